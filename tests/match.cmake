# Tests of stages/match/.
copydesk_test(match_test
  SOURCES unit/match/candidate_pass_test.cc unit/match/deal_test.cc
          unit/match/evidence_test.cc unit/match/exact_copies_test.cc unit/match/lsh_test.cc unit/match/near_groups_test.cc
          unit/match/options_test.cc unit/match/pair_test.cc unit/match/radix_sort_test.cc
          unit/match/rare_shingles_test.cc unit/match/recurring_lines_test.cc
          unit/match/shingle_weights_test.cc unit/match/verifier_test.cc
          unit/match/weights_pass_test.cc
          property/lsh_property_test.cc property/rare_shingles_property_test.cc
  LINKS copydesk::match copydesk::hash)
