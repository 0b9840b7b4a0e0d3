// Of which pages is it decided that their picture must be read? Made-up pages of each sort, by seeds, against what each sort is: nothing
// is read, only decided (--ocr off), so hundreds take seconds.
// Run: node tests/measure/ocr_decisions.mjs [--seed N] [--each N] [--show]. Needs build/release.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { dice, make_case } from './case.mjs';
import { pdf_of, rolls, wordless } from './ocr_pages.mjs';
import { kinds } from './papers.mjs';
import { setting } from './setting.mjs';
import { draw_style, render } from './style.mjs';
import { command, need_command, option } from './support.mjs';
import { unmapped } from '../kinds/pdf.mjs';

const given = process.argv.slice(2);
const seed = Number(option('--seed', 1)), times = Number(option('--each', 30)), show = given.includes('--show');
need_command();

/** Lines of made-up papers, another stretch of another paper each time. */
function lines_by(number) {
  const roll = dice(seed * 7919 + number), names = Object.keys(kinds), style = { ...draw_style(roll), marks: 'plain', lines: 'long', page: 'none' };
  const made = setting(make_case(seed * 1000 + number), style, roll);
  const words = render(kinds[names[number % names.length]](made).blocks, style, made).replace(/[^\x20-\xff]/g, ' ').split(/\s+/);
  const lines = [''];
  for (const word of words) lines.at(-1).length > 70 ? lines.push(word) : lines[lines.length - 1] += (lines.at(-1) ? ' ' : '') + word;
  return lines;
}
const set = (lines, more = {}) => lines.slice(0, 46).map((text, i) => ({ text, x: 60, y: 790 - i * 16, ...more }));
const salad = (line, roll, share) => [...line].map(c => /\p{L}/u.test(c) && roll() < share ? 'cfrkvx1|'[Math.floor(roll() * 8)] : c).join('');
const sheets = Array.from({ length: 4 }, (_, i) => wordless.drawing(seed + i));  // What stands in a picture plays no part in the decision.
const sheet = number => sheets[number % sheets.length];
const photographs = [1, 2].map(i => wordless.photograph(seed + i));
const long = number => { const lines = lines_by(number); return lines.length < 12 ? [...lines, ...lines_by(number + 1000), ...lines_by(number + 2000)] : lines; };

// {page, read}: `read` true where the picture holds what the reader wants. `roll` by page.
const sorts = {
  text: { page: n => ({ words: set(lines_by(n)) }), read: false },
  few_words: { page: (n, roll) => ({ words: set(lines_by(n).slice(0, 1 + Math.floor(roll() * 4)), { size: 18 }) }), read: false },
  text_over_photograph: { page: n => ({ picture: photographs[n % 2], words: set(long(n)) }), read: false },
  photograph_among_text: { page: (n, roll) => ({ picture: photographs[n % 2], place: [60, 60, 200 + roll() * 240, 150 + roll() * 250], words: set(lines_by(n).slice(0, 20)) }), read: false },
  good_layer: { page: (n, roll) => ({ picture: sheet(n), words: set(long(n).map(line => salad(line, roll, .01)), { hidden: true }) }), read: false },
  scan: { page: n => ({ picture: sheet(n) }), read: true },
  scan_with_letter: { page: (n, roll) => ({ picture: sheet(n), words: [{ text: 'aX1'[n % 3], x: 20 + roll() * 540, y: 20 + roll() * 800 }] }), read: true },
  scan_with_stamp: { page: (n, roll) => ({ picture: sheet(n), words: [{ text: `Ankom 2024-0${1 + n % 9}-12 Dnr KS 2024/${n}`, x: 300, y: 815 }, ...(roll() < .5 ? [{ text: 'Justerandes sign', x: 70, y: 30 }] : [])] }), read: true },
  scan_with_head: { page: n => ({ picture: sheet(n), place: [40, 40, 515, 700], words: set(lines_by(n).slice(0, 3)) }), read: true },
  bad_layer: { page: (n, roll) => ({ picture: sheet(n), words: set(long(n).map(line => salad(line, roll, .25 + roll() * .3)), { hidden: true }) }), read: true },
  empty_layer: { page: (n, roll) => ({ picture: sheet(n), words: Array.from({ length: 1 + Math.floor(roll() * 4) }, (_, i) => ({ text: '.,-'[i % 3], x: 70 + i * 9, y: 400, hidden: true })) }), read: true },
  letters_without_map: { bytes: unmapped, read: true },
};
const program = path.join(path.dirname(command), 'diarium-pdf'), lexicon = path.join(path.dirname(command), 'sv.lex');
let wrong = 0, all = 0, unread = 0;
console.log('sort of page                  kept  picture asked');
for (const [name, { page, bytes, read }] of Object.entries(sorts)) {
  const count = bytes ? 1 : times;
  const pdf = bytes ? bytes() : pdf_of(Array.from({ length: times }, (_, n) => page(n, rolls(seed * 1009 + n))));
  const { stdout, status } = spawnSync(program, ['off', lexicon], { input: pdf, encoding: 'utf8', maxBuffer: 1 << 28 });
  const asked = stdout.split('\n').filter(line => line.startsWith('R\t')).map(line => line.split('\t')[2] === 'off');
  if (status !== 0 || asked.length !== count) ++unread;
  const yes = asked.filter(Boolean).length;
  wrong += read ? count - yes : yes;
  all += count;
  console.log(`${name.padEnd(30)}${String(count - yes).padEnd(6)}${yes}`);
  if (show && yes !== (read ? count : 0)) console.log(`        pages ${asked.flatMap((one, i) => one === read ? [] : [i + 1]).join(', ')}`);
}
console.log(`${wrong} of ${all} pages decided wrongly (${(wrong / all).toFixed(4)}), seed ${seed}`);
process.exit(unread === 0 && wrong <= all * .005 ? 0 : 1);
