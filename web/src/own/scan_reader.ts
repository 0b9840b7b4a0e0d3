// The reader of scans comes when the first one does. In the one file one_file/scan_reader.ts stands in this file's place.
import type { Drawer, PageSeen } from '../../scan/pages.ts';
import type { PictureFile } from '../../scan/picture_file.ts';

/** One that is open (web/scan/reader.ts). */
export interface OpenReader { readonly open: true }
/** What web/scan/reader.ts gives. */
export interface ScanReading {
  PictureFile: typeof PictureFile;
  ScanReader: { open(program: Uint8Array, model: Uint8Array): Promise<OpenReader>; nameOf(hocr: string): string };
  readPage(drawer: Drawer, reader: OpenReader, page: number, progress: (share: number) => void): Promise<PageSeen>;
}

/** `address`: of a module with it. */
export const scanReading = (address: string): Promise<ScanReading> => import(address) as Promise<ScanReading>;
