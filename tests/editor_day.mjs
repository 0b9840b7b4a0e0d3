// A day of an editor: a folder of papers that grows, and its site that `diarium watch` keeps up to date, step by step as it comes
// about. Run: node tests/editor_day.mjs [--tell]; with --tell the day is printed for people. Needs build/release (DIARIUM_NATIVE
// names another program). The papers are made up while it runs.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { command, native, need, own_folder, run_program, sha256 } from './checkout.mjs';
import { differences, left_over, same_tree, tree, write_shell } from './writes/made.mjs';
import { report_of } from './report_of.mjs';
import { hold, open_suite } from './suite.mjs';

const tells = process.argv.includes('--tell');
need(command);
const here = own_folder('editor');
const at = (...parts) => path.join(here, ...parts);
const papers = at('papper'), site = at('sajt'), shell = write_shell(at('skal'));

const suite = open_suite();
/** A case; with --tell its name is a heading of the day. */
const test = (name, run) => {
  if (tells) console.log(`\n${name}`);
  return suite.test(name, run);
};
const tell = (...lines) => tells && lines.forEach(line => console.log(`  ${line.replaceAll(`${here}/`, '').trimEnd().replaceAll('\n', '\n  ')}`));
let packs = ['--precompress'];  // Until noon: to press files takes most of the time of a build.
const words_of = more => [papers, '-o', site, '--shell', shell, '--strict', '--lang', 'en', ...packs, ...more];
/** Runs the command to its end; with --tell what it said on stdout is printed. */
function call(...words) {
  const { status, stdout, stderr } = run_program(native, words);
  return { status, stdout, stderr: stderr + report_of(site) };
}
function watch(...more) {
  tell(`$ diarium watch papper -o sajt --once ${more.join(' ')}`);
  const answer = call('watch', ...words_of(['--once', ...more]));
  tell(answer.stdout, ...(answer.status ? [`(status ${answer.status}) ${answer.stderr}`] : []));
  return answer;
}

const subjects = 'cykelbanor skolmat gatubelysning biblioteket badplatsen vinterväghållning fritidsgården kollektivtrafiken bullerskydd föreningslokaler'.split(' ');
const movers = ['Anna Berg (S)', 'Nils Ek (M)', 'Karin Lund (C)', 'Olof Strand (V)'];
/** A motion on a subject, in words of its own. */
const motion = (number, more = '') => {
  const subject = subjects[number % subjects.length];
  return `Storby kommun\nKommunfullmäktige\n\nMotion om ${subject} i stadsdel ${number}\nDnr KS 2031/${100 + number}\n2031-0${1 + number % 6}-1${number % 10}\n\n` +
    `Det behövs mer för ${subject} i stadsdel ${number}. Många invånare har hört av sig under året.\n${more}\n` +
    `Jag föreslår att kommunfullmäktige beslutar\natt utreda ${subject} i stadsdel ${number}\n\n${movers[number % movers.length]}\n`;
};
const write = (name, text) => {
  fs.mkdirSync(path.dirname(path.join(papers, name)), { recursive: true });
  fs.writeFileSync(path.join(papers, name), text);
};
/** An answer by the executive committee, of the same case. */
const answer = number => `Storby kommun\nKommunstyrelsen\nSammanträdesprotokoll 2031-09-0${1 + number % 9}\n\n§ ${number} Svar på motion om ${subjects[number % subjects.length]} i stadsdel ${number}\nDnr KS 2031/${100 + number}\n\n` +
  `Kommunstyrelsens beslut\nKommunstyrelsen föreslår kommunfullmäktige\natt bifalla motionen\n\nSammanfattning av ärendet\n${movers[number % movers.length]} har i en motion föreslagit en utredning.\n`;

