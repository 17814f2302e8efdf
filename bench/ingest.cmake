copydesk_benchmark(ingest_benchmark SOURCES ingest_benchmark.cc
  LINKS copydesk::ingest PkgConfig::isal PkgConfig::zstd simdjson::simdjson fmt::fmt)
