// Three published measures of PDF structure (structure/scores.mjs: reading order NID, tables TEDS, headings MHS) on made-up papers
// whose truth is known, set by eleven makers (structure/makers.mjs), beside `pdftotext -layout` and, where it is installed, PyMuPDF (python3-fitz) in the same run.
// Run: node tests/measure/pdf_structure.mjs [--papers N] [--only MAKER] [--seed N] [--keep FOLDER] [--show] [--quick]. Needs
// build/release; Chromium, groff, LibreOffice, LaTeX, Typst (structure/by_typst.mjs) where they are. --quick: one maker, two papers, as the gate runs it.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { open_suite } from '../suite.mjs';
import { makers, markdown_of, paper } from './structure/makers.mjs';
import { scores } from './structure/scores.mjs';
import { command, need_command, option, work_folder } from './support.mjs';

const words = process.argv.slice(2);
const quick = words.includes('--quick'), show = words.includes('--show');
const count = Number(option('--papers', quick ? 2 : 12)), seed = Number(option('--seed', 1));
const goals = { nid: .95, teds: .85, mhs: .90 };
const folder = work_folder('pdf-structure');
need_command();

const say = (program, args) => spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout;
const readers = { diarium: file => say(command, ['text', file]), 'pdftotext -layout': file => say('pdftotext', ['-layout', '-enc', 'UTF-8', file, '-']) };
// Debian's python3-fitz, where somebody installed it: its text in the order of places.
const in_order = 'import sys, fitz\nfor page in fitz.open(sys.argv[1]): print(page.get_text(sort=True))';
if (!quick && spawnSync('/usr/bin/python3', ['-c', 'import fitz']).status === 0) readers['PyMuPDF, sorted'] = file => say('/usr/bin/python3', ['-c', in_order, file]);
const mean = list => list.length ? list.reduce((sum, one) => sum + one, 0) / list.length : undefined;
const figure = value => value === undefined ? '–     ' : value.toFixed(4);

const papers = Array.from({ length: count }, (_, i) => paper(seed * 100 + i));
const { count: tally, skip, end } = open_suite();
const all = Object.fromEntries(Object.keys(readers).map(name => [name, []]));
console.log('maker             reader             papers  NID     NID-S   TEDS    MHS');
for (const [name, { make, holds = () => true }] of Object.entries(makers)) {
  if (option('--only', quick ? 'groff' : name) !== name) continue;
  const blocks = papers.map(paper => paper.filter(holds)), files = await make(blocks, folder);
  if (!files) {
    skip(name, 'its program is not there');
    continue;
  }
  for (const [reader, read] of Object.entries(readers)) {
    const own = files.map((file, i) => {
      const truth = markdown_of(blocks[i]), text = read(file), told = scores(truth, text);
      if (option('--keep')) fs.writeFileSync(file.replace(/pdf$/, 'truth.md'), truth), fs.writeFileSync(file.replace(/pdf$/, `${reader.slice(0, 7)}.md`), text);
      if (show) console.log(`        ${path.basename(file)} ${Object.entries(told).map(([key, value]) => `${key} ${figure(value)}`).join('  ')}`);
      return told;
    });
    all[reader].push(...own);
    const means = Object.fromEntries(['nid', 'nid_s', 'teds', 'mhs'].map(key => [key, mean(own.map(one => one[key]).filter(value => value !== undefined))]));
    console.log(`${name.padEnd(17)} ${reader.padEnd(18)} ${String(files.length).padEnd(7)} ${Object.values(means).map(figure).join('  ')}`);
  }
}
for (const reader of Object.keys(readers)) {
  const means = Object.fromEntries(['nid', 'nid_s', 'teds', 'mhs'].map(key => [key, mean(all[reader].map(one => one[key]).filter(value => value !== undefined))]));
  const low = reader === 'diarium' ? Object.entries(goals).filter(([key, goal]) => means[key] < goal).map(([key]) => key.toUpperCase()) : [];
  console.log(`${'all'.padEnd(17)} ${reader.padEnd(18)} ${String(all[reader].length).padEnd(7)} ${Object.values(means).map(figure).join('  ')}${low.length ? `   FAILED: ${low.join(', ')}` : ''}`);
  if (reader === 'diarium') tally(low.length ? 'failed' : 'passed');
}
end();
