// How is a host asked? One request at a time, given up when no byte has come for a while, its body read to its end.
import { SourceError } from './failure.ts';

const silence = 30_000;  // Milliseconds without a byte after which nobody waits any longer.

/** Time, so that a test need not wait for it. `after` calls once and gives what takes the call back. */
export interface Clock { after(milliseconds: number, call: () => void): () => void }

const realClock: Clock = {
  after(milliseconds, call) {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** What requests are made with. */
export interface Line {
  fetch: (url: string, init: RequestInit) => Promise<Response>;
  clock: Clock;
  /** Ends everything. */
  signal: AbortSignal | null;
}

export const lineOf = ({ fetch: ask, clock, signal }: Partial<Line>): Line =>
  ({ fetch: ask ?? ((url, init) => fetch(url, init)), clock: clock ?? realClock, signal: signal ?? null });

/** Asks, and lets `read` have the answer. `read` calls `came` for whatever comes. What is left of the answer is not waited
 *  for. errors: SourceError; stalled, stopped, failed, and those that `read` throws. */
export async function ask<T>(line: Line, url: string, init: RequestInit, read: (answer: Response, came: () => void) => Promise<T>): Promise<T> {
  const stop = new AbortController(), end = (): void => stop.abort();
  let stalled = false, quiet = (): void => undefined;
  const came = (): void => {
    quiet();
    quiet = line.clock.after(silence, () => {
      stalled = true;
      end();
    });
  };
  line.signal?.addEventListener('abort', end);
  if (line.signal?.aborted) end();
  came();
  try {
    const answer = await line.fetch(url, { ...init, signal: stop.signal });
    came();
    return await read(answer, came);
  } catch (cause) {
    if (cause instanceof SourceError) throw cause;
    throw new SourceError(stalled ? 'stalled' : line.signal?.aborted ? 'stopped' : 'failed', `${url}: ${String(cause)}`);
  } finally {
    quiet();
    line.signal?.removeEventListener('abort', end);
    end();
  }
}

/** Reads a body into `target`; how many bytes it was. `came`: called with how many are there. errors: failed: it is longer. */
export async function readInto(target: Uint8Array, body: ReadableStream<Uint8Array> | null, came: (bytes: number) => void): Promise<number> {
  const reader = body?.getReader();
  for (let at = 0;;) {
    const { done, value } = await reader?.read() ?? { done: true, value: undefined };
    if (done) return at;
    if (at + value.length > target.length) throw new SourceError('failed', 'more bytes came than were told');
    target.set(value, at);
    at += value.length;
    came(at);
  }
}

/** The whole body of an answer. `progress`: a share from 0 to 1, not called where the size is unknown. */
export async function readWhole(answer: Response, came: () => void, progress: (share: number) => void): Promise<Uint8Array> {
  // Compressed on the way, the length is not that of the bytes we get.
  const length = answer.headers.get('content-encoding') ? 0 : Number(answer.headers.get('content-length') ?? 0);
  if (!answer.body || length === 0) return readUnknown(answer.body, came);
  const bytes = new Uint8Array(length);
  const size = await readInto(bytes, answer.body, at => {
    came();
    progress(at / length);
  });
  if (size < length) throw new SourceError('failed', 'fewer bytes came than were told');
  return bytes;
}

async function readUnknown(body: ReadableStream<Uint8Array> | null, came: () => void): Promise<Uint8Array> {
  const parts: Uint8Array[] = [], reader = body?.getReader();
  for (;;) {
    const { done, value } = await reader?.read() ?? { done: true, value: undefined };
    if (done) break;
    came();
    parts.push(value);
  }
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
