// The reader's own papers: taken in, read by a worker, kept where the reader wants, and shown beside the collection.
// Loaded when a file is dragged here, pasted or asked for, or when some are kept from before.
import { handOver } from '../page/hand_over.ts';
import type { Page } from '../page/page.ts';
import { pause } from '../page/scroll_until_still.ts';
import { ReadingQueue, askWorker, type Job, type Outcome } from './reading_queue.ts';
import { OwnDialog, type Shown } from './dialog.ts';
import { gather, pasted, type Gathered, type Given, type Thing } from './gather.ts';
import { Erased, Library, LockHeld, newId, type OwnFile } from './library.ts';
import { adopt, make } from '../page/elements.ts';
import { exportFiles, importFiles } from './exchange.ts';
import { Progress } from './progress.ts';
import { isFull } from './store.ts';
import { Surroundings, type OwnFiles } from './surroundings.ts';
import style from './own.css';
import { count, say } from './say.ts';
import { DropZone } from './zone.ts';

const together = 50;      // Files that the list is told of at once.
const idle = 20_000;     // Milliseconds after a merge after which the compiled program goes, where nothing is read.
const elsewhereRests = 1500;  // Milliseconds without a change in another window after which it is taken over.

interface Reading { file: Given; collection: string; size: number }

export class Own {
  private readonly around: Surroundings;
  private readonly library: Library;
  private readonly dialog: OwnDialog;
  private readonly queue: ReadingQueue;
  private readonly readings = new Map<number, Reading>();
  private readonly numbers = new Map<string, number>();
  private readonly zone = new DropZone();
  private readonly libraryOpen: Promise<void>;
  private pending: OwnFile[] = [];
  private unheld: readonly string[] = [];
  private merging: Promise<void> = Promise.resolve();
  private takes = 0;  // Drops that are being read.
  private finishing = false;
  private takesEnded: Promise<unknown> = Promise.resolve();
  private asked = false;
  private asking: Promise<boolean> | null = null;
  private renewed = false;
  private readonly mended = new Set<string>();  // Ids of files that were read anew, as their packs were damaged.
  private canKeep = false;
  private sum = new Progress();
  private otherTimer = 0;

  constructor(around: Surroundings) {
    this.around = around;
    this.library = new Library(around.place, erased => this.hearOthers(erased), wrong => void this.hearLate(wrong));
    this.queue = new ReadingQueue({
      startWorker: () => around.startWorker(),
      given: file => around.given(file),
      began: job => this.dialog.rows.reading(job.number),
      progressed: (job, share) => {
        this.dialog.rows.reading(job.number, share);
        this.sum.share = share * job.file.size;
        this.tellProgress();
      },
      ended: (job, outcome) => this.ended(job, outcome),
    });
    this.dialog = new OwnDialog({
      files: files => void this.take(gather(files)),
      paste: text => this.paste(text),
      cancel: number => this.queue.cancel(number),
      cancelAll: () => this.queue.cancelAll(),
      show: (id, shown) => void this.change(this.library.show(id, shown), true),
      rename: (id, name) => void this.change(this.library.rename(id, name), true),
      remove: id => void this.change(this.library.remove(id), true),
      create: name => void this.change(this.library.collectionNamed(name), false),
      export: id => void this.exportOne(id),
      import: file => void this.importOne(file),
      keep: () => void this.keep(),
      clear: () => void this.clear(),
    }, address => around.visit(address));
    adopt(style);
    around.page.extras.note = address => address.startsWith('d/egen-') ? say('own.here_only') : '';
    this.libraryOpen = this.library.open().catch(error => console.warn(error));
  }

  /** What was dragged or pasted on the page. `things`: of a drop or a paste. */
  hear(type: string, things: Thing[], text: string): void {
    if (type === 'dragenter' || type === 'dragover') return this.zone.show();
    this.zone.hide();
    if (things.length > 0) void this.take(gather(things));
    else if (text !== '') void this.show().then(() => this.dialog.offer(text));
  }

