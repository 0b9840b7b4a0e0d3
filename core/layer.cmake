# diarium_layer(<name> [USES <layer>...] [LINKS <target>...])
# One folder of core/ is one static library, of all its files. Its USES list is the law that tests/layers.mjs reads.
function(diarium_layer name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "USES;LINKS")
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${name}/*.cpp)
  add_library(diarium_${name} STATIC ${sources})
  target_include_directories(diarium_${name} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
  list(TRANSFORM arg_USES PREPEND diarium_ OUTPUT_VARIABLE used)
  target_link_libraries(diarium_${name} PUBLIC diarium_flags ${used} PRIVATE ${arg_LINKS})
endfunction()

# diarium_small_layer(<name> FAST <pattern> [USES <layer>...] [LINKS <target>...]): the same files compiled for size, as
# diarium_<name>_small, for the module that searches and does no more; those whose paths FAST finds, where a query's
# time goes, for speed all the same.
function(diarium_small_layer name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "FAST" "USES;LINKS")
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${name}/*.cpp)
  set(fast ${sources})
  list(FILTER fast INCLUDE REGEX "/${name}/${arg_FAST}")
  list(REMOVE_ITEM sources ${fast})
  add_library(diarium_${name}_fast OBJECT EXCLUDE_FROM_ALL ${fast})
  add_library(diarium_${name}_small STATIC EXCLUDE_FROM_ALL ${sources} $<TARGET_OBJECTS:diarium_${name}_fast>)
  target_compile_options(diarium_${name}_small PRIVATE -Oz)
  target_include_directories(diarium_${name}_fast PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(diarium_${name}_fast PRIVATE diarium_flags)
  target_include_directories(diarium_${name}_small PUBLIC ${CMAKE_CURRENT_SOURCE_DIR})
  list(TRANSFORM arg_USES PREPEND diarium_ OUTPUT_VARIABLE used)
  target_link_libraries(diarium_${name}_small PUBLIC diarium_flags ${used} PRIVATE ${arg_LINKS})
endfunction()

# diarium_table(<layer> <script> <source>): compiles public data, a file or a folder of them, into a layer: the script writes it as
# a C++ table. It is a path below the project, its name is embed_TABLE.py, and it takes the source and the file to write.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
function(diarium_table layer script source)
  string(REGEX REPLACE ".*embed_(.*)\\.py" "\\1" table ${script})
  get_filename_component(words ${source} NAME_WE)
  set(out ${PROJECT_BINARY_DIR}/generated/${table}_${words}_table.cpp)
  set(files ${PROJECT_SOURCE_DIR}/${source})
  if(IS_DIRECTORY ${files})
    file(GLOB files CONFIGURE_DEPENDS ${files}/*)
  endif()
  add_custom_command(OUTPUT ${out} COMMAND ${Python3_EXECUTABLE} ${script} ${source} ${out} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
    DEPENDS ${PROJECT_SOURCE_DIR}/${script} ${files} COMMENT "Embedding ${source}" VERBATIM)
  target_sources(diarium_${layer} PRIVATE ${out})
endfunction()
