// A part of a kept file, as a host would answer it (RFC 9110, 14): the page reads large collections by parts.
import { keptBytes } from './install.ts';
import type { ListedFile } from './build_list.ts';

const heldAtMost = 64 << 20;  // Bytes of kept files that are held ready while parts of them are asked for.

/** Is one part of a file asked for? What else a Range header may say is answered with the whole file. */
export const asksForPart = (header: string | null): boolean => /^bytes=(\d+-\d*|-\d+)$/.test(header ?? '');

/** The answer with one part of `bytes`; 416 where no byte stands there. */
export function partOf(header: string, bytes: ArrayBuffer): Response {
  const [, from = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header) ?? [], size = bytes.byteLength;
  const begin = from === '' ? Math.max(0, size - Number(last)) : Number(from);
  const end = from === '' || last === '' ? size : Math.min(size, Number(last) + 1);
  if (begin >= end) return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${size}` } });
  return new Response(bytes.slice(begin, end), { status: 206, headers: {
    'Content-Type': 'application/octet-stream', 'Content-Length': String(end - begin), 'Content-Range': `bytes ${begin}-${end - 1}/${size}` } });
}

/** Files that were compared with their sums, by these, the last asked for at the end. Nobody else can write into them, so
 *  that the many small parts of one need no comparison each. */
const held = new Map<string, { size: number; bytes: Promise<ArrayBuffer | undefined> }>();

/** The bytes of a kept file of a version; undefined: the cache has not, or no longer, what the list says. */
export async function heldBytes(file: ListedFile, version: string): Promise<ArrayBuffer | undefined> {
  const one = held.get(file.sha256) ?? { size: file.size, bytes: keptBytes(file, version) };
  held.delete(file.sha256);
  held.set(file.sha256, one);
  for (const [sum] of held) {
    if ([...held.values()].reduce((all, { size }) => all + size, 0) <= heldAtMost || sum === file.sha256) break;
    held.delete(sum);
  }
  const bytes = await one.bytes.catch(() => undefined);
  if (!bytes) held.delete(file.sha256);
  return bytes;
}
