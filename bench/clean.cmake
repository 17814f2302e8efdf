find_package(ZLIB REQUIRED)
add_library(copydesk_quality STATIC ${CMAKE_CURRENT_LIST_DIR}/quality/records.cc)
target_link_libraries(copydesk_quality PUBLIC simdjson::simdjson absl::status
                                       PRIVATE ZLIB::ZLIB fmt::fmt copydesk_warnings)
target_include_directories(copydesk_quality PUBLIC ${PROJECT_SOURCE_DIR})

add_executable(clean_quality ${CMAKE_CURRENT_LIST_DIR}/quality/clean_quality.cc)
target_link_libraries(clean_quality PRIVATE copydesk::clean copydesk::report copydesk_quality
                                            copydesk_warnings)

add_library(copydesk_learning STATIC
  ${CMAKE_CURRENT_LIST_DIR}/quality/labelled_pages.cc
  ${CMAKE_CURRENT_LIST_DIR}/quality/line_learner.cc ${CMAKE_CURRENT_LIST_DIR}/quality/mixed_pages.cc
  ${CMAKE_CURRENT_LIST_DIR}/quality/net_training.cc
  ${CMAKE_CURRENT_LIST_DIR}/quality/title_boosting.cc
  ${CMAKE_CURRENT_LIST_DIR}/quality/titled_pages.cc
  ${CMAKE_CURRENT_LIST_DIR}/quality/training_rows.cc
  ${CMAKE_CURRENT_LIST_DIR}/quality/tree_growing.cc ${CMAKE_CURRENT_LIST_DIR}/quality/tree_text.cc
  ${CMAKE_CURRENT_LIST_DIR}/quality/word_counts.cc)
target_link_libraries(copydesk_learning PUBLIC copydesk::clean copydesk::pipeline copydesk_quality
                                        PRIVATE copydesk::hash copydesk::text fmt::fmt PkgConfig::hwy
                                                copydesk_warnings)
add_executable(learn_line_model ${CMAKE_CURRENT_LIST_DIR}/quality/learn_line_model.cc)
target_link_libraries(learn_line_model PRIVATE copydesk_learning copydesk::report
                                               fmt::fmt copydesk_warnings)
add_executable(learn_titles ${CMAKE_CURRENT_LIST_DIR}/quality/learn_titles.cc)
target_link_libraries(learn_titles PRIVATE copydesk_learning fmt::fmt copydesk_warnings)

copydesk_benchmark(clean_benchmark
  SOURCES clean_benchmark.cc benchmark_text.cc
  LINKS copydesk::clean copydesk::hash copydesk::pipeline benchmark::benchmark_main)
