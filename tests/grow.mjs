// A collection that grows: `diarium add` and `diarium withdraw`, held against `diarium pack` of the same papers, with what an editor
// does wrong. Run: node tests/grow.mjs [FILTER]. Needs build/release (DIARIUM_NATIVE names another program).
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { command, must_run, native, need, own_folder, run_program, sha256 } from './checkout.mjs';
import { of_another_version } from './pack/another_version.mjs';
import { left_over, paper, write_papers } from './writes/made.mjs';
import { report_of } from './report_of.mjs';
import { hold, open_suite } from './suite.mjs';

need(command);
const here = own_folder('grow');

const { test, end } = open_suite({ filter: process.argv[2] });
let number = 0;
/** A folder of a case's own. */
function place() {
  const folder = path.join(here, String(++number));
  fs.mkdirSync(folder);
  return (...parts) => path.join(folder, ...parts);
}
function call(...words) {
  const { status, stdout, stderr } = run_program(native, words);
  return { status, stdout, told: stderr + (words[0] === 'pack' ? report_of(words[words.indexOf('-o') + 1]) : '') };
}
const must = (...words) => must_run(native, words);
const sum = file => sha256(fs.readFileSync(file));
const ends = (answer, status, ...says) => [
  ...hold(answer.status === status, `exit status ${answer.status}, not ${status}: ${answer.told}`),
  ...says.flatMap(say => hold(answer.told.includes(say), `«${say}» is not told: ${answer.told}`)),
];
const same = (one, other, what) => hold(sum(one) === sum(other), `${what}: ${fs.statSync(one).size} and ${fs.statSync(other).size} bytes, not the same`);
/** A call that changes nothing: not the file, and nothing is left beside it. */
function refused(file, words, ...says) {
  const before = sum(file), answer = call(...words);
  return [...ends(answer, 2, ...says), ...hold(sum(file) === before, `${words[0]} changed the collection`), ...hold(!left_over(path.dirname(file)).length, 'something is left beside it')];
}

/** As a reader of pictures without Swedish letters leaves it. */
const damaged = text => text.replace('\n\nKommun', '\nNämnden föreslår att frågan om åtgärder går till kommunfullmäktige och att ärendet följs.\n\nKommun').replace(/[åä]/g, 'a').replace(/ö/g, 'o');
/** Minutes whose §§ are papers of their own. */
const minutes = Array.from({ length: 3 }, (_, i) => `§ ${i + 1} Ärende om bad\n\nDnr KS 2031/10${i + 1}\n\nKommunstyrelsens beslut\n\nKommunstyrelsen beslutar att bifalla motionen.\n`).join('\n');
const protocol = `Storby kommun\nKommunstyrelsen\nSammanträdesprotokoll\n2031-05-12\n\n${minutes}`;

/** 24 papers, in folders too, some of them damaged. `late` of them come later. */
function papers_of(at) {
  const all = at('all'), late = ['2031/juni/motion-31.txt', '2031/juni/skadad-32.txt', 'motion-7.txt', 'protokoll.txt'];
  write_papers(all, 20, 'ett');
  fs.mkdirSync(path.join(all, '2031/juni'), { recursive: true });
  fs.mkdirSync(path.join(all, '2031/maj'));
  fs.writeFileSync(path.join(all, '2031/maj/motion-30.txt'), paper(30, 'ett'));
  fs.writeFileSync(path.join(all, '2031/juni/motion-31.txt'), paper(31, 'ett'));
  fs.writeFileSync(path.join(all, '2031/juni/skadad-32.txt'), damaged(paper(32, 'ett')));
  fs.writeFileSync(path.join(all, 'protokoll.txt'), protocol);
  fs.cpSync(all, at('old'), { recursive: true });
  for (const name of late) fs.rmSync(at('old', name));
  for (const name of late) {
    fs.mkdirSync(path.dirname(at('late', name)), { recursive: true });
    fs.copyFileSync(at('all', name), at('late', name));
  }
  return { all, old: at('old'), late: at('late'), names: late };
}

