// The native command and the one under node are one program: the same stdout, stderr, exit status and files, byte by byte,
// on the bundled papers, on the originals where they are, and on a folder of everything that papers should not be.
// Run: node tests/same/run.mjs. Needs build/release and build/web (DIARIUM_NATIVE, DIARIUM_NODE name others).
import fs from 'node:fs';
import path from 'node:path';
import { generate_minutes } from '../bench/generate_minutes.mjs';
import { command, files_below, native, need, node_command, own_folder, root, run_program, sha256, under_node } from '../checkout.mjs';
import { open_suite } from '../suite.mjs';
import { write_shell } from '../writes/made.mjs';
import { write_bad_papers } from './bad_papers.mjs';

const bundled = path.join(root, 'assets/documents');
const originals = process.env.DIARIUM_DOCUMENTS ?? path.join(root, '../shared/documents');

const { test, skip, end } = open_suite();

function call(program, words, { cwd, input = '' }) {
  const done = run_program(program, words, { cwd, input: Buffer.from(input), encoding: 'buffer' });
  return { ...done, status: done.status ?? done.signal };
}

/** Every file below a folder with its bytes. */
function files_of(folder) {
  return files_below(folder).map(name => [name, fs.readFileSync(path.join(folder, name))]);
}

function difference(one, other, what) {
  if (Buffer.compare(one, other) === 0) return '';
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const near = bytes => JSON.stringify(bytes.subarray(Math.max(0, at - 40), at + 60).toString());
  return `${what} differs at byte ${at} of ${one.length} and ${other.length}: ${near(one)} and ${near(other)}`;
}

const here = own_folder('same');
const places = { native: path.join(here, 'native'), node: path.join(here, 'node') };
for (const place of Object.values(places)) fs.mkdirSync(place);

/** Runs a command on both sides; `status` is what both must end with, `holds` a word that must be told. */
function same(words, { status = 0, input, holds } = {}) {
  const shown = words.map(word => word.replace(root + '/', '').replace(here + '/', '')).join(' ');
  test(`diarium ${shown.length > 90 ? shown.slice(0, 90) + '…' : shown}`, () => {
    const one = call(native, words, { cwd: places.native, input });
    const other = call(under_node, words, { cwd: places.node, input });
    if (one.status !== status) return `ended with ${one.status}, not ${status}: ${one.stderr.toString().slice(0, 500)}`;
    if (other.status !== status) return `under node ended with ${other.status}, not ${status}: ${other.stderr.toString().slice(0, 500)}`;
    if (holds && !(one.stdout.toString() + one.stderr).includes(holds)) return `does not say "${holds}": ${one.stderr.toString().slice(0, 300)}`;
    return difference(one.stdout, other.stdout, 'stdout') || difference(one.stderr, other.stderr, 'stderr');
  });
}

/** Compares all files that the commands so far have written, then forgets those that `keep` does not name. */
function same_files(what, least) {
  test(`${what}: the same files, byte by byte`, () => {
    const one = files_of(places.native), other = files_of(places.node);
    if (one.length < least) return `only ${one.length} files were written`;
    const names = list => list.map(([name]) => name).join('\n');
    if (names(one) !== names(other)) return `other files: ${difference(Buffer.from(names(one)), Buffer.from(names(other)), 'the list')}`;
    return one.map(([name, bytes], i) => difference(bytes, other[i][1], name)).find(Boolean) ?? '';
  });
}

need(command, node_command);

// What anybody types wrong.
same([], { status: 2, holds: 'usage' });
same(['--help']);
same(['--version']);
same(['sing'], { status: 2, holds: 'there is no command "sing"' });
for (const command of ['facts', 'restore', 'text', 'outline', 'pack', 'check', 'search', 'run', 'stem', 'split', 'site', 'cases', 'reuse', 'timeline', 'gaps', 'export', 'import', 'personal', 'mcp', 'learn', 'merge', 'add', 'withdraw']) {
  same([command, '--help'], { holds: `usage: diarium ${command}` });
  same([command, '--colour'], { status: 2, holds: 'option --colour is not known' });
}
same(['pack', bundled, '--jobs', 'two'], { status: 2, holds: 'whole number' });
same(['reuse', 'a.dia', '--run', '2'], { status: 2 });
same(['cases', 'nothing-there.dia'], { status: 2, holds: 'nothing-there.dia' });
same(['search', 'a.dia'], { status: 2, holds: 'too few arguments' });