  /** The dialog of all this. */
  async show(): Promise<void> {
    await this.libraryOpen;
    this.canKeep = await this.library.canKeep();
    this.dialog.show(await this.shown());
  }

  /** Shows what is kept from an earlier visit in the page that can be used already. */
  async begin(): Promise<void> {
    await this.libraryOpen;
    if (this.library.unanswered) this.around.page.status.confirm(say('own.storage_mute'));
    if (this.library.files.length > 0 || this.library.corrections !== '') await this.remerge();
    if (this.library.files.length > 0 && this.library.kind !== 'memory') this.around.lexicon(true);
  }

  /** The collection with what is kept and shown of the reader's own beside it; null: nothing is. Says what it does, on top of
   *  a page that cannot be used yet. */
  async kept(): Promise<Uint8Array | null> {
    await this.libraryOpen;
    const line = make('p', { class: 'notice', text: say('own.starting') });
    line.setAttribute('role', 'status');
    document.body.prepend(line);
    try {
      return await this.put();
    } catch (error) {
      console.warn(error);
      return null;
    } finally {
      line.remove();
    }
  }

  /** The reader's own file by its SHA-256, as it was given; null: it is none of them. */
  async original(sha256: string): Promise<Blob | null> {
    await this.libraryOpen;
    const file = this.library.files.find(one => one.report.sha256 === sha256);
    return file ? this.library.original(file) : null;
  }

  /** What the reader corrected (core/facts/corrections.h), '' for nothing. */
  async corrections(): Promise<string> {
    await this.libraryOpen;
    return this.library.corrections;
  }

  /** Ids of the corrections that found nothing when the collection was made last. */
  unmatched(): readonly string[] { return this.unheld; }

  /** Keeps corrections where the papers are kept, and shows the collection by them. */
  async correct(corrections: string): Promise<void> {
    await this.libraryOpen;
    const none = /"corrections"\s*:\s*\[\s*\]/.test(corrections);
    const given = none ? '' : corrections;
    await this.change(this.library.setCorrections(given), true);
    if (this.library.corrections !== given) this.tellCorrected();  // Another window had corrected something too.
  }

  /** Where own papers lie, and makes it the reader's machine; false where there is no room. */
  async keep(): Promise<boolean> {
    await this.libraryOpen;
    let held = false;
    const done = await this.library.keep().catch(error => {
      held = error instanceof LockHeld;
      if (!held) console.warn(error);
      return false;
    });
    if (done) void navigator.storage?.persist?.().then(() => this.refresh());
    if (done) this.around.lexicon(true);
    this.dialog.say(say(done ? 'own.kept' : held ? 'own.no_window' : this.library.unanswered ? 'own.storage_mute' : 'own.no_full'));
    await this.refresh();
    return done;
  }

  private paste(text: string): void {
    if (text.trim() === '') return this.dialog.say(say('own.paste_none'));
    const others = this.library.files.filter(({ path }) => path.startsWith(say('own.paste_name'))).length;
    const file = pasted(text, say('own.paste_name') + (others > 0 ? ` ${others + 1}` : ''));
    if (!file) return this.dialog.say(say('own.paste_too_large'));
    this.dialog.pasteDone();
    void this.take(gather([file]));
  }

