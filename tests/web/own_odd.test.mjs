// What else falls on the page: files that are no papers, odd names, too many, and a reader who changes his mind meanwhile.
import { broken, motion } from './support/own_files.mjs';
import { close, drop, erase, finished, give, keep, kept, once, papers, shows, small } from './support/own_page.mjs';
import { check, equal, test } from './support/suite.mjs';

const lines = (page, selector) => page.locator('#own .own-rows > li').evaluateAll((all, wanted) => all.map((line) => line.querySelector(wanted)?.textContent ?? ''), selector);
const zip = (name) => { const bytes = Buffer.alloc(60); bytes.write('PK\u0003\u0004', 'latin1'); bytes.write(name, 30); return bytes; };

test('in a Swedish page every line of the report is Swedish, and the core\'s own words lie folded under it', async ({ go, page }) => {
  await go();
  await drop(page, [
    { name: '1-gammal.rtf', bytes: '{\\rtf1 Motion om badplatser}' }, { name: '2-bild.png', bytes: broken.find(([name]) => name === 'bild.png')[1] },
    { name: '3-arkiv.zip', bytes: zip('notes.bin') }, { name: '4-nollor.txt', bytes: `${motion(1)}\0\0 slut.\n` },
    { name: '5-tecken.txt', bytes: Buffer.concat([Buffer.from([0xEF, 0xBB, 0xBF]), Buffer.from(motion(2)), Buffer.from([0xFF, 0x20])]) },
    { name: '6-bra.txt', bytes: motion(3) }, { name: '7-trasig.pdf', bytes: '%PDF-1.4\n1 0 obj\n' }, { name: '8-okänd.doc', bytes: Buffer.from([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]) },
  ]);
  await once(page);
  await finished(page);
  const said = await lines(page, '.own-said'), more = await lines(page, 'details');
  const wanted = [/spara den som docx/, /Filen är skadad/, /Packa upp|skadad/, /skadad och kunde inte läsas/, /går inte att tyda/, /^Text · /, /skadad/, /spara den som docx/];
  for (const [i, words] of wanted.entries()) check(words.test(said[i]), `line ${i + 1} says ${said[i]}`);
  equal(said.map((words) => /\b(the|this|file|and|save)\b/i.test(words)), said.map(() => false), 'lines with English words');
  check(more[0].startsWith('Teknisk uppgift') && more[0].includes('.rtf'), more[0]);
  check(more[3].includes('NUL'), more[3]);
  equal(more[5], '', 'more about a file that is well');
  equal(await page.locator('#own [lang=en]').evaluateAll((all) => all.filter((one) => !one.closest('details:not([open])')).length), 0, 'English sentences in sight');
}, { console: 'any' });

test('the report follows when the reader changes the language', async ({ go, page }) => {
  await go();
  await give(page, small(1), once);
  await close(page);
  await page.evaluate(() => { document.documentElement.lang = 'en'; });
  await page.locator('[data-sid="main.own"]').evaluate((button) => button.click());
  await page.waitForFunction(() => /words/.test(document.querySelector('#own .own-rows .own-said').textContent));
});

test('empty names, letters of every kind and very long names get their line, and nothing is too wide', async ({ go, page }) => {
  const before = await papers(await go());
  const names = ['🏊‍♀️ badplats.txt', 'מסמך.txt', 'a\u202Etxt.exe.txt', `${'mycket långt namn '.repeat(110)}.txt`, '<img src=x onerror=alert(1)>.txt', 'c:\\upp.txt', 'utan ändelse'];
  equal(await give(page, names.map((name, i) => ({ name, bytes: motion(i + 1) })), once), '7 filer inlästa.', 'the report');
  const wide = await page.evaluate(() => { const own = document.getElementById('own'); return own.scrollWidth - own.clientWidth; });
  check(wide <= 0, `the dialog is ${wide} px too narrow`);
  equal(await page.locator('#own img').count(), 0, 'elements made of a name');
  await close(page);
  equal(await papers(page), before + 7, 'papers');
});

