// What the page's report says of a reader's own PDF: behind what a mail put before it, with empty pages, with text that is not drawn.
import { document_of, picture, set_lines, words } from '../measure/pdf_odd.mjs';
import { check, test } from './support/suite.mjs';

const page_of_text = { content: set_lines(words) };
const files = {
  'ur-mejlet.pdf': Buffer.concat([Buffer.from('Content-Type: application/pdf\r\n\r\n'), document_of([page_of_text])]),
  'med-blad.pdf': document_of([page_of_text, { content: '' }, picture]),
  'avläst.pdf': document_of([{ content: set_lines(words, 3) }]),
};

test('a PDF behind the head of a mail is read, an empty page is told from a picture, text that is not drawn is called recognised', async ({ go, page }) => {
  await go();
  await page.evaluate((given) => {
    const carried = new DataTransfer();
    for (const [name, base64] of given) carried.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name));
    for (const type of ['dragenter', 'dragover', 'drop'])
      document.getElementById('main').dispatchEvent(new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }));
  }, Object.entries(files).map(([name, bytes]) => [name, bytes.toString('base64')]));
  await page.locator('#own .own-question button', { hasText: 'Bara den här gången' }).click();
  await page.waitForFunction(() => /fil(er)? (inläst|kunde inte)/.test(document.querySelector('#own .own-told')?.textContent ?? ''));
  const rows = await page.locator('#own .own-rows li').evaluateAll((lines) => lines.map((line) => line.textContent));
  const says = (name, ...parts) => {
    const row = rows.find((line) => line.includes(name)) ?? '';
    for (const part of parts) check(row.includes(part), `«${row}» does not say «${part}»`);
  };
  says('ur-mejlet.pdf', 'PDF · 1 sida');
  says('med-blad.pdf', 'PDF · 3 sidor', '1 sida utan text: 3', 'tomma sidor (1)');
  says('avläst.pdf', 'texten är igenkänd');
});