/** Entries of a feed: id to when it was updated. */
const entries = file => Object.fromEntries([...fs.readFileSync(path.join(site, file), 'utf8').matchAll(/<entry>\s*<id>([^<]*)<\/id>[\s\S]*?<updated>([^<]*)<\/updated>/g)].map(([, id, day]) => [id, day]));
/** All that a site says, whichever way it is packed: file to its bytes as latin1. */
function* said(folder) {
  for (const name of Object.keys(tree(folder))) {
    const bytes = fs.readFileSync(path.join(folder, name));
    yield [name, (name.endsWith('.gz') ? zlib.gunzipSync(bytes) : name.endsWith('.br') ? zlib.brotliDecompressSync(bytes) : bytes).toString('latin1')];
  }
}
/** The site is what one build of the folder makes. */
function like_full_build() {
  const full = at('full');
  fs.rmSync(full, { recursive: true, force: true });
  const { status, stderr } = call('site', papers, '-o', full, '--shell', shell, ...packs);
  const one = tree(site), other = tree(full);
  return [...hold(status === 0, stderr), ...hold(same_tree(one, other), `the site is not that of one build: ${differences(one, other).join('; ')}`)];
}
const kept = at('.sajt.diarium-watch.dia');

for (let number = 1; number <= 55; number++) write(`2031/motion-${number}.txt`, motion(number));
for (let number = 1; number <= 5; number++) write(`2031/svar-${number}.txt`, answer(number));
const secret = 'Pumpernickelsson';
write('2031/motion-40.txt', motion(40, `Uppgiften lämnades av ${secret}, Ringblomsstigen.`));
write('diarium.json', JSON.stringify({ title: 'Storbys handlingar', description: 'Påhittade.', address: 'https://storby.example/', pictures: false,
  feeds: [{ query: 'skolmat', name: 'skolmat' }, { party: 'S' }, { body: 'storby/kommunstyrelsen' }, { case: 'storby-ks-2031-101' }] }));

await test('07.30 The first run makes the site of 60 papers', () => {
  const { status, stdout, stderr } = watch();
  return [...hold(status === 0, `status ${status}: ${stderr}`), ...hold(/60 papers; \d+ files made, 0 changed, 0 removed; \d+ bytes to upload\n$/.test(stdout), stdout)];
});

await test('09.10 Three papers come, one is changed and one is withdrawn', () => {
  const followed = ['atom.xml', 'floden/skolmat/atom.xml', 'parti/S/atom.xml', 'organ/storby/kommunstyrelsen/atom.xml', 'a/storby-ks-2031-101/atom.xml'].filter(file => fs.existsSync(path.join(site, file)));
  const before = Object.fromEntries(followed.map(file => [file, entries(file)])), stood = tree(site);
  // Their words are there before they are withdrawn, else nothing is shown by their absence.
  const was_there = [...said(site)].some(([, text]) => text.includes(secret)) && call('search', kept, secret).stdout.includes('motion-40');
  write('2031/motion-61.txt', motion(61));
  write('2031/svar-6.txt', answer(6));
  write('2032/motion-1.txt', motion(71));
  write('2031/motion-7.txt', motion(7).replace('Många invånare', 'Nästan alla invånare'));
  const sums = () => fs.readFileSync(path.join(site, 'sums.txt'), 'utf8').split('\n').filter(Boolean), sums_before = sums();
  fs.rmSync(path.join(papers, '2031/motion-40.txt'));
  const changed = at('changed.txt'), { status, stdout, stderr } = watch('--changed', changed);
  const rows = fs.readFileSync(changed, 'utf8').split('\n').slice(1).filter(Boolean).map(line => line.split('\t'));
  const counts = ['made', 'changed', 'removed'].map(kind => rows.filter(([what]) => what === kind).length);
  const now = tree(site), named = kind => rows.filter(([what]) => what === kind).map(([, file]) => file).sort().join();
  const really = { made: Object.keys(now).filter(file => !(file in stood)), changed: Object.keys(now).filter(file => file in stood && now[file] !== stood[file] && file !== 'site.json' || file === 'site.json' && now[file] !== stood[file]), removed: Object.keys(stood).filter(file => !(file in now)) };
  const bytes = rows.filter(([what]) => what !== 'removed').reduce((sum, [, file]) => sum + fs.statSync(path.join(site, file)).size, 0);
  const after = Object.fromEntries(followed.map(file => [file, entries(file)]));
  const gone = '/d/2031-motion-40/';
  return [
    ...hold(status === 0, `status ${status}: ${stderr}`), ...hold(followed.length === 5, `only the feeds ${followed}`), ...hold(was_there, 'the words of the paper were never on the site'),
    ...['came 2031/motion-61.txt: Motion om', 'came 2031/svar-6.txt: ', 'came 2032/motion-1.txt: ', 'changed 2031/motion-7.txt: ', 'withdrawn 2031/motion-40.txt\n'].flatMap(line => hold(stdout.includes(line), `«${line}» is not said: ${stdout}`)),
    ...hold(stdout.split('\n').length === 7, `says more: ${stdout}`),
    ...hold(stdout.includes(`62 papers; ${counts[0]} files made, ${counts[1]} changed, ${counts[2]} removed; ${bytes} bytes to upload`), `${counts} and ${bytes} bytes are not said: ${stdout}`),
    ...Object.entries(really).flatMap(([kind, files]) => hold(files.sort().join() === named(kind), `${kind}: listed ${named(kind)}, really ${files}`)),
    ...followed.flatMap(file => Object.entries(before[file]).flatMap(([id, day]) => id.includes(gone) ? hold(!(id in after[file]), `${file} still has ${id}`) : hold(after[file][id] === day, `${file}: ${id} was updated ${day}, is ${after[file][id]}`))),
    ...hold(sums_before.length === 60 && sums().length === 62 && sums_before.filter(sum => !sums().includes(sum)).length === 2, 'sums.txt lacks other than the sums of the paper that is gone and the one that changed'),
    ...hold(Object.keys(before['atom.xml']).some(id => id.includes(gone)), 'the withdrawn paper was in no feed'),
    ...hold(Object.keys(after['floden/skolmat/atom.xml']).some(id => id.includes('/d/2031-motion-61/')) && Object.keys(after['organ/storby/kommunstyrelsen/atom.xml']).some(id => id.includes('/d/2031-svar-6/')), 'new papers are not in the feeds that they match'),
    ...[...said(site)].flatMap(([file, text]) => hold(!/Pumpernickelsson|pumpernickelsson|Ringblomsstigen|2031-motion-40/.test(text), `${file} still has the withdrawn paper`)),
    ...[path.join(site, 'samling.dia'), kept].filter(fs.existsSync).flatMap(pack => [secret, 'ringblomsstigen'].flatMap(word => hold(!/motion-40|umpernickel/.test(call('search', pack, word).stdout.replace(/("query"|no paper has):[^\n]*/g, '')), `${pack} still finds ${word}`))),
    ...like_full_build(), ...hold(!left_over(here).length, `left: ${left_over(here)}`),
  ];
});

