// What was given and is being read: each file with its line in the report, kept when it is read, and the list told of many at once.
import { pause } from '../page/scroll_until_still.ts';
import type { OwnDialog } from './dialog.ts';
import type { Gathered } from './gather.ts';
import type { Begun, OwnFile } from './kept/catalogue.ts';
import { Erased, newId, type Library } from './kept/library.ts';
import { Progress } from './progress.ts';
import { ReadingQueue, type Job, type Outcome } from './reading_queue.ts';
import { count, say } from './say.ts';
import { inOrder } from './kept/seen.ts';
import { isFull } from './kept/store.ts';
import type { Surroundings } from './surroundings.ts';
import type { ScanProgress } from './talk.ts';

const together = 50;      // Files that the list is told of at once.
const triesAlone = 3;     // Visits that go on with a file on their own though no page came of it: it may be what ends them.

interface Reading {
  /** Of the file, also while it is half read. */
  id: string;
  collection: string;
  size: number;
  scan: ScanProgress | null;
  /** Its pages are kept as they come; false: there is no room for them. */
  keeps: boolean;
  /** Settles when what came is kept. */
  saving: Promise<void>;
}

/** What it asks of the reader's own papers (own.ts). */
export interface IntakeHooks {
  readonly canKeep: boolean;
  readonly merged: { show(): Promise<unknown> };
  show(): Promise<void>;
  keep(): Promise<boolean>;
  refresh(): Promise<void>;
  tellAll(sentence: string): void;
  endReading(sentence: string): void;
}

export class Intake {
  readonly queue: ReadingQueue;
  private readonly readings = new Map<number, Reading>();
  private readonly numbers = new Map<string, number>();  // Of the report's line, by the file's id.
  private pending: OwnFile[] = [];
  private takes = 0;  // Drops that are being read.
  private finishing = false;
  private takesEnded: Promise<unknown> = Promise.resolve();
  private asked = false;
  private asking: Promise<boolean> | null = null;
  private sum = new Progress();

  constructor(around: Surroundings, private readonly library: Library, private readonly dialog: OwnDialog, private readonly own: IntakeHooks) {
    this.queue = new ReadingQueue({
      startWorker: () => around.startWorker(),
      given: file => around.given(file),
      began: job => dialog.rows.reading(job.number),
      saw: (job, page) => this.saw(job, page),
      progressed: (job, share, scan) => {
        const reading = this.readings.get(job.number);
        if (reading && scan) reading.scan = scan;
        dialog.rows.reading(job.number, share, scan);
        this.sum.share = share * job.file.size;
        this.sum.scan(job.number, scan);
        this.tellProgress();
      },
      ended: (job, outcome) => this.ended(job, outcome),
    });
  }

  get reading(): boolean { return this.takes > 0; }

  /** Settles when all that was given is read. */
  get rest(): Promise<unknown> { return this.takesEnded; }

  /** The report's line of an own file leads to its paper. */
  linked(file: string, address: string): void {
    const number = this.numbers.get(file);
    if (number) this.dialog.rows.linked(number, address);
  }

  /** The report's line of an own file says that its paper is published already, and leads there. */
  same(file: string, address: string, by: 'file' | 'text'): void {
    const number = this.numbers.get(file);
    if (number) this.dialog.rows.same(number, { address, by });
  }

  /** Ends all reading. */
  async stop(): Promise<void> {
    this.queue.cancelAll();
    await this.takesEnded;
  }

  /** Everything was erased: the report is empty, and the reader is asked again where papers shall lie. */
  forget(): void {
    this.asked = false;
    this.dialog.forget();
  }

