// The reader of PDFs comes when the first one does. In the one file one_file/pdf_reader.ts stands in this file's place.
import type { PageDrawer, Undrawn } from '../../pdf/draw.ts';

/** What web/pdf/stream.ts gives. */
export interface PdfReader {
  PageDrawer: typeof PageDrawer;
  Undrawn: typeof Undrawn;
  serve(port: MessagePort): void;
  positioned(bytes: Uint8Array, options: { onPage?: (done: number, pages: number) => void }): Promise<string>;
}

/** `address`: of a module with it. */
export const pdfReader = (address: string): Promise<PdfReader> => import(address) as Promise<PdfReader>;
