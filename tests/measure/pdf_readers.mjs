// Do both readers of PDF tell the same of a page: tags, hidden letters, pictures, boxes?
// Run: node tests/measure/pdf_readers.mjs [--keep FOLDER] [--quick]. Needs build/release, build/web.
import fs from 'node:fs';
import path from 'node:path';
import { open_suite } from '../suite.mjs';
import { cases } from './pdf_readers_cases.mjs';
import { both_are_there, native_stream, node_stream, pages_of } from './pdf_streams.mjs';
import { command, need_command, own_folder, root, run_program } from './support.mjs';

const words = process.argv.slice(2);
const folder = words.includes('--keep') ? words[words.indexOf('--keep') + 1] : own_folder('pdf-readers');
fs.mkdirSync(folder, { recursive: true });
need_command();
if (!both_are_there()) {
  console.log('diarium-pdf or build/web/bin/diarium-pdf.mjs is not there: build presets release and web first\n0 passed, 1 failed, 0 skipped');
  process.exit(1);
}
const floor = .99;  // Of the letters: with the same tag and place in the tree, and as visible, on the same page.
const near = 20;    // Tenths of a point that the boxes of a word may differ by.

const letters = text => [...text.normalize('NFKC').replace(/[\s\u00AD]/g, '')];
/** Letters of a page with their tag, counted. */
function counted(page) {
  const counts = new Map();
  for (const run of page.runs)
    for (const letter of letters(run.text)) {
      const key = `${run.tag} ${run.place} ${run.flags & 2} ${letter}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return counts;
}
function alike(one, other) {
  let both = 0, all = 0;
  one.forEach((page, i) => {
    const theirs = other[i] ? counted(other[i]) : new Map();
    for (const [key, count] of counted(page)) all += count, both += Math.min(count, theirs.get(key) ?? 0);
    for (const run of other[i]?.runs ?? []) all += letters(run.text).length;
  });
  return all === 0 ? 1 : 2 * both / all;
}

/** Runs that say the same single word at other places. */
function moved(one, other) {
  return one.flatMap((page, i) => page.runs.filter(run => run.text.trim() && !other[i].runs.some(their =>
    their.text.trim() === run.text.trim() && their.box.every((side, at) => Math.abs(side - run.box[at]) <= near)))
    .map(run => `${run.text.trim()} ${run.box} and ${JSON.stringify(other[i].runs.find(their => their.text.trim() === run.text.trim())?.box)}`));
}

const text_of = (program, before, file) => {
  const { status, stdout, stderr } = run_program([program, ...before], ['text', file]);
  return { status, text: stdout, told: stderr };
};

const { judge, skip, end } = open_suite();
for (const one of cases(folder)) {
  if (one.slow && words.includes('--quick')) continue;
  const bytes = one.bytes();
  if (!bytes) {
    skip(one.name, 'soffice is not there');
    continue;
  }
  const file = path.join(folder, `${one.name.replace(/\W+/g, '_')}.pdf`);
  fs.writeFileSync(file, bytes);
  const wrong = [];
  const native = pages_of(native_stream(bytes)), node = pages_of(await node_stream(bytes));
  const same = alike(native, node);
  if (same < floor) wrong.push(`${same.toFixed(4)} of the letters alike`);
  if (native.length !== node.length) wrong.push(`${native.length} and ${node.length} pages`);
  if (one.words_alone) wrong.push(...moved(native, node), ...moved(node, native));
  native.forEach((page, i) => {
    if (Math.abs(page.width - node[i].width) > 10 || Math.abs(page.height - node[i].height) > 10) wrong.push(`a page of ${page.width} × ${page.height} and ${node[i].width} × ${node[i].height}`);
    if (Math.abs(page.pictures - node[i].pictures) > 3) wrong.push(`pictures ${page.pictures} and ${node[i].pictures}`);
  });
  for (const [reader, pages, program, before] of [['native', native, command, []], ['node', node, process.execPath, [path.join(root, 'build/web/bin/diarium.js')]]]) {
    const bad = one.check(pages, text_of(program, before, file));
    if (bad) wrong.push(`${reader}: ${bad}`);
  }
  judge(one.name, wrong);
}
end();
