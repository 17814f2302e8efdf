copydesk_test(clean_unit_test
  SOURCES unit/clean/clean_test.cc unit/clean/decide_page_test.cc unit/clean/lexicon_test.cc
          unit/clean/lexicon_file_test.cc unit/clean/feature_math_test.cc unit/clean/feature_table_test.cc
          unit/clean/line_features_test.cc
          unit/clean/line_model_test.cc unit/clean/line_net_test.cc unit/clean/line_parts_test.cc
          unit/clean/title_rank_test.cc unit/clean/page_facts_test.cc
          unit/clean/page_lines_test.cc unit/clean/reason_test.cc unit/clean/scan_test.cc
          unit/clean/stories_test.cc unit/clean/title_test.cc
          unit/clean/verdict_test.cc unit/clean/word_evidence_test.cc
  LINKS copydesk::clean copydesk::text
  LABELS quick)

copydesk_test(clean_law_property_test
  SOURCES property/clean_law_test.cc
  LINKS copydesk::clean copydesk::text
  LABELS quick)

copydesk_test(clean_site_test
  SOURCES unit/clean/site_profile_test.cc unit/clean/site_sketch_test.cc
          property/site_profile_property_test.cc
  LINKS copydesk::clean copydesk::hash fmt::fmt
  LABELS quick)

copydesk_fuzz(lexicon_fuzz
  SOURCES fuzz/lexicon_fuzz.cc
  LINKS copydesk::clean copydesk::text)

if(COPYDESK_BUILD_BENCHMARKS)
  copydesk_test(learning_test
    SOURCES unit/bench/learning_test.cc unit/bench/learn_titles_test.cc unit/bench/net_training_test.cc
    LINKS copydesk_learning copydesk::text
    LABELS quick)
endif()

copydesk_test(line_net_differential_test
  SOURCES differential/line_net_test.cc
  LINKS copydesk::clean copydesk::hash
  LABELS quick)
copydesk_test(tree_kernel_differential_test
  SOURCES differential/tree_kernel_test.cc
  LINKS copydesk::clean copydesk::hash
  LABELS quick)

copydesk_test(word_evidence_differential_test
  SOURCES differential/word_evidence_test.cc
  LINKS copydesk::clean copydesk::hash
  LABELS quick)

copydesk_test(scan_differential_test
  SOURCES differential/scan_test.cc
  LINKS copydesk::clean copydesk::hash
  LABELS quick)
