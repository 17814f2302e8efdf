# Tests of stages/group/.
copydesk_test(group_test
  SOURCES unit/group/clusters_test.cc unit/group/union_find_test.cc
          property/clusters_property_test.cc
  LINKS copydesk::group)