const ways = [['with all relations', []], ['without wording', ['--no-wording']], ['without relations', ['--no-relations']], ['without facts', ['--no-facts']]];
for (const [what, options] of ways) {
  test(`papers that come later make the bytes of one build, ${what}`, () => {
    const at = place(), { all, old, late } = papers_of(at), facts = options.filter(option => option === '--no-facts');
    must('pack', all, '-o', at('whole.dia'), ...options);
    must('pack', old, '-o', at('x.dia'), ...options);
    const answer = call('add', at('x.dia'), late, ...facts);
    return [...ends(answer, 0, 'protokoll.txt: added', '2031/juni/skadad-32.txt: added', 'x.dia: 4 files added, 0 replaced, 0 left out; '),
      ...same(at('x.dia'), at('whole.dia'), 'added'), ...hold(call('check', at('x.dia')).status === 0, 'check finds damage'), ...hold(!left_over(at()).length, 'something is left')];
  });
  test(`papers that go leave the bytes of one build without them, ${what}`, () => {
    const at = place(), { all, old, names } = papers_of(at);
    must('pack', all, '-o', at('x.dia'), ...options);
    must('pack', old, '-o', at('whole.dia'), ...options);
    const answer = call('withdraw', at('x.dia'), ...names, names[0]);
    return [...ends(answer, 0, 'protokoll.txt: withdrawn', 'x.dia: 4 files withdrawn; '), ...same(at('x.dia'), at('whole.dia'), 'withdrawn')];
  });
}

test('one at a time, in another order and with one thread, the bytes are the same', () => {
  const at = place(), { all, old, late, names } = papers_of(at);
  must('pack', all, '-o', at('whole.dia'));
  must('pack', old, '-o', at('x.dia'));
  for (const name of [...names].reverse()) must('add', at('x.dia'), path.join(late, name), '--below', late, '--jobs', '1');
  return same(at('x.dia'), at('whole.dia'), 'one at a time');
});

test('with the words that were learned before, a damaged paper is repaired as in a build by them', () => {
  const at = place(), { all, old, late } = papers_of(at);
  must('learn', old, '-o', at('old.words'));
  must('pack', all, '--part', '1/1', '--words', at('old.words'), '-o', at('part.dia'));
  must('merge', at('part.dia'), '-o', at('whole.dia'));
  must('pack', old, '-o', at('x.dia'));
  must('add', at('x.dia'), late, '--words', at('old.words'));
  return same(at('x.dia'), at('whole.dia'), 'by given words');
});

test('a damaged paper is repaired anew by what later ones teach, when that is asked for, and then the bytes are those of one build', () => {
  const at = place(), { all, old, late } = papers_of(at), island = 'Skräddögården i Vränsåsby';
  const more = text => text.replace('\n\nKommun', `\n${`Vid ${island} och på ${island} byggs bryggor.\n`.repeat(4)}\n\nKommun`);
  for (const folder of [all, old]) fs.writeFileSync(path.join(folder, 'skadad-40.txt'), damaged(more(paper(40, 'ett'))));
  for (const folder of [all, late]) for (const n of [41, 42, 43]) fs.writeFileSync(path.join(folder, `motion-${n}.txt`), more(paper(n, 'ett')));
  must('pack', all, '-o', at('whole.dia'));
  must('pack', old, '-o', at('x.dia'));
  must('add', at('x.dia'), late);
  const wrong = hold(sum(at('x.dia')) !== sum(at('whole.dia')), 'nothing is taught: the test finds nothing');
  const answer = call('add', at('x.dia'), all, '--relearn');
  wrong.push(...ends(answer, 0, 'skadad-40.txt: repaired otherwise', 'x.dia: 1 file repaired otherwise, 1 as before, 0 not read again'), ...same(at('x.dia'), at('whole.dia'), 'relearned'));
  const before = fs.statSync(at('x.dia')).ino;
  wrong.push(...ends(call('add', at('x.dia'), all, '--relearn'), 0, '0 files repaired otherwise, 2 as before'), ...hold(fs.statSync(at('x.dia')).ino === before, 'it is written anew for nothing'));
  fs.appendFileSync(path.join(all, 'skadad-40.txt'), 'Ett ord till.\n');
  fs.rmSync(path.join(all, '2031/juni/skadad-32.txt'));
  wrong.push(...ends(call('add', at('x.dia'), all, '--relearn', '--strict'), 1, 'skadad-40.txt: is another file', 'skadad-32.txt: is damaged and was not named', '0 files repaired otherwise, 0 as before, 2 not read again'), ...same(at('x.dia'), at('whole.dia'), 'nothing read'));
  return [...wrong, ...refused(at('x.dia'), ['add', at('x.dia'), all, '--relearn', '--words', at('none.words')], '--relearn learns from the collection')];
});

