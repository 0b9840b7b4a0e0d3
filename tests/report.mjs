// What `pack` and `site` say of a folder to whoever publishes it: a summary of what to do now, a table beside the result, a page of the
// site, an exit status, and one word where a program that reads files is missing. Natively.
// usage: node tests/report.mjs     needs build/release (DIARIUM_NATIVE names another)
import fs from 'node:fs';
import path from 'node:path';
import { command, own_folder, run_program } from './checkout.mjs';
import { pdf } from './kinds/pdf.mjs';
import { check, open_suite } from './suite.mjs';
import { write_shell } from './writes/made.mjs';

const here = own_folder('report'), at = (...parts) => path.join(here, ...parts), shell = write_shell(at('shell'));
const { test, end } = open_suite();
const run = (program, ...words) => run_program([program], words, { cwd: here });
const diarium = (...words) => run(command, ...words);
const lines = (words) => words.trimEnd().split('\n');
function write(files) {
  for (const [name, bytes] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(at(name)), { recursive: true });
    fs.writeFileSync(at(name), bytes);
  }
}
const motion = (title) => `Motion om ${title}\n\nFullmäktige föreslås besluta att bygga mer.\n\nStorby den 4 maj 2031\nAnna Berg (S)\n`;

/** A command with a stand-in for diarium-pdf; without one where `script` is not given. */
function without_reader(folder, script) {
  fs.mkdirSync(at(folder));
  fs.copyFileSync(command, at(folder, 'diarium'));
  fs.chmodSync(at(folder, 'diarium'), 0o755);
  if (script) fs.writeFileSync(at(folder, 'diarium-pdf'), script, { mode: 0o755 });
  return at(folder, 'diarium');
}
const loader = (words, status = 127) => `#!/bin/sh\ncat >/dev/null\ncat >&2 <<'END'\ndiarium-pdf: ${words}\nEND\nexit ${status}\n`;

write({ 'some/a.txt': motion('cykelvägar'), 'some/b.pdf': pdf([[{ y: 80, text: 'Motion om busskurer' }]]), 'some/c.pdf': pdf([[{ y: 80, text: 'Motion om parkbänkar' }]]) });
const missing = { tesseract: ['error while loading shared libraries: libtesseract.so.5: cannot open shared object file: No such file or directory', /libtesseract\.so\.5.*apt-get install libtesseract-dev/],
  other: ['error while loading shared libraries: libgif.so.7: cannot open shared object file: No such file or directory', /libgif\.so\.7.*apt-get install libgif7/],
  digit: ['error while loading shared libraries: libleptonica_x2.so.6: cannot open shared object file', /apt-get install libleptonica-dev/],
  symbol: ['symbol lookup error: /usr/lib/x.so: undefined symbol: abc', /undefined symbol: abc.*build again/],
  version: ['/lib/libc.so.6: version `GLIBC_2.99\' not found', /GLIBC_2\.99.*build again/, 1],
  absent: [null, /diarium-pdf is not beside diarium.*build again/] };
for (const [name, [words, says, status]] of Object.entries(missing))
  test(`a reader of PDF that cannot start (${name}) is told once, no file is blamed, and nothing is made without it`, () => {
    const program = without_reader(name, words && loader(words, status));
    for (const command of [['pack', 'some', '-o', `${name}.dia`], ['site', 'some', '-o', `${name}-site`, '--shell', shell], ['facts', 'some/b.pdf', 'some/c.pdf'], ['personal', 'some/b.pdf', 'some/c.pdf'],
      ['restore', 'some/b.pdf', 'some/c.pdf', '--out', `${name}-out`], ['learn', 'some', '-o', `${name}.words`]]) {
      const done = run(program, ...command), told = `${command[0]}: status ${done.status}: ${done.stderr}`;
      check(done.status === 2, told);
      check(lines(done.stderr).length === 1 && says.test(done.stderr), told);
      check(!/[bc]\.pdf|brought .* down|damaged/.test(done.stderr), told);
    }
    for (const made of [`${name}.dia`, `${name}-site`]) check(!fs.existsSync(at(made)), `${made} is there`);
  });

