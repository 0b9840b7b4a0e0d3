// How far is one text from another? Known in this one place, for all measurements.

/** Masks of where each character stands in a text, for what compares a whole row of a matrix at once. */
export function masks_of(letters) {
  const masks = new Map();
  letters.forEach((letter, i) => masks.set(letter, (masks.get(letter) ?? 0n) | 1n << BigInt(i)));
  return masks;
}

/** Insertions, deletions and changes from one text to the other (Myers 1999). */
export function levenshtein(text, target) {
  const one = [...text], other = [...target];
  if (text === target) return 0;
  if (!one.length || !other.length) return Math.max(one.length, other.length);
  const all = (1n << BigInt(one.length)) - 1n, last = 1n << BigInt(one.length - 1), masks = masks_of(one);
  let up = all, down = 0n, edits = one.length;
  for (const letter of other) {
    const equal = masks.get(letter) ?? 0n, across = ((equal & up) + up ^ up) | equal | down;
    let rise = down | all & ~(across | up), fall = up & across;
    if (rise & last) ++edits;
    else if (fall & last) --edits;
    rise = (rise << 1n | 1n) & all, fall = fall << 1n & all;
    up = fall | all & ~(equal | down | rise), down = rise & (equal | down);
  }
  return edits;
}

/**
 * levenshtein() of two texts, which characters it changes how often («a→b», «→b» for one that came), where ([in the first, in the second]),
 * and how many å, ä, ö of the first stand in the second. O(product), in memory too.
 */
export function compared(truth, read) {
  const a = [...truth], b = [...read], width = b.length + 1;
  const ways = new Uint8Array((a.length + 1) * width);
  let last = Uint32Array.from({ length: width }, (_, j) => j);
  for (let i = 1; i <= a.length; ++i) {
    const now = new Uint32Array(width);
    now[0] = i;
    for (let j = 1; j < width; ++j) {
      const same = last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1), gone = last[j] + 1, come = now[j - 1] + 1;
      now[j] = Math.min(same, gone, come);
      ways[i * width + j] = now[j] === same ? 0 : now[j] === gone ? 1 : 2;
    }
    last = now;
  }
  let marks = 0, right = 0;
  const wrong = new Map(), places = [];
  for (let i = a.length, j = b.length; i > 0 || j > 0;) {
    const way = j === 0 ? 1 : i === 0 ? 2 : ways[i * width + j];
    const was = way === 2 ? '' : a[i - 1], now = way === 1 ? '' : b[j - 1];
    if (was !== now) wrong.set(`${was}→${now}`, (wrong.get(`${was}→${now}`) ?? 0) + 1), places.push([i, j]);
    if (/[åäöÅÄÖ]/.test(was)) ++marks, right += was === now;
    if (way !== 2) --i;
    if (way !== 1) --j;
  }
  return { changes: last[b.length], letters: a.length, marks, right, wrong, places: places.reverse() };
}
