// A WebAssembly module has no main: JavaScript calls the functions of bind/border.h and bind/canvas.cpp, or of bind/explorer.h.