  async take(coming: Promise<Gathered>, name = ''): Promise<void> {
    if (!this.dialog.open) await this.own.show();  // Where it is open, the reader may close it before storage has answered.
    const given = await coming;
    if (given.files.length + given.refused.length + given.left === 0) return this.dialog.say(say('own.no_files'));
    if (!await this.consent()) return;
    this.renew();
    const chosen = this.library.collections.find(({ id }) => id === this.dialog.target);
    const collection = name || given.folder || !chosen
      ? await this.library.collectionNamed(name || given.folder || say('own.default_name')).catch(() => null) : chosen;
    if (!collection) return this.dialog.say(say('own.no_full'));
    const jobs: Job[] = [];
    for (const { file, path } of given.files) {
      const begun = await this.library.begun.same(file).catch(() => undefined);
      jobs.push(begun && await this.takeOver(begun) ? await this.jobOf(begun, file) : this.job(path, file, { id: newId(), collection: collection.id }));
    }
    for (const { path, why } of given.refused) this.fail(this.dialog.rows.add(path), why);
    const left = given.left > 0 ? count('own.too_many', given.left) : '';
    if (left) this.dialog.say(left);
    await this.run(jobs, left);
  }

  /** Files that were begun on an earlier visit, or broken off on this one, are read to their end: those of these ids, or all that nobody
   *  broke off. Those that are. */
  async goOn(ids: readonly string[] | null): Promise<{ path: string; done: number; all: number }[]> {
    const { begun } = this.library, jobs: Job[] = [], told: { path: string; done: number; all: number }[] = [];
    for (const one of begun.all.filter(({ id, paused, tries }) => ids ? ids.includes(id) : !paused && tries < triesAlone)) {
      if (!await this.takeOver(one)) continue;
      const file = await begun.file(one).catch(() => null);
      if (!file) {
        await begun.end(one.id).catch(() => undefined);
        continue;
      }
      await begun.set(one.id, { paused: false, tries: ids ? 0 : one.tries + 1 }).catch(() => undefined);
      if (jobs.length === 0) this.renew();
      const job = await this.jobOf(one, file);
      jobs.push(job);
      told.push({ path: one.path, done: job.seen.size, all: one.all });
    }
    if (jobs.length > 0) void this.run(jobs, '').catch((error: unknown) => console.warn(error));
    return told;
  }

  /** Is this file, half read, being read here? */
  reads(id: string): boolean { return [...this.readings.values()].some(reading => reading.id === id); }

  /** False: it is being read, here or in another window. */
  private async takeOver({ id }: Begun): Promise<boolean> { return !this.reads(id) && await this.library.begun.hold(id); }

  /** Another report, where nothing is being read. */
  private renew(): void {
    if (this.takes > 0 || this.finishing) return;
    this.dialog.forget();
    this.numbers.clear();
    this.sum = new Progress();
  }

  private async jobOf(begun: Begun, file: Blob): Promise<Job> {
    const seen = await this.library.begun.pages(begun).catch(() => new Map<number, string>());
    return this.job(begun.path, file, begun, seen);
  }

  /** The line of a file, and what is to be read. */
  private job(path: string, file: Blob, { id, collection }: { id: string; collection: string }, seen = new Map<number, string>()): Job {
    const number = this.dialog.rows.add(path);
    this.readings.set(number, { id, collection, size: file.size, scan: null, keeps: true, saving: Promise.resolve() });
    this.sum.all += file.size;
    return { number, path, file, seen };
  }

  private async run(jobs: Job[], left: string): Promise<void> {
    ++this.takes;
    this.tellProgress();
    const mine = this.library.adding(() => this.queue.read(jobs).then(() => this.flush())).then(() => --this.takes > 0 ? undefined : this.finish(left));
    this.takesEnded = Promise.allSettled([this.takesEnded, mine]);
    await mine;
  }

  /** Where shall they lie? Asked once, also where more falls while it is asked; true: the reader has answered. */
  private consent(): Promise<boolean> {
    if (this.asked || this.library.kind !== 'memory' || !this.own.canKeep) return Promise.resolve(true);
    return this.asking ??= this.askWhere().finally(() => { this.asking = null; });
  }

