// A page of a TIFF as a picture. What is packed as JPEG the browser unpacks, piece by piece (Adobe, TIFF Technical Note 2); all else
// (none, fax, LZW, PackBits, Deflate) utif2.
import { decodeImage, toRGBA8, type IFD } from 'utif2';

const as_jpeg = 7;  // Of tag 259.

/** `width`, `height`: of the page, points. Rejects where it is damaged, or packed in a way that is not known. */
export async function tiff_page(bytes: Uint8Array, page: IFD, width: number, height: number): Promise<ImageBitmap> {
  if (numbers(page, 259)[0] === as_jpeg) return of_jpegs(bytes, page, width, height);
  const tiff = { ...page };  // What is decoded is let go of with it.
  decodeImage(bytes.slice().buffer, tiff);
  const points = toRGBA8(tiff);
  if (points.length !== width * height * 4) throw new Error('a page of another size than its head says');
  return createImageBitmap(new ImageData(new Uint8ClampedArray(points.buffer as ArrayBuffer), width, height));
}

const numbers = (page: IFD, tag: number): number[] => Array.from((page[`t${tag}`] ?? []) as ArrayLike<number>, Number);

/** Strips from top to bottom, or tiles in rows: each is a JPEG without the tables that all of them share. */
async function of_jpegs(bytes: Uint8Array, page: IFD, width: number, height: number): Promise<ImageBitmap> {
  const tiled = numbers(page, 324).length > 0, begins = numbers(page, tiled ? 324 : 273), sizes = numbers(page, tiled ? 325 : 279);
  const across = tiled ? numbers(page, 322)[0] ?? width : width, down = (tiled ? numbers(page, 323) : numbers(page, 278))[0] ?? height;
  const tables = Uint8Array.from(numbers(page, 347)).slice(0, -2), a_row = Math.ceil(width / across);
  const canvas = new OffscreenCanvas(width, height), context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('there is no room for the page');
  for (const [i, begin] of begins.entries()) {
    const piece = bytes.slice(begin, begin + (sizes[i] ?? 0));
    const jpeg = tables.length > 2 ? [tables, piece.subarray(2)] : [piece];
    const bitmap = await createImageBitmap(new Blob(jpeg as BlobPart[], { type: 'image/jpeg' }));
    context.drawImage(bitmap, i % a_row * across, Math.floor(i / a_row) * down);
    bitmap.close();
  }
  return canvas.transferToImageBitmap();
}
