// Files of every kind in one folder, right ones and broken ones: each gets its line in the report, natively and under node,
// and one made-up case states the same in every format.
// usage: node tests/kinds.mjs [--heavy] [--table]     needs build/release and build/web; --table prints report and differences
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { native, own_folder, run_program, under_node } from './checkout.mjs';
import { compare, f1, statements } from './kinds/compare.mjs';
import { bad, bomb, good, heavy, odd, outside, printed, write } from './kinds/make.mjs';
import { markdown, papers } from './kinds/papers.mjs';
import { check, open_suite } from './suite.mjs';

const heavyToo = process.argv.includes('--heavy'), tables = process.argv.includes('--table');
const patience = 120_000;  // Milliseconds: what hangs fails, no more is asked.
const floor = 0.98;        // Harmonic mean of precision and recall against the same papers as Markdown.
const here = own_folder('kinds'), scratch = path.join(here, 'tillfalligt');
fs.mkdirSync(scratch);
const { test, end } = open_suite();
const call = (command, ...words) => run_program(command, words, { timeout: patience, cwd: here, env: { ...process.env, TMPDIR: scratch } });
const rows = (command) => {
  const done = call(command, 'pack', 'all', '-o', 'all.dia', '--report', '--json');
  check(done.status === 0, `status ${done.status} ${done.signal ?? ''} instead of 0, though some files cannot be read: ${done.stderr.slice(-400)}`);
  return new Map(JSON.parse(done.stdout).map((row) => [row.file, row]));
};

