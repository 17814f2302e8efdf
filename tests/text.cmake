copydesk_test(text_unit_test
  SOURCES unit/text/fold_test.cc unit/text/lines_test.cc unit/text/names_test.cc
          unit/text/numbers_test.cc unit/text/utf8_test.cc unit/text/word_hash_test.cc
          unit/text/words_test.cc
  LINKS copydesk::text
  LABELS quick)

copydesk_test(words_property_test
  SOURCES property/words_oracle.cc property/words_property_test.cc
  LINKS copydesk::text PkgConfig::icu
  LABELS quick)
