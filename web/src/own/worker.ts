// The worker that reads papers: a file's bytes become a small pack by the same core as everywhere, a PDF by way of what
// stands on its pages. Nothing is fetched but the site's own files, and nothing is sent.
import start from 'diarium:core';
import { Core, type CoreModule } from '../../package/core.ts';
import { DiariumError } from '../../package/error.ts';
import { bytesOf, unzipped, zipped } from './archive.ts';
import { keepFile, keptFile } from './kept/lexicon.ts';
import { pdfReader } from './pdf_reader.ts';
import { Scans } from './scans.ts';
import type { FromWorker, MergedPaper, Report, ScanProgress, ToWorker } from './talk.ts';

interface Scope { postMessage(message: FromWorker, transfer?: Transferable[]): void; onmessage: ((event: MessageEvent<ToWorker>) => void) | null }
const scope = globalThis as unknown as Scope;
type Started = Extract<ToWorker, { do: 'start' }>;
type Asked<What> = Extract<ToWorker, { do: What }>;

let started: Started | null = null;
let core: Promise<Core> | null = null;
let module: CoreModule | null = null;
let lexicon: Promise<Uint8Array | null> | null = null;
let scans: Scans | null = null;

function running(): Promise<Core> {
  return core ??= new Promise((done, refuse) => {
    const instantiateWasm = (imports: WebAssembly.Imports, run: (instance: WebAssembly.Instance) => void): object => {
      WebAssembly.instantiate(started!.core, imports).then(run, refuse);
      return {};
    };
    start({ instantiateWasm }).then(made => {
      module = made as CoreModule;
      done(new Core(module));
    }, refuse);
  });
}

const encoder = new TextEncoder();
const begins = (bytes: Uint8Array, beginning: string): boolean => encoder.encode(beginning).every((byte, i) => bytes[i] === byte);

const textShare = 0.8, scanShare = 0.1;  // Of the work, where a file has only text, and where pages of it are read in their pictures.

/** What the core can read: the file's bytes, or what stands where on the pages of a PDF; and why pictures were not read. */
async function readable(bytes: Uint8Array, { number, seen }: Asked<'read'>, progress: (share: number, scan?: ScanProgress) => void): Promise<{ stream: Uint8Array; why: string }> {
  // Only a PDF that we read ourselves may say where its words stand.
  if (begins(bytes, 'diarium-positioned ')) throw new DiariumError('unsupported', 'give the file that this was made from', '');
  scans ??= new Scans(started!.scan, { pdf: started!.pdf, bring, keep, lexicon: bringLexicon });
  const stream = isPicture(bytes) ? await scans.pictures(bytes) : await pagesOf(bytes, share => progress(share * scanShare));
  if (stream === null) throw new DiariumError('damaged', 'this picture is damaged and no page of it can be read', '');
  if (stream === bytes) return { stream, why: '' };
  return scans.read(await running(), { stream, bytes, seen, saw: (page, lines) => scope.postMessage({ did: 'seen', number, page, lines }),
    progress: (share, scan) => progress(scanShare + share * (textShare - scanShare), scan) });
}

/** What stands on the pages of a PDF; of another file its bytes. */
async function pagesOf(bytes: Uint8Array, progress: (share: number) => void): Promise<Uint8Array> {
  if (!started!.pdf || !(await running()).is_pdf(bytes)) return bytes;
  const { positioned } = await pdfReader(started!.pdf);
  return encoder.encode(await positioned(bytes, { onPage: (done, pages) => progress(done / pages) }));
}

/** PNG, JPEG and TIFF: pages as a scanner or a camera gives them. */
const isPicture = (bytes: Uint8Array): boolean =>
  [[0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], [0x49, 0x49, 0x2A, 0], [0x4D, 0x4D, 0, 0x2A]].some(first => first.every((byte, i) => bytes[i] === byte));

/** sv.lex, once; null where there is none. */
function bringLexicon(): Promise<Uint8Array | null> {
  return lexicon ??= bring(started!.lexicon).catch(() => null);
}

/** A file of the site, or what is kept of it (kept/lexicon.ts), or a part; null where there is none. */
async function bring(from: string | Blob): Promise<Uint8Array | null> {
  if (typeof from !== 'string') return new Uint8Array(await from.arrayBuffer());
  if (from === '') return null;
  const fetched = await keptFile(from).catch(() => null) ?? await fetch(from).catch(() => null);
  return fetched?.ok ? new Uint8Array(await fetched.arrayBuffer()) : null;
}

/** Keeps what has come and is what it should be. */
async function keep(from: string | Blob, bytes: Uint8Array): Promise<void> {
  if (typeof from === 'string') await keepFile(from, bytes).catch(() => undefined);  // Else it is fetched again.
}

const scanMemory = 300 * 1024 * 1024;  // Bytes that the reader of scans holds, about: a picture and what is made of it.

type Told = Report & { size: number; lexicon_wanted: boolean };

