# Tests of pipeline/.
copydesk_test(pipeline_test
  SOURCES support/shaky_stage.cc unit/pipeline/artifact_test.cc unit/pipeline/file_test.cc
          unit/pipeline/parallel_test.cc unit/pipeline/pass_test.cc unit/pipeline/plan_test.cc
          unit/pipeline/progress_test.cc unit/pipeline/raw_buffer_test.cc
          unit/pipeline/run_dir_test.cc unit/pipeline/scratch_table_test.cc
          unit/pipeline/tidying_test.cc
          property/artifact_property_test.cc
  LINKS copydesk::pipeline
  LABELS quick tsan)
