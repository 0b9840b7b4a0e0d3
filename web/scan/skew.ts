// By which angle does a picture of a page lie askew? Its rows of letters tell: they stand apart only where they are looked at
// along the lines. Natively Leptonica's pixDeskew() does the same.
// W. Postl: Detection of linear oblique structures and skew scan in digitized documents, 1986.
import type { Drawn } from '../pdf/draw.ts';

/** The part of ImageData that is looked at. */
export interface Points { width: number; height: number; data: ArrayLike<number> }

const across = 800;         // Points that are looked at in a row: letters of 10 points are 13 high then.
const dark = 140;           // Of 255: what is darker is ink.
const fewest = 300;         // Points of ink: less tells nothing.
const most = 0.4;           // Of all: a photograph, or noise.
const widest = 5, step = 0.25, fine = 0.05;  // Degrees.
const least = 0.2;          // Degrees: a page that lies so is level.
const plain = 1.5;          // Times what the usual angle gives: less is no text, or lies on its side.

/** Degrees, clockwise, by which the lines run down to the right; 0 where the page is level, or where it is not plain. O(points). */
export function skewOf({ width, height, data }: Points): number {
  const every = Math.max(1, Math.round(width / across)), xs: number[] = [], ys: number[] = [];
  const columns = Math.floor(width / every), rows = Math.floor(height / every);
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++)
      if ((data[(y * every * width + x * every) * 4] ?? 255) < dark) xs.push(x), ys.push(y);
  if (xs.length < fewest || xs.length > columns * rows * most) return 0;
  const beyond = Math.ceil(columns * Math.tan(widest * Math.PI / 180)) + 1;
  const counts = new Float64Array(rows + 2 * beyond);
  const contrast = (degrees: number): number => {
    const slope = Math.tan(degrees * Math.PI / 180);
    counts.fill(0);
    for (let i = 0; i < xs.length; i++) {
      const row = Math.round(ys[i]! - xs[i]! * slope) + beyond;
      counts[row] = counts[row]! + 1;
    }
    let sum = 0;
    for (let i = 1; i < counts.length; i++) sum += (counts[i]! - counts[i - 1]!) ** 2;
    return sum;
  };
  const best = (from: number, to: number, by: number): { degrees: number; all: number[] } => {
    const all: number[] = [];
    let degrees = 0, highest = -1;
    for (let i = 0; i <= Math.round((to - from) / by); i++) {
      const now = contrast(from + i * by);
      all.push(now);
      if (now > highest) highest = now, degrees = from + i * by;
    }
    return { degrees, all };
  };
  const { degrees, all } = best(-widest, widest, step), sorted = [...all].sort((a, b) => a - b);
  if (sorted.at(-1)! < plain * sorted[sorted.length >> 1]!) return 0;
  const found = best(Math.max(-widest, degrees - step), Math.min(widest, degrees + step), fine).degrees;
  return Math.abs(found) < least ? 0 : found;
}

/** The page with its lines level. Its corners may be lost, as where a sheet lies askew in a scanner. */
export function levelled(page: Drawn): Drawn {
  const degrees = skewOf(page.picture), { width, height } = page.picture;
  if (degrees === 0) return page;
  const before = new OffscreenCanvas(width, height), after = new OffscreenCanvas(width, height);
  const from = before.getContext('2d'), to = after.getContext('2d', { willReadFrequently: true });
  if (!from || !to) return page;  // There is no room for two pictures.
  from.putImageData(page.picture, 0, 0);
  to.fillStyle = '#fff';
  to.fillRect(0, 0, width, height);
  to.translate(width / 2, height / 2);
  to.rotate(-degrees * Math.PI / 180);
  to.drawImage(before, -width / 2, -height / 2);
  const picture = to.getImageData(0, 0, width, height);
  before.width = before.height = after.width = after.height = 1;  // Their memory goes now.
  return { ...page, picture };
}