await test('10.00 Nothing has changed: nothing is written', () => {
  const stamps = () => JSON.stringify([site, ...Object.keys(tree(site)).map(file => path.join(site, file)), kept].map(file => fs.statSync(file, { bigint: true }).mtimeNs.toString()));
  const before = stamps(), { status, stdout } = watch();
  const changed = at('changed.txt'), again = watch('--changed', changed);
  return [...hold(status === 0 && again.status === 0, `status ${status}`), ...hold(stdout.endsWith('sajt: nothing changed\n'), stdout), ...hold(stamps() === before, 'something was written'),
    ...hold(fs.readFileSync(changed, 'utf8').split('\n').length === 2, 'files are listed')];
});

await test('10.20 No pressed files are wanted any more: they go; and a file that is only touched is no news', () => {
  packs = [];
  const other = watch();
  const file = path.join(papers, '2031/motion-9.txt');
  fs.utimesSync(file, new Date(0), new Date(86400000));
  const { status, stdout } = watch();
  return [...hold(/ 0 made|0 files made, \d+ changed, [1-9]/.test(other.stdout), other.stdout), ...hold(status === 0, `status ${status}`), ...hold(stdout.endsWith('nothing changed\n'), stdout)];
});

await test('10.40 Pictures are no more to be read, then again: all papers are read again', () => {
  const again = /the options or the program changed: all papers are read again/;
  return ['off', 'off', 'auto'].flatMap((ocr, i) => hold(again.test(watch('--ocr', ocr).stderr) === (i !== 1), `--ocr ${ocr}, run ${i + 1}`));
});

