// What web/package/build.mjs puts in.
declare module 'diarium:core' {
  /** Emscripten's glue around diarium-core.wasm. */
  export default function start(options: object): Promise<unknown>;
}
declare module 'diarium:here' {
  /** Address of diarium-core.wasm beside this file. */
  export const beside: string;
}
declare module 'node:fs/promises' {
  export function readFile(path: string | URL): Promise<Uint8Array>;
}
