// Scrolling to a place whose way is not laid out yet: sections that were skipped get their real height
// only when they come near, and move the place. The scroll is done again until the page lies still, or the reader takes over.
const still = 3;      // Frames without a move that count as lying still.
const atMost = 30;    // Frames; then the page is left where it is.
/** What a reader does who goes on by himself. */
export const takesOver = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

let turn = 0;

export function scrollUntilStill(go: () => void, whereabouts: () => number): void {
  const mine = ++turn;
  const stop = (): void => {
    if (mine === turn) ++turn;
    for (const event of takesOver) removeEventListener(event, stop, { capture: true });
  };
  go();
  // The event that asked for the scroll is still under way: only what comes after it takes over.
  setTimeout(() => { if (mine === turn) for (const event of takesOver) addEventListener(event, stop, { capture: true, passive: true }); });
  let quiet = 0, frames = 0, last = Number.NaN;
  const step = (): void => {
    if (mine !== turn) return;
    const now = whereabouts();
    quiet = Math.abs(now - last) < 1 ? quiet + 1 : 0;
    if (quiet >= still || ++frames > atMost) return stop();
    if (quiet === 0 && frames > 1) go();
    last = whereabouts();
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}

/** Lets the page draw and listen; a page that is hidden draws nothing, and does not wait for it. */
export const pause = (): Promise<unknown> => Promise.race([new Promise(done => { setTimeout(done, 200); }),
  new Promise(done => { requestAnimationFrame(() => setTimeout(done)); })]);
