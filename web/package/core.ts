// The border to the core without the page: wasm/bind/explorer.h is the other side. No other file here calls an exported
// function or looks into the program's memory, and no view of it is kept across a call.
import start from 'diarium:core';
import { beside } from 'diarium:here';
import { bytes_of } from './bytes.ts';
import { DiariumError, type ErrorCode } from './error.ts';
import type { Source } from './types.ts';

/** The program's exported functions (Emscripten puts an underscore before C names). */
export interface CoreModule {
  HEAPU8: Uint8Array;
  _diarium_alloc(size: number): number;
  _diarium_free(bytes: number): void;
  _diarium_explorer_create(): number;
  _diarium_explorer_destroy(explorer: number): void;
  _diarium_explorer_version(): number;
  _diarium_explorer_open(explorer: number, bytes: number, size: number): number;
  _diarium_explorer_open_part(explorer: number, bytes: number, size: number): number;
  _diarium_explorer_about(explorer: number): number;
  _diarium_explorer_supply(explorer: number, bytes: number, size: number, begin: number): number;
  _diarium_explorer_papers(explorer: number): number;
  _diarium_explorer_suggest(explorer: number, query: number, size: number, cursor: number, most: number): number;
  _diarium_explorer_similar(explorer: number, id: number, size: number, most: number): number;
  _diarium_explorer_search(explorer: number, query: number, size: number, first: number, count: number, sort: number, snippets: number, facets: number): number;
  _diarium_explorer_facts(explorer: number, id: number, size: number): number;
  _diarium_explorer_document(explorer: number, id: number, size: number): number;
  _diarium_explorer_cite(explorer: number, id: number, size: number, begin: number, end: number, english: number): number;
  _diarium_explorer_cases(explorer: number): number;
  _diarium_explorer_export(explorer: number, format: number, size: number): number;
  _diarium_is_pdf(bytes: number, size: number): number;
  _diarium_explorer_add_file(explorer: number, path: number, path_size: number, bytes: number, size: number): void;
  _diarium_explorer_pack(explorer: number, lexicon: number, lexicon_size: number): number;
  _diarium_explorer_lexicon(explorer: number, bytes: number, size: number): number;
  _diarium_explorer_pages(explorer: number): number;
  _diarium_explorer_clean(explorer: number, points: number, size: number, width: number, dots: number): number;
  _diarium_explorer_seen(explorer: number, hocr: number, size: number, dots: number, turn: number, width: number, height: number): number;
  _diarium_explorer_scanned(explorer: number, lines: number, size: number): number;
  _diarium_explorer_read(explorer: number): number;
  _diarium_explorer_add_pack(explorer: number, bytes: number, size: number, collection: number, collection_size: number): number;
  _diarium_explorer_merge(explorer: number, corrections: number, size: number): number;
  _diarium_explorer_bytes(explorer: number): number;
}

/** What a question gives: its answer, or the ranges of the pack that it lacks. */
export type Said = { value: unknown } | { waiting: [begin: number, end: number][] };
type Answer = Said | { error: { code: ErrorCode; message: string; where: string } };

/** Room that is kept for the text of a question: what people type fits. More keeps more, 0 takes memory for each anew. */
const line_bytes = 1024;
const bytes_a_unit = 3;  // Of UTF-8, at most.

