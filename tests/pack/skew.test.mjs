// A page that lies askew is found to lie so, and one that has no lines is left alone: a property of web/scan/skew.ts.
import assert from 'node:assert/strict';
import { modules, test } from './support.mjs';

const { skewOf } = await modules(['scan/skew.ts']);

function dice(seed) {
  let state = seed;  // mulberry32 (Tommy Ettinger, public domain): neighbours in a row tell nothing of each other.
  return () => {
    state = (state + 0x6D2B79F5) | 0;
    let z = Math.imul(state ^ state >>> 15, 1 | state);
    z = (z + Math.imul(z ^ z >>> 7, 61 | z)) ^ z;
    return ((z ^ z >>> 14) >>> 0) / 4294967296;
  };
}
/** A page of lines of words, or of what `ink(x, y)` says, turned by so many degrees clockwise. */
function page(degrees, ink, width = 1240, height = 1754) {
  const data = new Uint8Array(width * height * 4).fill(255), slope = Math.tan(degrees * Math.PI / 180);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) if (ink(x, Math.round(y - x * slope))) data[(y * width + x) * 4] = 20;
  return { width, height, data };
}
/** Words of three to ten letters; each letter is two strokes with white between. Lines of text fill two thirds of the page. */
function lines(seed) {
  const roll = dice(seed), rows = Array.from({ length: 60 }, () => {
    const row = new Uint8Array(1240), end = 1100 - roll() * 300;
    for (let x = 120; x < end;) {
      for (let letters = 3 + Math.floor(roll() * 8); letters > 0 && x < end; letters--, x += 12) row.fill(1, x, x + 3), row.fill(1, x + 6, x + 9);
      x += 10;
    }
    return row;
  });
  return (x, y) => y > 200 && y % 26 < 14 && (rows[Math.floor(y / 26)]?.[x] ?? 0) === 1;
}

test('lines of text that lie askew are found to, by the tenth of a degree', async () => {
  for (const [i, degrees] of [-4, -3, -1.3, -0.5, 0.4, 1, 2.2, 3, 4.5].entries()) {
    const found = skewOf(page(degrees, lines(i + 1)));
    assert(Math.abs(found - degrees) <= 0.1, `${degrees} degrees: ${found}`);
  }
});
test('a level page, an empty one, noise, a plane and lines that lie on their side are left as they are', async () => {
  const roll = dice(7), sideways = lines(3);
  for (const [what, ink] of Object.entries({ level: lines(5), empty: () => false, noise: () => roll() < 0.3, speckles: () => roll() < 0.002, plane: () => true,
    sideways: (x, y) => sideways(y, x) }))
    assert.equal(skewOf(page(0, ink)), 0, what);
});
