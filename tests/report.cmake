copydesk_test(report_test
  SOURCES unit/report/align_test.cc unit/report/evidence_json_test.cc
          unit/report/explain_test.cc unit/report/html_text_test.cc
          unit/report/json_members_test.cc unit/report/json_text_test.cc
          unit/report/pair_text_test.cc unit/report/render_html_test.cc
          unit/report/render_stage_test.cc unit/report/report_data_test.cc
          unit/report/report_pass_test.cc unit/report/result_sink_test.cc
          unit/report/rules_test.cc unit/report/summary_test.cc unit/report/terminal_text_test.cc
          unit/report/unique_pass_test.cc
  LINKS copydesk::report simdjson::simdjson)
copydesk_test(report_property_test
  SOURCES property/report_align_test.cc property/report_text_test.cc
  LINKS copydesk::report simdjson::simdjson)
