// How far is the reading of what was given? Counted while files end, told now and then.
import { count, say, time } from './say.ts';

const restless = 100;  // Milliseconds between two tellings.
const soonest = 2000;  // Milliseconds of reading before a time is guessed.

export class Progress {
  read = 0;
  failed = 0;
  /** Bytes of the files that have ended, of all, and of the one that is being read. */
  bytes = 0;
  all = 0;
  share = 0;
  private readonly began = Date.now();
  private timer = 0;

  /** Files that have ended. */
  get done(): number { return this.read + this.failed; }

  /** Soon tells how many files have ended, which share of the bytes that is, and how long it still takes ('' while nobody knows).
   *  `open`: how many are still to end. */
  tell(open: () => number, told: (done: number, total: number, part: number, left: string) => void): void {
    this.timer ||= window.setTimeout(() => {
      this.timer = 0;
      const part = this.all > 0 ? Math.min(1, (this.bytes + this.share) / this.all) : 0;
      const took = Date.now() - this.began, total = this.done + open();
      const left = took > soonest && part > 0.02 && this.done < total ? say('own.time_left', { time: time(took / 1000 * (1 / part - 1)) }) : '';
      told(this.done, total, part, left);
    }, restless);
  }

  /** Tells nothing any more; what there is to say at the end. */
  end(): string[] {
    clearTimeout(this.timer);
    this.timer = 0;
    return [this.read > 0 || this.failed === 0 ? count('own.done', this.read) : '', this.failed > 0 ? count('own.failed', this.failed) : ''];
  }
}
