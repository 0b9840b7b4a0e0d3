// Brings a pack whole: for those who need all of it, and from hosts that give no parts.
import { SourceError } from './failure.ts';
import { ask, readInto, readWhole, type Line } from './line.ts';
import { isListAddress, pieceList, type Piece, type PieceList } from './pieces.ts';
import { sha256 } from './sum.ts';

const atOnce = 4;  // Pieces that are fetched side by side: browsers open six connections to a host.

type Progress = (share: number) => void;

/** The pack at an address, of its file or of the list of its pieces. `progress`: a share from 0 to 1, not called where the
 *  size is unknown. errors: SourceError. */
export async function bringWhole(line: Line, url: string, progress: Progress): Promise<Uint8Array> {
  if (!isListAddress(url)) return bringFile(line, url, 'default', progress);
  return anew(cache => pieceList(line, url, cache).then(list => bringPieces(line, list, progress)));
}

/** A list that is kept from an earlier version of the site names pieces that are gone: then it is asked for past the caches. */
export function anew<T>(bring: (cache: RequestCache) => Promise<T>): Promise<T> {
  return bring('default').catch((cause: unknown) => {
    if (cause instanceof SourceError && cause.fault === 'stopped') throw cause;
    return bring('reload');
  });
}

/** One file. errors: missing, stalled, failed. */
export function bringFile(line: Line, url: string, cache: RequestCache, progress: Progress): Promise<Uint8Array> {
  return ask(line, url, { cache }, (answer, came) => {
    if (!answer.ok) throw new SourceError('missing', `${answer.status} ${url}`);
    return readWhole(answer, came, progress);
  });
}

/** All pieces, put together, each compared with its sum. `first`: what came of the first one already. errors: missing, damaged. */
export async function bringPieces(line: Line, list: PieceList, progress: Progress, first?: Uint8Array): Promise<Uint8Array> {
  const pack = new Uint8Array(list.size);
  const come = list.pieces.map(() => 0);
  const told = (piece: number, bytes: number): void => {
    come[piece] = bytes;
    progress(come.reduce((sum, part) => sum + part, 0) / list.size);
  };
  let at = 0;
  const jobs = list.pieces.map((piece, i) => {
    const target = pack.subarray(at, at += piece.size);
    return async () => {
      if (i === 0 && first?.length === piece.size) {
        target.set(first);
        told(i, piece.size);
        if (await hasSum(target, piece.sha256)) return;
      }
      await bringPiece(line, piece, target, bytes => told(i, bytes));
    };
  });
  const worker = async (): Promise<void> => {
    for (let job = jobs.shift(); job; job = jobs.shift()) await job();
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return pack;
}

/** One piece into its place. What came wrong from a cache on the way is asked for once more, past the caches. */
async function bringPiece(line: Line, { url, sha256: sum }: Piece, target: Uint8Array<ArrayBuffer>, progress: (bytes: number) => void): Promise<void> {
  for (const cache of ['default', 'reload'] as const) {
    const size = await ask(line, url, { cache }, (answer, came) => {
      if (!answer.ok) throw new SourceError('missing', `${answer.status} ${url}`);
      return readInto(target, answer.body, bytes => {
        came();
        progress(bytes);
      }).catch((cause: unknown) => { if (cause instanceof SourceError) return -1; throw cause; });
    });
    if (size === target.length && await hasSum(target, sum)) return;
  }
  throw new SourceError('damaged', url);
}

/** Without a secure context there is no digest to compare; the pack's own checks remain. */
const hasSum = async (bytes: Uint8Array<ArrayBuffer>, sum: string): Promise<boolean> => !globalThis.crypto?.subtle || await sha256(bytes) === sum;
