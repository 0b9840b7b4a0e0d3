# diarium_test(<folder> SOURCES core/<folder>/<unit>_test.cpp ... USES <layer>)
