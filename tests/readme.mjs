// Every command that README.md and the English pages of assets/manual give is run as it stands there, with bundled papers in the
// place of its capital words, and ends well. A Swedish page gives the commands of the English one. Links lead to files.
// Run: node tests/readme.mjs. Needs build/native, build/site and build/package; `./serve.sh --command` is tried where build/release stands.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { own_folder, root } from './checkout.mjs';
import { open_suite } from './suite.mjs';

const read = (file) => fs.readFileSync(path.join(root, file), 'utf8');
const manual = fs.readdirSync(path.join(root, 'assets/manual')).map((name) => `assets/manual/${name}`).sort();
const swedish = manual.filter((file) => file.endsWith('.sv.md')), english = manual.filter((file) => !file.endsWith('.sv.md'));
english.sort((a, b) => Number(b.endsWith('/command.md')) - Number(a.endsWith('/command.md')));  // It writes what the others read.
const readme = ['README.md', ...english].map(read).join('\n');
const here = own_folder('readme');
const documents = path.join(root, 'assets/documents');
const papers = fs.readdirSync(documents).filter((name) => /\.(md|txt)$/.test(name)).slice(0, 2).map((name) => path.join(documents, name));
const { judge, end } = open_suite();
const env = { ...process.env, PATH: `${process.env.DIARIUM_BIN ?? `${root}/build/release/bin`}:${process.env.PATH}` };
const ran = (line, folder) => spawnSync('bash', ['-c', line], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28, env });
/** Runs a line in `folder`; what is wrong with how it ended, or ''. */
function run(line, folder) {
  const { status, stdout, stderr } = ran(line, folder);
  return status === 0 ? '' : `${line}: status ${status}: ${(stderr || stdout).trim().split('\n').slice(-3).join(' | ')}`;
}

