// Papers as scans, read natively: wrong characters, å, ä and ö, words of pages without any, and pages of which it is decided
// wrongly whether they are to be read in their pictures.
// Run: node tests/measure/ocr.mjs [--quick] [--seed N] [--pages N] [--dpi 300,200,150] [--damages clean,skew+noise,…] [--papers DIR [--every N]] [--sides N] [--reading] [--keep FOLDER] [--show]
// «middling» draws two or three damages for each page (ocr_pages.mjs). --reading: only wrong characters. Papers are made up, or, with --papers, the texts of a folder, which are set as pages. --quick: ten pages, as the suite `ocr`.
// Needs build/release, Chromium, pdftoppm; without Tesseract all is skipped.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { open_suite } from '../suite.mjs';
import { compared } from './distance.mjs';
import { damaged, damages, drawn, middling, pdf_of, rolls, wordless } from './ocr_pages.mjs';
import { read_all, scan_of, set_papers } from './ocr_papers.mjs';
import { command, need_command, on_one_line, option, work_folder } from './support.mjs';
import { png, tiff } from '../kinds/picture.mjs';
import { write_shell } from '../writes/made.mjs';

const given = process.argv.slice(2);
const quick = given.includes('--quick'), show = given.includes('--show'), seed = Number(option('--seed', 1));
const wanted = Number(option('--pages', quick ? 1 : 20));
const folder = work_folder('ocr');
need_command();
const { tell: say, skip, end } = open_suite();
const models = '/usr/share/tesseract-ocr';  // Of Debian's package; its command is not needed.
if (!process.env.TESSDATA_PREFIX && !(fs.existsSync(models) && fs.readdirSync(models).some(one => fs.existsSync(`${models}/${one}/tessdata/swe.traineddata`)))) {
  skip('ocr', 'tesseract-ocr-swe is not installed');
  end();
}

// The floors are those of the issue for clean pages; damaged ones are held to what was measured when they were written, with room.
const floors = { clean: { wrong: .01, marks: .99 }, other: { wrong: .03, marks: .97 } };

