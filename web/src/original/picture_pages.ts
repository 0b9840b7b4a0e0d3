// A picture file (PNG, JPEG, TIFF) whose pages are drawn as those of a PDF: by the part that reads scans, which knows its head.
import type { Drawn } from '../../pdf/draw.ts';

/** A stretch of a page: points from its upper left as shown. */
export interface Cut { left: number; top: number; width: number; height: number }

/** A file whose pages can be drawn. */
export interface PdfFile {
  pages: number;
  /** The page's size in points as shown. Rejects where there is no such page. */
  size(page: number): Promise<{ width: number; height: number }>;
  /** Draws a page, or what is cut out of it, so that it fills the canvas; `stopped` says that another drawing has begun. */
  draw(page: number, canvas: HTMLCanvasElement, scale: number, stopped: (stop: () => void) => void, cut?: Cut): Promise<void>;
  close(): Promise<void>;
}

interface Library { PictureFile: { open(bytes: Uint8Array): { page(number: number): Promise<Drawn>; pages: readonly unknown[] } | null } }

export const isPicture = (bytes: Uint8Array): boolean =>
  [[0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], [0x49, 0x49, 0x2A, 0], [0x4D, 0x4D, 0, 0x2A]].some(first => first.every((byte, i) => bytes[i] === byte));

/** `library`: address of the part. Rejects where the picture is damaged. */
export async function openPicture(library: string, bytes: Uint8Array): Promise<PdfFile> {
  const file = (await import(library) as Library).PictureFile.open(bytes);
  if (!file) throw new Error('the picture is damaged');
  let last: { number: number; drawn: Drawn } | null = null;  // One is shown at a time, in several cuts.
  const page = async (number: number): Promise<Drawn> => {
    if (last?.number !== number) last = { number, drawn: await file.page(number - 1) };
    return last.drawn;
  };
  return {
    pages: file.pages.length,
    size: async number => page(number),
    async draw(number, canvas, scale, stopped, cut) {
      stopped(() => undefined);
      const { picture, width, height } = await page(number), { left, top, ...size } = cut ?? { left: 0, top: 0, width, height };
      const whole = await createImageBitmap(picture), points = picture.width / width;
      canvas.width = Math.floor(size.width * scale);
      canvas.height = Math.floor(size.height * scale);
      canvas.getContext('2d')?.drawImage(whole, left * points, top * points, size.width * points, size.height * points, 0, 0, canvas.width, canvas.height);
      whole.close();
    },
    async close() { last = null; },
  };
}