function folder_of_papers(name, folder, queries) {
  const papers = fs.readdirSync(folder).filter(file => /\.(txt|md)$/.test(file)).sort().map(file => path.join(folder, file));
  for (const paper of papers) {
    same(['text', paper]);
    same(['outline', paper]);
  }
  same(['facts', ...papers]);
  same(['personal', ...papers]);
  same(['facts', ...papers, '--out', `${name}-facts`]);
  same(['pack', folder, '-o', `${name}.dia`, '--report', '--jobs', '1']);
  same(['pack', folder, '-o', `${name}-2.dia`, '--jobs', '2']);
  same(['pack', folder, '-o', `${name}-text.dia`, '--no-facts']);
  for (const place of Object.values(places)) fs.writeFileSync(path.join(place, 'queries.tsv'), queries.map((query, i) => `q${i}\t${query}\n`).join(''));
  same(['check', `${name}.dia`], { holds: 'ok' });
  // In three parts, merged in another order than they are made, and once more with a paper that is withdrawn.
  for (const part of [1, 2, 3]) same(['learn', folder, '--part', `${part}/3`, '-o', `${name}-${part}.words`]);
  same(['learn', '--merge', ...[3, 1, 2].map(part => `${name}-${part}.words`), '-o', `${name}.words`]);
  for (const part of [1, 2, 3]) same(['pack', folder, '--part', `${part}/3`, '--words', `${name}.words`, '-o', `${name}-part-${part}.dia`]);
  same(['merge', ...[2, 3, 1].map(part => `${name}-part-${part}.dia`), '-o', `${name}-merged.dia`]);
  same(['merge', `${name}-part-1.dia`, `${name}-part-3.dia`, '-o', 'gone.dia'], { status: 2, holds: 'part 2 of 3 is missing' });
  same(['check', `${name}-part-2.dia`], { holds: 'ok' });
  for (const place of Object.values(places)) fs.writeFileSync(path.join(place, 'withdrawn.txt'), `${path.basename(papers[0])}\nfinns-inte.txt\n`);
  same(['merge', `${name}.dia`, '--withdraw', 'withdrawn.txt', '-o', `${name}-less.dia`], { status: 1, holds: 'finns-inte.txt: no pack has a file of that name' });
  same(['check', `${name}-less.dia`], { holds: 'ok' });
  // A paper that goes and comes again.
  same(['withdraw', `${name}-less.dia`, 'finns-inte.txt'], { status: 2, holds: 'finns-inte.txt: the collection has no file of that name' });
  same(['add', `${name}-less.dia`, papers[0], '--jobs', '1'], { holds: `${path.basename(papers[0])}: added` });
  same(['withdraw', `${name}-less.dia`, path.basename(papers[1])], { holds: `${path.basename(papers[1])}: withdrawn` });
  for (const command of ['cases', 'reuse', 'timeline', 'gaps']) same([command, `${name}.dia`], { holds: '{' });
  same(['reuse', folder, '--run', '8']);
  same(['run', `${name}.dia`, 'queries.tsv', '-k', '5']);
  for (const query of queries) {
    same(['search', `${name}.dia`, '--', query]);
    same(['search', `${name}.dia`, '--json', '-k', '3', '--', query]);
  }
  test(`${name}: one thread and two make the same pack`, () => difference(
    fs.readFileSync(path.join(places.native, `${name}.dia`)), fs.readFileSync(path.join(places.native, `${name}-2.dia`)), 'the pack'));
  test(`${name}: three parts that are merged are the pack of one build`, () => difference(
    fs.readFileSync(path.join(places.native, `${name}.dia`)), fs.readFileSync(path.join(places.native, `${name}-merged.dia`)), 'the pack'));
  same_files(name, papers.length + 3);
}

folder_of_papers('bundled', bundled, ['', 'motion', 'motionen avslag', '"vad som", -motion', 'typ:motion', 'parti:L OR parti:V',
  'taiw*', 'från:2024 till:2025', 'roll:reservation', '-', '"', 'typ:', 'åäö ÅÄÖ aao', 'kommun:"Solna" x:y', '\u0000'.slice(1) + '((('] );
