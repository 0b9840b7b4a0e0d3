// The bundled collection: five retellings that say what they are, borrow no sentence, and keep between them what the
// originals show between them. Run: node tests/retellings.mjs. Needs ../shared only to compare with the originals.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './checkout.mjs';
import { check, open_suite } from './suite.mjs';

const folder = path.join(root, 'assets/documents');
const clean_file = path.join(root, 'tests/retellings/stockholm-utlatande-taiwan.clean.txt');
const originals = process.env.DIARIUM_DOCUMENTS || path.join(root, '../shared/documents');
const practice = path.join(root, '../shared/papers');
const longest_borrowing = 9; // words in a row; names, titles and numbers alone reach this far

const read = file => fs.readFileSync(file, 'utf8');
const is_paper = name => /\.(txt|md)$/.test(name);
const papers = fs.readdirSync(folder).filter(is_paper).sort();
const text_of = Object.fromEntries(papers.map(name => [name, read(path.join(folder, name))]));
const plain_words = text => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const body_of = text => text.slice(text.indexOf('\n') + 1);
// Letters without marks, so that a scan without å, ä and ö is still recognised.
const folded_words = text => plain_words(text.normalize('NFD').replace(/\p{M}/gu, ''));

/// Every run of `length` words of a text, with the place where it first stands.
function runs_of(words, length) {
  const runs = new Map();
  for (let i = 0; i + length <= words.length; ++i) {
    const run = words.slice(i, i + length).join(' ');
    if (!runs.has(run)) runs.set(run, i);
  }
  return runs;
}

/// The longest run of words that two texts share.
function longest_shared(a, b) {
  let best = { length: 0, end: 0 };
  let above = new Uint16Array(b.length + 1);
  for (let i = 0; i < a.length; ++i) {
    const row = new Uint16Array(b.length + 1);
    for (let j = 0; j < b.length; ++j) {
      if (a[i] !== b[j]) continue;
      row[j + 1] = above[j] + 1;
      if (row[j + 1] > best.length) best = { length: row[j + 1], end: i + 1 };
    }
    above = row;
  }
  return a.slice(best.end - best.length, best.end);
}

/// How many words of `a` stand in runs of at least `length` words that `b` has too.
function covered(a, b, length) {
  const there = runs_of(b, length);
  const hit = new Uint8Array(a.length);
  for (let i = 0; i + length <= a.length; ++i) {
    if (there.has(a.slice(i, i + length).join(' '))) hit.fill(1, i, i + length);
  }
  return hit.reduce((sum, one) => sum + one, 0);
}

const { test, end } = open_suite();

const motion = 'stockholm-motion-taiwan.md';
const answer = 'stockholm-utlatande-taiwan.txt';
const memo = 'stockholm-pm-antisemitism.txt';
const solna = 'solna-protokoll-taiwan.md';
const umea = 'umea-motion-odemokratiska-stater.txt';
const solna_motion = () => text_of[solna].slice(text_of[solna].indexOf('\n## MOTION'));

test('the manifest lists exactly the papers that exist', () => {
  const { title, description, notes } = JSON.parse(read(path.join(folder, 'diarium.json')));
  const { documents } = notes;
  const listed = documents.map(document => document.file).sort();
  check(listed.length === 5, `${listed.length} listed`);
  check(listed.join() === papers.join(), `listed ${listed}, there are ${papers}`);
  for (const document of documents) {
    for (const key of ['title', 'title_en', 'note', 'note_en', 'kind', 'original', 'licence']) check(document[key], `${document.file}: no ${key}`);
    for (const holder of [{ ...notes, title, description }, document]) {
      for (const key of Object.keys(holder).filter(key => key.endsWith('_en'))) {
        const pair = [holder[key.slice(0, -3)], holder[key]];
        check(pair.every(words => typeof words === 'string' && words), `${document.file}: ${key} lacks a language`);
      }
    }
  }
});

test('nothing else in the folder can be taken for a paper', () => {
  const others = fs.readdirSync(folder).filter(name => !is_paper(name));
  check(others.join() === 'diarium.json', others.join());
});

