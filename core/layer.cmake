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

# diarium_words(<layer> <folder>): compiles the words of the page (sv.json, en.json) into a layer.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
function(diarium_words name folder)
  set(script ${PROJECT_SOURCE_DIR}/wasm/setup/embed_words.py)
  set(table ${PROJECT_BINARY_DIR}/generated/word_table.cpp)
  add_custom_command(OUTPUT ${table} COMMAND ${Python3_EXECUTABLE} ${script} ${folder} ${table}
    DEPENDS ${script} ${folder}/sv.json ${folder}/en.json COMMENT "Embedding the words of the page" VERBATIM)
  target_sources(diarium_${name} PRIVATE ${table})
endfunction()
