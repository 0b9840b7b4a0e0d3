// The pages of a PDF as pictures, drawn in a worker that has no DOM, for whoever reads what stands in them.
import { OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { openPdf, type Decoders } from './library.ts';
import { sheet_of } from './sheet.ts';

/** A picture of a page, and how it lies on it. */
export interface Drawn {
  picture: ImageData;
  /** An inch. */
  dots: number;
  /** Points, of the page as it is shown. */
  width: number;
  height: number;
}
/** Why a page cannot be drawn: by the names of core/source/scanned.h. */
export class Undrawn extends Error {
  constructor(readonly why: 'failed' | 'large') { super(why); }
}

// As core/cli/pdf/pdf_poppler.cpp: a page that is too large is drawn coarser, down to where nobody can read it.
const usual_dots = 300, least_dots = 100, most_points = 40e6;

/** The pages of one file. `bytes` stay as they are. Close it, so that its memory is given back. */
export class PageDrawer {
  private constructor(private readonly pdf: PDFDocumentProxy) {}

  /** @throws PdfError. `decoders`: what decodes pictures that pdf.js cannot by itself. */
  static async open(bytes: Uint8Array, decoders: Decoders): Promise<PageDrawer> {
    return new PageDrawer(await openPdf(bytes.slice(), { draws: true, off_screen: true, decoders }));
  }

  /** A page, from 0, turned by some quarters clockwise. @throws Undrawn. */
  async page(number: number, quarters = 0): Promise<Drawn> {
    const page = await this.pdf.getPage(number + 1).catch(() => { throw new Undrawn('failed'); });
    try {
      return await drawn(page, quarters);
    } finally {
      page.cleanup();
    }
  }

  close(): Promise<void> {
    return this.pdf.loadingTask.destroy();
  }
}

async function drawn(page: PDFPageProxy, quarters: number): Promise<Drawn> {
  const { width, height } = sheet_of(page);
  const dots = Math.floor(Math.min(usual_dots, Math.sqrt(most_points / Math.max(width / 72 * height / 72, 1e-6))));
  if (!(width * height > 0) || dots < least_dots) throw new Undrawn('large');
  const viewport = sheet_of(page, { scale: dots / 72, rotation: (page.rotate + quarters * 90) % 360 });
  const canvas = new OffscreenCanvas(Math.max(1, Math.floor(viewport.width)), Math.max(1, Math.floor(viewport.height)));
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Undrawn('large');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  let lost = false;
  /** Sees each step before it is drawn: a picture that could not be decoded is passed over, and words may stand in it. */
  const operationsFilter = (at: number, list: { fnArray: number[]; argsArray: unknown[][] }): boolean => {
    if (list.fnArray[at] === OPS.paintImageXObject) lost ||= !there(page, String(list.argsArray[at]?.[0]));
    return true;
  };
  // «print»: drawn in one go, by no frames of a window.
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, canvasContext: context as unknown as CanvasRenderingContext2D,
    viewport, intent: 'print', annotationMode: 1, operationsFilter } as unknown as Parameters<PDFPageProxy['render']>[0]).promise.catch(() => { lost = true; });
  const picture = lost ? null : context.getImageData(0, 0, canvas.width, canvas.height);
  canvas.width = canvas.height = 1;  // Its memory goes now, not when it is collected.
  if (!picture) throw new Undrawn('failed');
  return { picture, dots, width, height };
}

function there(page: PDFPageProxy, id: string): boolean {
  const from = id.startsWith('g_') ? page.commonObjs : page.objs;
  try {
    return from.has(id) && from.get(id) !== null;
  } catch {
    return false;
  }
}