async function read(asked: Asked<'read'>): Promise<void> {
  const { number, name, file } = asked;
  const taken = await bytesOf(file).catch(() => { throw new Changed(name); });
  if (taken.byteLength === 0) throw new Nothing('The file is empty; leave it out or fetch it again');
  const { stream: bytes, why } = await readable(new Uint8Array(taken), asked, (share, scan) => scope.postMessage({ did: 'progress', number, share, ...(scan ? { scan } : {}) }));
  const program = await running(), handle = program.create();
  const ask = (): Told => {
    const path = encoder.encode(name);
    const at = program.hand_over(path), content = program.hand_over(bytes);
    program.tell(made => made._diarium_explorer_add_file(handle, at, path.length, content, bytes.length));
    return program.ask(made => made._diarium_explorer_read(handle)) as Told;
  };
  try {
    let told = ask();
    // Most papers are sound: the list of words comes when one is not.
    const found = told.lexicon_wanted ? await bringLexicon() : null;
    if (found) {
      const at = program.hand_over(found);
      program.ask(made => made._diarium_explorer_lexicon(handle, at, found.length));
      scope.postMessage({ did: 'progress', number, share: 0.5 });
      told = ask();
    }
    const pack = program.made(handle, told.size).buffer as ArrayBuffer;
    scope.postMessage({ did: 'read', number, pack, report: told, memory: module!.HEAPU8.length + (scans?.opened ? scanMemory : 0) }, [pack]);
  } catch (error) {
    if (why !== '' && (error as { code?: unknown } | null)?.code === 'empty') throw new Unread(why, (error as Error).message);
    throw error;
  } finally {
    program.destroy(handle);
  }
}

async function merge({ number, base, own, corrections }: Asked<'merge'>): Promise<void> {
  const program = await running(), handle = program.create();
  try {
    const add = (bytes: Uint8Array, collection: string): void => {
      const name = encoder.encode(collection);
      const at = program.hand_over(bytes), name_at = program.hand_over(name);
      program.ask(made => made._diarium_explorer_add_pack(handle, at, bytes.length, name_at, name.length));
    };
    add(new Uint8Array(base), '');
    const whole: number[] = [], damaged: number[] = [];
    for (const [i, { pack, collection }] of own.entries()) {
      try {
        add(new Uint8Array(await bytesOf(pack)), collection);  // It may be gone: erased, or a disk that fails.
        whole.push(i);
      } catch (error) {
        if (!program.works) throw error;
        damaged.push(i);
      }
    }
    const told = program.ask_with(corrections, (made, at, size) => made._diarium_explorer_merge(handle, at, size)) as
      { size: number; papers: MergedPaper[]; unmatched: string[] };
    const pack = program.made(handle, told.size).buffer as ArrayBuffer;
    const papers = told.papers.map(one => ({ ...one, own: whole[one.own] ?? 0 }));
    scope.postMessage({ did: 'merged', number, pack, papers, unmatched: told.unmatched, damaged }, [pack]);
  } finally {
    program.destroy(handle);
  }
}

/** There is nothing but pictures in the file, and no word was read of them. */
class Unread extends Error {
  readonly code: string;
  constructor(why: string, message: string) {
    super(message);
    this.code = `empty_${why}`;
  }
}
/** There is no byte in the file, where the core's «empty» is mostly a scan. */
class Nothing extends Error {}
/** The file can no longer be read. */
class Changed extends Error {}

function refuse(number: number, error: unknown): void {
  const said = error as { code?: unknown; locked?: boolean; where?: string; message?: unknown } | null;
  // What is neither the core's word nor that of the reader of PDFs is a fault of ours or of the machine.
  const code = error instanceof Changed ? 'changed' : error instanceof Nothing ? 'nothing' : said?.locked ? 'locked' : typeof said?.code === 'string' ? said.code : 'failed';
  // A file that is too large for the page never comes here: this one is small, and holds too much.
  const told = code === 'too_large' ? 'too_much' : code;
  const message = error instanceof Error ? error.message.replace(/ \([^)]*\)$/, '') : String(error);
  scope.postMessage({ did: 'refused', number, code: told, message: error instanceof Changed ? '' : message, where: said?.where ?? '' });
}

scope.onmessage = ({ data }) => {
  if (data.do === 'start') {
    started = data;
    const ready = (blobs: boolean): void => scope.postMessage({ did: 'ready', blobs });
    data.probe.arrayBuffer().then(() => ready(true), () => ready(false));
  }
  else if (data.do === 'read') read(data).catch(error => refuse(data.number, error));
  else if (data.do === 'merge') merge(data).catch(error => refuse(data.number, error));
  else if (data.do === 'pages') void pdfReader(data.pdf).then(({ serve }) => {
    serve(data.port);
    scope.postMessage({ did: 'serving' });
  });  // What fails is told to the page by the browser.
  else if (data.do === 'zip') zipped(data.files).then(file => scope.postMessage({ did: 'zipped', number: data.number, file }), error => refuse(data.number, error));
  else unzipped(data.file).then(files => scope.postMessage({ did: 'unzipped', number: data.number, files }), error => refuse(data.number, error));
};
