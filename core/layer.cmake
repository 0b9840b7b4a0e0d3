# The standard library's headers that nearly every file includes, read once for all files with the same options: a fifth of the
# compiler's time goes into them. Off for a compiler cache, which would not find the same file in another folder.
option(DIARIUM_HEADERS_ONCE "precompiled headers" ON)
set(diarium_common_headers <algorithm> <array> <charconv> <compare> <cstdint> <functional> <map> <memory> <optional> <set> <span>
  <string> <string_view> <tuple> <unordered_map> <unordered_set> <utility> <variant> <vector>)

# diarium_headers(<target> [<option>...]): these headers for a target, which is compiled with the options; they are read
# once for all targets of the same options.
function(diarium_headers target)
  target_compile_options(${target} PRIVATE ${ARGN})
  if(NOT DIARIUM_HEADERS_ONCE)
    return()
  endif()
  string(MAKE_C_IDENTIFIER "diarium_headers_once${ARGN}" once)
  if(NOT TARGET ${once})
    add_library(${once} OBJECT ${CMAKE_CURRENT_SOURCE_DIR}/headers_once.cpp)
    target_compile_options(${once} PRIVATE ${ARGN})
    target_link_libraries(${once} PRIVATE diarium_flags)
    target_precompile_headers(${once} PRIVATE ${diarium_common_headers})
  endif()
  target_precompile_headers(${target} REUSE_FROM ${once})
endfunction()

# diarium_layer(<name> [USES <layer>...] [LINKS <target>...] [OPTIONS <option>...] [FAST <pattern>])
# One folder of core/ is one static library, of all its files, compiled with the options; those whose paths FAST finds,
# where the time goes, without. Its USES list is the law that tests/layers.mjs reads.
function(diarium_layer name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "FAST" "USES;LINKS;OPTIONS")
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${name}/*.cpp)
  list(TRANSFORM arg_USES PREPEND diarium_ OUTPUT_VARIABLE used)
  set(objects)
  if(arg_FAST AND arg_OPTIONS)
    set(fast ${sources})
    list(FILTER fast INCLUDE REGEX "/${name}/(${arg_FAST})")
    list(REMOVE_ITEM sources ${fast})
    add_library(diarium_${name}_fast OBJECT ${fast})
    target_include_directories(diarium_${name}_fast PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
    target_link_libraries(diarium_${name}_fast PRIVATE diarium_flags ${used} ${arg_LINKS})
    diarium_headers(diarium_${name}_fast)
    set(objects $<TARGET_OBJECTS:diarium_${name}_fast>)
  endif()
  add_library(diarium_${name} STATIC ${sources} ${objects})
  target_include_directories(diarium_${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(diarium_${name} PUBLIC diarium_flags ${used} PRIVATE ${arg_LINKS})
  diarium_headers(diarium_${name} ${arg_OPTIONS})
endfunction()

# diarium_written(<layer> <file>): a source of a layer that a command writes. A target of its own asks for it too: else the command
# would wait for all that the layer links, and all that uses the layer for the command.
function(diarium_written layer file)
  cmake_path(GET file STEM name)
  add_custom_target(diarium_${name} DEPENDS ${file})
  target_sources(diarium_${layer} PRIVATE ${file})
endfunction()

# diarium_table(<layer> <script> <source> [<also read>...]): compiles public data, a file or a folder of them, into a
# layer: the script writes it as a C++ table. It is a path below the project, its name is embed_TABLE.py, and it takes
# the source and the file to write.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
function(diarium_table layer script source)
  string(REGEX REPLACE ".*embed_(.*)\\.py" "\\1" table ${script})
  get_filename_component(words ${source} NAME_WE)
  set(out ${PROJECT_BINARY_DIR}/generated/${table}_${words}_table.cpp)
  set(files ${PROJECT_SOURCE_DIR}/${source})
  if(IS_DIRECTORY ${files})
    file(GLOB files CONFIGURE_DEPENDS ${files}/*)
  endif()
  list(TRANSFORM ARGN PREPEND ${PROJECT_SOURCE_DIR}/ OUTPUT_VARIABLE also)
  add_custom_command(OUTPUT ${out} COMMAND ${Python3_EXECUTABLE} ${script} ${source} ${out} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
    DEPENDS ${PROJECT_SOURCE_DIR}/${script} ${files} ${also} COMMENT "Embedding ${source}" VERBATIM)
  diarium_written(${layer} ${out})
endfunction()
