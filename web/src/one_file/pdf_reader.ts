// The reader of PDFs lies in the worker's own script: the policy of the one file lets in no script that comes later.
import { PageDrawer, positioned, serve, Undrawn } from '../../pdf/stream.ts';
import type { PdfReader } from '../own/pdf_reader.ts';

export const pdfReader = async (): Promise<PdfReader> => ({ PageDrawer, positioned, serve, Undrawn });
