// Brings the program and the collection: streamed, side by side, with progress.
import create from 'diarium:module';
import type { ModuleOptions, Wasm } from './border.ts';

/** Why the page cannot start, as a key of the shell's words. */
export class StartError extends Error {
  readonly key: string;
  constructor(key: string, details: string) {
    super(details);
    this.key = key;
  }
}

/** A module with one SIMD instruction: what our program needs. */
const simd = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11]);

export async function loadProgram(url: string): Promise<Wasm> {
  if (typeof WebAssembly !== 'object' || !WebAssembly.validate(simd)) throw new StartError('error.no_wasm', 'WebAssembly SIMD');
  return new Promise((resolve, reject) => {
    const refuse = (error: unknown): void => reject(new StartError('error.start_failed', String(error)));
    const options: ModuleOptions = {
      instantiateWasm(imports, done) {
        instantiate(url, imports).then(done, refuse);
        return {};
      },
    };
    create(options).then(wasm => resolve(wasm as Wasm), refuse);
  });
}

async function instantiate(url: string, imports: WebAssembly.Imports): Promise<WebAssembly.Instance> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status} ${url}`);
  // A server that does not know .wasm forbids streaming.
  if (answer.headers.get('content-type')?.startsWith('application/wasm'))
    return (await WebAssembly.instantiateStreaming(answer, imports)).instance;
  return (await WebAssembly.instantiate(await answer.arrayBuffer(), imports)).instance;
}

/** `progress`: a share from 0 to 1; not called where the size is unknown. */
export async function loadPack(url: string, progress: (share: number) => void): Promise<Uint8Array> {
  const answer = await fetch(url).catch((error: unknown) => { throw new StartError('error.pack_missing', String(error)); });
  if (!answer.ok) throw new StartError('error.pack_missing', `${answer.status} ${url}`);
  // Compressed on the way, the length is not that of the bytes we get.
  const length = answer.headers.get('content-encoding') ? 0 : Number(answer.headers.get('content-length') ?? 0);
  if (!answer.body || length === 0) return new Uint8Array(await answer.arrayBuffer());
  const pack = new Uint8Array(length);
  const reader = answer.body.getReader();
  let at = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return pack.subarray(0, at);
    if (at + value.length > length) throw new StartError('error.pack_missing', 'content-length');
    pack.set(value, at);
    at += value.length;
    progress(at / length);
  }
}

/** The faces that text is set in, or as many of them as come in time: text that is set once does not move. */
export async function loadFonts(patience: number): Promise<void> {
  const faces = ['400 15px Inter', '600 15px Inter', '400 18px Literata', '600 18px Literata', '16px Icons'];
  await Promise.race([
    Promise.allSettled(faces.map(face => document.fonts.load(face))),
    new Promise(done => setTimeout(done, patience)),
  ]);
}
