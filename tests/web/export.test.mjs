// The export menu: what the page hands over is what the command writes.
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { read_csv } from '../exports/csv.mjs';
import { formats_of } from '../exports/formats.mjs';
import { differences, read_workbook } from '../exports/xlsx.mjs';
import { settled } from './support/browser.mjs';
import { command, usual } from './support/made_site.mjs';
import { check, equal, test } from './support/suite.mjs';

const root = new URL('../../', import.meta.url).pathname;
const { unzipSync } = createRequire(new URL('../../web/package.json', import.meta.url))('fflate');

const below = (folder, inside = '') => readdirSync(path.join(folder, inside), { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? below(folder, path.join(inside, entry.name)) : entry.name.startsWith('.diarium-files-') ? [] : [path.join(inside, entry.name)]);

/** What the command writes of the bundled papers in a format: names to bytes. */
async function commanded(format) {
  const here = mkdtempSync(path.join(tmpdir(), 'diarium-export-'));
  try {
    const { status, stderr } = await command(['export', `${root}build/site/collection.dia`, '--format', format, '-o', path.join(here, 'out')]);
    check(status === 0, stderr);
    return Object.fromEntries(below(path.join(here, 'out')).map((file) => [file, readFileSync(path.join(here, 'out', file))]));
  } finally {
    rmSync(here, { recursive: true, force: true });
  }
}

/** Presses a format in the dialog; returns the file that comes. */
async function exported(page, format) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[data-sid="dialog.export.${format}"]`)]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('each format of the export menu gives the files that the command writes, and nothing is sent', async ({ go, page, requests, base }) => {
  await go();
  const said = [];
  for (const format of formats_of(usual)) {
    await page.keyboard.press('Control+k');
    await page.fill('[data-sid="dialog.filter"]', 'exportera');
    await settled(page);
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-sid="dialog.export.csv"]');
    const { name, bytes } = await exported(page, format);
    const files = name.endsWith('.zip') ? unzipSync(bytes) : { [name]: bytes };
    const wanted = await commanded(format);
    equal(Object.keys(files).sort(), Object.keys(wanted).sort(), `files of ${format}`);
    for (const [file, content] of Object.entries(wanted)) check(Buffer.from(files[file]).equals(content), `${format}: ${file} differs`);
    said.push(`${format} ${Object.keys(files).length}`);
    await page.keyboard.press('Escape');
  }
  check(requests.every((url) => url.startsWith(base) || url.startsWith('blob:')), requests.filter((url) => !url.startsWith(base)).join(' '));
  return said.join(', ');
});

test('the export menu can be reached and left by keyboard', async ({ go, page }) => {
  await go();
  await page.focus('[data-sid="main.export"]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#dialog[open] [data-sid="dialog.export.csv"]');
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.getElementById('dialog').open);
});

/** Opens «Exportera» from what is shown, presses a way of a table, and returns the file that comes. */
async function given(page, way) {
  await page.click('[data-sid="main.tables"]');
  await page.waitForSelector(`[data-sid="${way}"]`);
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[data-sid="${way}"]`)]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
const plain = (cell) => cell.replace(/(^|[,;\t\r\n])([ "]*)'('*[=+\-@＝＋－＠])/g, '$1$2$3');  // As exports.md tells.

test('every table of a screen comes as a workbook with the cells of its CSV, its addresses as links to this site', async ({ go, page, base }) => {
  let tables = 0;
  for (const url of ['siffror/', 'relationer/', 'luckor/', 'personer/', '?q=motion']) {
    await go(url);
    await page.click('[data-sid="main.tables"]');
    const ways = await page.$$eval('[data-sid^="dialog.table."][data-sid$=".csv"]', (nodes) => nodes.map((node) => node.dataset.sid));
    await page.keyboard.press('Escape');
    check(ways.length > 0, `${url} offers no table`);
    for (const way of ways) {
      const rows = read_csv((await given(page, way)).bytes.toString('utf8')), book = await given(page, way.replace(/csv$/, 'xlsx'));
      const read = read_workbook(book.bytes);
      equal(differences(rows.map((row) => row.map(plain)), read), [], `${url} ${way}`);
      check(read.frozen === 1, 'the heads do not stay');
      const links = read.rows.flat().map((cell) => cell?.link).filter(Boolean);
      check(links.length > 0 && links.every((link) => link.startsWith(base)), `${url}: links of ${way}`);
      tables++;
    }
  }
  return `${tables} tables`;
});
