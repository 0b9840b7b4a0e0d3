// How large are the pages of a picture file (PNG, JPEG, TIFF), told by its head alone: nothing of it is decoded.
// PNG: W3C, Portable Network Graphics, 5 and 11. JPEG: ITU-T T.81, annex B; JFIF 1.02. TIFF: revision 6.0.
import { decode, type IFD } from 'utif2';

/** A page as the head of the file has it. */
export interface PictureHead {
  width: number;
  height: number;
  /** An inch: as the file says, where that makes a sheet of paper; else as an A4 of that size has. */
  dots: number;
  /** Of a page of a TIFF: what decodes it. */
  tiff?: IFD;
}
export type PictureKind = 'png' | 'jpeg' | 'tiff';

// As core/cli/pdf/picture_file_leptonica.cpp.
const least_sheet = 4, most_sheet = 24, a4_side = 11.69;  // Inches.
const an_inch = 2.54;  // Centimetres.

export function picture_kind(bytes: Uint8Array): PictureKind | null {
  const begins = (...first: number[]): boolean => first.every((byte, i) => bytes[i] === byte);
  return begins(0x89, 0x50, 0x4E, 0x47) ? 'png' : begins(0xFF, 0xD8, 0xFF) ? 'jpeg' : begins(0x49, 0x49, 0x2A, 0) || begins(0x4D, 0x4D, 0, 0x2A) ? 'tiff' : null;
}

/** All pages; none where the file is damaged. A page that is damaged has no size. */
export function picture_heads(bytes: Uint8Array): PictureHead[] {
  const kind = picture_kind(bytes);
  try {
    return kind === 'png' ? png(bytes) : kind === 'jpeg' ? jpeg(bytes) : kind === 'tiff' ? tiff(bytes) : [];
  } catch {
    return [];  // A number beyond the end.
  }
}

function head(width: number, height: number, told: number): PictureHead {
  const side = Math.max(width, height), is_sheet = told > 0 && side / told >= least_sheet && side / told <= most_sheet;
  return { width, height, dots: is_sheet ? told : side / a4_side };
}

function png(bytes: Uint8Array): PictureHead[] {
  const at = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), width = at.getUint32(16), height = at.getUint32(20);
  if (at.getUint32(12) !== 0x49484452 || width < 1 || height < 1) return [];  // IHDR
  for (let begin = 8; begin + 12 <= bytes.length;) {
    const size = at.getUint32(begin), name = at.getUint32(begin + 4);
    if (name === 0x49444154) break;  // IDAT
    if (name === 0x70485973 && at.getUint8(begin + 16) === 1) return [head(width, height, at.getUint32(begin + 8) * an_inch / 100)];  // pHYs, a metre
    begin += 12 + size;
  }
  return [head(width, height, 0)];
}

function jpeg(bytes: Uint8Array): PictureHead[] {
  const at = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let dots = 0;
  for (let begin = 2; begin + 4 < bytes.length;) {
    const marker = at.getUint8(begin + 1);
    if (at.getUint8(begin) !== 0xFF) return [];
    if (marker === 0xFF) {
      ++begin;
      continue;
    }
    if (marker === 0xE0 && at.getUint32(begin + 4) === 0x4A464946) dots = at.getUint16(begin + 12) * [0, 1, an_inch][at.getUint8(begin + 11)]!;  // JFIF
    if (marker >= 0xC0 && marker <= 0xCF && marker !== 0xC4 && marker !== 0xC8 && marker !== 0xCC) {
      const height = at.getUint16(begin + 5), width = at.getUint16(begin + 7);
      return width > 0 && height > 0 ? [head(width, height, dots || 0)] : [];
    }
    begin += 2 + at.getUint16(begin + 2);
  }
  return [];
}

function tiff(bytes: Uint8Array): PictureHead[] {
  const first = (page: IFD, tag: number): number => Number((page[`t${tag}`] as number[] | undefined)?.[0] ?? 0);
  return decode(bytes.slice().buffer as ArrayBuffer).map(page => {
    const width = first(page, 256), height = first(page, 257), unit = first(page, 296) === 3 ? an_inch : 1;
    return width >= 1 && height >= 1 ? { ...head(width, height, first(page, 282) * unit), tiff: page } : { width: 0, height: 0, dots: 300 };
  });
}
