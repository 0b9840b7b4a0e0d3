// Brings the program and the collection: streamed, side by side, with progress.
import create from 'diarium:module';
import type { ModuleOptions, Wasm } from '../border/border.ts';
import { sha256 } from '../offline/build_list.ts';

/** Why the page cannot start, as a key of the shell's words. */
export class StartError extends Error {
  constructor(readonly key: string, details: string) {
    super(details);
  }
}

/** A module with one SIMD instruction: what our program needs. */
const simd = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11]);
const atOnce = 4;  // Pieces that are fetched side by side: browsers open six connections to a host.

/** The list of the pieces that a large collection is served in (`collection.json`); the file is their concatenation. */
export interface PieceList {
  size: number;
  sha256: string;
  pieces: { url: string; size: number; sha256: string }[];
}

export async function loadProgram(from: Promise<Response | ArrayBuffer>): Promise<Wasm> {
  if (typeof WebAssembly !== 'object' || !WebAssembly.validate(simd)) throw new StartError('error.no_wasm', 'WebAssembly SIMD');
  return new Promise((resolve, reject) => {
    const refuse = (error: unknown): void => reject(new StartError('error.start_failed', String(error)));
    const options: ModuleOptions = {
      instantiateWasm(imports, done) {
        instantiate(from, imports).then(done, refuse);
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
export async function loadPack(root: string, name: string, progress: (share: number) => void): Promise<Uint8Array> {
  if (!name.endsWith('.json')) return loadWhole(root + name, progress);
  // A list that is kept from an earlier version of the site names pieces that are gone: then it is asked for past the caches.
  return loadPieces(root, name, 'default', progress).catch(() => loadPieces(root, name, 'reload', progress));
}

async function ask(url: string, cache: RequestCache = 'default'): Promise<Response> {
  const answer = await fetch(url, { cache }).catch((error: unknown) => { throw new StartError('error.pack_missing', String(error)); });
  if (!answer.ok) throw new StartError('error.pack_missing', `${answer.status} ${url}`);
  return answer;
}

async function loadWhole(url: string, progress: (share: number) => void): Promise<Uint8Array> {
  const answer = await ask(url);
  // Compressed on the way, the length is not that of the bytes we get.
  const length = answer.headers.get('content-encoding') ? 0 : Number(answer.headers.get('content-length') ?? 0);
  if (!answer.body || length === 0) return new Uint8Array(await answer.arrayBuffer());
  const pack = new Uint8Array(length);
  const at = await readInto(pack, answer.body, share => progress(share / length));
  return pack.subarray(0, at);
}

/** Reads a body into `target`; how many bytes it was. Throws if it is longer. */
async function readInto(target: Uint8Array, body: ReadableStream<Uint8Array>, progress: (bytes: number) => void): Promise<number> {
  const reader = body.getReader();
  for (let at = 0;;) {
    const { done, value } = await reader.read();
    if (done) return at;
    if (at + value.length > target.length) throw new StartError('error.pack_missing', 'content-length');
    target.set(value, at);
    at += value.length;
    progress(at);
  }
}

function isList(value: unknown): value is PieceList {
  const list = value as PieceList | null;
  return typeof list === 'object' && list !== null && Number.isSafeInteger(list.size) && Array.isArray(list.pieces) &&
    list.pieces.every(piece => typeof piece?.url === 'string' && Number.isSafeInteger(piece.size) && piece.size > 0 && typeof piece.sha256 === 'string') &&
    list.pieces.reduce((sum, piece) => sum + piece.size, 0) === list.size;
}

async function loadPieces(root: string, name: string, cache: RequestCache, progress: (share: number) => void): Promise<Uint8Array> {
  const list: unknown = await (await ask(root + name, cache)).json().catch(() => null);
  if (!isList(list)) throw new StartError('error.pack_damaged', name);
  const pack = new Uint8Array(list.size);
  const come = list.pieces.map(() => 0);
  const told = (piece: number, bytes: number): void => {
    come[piece] = bytes;
    progress(come.reduce((sum, part) => sum + part, 0) / list.size);
  };
  let at = 0;
  const jobs = list.pieces.map((piece, i) => {
    const target = pack.subarray(at, at += piece.size);
    return () => loadPiece(root + piece.url, target, piece.sha256, bytes => told(i, bytes));
  });
  const worker = async (): Promise<void> => {
    for (let job = jobs.shift(); job; job = jobs.shift()) await job();
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return pack;
}

/** One piece into its place. What came wrong from a cache on the way is asked for once more, past the caches. */
async function loadPiece(url: string, target: Uint8Array<ArrayBuffer>, sum: string, progress: (bytes: number) => void): Promise<void> {
  for (const cache of ['default', 'reload'] as const) {
    const { body } = await ask(url, cache);
    const size = body ? await readInto(target, body, progress).catch(() => -1) : 0;
    if (size === target.length && await hasSum(target, sum)) return;
  }
  throw new StartError('error.pack_damaged', url);
}

/** Without a secure context there is no digest to compare; the pack's own checks remain. */
const hasSum = async (bytes: Uint8Array<ArrayBuffer>, sum: string): Promise<boolean> => !globalThis.crypto?.subtle || await sha256(bytes) === sum;

/** The faces that text is set in, or as many of them as come in time: text that is set once does not move. */
export async function loadFonts(patience: number): Promise<void> {
  const faces = ['400 15px Inter', '600 15px Inter', '400 18px Literata', '600 18px Literata', '16px Icons'];
  await Promise.race([
    Promise.allSettled(faces.map(face => document.fonts.load(face))),
    new Promise(done => setTimeout(done, patience)),
  ]);
}
