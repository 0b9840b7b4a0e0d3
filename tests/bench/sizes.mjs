// What a reader's browser fetches: raw, gzip and brotli bytes of every file of build/site/, and ceilings that fail.
// usage: node tests/bench/sizes.mjs [SITE]
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { files_below } from '../checkout.mjs';
import { open_suite } from '../suite.mjs';

const site = process.argv[2] ?? 'build/site';
const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } });

const files = files_below(site).map((name) => {
  const bytes = readFileSync(join(site, name));
  return { name, raw: bytes.length, gzip: gzipSync(bytes, { level: 9 }).length, brotli: brotli(bytes).length };
});
const pad = (value, width) => String(value).padStart(width);
console.log(`${'file'.padEnd(46)}${pad('raw', 10)}${pad('gzip', 10)}${pad('brotli', 10)}`);
for (const f of files) console.log(`${f.name.padEnd(46)}${pad(f.raw, 10)}${pad(f.gzip, 10)}${pad(f.brotli, 10)}`);

// What the first search on this collection needs: the start page and all that it loads.
const kind = (f) => {
  if (f.name.includes('/') && !f.name.startsWith('fonts/')) return null;
  if (/^diarium-[0-9a-f]{8}\.wasm$/.test(f.name)) return 'wasm';
  if (/^diarium-rest-[0-9a-f]{8}\.wasm$/.test(f.name)) return 'rest';  // After the first screen; at once where the page is drawn.
  if (/\.(ttf|woff2)$/.test(f.name)) return 'fonts';
  if (/^diarium-[0-9a-f]{8}\.(js|css)$/.test(f.name) || f.name === 'index.html') return 'page';
  if (/^(diarium-search-[0-9a-f]{8}\.wasm|first-[0-9a-f]{8}\.js)$/.test(f.name)) return 'first';  // Before all that, on a slow line.
  return f.name === 'collection.dia' ? 'pack' : null;
};
const ceilings = { wasm: 401_000, rest: 217_500, fonts: 140_000, page: 55_000, first: 131_000, 'first load': 625_000, 'drawn page': 842_500 };
const sum = { wasm: 0, rest: 0, fonts: 0, page: 0, pack: 0, first: 0 };
for (const f of files) if (kind(f)) sum[kind(f)] += f.brotli;
sum['first load'] = sum.wasm + sum.fonts + sum.page + sum.pack;
sum['drawn page'] = sum['first load'] + sum.rest;

const { count, end } = open_suite();
console.log();
for (const [name, bytes] of Object.entries(sum)) {
  const ceiling = ceilings[name], over = ceiling !== undefined && (bytes > ceiling || bytes === 0);
  console.log(`${name.padEnd(12)} ${pad(bytes, 9)} bytes brotli${ceiling ? `, ceiling ${ceiling}` : ''}${over ? '  OVER' : ''}`);
  if (ceiling !== undefined) count(over ? 'failed' : 'passed');
}
end();
