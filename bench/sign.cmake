copydesk_benchmark(sign_benchmark
  SOURCES sign_benchmark.cc benchmark_text.cc target_benchmark.cc
  LINKS copydesk::hash copydesk::text copydesk::sign benchmark::benchmark_main)
