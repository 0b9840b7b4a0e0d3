// The border to the program: what it is told and what it answers, as plain values. wasm/bind/border.h is the other side.
// No file but this and drawing.ts calls an exported function or looks into the program's memory, and no view of it is
// kept across a call.
import type { Changes, KeyBinding, Message, PaneNames, ProseParagraph } from 'diarium:border';

/** What the reader chose, or some of it. */
export type Settings = Omit<Extract<Message, { do: 'settings' }>, 'do'>;

export const paneNames: PaneNames = ['top', 'left', 'main', 'right', 'foot'];

/** The program's exported functions (Emscripten puts an underscore before C names). */
export interface Wasm {
  HEAPU8: Uint8Array;
  _diarium_alloc(size: number): number;
  _diarium_free(bytes: number): void;
  _diarium_create(): number;
  _diarium_destroy(page: number): void;
  _diarium_open(page: number, bytes: number, size: number): number;
  _diarium_open_part(page: number, bytes: number, size: number): number;
  _diarium_supply(page: number, bytes: number, size: number, begin: number): number;
  _diarium_supplied(page: number): void;
  _diarium_tell(page: number, json: number, size: number): void;
  _diarium_take(page: number): number;
  _diarium_prose(page: number, first: number, count: number): number;
  _diarium_keys(page: number): number;
}

export interface ModuleOptions {
  instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void): object;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What is wrong with a pack, by the number that the program tells it by. */
const wrongPack = [null, 'error.pack_damaged', 'error.pack_version'];

/** One page of the program. */
export class Border {
  /** The handle that the canvas's functions want too. */
  readonly page: number;

  constructor(readonly wasm: Wasm) {
    this.page = wasm._diarium_create();
  }

  destroy(): void {
    this.wasm._diarium_destroy(this.page);
  }

  /** What is wrong with the pack, as a key of the shell's words; null: nothing, it is open. */
  open(pack: Uint8Array): string | null {
    return wrongPack[this.wasm._diarium_open(this.page, this.copy(pack), pack.length)] ?? null;
  }

  /** The same for a pack of which only the first bytes are there. */
  openPart(first: Uint8Array): string | null {
    return wrongPack[this.wasm._diarium_open_part(this.page, this.copy(first), first.length)] ?? null;
  }

  /** More of it, from byte `begin` on; false: this is none of the pack. */
  supply(bytes: Uint8Array, begin: number): boolean {
    return this.wasm._diarium_supply(this.page, this.copy(bytes), bytes.length, begin) === 0;
  }

  /** What was wanted has been supplied: what waited for it is made. */
  supplied(): void {
    this.wasm._diarium_supplied(this.page);
  }

  tell(message: Message): void {
    this.with(JSON.stringify(message), (at, size) => this.wasm._diarium_tell(this.page, at, size));
  }

  take(): Changes {
    return JSON.parse(this.read(this.wasm._diarium_take(this.page))) as Changes;
  }

  prose(first: number, count: number): ProseParagraph[] {
    return JSON.parse(this.read(this.wasm._diarium_prose(this.page, first, count))) as ProseParagraph[];
  }

  keys(): KeyBinding[] {
    return JSON.parse(this.read(this.wasm._diarium_keys(this.page))) as KeyBinding[];
  }

  /** Hands over a text as UTF-8 for the time of a call. */
  with(text: string, call: (at: number, size: number) => void): void {
    const bytes = encoder.encode(text);
    const at = this.copy(bytes);
    call(at, bytes.length);
    this.wasm._diarium_free(at);
  }

  /** A copy in the program's memory. */
  private copy(bytes: Uint8Array): number {
    const at = this.wasm._diarium_alloc(bytes.length);
    this.wasm.HEAPU8.set(bytes, at);
    return at;
  }

  /** A text of the program's, that ends in a zero byte. */
  read(at: number): string {
    const heap = this.wasm.HEAPU8;
    return decoder.decode(heap.subarray(at, heap.indexOf(0, at)));
  }
}
