// Where bytes come from: memory, an address, or under node a file.
import { DiariumError, type ErrorCode } from './error.ts';
import type { Source } from './types.ts';

const under_node = typeof (globalThis as { process?: { versions?: { node?: string } } }).process?.versions?.node === 'string' &&
  typeof (globalThis as { document?: unknown }).document === 'undefined';

/** An address of a text: relative to the page or worker, under node a path unless it begins with a scheme. */
function address_of(text: string): URL | string {
  if (/^[a-z][a-z0-9+.-]+:/i.test(text) && URL.canParse(text)) return new URL(text);
  return under_node ? text : new URL(text, globalThis.document?.baseURI ?? globalThis.location.href);
}

/** The bytes at a path, or at an address of the scheme «file:». */
async function file_bytes(at: URL | string, code: ErrorCode): Promise<Uint8Array> {
  try {
    const { readFile } = await import(/* webpackIgnore: true */ /* @vite-ignore */ 'node:fs/promises');
    return await readFile(at);
  } catch (cause) {
    throw new DiariumError(code, 'the file cannot be read', `${String(at)}: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

/** What kind of thing a value is, also one of another frame or test environment, whose classes are not ours. */
const kind_of = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

/** Bytes that are in memory; null for anything else. */
export function bytes_in(value: unknown): Uint8Array | null {
  if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  return kind_of(value) === 'ArrayBuffer' ? new Uint8Array(value as ArrayBuffer) : null;
}

/** The address of a text or of a URL; null for anything else. */
function address_in(source: unknown): URL | string | null {
  if (typeof source === 'string') return address_of(source);
  return kind_of(source) === 'URL' ? new URL((source as URL).href) : null;
}

/** The address of a source that lies on a host; null for anything else. */
export function web_address(source: unknown): string | null {
  const at = address_in(source);
  return typeof at === 'object' && at !== null && /^https?:$/.test(at.protocol) ? at.href : null;
}

/** The whole of a source. errors: `code`, with the address. */
export async function bytes_of(source: Source | Response, code: ErrorCode): Promise<Uint8Array> {
  const bytes = bytes_in(source);
  if (bytes) return bytes;
  if (kind_of(source) === 'Response') return body(source as Response, (source as Response).url, code);
  const at = address_in(source);
  if (at === null) throw new DiariumError(code, 'give an address, an ArrayBuffer or a Uint8Array');
  if (typeof at === 'string' || (under_node && at.protocol === 'file:')) return file_bytes(at, code);
  let answer: Response;
  try {
    answer = await fetch(at);
  } catch (cause) {
    throw new DiariumError(code, 'the address cannot be fetched', `${at.href}: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
  return body(answer, at.href, code);
}

async function body(answer: Response, at: string, code: ErrorCode): Promise<Uint8Array> {
  if (!answer.ok) throw new DiariumError(code, `the server answered ${answer.status}`, at);
  return new Uint8Array(await answer.arrayBuffer());
}

interface Pieces { size: number; pieces: { url: string; size: number }[] }

/** A pack, put together where an address ends with .json: a site's list of the pieces that it serves. */
export async function pack_of(source: Source): Promise<Uint8Array> {
  const at = address_in(source);
  const is_list = (typeof at === 'string' ? at : at?.pathname ?? '').endsWith('.json');
  if (at === null || !is_list) return bytes_of(source, 'no_pack');
  const bytes = await bytes_of(source, 'no_pack');
  let list: Pieces;
  try {
    list = JSON.parse(new TextDecoder().decode(bytes)) as Pieces;
  } catch {
    throw new DiariumError('no_pack', 'the list of pieces is no JSON', String(at));
  }
  if (!Array.isArray(list?.pieces) || !Number.isSafeInteger(list.size)) throw new DiariumError('no_pack', 'this is no list of pieces', String(at));
  const pieces = await Promise.all(list.pieces.map(({ url }) => bytes_of(beside(at, url), 'no_pack')));
  const whole = new Uint8Array(list.size);
  let filled = 0;
  for (const [i, piece] of pieces.entries()) {
    if (piece.length !== list.pieces[i]?.size || filled + piece.length > whole.length)
      throw new DiariumError('damaged', 'a piece of the pack has another size than the list says', list.pieces[i]?.url);
    whole.set(piece, filled);
    filled += piece.length;
  }
  if (filled !== whole.length) throw new DiariumError('damaged', 'pieces of the pack are missing', String(at));
  return whole;
}

/** An address that is told relative to another. */
function beside(at: URL | string, name: string): URL | string {
  return typeof at !== 'string' ? new URL(name, at) : `${at.replace(/[^/]*$/, '')}${name}`;
}
