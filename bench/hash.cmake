copydesk_benchmark(hash_benchmark
  SOURCES minhash_benchmark.cc text_benchmark.cc benchmark_text.cc target_benchmark.cc
  LINKS copydesk::hash copydesk::text benchmark::benchmark_main)