test('what a reader corrected in a damaged paper is kept when it is repaired anew, or nothing is', () => {
  const at = place(), { old, late } = papers_of(at), island = 'Skräddögården i Vränsåsby';
  const more = text => text.replace('\n\nKommun', `\n${`Vid ${island} och på ${island} byggs bryggor.\n`.repeat(4)}\n\nKommun`);
  const words = damaged(more(paper(40, 'ett'))), title = 'Motion 40: ny cykelbanaplan', begin = Buffer.byteLength('Storby kommun\n');
  fs.writeFileSync(path.join(old, 'skadad-40.txt'), words);
  for (const n of [41, 42, 43]) fs.writeFileSync(path.join(late, `motion-${n}.txt`), more(paper(n, 'ett')));
  const source = sha256(words);
  fs.writeFileSync(at('said.json'), JSON.stringify({ version: 1, corrections: [{ id: 'k1', source, paper: 'skadad-40', action: 'correct', fact: 'title', span: [begin, begin + title.length], quote: title, value: { value: 'Cykelplanen' } }] }));
  const wrong = ends(call('pack', old, '-o', at('x.dia'), '--corrections', at('said.json')), 0, '1 correction applied, 0 not');
  must('add', at('x.dia'), late);
  wrong.push(...refused(at('x.dia'), ['add', at('x.dia'), old, '--relearn'], 'skadad-40.txt', 'a reader corrected facts of it', '--corrections FILE'));
  fs.cpSync(late, old, { recursive: true });
  must('pack', old, '-o', at('whole.dia'), '--corrections', at('said.json'));
  wrong.push(...ends(call('add', at('x.dia'), old, '--relearn', '--corrections', at('said.json')), 0, 'skadad-40.txt: repaired otherwise'), ...same(at('x.dia'), at('whole.dia'), 'relearned'));
  return [...wrong, ...ends(call('add', at('x.dia'), old, '--relearn', '--corrections', at('said.json')), 0, '0 files repaired otherwise')];
});

/** What a reader says of papers: two persons are one, two cases are one, a fact of a paper that comes late. */
function corrections_of(at) {
  const text = who => `Storby kommun\nMotion av ${who} (C): fler bänkar\n2031-03-1${who.length % 10}\n\n${who} (C) yrkar att bänkar köps.\n\nKommunfullmäktige beslutar\natt bifalla motionen\n`;
  const files = { 'bank-1.txt': text('Ing-Marie Sköld'), 'bank-2.txt': text('Ingmarie Skjöld') };
  for (const [name, words] of Object.entries(files)) fs.writeFileSync(at('all', name), words);
  fs.copyFileSync(at('all/bank-1.txt'), at('old/bank-1.txt'));
  fs.copyFileSync(at('all/bank-2.txt'), at('late/bank-2.txt'));
  const sums = name => sha256(files[name]), title = 'Motion av Ingmarie Skjöld (C): fler bänkar', begin = Buffer.byteLength('Storby kommun\n');
  return [
    { id: 'k1', action: 'merge', fact: 'person', value: { id: 'ingmarie-skjold-storby' }, into: 'ing-marie-skold-storby' },
    { id: 'k2', source: sums('bank-2.txt'), paper: 'bank-2', action: 'merge', fact: 'case', value: { source: sums('bank-1.txt'), paper: 'bank-1' } },
    { id: 'k3', source: sums('bank-2.txt'), paper: 'bank-2', action: 'correct', fact: 'title', span: [begin, begin + Buffer.byteLength(title)], quote: title, value: { value: 'Bänkar' } },
    { id: 'k4', source: '0'.repeat(64), paper: 'borta', action: 'split', fact: 'person', value: { id: 'ing-marie-skold-storby' } }];
}