test('a shell that is built again while a site is made is named, not the site', () => {
  fs.cpSync(shell, at('passing'), { recursive: true });
  write({ 'passing-papers/a.txt': motion('broar'), 'passing-papers/b.pdf': pdf([[{ y: 80, text: 'Motion om stigar' }]]) });
  const program = without_reader('passing-program', `#!/bin/sh\nrm -rf '${at('passing')}'\nexec '${path.join(path.dirname(command), 'diarium-pdf')}' "$@"\n`);
  const done = run(program, 'site', 'passing-papers', '-o', 'passing-site', '--shell', 'passing');
  check(done.status === 2 && /passing\/\S+/.test(done.stderr) && /changed while the site was made/.test(done.stderr), `${done.status}: ${done.stderr}`);
  check(!fs.existsSync(at('passing-site')), 'half a site is there');
});

const escape = 'svar\x1b[31m\u202etxt.txt';
write({ 'mixed/kommun/motion-1.txt': motion('lekplatser'), 'mixed/motion-2.txt': motion('bibliotek').replace('Anna Berg', 'Anna Berg 850709-9805'),
  'mixed/tom.txt': '', 'mixed/kapad.pdf': '%PDF-1.4\ntrasig', [`mixed/${escape}`]: '',
  'mixed/bild.pdf': pdf([[{ y: 80, text: 'Motion om gatljus' }], []], {}), 'mixed/850709-9805.txt': motion('skolor') });