if (fs.existsSync(originals)) {
  folder_of_papers('originals', originals, ['fördjupade relationer', 'KS 2024/269', '"särskilt uttalande" parti:L', 'desinformation*']);
} else {
  skip('the originals', `there is no folder ${originals} (DIARIUM_DOCUMENTS names another)`);
}
// Damaged scans: with the lexicon that lies beside either program, with one that is named, without any, with a bad one.
const scans = path.join(here, 'scans');
fs.mkdirSync(scans);
const scan = path.join(scans, 'scan.txt'), beside = path.join(path.dirname(native[0]), 'sv.lex');
fs.copyFileSync(path.join(bundled, 'stockholm-utlatande-taiwan.txt'), scan);
fs.copyFileSync(path.join(bundled, 'stockholm-pm-antisemitism.txt'), path.join(scans, 'whole.txt'));
fs.writeFileSync(path.join(scans, 'short.txt'), 'Motion\n\nDet ar manga som maste fa plats aven har, och inte fran och med i ar.\n\nKarin Sjostrom (V)\n');
fs.writeFileSync(path.join(here, 'broken.lex'), 'no lexicon');
for (const words of [[], ['--lexicon', beside]]) {
  same(['facts', scan, ...words]);
  same(['facts', ...fs.readdirSync(scans).map(name => path.join(scans, name)), '--out', `scans-facts-${words.length}`, ...words]);
  same(['outline', scan, ...words]);
  same(['outline', scan, '--pile', bundled, ...words]);
  same(['restore', scan, ...words]);
  same(['restore', scan, '--ledger', ...words]);
  same(['pack', scans, '-o', `scans-${words.length}.dia`, '--report', '--lang', 'en', '--jobs', '1', ...words], { holds: 'repaired' });
}
same(['pack', scans, '-o', 'scans-threads.dia', '--jobs', '3']);
same(['pack', scans, '-o', 'scans-text.dia', '--no-facts']);
same(['check', 'scans-0.dia'], { holds: 'ok' });
for (const query of ['lagesbild', 'lägesbild', '"over motionen"', '"över motionen"', 'for för', 'f*'])
  same(['search', 'scans-0.dia', '--json', '--', query]);
for (const command of ['facts', 'outline', 'restore']) {
  same([command, scan, '--lexicon', path.join(here, 'gone.lex')], { status: 2, holds: 'there is no such file' });
  same([command, scan, '--lexicon', path.join(here, 'broken.lex')], { status: 2, holds: 'broken.lex' });
}
same(['facts', path.join(scans, 'whole.txt'), '--lexicon', path.join(here, 'broken.lex')]);
same(['outline', scan, '--pile', path.join(here, 'gone')], { status: 2, holds: 'there is no such folder' });
same(['pack', scans, '-o', 'gone.dia', '--lexicon', path.join(here, 'gone.lex')], { status: 2, holds: 'gone.lex' });
same(['pack', scans, '-o', 'gone.dia', '--lexicon', path.join(here, 'broken.lex')], { status: 2, holds: 'broken.lex' });
test('damaged scans: one thread and three make the same pack', () => difference(
  fs.readFileSync(path.join(places.native, 'scans-0.dia')), fs.readFileSync(path.join(places.native, 'scans-threads.dia')), 'the pack'));
test('a program without a lexicon says that letters stay damaged, and reads on', () => {
  const alone = path.join(here, 'alone');
  fs.mkdirSync(alone);
  fs.copyFileSync(native[0], path.join(alone, 'diarium'));
  const told = call([path.join(alone, 'diarium')], ['pack', scans, '-o', 'alone.dia', '--report', '--lang', 'en'], { cwd: alone });
  if (told.status !== 0) return `ended with ${told.status}: ${told.stderr}`;
  return told.stdout.includes('there is no lexicon') && told.stdout.includes('damaged letters') ? '' : `${told.stderr}${told.stdout}`;
});
same_files('damaged scans', 8);
same(['stem'], { input: 'motionerna\nKOMMUNENS\n\nbiblioteken\r\na\u030angesta\n' });
same(['stem'], { input: '' });
same(['stem'], { input: Buffer.from(Array.from({ length: 2048 }, (_, i) => (i * 31) & 0xff)), status: 2 });

// Bad input: each file alone, then the folder of them all.
const bad = path.join(here, 'bad');
write_bad_papers(bad, { large: true });
const unreadable = { 'empty.txt': 1, 'blank.txt': 1, 'binary.txt': 1, 'huge.txt': 1 };
for (const file of ['empty.txt', 'blank.txt', 'binary.txt', 'nul.txt', 'invalid.txt', 'surrogates.txt', 'old.txt', 'wide.txt', 'odd-wide.txt',
  'mark.txt', 'decomposed.txt', 'returns.txt', 'markup.md', 'headings.md', 'nested.md', 'marks.txt', 'huge.txt', 'line.txt'])
  for (const command of ['text', 'outline', 'facts']) same([command, path.join(bad, file)], { status: file in unreadable ? 2 : 0 });