test('what a reader says of persons, cases and facts holds when papers come and go', () => {
  const at = place(), { all, old, late, names } = papers_of(at), list = corrections_of(at);
  fs.writeFileSync(at('said.json'), JSON.stringify({ version: 1, corrections: list }));
  must('pack', all, '-o', at('unsaid.dia'));
  const pack = call('pack', all, '-o', at('whole.dia'), '--corrections', at('said.json'));
  must('pack', old, '-o', at('x.dia'), '--corrections', at('said.json'));
  const wrong = [...ends(pack, 0, '3 corrections applied, 1 not'), ...hold(sum(at('whole.dia')) !== sum(at('unsaid.dia')), 'nothing is said: the test finds nothing')];
  const answer = call('add', at('x.dia'), late, '--corrections', at('said.json'));
  wrong.push(...ends(answer, 0, 'bank-2.txt: added', 'correction k4 is not applied: no paper here was read from that file'), ...same(at('x.dia'), at('whole.dia'), 'added'));
  // As they lie beside a pack that was imported: the list alone.
  fs.writeFileSync(at('x.corrections.json'), `${JSON.stringify(list)}\n`);
  for (const name of names) fs.rmSync(path.join(all, name));
  must('pack', all, '-o', at('fewer.dia'), '--corrections', at('said.json'));
  wrong.push(...ends(call('withdraw', at('x.dia'), ...names), 0, 'correction k4 is not applied'), ...same(at('x.dia'), at('fewer.dia'), 'withdrawn'));
  must('merge', at('x.dia'), '-o', at('y.dia'), '--corrections', at('said.json'));
  wrong.push(...same(at('y.dia'), at('fewer.dia'), 'merged'));
  fs.writeFileSync(at('x.corrections.json'), '[{"id": 7}]');
  wrong.push(...ends(call('withdraw', at('x.dia'), 'motion-3.txt'), 0, 'x.corrections.json: corrections[0].', 'nothing in it is applied'));
  return [...wrong, ...refused(at('y.dia'), ['add', at('y.dia'), late, '--corrections', at('x.corrections.json')], 'x.corrections.json: corrections[0].')];
});

test('a paper that comes again replaces the one of its name, and no word of the old one stays', () => {
  const at = place(), { old } = papers_of(at);
  fs.writeFileSync(path.join(old, 'motion-5.txt'), paper(5, 'ett') + '\nSvartrödlavsinventeringen väntar.\n');
  must('pack', old, '-o', at('x.dia'));
  fs.writeFileSync(path.join(old, 'motion-5.txt'), paper(5, 'två'));
  const answer = call('add', at('x.dia'), path.join(old, 'motion-5.txt'));
  must('pack', old, '-o', at('whole.dia'));
  return [...ends(answer, 0, 'motion-5.txt: replaced', '0 files added, 1 replaced, 0 left out'), ...same(at('x.dia'), at('whole.dia'), 'replaced')];
});

test('an address that was given out stays, whatever comes and comes again', () => {
  const at = place();
  fs.mkdirSync(at('old'));
  fs.writeFileSync(at('old/plan.txt'), paper(1, 'ett'));
  fs.writeFileSync(at('plan.md'), paper(2, 'ett'));
  must('pack', at('old'), '-o', at('x.dia'));
  must('add', at('x.dia'), at('plan.md'));
  fs.writeFileSync(at('old/plan.txt'), paper(3, 'två'));
  must('add', at('x.dia'), at('old/plan.txt'));
  fs.writeFileSync(at('plan.md'), paper(4, 'två'));
  must('add', at('x.dia'), at('plan.md'));
  must('export', at('x.dia'), '--format', 'json', '-o', at('out'));
  const found = JSON.stringify(JSON.parse(fs.readFileSync(at('out/pile.json'), 'utf8')).papers.map(one => [one.id, one.file]).sort());
  return hold(found === JSON.stringify([['plan', 'plan.txt'], ['plan-2', 'plan.md']]), found);
});

