# diarium_line_weights(<layer> <file>): compiles the weights of the model of lines into a layer.
function(diarium_line_weights name file)
  set(script ${CMAKE_CURRENT_SOURCE_DIR}/structure/model/embed_weights.py)
  set(table ${PROJECT_BINARY_DIR}/generated/line_weights.cpp)
  add_custom_command(OUTPUT ${table} COMMAND ${Python3_EXECUTABLE} ${script} ${file} ${table}
    DEPENDS ${script} ${file} COMMENT "Embedding the weights of the model of lines" VERBATIM)
  target_sources(diarium_${name} PRIVATE ${table})
endfunction()
