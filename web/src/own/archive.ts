// A collection as one file, and back: a zip that others can open. Made and read in the worker. What comes back is believed
// in nothing but its originals, which are read anew; what an archive may hold is bounded before anything is inflated.
import { unzipSync, Zip, ZipDeflate } from 'fflate';
import { isSound } from './archive_names.ts';
import type { Given, NamedFile } from './talk.ts';

const entriesAtMost = 10_000;
const inflatedAtMost = 600 * 1024 * 1024;  // Bytes.
const slice = 1024 * 1024;                 // Bytes that are packed at once.

export const bytesOf = async (given: Given): Promise<ArrayBuffer> => given instanceof ArrayBuffer ? given : given.arrayBuffer();

export async function zipped(files: NamedFile[]): Promise<Blob> {
  const parts: BlobPart[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    parts.push(chunk as BlobPart);
  });
  for (const { name, file } of files) {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = new Date(1980, 0, 1);  // The first day that an archive can name: the clock stays out of it.
    zip.add(entry);
    const size = file instanceof ArrayBuffer ? file.byteLength : file.size;
    for (let at = 0; at < size; at += slice)
      entry.push(new Uint8Array(await bytesOf(file.slice(at, at + slice))), at + slice >= size);
    if (size === 0) entry.push(new Uint8Array(), true);
  }
  zip.end();
  return new Blob(parts, { type: 'application/zip' });
}

/** All sound entries. Throws on what is no archive, or would be too much. */
export async function unzipped(file: Given): Promise<NamedFile[]> {
  let entries = 0, size = 0;
  const found = unzipSync(new Uint8Array(await bytesOf(file)), {
    filter({ name, originalSize }) {
      if (++entries > entriesAtMost || (size += originalSize) > inflatedAtMost) throw new RangeError('too large');
      return isSound(name);
    },
  });
  return Object.entries(found).map(([name, bytes]) => ({ name, file: bytes.slice().buffer as ArrayBuffer }));
}
