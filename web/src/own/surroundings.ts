// What own papers need of the page around them, and of what they are read by.
import type { Page } from '../page/page.ts';
import type { FromWorker, Given, ScanFiles, ToWorker } from './talk.ts';

/** Where the program that reads comes from: files of the site (site_files.ts), or parts of the one file. */
export interface OwnFiles {
  /** Names the store of this collection among those of its host. */
  place: string;
  /** The bundled collection. */
  base(): Promise<Uint8Array>;
  /** diarium-core.wasm. */
  core(): Promise<WebAssembly.Module>;
  /** A worker that runs worker.ts. */
  worker(): Promise<Worker>;
  /** For the worker, as «start» of talk.ts has them. */
  pdf: string;
  lexicon(): Promise<string | Blob>;
  scan(): Promise<ScanFiles>;
  /** Keeps it where own papers are kept, or lets go of it. */
  keepLexicon(kept: boolean): Promise<void>;
}

export class Surroundings {
  private blobs = true;
  private module: Promise<WebAssembly.Module> | null = null;

  constructor(readonly page: Page, private readonly files: OwnFiles) {}

  get place(): string { return this.files.place; }
  base(): Promise<Uint8Array> { return this.files.base(); }

  /** A worker that is ready to be asked; its program is compiled once for all of them. */
  async startWorker(): Promise<Worker> {
    this.module ??= this.files.core();
    const core = await this.module.catch((error: unknown) => {
      this.module = null;  // The network may be there next time.
      throw error;
    });
    const worker = await this.files.worker();
    const start: ToWorker = { do: 'start', core, pdf: this.files.pdf, lexicon: await this.files.lexicon(), scan: await this.files.scan(), probe: new Blob(['1']) };
    this.blobs = await new Promise<boolean>((done, refuse) => {
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => { if (data.did === 'ready') done(data.blobs); };
      worker.onerror = event => refuse(new Error(event.message));
      worker.postMessage(start);
    });
    return worker;
  }

  /** A file as the workers of this browser can read it; known when one was hired. */
  async given(blob: Blob): Promise<Given> { return this.blobs ? blob : blob.arrayBuffer(); }

  /** Keeps what damaged papers need, or lets go of it. */
  lexicon(kept: boolean): void {
    void this.files.keepLexicon(kept).catch(() => undefined);  // Without it letters stay as they are.
  }

  /** Nothing is to be read now: the compiled program is let go of. */
  rest(): void { this.module = null; }

  /** Opens a place as a step of the reader's. */
  visit(address: string): void {
    this.page.go(address);
  }

  /** Bytes that the browser would still give, and whether it promised not to take any away. */
  async room(): Promise<{ free: number | null; persistent: boolean }> {
    try {
      const { quota, usage } = await navigator.storage.estimate();
      return { free: quota === undefined ? null : Math.max(0, quota - (usage ?? 0)), persistent: await navigator.storage.persisted() };
    } catch {
      return { free: null, persistent: false };
    }
  }
}
