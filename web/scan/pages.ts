// The pages of a PDF that are read in their pictures: each drawn, laid level, turned upright, read. Bounded memory: one picture at a time.
import type { Drawn } from '../pdf/draw.ts';
import type { ScanReader } from './reader.ts';
import { levelled } from './skew.ts';

/** Draws the pages of a file: PageDrawer of web/pdf/draw.ts, PictureFile of picture_file.ts. */
export interface Drawer {
  page(number: number, quarters?: number): Promise<Drawn>;
  close(): Promise<void>;
}

/** What was seen of a page. */
export interface PageSeen {
  /** As core/scan/hocr.h takes it, of a picture of so many dots an inch. */
  hocr: string;
  dots: number;
  /** Quarters of a turn, clockwise, that the picture was given. */
  turn: number;
  /** Points, of the page as it is shown. */
  width: number;
  height: number;
}

/** Reads a page. Which way is up is a guess: what stood another way is read as it is, too, where few of its words are believed.
 *  @throws what the drawer and the reader throw. */
export async function readPage(drawer: Drawer, reader: ScanReader, page: number, progress: (share: number) => void): Promise<PageSeen> {
  const first = levelled(await drawer.page(page));
  const asked = reader.read(first.picture, first.dots, false, progress);
  if (asked.turn === 0) return seen(first, asked.hocr, 0);
  const turned = levelled(await drawer.page(page, asked.turn));
  const one = seen(turned, reader.read(turned.picture, turned.dots, true, share => progress(share / 2)).hocr, asked.turn);
  if (believed(one.hocr) >= enough) return one;
  const other = seen(first, reader.read(first.picture, first.dots, true, share => progress(0.5 + share / 2)).hocr, 0);
  return believed(other.hocr) > believed(one.hocr) ? other : one;
}

/** Per cent that a page's words are believed on the whole: less is read another way, too. Letters that lie on their side have 20 to 40. */
const enough = 70;

const seen = ({ dots, width, height }: Drawn, hocr: string, turn: number): PageSeen => ({ hocr, dots, turn, width, height });

/** The mean of the words' confidences, per cent. */
function believed(hocr: string): number {
  const all = [...hocr.matchAll(/x_wconf (\d+)/g)];
  return all.length > 0 ? all.reduce((sum, [, words]) => sum + Number(words), 0) / all.length : 0;
}
