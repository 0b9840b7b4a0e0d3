// The same scans read natively and in the page: wrong characters of each, beside each other, and seconds of the page.
// Run: node tests/measure/ocr_web.mjs [--site DIR] [--damages clean,skew,…] [--dpi 300] [--seed N]
// The words may differ (two builds of one reader, two that draw), so rates are compared. No part of the gate. Needs build/release,
// build/site, Chromium, pdftoppm; without Tesseract natively that column says so.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { serve } from '../../wasm/setup/serve.mjs';
import { close_all, launchWhole, open } from '../web/support/browser.mjs';
import { close, drop, finished, once } from '../web/support/own_page.mjs';
import { dice, make_case } from './case.mjs';
import { levenshtein } from './distance.mjs';
import { damaged, drawn, pdf_of } from './ocr_pages.mjs';
import { kinds } from './papers.mjs';
import { html_of, page_of } from './pdf_papers.mjs';
import { printer } from './print.mjs';
import { setting } from './setting.mjs';
import { draw_style } from './style.mjs';
import { command, need_command, on_one_line, option, own_folder } from './support.mjs';

const site = option('--site', 'build/site'), dpi = Number(option('--dpi', 300)), seed = Number(option('--seed', 1));
const ways = option('--damages', 'clean,skew,one_bit,noise+blur,upside_down').split(',');
need_command();
const folder = own_folder('ocr-web');

const plain = text => on_one_line(text.replace(/^#+ |^ *- /gm, '').replace(/\|/g, ' ').normalize('NFC'));
const natively = file => {
  const { stdout, stderr } = spawnSync(command, ['text', file], { encoding: 'utf8' });
  return /read in the picture/.test(stderr) ? plain(stdout) : null;
};

// A made-up paper of one page, drawn: its own text is the truth.
const roll = dice(seed * 7919), style = { ...draw_style(roll), heading: 'markdown', list: 'numbered_att', signature: 'two_lines', page: 'none', lines: 'long', marks: 'plain' };
const press = await printer();
const made = await press.print(page_of('', html_of(kinds[Object.keys(kinds)[0]](setting(make_case(seed * 1000), style, roll)).blocks)), folder, 'paper');
await press.close();
const truth = plain(spawnSync(command, ['text', made], { encoding: 'utf8' }).stdout.split('\f')[0]);
const files = ways.map((way, i) => {
  const name = `sida-${i}.pdf`;
  fs.writeFileSync(path.join(folder, name), pdf_of([{ picture: damaged(drawn(made, 1, dpi), way, seed + i * 17) }]));
  return { way, name };
});

const server = await serve(site, 0), browser = await launchWhole();
const { page, go } = await open(browser, server.url, { patience: 600000 });
await go();
console.log(`${[...truth].length} characters at ${dpi} dots an inch\ndamage                        natively          page              seconds of the page`);
for (const { way, name } of files) {
  const began = process.hrtime.bigint();
  await drop(page, [{ name, bytes: fs.readFileSync(path.join(folder, name)) }]);
  if (name === files[0].name) await once(page);
  await page.waitForFunction(file => [...document.querySelectorAll('#own .own-rows li')].some(row => row.textContent.includes(file) && row.dataset.state !== 'reading' && row.dataset.state !== 'waiting'), name);
  const seconds = Number(process.hrtime.bigint() - began) / 1e9;
  await finished(page, 600000);
  await close(page);
  await page.evaluate(address => { location.hash = address; }, `#/d/egen-${name.slice(0, -4)}/`);
  await page.waitForFunction(title => document.querySelector('#main h1')?.textContent.includes(title) || document.querySelector('#main .prose'), name.slice(0, -4));
  await page.waitForTimeout(1500);
  const read = plain(await page.locator('#main .prose').first().evaluate(element => element.innerText).catch(() => ''));
  const native = natively(path.join(folder, name));
  const rate = text => text === null ? 'not read' : (levenshtein(truth, text) / [...truth].length).toFixed(4);
  console.log(`${way.padEnd(30)}${rate(native).padEnd(18)}${rate(read).padEnd(18)}${seconds.toFixed(1)}`);
}
await close_all(browser, server);
fs.rmSync(folder, { recursive: true, force: true });
