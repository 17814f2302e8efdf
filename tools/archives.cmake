# Libraries as archives instead of shared objects, for programs that start quickly: Abseil alone is
# some thirty shared objects, and the loader took longer over them than `--version` takes now. Where
# an archive is missing all stays as the package says.

# The archive beside a shared object, or "".
function(copydesk_archive_of shared result)
  string(REGEX REPLACE "\\.so[.0-9]*$" ".a" archive "${shared}")
  if(NOT archive STREQUAL shared AND EXISTS "${archive}")
    set(${result} "${archive}" PARENT_SCOPE)
  else()
    set(${result} "" PARENT_SCOPE)
  endif()
endfunction()

# Has the imported targets PREFIX::* linked from archives: all of them or none, as a shared object
# would bring in the shared form of what it needs.
function(copydesk_prefer_archives prefix)
  get_property(targets DIRECTORY PROPERTY IMPORTED_TARGETS)
  list(FILTER targets INCLUDE REGEX "^${prefix}::")
  set(shared_targets "")
  set(archives "")
  foreach(target ${targets})
    get_target_property(type ${target} TYPE)
    if(NOT type STREQUAL "SHARED_LIBRARY")
      continue()
    endif()
    get_target_property(configuration ${target} IMPORTED_CONFIGURATIONS)
    list(GET configuration 0 configuration)
    get_target_property(shared ${target} IMPORTED_LOCATION_${configuration})
    copydesk_archive_of("${shared}" archive)
    if(NOT archive)
      message(STATUS "${prefix}: linked shared, as ${shared} has no archive beside it")
      return()
    endif()
    list(APPEND shared_targets ${target})
    list(APPEND archives ${archive})
  endforeach()
  foreach(target archive IN ZIP_LISTS shared_targets archives)
    get_target_property(configurations ${target} IMPORTED_CONFIGURATIONS)
    foreach(configuration ${configurations})
      set_target_properties(${target} PROPERTIES IMPORTED_LOCATION_${configuration} ${archive}
                                                 IMPORTED_SONAME_${configuration} "")
    endforeach()
  endforeach()
endfunction()

# The same for the libraries of a pkg-config module.
function(copydesk_prefer_module_archives target)
  get_target_property(libraries PkgConfig::${target} INTERFACE_LINK_LIBRARIES)
  set(archives "")
  foreach(library ${libraries})
    copydesk_archive_of("${library}" archive)
    if(NOT archive)
      return()
    endif()
    list(APPEND archives ${archive})
  endforeach()
  set_target_properties(PkgConfig::${target} PROPERTIES INTERFACE_LINK_LIBRARIES "${archives}")
endfunction()