test('of 2,001 files one is left, and it says so', async ({ go, page }) => {
  await go();
  await page.evaluate(() => {
    const carried = new DataTransfer();
    for (let i = 0; i < 2001; i++) carried.items.add(new File([''], `${String(i).padStart(4, '0')}.txt`));
    document.getElementById('main').dispatchEvent(new DragEvent('drop', { dataTransfer: carried, bubbles: true, cancelable: true }));
  });
  await once(page);
  const said = await finished(page, 300000);
  check(said.includes('1 fil togs inte med'), said);
  await page.waitForFunction(() => document.querySelectorAll('#own .own-rows > li').length === 2000);
});

test('files that fall while others are read join them, also where the dialog is closed meanwhile', async ({ go, page }) => {
  const before = await papers(await go());
  await drop(page, small(30));
  await once(page);
  await drop(page, [{ name: 'efteråt.txt', bytes: motion(77) }]);
  await close(page);
  await shows(page, before + 28);
  equal(await page.locator('#own').evaluate((dialog) => dialog.open), false, 'whether the dialog is open');
});

test('two drops before the question is answered are both read, into one collection', async ({ go, page }) => {
  await go();
  await drop(page, small(3));
  await page.locator('#own .own-question').waitFor();
  await drop(page, [{ name: 'efteråt.txt', bytes: motion(77) }]);
  await page.waitForTimeout(300);
  await keep(page);
  equal(await finished(page), '4 filer inlästa.', 'the report');
  equal(await page.locator('#own .own-collections > li').count(), 1, 'collections');
});

test('an own pack that was damaged on the disk is made again of its file, and the others are there', async ({ go, page }) => {
  const before = await papers(await go());
  await give(page, small(3), keep);
  await page.evaluate(async () => {
    const all = await (await navigator.storage.getDirectory()).getDirectoryHandle('diarium-own');
    for await (const folder of all.values())
      for await (const [name, file] of folder.entries())
        if (name.endsWith('.pack')) {
          const bytes = await (await file.getFile()).arrayBuffer(), to = await file.createWritable();
          await to.write(bytes.slice(0, bytes.byteLength / 2));
          await to.close();
          return;
        }
  });
  await page.reload();
  await shows(page, before + 3);
}, { console: 'any' });

test('an own pack that goes while the collection is made is made again of its file, and the others are there', async ({ go, page }) => {
  await page.addInitScript(() => {
    const post = Worker.prototype.postMessage, name = 'pack-goes';
    Worker.prototype.postMessage = function (message, ...rest) {
      if (message.do !== 'merge' || !localStorage.getItem(name)) return post.call(this, message, ...rest);
      localStorage.removeItem(name);
      const gone = async () => {
        const all = await (await navigator.storage.getDirectory()).getDirectoryHandle('diarium-own');
        for await (const folder of all.values())
          for await (const file of folder.keys()) if (file.endsWith('.pack')) return folder.removeEntry(file);
      };
      void gone().then(() => post.call(this, message, ...rest));
    };
  });
  const before = await papers(await go());
  await give(page, small(3), keep);
  await page.evaluate(() => localStorage.setItem('pack-goes', '1'));
  await page.reload();
  await shows(page, before + 3);
  equal(await page.evaluate(() => localStorage.getItem('pack-goes')), null, 'whether one went');
});

test('all that is own can be erased while files are being read, and nothing comes after', async ({ go, page }) => {
  const before = await papers(await go());
  await drop(page, small(60));
  await keep(page);
  await page.waitForFunction(() => document.querySelectorAll('#own .own-rows [data-state=done]').length > 3);
  await erase(page);
  await page.waitForTimeout(800);
  equal(await kept(page), [], 'what is left');
  await close(page);
  equal(await papers(page), before, 'papers');
  equal(await give(page, small(2), once), '2 filer inlästa.', 'what is read afterwards');
});