test('of a withdrawn paper no word is in any answer, suggestion, export or relation', () => {
  const at = place(), { old } = papers_of(at), secret = 'Kvastfening', person = 'Ingalill Sjöviksson';
  fs.writeFileSync(path.join(old, 'hemlig.txt'), `Storby kommun\nMotion: ${secret}sskolan\nDnr KS 2031/977\n2031-03-03\n\n${person} (C) yrkar att ${secret.toLowerCase()}en utreds av ${secret.toLowerCase()}snämnden.\n\n` +
    `Kommunfullmäktige beslutar\natt bifalla motionen\n\nVid sammanträdet ${secret.toLowerCase()}ade ${person} länge och väl om ${secret.toLowerCase()}ar.\n`);
  must('pack', old, '-o', at('x.dia'));
  const all = () => {
    must('export', at('x.dia'), '--format', 'all', '-o', at('out'), '--force');
    const told = fs.readdirSync(at('out'), { recursive: true }).map(name => path.join(at('out'), name)).filter(name => fs.statSync(name).isFile()).map(name => name + fs.readFileSync(name, 'latin1'));
    for (const words of [['cases'], ['reuse'], ['timeline'], ['gaps'], ['search', '--', secret], ['search', '--', secret.slice(0, 7)], ['search', '--', 'kvastfenign'], ['search', '--', person]])
      told.push(call(words[0], at('x.dia'), ...words.slice(1)).stdout.replace(/^no paper has: .*$/gm, ''));  // The question, told back.
    fs.rmSync(at('out'), { recursive: true });
    return told.join('\n').toLowerCase().replaceAll(/kvastfenign/g, '');
  };
  const marks = ['kvastfening', 'ingalill', 'ks 2031/977'];
  const before = all(), wrong = marks.flatMap(mark => hold(before.includes(mark), `${mark} is not there before: the test finds nothing`));
  const gone = sum(path.join(old, 'hemlig.txt'));
  fs.writeFileSync(at('x.corrections.json'), JSON.stringify({ corrections: [{ source: { sha256: gone } }] }));
  wrong.push(...ends(call('withdraw', at('x.dia'), 'hemlig'), 0, 'hemlig.txt: withdrawn', '1 file withdrawn', 'x.corrections.json: speaks of what was withdrawn'));
  fs.rmSync(at('x.corrections.json'));
  const after = all();
  for (const mark of [...marks, gone]) wrong.push(...hold(!after.includes(mark), `${mark} is still told: …${after.slice(Math.max(0, after.indexOf(mark) - 80), after.indexOf(mark) + 80)}…`));
  fs.rmSync(path.join(old, 'hemlig.txt'));
  must('pack', old, '-o', at('whole.dia'));
  return [...wrong, ...same(at('x.dia'), at('whole.dia'), 'withdrawn')];
});

test('a collection in which numbers are masked masks those of what comes', () => {
  const at = place(), { old } = papers_of(at);
  fs.writeFileSync(path.join(old, 'a-nummer.txt'), `${paper(5, 'ett')}\nFödd 19811218-9876 i Storby.\n`);
  fs.writeFileSync(at('b-nummer.txt'), `${paper(6, 'ett')}\nFödd 19811218-9876 i Storby.\n`);
  must('pack', old, '-o', at('x.dia'), '--mask');
  const wrong = ends(call('add', at('x.dia'), at('b-nummer.txt')), 0, 'b-nummer.txt: 1 personal number masked');
  fs.copyFileSync(at('b-nummer.txt'), path.join(old, 'b-nummer.txt'));
  must('pack', old, '-o', at('whole.dia'), '--mask');
  return [...wrong, ...same(at('x.dia'), at('whole.dia'), 'masked')];
});

test('what cannot be read among good papers is left out and told, and what the collection has of it stays', () => {
  const at = place(), { old, late } = papers_of(at);
  must('pack', old, '-o', at('x.dia'));
  fs.writeFileSync(at('motion-3.txt'), Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 1, 2, 3]));
  fs.writeFileSync(at('not.exe'), 'MZ');
  fs.mkdirSync(at('nothing'));
  const answer = call('add', at('x.dia'), at('motion-3.txt'), at('not.exe'), at('gone.txt'), at('nothing'), path.join(late, 'protokoll.txt'), '--strict');
  fs.copyFileSync(path.join(late, 'protokoll.txt'), path.join(old, 'protokoll.txt'));
  must('pack', old, '-o', at('whole.dia'));
  return [...ends(answer, 1, 'motion-3.txt: skipped', 'motion-3.txt: what the collection has of it stays', 'not.exe: skipped', 'gone.txt: skipped', 'nothing: there is no file in it', 'protokoll.txt: added', '1 file added, 0 replaced, 3 left out'),
    ...same(at('x.dia'), at('whole.dia'), 'with what could be read')];
});

