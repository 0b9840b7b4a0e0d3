# diarium_record(<layer> <table>): compiles the record of the facts into a layer.
function(diarium_record name table)
  set(script ${CMAKE_CURRENT_SOURCE_DIR}/facts/certainty/embed_record.py)
  set(out ${PROJECT_BINARY_DIR}/generated/record_table.cpp)
  add_custom_command(OUTPUT ${out} COMMAND ${Python3_EXECUTABLE} ${script} ${table} ${out}
    DEPENDS ${script} ${table} COMMENT "Embedding the record of facts" VERBATIM)
  target_sources(diarium_${name} PRIVATE ${out})
endfunction()
