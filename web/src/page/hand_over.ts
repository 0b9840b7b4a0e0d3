// A file that was made here becomes a download.
import type { SheetFile } from 'diarium:border';

export interface Made { name: string; bytes: Uint8Array | Blob; type: string }

/** A table as the file that it is to be: CSV as the program wrote it, else a list of objects by the columns' names. */
export function sheetFile({ name, csv, heads = [], rows = [] }: SheetFile): Made {
  if (csv !== undefined) return { name, bytes: new TextEncoder().encode(csv), type: 'text/csv;charset=utf-8' };
  const objects = rows.map(row => Object.fromEntries(heads.map((head, i) => [head, row[i] ?? ''])));
  return { name, bytes: new TextEncoder().encode(JSON.stringify(objects, null, 1) + '\n'), type: 'application/json' };
}

/** Hands a file to the reader. */
export function handOver({ name, bytes, type }: Made): void {
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
