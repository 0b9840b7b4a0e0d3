// Made-up papers as PDF in several layouts, read natively (poppler) and under node (pdf.js): words and their order against
// pdftotext, headings, paragraphs and rows against the truth.
// Run: node tests/measure/pdf.mjs [--seed N] [--only LAYOUT] [--keep FOLDER] [--quick] [--show]. Needs build/release, build/web.
import fs from 'node:fs';
import path from 'node:path';
import { open_suite } from '../suite.mjs';
import { odd } from './pdf_odd.mjs';
import { has, layouts, truth_of } from './pdf_papers.mjs';
import { command, need_command, on_one_line, option, root, run_program, work_folder } from './support.mjs';

const words_given = process.argv.slice(2);
const seed = Number(option('--seed', 1)), quick = words_given.includes('--quick'), show = words_given.includes('--show');
const folder = work_folder('pdf');
const floors = { words: .995, order: .98, headings: .95, paragraphs: .95, rows: .95 };
const under_node = path.join(root, 'build/web/bin/diarium.js');
need_command();

const readers = [['native', command, []], ...(fs.existsSync(under_node) ? [['node', process.execPath, [under_node]]] : [])];
const run = (program, args) => run_program([program], args);

const words_of = text => text.normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const bare = text => on_one_line(text.normalize('NFKC')).replace(/\s*\|\s*/g, ' | ');

