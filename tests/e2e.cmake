# Tests of the built program, and of names that ingest gives and report writes to.
copydesk_test(clean_names_property_test
  SOURCES property/clean_names_property_test.cc
  LINKS copydesk::ingest copydesk::report)

if(TARGET copydesk AND NOT COPYDESK_FUZZ)
  add_library(copydesk_result_rows STATIC e2e/result_rows.cc)
  target_link_libraries(copydesk_result_rows PUBLIC copydesk::test_support
                                             PRIVATE simdjson::simdjson copydesk_warnings)

  copydesk_test(e2e_laws_test
    SOURCES e2e/laws_test.cc
    LINKS copydesk::e2e_support copydesk_result_rows fmt::fmt)
  copydesk_test(e2e_same_bytes_test
    SOURCES e2e/same_bytes_test.cc
    LINKS copydesk::e2e_support copydesk_result_rows copydesk::hash
    LABELS quick tsan)
endif()
