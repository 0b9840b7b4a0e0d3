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

/** Takes files apart for whoever holds the other end of `port`, until that is closed. */
export function serve(port: MessagePort): void {
  (globalThis as unknown as { pdfjsWorker: { WorkerMessageHandler: { initializeFromPort(port: MessagePort): void } } })
    .pdfjsWorker.WorkerMessageHandler.initializeFromPort(port);
  port.start();
}

/** Opens a PDF. `port`: of a worker that serves it; without one the work is done here. `bytes` are taken over and of no use afterwards. Close it with `destroy()` of its loading task.
 *  @throws PdfError: locked by a password, or damaged so that no page can be found. */
export async function openPdf(bytes: Uint8Array, more: { draws?: boolean; port?: MessagePort | undefined } = {}): Promise<PDFDocumentProxy> {
  more.port?.start();
  const task = getDocument({
    data: bytes, verbosity: VerbosityLevel.ERRORS, enableXfa: false, useSystemFonts: false, useWorkerFetch: false,
    useWasm: false, isOffscreenCanvasSupported: false, isImageDecoderSupported: false, disableFontFace: !more.draws,
    // For text: the names of fonts; no pictures, which are most of the work.
    ...(more.draws ? {} : { maxImageSize: 1, fontExtraProperties: true }),
    ...(more.port ? { worker: PDFWorker.create({ port: more.port as unknown as Worker }) } : {}),
    BinaryDataFactory: NothingFetched, disableWorkerRendering: true,
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
