// The part of a page that is shown of a word holds the word, lies on the page and is large enough to be read: a property of web/src/doubt/cut.ts.
import assert from 'node:assert/strict';
import { modules, test } from './support.mjs';

const { cutAround } = await modules(['src/doubt/cut.ts']);

test('what is cut out of a page holds its word, wherever it stands, and as large as there is room', async () => {
  let state = 17;
  const below = (most) => (state = (state * 1103515245 + 12345) % 2147483648) % (Math.floor(most) + 1);
  for (let i = 0; i < 20_000; i++) {
    const page = { width: 100 + below(2000), height: 100 + below(2000) }, room = 200 + below(400);
    const box = { left: below(page.width - 5), top: below(page.height - 5) };
    Object.assign(box, { width: 1 + below(page.width - box.left - 1), height: 1 + below(Math.min(60, page.height - box.top - 1)) });
    const { left, top, width, height, scale } = cutAround(box, page, room), said = JSON.stringify({ page, room, box, left, top, width, height, scale });
    assert(left >= 0 && top >= 0 && left + width <= page.width + 1e-6 && top + height <= page.height + 1e-6, `off the page: ${said}`);
    assert(left <= box.left + 1e-6 && top <= box.top + 1e-6 && left + width >= box.left + box.width - 1e-6 && top + height >= box.top + box.height - 1e-6, `without all of the word: ${said}`);
    assert(scale >= 1.4 && scale <= 5, `too small or too large: ${said}`);
    assert(width * scale <= room + 1e-6 || scale === 1.4, `wider than the room: ${said}`);
  }
});

test('what a damaged pack tells as a word has a picture of some size, too', async () => {
  for (const box of [{ left: 0, top: 0, width: 0, height: 0 }, { left: -50, top: 9000, width: -3, height: -7 }, { left: 1e6, top: 1e6, width: 1e6, height: 1e6 }]) {
    const { width, height, scale } = cutAround(box, { width: 595, height: 842 }, 330);
    assert(width > 0 && height > 0 && scale > 0 && width <= 595 && height <= 842, JSON.stringify({ box, width, height, scale }));
  }
});
