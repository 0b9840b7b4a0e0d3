// The border to the program: what it is told and what it answers, as plain values. wasm/bind/border.h is the other side.
// No file but this and drawing.ts calls an exported function or looks into the program's memory, and no view of it is
// kept across a call.
import type { Wishes } from '../page/effects.ts';
import type { OfflineMessage } from '../start/supply.ts';

export interface NodeData {
  sid: string;
  role: string;
  look?: string;
  tone?: string;
  level?: number;
  text?: string;
  label?: string;
  icon?: string;
  href?: string;
  saveAs?: string;
  value?: string;
  placeholder?: string;
  lang?: string;
  title?: string;
  press?: boolean;
  checked?: boolean;
  current?: boolean;
  disabled?: boolean;
  wide?: boolean;
  sticky?: boolean;
  sorted?: 'ascending' | 'descending';
  expanded?: boolean;
  from?: number;
  to?: number;
  /** Begin, end, tone; and of what one of two texts lacks, «ins» or «del». */
  marks?: [number, number, string, string?][];
  children?: NodeData[];
}

export type PaneName = 'top' | 'left' | 'main' | 'right' | 'foot';
export const paneNames: readonly PaneName[] = ['top', 'left', 'main', 'right', 'foot'];

export interface ParagraphData {
  kind: 'heading' | 'paragraph' | 'item' | 'row' | 'signature' | 'furniture';
  level?: number;
  page: number;
  line: number;
  pageStart?: boolean;
  pageLabel?: string;
  label?: string;
  text?: string;
  /** begin, end (UTF-16), kind, number, tone, of a repair what became of the word */
  marks?: [number, number, 'fact' | 'hit' | 'repair' | 'own', number, string, string?][];
}

export interface Settings {
  language?: string;
  theme?: string;
  view?: string;
  singleKeys?: string;
}

export interface ScrollData { sid?: string; paragraph?: number; fact?: number; hit?: number }
export interface CopyData { text?: string; html?: string; link: string; code?: boolean }

/** A table as a file of this name: its text, or what the file is to hold. `links`: columns of addresses. */
export interface SheetData { name: string; csv?: string; heads?: string[]; rows?: string[][]; links?: number[] }

/** What is sought in the open paper. */
export interface FindData { value?: string; label: string; count?: string; previous: string; next: string; close: string; any?: boolean }

/** What may be meant by what is typed; `at`: the row that is pointed at, from 1. */
export interface SuggestionData { label: string; rows: { text: string; kind: string; quoted?: boolean }[]; at?: number }

/** All that changed since the last take, and what is wished. */
export interface Changes extends Partial<Wishes> {
  title?: string;
  lang?: 'sv' | 'en';
  theme?: 'light' | 'dark';
  screen?: string;
  settings?: Settings;
  sheet?: 'none' | 'left' | 'right' | 'places';
  url?: { to: string; replace?: boolean };
  panes: Partial<Record<PaneName, { version: number; nodes: NodeData[] }>>;
  prose?: { version: number; count: number; paper?: string };
  lit?: { fact?: number; hit?: number };
  dialog?: NodeData | null;
  find?: FindData | null;
  suggestions?: SuggestionData | null;
  /** Bytes of the collection that what is shown lacks: they are to be supplied, and then told as supplied. */
  wanted?: [begin: number, end: number][];
  /** What the screen is for is there: the rest may come later. */
  later?: boolean;
}

export type Message =
  | { do: 'press'; sid: string }
  | { do: 'input'; sid: string; text: string }
  | { do: 'go'; url: string }
  | { do: 'environment'; width: number; dark: boolean; coarse: boolean; reducedMotion: boolean; embedded: boolean; statement: boolean; site: string; today: string; languages: readonly string[] }
  | ({ do: 'settings' } & Settings)
  | { do: 'command'; name: string; number?: number; text?: string }
  | { do: 'corrections'; text: string }
  | { do: 'desk'; text: string; kept: 'kept' | 'memory' | 'frame' }
  | { do: 'desk-file'; text: string }
  | OfflineMessage;

export interface KeyBinding { keys: string; name: string; single?: boolean }

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

  prose(first: number, count: number): ParagraphData[] {
    return JSON.parse(this.read(this.wasm._diarium_prose(this.page, first, count))) as ParagraphData[];
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
