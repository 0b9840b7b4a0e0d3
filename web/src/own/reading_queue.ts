// Who reads? One worker at a time, one file after the other. A worker that dies, or says nothing for a while, is replaced:
// its file gets a line in the report, and the others are read.
import { inOrder, unreadLine } from './kept/seen.ts';
import type { FromWorker, Given, Report, ScanProgress, ToWorker } from './talk.ts';

export const patience = 10_000;     // Milliseconds without news after which a file is given up.
const pagePatience = 90_000;       // The same while a page is read in its picture: then the page is given up, and the others are read.
const filesEach = 100;              // Files after which a worker is renewed, so that its memory goes back.
const memoryEach = 256 * 1024 * 1024;  // Bytes of its memory after which it is renewed at once.

export interface Job {
  /** Of the report's line, from 1. */
  number: number;
  path: string;
  file: Blob;
  /** Lines (seen.ts) of pages that were read in their pictures, or given up: also of an earlier visit; grows while it is read. */
  seen: Map<number, string>;
}

export type Outcome =
  | { read: true; pack: Blob; report: Report }
  /** `code`: of talk.ts, or slow, broken, cancelled, and same, full of intake.ts. `message`: English, '' for none. */
  | { read: false; code: string; message: string };

export interface ReadingHooks {
  /** Another worker, started. */
  startWorker(): Promise<Worker>;
  /** The file as the worker can read it. */
  given(file: Blob): Promise<Given>;
  began(job: Job): void;
  progressed(job: Job, share: number, scan?: ScanProgress): void;
  /** A page more stands in `job.seen`. */
  saw(job: Job, page: number): void;
  /** Waited for: no more than one file is written while the next is read. */
  ended(job: Job, outcome: Outcome): Promise<void>;
}

/** How an attempt ended: or one page of it took too long or broke the reader, and all else is read without it. */
type Ended = Outcome | { page: number; why: 'slow' | 'failed' };

export class ReadingQueue {
  private readonly waiting: Job[] = [];
  private worker: Worker | null = null;
  private working: Promise<void> | null = null;
  private now: { job: Job; end: (outcome: Ended) => void } | null = null;
  private done = 0;

  constructor(private readonly hooks: ReadingHooks) {}

  /** Reads these after those that wait; settled when all are. */
  read(jobs: Job[]): Promise<void> {
    this.waiting.push(...jobs);
    return this.working ??= this.work().finally(() => { this.working = null; });
  }

  cancel(number: number): void {
    const at = this.waiting.findIndex(job => job.number === number);
    if (at >= 0) for (const job of this.waiting.splice(at, 1)) void this.hooks.ended(job, cancelled);
    else if (this.now?.job.number === number) this.giveUp(cancelled);
  }

  cancelAll(): void {
    for (const job of this.waiting.splice(0)) void this.hooks.ended(job, cancelled);
    if (this.now) this.giveUp(cancelled);
  }

  /** Ends the worker and what it holds in memory. */
  dismiss(): void {
    this.worker?.terminate();
    this.worker = null;
    this.done = 0;
  }

  private async work(): Promise<void> {
    let ending: Promise<void> = Promise.resolve();
    for (let job = this.waiting.shift(); job; job = this.waiting.shift()) {
      this.hooks.began(job);
      const outcome = await this.one(job);
      await ending;  // One file is written while the next is read.
      ending = this.hooks.ended(job, outcome);
      if (++this.done >= filesEach) this.dismiss();
    }
    this.dismiss();
    await ending;
  }

  private async one(job: Job): Promise<Outcome> {
    for (;;) {
      const ended = await this.attempt(job);
      if (!('page' in ended)) return ended;
      this.saw(job, ended.page, unreadLine(ended.page, ended.why));
    }
  }

  private saw(job: Job, page: number, lines: string): void {
    job.seen.set(page, lines);
    this.hooks.saw(job, page);
  }

  private async attempt(job: Job): Promise<Ended> {
    const early: Ended[] = [];  // Given up before there was a worker.
    this.now = { job, end: end => { early.push(end); } };
    const worker = this.worker ??= await this.hooks.startWorker().catch(() => null);
    const [given] = worker ? early : [{ read: false, code: 'broken', message: '' } as const];
    if (given || !worker) {
      this.now = null;
      return given ?? cancelled;
    }
    const outcome = await new Promise<Ended>(done => {
      let timer = 0, page = -1;  // That is being read in its picture.
      const wait = (): void => {
        clearTimeout(timer);
        timer = window.setTimeout(() => this.giveUp(lost('slow', '')), page < 0 ? patience : pagePatience);
      };
      /** Nothing more comes of what was being read: of a page in its picture, once, or of the file. */
      const lost = (code: 'slow' | 'broken', message: string): Ended =>
        page < 0 || job.seen.has(page) ? { read: false, code, message } : { page, why: code === 'slow' ? code : 'failed' };
      this.now = { job, end: end => { clearTimeout(timer); done(end); } };
      worker.onerror = event => {
        event.preventDefault();
        this.giveUp(lost('broken', event.message ?? ''));
      };
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (!('number' in data) || data.number !== job.number) return;
        if (data.did === 'refused') {
          if (data.code === 'failed') this.giveUp(lost('broken', data.message));  // The program broke off; its memory cannot be trusted.
          else this.now?.end({ read: false, code: data.code, message: data.message });
          return;
        }
        page = data.did === 'progress' ? data.scan?.page ?? -1 : -1;
        wait();
        if (data.did === 'progress') this.hooks.progressed(job, data.share, data.scan);
        else if (data.did === 'seen') this.saw(job, data.page, data.lines);
        else if (data.did === 'read') {
          if (data.memory > memoryEach) this.dismiss();
          this.now?.end({ read: true, pack: new Blob([data.pack]), report: data.report });
        }
      };
      wait();
      this.hooks.given(job.file).then(file => worker.postMessage({ do: 'read', number: job.number, name: job.path, file, seen: inOrder(job.seen) } satisfies ToWorker),
        () => this.now?.end({ read: false, code: 'changed', message: '' }));
    });
    this.now = null;
    return outcome;
  }

  private giveUp(outcome: Ended): void {
    this.dismiss();
    this.now?.end(outcome);
  }
}

const cancelled: Outcome = { read: false, code: 'cancelled', message: '' };

/** Something else than reading, by a worker of its own that is gone afterwards. `ask`: called when there is one. Throws what
 *  the worker says. */
export async function askWorker<Did extends FromWorker['did']>(startWorker: () => Promise<Worker>, did: Did, ask: () => Promise<ToWorker>): Promise<Extract<FromWorker, { did: Did }>> {
  const worker = await startWorker();
  try {
    const message = await ask();
    return await new Promise((done, refuse) => {
      worker.onerror = event => {
        event.preventDefault();
        refuse(new Error(event.message));
      };
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.did === did) done(data as Extract<FromWorker, { did: Did }>);
        else if (data.did === 'refused') refuse(new Error(`${data.code}: ${data.message} ${data.where}`));
      };
      worker.postMessage(message, 'base' in message ? [message.base] : []);
    });
  } finally {
    worker.terminate();
  }
}
