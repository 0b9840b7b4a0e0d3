# What most units include is parsed once, for WebAssembly: 430 units took 3.5 s of processor time each, of which 1.5 went there.
# Natively it is the sanitizers that take the time, so presets dev and release do without; there a unit that forgot an include of
# its own is found.
#
# diarium_precompile(<holder> [OPTIONS <option>...] [LINKS <target>...] [HEADERS <header>...] TARGETS <target>...)
# A precompiled header fits one level of optimisation only, so each level has a holder of its own.
set(diarium_common_headers <algorithm> <array> <cassert> <charconv> <cstddef> <cstdint> <map> <memory> <optional> <set> <span>
  <string> <string_view> <utility> <vector>)
function(diarium_precompile holder)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "OPTIONS;LINKS;HEADERS;TARGETS")
  set(unit ${PROJECT_BINARY_DIR}/generated/${holder}.cpp)
  if(NOT EXISTS ${unit})
    file(WRITE ${unit} "// Holds the precompiled header.\n")
  endif()
  add_library(${holder} OBJECT ${unit})
  target_link_libraries(${holder} PRIVATE diarium_flags ${arg_LINKS})
  # Without the times of the headers in it, a compiler cache can use it; ninja watches the times.
  target_compile_options(${holder} PRIVATE ${arg_OPTIONS} $<$<CXX_COMPILER_ID:Clang>:SHELL:-Xclang -fno-pch-timestamp>)
  target_precompile_headers(${holder} PRIVATE ${diarium_common_headers} ${arg_HEADERS})
  foreach(target ${arg_TARGETS})
    target_precompile_headers(${target} REUSE_FROM ${holder})
  endforeach()
endfunction()

set(diarium_large diarium_source diarium_text diarium_structure diarium_facts diarium_index diarium_query diarium_export
  diarium_facade diarium_commands)
set(diarium_small diarium_relations diarium_view diarium_app diarium_values diarium_bind diarium_explorer diarium_ui)
# What the page carries is compiled with -Os.
diarium_precompile(diarium_precompiled TARGETS ${diarium_large})
diarium_precompile(diarium_precompiled_small OPTIONS -Os TARGETS ${diarium_small})
add_library(diarium_test_flags INTERFACE)
target_link_libraries(diarium_test_flags INTERFACE part_doctest)
target_compile_definitions(diarium_test_flags INTERFACE DOCTEST_CONFIG_NO_EXCEPTIONS_BUT_WITH_ALL_ASSERTS)
get_property(tests GLOBAL PROPERTY DIARIUM_TEST_PROGRAMS)
diarium_precompile(diarium_precompiled_tests LINKS diarium_test_flags HEADERS <doctest/doctest.h> TARGETS ${tests})