await test('11.00 A long file is still being written: it waits, what is whole comes', async () => {
  const file = path.join(papers, '2031/motion-62.txt');
  fs.writeFileSync(file, motion(62));
  const writer = spawn('bash', ['-c', 'while :; do printf "Det fortsätter.\\n" >> "$0"; sleep .05; done', file]);
  write('2031/motion-63.txt', motion(63));
  const { status, stdout } = watch();
  writer.kill();
  await new Promise(done => writer.on('exit', done));
  const first = [...hold(status === 0, `status ${status}`), ...hold(stdout.includes('1 file still being written') && stdout.includes('came 2031/motion-63.txt') && !stdout.includes('came 2031/motion-62.txt'), stdout), ...hold(!fs.existsSync(path.join(site, 'd/2031-motion-62')), 'the half file is on the site')];
  const next = watch();
  return [...first, ...hold(next.stdout.includes('came 2031/motion-62.txt'), next.stdout), ...like_full_build()];
});

await test('11.30 A paper that is there is being rewritten: it stands as it was, what is whole comes', async () => {
  const file = path.join(papers, '2031/motion-12.txt'), page = path.join(site, 'd/2031-motion-12/index.html'), copy = () => Object.entries(tree(site)).filter(([name]) => name.includes('original/') && name.includes('motion-12.txt')).join();
  const before = fs.readFileSync(page, 'utf8').replace(/[0-9a-f]{8,}/g, ''), stood = copy();
  const writer = spawn('bash', ['-c', 'while :; do printf "Det fortsätter.\\n" >> "$0"; sleep .05; done', file]);
  await new Promise(done => writer.on('spawn', done));
  write('2031/motion-64.txt', motion(64));
  const { status, stdout, stderr } = watch();
  writer.kill();
  await new Promise(done => writer.on('exit', done));
  const first = [...hold(status === 0, `status ${status}: ${stderr}`), ...hold(stdout.includes('came 2031/motion-64.txt') && !stdout.includes('motion-12'), stdout), ...hold(stood && copy() === stood, 'the copy is another'), ...hold(!fs.readFileSync(page, 'utf8').includes('Det fortsätter'), 'the half file is on the site'), ...hold(before.length > 0, 'no page')];
  const next = watch();
  return [...first, ...hold(next.stdout.includes('changed 2031/motion-12.txt'), next.stdout), ...like_full_build()];
});

await test('12.15 The folder is not there for a while: the site stays', () => {
  const before = tree(site);
  fs.renameSync(papers, at('undan'));
  const { status, stdout, stderr } = watch();
  fs.renameSync(at('undan'), papers);
  return [...hold(status === 1, `status ${status}`), ...hold(stderr.includes('there is no such folder') && stderr.includes('stays as it is'), stderr), ...hold(stdout === '', stdout), ...hold(same_tree(before, tree(site)), 'the site is another'), ...hold(watch().stdout.endsWith('nothing changed\n'), 'something changed after it')];
});

await test('12.40 A folder in it cannot be read: its papers are not withdrawn', () => {
  if (process.getuid?.() === 0) {  // Whom no rights stop sees a file in its place instead.
    const before = tree(site), inside = path.join(papers, '2032');
    fs.renameSync(inside, at('2032'));
    fs.symlinkSync(at('2032'), inside);
    const { status, stderr } = watch();
    fs.rmSync(inside);
    fs.renameSync(at('2032'), inside);
    return [...hold(status === 1, `status ${status}`), ...hold(stderr.includes('2032'), stderr), ...hold(same_tree(before, tree(site)), 'the site is another')];
  }
  const before = tree(site), inside = path.join(papers, '2032');
  fs.chmodSync(inside, 0);
  const { status, stderr } = watch();
  fs.chmodSync(inside, 0o755);
  return [...hold(status === 1, `status ${status}`), ...hold(stderr.includes('2032'), stderr), ...hold(same_tree(before, tree(site)), 'the site is another')];
});

await test('13.05 A file that cannot be read is told, the rest goes on', () => {
  write('2031/skadad.pdf', '%PDF-1.7\nand no more');
  write('2031/motion-65.txt', motion(65));
  const { status, stdout, stderr } = watch();
  fs.rmSync(path.join(papers, '2031/skadad.pdf'));
  const next = watch();
  return [...hold(stdout.includes('came 2031/motion-65.txt: ') && stdout.includes('came 2031/skadad.pdf, which could not be read\n'), stdout), ...hold(status === 1 && stderr.includes('2031/skadad.pdf | not read'), `status ${status}: ${stderr}`), ...hold(next.status === 0, next.stderr), ...like_full_build()];
});

