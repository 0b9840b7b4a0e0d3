# The tables of text/forms are written by a program of its own, which asks ICU.
function(diarium_forms layer)
  add_executable(diarium_forms_compiler ${PROJECT_SOURCE_DIR}/wasm/setup/unicode/compile.cpp)
  target_link_libraries(diarium_forms_compiler PRIVATE part_icu diarium_base)
  diarium_program(diarium_forms_compiler)
  set(out ${PROJECT_BINARY_DIR}/generated/forms_table.cpp)
  add_custom_command(OUTPUT ${out} COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/generated
    COMMAND diarium_forms_compiler ${out} DEPENDS diarium_forms_compiler COMMENT "Writing the forms of characters" VERBATIM)
  diarium_written(${layer} ${out})
endfunction()
