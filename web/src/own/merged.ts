// The collection with the reader's own papers in it: made by a worker, shown by the page, and what of it had to be read anew.
import { pause } from '../page/scroll_until_still.ts';
import type { OwnFile } from './kept/catalogue.ts';
import type { Library } from './kept/library.ts';
import { linesByPage } from './kept/seen.ts';
import { askWorker, ReadingQueue, type Job } from './reading_queue.ts';
import type { Surroundings } from './surroundings.ts';

const idle = 20_000;     // Milliseconds after a merge after which the compiled program goes, where nothing is read.

export interface MergedHooks {
  /** Whether files are being read. */
  reading(): boolean;
  /** A paper of this own file is in the collection. */
  linked(file: string, address: string): void;
  /** The paper of this own file is a published one already, by its file or its words. */
  same(file: string, address: string, by: 'file' | 'text'): void;
  /** The collection could not be made; the published one alone is shown. */
  failed(): void;
}

export class Merged {
  /** Ids of the corrections that found nothing when the collection was made last. */
  unmatched: readonly string[] = [];
  private readonly mended = new Set<string>();  // Ids of files that were read anew, as their packs were damaged.
  private merging: Promise<void> = Promise.resolve();
  private waiting: Promise<void> | null = null;
  private renewed = false;

  constructor(private readonly around: Surroundings, private readonly library: Library, private readonly hooks: MergedHooks) {}

  /** Settles when nothing is being made. */
  get ended(): Promise<void> { return this.merging; }

  /** One after the other; the page shows the last. One that waits for another's end does for all who ask until it begins. */
  show(): Promise<void> {
    return this.waiting ??= this.merging = this.merging.then(() => {
      this.waiting = null;
      return this.mergeOnce();
    });
  }

  private async mergeOnce(): Promise<void> {
    const { page } = this.around;
    if (!this.hooks.reading()) setTimeout(() => { if (!this.hooks.reading()) this.around.rest(); }, idle);
    try {
      const bytes = await this.put() ?? await this.around.base();
      await pause();
      const wrong = await page.reopen(bytes);
      if (wrong) throw new Error(wrong);
    } catch (error) {
      console.warn(error);
      page.supply.packed = null;
      await page.reopen(await this.around.base());
      this.hooks.failed();
    }
  }

  /** Reads anew, from the originals, what a newer site or a damaged disk cannot use. What can no longer be read stays, and is
   *  not shown. */
  private async renew(old: OwnFile[]): Promise<void> {
    if (old.length === 0) return;
    const jobs: Job[] = [];
    for (const [i, file] of old.entries()) {
      const original = await this.library.original(file);
      if (original) jobs.push({ number: i + 1, path: file.path, file: original, seen: linesByPage(await this.library.seen(file)) });
    }
    await new ReadingQueue({
      startWorker: () => this.around.startWorker(), given: file => this.around.given(file), began: () => undefined, progressed: () => undefined, saw: () => undefined,
      ended: async ({ number }, outcome) => {
        const file = old[number - 1];
        if (outcome.read && file) await this.library.repack(file, outcome.pack, outcome.report);
      },
    }).read(jobs);
  }

  /** The collection and all that is shown, as one pack; null: nothing is. */
  async put(): Promise<Uint8Array | null> {
    const { supply } = this.around.page;
    supply.packed = null;
    if (this.library.files.length === 0 && this.library.corrections === '') return null;
    const base = await this.around.base();
    if (!this.renewed) await this.renew(await this.library.ofOtherVersion(base));
    this.renewed = true;
    const shown = await this.library.shown(base);
    if (shown.length === 0 && this.library.corrections === '') return null;
    const whole = (base.byteLength === base.buffer.byteLength ? base : base.slice()).buffer as ArrayBuffer;
    const made = await askWorker(() => this.around.startWorker(), 'merged', async () => {
      const own = await Promise.all(shown.map(async ({ pack, collection }) => ({ pack: await this.around.given(pack), collection })));
      return { do: 'merge', number: 0, base: whole, own, corrections: this.library.corrections };
    });
    this.unmatched = made.unmatched;
    await pause();
    for (const { id, own, same, by } of [...made.papers].reverse()) {
      const file = shown[own]?.file.id;
      if (file) this.hooks.linked(file, `d/${id}/`);
      if (file && same) this.hooks.same(file, `d/${same}/`, by ?? 'text');
    }
    const damaged = made.damaged.flatMap(i => shown[i]?.file ?? []).filter(({ id }) => !this.mended.has(id));
    if (damaged.length > 0) {
      for (const { id } of damaged) this.mended.add(id);  // Once: what stays damaged is not shown.
      await this.renew(damaged);
      return this.put();
    }
    const merged = new Blob([made.pack]);  // Not in this page's memory.
    supply.packed = async () => new Uint8Array(await merged.arrayBuffer());
    return new Uint8Array(made.pack);
  }
}
