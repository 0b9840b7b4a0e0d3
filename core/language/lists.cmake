# diarium_lists(<layer> <folder>): compiles the word lists of a folder (NAME.txt) into a layer.
function(diarium_lists name folder)
  set(script ${CMAKE_CURRENT_SOURCE_DIR}/language/embed_lists.py)
  set(table ${PROJECT_BINARY_DIR}/generated/lists_table.cpp)
  file(GLOB lists CONFIGURE_DEPENDS ${folder}/*.txt)
  add_custom_command(OUTPUT ${table} COMMAND ${Python3_EXECUTABLE} ${script} ${folder} ${table}
    DEPENDS ${script} ${lists} COMMENT "Embedding the word lists" VERBATIM)
  target_sources(diarium_${name} PRIVATE ${table})
endfunction()
