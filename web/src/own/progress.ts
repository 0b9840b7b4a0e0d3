// How far is the reading of what was given? Counted while files end, told now and then.
import { count, say, time } from './say.ts';
import type { ScanProgress } from './talk.ts';

const restless = 100;  // Milliseconds between two tellings.
const soonest = 2000;  // Milliseconds of reading before a time is guessed.

export class Progress {
  read = 0;
  private failed = 0;
  private brokenOff = 0;  // By the reader.
  /** Bytes of the files that have ended, of all, and of the one that is being read. */
  bytes = 0;
  all = 0;
  share = 0;
  private readonly began = Date.now();
  private timer = 0;
  private pages: { file: number; since: number; from: number; now: ScanProgress } | null = null;  // Of the file whose pictures are being read.

  /** Files that have ended. */
  get done(): number { return this.read + this.failed + this.brokenOff; }

  /** A file has ended and was not read. `code`: as refusalWords() has it (report_words.ts). */
  unread(code: string): void {
    if (code === 'cancelled' || code === 'paused') ++this.brokenOff;
    else ++this.failed;
  }

  /** Which page of this file is being read in its picture; none: of its text. */
  scan(file: number, now: ScanProgress | undefined): void {
    if (!now || now.page < 0) return;
    if (this.pages?.file === file) this.pages.now = now;
    else this.pages = { file, since: Date.now(), from: now.done, now };
  }

  /** A file of so many bytes has ended. */
  fileEnded(size: number): void {
    this.bytes += size;
    this.share = 0;
    this.pages = null;
  }

  /** Seconds; null: nobody knows. `took`: so far. A page that is read in its picture takes longer than the text of a whole file, so that
   *  pages tell more than bytes. */
  private left(took: number, part: number): number | null {
    const byBytes = took > soonest && part > 0.02 ? took / 1000 * (1 / part - 1) : null;
    if (!this.pages) return byBytes;
    const { since, from, now: { done, all } } = this.pages, others = this.bytes > 0 ? byBytes : null;
    return done > from ? Math.max((Date.now() - since) / 1000 / (done - from) * (all - done), others ?? 0) : others;
  }

  /** Soon tells how many files have ended, which share of the bytes that is, and how long it still takes ('' while nobody knows).
   *  `open`: how many are still to end. */
  tell(open: () => number, told: (done: number, total: number, part: number, left: string) => void): void {
    this.timer ||= window.setTimeout(() => {
      this.timer = 0;
      const part = this.all > 0 ? Math.min(1, (this.bytes + this.share) / this.all) : 0;
      const took = Date.now() - this.began, total = this.done + open();
      const left = this.done < total ? this.left(took, part) : null;
      told(this.done, total, part, left === null ? '' : say('own.time_left', { time: time(left) }));
    }, restless);
  }

  /** Tells nothing any more; what there is to say at the end. */
  end(): string[] {
    clearTimeout(this.timer);
    this.timer = 0;
    const some = (key: string, files: number): string => files > 0 ? count(key, files) : '';
    return [this.done === 0 ? count('own.done', 0) : some('own.done', this.read), some('own.failed', this.failed), some('own.broken_off', this.brokenOff)];
  }
}
