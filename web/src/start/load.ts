// Brings the program and the collection: streamed, side by side, with progress.
import create from 'diarium:module';
import { SourceError } from '../../pack/failure.ts';
import { lineOf } from '../../pack/line.ts';
import { openSource, type PackSource } from '../../pack/source.ts';
import { bringWhole } from '../../pack/whole.ts';
import type { ModuleOptions, Wasm } from '../border/border.ts';
import type { Rest } from './rest.ts';

/** Why the page cannot start, as a key of the shell's words. */
export class StartError extends Error {
  constructor(readonly key: string, details: string) {
    super(details);
  }
}

/** A module with one SIMD instruction: what our program needs. */
const simd = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11]);

/** `rest`: what `from` does without until it is needed; null: `from` is all of the program. */
export async function loadProgram(from: Promise<Response | ArrayBuffer>, rest: Rest | null): Promise<Wasm> {
  if (typeof WebAssembly !== 'object' || !WebAssembly.validate(simd)) throw new StartError('error.no_wasm', 'WebAssembly SIMD');
  return new Promise((resolve, reject) => {
    const refuse = (error: unknown): void => reject(new StartError('error.start_failed', String(error)));
    const options: ModuleOptions = {
      instantiateWasm(imports, done) {
        instantiate(from, rest ? { ...imports, 'placeholder.deferred': rest.placeholders } : imports).then(instance => {
          rest?.belong(instance);
          done(instance);
        }).catch(refuse);
        return {};
      },
    };
    create(options).then(wasm => resolve(wasm as Wasm), refuse);
  });
}

async function instantiate(from: Promise<Response | ArrayBuffer>, imports: WebAssembly.Imports): Promise<WebAssembly.Instance> {
  const answer = await from;
  if (answer instanceof ArrayBuffer) return (await WebAssembly.instantiate(answer, imports)).instance;
  if (!answer.ok) throw new Error(`${answer.status} ${answer.url}`);
  // A server that does not know .wasm forbids streaming.
  if (answer.headers.get('content-type')?.startsWith('application/wasm'))
    return (await WebAssembly.instantiateStreaming(answer, imports)).instance;
  return (await WebAssembly.instantiate(await answer.arrayBuffer(), imports)).instance;
}

/** `name`: the pack's file, or the list of its pieces (*.json), below `root`. `progress`: a share from 0 to 1. */
export function loadPack(root: string, name: string, progress: (share: number) => void): Promise<Uint8Array> {
  return bringWhole(lineOf({}), root + name, progress).catch(refuse);
}

/** The same, of which no more is brought than is asked for where the host gives parts of files. */
export function openPack(root: string, name: string, progress: (share: number) => void): Promise<PackSource> {
  return openSource(root + name, { progress }).catch(refuse);
}

/** What went wrong on the way, in the shell's words. */
export function refuse(error: unknown): never {
  throw new StartError(error instanceof SourceError && error.fault === 'damaged' ? 'error.pack_damaged' : 'error.pack_missing', String(error));
}

/** The faces that text is set in, or as many of them as come in time: text that is set once does not move. */
export async function loadFonts(patience: number): Promise<void> {
  const faces = ['400 15px Inter', '600 15px Inter', '400 18px Literata', '600 18px Literata', '16px Icons'];
  await Promise.race([
    Promise.allSettled(faces.map(face => document.fonts.load(face))),
    new Promise(done => setTimeout(done, patience)),
  ]);
}
