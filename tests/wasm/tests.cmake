# diarium_test(<folder> SOURCES core/<folder>/<unit>_test.cpp ... USES <layer>)
diarium_test(app SOURCES wasm/app/application_test.cpp wasm/app/offline_test.cpp wasm/app/border_test.cpp wasm/app/embed_test.cpp wasm/app/query_text_test.cpp
  wasm/app/quiet_marks_test.cpp wasm/app/reduce_test.cpp wasm/app/route_test.cpp wasm/app/sample.cpp wasm/app/screens_test.cpp
  USES app bind facade LINKS part_json)
diarium_test(ui SOURCES wasm/ui/canvas_test.cpp wasm/ui/font_test.cpp wasm/ui/fonts.cpp wasm/ui/headless_ui.cpp
  wasm/ui/layout_test.cpp wasm/ui/lines_test.cpp wasm/ui/prose_test.cpp wasm/ui/scenes.cpp USES ui headless)
diarium_test(bind SOURCES wasm/bind/explorer_test.cpp wasm/bind/utf16_test.cpp USES explorer LINKS part_json)
