// The pages of a PDF whose words are a picture: the core says which, they are drawn and read one by one, and the core puts the file
// together. Whatever goes wrong with a page or with the reader is told by page, and the rest is there.
import type { Core } from '../../package/core.ts';
import type { Drawer, PageSeen } from '../../scan/pages.ts';
import { cleaned } from './cleaned.ts';
import { pdfReader } from './pdf_reader.ts';
import { scanReading, type OpenReader, type ScanReading } from './scan_reader.ts';
import { linesByPage, unreadLine } from './kept/seen.ts';
import type { ScanFiles, ScanProgress } from './talk.ts';

export interface ScanTask {
  /** What stands on the file's pages, and the file. */
  stream: Uint8Array;
  bytes: Uint8Array;
  /** S and V lines of pages that are not to be read again. */
  seen: string;
  /** `share`: of the pages that are read in their pictures. */
  progress(share: number, scan: ScanProgress): void;
  /** A page was read, and by these lines it need not be read again. */
  saw(page: number, lines: string): void;
}

/** Where things come from. */
export interface ScanSources {
  /** Address of the part that carries pdf.js. */
  pdf: string;
  /** Bytes of an address or a part; null: they are not there. */
  bring(from: string | Blob): Promise<Uint8Array | null>;
  /** For the next time without a network. */
  keep(from: string | Blob, bytes: Uint8Array): Promise<void>;
  lexicon(): Promise<Uint8Array | null>;
}

/** What reads scans, once a worker. */
interface Tools { reader: OpenReader; reading: ScanReading }

const unknownPicture = 'diarium-positioned 1\nH\tkind\tpicture\nP\t5950\t8420\t100\t\nC\t100\t100\nE\n';
const alive = 2000;  // Milliseconds between two signs of life while something is fetched.

export class Scans {
  private tools: Promise<Tools> | null = null;

  constructor(private readonly files: ScanFiles, private readonly from: ScanSources) {}

  /** Was the reader opened? It holds memory until the worker ends. */
  get opened(): boolean { return this.tools !== null; }

  /** The stream with what the pictures say. Also told: why pages were not read, where none of those that should be was. */
  async read(program: Core, task: ScanTask): Promise<{ stream: Uint8Array; why: string }> {
    const handle = program.create();
    try {
      const at = program.hand_over(new Uint8Array(1)), content = program.hand_over(task.stream);
      program.tell(made => made._diarium_explorer_add_file(handle, at, 1, content, task.stream.length));
      const ask = () => program.ask(made => made._diarium_explorer_pages(handle)) as { pages: number[]; lexicon_wanted: boolean };
      let wanted = ask();
      const words = wanted.lexicon_wanted ? await this.from.lexicon() : null;
      if (words) {
        const words_at = program.hand_over(words);
        program.ask(made => made._diarium_explorer_lexicon(handle, words_at, words.length));
        wanted = ask();
      }
      if (wanted.pages.length === 0) return { stream: task.stream, why: '' };
      const { lines, why } = await this.pages(program, handle, wanted.pages, task);
      try {
        const { size } = program.ask_with(lines, (made, text, length) => made._diarium_explorer_scanned(handle, text, length)) as { size: number };
        return { stream: program.made(handle, size), why };
      } catch (error) {
        if (!program.works || task.seen === '') throw error;
        return await this.read(program, { ...task, seen: '' });  // What was kept of an earlier reading is damaged.
      }
    } finally {
      program.destroy(handle);
    }
  }

