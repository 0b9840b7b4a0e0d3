// A scan of many pages read in the page: memory of the process that reads at pages 20, 100 and the last, and CPU seconds a page against
// Tesseract's own command with one thread on the same pages, in the same run.
// Run: node tests/measure/ocr_long.mjs [--pages 200] [--site DIR] [--seed N] [--damage clean]
// No part of the gate. Needs build/site, Chromium, pdftoppm and, for the ratio, the command tesseract with Swedish. Memory is that of the
// renderer (VmRSS of /proc): page, worker, pictures and what is kept. A busy machine makes no difference to CPU seconds but by its caches.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { serve } from '../../wasm/setup/serve.mjs';
import { close_all, launchWhole, open } from '../web/support/browser.mjs';
import { drop, keep } from '../web/support/own_page.mjs';
import { dice, make_case } from './case.mjs';
import { damaged, drawn, pdf_of } from './ocr_pages.mjs';
import { kinds } from './papers.mjs';
import { html_of, page_of } from './pdf_papers.mjs';
import { printer } from './print.mjs';
import { setting } from './setting.mjs';
import { draw_style } from './style.mjs';
import { option, own_folder } from './support.mjs';

const site = option('--site', 'build/site'), all = Number(option('--pages', 200)), seed = Number(option('--seed', 1)), damage = option('--damage', 'clean');
const different = Math.min(all, 8), told = [...new Set([20, 100, all])].filter(at => at <= all);
const folder = own_folder('ocr-long');

const roll = dice(seed * 7919), press = await printer(), sheets = [];
for (const [i, kind] of Object.values(kinds).entries()) {
  if (sheets.length >= different) break;
  const style = { ...draw_style(roll), heading: 'markdown', list: 'numbered_att', signature: 'two_lines', page: 'none', lines: 'long', marks: 'plain' };
  sheets.push(damaged(drawn(await press.print(page_of('', html_of(kind(setting(make_case(seed * 1000 + i), style, roll)).blocks)), folder, `paper-${i}`), 1, 300), damage, seed + i));
}
await press.close();
const file = path.join(folder, 'lang.pdf');
fs.writeFileSync(file, pdf_of(Array.from({ length: all }, (_, i) => ({ picture: sheets[i % sheets.length] }))));

const server = await serve(site, 0), browser = await launchWhole();
const { page, go } = await open(browser, server.url, { patience: 3_600_000 });
await page.addInitScript(() => {
  window.read = 0;
  window.Worker = class extends Worker {
    constructor(...more) {
      super(...more);
      this.addEventListener('message', ({ data }) => { if (data.did === 'seen') window.read++; });
    }
  };
});
await go();
const session = await browser.newBrowserCDPSession();
/** The process that reads: {pid, cpu: seconds, rss: MB}. */
async function renderer() {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const { id, cpuTime } = processInfo.filter(({ type }) => type === 'renderer').sort((one, other) => other.cpuTime - one.cpuTime)[0];
  return { pid: id, cpu: cpuTime, rss: Math.round(Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${id}/status`, 'utf8'))[1]) / 1024) };
}
const before = await renderer();
console.log(`${all} pages, ${sheets.length} different, ${damage}, ${(fs.statSync(file).size / 1e6).toFixed(1)} MB; the page before: ${before.rss} MB`);
await drop(page, [{ name: 'lang.pdf', bytes: fs.readFileSync(file) }]);
await keep(page);
let highest = 0, first = null, last = null;
const rest = [...told];
while (rest.length > 0) {
  await new Promise(done => setTimeout(done, 500));
  const read = await page.evaluate(() => window.read), now = await renderer();
  highest = Math.max(highest, now.rss);
  if (read > 0) first ??= { read, cpu: now.cpu };
  if (read > 0) last = { read, cpu: now.cpu };
  if (read < rest[0]) continue;
  console.log(`page ${rest.shift()}: ${now.rss} MB, highest so far ${highest} MB; ${await page.locator('#own .own-told').textContent()}`);
}
await page.waitForFunction(() => /fil(er)? (inläst|kunde inte)/.test(document.querySelector('#own .own-told')?.textContent ?? ''), undefined, { timeout: 600000 });
console.log(`read to its end: ${await page.locator('#own .own-rows li .own-said').first().textContent()}`);
console.log(`afterwards: ${(await renderer()).rss} MB`);
await close_all(browser, server);
const here = (last.cpu - first.cpu) / (last.read - first.read);
console.log(`CPU seconds a page, here: ${here.toFixed(2)} (pages ${first.read} to ${last.read})`);

let seconds = 0;
for (const [i] of sheets.entries()) {
  spawnSync('pdftoppm', ['-r', '300', '-gray', '-png', '-singlefile', '-f', `${i + 1}`, '-l', `${i + 1}`, file, path.join(folder, `sheet-${i}`)]);
  const { status, stderr } = spawnSync('bash', ['-c', 'TIMEFORMAT="%U %S"; time tesseract "$0" "$0" -l swe --psm 3 --dpi 300 -c lstm_choice_mode=2 hocr 2>/dev/null', path.join(folder, `sheet-${i}.png`)],
    { encoding: 'utf8', env: { ...process.env, OMP_THREAD_LIMIT: '1' } });
  if (status !== 0) {
    console.log('Tesseract\'s own command with Swedish is not installed: no ratio.');
    seconds = 0;
    break;
  }
  seconds += stderr.trim().split(' ').reduce((sum, part) => sum + Number(part), 0) / sheets.length;
}
if (seconds > 0) console.log(`CPU seconds a page, Tesseract's command, one thread: ${seconds.toFixed(2)}; ratio ${(here / seconds).toFixed(2)}`);
fs.rmSync(folder, { recursive: true, force: true });