  private async take(coming: Promise<Gathered>, name = ''): Promise<void> {
    if (!this.dialog.open) await this.show();  // Where it is open, the reader may close it before storage has answered.
    const given = await coming;
    if (given.files.length + given.refused.length + given.left === 0) return this.dialog.say(say('own.no_files'));
    if (!await this.consent()) return;
    if (this.takes === 0 && !this.finishing) {
      this.dialog.forget();
      this.numbers.clear();
      this.sum = new Progress();
    }
    const chosen = this.library.collections.find(({ id }) => id === this.dialog.target);
    const collection = name || given.folder || !chosen
      ? await this.library.collectionNamed(name || given.folder || say('own.default_name')).catch(() => null) : chosen;
    if (!collection) return this.dialog.say(say('own.no_full'));
    const jobs = given.files.map(file => {
      const number = this.dialog.rows.add(file.path);
      this.readings.set(number, { file, collection: collection.id, size: file.file.size });
      this.sum.all += file.file.size;
      return { number, path: file.path, file: file.file };
    });
    for (const { path, why } of given.refused) this.fail(this.dialog.rows.add(path), why);
    const left = given.left > 0 ? count('own.too_many', given.left) : '';
    if (left) this.dialog.say(left);
    ++this.takes;
    this.tellProgress();
    const mine = this.library.adding(() => this.queue.read(jobs)).then(() => --this.takes > 0 ? undefined : this.finish(left));
    this.takesEnded = Promise.allSettled([this.takesEnded, mine]);
    await mine;
  }

  /** Where shall they lie? Asked once, also where more falls while it is asked; true: the reader has answered. */
  private consent(): Promise<boolean> {
    if (this.asked || this.library.kind !== 'memory' || !this.canKeep) return Promise.resolve(true);
    return this.asking ??= this.askWhere().finally(() => { this.asking = null; });
  }

  private async askWhere(): Promise<boolean> {
    const answer = await this.dialog.ask(say('own.where'), say('own.where_help'), [say('own.where_keep'), say('own.where_once')]);
    if (answer < 0) return false;
    this.asked = true;
    if (answer === 0) await this.keep();
    return true;
  }

  private async ended(job: Job, outcome: Outcome): Promise<void> {
    const reading = this.readings.get(job.number);
    this.readings.delete(job.number);
    this.sum.bytes += job.file.size;
    this.sum.share = 0;
    const kept = outcome.read && reading ? await this.keepRead(job, outcome, reading) : outcome;
    if (!kept.read) return this.fail(job.number, kept.code, kept.message);
    ++this.sum.read;
    this.dialog.rows.ended(job.number, kept);
    this.tellProgress();
    if (this.pending.length >= together) await this.flush();
  }

  private async keepRead(job: Job, outcome: Outcome & { read: true }, reading: Reading): Promise<Outcome> {
    const { report, pack } = outcome, { collection } = reading;
    const same = (file: OwnFile): boolean => file.collection === collection && file.report.sha256 === report.sha256;
    if (this.library.files.some(same) || this.pending.some(same)) return { read: false, code: 'same', message: '' };
    const file: OwnFile = { id: newId(), collection, path: job.path, size: job.file.size, packSize: pack.size, report };
    try {
      await this.library.write(file.id, job.file, pack);
    } catch (error) {
      return { read: false, code: isFull(error) ? 'full' : 'changed', message: isFull(error) ? '' : String(error) };
    }
    this.pending.push(file);
    this.numbers.set(file.id, job.number);
    return outcome;
  }

  private fail(number: number, code: string, message = ''): void {
    ++this.sum.failed;
    this.dialog.rows.ended(number, { read: false, code, message });
    this.tellProgress();
  }

  /** The list names what was read. What there is no room for is taken back, and says so. */
  private async flush(): Promise<void> {
    const files = this.pending;
    this.pending = [];
    if (files.length === 0) return;
    try {
      await this.library.add(files);
    } catch (error) {
      console.warn(error);
      for (const { id } of files) {
        this.sum.read--;
        this.fail(this.numbers.get(id) ?? 0, error instanceof Erased ? 'cancelled' : 'full');
      }
    }
  }

