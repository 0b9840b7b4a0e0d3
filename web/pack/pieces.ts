// A large pack is served in pieces; their list is `collection.json`, and the file is their concatenation.
import { SourceError } from './failure.ts';
import { ask, type Line } from './line.ts';

export interface Piece { url: string; size: number; sha256: string }
export interface PieceList { size: number; sha256: string; pieces: Piece[] }

/** Has it the shape of a list? */
export function isPieceList(value: unknown): value is PieceList {
  const list = value as PieceList | null;
  return typeof list === 'object' && list !== null && Number.isSafeInteger(list.size) && Array.isArray(list.pieces) && list.pieces.length > 0 &&
    list.pieces.every(piece => typeof piece?.url === 'string' && Number.isSafeInteger(piece.size) && piece.size > 0 && typeof piece.sha256 === 'string') &&
    list.pieces.reduce((sum, piece) => sum + piece.size, 0) === list.size;
}

/** The list at an address, its pieces by whole addresses. errors: SourceError missing; damaged: it is none. */
export async function pieceList(line: Line, url: string, cache: RequestCache): Promise<PieceList> {
  return ask(line, url, { cache }, async answer => {
    if (!answer.ok) throw new SourceError('missing', `${answer.status} ${url}`);
    const list: unknown = await answer.json().catch(() => null);
    if (!isPieceList(list)) throw new SourceError('damaged', url);
    return { ...list, pieces: list.pieces.map(piece => ({ ...piece, url: new URL(piece.url, url).href })) };
  });
}

/** Is this the address of a list? Then what stands there is not the pack. */
export const isListAddress = (url: string): boolean => new URL(url).pathname.endsWith('.json');

/** A part of one of the files that a pack lies in. */
export interface Cut { file: number; begin: number; end: number }

/** The parts that a range of the pack is made of. `sizes`: of its files, in their order. */
export function cutsOf(sizes: readonly number[], begin: number, end: number): Cut[] {
  const out: Cut[] = [];
  let start = 0;
  for (const [file, size] of sizes.entries()) {
    const from = Math.max(begin, start), to = Math.min(end, start + size);
    if (from < to) out.push({ file, begin: from - start, end: to - start });
    start += size;
  }
  return out;
}
