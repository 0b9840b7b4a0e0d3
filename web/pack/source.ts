// A pack on a host, of which only what is needed is brought. It lies there as it always does: one file, or pieces and their list.
import { Coverage, joined, unit, type Range } from './coverage.ts';
import { SourceError } from './failure.ts';
import { lineOf, type Line } from './line.ts';
import { cutsOf, isListAddress, pieceList, type PieceList } from './pieces.ts';
import { askFirst, askPart, type Seen } from './ranges.ts';
import { anew, bringPieces } from './whole.ts';

const nearly = 8192;         // Bytes between two ranges that cost less than another request.
const atOnce = 16;           // Requests under way: by HTTP/2 they come side by side; by HTTP/1.1 a browser queues those above six.
const filledBy = 1 << 20;    // Bytes of a request that nobody waits for.

/** One of the files that a pack lies in. */
interface PackFile { url: string; seen: Seen; met: boolean }

/** A range that is being brought. */
interface Job { range: Range; wishes: number; begun: boolean; ended: Promise<void>; drop(): void }

/** Takes bytes of the pack; false: they do not fit it. */
export type Take = (bytes: Uint8Array, begin: number) => boolean;

export interface SourceOptions extends Partial<Line> {
  /** How much of a pack has come that can only be had whole: from 0 to 1. */
  progress?: (share: number) => void;
}

/** Who reads a pack that comes as it is needed. */
export type PackReader = Pick<PackSource, 'size' | 'first' | 'whole' | 'connect' | 'bring' | 'close'>;

export class PackSource {
  readonly size: number;
  /** What came first: whole units from the beginning, or all of the pack. */
  readonly first: Uint8Array;
  private readonly line: Line;
  private readonly files: PackFile[];
  private readonly stop = new AbortController();
  private readonly come = new Coverage();
  private jobs: Job[] = [];
  private free = atOnce;
  private readonly waiting: (() => void)[] = [];
  private take: Take | null = null;
  private kept: { bytes: Uint8Array; begin: number }[] | null = null;  // For who connects next.
  private endFilling: (() => void) | null = null;

  constructor(line: Line, files: PackFile[], size: number, bytes: Uint8Array) {
    this.line = { ...line, signal: this.stop.signal };
    line.signal?.addEventListener('abort', () => this.close());
    if (line.signal?.aborted) this.close();
    this.files = files;
    this.size = size;
    this.first = bytes.length === size ? bytes : bytes.subarray(0, bytes.length - bytes.length % unit);
    this.come.add(0, this.first.length);
  }

  /** True: `first` is all there is. */
  get whole(): boolean { return this.first.length === this.size; }

  /** From now on what comes is given to `take`, each range once and in whole units, before bring() or fill() settles.
   *  `'kept'`: somebody else connects later, who is then given all that had come; true: something was. */
  connect(take: Take, passing?: 'kept'): boolean {
    const before = this.kept ?? [];
    this.take = take;
    this.kept = passing ? before : null;
    for (const { bytes, begin } of before) take(bytes, begin);
    return before.length > 0;
  }

  /** Brings what is not there yet of some ranges. `signal`: nobody waits for them any more; what is asked for already comes
   *  all the same. What came stays, and what did not may be asked for again.
   *  errors: SourceError changed, missing, damaged (also where the pack is longer than its file), stalled, failed, stopped. */
  async bring(ranges: readonly Range[], signal?: AbortSignal): Promise<void> {
    if (ranges.some(([, end]) => end > this.size)) throw new SourceError('damaged', `the file ends at byte ${this.size}`);
    const absent = (): Range[] => ranges.flatMap(range => this.come.missing(range));
    if (absent().length === 0) return;
    this.endFilling?.();
    const wanted = absent();
    const coming = new Coverage(), shared = this.jobs.filter(({ range }) => wanted.some(other => meet(range, other)));
    for (const { range: [begin, end] } of this.jobs) coming.add(begin, end);
    const isFree = (between: Range): boolean => [this.come, coming].every(some => some.missing(between)[0]?.join() === between.join());
    const made = joined(wanted.flatMap(range => coming.missing(range)), nearly, isFree).map(range => this.begin(range));
    for (const job of shared) job.wishes++;
    const mine = [...shared, ...made];
    const leave = (): void => { for (const job of mine) if (--job.wishes === 0 && !job.begun) job.drop(); };
    const left = new Promise<never>((_, refuse) => {
      const end = (): void => {
        leave();
        refuse(new SourceError('stopped', 'nobody waits for it'));
      };
      if (signal?.aborted) end();
      else signal?.addEventListener('abort', end, { once: true });
    });
    await Promise.race([Promise.all(mine.map(({ ended }) => ended)), left]);
  }

  /** Brings all that is missing, a little at a time and after everything that is wanted. Ends without a word where that
   *  fails, or when all is there. */
  async fill(): Promise<void> {
    while (!this.stop.signal.aborted && !this.endFilling) {
      await Promise.allSettled(this.jobs.map(({ ended }) => ended));
      if (this.jobs.length > 0) continue;
      const [gap] = this.come.missing([0, this.size]);
      if (!gap || !await this.fillSome(gap[0], Math.min(gap[1], gap[0] + filledBy))) return;
    }
  }