const site = (to, ...more) => diarium('site', 'mixed', '-o', to, '--shell', shell, '--ocr', 'off', ...more);
const made = site('site');
test('a site that stands has status 0, also where files were skipped, and 1 with --strict; none has 2', () => {
  check(made.status === 0, `status ${made.status}: ${made.stderr}`);
  const strict = site('site', '--strict');
  check(strict.status === 1 && fs.existsSync(at('site/index.html')), `strict: ${strict.status}: ${strict.stderr}`);
  write({ 'nothing/tom.txt': '' });
  const none = diarium('site', 'nothing', '-o', 'no-site', '--shell', shell);
  check(none.status === 2 && /tom\.txt: skipped/.test(none.stderr), `nothing: ${none.status}: ${none.stderr}`);
});
test('one file in several places is told of each', () => {
  write({ 'twice/a/svar.txt': motion('gatljus'), 'twice/b/svar-kopia.txt': motion('gatljus'), 'twice/c.txt': motion('hamnen') });
  const told = diarium('pack', 'twice', '-o', 'twice.dia').stderr, rows = lines(fs.readFileSync(at('twice.report.csv'), 'utf8'));
  check(/^Se över: 2 filer \(2 som ligger på flera ställen\)/m.test(told), told);
  check(rows.filter((row) => /1 fil till är densamma/.test(row)).length === 2, rows.join('\n'));
});
test('skipped files are named so that they can be found: with their folders where several have the name', () => {
  write({ 'named/2018/protokoll.pdf': '%PDF-1.4\ntrasig', 'named/2019/protokoll.pdf': '%PDF-1.4\ntrasig', 'named/2019/kapad.pdf': '%PDF-1.4\ntrasig', 'named/svar.txt': motion('gatljus') });
  const told = diarium('pack', 'named', '-o', 'named.dia').stderr;
  check(told.includes(': 2018/protokoll.pdf, kapad.pdf, 2019/protokoll.pdf.'), told);
});
test('so has a pack, and papers that are added', () => {
  const plain = diarium('pack', 'mixed', '-o', 'mixed.dia'), strict = diarium('pack', 'mixed', '-o', 'mixed.dia', '--strict');
  check(plain.status === 0 && strict.status === 1, `${plain.status} and ${strict.status}: ${plain.stderr}`);
  write({ 'later/ny.txt': motion('simhall'), 'later/tom2.txt': '' });
  const added = diarium('add', 'mixed.dia', 'later'), again = diarium('add', 'mixed.dia', 'later', '--strict');
  check(added.status === 0 && again.status === 1, `${added.status} and ${again.status}: ${added.stderr}`);
});
test('the help says the statuses', () => {
  for (const command of ['pack', 'site']) check(/Exit\s+status: 0.*--strict.*2/s.test(diarium(command, '--help').stdout), command);
});
test('the summary has ten lines at most, in Swedish or in English, by what to do', () => {
  for (const [done, words] of [[made, [/6 filer|5 filer|4 filer/, /^Rätta eller byt: 3 filer kunde inte läsas/m, /site\.report\.csv/, /rapport\//]],
    [site('site', '--lang', 'en'), [/papers from/, /^Mend or replace: 3 files could not be read/m, /site\.report\.csv/]], [diarium('pack', 'mixed', '-o', 'mixed.dia'), [/^Rätta eller byt: 3/m, /mixed\.report\.csv/]]]) {
    const told = lines(done.stderr);
    check(told.length <= 10 && told.every((line) => line.length < 240), done.stderr);
    for (const one of words) check(one.test(done.stderr), `${one}: ${done.stderr}`);
    check(!/page furniture|object \d/.test(done.stderr), done.stderr);
  }
  check(diarium('pack', 'mixed', '-o', 'mixed.dia', '--lang', 'no').status === 2, 'another language');
});
const table = fs.existsSync(at('site.report.csv')) ? fs.readFileSync(at('site.report.csv'), 'utf8') : '';
test('the table beside the result has a row a file, in the language of the summary', () => {
  site('site');
  const swedish = fs.readFileSync(at('site.report.csv'), 'utf8');
  for (const name of ['kommun/motion-1.txt', 'motion-2.txt', 'tom.txt', 'kapad.pdf', 'bild.pdf']) check(lines(swedish).some((row) => row.startsWith(name)), `${name}: ${swedish}`);
  check(/^\uFEFFDiarium: fil,att göra,varför/.test(swedish), swedish.slice(0, 80));
  check(/^kapad\.pdf,inte läst,filen är skadad/m.test(swedish), swedish);
  fs.writeFileSync(at('other.report.csv'), 'mine\n');
  const refused = site('other');
  check(refused.status === 2 && fs.readFileSync(at('other.report.csv'), 'utf8') === 'mine\n', `somebody's own file: ${refused.status}`);
});
test('«Om» leads to a page that tells the same, without a number that is masked elsewhere', () => {
  const page = fs.existsSync(at('site/rapport/index.html')) ? fs.readFileSync(at('site/rapport/index.html'), 'utf8') : '';
  for (const words of ['Hur filerna blev lästa', 'kapad.pdf', 'hämta den på nytt', 'How the files were read']) check(page.includes(words), `${words} is not there`);
  for (const words of ['850709-9805', '\x1b']) check(!page.includes(words), `${words} is there`);
  check(/href="[^"]*rapport\/"/.test(fs.readFileSync(at('site/om/index.html'), 'utf8')), 'no link');
});
test('what would colour or turn the words of a name is made visible wherever it is printed', () => {
  const told = made.stderr + table + fs.readFileSync(at('site/rapport/index.html'), 'utf8') + diarium('pack', 'mixed', '-o', 'mixed.dia', '--report').stdout + diarium('facts', `mixed/${escape}`).stderr + diarium('personal', `mixed/${escape}`).stderr;
  check(!/[\x1b\u202e]/.test(told), JSON.stringify(told.match(/.{0,40}[\x1b\u202e].{0,40}/)?.[0]));
  check(told.includes('svar␛[31m'), 'the name is not told');
});
end();
