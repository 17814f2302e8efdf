copydesk_test(hash_unit_test
  SOURCES unit/hash/hash_test.cc unit/hash/minhash_kernel_test.cc unit/hash/target_test.cc
  LINKS copydesk::hash
  LABELS quick)

copydesk_test(minhash_property_test
  SOURCES property/minhash_property_test.cc
  LINKS copydesk::hash
  LABELS quick)
