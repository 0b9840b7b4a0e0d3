# diarium_test(<folder> SOURCES core/<folder>/<unit>_test.cpp ... USES <layer>)
diarium_test(base SOURCES core/base/result_test.cpp core/base/utf8_test.cpp USES base)
diarium_test(source SOURCES core/source/format_test.cpp core/source/read_test.cpp USES base source)
diarium_test(text SOURCES core/text/collate_test.cpp core/text/conformance_test.cpp core/text/fold_test.cpp core/text/letters_test.cpp core/text/normalise_test.cpp core/text/sentences_test.cpp core/text/stem_test.cpp core/text/words_test.cpp USES base source text LINKS part_icu)
