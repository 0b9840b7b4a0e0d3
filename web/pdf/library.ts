// pdf.js, set up for a worker or a page: no script of the file's, no forms of XFA, nothing fetched. A file is taken apart
// where this is loaded, or behind a port by a worker that serves it.
//
// Whoever imports this file carries pdf.js (some 400 kB): import it lazily.
import './older.ts';
import './port_hidden.ts';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import './port_shown.ts';
import { getDocument, PDFWorker, VerbosityLevel, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Why a PDF cannot be read; the words are for a person and stand in English, as those of core do. */
export class PdfError extends Error {
  /** `code`: as base/result.h has them. */
  /** `locked`: by a password. */
  constructor(readonly code: 'unsupported' | 'damaged' | 'too_large' | 'empty', message: string, readonly locked = false) {
    super(message);
  }
}

/** Tables that pdf.js would fetch for fonts that are not in the file: there are none here. Text of fonts with a predefined
 *  map for Chinese, Japanese or Korean is lost by that; no letter of a Latin font is. */
class NothingFetched {
  fetch(): Promise<Uint8Array> {
    return Promise.reject(new Error('nothing is fetched'));
  }
}

/** Brings the program that decodes JPEG 2000 («openjpeg.wasm») or JBIG2 and fax («jbig2.wasm»). */
export type Decoders = (name: string) => Promise<Uint8Array>;

/** Brings nothing but those. */
const decodersOnly = (bring: Decoders) => class {
  fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    return kind === 'wasmUrl' ? bring(filename) : Promise.reject(new Error('nothing is fetched'));
  }
};

/** What a worker draws on: it has no DOM, and so no filters of it. */
class OffScreen {
  create(width: number, height: number): { canvas: OffscreenCanvas | null; context: OffscreenCanvasRenderingContext2D | null } {
    const canvas = new OffscreenCanvas(width, height);
    return { canvas, context: canvas.getContext('2d', { willReadFrequently: true }) };
  }
  reset(one: { canvas: OffscreenCanvas }, width: number, height: number): void {
    one.canvas.width = width;
    one.canvas.height = height;
  }
  destroy(one: { canvas: OffscreenCanvas | null; context: unknown }): void {
    if (one.canvas) one.canvas.width = one.canvas.height = 0;
    one.canvas = one.context = null;
  }
  getNoAlphaContext(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D | null {
    return canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  }
}
class NoFilters {
  addFilter(): string { return 'none'; }
  addHCMFilter(): string { return 'none'; }
  addAlphaFilter(): string { return 'none'; }
  addLuminosityFilter(): string { return 'none'; }
  addKnockoutFilter(): string { return 'none'; }
  addHighlightHCMFilter(): string { return 'none'; }
  addSelectionHCMFilter(): string { return 'none'; }
  addSelectionFilter(): string { return 'none'; }
  createSelectionStyle(): null { return null; }
  destroy(): void { /* There is nothing. */ }
}

/** Takes files apart for whoever holds the other end of `port`, until that is closed. */
export function serve(port: MessagePort): void {
  (globalThis as unknown as { pdfjsWorker: { WorkerMessageHandler: { initializeFromPort(port: MessagePort): void } } })
    .pdfjsWorker.WorkerMessageHandler.initializeFromPort(port);
  port.start();
}

/** Opens a PDF. `port`: of a worker that serves it; without one the work is done here. `draws`: pages are to be drawn; `off_screen`: in a worker. `bytes` are taken over and of no use afterwards. Close it with `destroy()` of its loading task.
 *  @throws PdfError: locked by a password, or damaged so that no page can be found. */
export async function openPdf(bytes: Uint8Array, more: { draws?: boolean; off_screen?: boolean; decoders?: Decoders; port?: MessagePort | undefined } = {}): Promise<PDFDocumentProxy> {
  more.port?.start();
  const task = getDocument({
    data: bytes, verbosity: VerbosityLevel.ERRORS, enableXfa: false, useSystemFonts: false, useWorkerFetch: false,
    useWasm: Boolean(more.decoders), isOffscreenCanvasSupported: false, isImageDecoderSupported: false, disableFontFace: !more.draws || more.off_screen,
    ...(more.off_screen ? { CanvasFactory: OffScreen, FilterFactory: NoFilters } : {}),
    // For text: the names of fonts; no pictures, which are most of the work.
    ...(more.draws ? {} : { maxImageSize: 1, fontExtraProperties: true }),
    ...(more.port ? { worker: PDFWorker.create({ port: more.port as unknown as Worker }) } : {}),
    BinaryDataFactory: more.decoders ? decodersOnly(more.decoders) : NothingFetched, disableWorkerRendering: true,
  } as unknown as Parameters<typeof getDocument>[0]);
  try {
    return await task.promise;
  } catch (error) {
    await task.destroy();
    const name = (error as Error).name;
    if (name === 'PasswordException')
      throw new PdfError('unsupported', 'This PDF is locked with a password; open it in a PDF reader, save it without the password and add that', true);
    throw new PdfError('damaged', 'This PDF is damaged or was cut off, and no page of it can be read; fetch it again');
  }
}
