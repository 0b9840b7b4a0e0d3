diarium_test(ui IN wasm/ui USES ui headless)
diarium_test(bind EVERYWHERE IN wasm/bind USES explorer LINKS part_json)
