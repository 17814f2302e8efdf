copydesk_test(ingest_test
  SOURCES unit/ingest/byte_stream_test.cc unit/ingest/charset_test.cc
          unit/ingest/clean_names_test.cc unit/ingest/decode_stage_test.cc
          unit/ingest/facts_test.cc unit/ingest/glob_test.cc unit/ingest/input_source_test.cc
          unit/ingest/json_check_test.cc unit/ingest/kind_test.cc unit/ingest/number_stage_test.cc
          unit/ingest/options_test.cc unit/ingest/record_parser_test.cc unit/ingest/site_test.cc
          unit/ingest/walk_test.cc
  LINKS copydesk::ingest PkgConfig::isal PkgConfig::zstd fmt::fmt
  LABELS quick)

copydesk_test(ingest_property_test
  SOURCES property/ingest_chunking_test.cc property/ingest_json_test.cc
  LINKS copydesk::ingest PkgConfig::isal PkgConfig::zstd fmt::fmt simdjson::simdjson
  LABELS quick)

copydesk_fuzz(jsonl_fuzz
  SOURCES fuzz/jsonl_fuzz.cc
  LINKS copydesk::ingest copydesk::text)