  private async askWhere(): Promise<boolean> {
    const answer = await this.dialog.ask(say('own.where'), say('own.where_help'), [say('own.where_keep'), say('own.where_once')]);
    if (answer < 0) return false;
    this.asked = true;
    if (answer === 0) await this.own.keep();
    return true;
  }

  /** A page more was read: kept at once, where there are others still to be read. */
  private saw(job: Job, page: number): void {
    const reading = this.readings.get(job.number), { begun } = this.library, lines = job.seen.get(page), all = reading?.scan?.all ?? 0;
    if (!reading || lines === undefined || job.seen.size >= all && !begun.find(reading.id)) return;
    reading.saving = reading.saving.then(async () => {
      if (!reading.keeps) return;
      if (!begun.find(reading.id)) {
        await begun.hold(reading.id);
        await begun.begin({ id: reading.id, collection: reading.collection, path: job.path, size: job.file.size, all, paused: false, tries: 0 }, job.file);
      }
      await begun.write(reading.id, page, lines);
      if (begun.find(reading.id)?.tries) await begun.set(reading.id, { tries: 0 });
    }).catch((error: unknown) => {
      reading.keeps = false;  // It is read all the same.
      console.warn(error);
    });
  }

  private async ended(job: Job, outcome: Outcome): Promise<void> {
    const reading = this.readings.get(job.number);
    await reading?.saving;
    this.readings.delete(job.number);
    this.sum.fileEnded(job.file.size);
    const kept = outcome.read && reading ? await this.keepRead(job, outcome, reading) : outcome;
    if (!kept.read) return this.fail(job.number, reading && await this.leave(reading, kept.code) ? 'paused' : kept.code, kept.message);
    ++this.sum.read;
    this.dialog.rows.ended(job.number, kept);
    this.tellProgress();
    if (this.pending.length >= together) await this.flush();
  }

  /** What becomes of a half-read file that is not read on. Where there was no room for its paper, its pages wait for the reader to make some.
   *  True: the reader broke it off. */
  private async leave({ id }: Reading, code: string): Promise<boolean> {
    const { begun } = this.library;
    if (!begun.find(id)) return false;
    try {
      if (code === 'cancelled' || code === 'full') await begun.set(id, { paused: true });
      else await begun.end(id);
    } catch (error) {
      if (!(error instanceof Erased)) console.warn(error);
    }
    begun.release(id);
    return code === 'cancelled';
  }

  private async keepRead(job: Job, outcome: Outcome & { read: true }, reading: Reading): Promise<Outcome> {
    const { report, pack } = outcome, { collection, id } = reading;
    const same = (file: OwnFile): boolean => file.collection === collection && file.report.sha256 === report.sha256;
    if (this.library.files.some(same) || this.pending.some(same)) return { read: false, code: 'same', message: '' };
    const file: OwnFile = { id, collection, path: job.path, size: job.file.size, packSize: pack.size, report };
    try {
      await this.library.write(file.id, job.file, pack, inOrder(job.seen));
    } catch (error) {
      return { read: false, code: isFull(error) ? 'full' : 'changed', message: isFull(error) ? '' : String(error) };
    }
    this.pending.push(file);
    this.numbers.set(file.id, job.number);
    return outcome;
  }

  private fail(number: number, code: string, message = ''): void {
    this.sum.unread(code);
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
      for (const { id, report } of files) if (report.scanned > 0 || report.unread.length > 0) await this.library.begun.end(id);
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
      if (this.library.waiting) this.own.tellAll(say('own.waiting'));
      await this.own.refresh();
      if (this.sum.read > 0) {
        this.dialog.say(say('own.merging'));
        await this.own.merged.show();
      }
    } finally {
      this.finishing = false;
    }
    const ends = this.sum.end();
    await pause();  // Ending the report lays it out: not in the same step as showing the collection.
    const sentence = [...ends, left].filter(Boolean).join(' ');
    this.own.endReading(sentence);
  }

  private tellProgress(): void {
    this.sum.tell(() => this.readings.size, (...told) => this.dialog.progress(...told));
  }
}
