# diarium_test(<folder> SOURCES core/<folder>/<unit>_test.cpp ... USES <layer>)
diarium_test(ui SOURCES wasm/ui/fonts.cpp wasm/ui/font_test.cpp wasm/ui/lines_test.cpp USES ui)