const right = { ...good(), ...odd(), ...Object.fromEntries(Object.entries(await printed()).map(([name, bytes]) => [`bra/${name}`, bytes])) };
const wrong = bad(), large = heavyToo ? heavy() : {}, others = outside();
write(path.join(here, 'all'), { ...right, ...wrong, ...large, ...others });
const found = rows(native);
test('each file that can be read is read, natively', () => {
  for (const name of Object.keys(right)) check(found.get(name)?.words > 0, `${name}: ${JSON.stringify(found.get(name))}`);
});
test('each file that cannot be read has one line that says why and what to do', () => {
  for (const name of Object.keys(wrong)) {
    const row = found.get(name);
    check(row?.error, `${name}: ${JSON.stringify(row)}`);
    check(/;/.test(row.error) && row.error.length > 30, `${name}: «${row.error}» does not say what to do`);
  }
  check(found.size === Object.keys({ ...right, ...wrong, ...large, ...others }).length, `${found.size} lines`);
});
test('the kind is told by what stands in the file, not by its name', () => {
  const kinds = { 'udda/webbsida.pdf': 'html', 'udda/protokoll.docx.txt': 'docx', 'bra/skrivelse.odt': 'odt', 'bra/skrivelse.fodt': 'odt', 'bra/skrivelse.mht': 'html', 'bra/brev.eml': 'eml', 'bra/skript.pdf': 'pdf' };
  for (const [name, kind] of Object.entries(kinds)) check(found.get(name).kind === kind, `${name}: ${found.get(name).kind}`);
});
test('an empty file, one of glyphs without letters and a page in the place of a paper are told as what they are', () => {
  const says = { 'fel/tom.pdf': /The file is empty/, 'fel/utan-tecken.pdf': /do not tell which letters/, 'fel/tom-sida.pdf': /nothing on its 1 page/, 'fel/skannad.pdf': /is scanned/ };
  for (const side of [native, under_node]) {
    const told = side === native ? found : rows(under_node);
    for (const [name, words] of Object.entries(says)) check(words.test(told.get(name).error), `${name}: ${told.get(name).error}`);
    check(told.get('udda/webbsida.pdf').warnings.some((words) => words.includes('named .pdf and is a web page')), JSON.stringify(told.get('udda/webbsida.pdf')));
    check(told.get('udda/bit.html').kind === 'html', told.get('udda/bit.html').kind);
  }
});
const office = !spawnSync('soffice', ['--version']).error;
test(`an office file of another kind is made readable by LibreOffice, and told where that is not${office ? '' : ' (it is not here)'}`, () => {
  for (const name of Object.keys(others)) {
    check(office ? found.get(name).words >= 9 && found.get(name).kind === 'office' : /install libreoffice/.test(found.get(name).error), `${name}: ${JSON.stringify(found.get(name))}`);
    const without = run_program(native, ['text', `all/${name}`], { cwd: here, env: { ...process.env, PATH: here } });
    check(without.status === 2 && /not installed here; install libreoffice-writer-nogui/.test(without.stderr), without.stderr);
    }
  // A LibreOffice that lacks the part for spreadsheets is installed all the same: the words say which part is not.
  const partly = path.join(here, 'partly');
  write(partly, { 'soffice': '#!/bin/sh\n', 'soffice.bin': '', 'libswlo.so': '' });
  fs.chmodSync(path.join(partly, 'soffice'), 0o755);
  const lacking = run_program(native, ['text', 'all/fel/tabell.xlsx'], { cwd: here, env: { ...process.env, PATH: partly } });
  check(lacking.status === 2 && /the part of LibreOffice that reads it is not installed here; install libreoffice-calc-nogui/.test(lacking.stderr), lacking.stderr);
  // One that does not start is to blame, not the file; one that starts and makes nothing could not open the file.
  for (const [name, script, says] of [['broken', 'exit 127', /LibreOffice.* does not start here; apt-get install --reinstall libreoffice-writer-nogui/], ['willing', '', /could not open it: it is damaged/]]) {
    write(path.join(here, name), { soffice: `#!/bin/sh\n${script}\n` });
    fs.chmodSync(path.join(here, name, 'soffice'), 0o755);
    const done = run_program(native, ['text', `all/${Object.keys(others)[0]}`], { cwd: here, env: { ...process.env, PATH: path.join(here, name) } });
    check(done.status === 2 && says.test(done.stderr), done.stderr);
  }
  check(fs.readdirSync(scratch).length === 0, `left behind: ${fs.readdirSync(scratch)}`);
});
test('a small PDF that asks for all memory is ended, and words tell so', () => {
  write(here, { 'bomb.pdf': bomb() });
  const done = call(native, 'text', 'bomb.pdf');
  check(done.status === 2 && /needs more memory .* 512 MB/.test(done.stderr) && !/bad_alloc|terminate/.test(done.stderr), `status ${done.status}: ${done.stderr}`);
});
test('a part whose name climbs is written nowhere', () => check(!fs.existsSync('/tmp/diarium-klattrar.txt') && !fs.existsSync(path.join(here, 'diarium-klattrar.txt')), 'it was written'));
test('the report under node is the same, but for what two readers of PDF see', () => {
  const again = rows(under_node);
  const pages = (row) => JSON.stringify([row?.kind, row?.pages, row?.papers, Boolean(row?.error)]);
  check([...again.keys()].join() === [...found.keys()].join(), 'other files');
  for (const [name, row] of found) {
    if (name in others) {
      check(/;/.test(again.get(name).error), `${name}: ${JSON.stringify(again.get(name))}`);
      continue;
    }
    const same = row.kind === 'pdf' || /PDF|picture|LibreOffice/.test(row.error ?? '') ? pages(row) === pages(again.get(name)) : JSON.stringify(row) === JSON.stringify(again.get(name));
    check(same, `${name}: ${JSON.stringify(row)}\n${JSON.stringify(again.get(name))}`);
    if (row.kind === 'pdf') check(Math.abs(row.words - again.get(name).words) <= row.words * 0.005, `${name}: ${row.words} and ${again.get(name).words} words`);
  }
});
test('an engine of 2023 reads PDF too', () => {
  fs.writeFileSync(path.join(here, 'older.cjs'), 'delete Promise.withResolvers;');
  const done = call([process.execPath, '--require', path.join(here, 'older.cjs'), under_node[1]], 'text', 'all/bra/skript.pdf');
  check(done.status === 0 && done.stdout.includes('Ett protokoll'), done.stderr);
});
if (tables) console.log(call(native, 'pack', 'all', '-o', 'all.dia', '--report').stdout);

for (const [side, command] of [['natively', native], ['under node', under_node]]) {
  test(`one made-up case states the same as txt, md, html, docx, odt and PDF in three layouts, ${side}`, () => {
    const all = [], told = [];
    const facts = (file) => {
      const done = call(command, 'facts', file);
      check(done.status === 0, `${file}: ${done.stderr}`);
      return statements(JSON.parse(done.stdout));
    };
    for (const [name, blocks] of Object.entries(papers)) {
      fs.writeFileSync(path.join(here, `${name}.md`), markdown(blocks));
      const truth = facts(`${name}.md`);
      for (const file of Object.keys(right).filter((file) => path.basename(file).startsWith(`${name}-`) || path.basename(file).startsWith(`${name}.`))) {
        const one = compare(facts(`all/${file}`), truth);
        all.push(one);
        for (const words of one.missing) told.push(`${file}: lacks ${words}`);
        for (const words of one.added) told.push(`${file}: adds ${words}`);
      }
    }
    if (tables) console.log([...told, `${all.length} files, F1 ${f1(all).toFixed(4)}`].join('\n'));
    check(all.length >= 15 && f1(all) >= floor, `F1 ${f1(all).toFixed(4)} of ${all.length} files\n${told.join('\n')}`);
  });
}
end();