  private async pages(program: Core, handle: number, pages: number[], task: ScanTask): Promise<{ lines: string; why: string }> {
    let now: ScanProgress = { page: -1, done: 0, all: pages.length };
    const tell = (share: number): void => task.progress((now.done + share) / pages.length, now);
    const timer = setInterval(() => tell(0), alive);
    const seen = linesByPage(task.seen), left = pages.filter(page => !seen.has(page));
    const unread = (page: number, why: string): void => { seen.set(page, unreadLine(page, why)); };
    let drawer: Drawer | null = null;
    try {
      now.done = pages.length - left.length;
      tell(0);
      const tools = left.length === 0 ? null : await this.opening();
      const all = tools ? await this.drawer(tools.reading, task.bytes).catch(() => null) : null;
      drawer = all && cleaned(all, program, handle);
      for (const [i, page] of left.entries()) {
        now = { page, done: pages.length - left.length + i, all: pages.length };
        tell(0);
        if (!tools || !drawer) {
          unread(page, !tools ? 'missing' : 'failed');
          continue;
        }
        try {
          const { hocr, dots, turn, width, height, reader } = await this.page(drawer, page, tell);
          const lines = program.ask_with(hocr, (made, text, size) => made._diarium_explorer_seen(handle, text, size, dots, turn, width, height)) as string;
          const all = `S\t${page}\tnothing\t${reader}\n${lines}`;
          seen.set(page, all);
          task.saw(page, all);
        } catch (error) {
          if (!program.works) throw error;
          unread(page, (error as { why?: string } | null)?.why ?? 'failed');
        }
      }
    } finally {
      clearInterval(timer);
      await drawer?.close();
    }
    const told = pages.map(page => seen.get(page) ?? ''), reasons = new Set(told.map(lines => lines.split('\t', 3)[2] ?? ''));
    const [why = ''] = reasons.has('nothing') ? ['wordless'] : reasons;
    return { lines: told.join(''), why };
  }

  /** A page and what read it; once more by a reader with memory of its own, where that ran out. */
  private async page(drawer: Drawer, page: number, tell: (share: number) => void): Promise<PageSeen & { reader: string }> {
    for (let again = false; ; again = true) {
      const { reading, reader } = await (this.tools ??= this.open());
      try {
        const seen = await reading.readPage(drawer, reader, page, tell);
        return { ...seen, reader: reading.ScanReader.nameOf(seen.hocr) };
      } catch (error) {
        if (!(error instanceof WebAssembly.RuntimeError || error instanceof RangeError)) throw error;
        this.tools = null;  // Its memory is full, or cannot be trusted.
        if (again) throw error;
      }
    }
  }

  /** What stands on the pages of a picture file before they are read; null: it is none that can be opened. Where what opens it is not
   *  there, it is a page that nobody knows. */
  async pictures(bytes: Uint8Array): Promise<Uint8Array | null> {
    const reading = this.files.script === '' ? null : await scanReading(this.files.script).catch(() => null);
    const stream = reading ? await reading.PictureFile.open(bytes)?.stream() : unknownPicture;
    return stream ? new TextEncoder().encode(stream) : null;
  }

  private async drawer({ PictureFile }: ScanReading, bytes: Uint8Array): Promise<Drawer> {
    const picture = PictureFile.open(bytes);
    return picture ?? (await pdfReader(this.from.pdf)).PageDrawer.open(bytes, name => this.decoder(name));
  }

  /** What reads, or null where it is not there. */
  private opening(): Promise<Tools | null> {
    return (this.tools ??= this.open()).catch(() => {
      this.tools = null;  // The network may be there next time.
      return null;
    });
  }

  private async open(): Promise<Tools> {
    const { script, program, model } = this.files;
    if (script === '' || program === '' || model === '') throw new Error('this site has no reader of scans');
    const [reading, code, letters] = await Promise.all([scanReading(script), this.from.bring(program), this.from.bring(model)]);
    if (!code?.length || !letters?.length) throw new Error('the reader of scans is not there');
    const reader = await reading.ScanReader.open(code, letters);
    await Promise.all([this.from.keep(program, code), this.from.keep(model, letters)]);
    const itself = /^https?:/.test(script) ? await this.from.bring(script).catch(() => null) : null;  // As it came just now, from the browser's cache.
    if (itself) await this.from.keep(script, itself);
    return { reading, reader };
  }

  private async decoder(name: string): Promise<Uint8Array> {
    const from = this.files.decoders[name] ?? '', bytes = await this.from.bring(from);
    if (!bytes?.length) throw new Error(`${name} is not there`);
    await this.from.keep(from, bytes);
    return bytes;
  }
}
