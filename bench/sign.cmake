copydesk_benchmark(sign_benchmark
  SOURCES sign_benchmark.cc benchmark_text.cc
  LINKS copydesk::hash copydesk::text copydesk::sign benchmark::benchmark_main)
