// How fast are PDFs read? Made-up minutes printed by Chromium, read by poppler, by pdf.js under node and in a page.
// usage: node tests/bench/pdf.mjs [FILES 4] [PAGES 200]     needs build/release, build/web, build/site
// Goals: 60 pages/s natively, 20 in the page. Whole minutes also tell how many §§ were found, and the memory of the process.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { own_folder } from '../checkout.mjs';
import { serve } from '../../wasm/setup/serve.mjs';
import { print_html } from '../measure/pdf_papers.mjs';
import { close_all, launchWhole, open } from '../web/support/browser.mjs';
import { drop } from '../web/support/own_page.mjs';
import { generate_minutes } from './generate_minutes.mjs';

const root = new URL('../../', import.meta.url).pathname;
const [files = 4, pages = 200] = process.argv.slice(2).map(Number);
const folder = own_folder('bench-pdf');
const escape = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const row = (what, seconds, count, memory = '') => console.log(`${what.padEnd(46)} ${seconds.toFixed(2).padStart(7)} s ${Math.round(count / seconds).toString().padStart(6)} pages/s ${memory}`);

let all = 0, wanted = 0;
for (let number = 1; number <= files; number++) {
  const { text, sections } = generate_minutes(pages, number);
  const sheets = text.split('\f');
  all += sheets.length;
  wanted += sections.length;
  fs.mkdirSync(path.join(folder, 'in'), { recursive: true });
  fs.mkdirSync(path.join(folder, 'text'), { recursive: true });
  fs.writeFileSync(path.join(folder, 'text', `protokoll-${number}.txt`), text);
  // Each line where it stands: what reads it must find lines, paragraphs and pages anew.
  const html = `<!doctype html><meta charset="utf-8"><style>@page{size:A4;margin:15mm}body{font:9pt/1.25 serif;margin:0}pre{font:inherit;margin:0;break-after:page}</style>` +
    sheets.map(sheet => `<pre>${escape(sheet.trim())}</pre>`).join('');
  fs.renameSync(print_html(html, folder, `protokoll-${number}`), path.join(folder, 'in', `protokoll-${number}.pdf`));
}
const told = fs.readdirSync(path.join(folder, 'in')).map(name => spawnSync('pdfinfo', [path.join(folder, 'in', name)], { encoding: 'utf8' }).stdout);
const printed = told.reduce((sum, words) => sum + Number(/Pages:\s+(\d+)/.exec(words)?.[1] ?? 0), 0);
console.log(`${files} files, ${printed} pages (${all} of the text), ${wanted} §§`);

/** Runs a command under the shell's own clock; seconds, and the largest memory of it and its children in MB. */
function timed(program, words) {
  const code = 'import resource,subprocess,sys,time;s=time.time();subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL,stderr=subprocess.DEVNULL);print(time.time()-s,resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss//1024)';
  const [seconds, memory] = spawnSync('python3', ['-c', code, program, ...words], { encoding: 'utf8' }).stdout.trim().split(' ').map(Number);
  return { seconds, memory };
}
for (const [what, program, before] of [['natively', `${root}build/release/bin/diarium`, []], ['under node', process.execPath, [`${root}build/web/bin/diarium.js`]]]) {
  for (const [kind, source, count] of [['PDF', 'in', printed], ['text', 'text', all]]) {
    const one = ['--jobs', '1', '--no-relations', '-o', path.join(folder, 'out.dia')];
    const { seconds, memory } = timed(program, [...before, 'pack', path.join(folder, source), ...one]);
    row(`${kind} ${what}, read and understood`, seconds, count, `${memory} MB`);
  }
  const report = JSON.parse(spawnSync(program, [...before, 'pack', path.join(folder, 'in'), '--no-relations', '-o', path.join(folder, 'out.dia'), '--report', '--json'], { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout);
  console.log(`${`§§ found in PDF ${what}`.padEnd(46)} ${report.reduce((sum, one) => sum + (one.sections ?? 0), 0)} of ${wanted}`);
}
const server = await serve(path.join(root, 'build/site'), 0), browser = await launchWhole();
const { page, go } = await open(browser, server.url);
await go('');
await drop(page, [{ name: 'först.txt', bytes: Buffer.from('Motion om bänkar\n\nDet behövs fler bänkar.\n') }]);
await page.locator('#own .own-question button').nth(1).click();
const settled = (count) => page.waitForFunction((n) => document.querySelectorAll('#own .own-rows [data-state=done]').length === n && /inläst/.test(document.querySelector('#own .own-told')?.textContent ?? ''), count, { timeout: 600_000 });
await settled(1);
const given = fs.readdirSync(path.join(folder, 'in')).map(name => ({ name, bytes: fs.readFileSync(path.join(folder, 'in', name)) }));
await drop(page, given);
const start = Date.now();
await settled(files);
row('PDF dropped on the page, read and shown', (Date.now() - start) / 1000, printed);
await close_all(browser, server);
