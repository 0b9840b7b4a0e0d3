// A PDF that can be drawn, by pdf.js: the part that carries it comes here. The file is taken apart in a worker; only the
// drawing is done on the page's thread, in slices.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { sheet_of } from '../../pdf/sheet.ts';
import type { FromWorker, ToWorker } from '../own/talk.ts';
import { scriptUrl } from '../start/script_url.ts';
import { isPicture, openPicture, type PdfFile } from './picture_pages.ts';

interface Library { openPdf(bytes: Uint8Array, more: { draws: boolean; port?: MessagePort | undefined }): Promise<PDFDocumentProxy> }

const patience = 10_000;  // Milliseconds that the worker may take to begin.

/** A worker that takes files apart, and the way to it; null where it does not begin: then the page does it. */
async function serving(site: string, script: string, library: string): Promise<{ worker: Worker; port: MessagePort } | null> {
  let worker: Worker;
  try {
    worker = new Worker(scriptUrl(site, script));
  } catch {
    return null;
  }
  const { port1, port2 } = new MessageChannel();
  const begun = await new Promise<boolean>(done => {
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => { if (data.did === 'serving') done(true); };
    worker.onerror = event => { event.preventDefault(); done(false); };
    setTimeout(() => done(false), patience);
    worker.postMessage({ do: 'pages', pdf: library, port: port2 } satisfies ToWorker, [port2]);
  });
  if (begun) return { worker, port: port1 };
  worker.terminate();
  return null;
}

/** `site`: address of its root; `script`, `library`, `scan`: addresses of the worker, of the part that carries pdf.js, and of the one that
 *  knows pictures. Rejects
 *  with an error whose `code` is one of base/result.h. */
export async function openFile({ site, script, library, scan }: { site: string; script: string; library: string; scan: string }, bytes: Uint8Array): Promise<PdfFile> {
  if (isPicture(bytes)) return openPicture(scan, bytes);
  const [apart, { openPdf }] = await Promise.all([serving(site, script, library), import(library) as Promise<Library>]);
  const pdf = await openPdf(bytes, { draws: true, port: apart?.port }).catch((error: unknown) => {
    apart?.worker.terminate();
    throw error;
  });
  return {
    pages: pdf.numPages,
    async size(number) {
      const { width, height } = sheet_of(await pdf.getPage(number));
      return { width, height };
    },
    async draw(number, canvas, scale, stopped, cut) {
      const page = await pdf.getPage(number), viewport = sheet_of(page, { scale, ...(cut ? { offsetX: -cut.left * scale, offsetY: -cut.top * scale } : {}) });
      canvas.width = Math.floor(cut ? cut.width * scale : viewport.width);
      canvas.height = Math.floor(cut ? cut.height * scale : viewport.height);
      const task = page.render({ canvas, viewport, annotationMode: 1 });
      stopped(() => task.cancel());
      await task.promise;
      page.cleanup();
    },
    async close() {
      await pdf.loadingTask.destroy();
      apart?.port.close();
      apart?.worker.terminate();
    },
  };
}
