// What is masked is masked in the copy of the file: a made-up number in one place of one file, in every kind and every place
// that a file has; the published folder is searched by other means than the core's. And clean files are copied.
// usage: node tests/originals.mjs [--table]     needs build/release and build/web (DIARIUM_NATIVE, DIARIUM_NODE name
// others); --table prints what became of each file
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { files_below, must_run, native, own_folder, run_program, under_node } from './checkout.mjs';
import { clean, half_scanned, number, places } from './originals/places.mjs';
import { holds } from './originals/search.mjs';
import { report_of, rows_of } from './report_of.mjs';
import { open_suite } from './suite.mjs';
import { write_shell } from './writes/made.mjs';

const here = own_folder('originals');

const table = process.argv.includes('--table');
const { test, end } = open_suite({ most: table ? 999 : 12 });

const shell = write_shell(path.join(here, 'shell'));

function write(folder, files) {
  fs.mkdirSync(path.join(here, folder), { recursive: true });
  for (const [name, bytes] of Object.entries(files)) fs.writeFileSync(path.join(here, folder, name), bytes);
}
/** Makes a site of a folder: its rows of the table {file: what becomes of its copy}, the copies and what was said. */
function site(command, folder, to, ...more) {
  const { status, stderr } = run_program(command, ['site', path.join(here, folder), '-o', path.join(here, to), '--shell', shell, '--lang', 'en', ...more]);
  const rows = Object.fromEntries(rows_of(path.join(here, to)).filter(([, todo]) => todo !== 'not read').map(([file, , , , , , , beyond, words]) => [file, { beyond, copy: words }]));
  return { status, told: stderr + report_of(path.join(here, to)), rows, copies: fs.existsSync(path.join(here, to, 'original')) ? files_below(path.join(here, to, 'original')) : [], to: path.join(here, to) };
}
/** The copy of a paper's file, under whatever ending. */
const copy_of = (made, name) => made.copies.find(file => file === name || file.startsWith(`${name.replace(/\.(\w+)$/, '')}.`));
const outcome = (made, name) => !copy_of(made, name) ? 'withheld' : /masked/.test(made.rows[name]?.copy ?? '') ? 'masked' : 'copied';

