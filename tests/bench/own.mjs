// What a drop of many own papers costs the page: speed, the page's thread, and memory before, after, and when all is erased.
// usage: node tests/bench/own.mjs [SITE] [--files N] [--kinds txt,pdf,…] [--rounds N] [--keep] [--tasks]
//   --rounds  drops and erases that often: what does not come back grows with each
//   --keep    on the machine's disk instead of in memory
//   --tasks   also what stands in the five longest tasks
import { readdirSync, readFileSync } from 'node:fs';
import { close_all, launchWhole, open } from '../web/support/browser.mjs';
import { mixed } from '../web/support/own_files.mjs';
import { serve } from '../../wasm/setup/serve.mjs';

const rest = process.argv.slice(2);
const flag = (name) => rest.includes(name) && rest.splice(rest.indexOf(name), 1).length > 0;
const option = (name, otherwise) => (rest.includes(name) ? rest.splice(rest.indexOf(name), 2)[1] : otherwise);
const files = Number(option('--files', 500)), rounds = Number(option('--rounds', 1)), kinds = option('--kinds', 'txt,md,html,docx,pdf').split(',');
const keep = flag('--keep'), inside = flag('--tasks');
const resting = 22_000;  // Milliseconds until the page lets go of the compiled program of its workers (web/src/own/merged.ts).
const row = (what, value, target = '') => console.log(`${what.padEnd(58)} ${String(value).padStart(30)}  ${target}`);

const server = await serve(rest[0] ?? 'build/site', 0);
const browser = await launchWhole('software', ['--js-flags=--expose-gc']);
const visit = await open(browser, server.url), { page } = visit;
await visit.go();
const session = await visit.context.newCDPSession(page);
const { processInfo } = await (await browser.newBrowserCDPSession()).send('SystemInfo.getProcessInfo');
const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);

/** Megabytes that the page's process alone holds in memory. Only Linux tells it. */
function resident() {
  let pages = 0;
  for (const pid of readdirSync('/proc').filter((name) => renderers.includes(Number(name)))) {
    const [, all, shared] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ').map(Number);
    pages += all - shared;
  }
  return Math.round(pages * 4096 / 1e6);
}
/** Memory when all is collected that can be, in words. */
async function memory() {
  for (let i = 0; i < 3; i++) {
    await session.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(700);
  }
  const heap = (await session.send('Runtime.getHeapUsage')).usedSize / 1e6, { nodes } = await session.send('Memory.getDOMCounters');
  return `${resident()} MB, heap ${heap.toFixed(1)}, ${nodes} nodes`;
}

/** The files lie in the page, ready to fall. Few at a time: making them is the bench's own work. */
async function lay_out() {
  const given = mixed(files, kinds).map(({ name, bytes }) => ({ name, base64: bytes.toString('base64') }));
  await page.evaluate(() => { window.carried = new DataTransfer(); });
  for (let at = 0; at < given.length; at += 50)
    await page.evaluate((some) => {
      for (const { name, base64 } of some) window.carried.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name));
    }, given.slice(at, at + 50));
  await page.evaluate(() => { window.long.length = 0; });
}

/** Drops them and waits for the report; seconds, and the highest memory meanwhile. */
async function drop() {
  await page.evaluate(() => {
    for (const type of ['dragenter', 'dragover', 'drop'])
      document.getElementById('main').dispatchEvent(new DragEvent(type, { dataTransfer: window.carried, bubbles: true, cancelable: true }));
    delete window.carried;
  });
  const answer = page.locator('#own .own-question button').nth(keep ? 0 : 1);
  await answer.waitFor();
  const start = Date.now();
  await answer.click();
  let peak = 0;
  const watch = setInterval(() => { peak = Math.max(peak, resident()); }, 200);
  await page.waitForFunction(() => /inläst|kunde inte/.test(document.querySelector('#own .own-told')?.textContent ?? ''), undefined, { timeout: 600000, polling: 100 });
  clearInterval(watch);
  return { seconds: (Date.now() - start) / 1000, peak };
}

async function erase() {
  await page.evaluate(() => [...document.querySelectorAll('#own button')].find((button) => button.textContent === 'Radera allt').click());
  await page.locator('#own .own-question button').first().click();
  await page.waitForFunction(() => document.querySelector('#own .own-live').textContent.includes('raderat'), undefined, { timeout: 60000 });
  await page.evaluate(() => document.querySelector('#own .own-head button').click());
}

/** The tasks of the page's thread, and what stands in them. */
async function traced(work) {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'v8.execute', '__metadata'] });
  const done = await work();
  await page.waitForTimeout(500);
  const { traceEvents } = JSON.parse(await browser.stopTracing());
  const main = traceEvents.find(({ name, args, pid }) => name === 'thread_name' && args.name === 'CrRendererMain' && renderers.includes(pid));
  const events = traceEvents.filter(({ ph, pid, tid }) => ph === 'X' && pid === main.pid && tid === main.tid);
  return { ...done, events, tasks: events.filter(({ name }) => /ThreadControllerImpl::RunTask/.test(name)).sort((a, b) => (b.tdur ?? 0) - (a.tdur ?? 0)) };
}
const ms = (microseconds = 0) => Math.round(microseconds / 1000);

await page.evaluate(() => {
  window.long = [];
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.long.push(Math.round(entry.duration)); }).observe({ type: 'longtask' });
});
row('memory before', await memory());
for (let round = 1; round <= rounds; round++) {
  await lay_out();
  const { seconds, peak, events, tasks } = await traced(drop);
  const long = await page.evaluate(() => window.long.sort((a, b) => b - a));
  row(await page.evaluate(() => document.querySelector('#own .own-told').textContent), `${seconds.toFixed(1)} s, ${(files / seconds).toFixed(0)} files/s`);
  row('long tasks of the page (over 50 ms)', long.join(' ') || 'none', 'none');
  row('longest tasks, ms of the processor', tasks.slice(0, 5).map(({ tdur }) => ms(tdur)).join(' '), '<= 50');
  row('longest tasks, ms that passed', tasks.map(({ dur }) => ms(dur)).sort((a, b) => b - a).slice(0, 5).join(' '));
  if (inside)
    for (const task of tasks.slice(0, 5)) {
      console.log(`  a task of ${ms(task.tdur)} ms (${ms(task.dur)}), ${ms(task.ts - Math.min(...tasks.map(({ ts }) => ts)))} ms after the first`);
      for (const event of events.filter((one) => one !== task && one.ts >= task.ts && one.ts + one.dur <= task.ts + task.dur && one.dur > 2000))
        console.log(`    ${(event.tdur ?? 0) / 1000} (${event.dur / 1000}) ${event.name}`);
    }
  row('memory at its highest', `${peak} MB`);
  row('memory after the drop', await memory());
  await erase();
  await page.waitForTimeout(resting);
  row('memory when all is erased', await memory(), 'as before');
}
await close_all(browser, server);