for (const name of papers) {
  test(`${name} says in its first line that it is a retelling`, () => {
    check(/^Återberättelse med egna ord av .+\.\n/.test(text_of[name]), text_of[name].split('\n')[0]);
  });
  test(`${name} has 300 to 900 words`, () => {
    const count = plain_words(text_of[name]).length;
    check(count >= 300 && count <= 900, `${count} words`);
  });
}

/// The words of a file of the repository as a reader of the text has them: pieces of a literal joined, breaks as blanks.
const words_of_file = text => folded_words(text.replace(/["'`]\s*[+\\]?\s*\n\s*["'`]/g, '').replace(/\\n/g, ' '));

/// A run of words that stands in `text` and in one of the runs of `theirs`; nothing where there is none.
function borrowed(words, theirs) {
  for (const run of runs_of(words, longest_borrowing + 1).keys()) if (theirs.has(run)) return `«${run}» also stands in ${theirs.get(run)}`;
  return '';
}

for (const [label, source] of [['an original', originals], ['a practice paper', practice]]) {
  const theirs = new Map(); // run of words → the file that has it
  const others = fs.existsSync(source) ? fs.readdirSync(source).filter(is_paper) : [];
  for (const other of others) for (const run of runs_of(folded_words(read(path.join(source, other))), longest_borrowing + 1).keys()) theirs.set(run, other);
  const own_words = (name, check) => test(`${name} no ten words in a row in common with ${label}`, () => {
    if (!fs.existsSync(source)) return { skip: `${source} is not there` };
    check(theirs.size > 0, `no text in ${source}`);
    check();
  });
  for (const name of [...papers, 'clean utlåtande', 'diarium.json']) {
    own_words(`${name} has`, () => {
      const own = text_of[name] ?? read(name === 'diarium.json' ? path.join(folder, name) : clean_file);
      const found = borrowed(folded_words(own), theirs);
      check(!found, found);
    });
  }
  own_words('the files of the repository have', () => {
    const { status, stdout } = spawnSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 24 });
    if (status !== 0) return { skip: 'not a checkout' };
    const found = stdout.split('\0').filter(name => name && fs.existsSync(path.join(root, name))).flatMap(name => {
      const one = borrowed(words_of_file(read(path.join(root, name))), theirs);
      return one ? [`${name}: ${one}`] : [];
    });
    check(found.length === 0, found.join('; '));
  });
}

test('a sentence that is broken over literals of a source file is found', () => {
  const theirs = runs_of(folded_words('Ett två tre fyra fem sex sju åtta nio tio elva'), longest_borrowing + 1);
  check(borrowed(words_of_file('check("Noll\\n\\nEtt två tre fyra "\n      "fem sex sju\\nåtta nio tio");'), theirs), 'not found');
  check(borrowed(words_of_file("say('ett två tre fy' +\n  'ra fem sex sju åtta nio tio')"), theirs), 'not found');
});

test('the comparison finds a borrowed sentence', () => {
  const lent = folded_words('Ett två tre fyra fem sex sju åtta nio tio elva');
  const mine = runs_of(folded_words('Här står ett tva tre fyra fem sex sju atta nio tio.'), longest_borrowing + 1);
  check([...runs_of(lent, longest_borrowing + 1).keys()].some(run => mine.has(run)), 'not found');
});

test('the Solna motion repeats the Stockholm motion in long runs', () => {
  const run = longest_shared(plain_words(solna_motion()), plain_words(text_of[motion]));
  check(run.length >= 40, `longest run: ${run.length} words`);
});

test('most words of either motion stand in the other, but not all', () => {
  const [a, b] = [plain_words(body_of(text_of[motion])), plain_words(solna_motion())];
  const shares = [covered(a, b, 6) / a.length, covered(b, a, 6) / b.length];
  check(shares.every(share => share > 0.5 && share < 0.9), shares.join(', '));
});

test('what the Solna motion swapped is swapped', () => {
  for (const words of ['Life Science', 'Solna stad ska alltid', 'olika länder får', 'hantering av desinformation']) {
    check(solna_motion().includes(words), `«${words}» is not in the Solna motion`);
    check(!text_of[motion].includes(words), `«${words}» is in the Stockholm motion`);
  }
});

test('the two refusals share a sentence', () => {
  const solna_memo = text_of[solna].slice(0, text_of[solna].indexOf('\n## MOTION'));
  const run = longest_shared(plain_words(read(clean_file)), plain_words(solna_memo));
  check(run.join(' ').includes('utrikespolitisk fråga') && run.length >= 15, `longest run: ${run.join(' ')}`);
});

test('the Solna file is three papers, and the first two share their summary', () => {
  const parts = text_of[solna].split(/\n\n\n\n(?=Stadsledningsförvaltningen\n)|\n(?=## MOTION\n)/);
  check(parts.length === 3, `${parts.length} parts`);
  const run = longest_shared(plain_words(parts[0]), plain_words(parts[1]));
  check(run.length >= 100, `longest run: ${run.length} words`);
});

test('the Umeå motion shares no wording with any other paper', () => {
  for (const name of papers.filter(other => other !== umea)) {
    const run = longest_shared(plain_words(body_of(text_of[umea])), plain_words(body_of(text_of[name])));
    check(run.length < 6, `«${run.join(' ')}» also stands in ${name}`);
  }
});

test('the utlåtande lost its letters, and only it', () => {
  const rate = text => (body_of(text).match(/[åäöÅÄÖ]/g) ?? []).length / body_of(text).length;
  for (const name of papers) {
    if (name === answer) check(rate(text_of[name]) < 0.001, `${name}: ${rate(text_of[name])}`);
    else check(rate(text_of[name]) > 0.02, `${name}: ${rate(text_of[name])}`);
  }
});

test('the damaged utlåtande is the clean one, word for word', () => {
  const [damaged, clean] = [text_of[answer], read(clean_file)].map(text => body_of(text).trim().split(/\s+/));
  check(damaged.length === clean.length, `${damaged.length} and ${clean.length} words`);
  const changed = damaged.filter((word, i) => word !== clean[i]).length / damaged.length;
  check(changed > 0.15 && changed < 0.4, `${changed} of the words changed`);
});

test('the utlåtande has four pages and the memo five, each begun by a line with one space', () => {
  for (const [name, pages] of [[answer, 4], [memo, 5]]) {
    const begun = (text_of[name].match(/^ \S/gm) ?? []).length + 1;
    check(begun === pages, `${name}: ${begun}`);
  }
});

test('each paper carries its numbers, names and dates', () => {
  const facts = {
    [motion]: ['Elin Hjelmestam (L)', '2022–2023'],
    [answer]: ['KS 2024/269', 'KS 2021/154', 'Elin Hjelmestam (L)', 'Karin Wanngard', 'Jan Jonsson (L)', 'Kristin Jacobsson (C)',
      '19 juni 2024', '17 april 2024', 'Civil Rights Defenders'],
    [memo]: ['KS 2025/1513', 'KS 2025/1513-1', 'KS 2021/154', 'IB5/2025', 'KS 2025/52', 'Jan Jönsson (L)', 'Karin Wanngård',
      '4 mars 2026', '11 december 2025', '19-20 november 2025', '9-10 september', 'maj 2025'],
    [solna]: ['KS/2025:193', 'M:9/2025', '§ 199', '§ 124', 'KS 2014-03-17 § 23', '2025-08-14', '28 april', 'Gunnar Ihrén (L)',
      'Anders Ekegren (L)', 'Sara Kukka-Salam (S)', 'Peter Edholm (L)', 'Samuel Klippfalk (KD)', 'Maria Rönnberg', 'Hanna Malm'],
    [umea]: ['2018-03-26', 'februari 2022', '25 januari 2023', '30 juni 2022', '24 februari', 'Petrozavodsk', 'Qufu', 'Lanzhou'],
  };
  for (const [name, values] of Object.entries(facts)) {
    for (const value of values) check(text_of[name].includes(value), `${name}: no «${value}»`);
  }
});

end();
