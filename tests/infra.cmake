# Tests of the tests' own helpers, and checks of the tree as a whole.
copydesk_test(support_test
  SOURCES unit/support/gen_test.cc unit/support/golden_test.cc unit/support/run_command_test.cc
          unit/support/status_matchers_test.cc unit/support/temp_dir_test.cc
  LABELS quick tsan)

if(NOT COPYDESK_FUZZ)
  find_package(Python3 REQUIRED COMPONENTS Interpreter)

  # copydesk_lint(NAME LABEL COMMAND...)
  function(copydesk_lint name label)
    add_test(NAME lint.${name} COMMAND ${ARGN} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
    set_tests_properties(lint.${name} PROPERTIES LABELS ${label} TIMEOUT 1500
                                                 SKIP_RETURN_CODE 77)
  endfunction()
  copydesk_lint(include_floors quick
    ${Python3_EXECUTABLE} tools/dev/include_floors --links ${PROJECT_BINARY_DIR}/link_graph.txt)
  copydesk_lint(include_floors_finds_planted_faults quick
    ${Python3_EXECUTABLE} tests/unit/dev/include_floors_test.py)
  copydesk_lint(count_tests_misses_no_failure quick
    ${Python3_EXECUTABLE} tests/unit/dev/count_tests_test.py)
  copydesk_lint(perf_vs_main_finds_what_is_slower quick
    ${Python3_EXECUTABLE} tests/unit/dev/perf_vs_main_test.py)
  copydesk_lint(format quick tools/dev/format)
  copydesk_lint(tidy tidy tools/dev/tidy ${PROJECT_BINARY_DIR})

  string(TOUPPER "${CMAKE_BUILD_TYPE}" type)
  add_test(NAME package.a_project_finds_and_uses_the_installed_package
           COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/package/package_test.py
                   ${PROJECT_BINARY_DIR} ${CMAKE_CXX_COMPILER} "${CMAKE_BUILD_TYPE}"
                   "${CMAKE_CXX_FLAGS} ${CMAKE_CXX_FLAGS_${type}}")
  set_tests_properties(package.a_project_finds_and_uses_the_installed_package PROPERTIES
                       LABELS quick TIMEOUT 300)

  if(TARGET copydesk)
    add_test(NAME bench.speed_measures_every_part
             COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/unit/bench/speed_test.py
                     $<TARGET_FILE:copydesk>)
    set_tests_properties(bench.speed_measures_every_part PROPERTIES LABELS quick TIMEOUT 300)
  endif()

  # Real data, from outside the repository: see corpora/check.py.
  if(TARGET copydesk)
    set(checks seeds chrome_line chrome_block chrome_bs titles stable prose syndication)
    set(learner)
    if(COPYDESK_BUILD_BENCHMARKS)
      list(APPEND checks unseen)
      set(learner --learner $<TARGET_FILE:learn_line_model>)
    endif()
    foreach(check ${checks})
      add_test(NAME corpora.${check}
               COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/corpora/check.py
                       --binary $<TARGET_FILE:copydesk> ${learner} ${check})
      set_tests_properties(corpora.${check} PROPERTIES LABELS corpora TIMEOUT 1200
                                                       SKIP_RETURN_CODE 77)
    endforeach()
  endif()
endif()
