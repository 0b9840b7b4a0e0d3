// What own papers need of the page around them, and of the site that they are read beside.
import type { Page } from '../page.ts';
import { scriptUrl } from '../script_url.ts';
import { forgetLexicon, keepLexicon } from './lexicon.ts';
import type { FromWorker, Given, ToWorker } from './talk.ts';

const file = (site: string, name: string): string => {
  const known = DIARIUM_FILES[name];
  return known === undefined ? '' : site + known;
};

export class Surroundings {
  readonly page: Page;
  /** Absolute address of the site's root. */
  readonly site: string;
  /** Brings the bundled collection, from the browser's cache. */
  readonly base: () => Promise<Uint8Array>;
  private blobs = true;
  private module: Promise<WebAssembly.Module> | null = null;

  constructor(page: Page, site: string, base: () => Promise<Uint8Array>) {
    this.page = page;
    this.site = site;
    this.base = base;
  }

  /** Names the store of this site among those of its host. */
  get place(): string { return new URL(this.site).pathname; }

  /** A worker that is ready to be asked; its program is compiled once for all of them. */
  async hire(): Promise<Worker> {
    this.module ??= WebAssembly.compileStreaming(fetch(file(this.site, 'diarium-core.wasm')))
      .catch(async () => WebAssembly.compile(await (await fetch(file(this.site, 'diarium-core.wasm'))).arrayBuffer()));
    const core = await this.module.catch((error: unknown) => {
      this.module = null;  // The network may be there next time.
      throw error;
    });
    const worker = new Worker(scriptUrl(this.site, file(this.site, 'own-worker.js')));
    const start: ToWorker = { do: 'start', core, pdf: file(this.site, 'pdf.js'), lexicon: file(this.site, 'sv.lex'), probe: new Blob(['1']) };
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
    const url = file(this.site, 'sv.lex');
    void (kept ? keepLexicon(url) : forgetLexicon(url)).catch(() => undefined);  // Without it letters stay as they are.
  }

  /** Nothing is to be read now: the compiled program is let go of. */
  rest(): void { this.module = null; }

  /** Opens a place as a step of the reader's. */
  visit(address: string): void {
    this.page.router.push(address);
    this.page.tell({ do: 'go', url: address });
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
