// A drag over the words of a fact, as a reader selects them.

/** Drags over the first letters of a fact that is in sight: {selected, words}, as they should be the same, and press(), which presses there. */
export async function select_fact(page) {
  const at = await page.evaluate(() => {
    const under = document.getElementById('top').getBoundingClientRect().bottom;
    for (const link of document.querySelectorAll('#main .prose a.fact-words:not(:has(.repair))')) {
      const text = document.createTreeWalker(link, NodeFilter.SHOW_TEXT).nextNode(), range = document.createRange();
      if (!text || text.length < 6) continue;
      range.setStart(text, 0);
      range.setEnd(text, 5);
      const [box, second] = range.getClientRects();
      if (second || box.top < under + 40 || box.bottom > innerHeight - 80) continue;
      return { x: box.left, y: box.top + box.height / 2, right: box.right, words: text.data.slice(0, 5) };
    }
    return null;
  });
  if (!at) throw new Error('no fact in sight');
  await page.mouse.move(at.x + 1, at.y);
  await page.mouse.down();
  for (let step = 1; step <= 8; step++) await page.mouse.move(at.x + 1 + (at.right - at.x) * step / 8, at.y);
  await page.mouse.up();
  return { words: at.words.trim(), selected: await page.evaluate(() => getSelection().toString().trim()), press: () => page.mouse.click(at.x + 8, at.y) };
}