for (const command of ['text', 'outline', 'facts']) {
  same([command, path.join(bad, 'gone.txt')], { status: 2, holds: 'there is no such file' });
  same([command, bad], { status: 2, holds: 'is a folder' });
}
same(['facts', path.join(bad, 'good.md'), path.join(bad, 'empty.txt')], { status: 1, holds: 'empty.txt' });
same(['facts', path.join(bad, 'sub/a.txt'), path.join(bad, 'sub/a.md'), path.join(bad, 'good.md'), '--out', 'bad-facts'], { holds: 'a-2.json' });
same(['pack', bad, '-o', 'bad.dia', '--report', '--jobs', '1'], { holds: 'picture.pdf' });
same(['pack', bad, '-o', 'bad-2.dia', '--jobs', '2', '--strict', '--report', '--lang', 'en'], { status: 1, holds: 'larger than 64 MB' });
same(['check', 'bad.dia'], { holds: 'ok' });
same(['search', 'bad.dia', 'läslust', '--json']);
same(['search', 'bad.dia', 'alert']);
same(['pack', path.join(bad, 'gone'), '-o', 'gone.dia'], { status: 2, holds: 'there is no such folder' });
same(['pack', path.join(bad, 'good.md'), '-o', 'gone.dia'], { status: 2, holds: 'is not a folder' });
fs.mkdirSync(path.join(here, 'nothing'));
same(['pack', path.join(here, 'nothing'), '-o', 'gone.dia'], { status: 2, holds: 'nothing in the folder could be read' });
fs.mkdirSync(path.join(here, 'broken'));
fs.writeFileSync(path.join(here, 'broken/diarium.json'), '{"title": "x",');
fs.writeFileSync(path.join(here, 'broken/a.txt'), 'Motion\n');
same(['pack', path.join(here, 'broken'), '-o', 'gone.dia'], { status: 2, holds: 'diarium.json' });
// A thousand files of which each tenth is broken, and minutes of several §§ among them: each has its line in the report.
const many = path.join(here, 'many');
fs.mkdirSync(many);
const broken = [Buffer.alloc(0), Buffer.from(' \n\t\n'), Buffer.from('%PDF-1.7\n'), Buffer.from('<?xml version="1.0"?>\n<?mso-application progid="Word.Document"?>\n<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>\n'), Buffer.from('diarium-positioned 1\n')];
for (let i = 0; i < 1000; i++)
  fs.writeFileSync(path.join(many, `p${String(i).padStart(4, '0')}.txt`), i % 10 === 9 ? broken[(i / 10 | 0) % broken.length] : `Motion ${i}\n\nKarin Ek (V) yrkar att torget får fler bänkar.\n`);
fs.writeFileSync(path.join(many, 'protokoll.txt'), generate_minutes(12, 3).text);
fs.writeFileSync(path.join(many, 'corrections.json'), JSON.stringify({ version: 1, corrections: [
  { id: '1', source: 'a'.repeat(64), paper: 'p0001', action: 'reject', fact: 'person', span: [0, 1] }] }));
same(['pack', many, '-o', 'many.dia', '--report', '--jobs', '1', '--no-relations'], { holds: 'correction 1 is not applied' });
same(['pack', many, '-o', 'many.dia', '--report', '--json', '--jobs', '2', '--no-relations'], { holds: '"sections"' });
same(['pack', many, '-o', 'many-related.dia', '--jobs', '2', '--no-wording']);
test('each file of a large folder has its line in the report, also the broken ones', () => {
  const told = JSON.parse(call(native, ['pack', many, '-o', 'many.dia', '--report', '--json', '--no-relations'], { cwd: places.native }).stdout);
  const failed = told.filter(one => one.error).length, papers = told.reduce((sum, one) => sum + (one.papers ?? 0), 0);
  return told.length === 1001 && failed === 100 && papers > 905 ? '' : `${told.length} lines, ${failed} broken, ${papers} papers`;
});
same_files('bad papers', 3);

