// The browser suite: a reader's walk, both modes, keyboard, screen reader's view, addresses, sizes of screens.
// usage: node tests/web/run.mjs [--site DIR] [--patience MS] [FILTER...]   ends with «N passed, N failed, N skipped»
import { readdirSync } from 'node:fs';
import { serve } from '../../wasm/setup/serve.mjs';
import { launch, open } from './support/browser.mjs';
import { patience as usual } from './support/patience.mjs';
import { runAll } from './support/suite.mjs';

const rest = process.argv.slice(2);
const option = (name, otherwise) => {
  const at = rest.indexOf(name);
  return at < 0 ? otherwise : rest.splice(at, 2)[1];
};
const site = option('--site', 'build/site'), patience = Number(option('--patience', usual));
for (const file of readdirSync(new URL('.', import.meta.url)).sort())
  if (file.endsWith('.test.mjs')) await import(new URL(file, import.meta.url));

const server = await serve(site, 0);
const browsers = new Map();
const browser = async (graphics) => {
  if (!browsers.has(graphics)) browsers.set(graphics, await launch(graphics));
  return browsers.get(graphics);
};
const sum = await runAll(async (options) => open(await browser(options.graphics ?? 'software'), server.url, { ...options, patience }), rest);
for (const b of browsers.values()) await b.close();
await server.close();
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exitCode = sum.failed ? 1 : 0;
