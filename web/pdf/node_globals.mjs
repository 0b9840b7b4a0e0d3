// What pdf.js expects of a browser and only drawing uses. Imported before it.
globalThis.DOMMatrix ??= class {};
globalThis.Path2D ??= class {};
// It also tells the console that there is no canvas; stderr is the command's.
for (const way of ['log', 'warn', 'info', 'debug']) console[way] = () => {};
