// What one window does to what is kept while the others wait.
import { flagOf } from './flag.ts';
import { soon } from './patience.ts';

/** Another window holds what is kept, and does not let go of it. */
export class LockHeld extends Error {}

/** `alone`: only if nobody else is at it, else not at all. Throws LockHeld when another window keeps it for five seconds,
 *  with nothing done; `patience` Infinity: waits. */
export async function locked<T>(place: string, what: 'adding' | 'list', alone: boolean, act: () => Promise<T>, patience?: number): Promise<T | undefined> {
  if (!navigator.locks) return act();
  const name = `${flagOf(place)}:${what}`, mode = alone || what === 'list' ? 'exclusive' : 'shared';
  if (alone || patience === Infinity) return navigator.locks.request(name, { mode, ifAvailable: alone }, lock => lock ? act() : Promise.resolve(undefined));
  const waiting = new AbortController();
  let take: () => void = () => undefined;
  soon(new Promise<void>(done => { take = done; })).catch(() => waiting.abort(new LockHeld()));
  return navigator.locks.request(name, { mode, signal: waiting.signal }, () => {
    take();
    return act();
  });
}