// What a reader says of cases: two letters of one number are kept apart, natively and under node, in a folder and in its pack.
const said = path.join(here, 'said');
fs.mkdirSync(said);
const letters = ['Farthinder vid skolor', 'Belysning vid skolor'].map((title) => `Skogsdala kommun\n\nTjänsteskrivelse\n\nDnr KS 2031/417\n\n${title}\n\nKommunstyrelsen beslutar.\n`);
letters.forEach((text, i) => fs.writeFileSync(path.join(said, `brev${i}.txt`), text));
const [one, other] = letters.map((text, i) => ({ source: sha256(text), paper: `brev${i}` }));
fs.writeFileSync(path.join(said, 'corrections.json'), JSON.stringify({ version: 1, corrections: [
  { id: 'k1', ...one, action: 'merge', fact: 'case', value: other }, { id: 'k2', ...one, action: 'split', fact: 'case', value: other },
  { id: 'k3', ...one, action: 'split', fact: 'case', value: { ...other, paper: 'x', source: 'b'.repeat(64) } }] }));
same(['pack', said, '-o', 'said.dia', '--report'], { status: 0, holds: 'correction k3 is not applied: no paper here' });
same(['cases', 'said.dia'], { status: 0 });
same(['cases', said], { status: 0 });
same_files('papers of corrected cases', 4);
test('a paper that a reader takes out of its case stands alone, in the folder as in its pack', () => {
  for (const where of [said, 'said.dia']) {
    const { cases } = JSON.parse(call(native, ['cases', where], { cwd: places.native }).stdout);
    if (cases.length !== 2 || cases.some(({ status }) => status !== 'user')) return `${where}: ${JSON.stringify(cases.map(({ id, status }) => [id, status]))}`;
  }
  return '';
});
test('a folder that could not be packed leaves no pack', () => (fs.existsSync(path.join(places.native, 'gone.dia')) ? 'gone.dia is there' : ''));

// Damaged packs: told, with status 2, by check and by search alike or not at all by a search that does not meet the damage.
const pack = fs.readFileSync(path.join(places.native, 'bundled.dia'));
same(['check', path.join(bad, 'good.md')], { status: 2 });
same(['search', path.join(bad, 'empty.txt'), 'motion'], { status: 2 });
for (const share of [0.02, 0.25, 0.5, 0.75, 0.999]) {
  const cut = path.join(here, `cut-${share}.dia`);
  fs.writeFileSync(cut, pack.subarray(0, Math.floor(pack.length * share)));
  same(['check', cut], { status: 2 });
  same(['search', cut, 'motion'], { status: 2 });
}
for (let i = 0; i < 12; i++) {
  const flipped = Buffer.from(pack);
  flipped[Math.floor((pack.length - 1) * i / 11)] ^= 1 << (i % 8);
  const file = path.join(here, `flip-${i}.dia`);
  fs.writeFileSync(file, flipped);
  same(['check', file], { status: 2 });
}

// A site of each, on a shell of our own: what the real one is made of does not matter here.
const shell = write_shell(path.join(here, 'shell'));
same(['site', bundled, '-o', 'site-bundled', '--shell', shell, '--jobs', '1']);
same(['site', bundled, '-o', 'site-twins', '--shell', shell, '--precompress', '--no-originals']);
// With an address, and the fonts of the page where they are: pictures, of papers with signs that no font has too.
const fonts = path.join(root, '.tools/fonts'), published = path.join(here, 'published');
fs.cpSync(bundled, published, { recursive: true });
fs.writeFileSync(path.join(published, 'diarium.json'), JSON.stringify({ title: 'Å 漢字 "&"', address: 'https://diarium.example/' }));
fs.mkdirSync(path.join(shell, 'fonts'));
for (const name of ['inter-regular', 'inter-semibold', 'literata-bold'])
  if (fs.existsSync(path.join(fonts, `${name}.ttf`))) fs.copyFileSync(path.join(fonts, `${name}.ttf`), path.join(shell, `fonts/${name}-12345678.ttf`));
same(['site', published, '-o', 'site-published', '--shell', shell]);
same(['site', bad, '-o', 'site-bad', '--shell', shell, '--jobs', '2'], { holds: 'site-bad.report.csv' });
// Two files whose names are one as the (made-up) numbers in them are masked, and one that changes its place by it.
const masked = path.join(here, 'masked');
fs.mkdirSync(masked);
for (const [name, word] of [['000229-0005', 'ett'], ['850709-9805', 'tu'], ['A', 'tre']]) fs.writeFileSync(path.join(masked, `Akt ${name}.txt`), `Brev\n\nAkt nummer ${word}.\n`);
same(['site', masked, '-o', 'site-masked', '--shell', shell, '--jobs', '2'], { holds: '3 handlingar' });
same(['site', bundled, '-o', 'site-bad', '--shell', shell]);
same_files('sites', 20);
end();
