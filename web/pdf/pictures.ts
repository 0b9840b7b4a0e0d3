// How much of a page do pictures cover: is it a scan, or empty, or text beside a photograph?
//
// pdf.js is told to leave pictures out (they are most of the work), and so its list of operators has none. A picture fills
// the unit square of the space it is drawn in, and the spaces are there.
import { AnnotationMode, OPS, Util, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { sheet_of } from './sheet.ts';

type Matrix = [number, number, number, number, number, number];
const draws = { move: 0, curve: 2, quadratic: 3, close: 4 };  // pdf.js's codes in the data of a path; 1 is a line.
const coordinates = [2, 2, 6, 4, 0];  // That follow each code.

/** The share of a page that pictures and shapes cover, told on a grid. core/cli/pdf/pdf_words_tagged.cpp has the same. */
class Covered {
  static readonly #across = 32;
  static readonly #least = 8;  // Points: what is smaller one way is a dot, a rule or a letter. Of letters that are drawn there are many:
  static readonly #least_letter = 2;
  static readonly #few_letters = 30;  // Fewer are bullets, or a mark.
  readonly #cells = new Set<number>();
  readonly #letter_cells = new Set<number>();
  #letters = 0;
  constructor(readonly width: number, readonly height: number) {}
  add(space: Matrix, x1: number, y1: number, x2: number, y2: number, small: 'passed_over' | 'may_be_letter' = 'passed_over'): void {
    const corners = [[x1, y1], [x1, y2], [x2, y1], [x2, y2]] as const;
    const xs = corners.map(([x, y]) => space[0] * x + space[2] * y + space[4]), ys = corners.map(([x, y]) => space[1] * x + space[3] * y + space[5]);
    const left = Math.max(0, Math.min(...xs)), right = Math.min(this.width, Math.max(...xs));
    const top = Math.max(0, Math.min(...ys)), bottom = Math.min(this.height, Math.max(...ys));
    const large = right - left >= Covered.#least && bottom - top >= Covered.#least;
    const letter = small === 'may_be_letter' && Math.max(right - left, bottom - top) >= Covered.#least_letter;
    if (!(right >= left) || !(bottom >= top) || !(large || letter)) return;
    if (!large) this.#letters++;
    const cells = large ? this.#cells : this.#letter_cells;
    const cell = (at: number, whole: number) => Math.max(0, Math.min(Math.floor(at * Covered.#across / whole), Covered.#across - 1));
    for (let y = cell(top, this.height); y <= cell(bottom, this.height); y++)
      for (let x = cell(left, this.width); x <= cell(right, this.width); x++) cells.add(y * Covered.#across + x);
  }
  get per_cent(): number {
    const cells = this.#letters >= Covered.#few_letters ? new Set([...this.#cells, ...this.#letter_cells]) : this.#cells;
    return Math.floor(cells.size * 100 / Covered.#across ** 2);
  }
}

/** Per cent of the page. */
export interface Cover {
  /** Of pictures and drawn shapes. */
  pictures: number;
  /** Of pictures alone. */
  raster: number;
}

/** Both 100 where the page's drawing is damaged. Asks pdf.js for the page's operators. */
export async function cover_of(page: PDFPageProxy): Promise<Cover> {
  const view = sheet_of(page);
  const covered = new Covered(view.width, view.height), raster = new Covered(view.width, view.height);
  const list = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE }).catch(() => null);
  if (!list) return { pictures: 100, raster: 100 };
  let space = view.transform as Matrix;
  const kept: Matrix[] = [];
  const into = (matrix: ArrayLike<number> | null | undefined) => {
    if (matrix) space = Util.transform(space, Array.from(matrix)) as Matrix;
    for (const each of [covered, raster]) each.add(space, 0, 0, 1, 1);
  };
  list.fnArray.forEach((operator, at) => {
    const words = list.argsArray[at];
    if (operator === OPS.save || operator === OPS.paintFormXObjectBegin) kept.push(space);
    if (operator === OPS.transform) into(words);
    else if (operator === OPS.paintFormXObjectBegin) into(words[0]);
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) space = kept.pop() ?? space;
    else if (operator === OPS.constructPath && words[0] !== OPS.endPath) add_shapes(covered, space, words[1]?.[0]);
  });
  return { pictures: covered.per_cent, raster: raster.per_cent };
}

/** Anything but lines and boxes: letters drawn as shapes, a map, a diagram. */
function add_shapes(covered: Covered, space: Matrix, path: ArrayLike<number> | null | undefined): void {
  let left = Infinity, top = Infinity, right = -Infinity, bottom = -Infinity;  // Of all shapes so far, and of the one that is open:
  let x1 = Infinity, y1 = Infinity, x2 = -Infinity, y2 = -Infinity, points = 0, curved = false;
  const end = () => {
    if (curved || points > 6) left = Math.min(left, x1), top = Math.min(top, y1), right = Math.max(right, x2), bottom = Math.max(bottom, y2);
    x1 = y1 = Infinity, x2 = y2 = -Infinity, points = 0, curved = false;
  };
  for (let at = 0; path && at < path.length;) {
    const code = path[at++] ?? draws.close, end_of_code = at + (coordinates[code] ?? 0);
    if (code === draws.move) end();
    curved ||= code === draws.curve || code === draws.quadratic;
    points += code === draws.close ? 1 : (end_of_code - at) / 2;
    for (; at < end_of_code; at += 2) {
      const x = path[at] ?? 0, y = path[at + 1] ?? 0;
      x1 = Math.min(x1, x), y1 = Math.min(y1, y), x2 = Math.max(x2, x), y2 = Math.max(y2, y);
    }
  }
  end();
  if (left <= right) covered.add(space, left, top, right, bottom, 'may_be_letter');
}