const lines_of = (text) => [...text.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block]) => block.split('\n'))
  .map((line) => line.match(/^(\S[^#]*?)\s*(?:#\s*(.*))?$/)).filter(Boolean);
const commands_of = (file) => lines_of(read(file)).map(([, line]) => line).join('\n');
judge('a Swedish page gives the commands of the English one', swedish.filter((file) => commands_of(file) !== commands_of(file.replace('.sv.md', '.md'))).join());
/** The targets of a text's links that are no files; `folder`: from the root, where the text lies. */
const lost_links = (text, folder) => [...text.replace(/```[\s\S]*?```|`[^`\n]*`/g, '').matchAll(/\]\(([^)\s#]+)/g)].map(([, target]) => target)
  .filter((target) => !/^[a-z]+:/.test(target) && !fs.existsSync(path.join(root, folder, target)));
judge('a link to no file is found', lost_links('[a](none.md#b) [c](README.md) [d](https://example.org/)', '').join() === 'none.md' ? '' : 'it is not');
judge('every link of the documents leads to a file', ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...manual]
  .flatMap((file) => lost_links(read(file), path.dirname(file)).map((link) => `${file}: ${link}`)).join(', '));
const lines = lines_of(readme);
const unknown = lines.map(([, line]) => line).filter((line) => !/^(diarium |diarium-archive |\.\/serve\.sh\b|tests\/run\.sh\b)/.test(line));
judge('every command is of a kind that is run here', unknown.join());

// The command, in the order in which the pages show it: what one line writes the next ones read.
const ofCommand = lines.filter(([, line]) => line.startsWith('diarium '));
for (const [, line, note = ''] of ofCommand) {
  const wish = line.replace('FILE...', papers.join(' ')).replace('FILE', papers[0]).replace('QUERY', 'motion').replace('OFFSET', '120').replace('SITE', 'site').replace(/ ID$/, ` ${path.parse(papers[0]).name}`).replace(/(?<=(pack|site|watch|papers\.dia) )DIR/, documents);
  if (line.includes('--format F')) {
    const [, told = ''] = /^ +--format F +([^:]+):/m.exec(ran('diarium export --help', here).stdout) ?? [];
    const formats = told.split(/,(?: or)? /);
    for (const format of formats) judge(line.replace('F ', `${format} `), run(wish.replace('F ', `${format} `).replace('DIR', format), here));
    judge('export: the help names every format, and no other is taken', run(`diarium export papers.dia --format nothing -o x; [ $? = 2 ]`, here) ||
      (formats.length >= 8 ? '' : `only ${formats}`));
    fs.copyFileSync(path.join(here, 'json/pile.json'), path.join(here, 'pile.json'));
  } else {
    judge(line, run(wish, here));
  }
  for (const [, also] of note.matchAll(/(--[a-z]+):/g)) judge(`${line} ${also}`, run(`${wish} ${also}`, here));
  for (const [, more] of note.matchAll(/also ([a-z, ]+)/g))
    for (const name of more.split(/, */)) judge(`diarium ${name} papers.dia`, run(`diarium ${name} papers.dia`, here));
}
judge('the commands of the manual were found', ofCommand.length >= 20 && ofCommand.some(([, line]) => line === 'diarium --help') ? '' : `${ofCommand.length}`);

// The archive, with this machine in the place of a cluster.
const ofArchive = lines.map(([, line]) => line).filter((line) => line.startsWith('diarium-archive '));
for (const line of ofArchive) judge(line, run(line.replace('DIR', documents).replace('PLAN', 'archive').replace('slurm', 'here'), here));
judge('the commands of the archive were found', ofArchive.length === 4 ? '' : `${ofArchive.length}`);

// A first start waits two minutes longer where the links ask for what stands in no file of the list.
const reduced = path.join(root, '.tools/emscripten/reduced');
judge('the files of emscripten_libraries.txt are enough for all that is linked', fs.existsSync(reduced) ? '' : 'Emscripten\'s libraries were made whole: add what build/log/web.log names');

// What it gives in a sentence.
for (const [line, asked] of [['diarium personal FILE...', `diarium personal ${papers[0]}`], ['diarium site --full', `diarium site ${documents} -o full --full`],
  ['diarium site DIR -o SITE', `diarium site ${documents} -o one --precompress`]])
  judge(`\`${line}\``, readme.includes(`\`${line}\``) ? run(asked, here) : 'is in no document');
const sentence = readme.match(/`(\. \.tools\/env\.sh && [^`]+)`/)?.[1];
judge('the sentence that makes the package', sentence ? run(sentence, root) : 'is in no document');

// The two programs of the checkout, of which everything is built by now.
const tried = ['./serve.sh --help', './serve.sh --build-only', './serve.sh --command', 'tests/run.sh --help'];
const started = lines.map(([, line]) => line).filter((line) => /^(\.\/serve|tests\/run)/.test(line) && !tried.includes(line));
judge('the programs of the checkout', started.join() === './serve.sh,./serve.sh DIR,tests/run.sh' ? '' : `are ${started}`);
const released = fs.existsSync(path.join(root, 'build/release/bin/diarium'));  // A run of four makes it, for minutes.
for (const line of tried.filter((one) => released || one !== './serve.sh --command'))
  judge(line, readme.includes(line.replace(/ --help$/, '')) ? run(line, root) : 'is in no document');
judge('./serve.sh serves the page', await new Promise((done) => {
  const started = spawn('./serve.sh', ['--port', '8391'], { cwd: root, detached: true });
  let told = '';
  const end = (wrong) => {
    try { process.kill(-started.pid, 'SIGINT'); } catch { /* It has ended by itself. */ }
    done(wrong);
  };
  started.on('exit', () => end(`it ended: ${told.trim().split('\n').slice(-3).join(' | ')}`));
  started.stdout.on('data', (words) => {
    told += words;
    const [address] = /http:\/\/localhost:\d+\//.exec(told) ?? [];
    if (address) fetch(address).then((answer) => answer.text()).then((page) => end(page.includes('Diarium') ? '' : 'the page is another one'), (error) => end(String(error)));
  });
}));
end();
