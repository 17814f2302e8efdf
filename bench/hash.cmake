copydesk_benchmark(hash_benchmark
  SOURCES minhash_benchmark.cc text_benchmark.cc benchmark_text.cc
  LINKS copydesk::hash copydesk::text copydesk::sign benchmark::benchmark_main)
