// A box that is opened at something on the page leaves the row that it speaks of to be read: a property of web/src/twin/free_place.ts.
import assert from 'node:assert/strict';
import { modules, test } from './support.mjs';

const { freePlace } = await modules(['src/twin/free_place.ts']);

/** Windows, rows in them, anchors in the rows and boxes, drawn with a fixed seed. */
function* drawn(count) {
  let state = 41;
  const below = (most) => (state = (state * 1103515245 + 12345) % 2147483648) % (Math.floor(most) + 1);
  for (let i = 0; i < count; i++) {
    const room = { left: 8, top: 56, right: 320 + below(2240), bottom: 300 + below(1200) };
    const across = room.right - room.left, down = room.bottom - room.top;
    const row = { left: room.left + below(across / 2), top: room.top - 40 + below(down) };
    Object.assign(row, { right: row.left + 24 + below(room.right - row.left - 24), bottom: row.top + 16 + below(down / 2) });
    const anchor = { left: row.left + below((row.right - row.left) / 2), top: row.top + below((row.bottom - row.top) / 2) };
    Object.assign(anchor, { right: anchor.left + 8, bottom: anchor.top + 8 });
    yield { room, row, anchor, size: { width: 40 + below(600), height: 24 + below(500) } };
  }
}

test('a box that is opened at a row lies in the window and covers nothing of the row, wherever the row stands', async () => {
  const sides = { below: 0, above: 0, beside: 0, cut: 0 };
  for (const { room, row, anchor, size } of drawn(20_000)) {
    const { left, top, width, height } = freePlace(anchor, row, size, room), said = JSON.stringify({ room, row, anchor, size, left, top, width, height });
    assert(left >= room.left && left + width <= room.right && top >= room.top && top + height <= room.bottom, `outside of the window: ${said}`);
    assert(height === 0 || left + width <= row.left || left >= row.right || top + height <= row.top || top >= row.bottom, `over the row: ${said}`);
    assert(width === Math.min(size.width, room.right - room.left) && height <= size.height, `of another size: ${said}`);
    if (height < size.height) {
      assert(Math.max(room.bottom - row.bottom, row.top - room.top) - 4 <= size.height, `cut where it had room: ${said}`);
      sides.cut++;
    } else if (top >= row.bottom) sides.below++;
    else if (top + height <= row.top) sides.above++;
    else sides.beside++;
  }
  for (const [side, times] of Object.entries(sides)) assert(times > 100, `${side} was tried ${times} times only`);
});