/** The Markdown of the command as [{what, text}]; paragraphs that a page divides are one, as structure joins them. */
export function parts_of(markdown) {
  const parts = [];
  for (const [number, page] of markdown.split('\f').entries()) {
    for (const [i, block] of page.split(/\n\n+/).entries()) {
      for (const line of block.split('\n').map(one => one.trim()).filter(Boolean)) {
        if (line.startsWith('#')) parts.push({ what: 'heading', text: line.replace(/^#+ /, '') });
        else if (line.startsWith('|')) parts.push({ what: 'row', text: line.slice(1, -1).trim() });
        else {
          const item = /^(- |\d{1,3}[.)] |[a-z]\) )/.exec(line);
          const last = parts.at(-1);
          if (number > 0 && i === 0 && last?.what === 'paragraph' && !item && !/[.!?:]$/.test(last.text) && /^\p{Ll}/u.test(line)) last.text += ` ${line}`;
          else parts.push({ what: 'paragraph', text: item ? line.slice(item[0].length) : line });
        }
      }
    }
  }
  return parts;
}

/** How much of one list is in the other and the other way round, counted with repeats. */
function f1(said, told, misses) {
  const left = new Map();
  for (const text of told) left.set(text, (left.get(text) ?? 0) + 1);
  let both = 0;
  for (const text of said) {
    const count = left.get(text) ?? 0;
    if (count > 0) both++, left.set(text, count - 1);
    else misses.push(`said  ${text}`);
  }
  for (const [text, count] of left) if (count > 0) misses.push(`told  ${text}`);
  return said.length + told.length === 0 ? 1 : 2 * both / (said.length + told.length);
}

/** The length of the longest sequence that both have in their order. */
function in_order(one, other) {
  const codes = new Map(), code = word => codes.get(word) ?? codes.set(word, codes.size).get(word);
  const a = Int32Array.from(one, code), b = Int32Array.from(other, code);
  let row = new Int32Array(b.length + 1), next = new Int32Array(b.length + 1);
  for (const word of a) {
    for (let j = 0; j < b.length; ++j) next[j + 1] = b[j] === word ? row[j] + 1 : Math.max(row[j + 1], next[j]);
    [row, next] = [next, row];
  }
  return row[b.length];
}

/** What pdftotext reads: the whole pages, or column by column where the file has columns. By itself it reads lines of columns
 *  that stand level across both, which nobody does; cut at the gutter, what it says is an order that a reader would have. */
function yardstick(made, by_column) {
  const whole = run('pdftotext', ['-enc', 'UTF-8', made.pdf, '-']).stdout;
  if (!by_column || !made.columns) return whole;
  const pages = whole.split('\f').length - 1;
  return Array.from({ length: pages }, (_, page) => made.columns.map(([left, width]) =>
    run('pdftotext', ['-enc', 'UTF-8', '-f', page + 1, '-l', page + 1, '-x', left, '-y', 0, '-W', width, '-H', 842, '-nopgbrk', made.pdf, '-']).stdout).join('\n')).join('\f');
}

function measure(text, made) {
  const plain = words_of(yardstick(made, false)), mixed = made.columns && in_order(plain, words_of(text.replace(/^#+ /gm, ''))) / plain.length;
  const seen = new Set();
  const other = yardstick(made, true).split(/[\n\f]/).filter(line => {
    const bare_line = line.trim();
    if (made.repeated?.includes(bare_line)) {  // The head of a table that comes back on every page.
      const again = seen.has(bare_line);
      seen.add(bare_line);
      return !again;
    }
    if (!made.furniture.some(pattern => pattern.test(bare_line))) return true;
    const first = made.heads?.includes(bare_line) && !seen.has(bare_line);  // A head is text where it stands first.
    seen.add(bare_line);
    return first;
  }).join('\n').replace(/(\p{L})[-\u00AD\u2010]\n(\p{Ll})/gu, '$1$2');
  const ours = words_of(text.replace(/^#+ /gm, '')), theirs = words_of(other);
  const counts = new Map();
  for (const word of ours) counts.set(word, (counts.get(word) ?? 0) + 1);
  let found = 0;
  const lost = [];
  for (const word of theirs) {
    const left = counts.get(word) ?? 0;
    if (left > 0) found++, counts.set(word, left - 1);
    else lost.push(word);
  }
  const told = truth_of(made.blocks);
  const extra = [...(made.heads ?? []), ...(made.before ?? []), ...(made.after ?? [])].map(bare);
  const said = parts_of(text);
  const of = what => list => list.filter(one => one.what === what).map(one => bare(one.text));
  const headings_missed = [], missed = [];
  const heading_truth = of('heading')(told);
  const headings = f1(of('heading')(said).filter(one => !extra.includes(one)), heading_truth, headings_missed);
  const rest = said.filter(one => one.what !== 'heading' && !extra.includes(bare(one.text))).map(one => bare(one.text));
  const paragraphs = f1(rest, told.filter(one => one.what !== 'heading').map(one => bare(one.text)), missed);
  const rows = f1(of('row')(said), of('row')(told), []);
  const truth = words_of(told.map(one => one.text).join('\n'));
  return { mixed, count: theirs.length, words: found / theirs.length, order: in_order(theirs, ours) / theirs.length, true_order: in_order(truth, ours) / truth.length, their_order: in_order(truth, theirs) / truth.length, headings, paragraphs, rows, misses: [...headings_missed, ...missed], lost };
}

const { count, tell, skip, end } = open_suite();
for (const program of ['pdftotext', 'chromium', 'groff'])
  if (!has(program)) {
    console.log(`${program} is not there: wasm/setup/setup.sh tests\n0 passed, 1 failed, 0 skipped`);
    process.exit(1);
  }
console.log('layout           reader  words   found   order   against the truth (pdftotext)  headings  paragraphs  rows');
for (const [name, make] of Object.entries(layouts)) {
  if (words_given.includes('--odd')) break;
  if (option('--only', name) !== name || (quick && name === 'office')) continue;
  const made = make(seed, folder);
  if (!made) {
    skip(name, 'soffice is not there');
    continue;
  }
  for (const [reader, program, before] of readers) {
    const { status, stdout, stderr } = run(program, [...before, 'text', made.pdf]);
    if (status !== 0) {
      tell(false, `${name} ${reader}: ${stderr.trim()}`);
      continue;
    }
    if (option('--keep')) fs.writeFileSync(path.join(folder, `${name}.${reader}.md`), stdout);
    const figures = measure(stdout, made);
    const low = Object.entries(floors).filter(([figure, floor]) => (figure === 'order' && made.own_order ? figures.true_order : figures[figure]) < floor).map(([figure]) => figure);
    console.log(`${name.padEnd(16)} ${reader.padEnd(7)} ${String(figures.count).padEnd(7)} ${figures.words.toFixed(4)}  ${figures.order.toFixed(4)}  ${figures.true_order.toFixed(4)} (${figures.their_order.toFixed(4)})               ${figures.headings.toFixed(4)}    ${figures.paragraphs.toFixed(4)}      ${figures.rows.toFixed(4)}${low.length ? `   FAILED: ${low.join(', ')}` : ''}`);
    if (made.own_order) console.log(`${' '.repeat(41)}what stands over both columns is nothing that pdftotext can be cut at: order is held to the truth`);
    if (figures.mixed) console.log(`${' '.repeat(33)} ${figures.mixed.toFixed(4)}  against pdftotext of whole pages, which mixes columns; above: cut at the gutter`);
    if (show) for (const miss of [...figures.misses, `lost ${figures.lost.join(' ')}`].slice(0, 60)) console.log(`        ${miss.slice(0, 300)}`);
    count(low.length ? 'failed' : 'passed');
  }
}
if (!words_given.includes('--only')) {
  for (const [name, one] of Object.entries(odd)) {
    const file = path.join(folder, `odd_${name}.pdf`);
    fs.writeFileSync(file, one.bytes());
    for (const [reader, program, before] of readers) {
      if (one.only && one.only !== reader) continue;
      const start = performance.now();
      const { status, stdout, stderr } = run(program, [...before, 'text', file]);
      const took = performance.now() - start;
      const wrong = [];
      if (one.status !== undefined && status !== one.status) wrong.push(`status ${status}`);
      if (one.text && !on_one_line(stdout).includes(one.text)) wrong.push(`text «${stdout.slice(0, 200)}»`);
      if (one.times && on_one_line(stdout).split(one.text).length - 1 !== one.times) wrong.push('not as often as there are pages');
      if (one.told && !one.told.test(stderr)) wrong.push(`told «${stderr.trim().slice(0, 300)}»`);
      if (took > 60000) wrong.push(`${Math.round(took)} ms`);
      if (wrong.length || one.slow || show) tell(wrong.length === 0, `${name} ${reader}: ${Math.round(took)} ms${wrong.length ? `: ${wrong.join('; ')}` : ''}`);
      else count('passed');
    }
  }
}
end();