  /** Nothing is brought or given any more. */
  close(): void {
    this.take = this.kept = null;
    this.stop.abort();
  }

  private begin(range: Range): Job {
    let drop = (): void => undefined;
    const dropped = new Promise<never>((_, refuse) => {
      drop = () => {
        forget();  // At once: who wishes for the same in this very moment needs a job of their own.
        refuse(new SourceError('stopped', 'nobody waits for it'));
      };
    });
    const job: Job = { range, wishes: 1, begun: false, ended: Promise.resolve(), drop };
    const forget = (): void => { this.jobs = this.jobs.filter(other => other !== job); };
    job.ended = Promise.race([dropped, this.run(job)]).finally(forget);
    job.ended.catch(() => undefined);
    this.jobs.push(job);
    return job;
  }

  /** What came wrong from a cache on the way is asked for once more, past the caches. */
  private async run(job: Job): Promise<void> {
    const { range: [begin, end] } = job;
    for (const again of [false, true]) {
      const bytes = new Uint8Array(end - begin);
      await Promise.all(this.cuts(bytes, begin).map(({ file, target, ...cut }) => this.oneOfFew(async () => {
        if (job.wishes === 0 && !job.begun) throw new SourceError('stopped', 'nobody waits for it');
        job.begun = true;
        this.met(file, await askPart(this.line, { ...file, ...cut, again }, target));
      })));
      if (this.given(bytes, begin)) return;
    }
    throw new SourceError('damaged', `${begin}-${end}`);
  }

  /** True: go on. What has come of it when it is ended is given, so that it was not in vain. */
  private async fillSome(begin: number, end: number): Promise<boolean> {
    const stop = new AbortController(), bytes = new Uint8Array(end - begin), line = { ...this.line, signal: stop.signal };
    let come = 0, ended = false;
    this.endFilling = () => {
      ended = true;
      this.endFilling = null;
      this.given(bytes.subarray(0, come - come % unit), begin);
      stop.abort();
    };
    const close = (): void => stop.abort();
    this.stop.signal.addEventListener('abort', close);
    try {
      for (const { file, target, ...cut } of this.cuts(bytes, begin)) {
        const before = come;
        this.met(file, await askPart(line, { ...file, ...cut, low: true }, target, some => { come = before + some; }));
      }
      return ended || this.given(bytes, begin);
    } catch {
      return ended;
    } finally {
      if (!ended) this.endFilling = null;
      this.stop.signal.removeEventListener('abort', close);
    }
  }

  private given(bytes: Uint8Array, begin: number): boolean {
    if (bytes.length === 0) return true;
    if (!this.take) throw new SourceError('stopped', 'nobody takes it');
    if (!this.take(bytes, begin)) return false;
    this.kept?.push({ bytes, begin });
    this.come.add(begin, begin + bytes.length);
    return true;
  }

  /** The parts of files that fill `bytes`. */
  private cuts(bytes: Uint8Array, begin: number): { file: PackFile; begin: number; end: number; target: Uint8Array }[] {
    let at = 0;
    return cutsOf(this.files.map(({ seen }) => seen.total), begin, begin + bytes.length).map(cut => ({
      file: this.files[cut.file]!, begin: cut.begin, end: cut.end, target: bytes.subarray(at, at += cut.end - cut.begin) }));
  }

  private met(file: PackFile, seen: Seen): void {
    if (!file.met) file.seen = seen;
    file.met = true;
  }

  private async oneOfFew(work: () => Promise<void>): Promise<void> {
    if (this.free > 0) this.free--;
    else await new Promise<void>(done => { this.waiting.push(done); });
    try {
      await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.free++;
    }
  }
}

const meet = ([begin, end]: Range, [from, to]: Range): boolean => begin < to && from < end;

/** Opens the pack at an address: of its file, or of the list of its pieces (*.json). One request for a file, two for pieces.
 *  From a host that gives no parts the pack comes whole. errors: SourceError missing, damaged (the list), stalled, failed. */
export async function openSource(address: string | URL, options: SourceOptions = {}): Promise<PackSource> {
  const line = lineOf(options), url = String(address), progress = options.progress ?? (() => undefined);
  if (isListAddress(url)) return anew(cache => pieceList(line, url, cache).then(list => openPieces(line, list, progress)));
  const { bytes, seen } = await askFirst(line, url, progress);
  return new PackSource(line, seen ? [{ url, seen, met: true }] : [], seen?.total ?? bytes.length, bytes);
}

async function openPieces(line: Line, list: PieceList, progress: (share: number) => void): Promise<PackSource> {
  const [piece] = list.pieces, share = (piece?.size ?? 0) / list.size;
  const { bytes, seen } = await askFirst(line, piece?.url ?? '', part => progress(part * share));
  if (!seen) return new PackSource(line, [], list.size, await bringPieces(line, list, progress, bytes));
  if (seen.total !== piece?.size) throw new SourceError('damaged', piece?.url ?? '');
  const files = list.pieces.map(({ url, size }, i) => ({ url, met: i === 0, seen: i === 0 ? seen : { total: size, etag: '', modified: '' } }));
  return new PackSource(line, files, list.size, bytes);
}
