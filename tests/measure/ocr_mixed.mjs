// Files that are not scanned from end to end: some pages drawn and some scanned, slides over a background, coloured stamps over text. Of each
// sort by seeds: pages of which it is decided wrongly whether their picture is read, and wrong characters of what is read.
// Run: node tests/measure/ocr_mixed.mjs [--seed N] [--files N] [--pages N] [--only SORT] [--decisions] [--show] [--keep FOLDER]. Needs build/release, pdftoppm, Tesseract.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { dice, make_case } from './case.mjs';
import { levenshtein } from './distance.mjs';
import { damaged, drawn, middling, pdf_of, rolls, wordless } from './ocr_pages.mjs';
import { kinds } from './papers.mjs';
import { setting } from './setting.mjs';
import { draw_style, render } from './style.mjs';
import { command, need_command, on_one_line, option, work_folder } from './support.mjs';

const given = process.argv.slice(2);
const seed = Number(option('--seed', 1)), files = Number(option('--files', 2)), count = Number(option('--pages', 6));
const only_decided = given.includes('--decisions'), show = given.includes('--show'), folder = work_folder('ocr-mixed');
need_command();

/** Running words of made-up papers, as lines of at most `wide` letters. */
function lines_by(number, wide) {
  const roll = dice(seed * 6007 + number), names = Object.keys(kinds), style = { ...draw_style(roll), marks: 'plain', lines: 'long', page: 'none' };
  const words = [0, 1, 2].flatMap(i => {
    const made = setting(make_case(seed * 1000 + number * 3 + i), style, roll);
    return render(kinds[names[(number + i) % names.length]](made).blocks, style, made).replace(/[^\x20-\xff]/g, ' ').split(/\s+/);
  });
  const lines = [''];
  for (const word of words) lines.at(-1).length + word.length > wide ? lines.push(word) : lines[lines.length - 1] += (lines.at(-1) ? ' ' : '') + word;
  return lines;
}
const page_of_text = number => ({ words: lines_by(number, 84).slice(0, 44).map((text, i) => ({ text, x: 60, y: 780 - i * 16 })) });
/** A page of words as the picture that a scanner makes of it. */
function scanned(page, way, number) {
  const file = path.join(folder, 'one.pdf');
  fs.writeFileSync(file, pdf_of([page]));
  return { picture: damaged(drawn(file, 1, 300), way, number), size: page.size };
}
const slide = (number, roll) => {
  const top = 470 - roll() * 60;
  return { size: [842, 595], words: lines_by(number, 40).slice(0, 2 + Math.floor(roll() * 5)).map((text, i) => ({ text, x: 70, y: top - i * 48, size: i === 0 ? 34 : 24 })) };
};
/** What lies behind a slide's words: bright, from one tone to another. */
const background = roll => {
  const from = 200 + roll() * 30, picture = wordless.blank();
  return { ...picture, bytes: picture.bytes.map((_, i) => from + 25 * (Math.floor(i / picture.width) / picture.height)) };
};

// Each makes a page from its number and numbers of its seed: {page, truth: the page with its words drawn, read: is its picture to be read?}
const sorts = {
  half_scanned: (number, roll) => {
    const truth = page_of_text(number);
    return roll() < .5 ? { page: truth, truth, read: false } : { page: scanned(truth, roll() < .5 ? 'clean' : middling(number), number), truth, read: true };
  },
  slides: (number, roll) => {
    const truth = slide(number, roll), way = roll();
    if (way < .4) return { page: truth, truth, read: false };
    // A picture behind few words may hold words of its own: it is looked at, and nothing is told twice.
    return way < .7 ? { page: { ...truth, picture: background(roll) }, truth, read: true } : { page: scanned(truth, 'clean', number), truth, read: true };
  },
  coloured_stamp: (number, roll) => {
    const truth = page_of_text(number);
    return { page: scanned(truth, ['red_stamp', 'blue_stamp', 'green_stamp'][Math.floor(roll() * 3)], number), truth, read: true };
  },
};

const plain = text => on_one_line(text.replace(/^#+ |^\| | \|$/gm, '').replace(/ \| /g, ' ').replace(/^ *- /gm, '').normalize('NFC'));
const texts_of = file => spawnSync(command, ['restore', file], { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout.split('\f').map(plain);
const program = path.join(path.dirname(command), 'diarium-pdf'), lexicon = path.join(path.dirname(command), 'sv.lex');
let wrong_pages = 0, all_pages = 0;
console.log(`sort              pages  decided wrongly  wrong characters: drawn, read (seed ${seed})`);
for (const [name, make] of Object.entries(sorts)) {
  if (option('--only', name) !== name) continue;
  const sums = { drawn: [0, 0], read: [0, 0] };
  let decided = 0, pages = 0;
  for (let f = 0; f < files; ++f) {
    const made = Array.from({ length: count }, (_, i) => make(f * 100 + i, rolls(seed * 977 + f * 100 + i)));
    const file = path.join(folder, `${name}-${f}.pdf`), truth = path.join(folder, `${name}-${f}-truth.pdf`);
    fs.writeFileSync(file, pdf_of(made.map(one => one.page)));
    fs.writeFileSync(truth, pdf_of(made.map(one => one.truth)));
    const asked = spawnSync(program, ['off', lexicon], { input: fs.readFileSync(file), encoding: 'utf8', maxBuffer: 1 << 28 }).stdout.split('\n').filter(line => line.startsWith('R\t')).map(line => line.split('\t')[2] === 'off');
    decided += made.filter((one, i) => asked[i] !== one.read).length;
    pages += made.length;
    if (only_decided) continue;
    const read = texts_of(file), wanted = texts_of(truth);
    for (const [i, one] of made.entries()) {
      const wrong = levenshtein(wanted[i] ?? '', read[i] ?? '');
      const sum = sums[one.read ? 'read' : 'drawn'];
      sum[0] += wrong;
      sum[1] += (wanted[i] ?? '').length;
      if (show && wrong > (wanted[i] ?? '').length * .01) console.log(`        ${path.basename(file)} page ${i + 1}: ${wrong} of ${(wanted[i] ?? '').length}`);
    }
  }
  wrong_pages += decided;
  all_pages += pages;
  const rate = ([wrong, letters]) => letters === 0 ? '-' : (wrong / letters).toFixed(4);
  console.log(`${name.padEnd(18)}${String(pages).padEnd(7)}${String(decided).padEnd(17)}${rate(sums.drawn)}, ${rate(sums.read)}`);
}
process.exit(wrong_pages <= all_pages * .005 ? 0 : 1);
