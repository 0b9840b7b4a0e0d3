// The reader of scans lies in the worker's own script, as that of PDFs does; its program and its language are parts of the file.
import { PictureFile, readPage, ScanReader } from '../../scan/reader.ts';
import type { ScanReading } from '../own/scan_reader.ts';

export const scanReading = async (): Promise<ScanReading> => ({ PictureFile, readPage, ScanReader }) as unknown as ScanReading;
