// What the twin costs: the same long list scrolled with it and without (a page built for that, as tests/web/control.test.mjs does).
// usage: node tests/bench/twin.mjs [SITE] [ADDRESS]   after ./serve.sh --build-only; best with a site of thousands of papers
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { own_folder } from '../checkout.mjs';
import { serve } from '../../wasm/setup/serve.mjs';
import { launchWhole, open, settled } from '../web/support/browser.mjs';

const [site = 'build/site', address = '?q=*&visa=2000'] = process.argv.slice(2), root = path.resolve(import.meta.dirname, '../..'), runs = 5, steps = 100;
const folder = own_folder('twin');
const program = (of) => fs.readdirSync(of).find((name) => /^diarium-[0-9a-f]{8}\.js$/.test(name));

/** The site with a page that has no twin; copied, as the server follows no links. */
function untwinned() {
  const built = spawnSync(process.execPath, ['web/build.mjs', '--no-types', '--no-twin', `--out=${folder}/shell`], { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
  const copy = path.join(folder, 'site');
  fs.cpSync(site, copy, { recursive: true });
  fs.rmSync(path.join(copy, program(site)));
  fs.copyFileSync(path.join(folder, 'shell', program(`${folder}/shell`)), path.join(copy, program(site)));
  return copy;
}

/** Scrolls the list by the wheel; {busy, layout: ms of the main thread a step, late: frames over 50 ms, frames, nodes}. */
async function scrolled(browser, url) {
  const visit = await open(browser, url), page = await visit.go(address);
  await settled(page);
  const session = await visit.context.newCDPSession(page);
  await session.send('Performance.enable');
  const metrics = async () => Object.fromEntries((await session.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]));
  await page.evaluate(() => {
    window.gaps = [];
    let last = performance.now();
    const tick = () => { const now = performance.now(); window.gaps.push(now - last); last = now; requestAnimationFrame(tick); };
    requestAnimationFrame(tick);
  });
  const box = await page.locator('#main').boundingBox();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const before = await metrics();
  for (let i = 0; i < steps; i++) {
    await page.mouse.wheel(0, 240);
    await page.waitForTimeout(30);
  }
  const after = await metrics(), gaps = await page.evaluate(() => window.gaps), nodes = await page.evaluate(() => document.querySelectorAll('#main .twin *').length);
  await visit.close();
  const spent = (name) => (after[name] - before[name]) * 1000 / steps;
  return { busy: spent('TaskDuration'), layout: spent('LayoutDuration') + spent('RecalcStyleDuration'), late: gaps.filter((gap) => gap > 50).length, frames: gaps.length, nodes };
}

const servers = [await serve(site, 0), await serve(untwinned(), 0)], browser = await launchWhole(), all = [[], []];
for (let i = 0; i < runs; i++) for (const [which, server] of servers.entries()) all[which].push(await scrolled(browser, server.url));
const middle = (list, key) => list.map((one) => one[key]).sort((a, b) => a - b)[list.length >> 1];
for (const [which, name] of ['with the twin', 'without'].entries())
  console.log(`${name.padEnd(15)} ${middle(all[which], 'nodes')} elements, ${middle(all[which], 'busy').toFixed(2)} ms of the main thread a step, ${middle(all[which], 'layout').toFixed(2)} ms of it layout and style, ${middle(all[which], 'late')} of ${middle(all[which], 'frames')} frames over 50 ms`);
console.log(`the twin costs ${((middle(all[0], 'busy') / middle(all[1], 'busy') - 1) * 100).toFixed(1)} % (${runs} runs each, medians)`);
await browser.close();
for (const server of servers) await server.close();
