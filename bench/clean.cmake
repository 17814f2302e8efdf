find_package(ZLIB REQUIRED)
add_executable(clean_quality ${CMAKE_CURRENT_LIST_DIR}/quality/clean_quality.cc)
target_link_libraries(clean_quality PRIVATE copydesk::clean simdjson::simdjson ZLIB::ZLIB
                                            copydesk_warnings)
target_include_directories(clean_quality PRIVATE ${PROJECT_SOURCE_DIR})
