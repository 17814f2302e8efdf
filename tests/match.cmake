# Tests of stages/match/.
copydesk_test(match_test
  SOURCES unit/match/lsh_test.cc unit/match/pair_test.cc unit/match/radix_sort_test.cc
          unit/match/rare_shingles_test.cc property/lsh_property_test.cc
          property/rare_shingles_property_test.cc
  LINKS copydesk::match copydesk::hash)
