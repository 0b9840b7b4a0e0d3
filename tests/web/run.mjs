// The browser suite: a reader's walk, both modes, keyboard, screen reader's view, addresses, sizes of screens.
// usage: node tests/web/run.mjs [--site DIR] [--patience MS] [--lanes N] [--half 1|2] [--whole] [FILTER...]
// ends with «N passed, N failed, N skipped»
import os from 'node:os';
import { serve } from '../../wasm/setup/serve.mjs';
import { take_option } from '../checkout.mjs';
import { open_suite, registered_in } from '../suite.mjs';
import { launch, open } from './support/browser.mjs';
import { patience as usual } from './support/patience.mjs';
import { oneProcess, sharedContexts } from './support/shared_contexts.mjs';
import { runAll } from './support/suite.mjs';

const rest = process.argv.slice(2);
const whole = rest.includes('--whole') && rest.splice(rest.indexOf('--whole'), 1).length > 0;
const half = Number(take_option(rest, '--half', 0)), site = take_option(rest, '--site', 'build/site');
const patience = Number(take_option(rest, '--patience', usual)), lanes = Number(take_option(rest, '--lanes', os.availableParallelism()));
const tests = await registered_in(import.meta.dirname), { count, end } = open_suite();

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
await runAll({ tests, count }, visit, rest, { lanes, whole, half });
for (const { browser } of browsers.values()) await browser.close();
await server.close();
end();
