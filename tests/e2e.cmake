# Tests of the built program, and of names that ingest gives and report writes to.
copydesk_test(clean_names_property_test
  SOURCES property/clean_names_property_test.cc
  LINKS copydesk::ingest copydesk::report)

if(TARGET copydesk AND NOT COPYDESK_FUZZ)
  add_library(copydesk_result_rows STATIC e2e/corpus_scores.cc e2e/result_rows.cc)
  target_link_libraries(copydesk_result_rows PUBLIC copydesk::e2e_support
                                             PRIVATE simdjson::simdjson copydesk_warnings)

  copydesk_test(e2e_laws_test
    SOURCES e2e/laws_test.cc
    LINKS copydesk::e2e_support copydesk_result_rows fmt::fmt)
  copydesk_test(e2e_same_bytes_test
    SOURCES e2e/same_bytes_test.cc
    LINKS copydesk::e2e_support copydesk_result_rows copydesk::hash
    LABELS quick tsan)
  copydesk_test(e2e_lexicon_test
    SOURCES e2e/lexicon_test.cc
    LINKS copydesk::e2e_support)
  copydesk_test(e2e_cli_test
    SOURCES e2e/cli_test.cc
    LINKS copydesk::e2e_support copydesk_result_rows)
  copydesk_test(e2e_bench_test
    SOURCES e2e/bench_test.cc
    LINKS copydesk::e2e_support copydesk_result_rows)
  copydesk_test(e2e_results_test
    SOURCES e2e/results_test.cc
    LINKS copydesk::e2e_support copydesk_result_rows)
  copydesk_test(e2e_bad_input_test
    SOURCES e2e/bad_input_test.cc
    LINKS copydesk::e2e_support copydesk_result_rows)
  copydesk_test(e2e_sites_test
    SOURCES e2e/sites_test.cc
    LINKS copydesk::e2e_support)
  copydesk_test(e2e_golden_test
    SOURCES e2e/golden_test.cc
    LINKS copydesk::e2e_support copydesk_result_rows)
  copydesk_test(e2e_gen_corpus_test
    SOURCES e2e/gen_corpus_test.cc
    LINKS copydesk::e2e_support copydesk_result_rows)
  copydesk_test(e2e_large_corpus_test
    SOURCES e2e/large_corpus_test.cc
    LINKS copydesk_result_rows
    LABELS slow)
endif()
