// How long is what the browser owes us waited for? A database that hangs, or a lock that a frozen window holds, never answers.
const ticks = 10, tick = 500;  // Milliseconds. Five seconds in which this page runs: where it stands still, both sides do.

/** Storage, or another window, has not answered. */
export class Unanswered extends Error {}

/** What `promise` brings, or its error; throws Unanswered when neither comes in five seconds. It may still come, unheard. */
export function soon<T>(promise: Promise<T>): Promise<T> {
  return new Promise((done, refuse) => {
    let timer = 0;
    const wait = (left: number): void => {
      timer = window.setTimeout(() => left > 1 ? wait(left - 1) : refuse(new Unanswered()), tick);
    };
    wait(ticks);
    promise.then(done, refuse).finally(() => clearTimeout(timer));
  });
}
