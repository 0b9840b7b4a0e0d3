# diarium_lexicon(<program>): compiles the lexicon to bin/sv.lex, beside the program, which looks for it there.
# Its compiler is a program of its own, so that other code can change without building the lexicon again.
function(diarium_lexicon program)
  add_executable(diarium_lexicon_compiler ${PROJECT_SOURCE_DIR}/wasm/setup/lexicon/compile.cpp)
  target_link_libraries(diarium_lexicon_compiler PRIVATE diarium_text)
  diarium_program(diarium_lexicon_compiler)
  set(lexicon ${CMAKE_RUNTIME_OUTPUT_DIRECTORY}/sv.lex)
  set(sources ${DIARIUM_TOOLS}/lexicon/sv_SE.aff ${DIARIUM_TOOLS}/lexicon/sv_SE.dic
    ${PROJECT_SOURCE_DIR}/assets/lexicon/sv_words.tsv ${PROJECT_SOURCE_DIR}/assets/lexicon/sv_pairs.tsv)
  add_custom_command(OUTPUT ${lexicon} COMMAND diarium_lexicon_compiler ${sources} ${lexicon}
    DEPENDS diarium_lexicon_compiler ${sources} COMMENT "Compiling the lexicon" VERBATIM)
  add_custom_target(diarium_lexicon ALL DEPENDS ${lexicon})
  add_dependencies(${program} diarium_lexicon)
endfunction()