test('the search of the test finds the number in every file that it made', () => places.filter(({ bytes }) => !holds(Buffer.from(bytes), number)).map(({ kind, place }) => `${kind}: ${place}`));
write('papers', Object.fromEntries(places.map(({ name, bytes }) => [name, bytes])));
const made = site(native, 'papers', 'site');
test('a site is made of all of them', () => (made.status === 0 ? [] : [`ended with ${made.status}: ${made.told.slice(-600)}`]));
test('the number stands in no copy', () => {
  const leaks = places.filter(({ name }) => copy_of(made, name) && holds(fs.readFileSync(path.join(made.to, 'original', copy_of(made, name))), number));
  if (table) for (const { kind, place, name } of places) console.log(`${kind.padEnd(5)} ${place.padEnd(52)} ${leaks.some(one => one.name === name) ? 'LEAKS' : outcome(made, name)}`);
  return leaks.length ? [`${leaks.length} of ${places.length} leak`, ...leaks.map(({ kind, place }) => `${kind}: ${place}`)] : [];
});
test('the number stands in no other file of the site, nor in its pack', () => {
  must_run(native, ['export', path.join(made.to, 'collection.dia'), '--format', 'json', '--no-mask', '-o', path.join(made.to, 'unpacked')]);
  return files_below(made.to).filter(file => !file.startsWith('original/') && file !== 'collection.dia' && file !== 'diarium.html').filter(file => holds(fs.readFileSync(path.join(made.to, file)), number, 4));
});
test('each file has its line, which says what was found and where, or what was not looked through', () => places.flatMap(({ kind, place, name }) => {
  const row = made.rows[name];
  if (!row) return new RegExp(`${name.replace('.', '\\.')} \\| not read`).test(made.told) ? [] : [`${kind}: ${place}: no line`];
  return /^(withheld: .*(personal numbers in|not looked through: ).|copied, \d+ personal numbers? masked$)/.test(row.copy) ? [] : [`${kind}: ${place}: ${row.copy}`];
}));
test('a page whose file is withheld says so, and leads to no copy', () => places.filter(({ name }) => made.rows[name]?.copy.startsWith('withheld')).flatMap(({ kind, place, name }) => {
  const page = fs.readFileSync(path.join(made.to, 'd', name.replace('.', '-').replace(/-\w+$/, ''), 'index.html'), 'utf8');
  return [...(/href="[^"]*original\//.test(page) ? [`${kind}: ${place}: a link`] : []), ...(page.includes('filen finns inte här') ? [] : [`${kind}: ${place}: nothing is said`])];
}));

// What may be copied is copied.
write('clean', { ...clean, 'halv.pdf': half_scanned() });
fs.copyFileSync(path.join(here, 'clean/halv.pdf'), path.join(here, 'clean/last.pdf'));
fs.writeFileSync(path.join(here, 'clean/diarium.json'), JSON.stringify({ papers: { 'last.pdf': { pages_read: true } } }));
const tidy = site(native, 'clean', 'tidy');
test('a clean file of each kind is copied as it is, mark-up behind a byte order mark, with what it holds beside its text told', () => {
  const given = bytes => Buffer.concat([Buffer.from(bytes[0] === 0x3C ? [0xEF, 0xBB, 0xBF] : []), bytes]);  // 3C: «<»
  const wrong = Object.entries(clean).filter(([name, bytes]) => !copy_of(tidy, name) || !fs.readFileSync(path.join(tidy.to, 'original', copy_of(tidy, name))).equals(given(Buffer.from(bytes)))).map(([name]) => `${name}: ${tidy.rows[name]?.copy}`);
  for (const [name, words] of Object.entries({ 'ren-docx.docx': ['comments', 'struck text', 'pictures', 'properties'], 'ren-odt.odt': ['struck text', 'properties'], 'ren-html.html': ['comments', 'scripts'], 'ren-eml.eml': ['attached files'], 'ren-pdf.pdf': ['attached files'] }))
    for (const word of words) if (!tidy.rows[name]?.beyond.includes(word)) wrong.push(`${name}: ${word} not told: ${tidy.rows[name]?.beyond}`);
  return wrong;
});
test('a page without text keeps the copy back, until somebody says that it was read', () => [
  ...(outcome(tidy, 'halv.pdf') === 'withheld' && /1 page without text/.test(tidy.rows['halv.pdf']?.copy) ? [] : [`halv.pdf: ${tidy.rows['halv.pdf']?.copy}`]),
  ...(outcome(tidy, 'last.pdf') === 'copied' ? [] : [`last.pdf: ${tidy.rows['last.pdf']?.copy}`])]);

// The other ways.
write('some', Object.fromEntries(['docx-01', 'docx-06', 'html-04', 'txt-01'].map(name => places.find(one => one.name.startsWith(name))).map(({ name, bytes }) => [name, bytes]).concat([['ren-docx.docx', clean['ren-docx.docx']], ['ren-txt.txt', clean['ren-txt.txt']]])));
test('none copies nothing, plain only texts, all everything but the numbers of texts, and says what it gives', () => {
  const none = site(native, 'some', 'none', '--originals', 'none'), older = site(native, 'some', 'older', '--no-originals');
  const plain = site(native, 'some', 'plain', '--originals', 'plain'), all = site(native, 'some', 'all', '--originals=all'), open = site(native, 'some', 'open', '--no-mask');
  const same = (what, one, other) => (one === other ? [] : [`${what}: ${one}, not ${other}`]);
  return [...same('none', none.copies.join() + older.copies.join(), ''), ...same('plain', plain.copies.join(), 'ren-txt.txt,txt-01.txt'), ...same('files of all', all.copies.length, 6), ...same('files without masking', open.copies.length, 6),
    ...same('told of all', /^copied, although: .*word\/comments\.xml/.test(all.rows['docx-06.docx']?.copy), true), ...same('text of all', fs.readFileSync(path.join(all.to, 'original/txt-01.txt'), 'utf8').includes(number), false),
    ...same('another word', run_program(native, ['site', path.join(here, 'some'), '-o', path.join(here, 'x'), '--shell', shell, '--originals', 'some']).status, 2)];
});
test('under node the copies and their lines are the same', () => {
  const other = site(under_node, 'papers', 'site-node');
  const wrong = [...new Set([...Object.keys(made.rows), ...Object.keys(other.rows)])].filter(name => !name.endsWith('.pdf') && JSON.stringify(made.rows[name]) !== JSON.stringify(other.rows[name])).map(name => `${name}: ${JSON.stringify(other.rows[name])}, natively ${JSON.stringify(made.rows[name])}`);
  const copies = (one) => one.copies.filter(name => !name.endsWith('.pdf')).join();
  const leaks = other.copies.filter(file => holds(fs.readFileSync(path.join(other.to, 'original', file)), number));
  return [...wrong, ...(copies(made) === copies(other) ? [] : ['other copies']), ...leaks.map(file => `${file} leaks`)];
});

// Files as LibreOffice writes them.
test('ordinary files of LibreOffice are copied', () => {
  if (spawnSync('soffice', ['--version']).error) return { skip: 'soffice is not there' };
  write('office', { 'handling.html': '<!DOCTYPE html><html lang="sv"><head><meta charset="utf-8"><title>Motion</title></head><body><h1>Motion om belysning</h1><p>Alva Ekdal <b>föreslår</b> att stigen får belysning i år 2031.</p><ol><li>Att stigen belyses.</li></ol><table><tr><td>Kostnad</td><td>125 000</td></tr></table></body></html>' });
  const folder = path.join(here, 'office'), profile = `-env:UserInstallation=${pathToFileURL(path.join(here, '.profile')).href}`;
  for (const format of ['docx:MS Word 2007 XML', 'odt', 'fodt', 'pdf:writer_web_pdf_Export'])
    spawnSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', folder, path.join(folder, 'handling.html')], { encoding: 'utf8', timeout: 60000 });
  const names = fs.readdirSync(folder), done = site(native, 'office', 'office-site');
  return [...(names.length >= 4 ? [] : [`LibreOffice made ${names}`]), ...names.filter(name => done.rows[name]?.copy !== 'copied').map(name => `${name}: ${done.rows[name]?.copy}`)];
});
end();