test('wrong calls are refused in words, and the collection stays as it is', () => {
  const at = place(), { old, late } = papers_of(at), file = at('x.dia'), good = path.join(late, 'protokoll.txt');
  must('pack', old, '-o', file);
  for (const name of ['en', 'två']) {
    fs.mkdirSync(at(name));
    fs.copyFileSync(good, at(name, 'lika.txt'));
  }
  fs.mkdirSync(at('nothing'));
  fs.writeFileSync(at('x.words'), 'no words');
  const wrong = [
    refused(file, ['add', file, at('en/lika.txt'), at('två/lika.txt')], 'two files are called lika.txt', '--below DIR'),
    refused(file, ['add', file, good, '--below', at('en')], 'does not lie below'),
    refused(file, ['add', file, at('nothing')], 'there is no file in it', 'nothing to add could be read'),
    refused(file, ['add', file, at('gone.txt')], 'gone.txt: skipped', 'nothing to add could be read'),
    refused(file, ['add', file, good, '--words', at('x.words')], 'x.words'),
    refused(file, ['add', file, good, '--words', at('no.words')], 'no.words'),
    refused(file, ['add', file], 'too few arguments'),
    refused(file, ['withdraw', file, 'motion-1.txt', 'finns-inte.txt'], 'finns-inte.txt: the collection has no file of that name', 'nothing is withdrawn'),
    refused(file, ['withdraw', file, ...fs.readdirSync(old).filter(name => name.endsWith('.txt')), '2031/maj/motion-30.txt'], 'no paper would be left'),
  ];
  must('add', file, at('en/lika.txt'), at('en/lika.txt'));  // One file, named twice.
  wrong.push(refused(file, ['withdraw', file, 'lika-p2'], 'lika-p2: it is a part of the file lika.txt'));
  return wrong.flat();
});

test('what is no whole collection is refused in words, and stays as it is', () => {
  const at = place(), { old, late } = papers_of(at), good = path.join(late, 'protokoll.txt');
  must('pack', old, '-o', at('x.dia'));
  must('learn', old, '-o', at('x.words'));
  must('pack', old, '--part', '2/3', '--words', at('x.words'), '-o', at('part.dia'));
  const bytes = fs.readFileSync(at('x.dia')), short = bytes.subarray(0, bytes.length >> 1), flipped = Buffer.from(bytes);
  for (let i = bytes.length >> 1; i < bytes.length; i += 512) flipped[i] ^= 0x55;
  for (const [name, of] of [['short.dia', short], ['newer.dia', of_another_version(bytes)], ['flipped.dia', flipped], ['text.dia', 'no pack at all'], ['empty.dia', '']]) fs.writeFileSync(at(name), of);
  fs.mkdirSync(at('folder.dia'));
  fs.symlinkSync(at('x.dia'), at('link.dia'));
  const says = { 'part.dia': 'part 2 of 3 of a collection that is being built', 'newer.dia': 'version', 'short.dia': '', 'flipped.dia': '', 'text.dia': '', 'empty.dia': '', 'link.dia': 'link' };
  const wrong = [];
  for (const [name, say] of Object.entries(says))
    for (const words of [['add', at(name), good], ['withdraw', at(name), 'motion-1.txt']]) wrong.push(refused(at(name), words, name, say));
  for (const words of [['add', at('none.dia'), good], ['withdraw', at('none.dia'), 'a.txt']])
    wrong.push(ends(call(...words), 2, 'there is no such collection'), hold(!fs.existsSync(at('none.dia')), 'a collection was made'));
  for (const words of [['add', at('folder.dia'), good], ['withdraw', at('folder.dia'), 'a.txt']]) wrong.push(ends(call(...words), 2, 'folder.dia'));
  return wrong.flat();
});

test('a run that is killed or has no room leaves the old collection or the new one, and the next run ends', () => {
  const at = place(), { all, old, late } = papers_of(at), file = at('x.dia');
  must('pack', all, '-o', at('whole.dia'));
  must('pack', old, '-o', at('old.dia'));
  const sums = [sum(at('old.dia')), sum(at('whole.dia'))], wrong = [];
  const begun = performance.now();
  fs.copyFileSync(at('old.dia'), file);
  must('add', file, late);
  const takes = performance.now() - begun;
  for (let i = 1; i <= 8; i++) {
    fs.copyFileSync(at('old.dia'), file);
    spawnSync(command, ['add', file, late], { timeout: Math.max(1, Math.round(takes * i / 8)), killSignal: 'SIGKILL' });
    wrong.push(hold(sums.includes(sum(file)), `killed after ${i} eighths: neither the old nor the new collection`));
    must('add', file, late);
    wrong.push(same(file, at('whole.dia'), 'after a run that was killed'), hold(!left_over(at()).length, 'something is left'));
  }
  fs.copyFileSync(at('old.dia'), file);
  const full = spawnSync('bash', ['-c', `trap '' XFSZ; ulimit -f 8; exec "$@"`, 'bash', command, 'add', file, late], { encoding: 'utf8' });
  wrong.push(hold(full.status === 2 && full.stderr.includes('x.dia'), `no room: exit status ${full.status}: ${full.stderr}`), hold(sum(file) === sums[0], 'no room: the old collection is gone'));
  return wrong.flat();
});

end();
