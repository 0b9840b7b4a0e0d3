// Writes picture files by hand: pages of grey points as TIFF and PNG, and those that a reader must survive.
import { crc32, deflateSync } from 'node:zlib';

/** A TIFF of pages, each {width, height, bytes, dots}: a byte a point. `claims`: {width, height} that its heads say instead. */
export function tiff(pages, claims = {}) {
  const head = Buffer.alloc(8);
  head.write('II*\0', 'latin1');
  const parts = [head];
  let size = 8, link = head, at = 4;
  const add = part => {
    parts.push(part);
    return (size += part.length) - part.length;
  };
  for (const { width, height, bytes, dots = 300 } of pages) {
    const strip = add(Buffer.from(bytes)), ratio = Buffer.alloc(8);
    ratio.writeUInt32LE(dots, 0);
    ratio.writeUInt32LE(1, 4);
    const dpi = add(ratio);
    if (size % 2) add(Buffer.alloc(1));
    const fields = [[256, 4, claims.width ?? width], [257, 4, claims.height ?? height], [258, 3, 8], [259, 3, 1], [262, 3, 1], [273, 4, strip], [277, 3, 1],
      [278, 4, claims.height ?? height], [279, 4, bytes.length], [282, 5, dpi], [283, 5, dpi], [296, 3, 2]];
    const directory = Buffer.alloc(2 + fields.length * 12 + 4);
    directory.writeUInt16LE(fields.length, 0);
    fields.forEach(([tag, type, value], i) => {
      directory.writeUInt16LE(tag, 2 + i * 12);
      directory.writeUInt16LE(type, 4 + i * 12);
      directory.writeUInt32LE(1, 6 + i * 12);
      directory.writeUInt32LE(value, 10 + i * 12);
    });
    link.writeUInt32LE(size, at);
    add(directory);
    link = directory;
    at = directory.length - 4;
  }
  return Buffer.concat(parts);
}

/** A PNG of one page, grey. `dots`: an inch; 0: it says nothing. `claims` as above. */
export function png({ width, height, bytes, dots = 0 }, claims = {}) {
  const chunk = (kind, body) => {
    const named = Buffer.concat([Buffer.from(kind, 'latin1'), body]), size = Buffer.alloc(4), sum = Buffer.alloc(4);
    size.writeUInt32BE(body.length);
    sum.writeUInt32BE(crc32(named) >>> 0);
    return Buffer.concat([size, named, sum]);
  };
  const head = Buffer.alloc(13), rows = Buffer.alloc((width + 1) * height), unit = Buffer.alloc(9);
  head.writeUInt32BE(claims.width ?? width, 0);
  head.writeUInt32BE(claims.height ?? height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  for (let y = 0; y < height; ++y) rows.set(bytes.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  unit.writeUInt32BE(Math.round(dots / .0254), 0);
  unit.writeUInt32BE(Math.round(dots / .0254), 4);
  unit[8] = 1;
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), ...(dots ? [chunk('pHYs', unit)] : []), chunk('IDAT', deflateSync(rows, { level: 1 })), chunk('IEND', Buffer.alloc(0))]);
}

/** A white sheet. */
export const sheet = (width, height) => ({ width, height, bytes: new Uint8Array(width * height).fill(255) });
