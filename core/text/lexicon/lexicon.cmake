# The lexicon's compiler is a program of its own, so that other code can change without building the lexicon again.
function(diarium_lexicon_compiler)
  add_executable(diarium_lexicon_compiler ${PROJECT_SOURCE_DIR}/wasm/setup/lexicon/compile.cpp)
  target_link_libraries(diarium_lexicon_compiler PRIVATE diarium_text)
  diarium_program(diarium_lexicon_compiler)
endfunction()

set(diarium_lexicon_words ${DIARIUM_TOOLS}/lexicon/sv_SE.aff ${DIARIUM_TOOLS}/lexicon/sv_SE.dic
  ${PROJECT_SOURCE_DIR}/assets/lexicon/sv_words.tsv)

# diarium_lexicon(<program>): compiles the lexicon to bin/sv.lex, beside the program, which looks for it there.
function(diarium_lexicon program)
  set(lexicon ${CMAKE_RUNTIME_OUTPUT_DIRECTORY}/sv.lex)
  set(sources ${diarium_lexicon_words} ${PROJECT_SOURCE_DIR}/assets/lexicon/sv_pairs.tsv)
  add_custom_command(OUTPUT ${lexicon} COMMAND diarium_lexicon_compiler ${sources} ${lexicon}
    DEPENDS diarium_lexicon_compiler ${sources} COMMENT "Compiling the lexicon" VERBATIM)
  add_custom_target(diarium_lexicon ALL DEPENDS ${lexicon})
  add_dependencies(${program} diarium_lexicon)
endfunction()

# diarium_part_list(<layer>): compiles the list of the parts of compounds into a layer.
function(diarium_part_list layer)
  set(out ${PROJECT_BINARY_DIR}/generated/part_list_table.cpp)
  set(sources ${diarium_lexicon_words} ${PROJECT_SOURCE_DIR}/assets/lexicon/sv_parts.tsv)
  add_custom_command(OUTPUT ${out} COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/generated
    COMMAND diarium_lexicon_compiler ${sources} ${out}
    DEPENDS diarium_lexicon_compiler ${sources} COMMENT "Compiling the parts of compounds" VERBATIM)
  diarium_written(${layer} ${out})
  set_source_files_properties(${out} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
endfunction()
