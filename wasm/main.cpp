// A WebAssembly module has no main: JavaScript calls the functions of bind/border.h and bind/canvas.h, or of bind/explorer.h.
