// What the core takes from the picture of a page is gone from what is read, and where the core has no memory for it the page is read as it is:
// web/src/own/cleaned.ts beside a program that stands in for the core.
import assert from 'node:assert/strict';
import { modules, test } from './support.mjs';

const { clean, DiariumError } = await modules(['src/own/cleaned.ts', 'package/error.ts']);

const reds = points => points.filter((_, i) => i % 4 === 0);
/** A program that sees red alone and takes all points darker than `taken`, or does what `fails` does. */
function program(taken, fails = () => undefined) {
  let given = null;
  return {
    works: true, asked: null,
    hand_over(bytes) { fails(this); given = bytes; return 1; },
    ask(call) { return call({ _diarium_explorer_clean: (handle, at, size, width, dots) => (this.asked = { size, width, dots }, { size: reds(given).some(tone => tone < taken) ? size / 4 : 0 }) }); },
    made: () => reds(given).map(tone => tone < taken ? 255 : tone),
  };
}
const page = () => ({ width: 2, data: Uint8ClampedArray.from([10, 10, 10, 255, 200, 100, 50, 255, 255, 255, 255, 255, 0, 0, 255, 255]) });

test('what is taken from a page is white in all colours, and the page keeps its size', () => {
  const picture = page(), core = program(35);
  clean(picture, 300, core, 7);
  assert.deepEqual(core.asked, { size: 16, width: 2, dots: 300 });
  assert.deepEqual([...picture.data], [255, 255, 255, 255, 200, 200, 200, 255, 255, 255, 255, 255, 255, 255, 255, 255]);
});

test('a page from which nothing is taken keeps its colours', () => {
  const picture = page();
  clean(picture, 300, program(0), 7);
  assert.deepEqual(picture, page());
});

test('a page for which the core has no memory stays as it is; one over which it broke off is told', () => {
  const picture = page();
  clean(picture, 300, program(35, () => { throw new DiariumError('too_large', 'there is not enough memory', ''); }), 7);
  assert.deepEqual(picture, page());
  assert.throws(() => clean(picture, 300, program(35, core => { core.works = false; throw new DiariumError('failed', 'the program broke off', ''); }), 7), /broke off/);
});
