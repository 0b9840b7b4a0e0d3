// A PDF that can be drawn, by pdf.js: the part that carries it comes here.
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface Library { openPdf(bytes: Uint8Array, more: { draws: boolean }): Promise<PDFDocumentProxy> }

export interface PdfFile {
  pages: number;
  /** The page's size in points as shown. Rejects where there is no such page. */
  size(page: number): Promise<{ width: number; height: number }>;
  /** Draws a page so that it fills the canvas; `stopped` says that another drawing has begun. */
  draw(page: number, canvas: HTMLCanvasElement, scale: number, stopped: (stop: () => void) => void): Promise<void>;
  close(): Promise<void>;
}

/** Rejects with an error whose `code` is one of base/result.h. */
export async function openFile(library: string, bytes: Uint8Array): Promise<PdfFile> {
  const { openPdf } = await import(library) as Library;
  const pdf = await openPdf(bytes, { draws: true });
  return {
    pages: pdf.numPages,
    async size(number) {
      const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 });
      return { width, height };
    },
    async draw(number, canvas, scale, stopped) {
      const page = await pdf.getPage(number), viewport = page.getViewport({ scale });
      canvas.width = Math.floor(viewport.width);
      canvas.height = Math.floor(viewport.height);
      const task = page.render({ canvas, viewport, annotationMode: 1 });
      stopped(() => task.cancel());
      await task.promise;
      page.cleanup();
    },
    close: () => pdf.loadingTask.destroy(),
  };
}
