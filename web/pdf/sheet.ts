// How large is a page as it is shown, and how large is it drawn?
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Viewport = ReturnType<PDFPageProxy['getViewport']>;

// As core/cli/pdf/pdf_words_tagged.cpp: an inch, and what can be drawn at all (most_points / least_dots² of draw.ts).
const least_side = 72, most_square_inches = 4000;

/** 1/72 inches of the page's unit (ISO 32000-1, table 30, UserUnit); 1 where the file tells one that makes no sheet. pdf.js believes any
 *  that is above 0. */
function unit_of(page: PDFPageProxy): number {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view, unit = page.userUnit;
  const width = Math.abs(right - left) * unit, height = Math.abs(top - bottom) * unit;
  return width >= least_side && height >= least_side && width * height / 72 ** 2 <= most_square_inches ? unit : 1;
}

/** The page as shown, in points times `scale`. `rotation`, `offsetX`, `offsetY`: as pdf.js has them. */
export function sheet_of(page: PDFPageProxy, { scale = 1, ...more }: { scale?: number; rotation?: number; offsetX?: number; offsetY?: number } = {}): Viewport {
  return page.getViewport({ scale: scale * unit_of(page) / page.userUnit, ...more });
}
