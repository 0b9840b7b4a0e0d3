// What the page and the worker that reads papers say to each other. Files cross as Blobs, so that their bytes never touch
// the page's thread.

/** How a file was read, as diarium_explorer_read tells it (wasm/bind/explorer.h). */
export interface Report {
  kind: string;
  /** As the file has them; 0: it has none. */
  pages: number;
  words: number;
  papers: { id: string; title: string }[];
  /** Of the file as it was given. */
  sha256: string;
  /** Its letters were damaged; words that were repaired, and those that nobody can decide. */
  damaged: boolean;
  repaired: number;
  uncertain: number;
  /** Pages that were read in their pictures, here. */
  scanned: number;
  /** Pages that may have words and were not: why, by the names of core/source/scanned.h; pages from 1; `text`: they have some
   *  all the same, beside or under the picture. */
  unread: { why: string; text: boolean; pages: number[] }[];
  /** The text is a layer that a program recognised in pictures of pages. */
  recognised: boolean;
  /** From 1. */
  empty_pages: number[];
  unmapped: number;
  inserted: number;
  left_out: { what: string; count: number }[];
  warnings: { code: string; message: string; where: string }[];
}

/** What reads scans: addresses, or bytes, or '' where the site has none. */
export interface ScanFiles {
  /** Of a module, web/scan/reader.ts. */
  script: string;
  /** tesseract-core.wasm, and swe.traineddata. */
  program: string | Blob;
  model: string | Blob;
  /** By the names that pdf.js asks for them by (Decoders of web/pdf/library.ts). */
  decoders: Record<string, string | Blob>;
}

/** A file for the worker: as it is where a worker can read it, else its bytes. */
export type Given = Blob | ArrayBuffer;

/** A small pack of own papers, and the name of the reader's collection that it belongs to. */
export interface OwnPack { pack: Given; collection: string }

export interface NamedFile { name: string; file: Given }

export type ToWorker =
  /** First of all. `core`: diarium-core.wasm, compiled; `pdf`, `lexicon`: addresses of what is fetched when it is needed, or ''
   *  (of the lexicon its bytes, too); `scan`: of what reads pictures; `probe`: is tried to be read, which «ready» tells. */
  | { do: 'start'; core: WebAssembly.Module; pdf: string; lexicon: string | Blob; scan: ScanFiles; probe: Blob }
  /** `seen`: S and V lines (core/scan/stream.h) of pages that are not to be read in their pictures: they were read before, or took too long. */
  | { do: 'read'; number: number; name: string; file: Given; seen: string }
  /** `base`: the pack of the site. `corrections`: core/facts/corrected/corrections.h, or ''. */
  | { do: 'merge'; number: number; base: ArrayBuffer; own: OwnPack[]; corrections: string }
  /** Files become one archive, and an archive files. */
  | { do: 'zip'; number: number; files: NamedFile[] }
  | { do: 'unzip'; number: number; file: Given }
  /** Instead of all that: takes PDFs apart for the page, that draws them. `pdf`: address of the part that carries pdf.js. */
  | { do: 'pages'; pdf: string; port: MessagePort };

export type FromWorker =
  | { did: 'ready'; blobs: boolean }
  /** `scan`: the page, from 0, that is being read in its picture, the how manieth of how many. */
  | { did: 'progress'; number: number; share: number; scan?: ScanProgress }
  /** A page was read in its picture: what is to be said of it where the file is read again. */
  | { did: 'seen'; number: number; page: number; lines: string }
  | { did: 'read'; number: number; pack: ArrayBuffer; report: Report; memory: number }
  /** `code`: of base/result.h, «too_much» for its too_large, or changed (the file can no longer be read), locked (by a
   *  password), failed (the program broke off). `message`: English. */
  | { did: 'refused'; number: number; code: string; message: string; where: string }
  /** `damaged`: own packs that cannot be read or opened and are not in it, from 0. */
  | { did: 'merged'; number: number; pack: ArrayBuffer; papers: MergedPaper[]; unmatched: string[]; damaged: number[] }
  | { did: 'zipped'; number: number; file: Blob }
  | { did: 'unzipped'; number: number; files: NamedFile[] }
  | { did: 'serving' };

/** `done`: how many of the pages came before, also on an earlier visit. */
export interface ScanProgress { page: number; done: number; all: number }

/** Where an own paper stands in what was merged: `own` counts the packs that were given, from 0. */
export interface MergedPaper {
  id: string;
  own: number;
  /** Id of the published paper that it is: the very file, or the same words in another one. */
  same?: string;
  by?: 'file' | 'text';
}

/** Bytes of a file at most (web/src/own/gather.ts); a larger one is refused before it is read. */
export const fileLimit = 50 * 1024 * 1024;
