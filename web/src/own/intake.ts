// What was given and is being read: each file with its line in the report, kept when it is read, and the list told of many at once.
import { pause } from '../page/scroll_until_still.ts';
import type { OwnDialog } from './dialog.ts';
import type { Gathered, Given } from './gather.ts';
import type { OwnFile } from './kept/catalogue.ts';
import { Erased, newId, type Library } from './kept/library.ts';
import type { Own } from './own.ts';
import { Progress } from './progress.ts';
import { ReadingQueue, type Job, type Outcome } from './reading_queue.ts';
import { count, say } from './say.ts';
import { isFull } from './kept/store.ts';
import type { Surroundings } from './surroundings.ts';

const together = 50;      // Files that the list is told of at once.

interface Reading { file: Given; collection: string; size: number }

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

  constructor(around: Surroundings, private readonly library: Library, private readonly dialog: OwnDialog, private readonly own: Own) {
    this.queue = new ReadingQueue({
      startWorker: () => around.startWorker(),
      given: file => around.given(file),
      began: job => dialog.rows.reading(job.number),
      progressed: (job, share, scan) => {
        dialog.rows.reading(job.number, share, scan);
        this.sum.share = share * job.file.size;
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
