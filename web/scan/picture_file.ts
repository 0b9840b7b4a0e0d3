// A picture file as a paper: each of its pages is all that there is of it, as core/cli/pdf/picture_file.h has it natively.
import type { Drawn } from '../pdf/draw.ts';
import { sha256 } from '../pdf/sha256.ts';
import { picture_heads, picture_kind, type PictureHead } from './picture_heads.ts';
import { tiff_page } from './tiff_page.ts';

const most_pages = 1000;
// As core/cli/pdf/picture_file_leptonica.cpp, but for what is decoded: four bytes a point here.
const usual_dots = 300, near = 1.25, most_points = 40e6, most_decoded = 150e6;
const tenths = (points: number): number => Math.round(points * 10);

/** Why a page of it cannot be drawn: as Undrawn of web/pdf/draw.ts, which lies in another file of the site. */
class Unreadable extends Error {
  constructor(readonly why: 'failed' | 'large') { super(why); }
}

/** The pages of one file, to be drawn one by one as those of a PDF are. */
export class PictureFile {
  private constructor(private readonly bytes: Uint8Array, readonly pages: readonly PictureHead[]) {}

  /** Null: it is no picture, or damaged so that no page of it is known. */
  static open(bytes: Uint8Array): PictureFile | null {
    const pages = picture_heads(bytes);
    return pages.length > 0 ? new PictureFile(bytes, pages) : null;
  }

  /** What stands on the pages before they are read (core/source/positioned.h): nothing but their pictures. */
  async stream(): Promise<string> {
    const pages = this.pages.slice(0, most_pages), left = this.pages.length - pages.length;
    const lines = pages.map(({ width, height, dots }) => `P\t${tenths(width / dots * 72)}\t${tenths(height / dots * 72)}\t100\t\nC\t100\t100\n`);
    return `diarium-positioned 1\nH\tsha256\t${await sha256(this.bytes)}\nH\tkind\tpicture\n${left > 0 ? `N\tpages\t${left}\n` : ''}${lines.join('')}E\n`;
  }

  /** A page, from 0, turned by some quarters clockwise, about as large as 300 dots an inch make it. @throws Unreadable. */
  async page(number: number, quarters = 0): Promise<Drawn> {
    const page = this.pages[number];
    if (!page?.width) throw new Unreadable('failed');
    const points = page.width * page.height;
    if (points > most_decoded) throw new Unreadable('large');
    const usual = page.dots > usual_dots * near || page.dots < usual_dots / near ? usual_dots : page.dots;
    const scale = Math.min(usual / page.dots, Math.sqrt(most_points / points));
    const width = Math.max(1, Math.floor(page.width * scale)), height = Math.max(1, Math.floor(page.height * scale));
    const whole = await this.decoded(page, width, height).catch(() => { throw new Unreadable('failed'); });
    try {
      return { picture: turned(whole, width, height, quarters), dots: Math.round(page.dots * scale), width: page.width / page.dots * 72, height: page.height / page.dots * 72 };
    } finally {
      whole.close();
    }
  }

  async close(): Promise<void> { /* Nothing is held. */ }

  private async decoded(page: PictureHead, width: number, height: number): Promise<ImageBitmap> {
    const size: ImageBitmapOptions = width === page.width ? {} : { resizeWidth: width, resizeHeight: height, resizeQuality: 'high' };
    if (!page.tiff) return createImageBitmap(new Blob([this.bytes as BlobPart], { type: `image/${picture_kind(this.bytes)}` }), { ...size, imageOrientation: 'none' });
    const whole = await tiff_page(this.bytes, page.tiff, page.width, page.height);
    if (width === page.width) return whole;
    try {
      return await createImageBitmap(whole, size);
    } finally {
      whole.close();
    }
  }
}

/** On white, where it lets something shine through. */
function turned(whole: ImageBitmap, width: number, height: number, quarters: number): ImageData {
  const lies = quarters % 2 === 1, canvas = new OffscreenCanvas(lies ? height : width, lies ? width : height);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Unreadable('large');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate(quarters * Math.PI / 2);
  context.drawImage(whole, -width / 2, -height / 2, width, height);
  const picture = context.getImageData(0, 0, canvas.width, canvas.height);
  canvas.width = canvas.height = 1;  // Its memory goes now.
  return picture;
}
