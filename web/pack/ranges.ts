// How is a part of a file asked for, and is what came that part of that file?
//
// Hosts differ: some ignore ranges, some compress what they cut out. The first request tells which; whatever is not exactly
// as RFC 9110, 14 and 15.3.7, has it is asked for whole. Whether a file was changed is told by comparing what each answer says
// of it: If-Range would tell the same, but hosts of other origins must allow it before each request. Parts leave the browser's
// cache aside: Chromium answers those of one file one after the other where it may keep them (six at 150 ms each: 960 ms for
// 175), and a part that is kept may be of an older file than the first answer, which is always asked for anew.
import { SourceError } from './failure.ts';
import { ask, readInto, readWhole, type Line } from './line.ts';

const firstBytes = 65_536;
const pauses = [200, 1000];  // Milliseconds before a request that failed is made again.

/** What an answer says of the file that it is a part of; '' where it says nothing. */
export interface Seen { total: number; etag: string; modified: string }

interface Told extends Seen { begin: number; end: number }

/** What a 206 holds; null where it does not say, or not the bytes themselves. */
function toldBy({ status, headers }: Response): Told | null {
  const found = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(headers.get('content-range') ?? '');
  if (status !== 206 || !found || headers.get('content-encoding')) return null;
  const [begin, last, total] = found.slice(1).map(Number) as [number, number, number];
  const etag = headers.get('etag') ?? '';
  return begin <= last && last < total ? { begin, end: last + 1, total, etag: etag.startsWith('"') ? etag : '', modified: headers.get('last-modified') ?? '' } : null;
}

/** Two answers' words on one file. A strong tag decides; where there is none, its day does. */
function isSame(one: Seen, other: Seen): boolean {
  if (one.total !== other.total) return false;
  if (one.etag && other.etag) return one.etag === other.etag;
  return !one.modified || !other.modified || one.modified === other.modified;
}

export interface First {
  bytes: Uint8Array;
  /** Null: the bytes are the whole file, and parts cannot be asked for. */
  seen: Seen | null;
}

/** The first request for a file. errors: SourceError missing, stalled, failed, stopped. */
export async function askFirst(line: Line, url: string, progress: (share: number) => void): Promise<First> {
  const part = await ask(line, url, { headers: { Range: `bytes=0-${firstBytes - 1}` }, cache: 'no-cache' }, async (answer, came) => {
    if (answer.status === 200) return { bytes: await readWhole(answer, came, progress), seen: null };
    const told = toldBy(answer);
    if (!told || told.begin !== 0 || told.end !== Math.min(firstBytes, told.total)) {
      if (answer.status !== 206 && answer.status !== 416) throw new SourceError('missing', `${answer.status} ${url}`);
      return null;
    }
    const bytes = new Uint8Array(told.end);
    return await readInto(bytes, answer.body, came) === bytes.length ? { bytes, seen: told } : null;
  }).catch((cause: SourceError) => {
    // Also a host of another origin that lets pages ask for files and not for parts of them.
    if (cause.fault === 'failed') return null;
    throw cause;
  });
  return part ?? ask(line, url, { cache: 'reload' }, async (answer, came) => {
    if (!answer.ok) throw new SourceError('missing', `${answer.status} ${url}`);
    return { bytes: await readWhole(answer, came, progress), seen: null };
  });
}

export interface Asked {
  url: string;
  begin: number;
  end: number;
  /** What is known of the file: its size at least. */
  seen: Seen;
  /** Whether a part of this very file has come before. */
  met: boolean;
  /** Past the caches. */
  again?: boolean;
  /** After everything else. */
  low?: boolean;
}

/** A part of a file into `target`, which is as long as the part; tried three times. Gives what the answer said of the file.
 *  errors: SourceError changed, missing (nothing of this file came yet), stalled, failed, stopped. */
export async function askPart(line: Line, asked: Asked, target: Uint8Array, came: (bytes: number) => void = () => undefined): Promise<Seen> {
  for (let tries = 0;; tries++) {
    try {
      return await askOnce(line, asked, target, came);
    } catch (cause) {
      const pause = pauses[tries];
      if (!(cause instanceof SourceError) || cause.fault !== 'failed' || pause === undefined || asked.low) throw cause;
      await new Promise<void>(done => { line.clock.after(pause, done); });
    }
  }
}

function askOnce(line: Line, { url, begin, end, seen, met, again, low }: Asked, target: Uint8Array, came: (bytes: number) => void): Promise<Seen> {
  const init: RequestInit = { headers: { Range: `bytes=${begin}-${end - 1}` }, cache: again ? 'reload' : 'no-store', ...(low ? { priority: 'low' } : {}) };
  return ask(line, url, init, async (answer, heard) => {
    const { status } = answer, told = toldBy(answer);
    if (status === 200 || status === 404 || status === 410 || status === 416 || told && !isSame(told, seen))
      throw new SourceError(met ? 'changed' : 'missing', `${status} ${url}`);
    if (!told || told.begin !== begin || told.end !== end) throw new SourceError('failed', `${status} ${url}`);
    const size = await readInto(target, answer.body, bytes => {
      heard();
      came(bytes);
    });
    if (size !== target.length) throw new SourceError('failed', `${url}: ${size} of ${target.length} bytes`);
    return told;
  });
}
