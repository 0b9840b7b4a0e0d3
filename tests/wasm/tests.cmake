diarium_test(app IN wasm/app USES app bind facade LINKS part_json)
diarium_test(ui IN wasm/ui USES ui headless)
diarium_test(bind IN wasm/bind USES explorer LINKS part_json)
