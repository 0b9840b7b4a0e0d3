// pdf.js's own worker takes the port of whatever worker it is loaded in and posts «ready» to it. That port is not its own:
// while its module runs, there is none to be seen. `port_shown.ts` ends that.
const own = Object.getOwnPropertyDescriptor(globalThis, 'postMessage');  // A worker's members stand on its global object itself.
const hides = typeof window === 'undefined' && own?.configurable === true;
if (hides) Object.defineProperty(globalThis, 'postMessage', { value: undefined, configurable: true });

/** Puts it back. */
export function showPort(): void {
  if (hides) Object.defineProperty(globalThis, 'postMessage', own);
}
