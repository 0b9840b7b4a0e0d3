// How a collection grows: time, processor time, memory and bytes of making packs of more and more made-up papers on this machine, as
// a table and a picture that stand beside this file. Run: node tests/bench/growth.mjs [--sizes 1000,10000] [--jobs N] [--keep DIR]
// [--write]. Needs build/release (DIARIUM_NATIVE names another command) and python3. Nothing here is held against a limit: a machine
// with other work to do is slower. --write puts table and picture into tests/bench/growth.md and growth.svg.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { machine, measured, number, papers_of, place_of } from './measured.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const text = { type: 'string' };
const { values } = parseArgs({ options: { sizes: text, jobs: text, keep: text, write: { type: 'boolean' } } });
const sizes = (values.sizes ?? '1000,10000').split(',').map(Number), jobs = Number(values.jobs ?? os.availableParallelism());
const place = place_of(values.keep);

const kinds = [
  ['text and search', ['--no-facts']],
  ['with facts', ['--no-relations']],
  ['with relations, without wording', ['--no-wording']],
];
const rows = [];
for (const size of sizes) {
  const folder = papers_of(place, size), pack = path.join(place, `${size}.dia`);
  const bytes = Number(spawnSync('du', ['-sb', '--apparent-size', folder], { encoding: 'utf8' }).stdout.split('\t')[0]);
  for (const [kind, options] of kinds) {
    const row = { size, kind, bytes, ...measured('pack', folder, '-o', pack, '--force', '--jobs', String(jobs), ...options), pack: fs.statSync(pack).size };
    rows.push(row);
    console.error(`${size} ${kind}: ${row.seconds.toFixed(1)} s, ${row.processor.toFixed(1)} s of processors, ${row.memory.toFixed(0)} MB`);
  }
}

const table = ['| papers | what | seconds | of processors | ms of processors a paper | memory, MB | pack, MB | pack of the papers\' bytes |', '|---|---|---|---|---|---|---|---|',
  ...rows.map(row => `| ${number(row.size)} | ${row.kind} | ${number(row.seconds, 1)} | ${number(row.processor, 1)} | ${number(row.processor * 1000 / row.size, 2)} | ${number(row.memory)} | ${number(row.pack / 1e6, 1)} | ${number(row.pack / row.bytes, 2)} |`)].join('\n');
console.log(table);

/** Both axes by powers of ten. */
function picture() {
  const width = 720, height = 420, left = 70, top = 20, right = 20, bottom = 50;
  const spread = (list) => [Math.floor(Math.log10(Math.min(...list))), Math.ceil(Math.log10(Math.max(...list)) + 1e-9)];
  const [x0, x1] = spread(rows.map(row => row.size)), [y0, y1] = spread(rows.flatMap(row => [row.seconds, row.memory]));
  const x = value => left + (Math.log10(value) - x0) / Math.max(1, x1 - x0) * (width - left - right);
  const y = value => height - bottom - (Math.log10(value) - y0) / Math.max(1, y1 - y0) * (height - top - bottom);
  const lines = [];
  for (let power = y0; power <= y1; ++power) lines.push(`<path d="M${left} ${y(10 ** power).toFixed(1)}H${width - right}" stroke="#ccc"/><text x="${left - 8}" y="${(y(10 ** power) + 4).toFixed(1)}" text-anchor="end">${number(10 ** power)}</text>`);
  for (let power = x0; power <= x1; ++power) lines.push(`<text x="${x(10 ** power).toFixed(1)}" y="${height - bottom + 20}" text-anchor="${power === x1 ? 'end' : 'middle'}">${number(10 ** power)}</text>`);
  const colours = ['#1b6ca8', '#b5542c', '#3d7a3d'];
  kinds.forEach(([kind], i) => {
    const own = rows.filter(row => row.kind === kind);
    for (const [what, dash] of [['seconds', ''], ['memory', ' stroke-dasharray="5 4"']])
      lines.push(`<polyline fill="none" stroke="${colours[i]}" stroke-width="2"${dash} points="${own.map(row => `${x(row.size).toFixed(1)},${y(row[what]).toFixed(1)}`).join(' ')}"/>`);
    lines.push(`<text x="${left + 12}" y="${top + 16 + 18 * i}" fill="${colours[i]}">${kind}</text>`);
  });
  lines.push(`<text x="${width - right}" y="${height - 10}" text-anchor="end">papers; whole lines: seconds, broken ones: MB of memory</text>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13"><rect width="${width}" height="${height}" fill="#fff"/>${lines.join('\n')}</svg>\n`;
}
if (values.write) {
  fs.writeFileSync(path.join(root, 'tests/bench/growth.svg'), picture());
  fs.writeFileSync(path.join(root, 'tests/bench/growth.md'), `# How a collection grows

Written by \`node tests/bench/growth.mjs --sizes ${sizes.join(',')} --jobs ${jobs} --write\`: made-up papers (\`generate.mjs\`, seed 1), one run each, this machine: ${machine()}.

${table}

![seconds and memory by papers](growth.svg)
`);
}