const plain = text => on_one_line(text.replace(/^#+ |^\| | \|$/gm, '').replace(/ \| /g, ' ').replace(/^ *- /gm, '').normalize('NFC'));
/** The first places where two texts differ, with what stands around them. */
function misread(truth, read, places) {
  const a = [...truth], b = [...read], lines = [];
  for (let last = -20; places.length > 0 && lines.length < 12;) {
    const [i, j] = places.shift();
    if (i - last < 12) continue;
    lines.push(`            «${a.slice(Math.max(0, i - 14), i + 12).join('')}»  as  «${b.slice(Math.max(0, j - 14), j + 12).join('')}»`);
    last = i;
  }
  return lines.join('\n');
}

// 1. How right is what is read?
const dots = option('--dpi', quick ? '300' : '300,200,150').split(',').map(Number);
const ways = option('--damages', quick ? 'clean,skew,one_bit,noise+blur' : 'clean,skew,noise,blur,jpeg,one_bit,speckled,shine,stamp,middling,upside_down').split(',');
const papers = await set_papers(folder, { seed, wanted: option('--papers') ? wanted : Math.max(1, Math.ceil(wanted / 2)), from: option('--papers'), every: Number(option('--every', 1)) });
const truth = await read_all(papers);
const jobs = [];
for (const [number, pdf] of papers.entries()) {
  const pages = truth.get(pdf).text.split('\f').slice(0, Number(option('--sides', quick ? 1 : 2)));
  for (const dpi of dots) {
    for (const [i, way] of ways.entries()) {
      const file = path.join(folder, `${path.basename(pdf, '.pdf')}-${dpi}-${way}.pdf`);
      const own = seed + i * 17 + number * 97;
      fs.writeFileSync(file, scan_of(pdf, pages.length, dpi, way, own));
      jobs.push({ file, way, dpi, pages, ways: pages.map((_, page) => way === 'middling' ? middling(own + page) : way) });
    }
  }
}
const started = process.hrtime.bigint();
const answers = await read_all(jobs.map(job => job.file));
const seconds = Number(process.hrtime.bigint() - started) / 1e9;
const sums = new Map();
const confused = new Map();
for (const { file, way, dpi, pages, ways: had } of jobs) {
  const key = `${way} ${dpi}`, sum = sums.get(key) ?? { changes: 0, letters: 0, marks: 0, right: 0, unread: 0, pages: 0 };
  const read = answers.get(file).text.split('\f');
  for (const [i, page] of pages.entries()) {
    const one = compared(plain(page), plain(read[i] ?? ''));
    for (const part of ['changes', 'letters', 'marks', 'right']) sum[part] += one[part];
    for (const [what, times] of one.wrong) confused.set(what, (confused.get(what) ?? 0) + times);
    sum.pages++;
    if (!read[i]?.trim()) sum.unread++;
    if (show && one.changes > 0) console.log(`        ${path.basename(file)} page ${i + 1} ${had[i]}: ${one.changes} of ${one.letters}\n${misread(plain(page), plain(read[i] ?? ''), one.places)}`);
  }
  sums.set(key, sum);
}
console.log('damage and dots an inch       pages  wrong characters  å ä ö right');
for (const [key, sum] of sums) {
  const wrong = sum.changes / Math.max(1, sum.letters), marks = sum.right / Math.max(1, sum.marks);
  const floor = key === 'clean 300' ? floors.clean : floors.other;
  const line = `${key.padEnd(30)}${String(sum.pages).padEnd(7)}${wrong.toFixed(4).padEnd(18)}${marks.toFixed(4)}`;
  if (quick) say(wrong <= floor.wrong && marks >= floor.marks, line);
  else console.log(line);
}
if (show) console.log(`        ${[...confused].sort((a, b) => b[1] - a[1]).slice(0, 40).map(([what, times]) => `${what} ${times}`).join(', ')}`);
console.log(`        ${jobs.reduce((sum, job) => sum + job.pages.length, 0)} pages in ${seconds.toFixed(1)} s, ${os.cpus().length} at a time`);

if (given.includes('--reading')) process.exit(0);

// 2. Which pages are read in their pictures? Each kind of page several times, by seeds.
const lines_of = words => words.map((text, i) => ({ text, x: 70, y: 780 - i * 16 }));
const prose = plain(truth.get(papers[0]).text).split(' ').reduce((lines, word) => (lines.at(-1).length > 70 ? lines.push(word) : lines[lines.length - 1] += (lines.at(-1) ? ' ' : '') + word, lines), ['']).slice(0, 40);
const salad = (line, roll) => [...line].map(c => /\p{L}/u.test(c) && roll() < .35 ? 'cfrkvx1|'[Math.floor(roll() * 8)] : c).join('');
const scan = times => damaged(drawn(papers[0], 1, 200), 'skew+speckled', seed + times);
const sorts = {
  text: { page: () => ({ words: lines_of(prose) }), read: 'file' },
  text_over_photograph: { page: times => ({ picture: wordless.photograph(seed + times), words: lines_of(prose) }), read: 'file' },
  good_layer: { page: times => ({ picture: scan(times), words: lines_of(prose).map(one => ({ ...one, hidden: true })) }), read: 'file' },
  scan: { page: times => ({ picture: scan(times) }), read: 'picture' },
  scan_with_letter: { page: times => ({ picture: scan(times), words: [{ text: 'a', x: 560, y: 20 }] }), read: 'picture' },
  scan_with_stamp: { page: times => ({ picture: scan(times), words: [{ text: 'Ankom 2024-03-12 Dnr KS 2024/77', x: 330, y: 815 }] }), read: 'picture' },
  bad_layer: { page: times => ({ picture: scan(times), words: lines_of(prose.map(line => salad(line, rolls(seed + times)))).map(one => ({ ...one, hidden: true })) }), read: 'picture' },
  ...Object.fromEntries(Object.keys(wordless).map(name => [name, { page: times => ({ picture: wordless[name](seed + times) }), read: 'nothing' }])),
};
const times = quick ? 1 : Math.max(1, Math.round(wanted / 2));
const tried = [];
for (const [name, { page }] of Object.entries(sorts)) {
  for (let i = 0; i < times; ++i) {
    const file = path.join(folder, `sort-${name}-${i}.pdf`);
    fs.writeFileSync(file, pdf_of([page(i)]));
    tried.push({ name, file });
  }
}
const decided = await read_all(tried.map(one => one.file));
const told = new Map();
let words_of_nothing = 0;
for (const { name, file } of tried) {
  const { text, told: warned } = decided.get(file);
  const how = /read in the picture/.test(warned) ? 'picture' : /\S/.test(text) ? 'file' : 'nothing';
  if (sorts[name].read === 'nothing') words_of_nothing += text.match(/\p{L}+/gu)?.length ?? 0;
  const row = told.get(name) ?? { file: 0, picture: 0, nothing: 0 };
  row[how]++;
  told.set(name, row);
  if (show && how !== sorts[name].read) console.log(`        ${path.basename(file)}: ${how}\n${warned}`);
}
console.log('kind of page                  of its file  of its picture  nothing');
let wrong = 0;
for (const [name, row] of told) {
  const line = `${name.padEnd(30)}${String(row.file).padEnd(13)}${String(row.picture).padEnd(16)}${row.nothing}`;
  const right = row[sorts[name].read];
  wrong += times - right;
  if (quick) say(right === times, line);
  else console.log(line);
}
console.log(`        ${wrong} of ${tried.length} pages decided wrongly, ${words_of_nothing} words from pages without any`);
if (!quick) say(wrong <= tried.length * .005 && words_of_nothing === 0, 'pages are decided rightly, and nothing is read where nothing stands');

// 3. A personal number in a scan is found; what was not wished is told.
if (quick) {
  const number = path.join(folder, 'number.pdf');
  const page = { words: lines_of(['Nämnden beslutar att bevilja ansökan från Anna Berg, 19811218-9876,', 'som är bosatt i kommunen.']) };
  fs.writeFileSync(path.join(folder, 'number-drawn.pdf'), pdf_of([page]));
  fs.writeFileSync(number, pdf_of([{ picture: drawn(path.join(folder, 'number-drawn.pdf'), 1, 300) }]));
  const found = spawnSync(command, ['personal', number], { encoding: 'utf8' });
  say(/number\tXXXXXXXX-XXXX/.test(found.stdout), `a personal number in a scan is found: ${found.stdout.trim()}`);
  const given = path.join(folder, 'given'), site = path.join(folder, 'site');
  fs.mkdirSync(given);
  for (const name of ['ren.pdf', 'sedd.pdf']) fs.copyFileSync(path.join(folder, 'sort-scan-0.pdf'), path.join(given, name));
  fs.copyFileSync(number, path.join(given, 'nummer.pdf'));
  fs.writeFileSync(path.join(given, 'diarium.json'), JSON.stringify({ papers: { 'sedd.pdf': { pages_read: true }, 'nummer.pdf': { pages_read: true } } }));
  const built = spawnSync(command, ['site', given, '-o', site, '--shell', write_shell(path.join(folder, 'shell'))], { encoding: 'utf8' });
  const copies = fs.existsSync(path.join(site, 'original')) ? fs.readdirSync(path.join(site, 'original')).join() : built.stderr;
  say(copies === 'sedd.pdf', `a scan is given away when somebody has read it and no number is in it: ${copies}`);
  const off = spawnSync(command, ['text', number, '--ocr', 'off'], { encoding: 'utf8' });
  say(off.status !== 0 && off.stderr.includes('--ocr off'), 'with --ocr off a scan is told as not read');
}

// A scan is read whatever the unit of its page is (/UserUnit): it may be told in points of the picture, or be nonsense.
if (quick) {
  const drawing = path.join(folder, 'enhet.pdf'), lines = ['Nämnden beslutar att avslå motionen om belysning vid stigen.', 'Beslutet ska redovisas för fullmäktige senast den 12 mars 2024.'];
  fs.writeFileSync(drawing, pdf_of([{ words: lines_of(lines) }]));
  const picture = drawn(drawing, 1, 200);
  const units = [['2', 1], ['0.5', 1], ['10', 1], ['10', .1], ['0.36', 1 / .36], ['0', 1], ['-1', 1], ['1000000000', 1], ['0.000000001', 1], ['/Two', 1]];
  const files = units.map(([told, by], i) => {
    const file = path.join(folder, `enhet-${i}.pdf`);
    fs.writeFileSync(file, pdf_of([{ picture, size: [595 * by, 842 * by], keys: `/UserUnit ${told}` }]));
    return file;
  });
  const answers = await read_all(files);
  for (const [i, [told, by]] of units.entries()) {
    const { text, told: warned } = answers.get(files[i]);
    say(compared(lines.join(' '), plain(text)).changes <= 2, `a scan on a page of ${Math.round(595 * by)} units of ${told} is read: ${plain(text).slice(0, 60)} ${warned.slice(0, 150)}`);
  }
}

// 4. A picture is a paper as a scan in a PDF is.
if (quick) {
  const drawing = path.join(folder, 'bild.pdf');
  const lines = ['Nämnden beslutar att avslå motionen om belysning vid stigen.', 'Beslutet ska redovisas för fullmäktige senast den 12 mars 2024.'];
  fs.writeFileSync(drawing, pdf_of([{ words: lines_of(lines) }]));
  const page = damages.upper_half(drawn(drawing, 1, 200)), photograph = wordless.photograph(seed);
  spawnSync('pdftoppm', ['-r', '100', '-jpegcmyk', '-singlefile', drawing, path.join(folder, 'cmyk')]);
  const cmyk = fs.readFileSync(path.join(folder, 'cmyk.jpg'));
  const next = path.join(folder, 'nasta.pdf');
  fs.writeFileSync(next, pdf_of([{ words: lines_of(lines.toReversed()) }]));
  const turned = damages.upside_down(damages.upper_half(drawn(next, 1, 200)));
  const pictures = {
    'tva-sidor.tif': [tiff([{ ...page, dots: 200 }, { ...turned, dots: 200 }]), 2], 'utan-upplosning.png': [png(page), 1], 'fyra-farger.jpg': [cmyk, 1],
    'for-stor-upplosning.png': [png({ ...page, dots: 20000 }), 1],
  };
  const given = path.join(folder, 'bilder'), site = path.join(folder, 'bildsajt');
  fs.mkdirSync(given);
  for (const [name, [bytes, sides]] of Object.entries(pictures)) {
    fs.writeFileSync(path.join(given, name), bytes);
    const { stdout, stderr } = spawnSync(command, ['text', path.join(given, name)], { encoding: 'utf8' });
    const read = stdout.split('\f').map(plain);
    say(read.length === sides && read.every((text, i) => compared((i === 0 ? lines : lines.toReversed()).join(' '), text).changes <= 2), `${name} is read: ${read.join(' | ').slice(0, 90)} ${stderr.slice(0, 200)}`);
  }
  fs.writeFileSync(path.join(folder, 'katt.png'), png({ ...photograph, dots: 100 }));
  const cat = spawnSync(command, ['text', path.join(folder, 'katt.png')], { encoding: 'utf8' });
  say(cat.status !== 0 && /picture has no text .* no words were found/.test(cat.stderr), `a photograph gives no words: ${cat.stderr.trim().slice(-120)}`);
  spawnSync(command, ['site', given, '-o', site, '--shell', write_shell(path.join(folder, 'shell-2'))]);
  say(!fs.existsSync(path.join(site, 'original')) && fs.existsSync(path.join(site, 'collection.dia')), 'the copy of a picture is withheld until somebody has read it');
}
if (!option('--keep')) fs.rmSync(folder, { recursive: true, force: true });
end();