  /** All that was given is read: it is put into the collection, and the report ends. */
  private async finish(left: string): Promise<void> {
    this.finishing = true;
    try {
      await this.flush();
      if (this.library.waiting) this.tellAll(say('own.waiting'));
      await this.refresh();
      if (this.sum.read > 0) {
        this.dialog.say(say('own.merging'));
        await this.remerge();
      }
    } finally {
      this.finishing = false;
    }
    const ends = this.sum.end();
    await pause();  // Ending the report lays it out: not in the same step as showing the collection.
    const sentence = [...ends, left].filter(Boolean).join(' ');
    this.dialog.endReading(sentence);
    if (!this.dialog.open) this.around.page.status.confirm(sentence);
  }

  private tellProgress(): void {
    this.sum.tell(() => this.readings.size, (...told) => this.dialog.progress(...told));
  }

  /** A change of what is kept; then everything is shown by it. */
  private async change(done: Promise<unknown>, merge: boolean): Promise<void> {
    try {
      await done;
    } catch (error) {
      console.warn(error);
      if (!(error instanceof Erased)) this.dialog.say(say('own.no_full'));
    }
    if (this.library.waiting) this.tellAll(say('own.waiting'));
    await this.refresh();
    if (merge) await this.remerge();
  }

  /** A change that waited for another window is kept, or cannot be. */
  private async hearLate(wrong: unknown): Promise<void> {
    if (wrong) {
      console.warn(wrong);
      if (!(wrong instanceof Erased)) this.tellAll(say('own.no_full'));
      await this.library.follow();
      await this.remerge();
    } else if (!this.library.waiting) {
      this.tellAll(say('own.kept'));
    }
    await this.refresh();
  }

  /** Where the reader looks: in the dialog, or on the page. */
  private tellAll(sentence: string): void {
    this.dialog.say(sentence);
    if (!this.dialog.open) this.around.page.status.confirm(sentence);
  }

  /** One after the other; the page shows the last. */
  private remerge(): Promise<void> {
    return this.merging = this.merging.then(() => this.mergeOnce());
  }

  private async mergeOnce(): Promise<void> {
    const { page } = this.around;
    if (this.takes === 0) setTimeout(() => { if (this.takes === 0) this.around.rest(); }, idle);
    try {
      const bytes = await this.put() ?? await this.around.base();
      await pause();
      const wrong = await page.reopen(bytes);
      if (wrong) throw new Error(wrong);
    } catch (error) {
      console.warn(error);
      page.supply.packed = null;
      await page.reopen(await this.around.base());
      this.dialog.say(say('own.merge_failed'));
    }
  }

  /** Reads anew, from the originals, what a newer site or a damaged disk cannot use. What can no longer be read stays, and is
   *  not shown. */
  private async renew(old: OwnFile[]): Promise<void> {
    if (old.length === 0) return;
    const jobs: Job[] = [];
    for (const [i, file] of old.entries()) {
      const original = await this.library.original(file);
      if (original) jobs.push({ number: i + 1, path: file.path, file: original });
    }
    await new ReadingQueue({
      startWorker: () => this.around.startWorker(), given: file => this.around.given(file), began: () => undefined, progressed: () => undefined,
      ended: async ({ number }, outcome) => {
        const file = old[number - 1];
        if (outcome.read && file) await this.library.repack(file, outcome.pack, outcome.report);
      },
    }).read(jobs);
  }