await test('14.00 Two watch one site: the second is told, and nothing is lost', async () => {
  const one = spawn(command, ['watch', ...words_of(['--every', '1'])]);
  let told = '', complained = '', look = () => {};
  one.stdout.on('data', bytes => { told += bytes; look(); });
  one.stderr.on('data', bytes => { complained += bytes; look(); });
  const heard = words => new Promise((done, fail) => {
    one.on('exit', () => fail(new Error(`it ended: ${told}${complained}`)));
    look = () => (told + complained).includes(words) && done();
    look();
  });
  await heard('Ctrl-C ends it');
  const before = tree(site), second = watch();
  const refused = [...hold(second.status === 2, `status ${second.status}`), ...hold(second.stderr.includes('another run of diarium'), second.stderr), ...hold(same_tree(before, tree(site)), 'the site is another')];
  // The first goes on: what comes now comes onto the site.
  write('2031/motion-66.txt', motion(66));
  await heard('bytes to upload');
  one.removeAllListeners('exit');
  const ended = new Promise(done => one.on('exit', (status, signal) => done([status, signal])));
  one.kill('SIGINT');
  const [status, signal] = await ended;
  tell('$ diarium watch papper -o sajt --every 1', told, '(Ctrl-C)');
  return [...refused, ...hold(status === 0 && signal === null, `Ctrl-C ended it with ${status} ${signal}`), ...hold(told.includes('came 2031/motion-66.txt'), told), ...hold(!left_over(here).length, `left: ${left_over(here)}`), ...like_full_build()];
});

await test('15.00 Somebody else wrote the site: told, and it is as it should be again', () => {
  const made = call('site', papers, '-o', site, '--shell', shell, '--no-wording');
  const { status, stderr } = watch();
  return [...hold(made.status === 0, made.stderr), ...hold(status === 0, `status ${status}`), ...hold(stderr.includes('was changed by another run'), stderr), ...like_full_build()];
});

await test('16.00 diarium.json and corrections.json say something else: the site follows', () => {
  const manifest = JSON.parse(fs.readFileSync(path.join(papers, 'diarium.json'), 'utf8'));
  write('diarium.json', JSON.stringify({ ...manifest, title: 'Storbys papper', papers: { '2031/motion-2.txt': { noindex: true } } }));
  const { status, stdout, stderr } = watch();
  const first = [...hold(status === 0, `status ${status}: ${stderr}`), ...hold(stdout.includes('changed diarium.json\n'), stdout), ...like_full_build()];
  const source = sha256(motion(3)), title = `Motion om ${subjects[3]} i stadsdel 3`, begin = Buffer.byteLength(motion(3).slice(0, motion(3).indexOf(title)));
  write('corrections.json', JSON.stringify({ version: 1, corrections: [
    { id: 'k1', source, action: 'correct', fact: 'title', span: [begin, begin + Buffer.byteLength(title)], quote: title, value: { value: 'Motion om det rättade' } },
    { id: 'k2', source: '0'.repeat(64), action: 'reject', fact: 'title', span: [0, 5], quote: 'borta' }] }));
  const next = watch();
  return [...first, ...hold(next.status === 0 && next.stdout.includes('came corrections.json\n'), next.stdout + next.stderr), ...hold(next.stderr.includes('1 correction applied, 1 not'), next.stderr), ...hold(fs.readFileSync(path.join(site, 'd/2031-motion-3/index.html'), 'utf8').includes('Motion om det rättade'), 'the correction is not on the page'), ...like_full_build()];
});

await test('16.30 A broken diarium.json is told, and the site stays', () => {
  const file = path.join(papers, 'diarium.json'), whole = fs.readFileSync(file), before = tree(site);
  fs.writeFileSync(file, '{"title": ');
  const { status } = watch();
  fs.writeFileSync(file, whole);
  return [...hold(status === 2, `status ${status}`), ...hold(same_tree(before, tree(site)), 'the site is another'), ...hold(watch().status === 0, 'it does not go on')];
});

suite.end();
