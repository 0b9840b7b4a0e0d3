import { spawnSync } from 'node:child_process';
import fs, { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { serve } from '../../wasm/setup/serve.mjs';
import { drawn, launch, open, ready } from './support/browser.mjs';
const here = '/tmp/heavy-pdf';
if (!fs.existsSync(here)) {
  mkdirSync(path.join(here, 'papers'), { recursive: true });
  const printer = await launch('none'); const sheet = await printer.newPage();
  const lines = Array.from({ length: 12000 }, (_, i) => `<path d="M${i % 500} ${(i * 7) % 700} q 30 ${i % 40} 60 0 t 20 ${i % 13}" stroke="rgb(${i % 255},40,90)" fill="none"/>`).join('');
  const text = Array.from({ length: 4000 }, (_, i) => `<p>Stycke ${i}: Kommunen behöver fler träd i centrum och på gårdarna, och det gäller även de platser där barn leker under hela året.</p>`).join('');
  await sheet.setContent(`<!doctype html><html lang="sv"><meta charset="utf-8"><title>Motion</title><h1>Motion om fler träd i Storby</h1><p>Storby kommun</p><p>2024-03-12</p><p>Karin Ek (V)</p><svg width="600" height="700">${lines}</svg>${text}`);
  writeFileSync(path.join(here, 'papers/trad.pdf'), await sheet.pdf({ format: 'A4' })); await printer.close();
}
console.log('pdf', fs.statSync(path.join(here, 'papers/trad.pdf')).size);
const r = spawnSync(process.env.DIARIUM_COMMAND, ['site', path.join(here, 'papers'), '-o', path.join(here, 'site'), '--shell', 'build/shell'], { encoding: 'utf8' });
if (r.status) console.log(r.stderr);
const server = await serve(path.join(here, 'site'), 0);
const browser = await launch();
const { page, errors } = await open(browser, server.url, {});
await page.goto(`${server.url}d/trad/`); await ready(page);
await page.evaluate(() => { window.long = []; new PerformanceObserver((l) => { for (const e of l.getEntries()) window.long.push(Math.round(e.duration)); }).observe({ type: 'longtask' }); });
const t = Date.now();
await page.evaluate(() => document.querySelector('[data-sid="main.page"]').click());
await page.waitForFunction(() => document.querySelector('#original .original-sheet') && !document.querySelector('#original .original-sheet').hidden, undefined, { timeout: 60000 });
console.log('shown after', Date.now() - t, 'workers', page.workers().map(w => w.url()));
await page.waitForTimeout(500);
console.log('long on opening', await page.evaluate(() => window.long.splice(0)));
for (let i = 0; i < 4; i++) { await page.keyboard.press('PageDown'); await page.waitForTimeout(700); }
console.log('long on turning', await page.evaluate(() => window.long.splice(0)), await page.textContent('#original-title'));
await page.keyboard.press('Escape'); await page.waitForTimeout(500);
console.log('workers after closing', page.workers().length, errors);
await browser.close(); await server.close();