  /** The collection and all that is shown, as one pack; null: nothing is. Lines of the report get their links. */
  private async put(): Promise<Uint8Array | null> {
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
    this.unheld = made.unmatched;
    await pause();
    for (const { id, own } of [...made.papers].reverse()) {
      const number = this.numbers.get(shown[own]?.file.id ?? '');
      if (number) this.dialog.rows.linked(number, `d/${id}/`);
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

  private async exportOne(id: string): Promise<void> {
    const collection = this.library.collections.find(one => one.id === id);
    if (!collection) return;
    this.dialog.say(say('own.exporting'));
    try {
      const { file } = await askWorker(() => this.around.startWorker(), 'zipped', async () =>
        ({ do: 'zip', number: 0, files: await exportFiles(this.library, collection, blob => this.around.given(blob)) }));
      const name = `${collection.name.replace(/[^\p{L}\d._ -]+/gu, '-') || 'diarium'}.zip`;
      handOver({ name, bytes: file, type: 'application/zip' });
      this.dialog.say(say('own.exported', { name }));
    } catch (error) {
      console.warn(error);
      this.dialog.say(say('own.export_failed'));
    }
  }

  private async importOne(file: File): Promise<void> {
    try {
      const { files } = await askWorker(() => this.around.startWorker(), 'unzipped', async () => ({ do: 'unzip', number: 0, file: await this.around.given(file) }));
      const found = await importFiles(files, this.library.corrections);
      if (!found) return this.dialog.say(say('own.imported_wrong'));
      await this.take(Promise.resolve({ files: found.files, refused: [], left: 0, folder: '' }), found.name);
      if (found.corrections !== this.library.corrections) {
        await this.correct(found.corrections);
        dispatchEvent(new Event('diarium-corrections'));  // Whoever holds the list reads it again (corrections/corrections.ts).
      }
    } catch (error) {
      console.warn(error);
      this.dialog.say(say('own.imported_wrong'));
    }
  }

  /** Nothing of the reader's own is left, wherever it lay. */
  private async clear(): Promise<void> {
    this.queue.cancelAll();
    await this.takesEnded;
    const cleared = await this.library.clear().then(() => true, () => false);
    this.around.lexicon(false);
    this.asked = false;
    this.dialog.forget();
    await this.refresh();
    dispatchEvent(new Event('diarium-erased'));  // Whoever holds some of it lets go of it (corrections/corrections.ts).
    await this.remerge();
    this.dialog.say(say(cleared ? 'own.cleared' : 'own.no_clear'));
  }

  /** Another window has changed what is kept. It is taken over when nothing is done here and the reader looks; what was
   *  erased goes at once. */
  private hearOthers(erased: boolean): void {
    clearTimeout(this.otherTimer);
    const follow = (): void => void this.follow(erased).catch(error => console.warn(error));
    if (erased) follow();
    else if (document.hidden) document.addEventListener('visibilitychange', () => this.hearOthers(false), { once: true });
    else this.otherTimer = window.setTimeout(follow, elsewhereRests);
  }

  private async follow(erased: boolean): Promise<void> {
    await this.libraryOpen;
    const { corrections } = this.library;
    if (erased) {
      if (this.library.kind === 'memory') return;
      this.queue.cancelAll();
      await this.takesEnded;
      await this.library.erased();
      this.asked = false;
      this.dialog.forget();
      dispatchEvent(new Event('diarium-erased'));
    } else {
      await this.takesEnded;
      await this.merging;
      if (!await this.library.follow()) return;
      if (this.library.corrections !== corrections) this.tellCorrected();
    }
    await this.refresh();
    await this.remerge();
    this.around.page.status.confirm(say(erased ? 'own.elsewhere_erased' : 'own.elsewhere'));
  }

  /** Who shows corrections takes them from here (corrections/corrections.ts). */
  private tellCorrected(): void {
    dispatchEvent(new Event('diarium-corrections'));
  }

  private async refresh(): Promise<void> { this.dialog.update(await this.shown()); }

  private async shown(): Promise<Shown> {
    const collections = this.library.collections.map(collection => {
      const files = this.library.filesOf(collection.id);
      return { collection, files: files.length, words: files.reduce((sum, { report }) => sum + report.words, 0),
        size: files.reduce((sum, one) => sum + one.size + one.packSize, 0) };
    });
    return { collections, kind: this.library.kind, size: this.library.size, canKeep: this.canKeep, mute: this.library.unanswered,
      waiting: this.library.waiting, ...await this.around.room() };
  }
}

export { siteFiles } from './site_files.ts';
export const openOwn = (page: Page, files: OwnFiles): Own => new Own(new Surroundings(page, files));
