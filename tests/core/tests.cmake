# diarium_test(<folder> SOURCES core/<folder>/<unit>_test.cpp ... USES <layer>)
diarium_test(base SOURCES core/base/result_test.cpp core/base/utf8_test.cpp USES base)
diarium_test(source SOURCES core/source/format_test.cpp core/source/read_test.cpp USES base source)
