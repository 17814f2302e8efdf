copydesk_test(sign_unit_test
  SOURCES unit/sign/overlap_counter_test.cc unit/sign/shingle_test.cc
  LINKS copydesk::sign copydesk::hash
  LABELS quick)

copydesk_test(targets_differential_test
  SOURCES differential/targets_test.cc
  LINKS copydesk::sign copydesk::text copydesk::hash
  LABELS quick)