/** What the program's file is called. */
const program = String(beside).replace(/.*\//, '');
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** One running program. Many explorers share it. */
export class Core {
  private readonly module: CoreModule;
  private broken = false;
  private line: number | null = null;  // Where its room begins in the program's memory.

  constructor(module: CoreModule) {
    this.module = module;
  }

  /** False when it has broken off: its memory cannot be trusted any more. */
  get works(): boolean {
    return !this.broken;
  }

  create(): number {
    return this.run(core => core._diarium_explorer_create());
  }

  destroy(handle: number): void {
    if (this.works) this.run(core => core._diarium_explorer_destroy(handle));
  }

  version(): string {
    return this.run(core => this.read(core._diarium_explorer_version()));
  }

  /** Is it a PDF, of which the core takes only what stands on its pages? Its first bytes tell. */
  is_pdf(bytes: Uint8Array): boolean {
    const head = bytes.subarray(0, 4096), at = this.hand_over(head);
    const is = this.run(core => core._diarium_is_pdf(at, head.length));
    this.module._diarium_free(at);
    return is !== 0;
  }

  /** What a call answers of a pack that may not be whole; the error that it tells is thrown. */
  attempt(call: (core: CoreModule) => number): Said {
    const answer = JSON.parse(this.run(core => this.read(call(core)))) as Answer;
    if ('error' in answer) throw new DiariumError(answer.error.code, answer.error.message, answer.error.where);
    return answer;
  }

  /** What a call answers where nothing is missing. */
  ask(call: (core: CoreModule) => number): unknown {
    return answered(this.attempt(call));
  }

  /** The same, with a text as UTF-8 for the time of the call. */
  ask_with(text: string, call: (core: CoreModule, at: number, size: number) => number): unknown {
    return answered(this.attempt_with(text, call));
  }

  attempt_with(text: string, call: (core: CoreModule, at: number, size: number) => number): Said {
    if (text.length * bytes_a_unit <= line_bytes) {
      const at = this.line ??= this.hand_over(new Uint8Array(line_bytes));
      const { written } = encoder.encodeInto(text, this.module.HEAPU8.subarray(at, at + line_bytes));
      return this.attempt(core => call(core, at, written));
    }
    const bytes = encoder.encode(text);
    const at = this.hand_over(bytes);
    try {
      return this.attempt(core => call(core, at, bytes.length));
    } finally {
      if (this.works) this.module._diarium_free(at);
    }
  }

  /** Bytes in the program's memory, which pass to whom they are told. */
  hand_over(bytes: Uint8Array): number {
    return this.run(core => {
      const at = core._diarium_alloc(bytes.length);
      if (at === 0) throw new DiariumError('too_large', 'there is not enough memory', `${bytes.length} bytes`);
      core.HEAPU8.set(bytes, at);
      return at;
    });
  }

  /** A copy of what was made last. */
  made(handle: number, size: number): Uint8Array {
    return this.run(core => {
      const at = core._diarium_explorer_bytes(handle);
      return core.HEAPU8.slice(at, at + size);
    });
  }

  tell(call: (core: CoreModule) => void): void {
    this.run(call);
  }

  private run<T>(call: (core: CoreModule) => T): T {
    if (this.broken) throw new DiariumError('failed', 'the program has broken off; make a new explorer');
    try {
      return call(this.module);
    } catch (cause) {
      if (cause instanceof DiariumError) throw cause;
      this.broken = true;
      throw new DiariumError('failed', 'the program broke off', cause instanceof Error ? cause.message : String(cause));
    }
  }

  /** A text of the program's, that ends in a zero byte. */
  private read(at: number): string {
    const heap = this.module.HEAPU8;
    return decoder.decode(heap.subarray(at, heap.indexOf(0, at)));
  }
}

function answered(said: Said): unknown {
  if ('waiting' in said) throw new DiariumError('damaged', 'a part of the pack is not there');
  return said.value;
}

/** Frees what an explorer holds that nobody closed and nobody can reach any more. */
export const forgotten = typeof FinalizationRegistry === 'undefined' ? null
  : new FinalizationRegistry<{ forget(): void }>(held => held.forget());

/** Programs by the address of their wasm, so that explorers share one. */
const running = new Map<string, Promise<Core>>();

/** The program. Without `wasm`: the one beside this module. errors: no_program. */
export function core_of(wasm: Source | Response | undefined): Promise<Core> {
  const source = wasm ?? beside;
  const key = typeof source === 'string' ? source : (source as Partial<URL>).href ?? null;
  if (key === null) return started(source);
  const known = running.get(key);
  // Asked for and remembered in one step: explorers that are made at the same time share a program too.
  const made = known === undefined ? started(source)
    : known.then(core => core.works ? core : renewed(key, known, source));
  if (known === undefined) remember(key, made);
  return made;
}

/** Another program in place of one that has broken off; one for all who ask. */
function renewed(key: string, broken: Promise<Core>, source: Source | Response): Promise<Core> {
  const now = running.get(key);
  return now !== undefined && now !== broken ? now : remember(key, started(source));
}

function remember(key: string, made: Promise<Core>): Promise<Core> {
  running.set(key, made);
  made.catch(() => { if (running.get(key) === made) running.delete(key); });
  return made;
}

async function started(source: Source | Response): Promise<Core> {
  const bytes = await bytes_of(source, 'no_program');
  let module: WebAssembly.Module;
  try {
    module = await WebAssembly.compile(bytes as BufferSource);
  } catch (cause) {
    throw new DiariumError('no_program', `${program} cannot be compiled here`, cause instanceof Error ? cause.message : String(cause));
  }
  return new Promise((done, refuse) => {
    const failed = (cause: unknown) => refuse(new DiariumError('no_program', `${program} does not start`, String(cause)));
    const instantiateWasm = (imports: WebAssembly.Imports, run: (instance: WebAssembly.Instance) => void): object => {
      WebAssembly.instantiate(module, imports).then(run, failed);
      return {};
    };
    start({ instantiateWasm }).then(core => done(new Core(core as CoreModule)), failed);
  });
}
