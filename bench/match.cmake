copydesk_benchmark(match_benchmark SOURCES match_benchmark.cc
  LINKS copydesk::match copydesk::group fmt::fmt)
