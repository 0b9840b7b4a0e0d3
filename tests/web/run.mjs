// The browser suite: a reader's walk, both modes, keyboard, screen reader's view, addresses, sizes of screens.
// usage: node tests/web/run.mjs [--site DIR] [--patience MS] [--lanes N] [--half 1|2] [--whole] [FILTER...]
// ends with «N passed, N failed, N skipped»
import { readdirSync } from 'node:fs';
import os from 'node:os';
import { serve } from '../../wasm/setup/serve.mjs';
import { launch, open } from './support/browser.mjs';
import { patience as usual } from './support/patience.mjs';
import { oneProcess, sharedContexts } from './support/shared_contexts.mjs';
import { runAll } from './support/suite.mjs';

const rest = process.argv.slice(2);
const option = (name, otherwise) => {
  const at = rest.indexOf(name);
  return at < 0 ? otherwise : rest.splice(at, 2)[1];
};
const whole = rest.includes('--whole') && rest.splice(rest.indexOf('--whole'), 1).length > 0;
const half = Number(option('--half', 0)), site = option('--site', 'build/site');
const patience = Number(option('--patience', usual)), lanes = Number(option('--lanes', os.availableParallelism()));
for (const file of readdirSync(new URL('.', import.meta.url)).sort())
  if (file.endsWith('.test.mjs')) await import(new URL(file, import.meta.url));

const server = await serve(site, 0);
const browsers = new Map();  // A lane has its own: what one test does to its browser, no other one meets.
const browserOf = async (graphics, lane) => {
  const key = `${graphics} ${lane}`;
  if (!browsers.has(key)) {
    const browser = await launch(graphics, oneProcess);
    browsers.set(key, { browser, shared: sharedContexts(browser, server.url) });
  }
  return browsers.get(key);
};
/** A visit as a case wants it. */
async function visit({ canvas = false, graphics = canvas ? 'software' : 'none', ...rest }, lane) {
  const { browser, shared } = await browserOf(graphics, lane), options = { ...rest, canvas, graphics, patience };
  return open(browser, server.url, options, rest.fresh || rest.keep ? undefined : shared(options));
}
const sum = await runAll(visit, rest, { lanes, whole, half });
for (const { browser } of browsers.values()) await browser.close();
await server.close();
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exitCode = sum.failed ? 1 : 0;
