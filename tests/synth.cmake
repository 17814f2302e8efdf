copydesk_test(synth_test
  SOURCES unit/synth/synth_test.cc unit/synth/synth_similarity_test.cc
  LINKS copydesk::synth simdjson::simdjson PkgConfig::xxhash)
