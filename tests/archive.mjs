// diarium-archive: a plan, its tasks on this machine, what became of them, and once more what failed. With the real program, and
// one around it that fails, is killed or cannot write when a case says so. tests/archive/slurm.sh tries the same on a cluster.
// Run: node tests/archive.mjs [FILTER]. Needs build/release (DIARIUM_BIN names another folder of the programs).
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { need, own_folder, root, sha256 } from './checkout.mjs';
import { hold, open_suite } from './suite.mjs';
import { paper, write_papers } from './writes/made.mjs';

const bin = process.env.DIARIUM_BIN ?? path.join(root, 'build/release/bin');
const diarium = path.join(bin, 'diarium'), archive = path.join(bin, 'diarium-archive');
need(diarium, archive);
const here = own_folder('archive');

const { test, end } = open_suite({ filter: process.argv[2] });
const at = (...parts) => path.join(here, ...parts);
const sum = file => (fs.existsSync(file) ? sha256(fs.readFileSync(file)) : 'not there');

/** Runs the archive command; `told` is all that it says. */
function call(words, env = {}) {
  const { status, stdout, stderr } = spawnSync(archive, words, { encoding: 'utf8', env: { ...process.env, ...env } });
  return { status, told: stdout + stderr };
}
const states = plan => call(['status', plan, '--tasks']).told.trim().split('\n').map(line => line.split('\t'));
/** «pack 2» of each task in a state. */
const tasks_in = (plan, state) => states(plan).filter(row => row[2] === state).map(([step, part]) => `${step} ${part}`).join();
const refused = (words, says) => {
  const { status, told } = call(words);
  return [...hold(status === 2, `${words.join(' ')}: exit status ${status}, not 2`), ...hold(told.includes(says), `${words.join(' ')}: «${says}» is not said: ${told}`)];
};

// Two dozen papers, one in a folder, some with the damage that the first pass is for; and files that are no papers of the list.
const papers = write_papers(at('papers'), 20, 'ett');
fs.mkdirSync(path.join(papers, 'Nämnd a'));
fs.writeFileSync(path.join(papers, 'Nämnd a/motion 21.txt'), paper(21, 'ett'));
for (const number of [22, 23]) fs.writeFileSync(path.join(papers, `skadad-${number}.txt`), paper(number, 'ett').replace(/[åäö]/g, '\ufffd'));
fs.writeFileSync(path.join(papers, '.hidden.txt'), paper(99, 'ett'));
fs.writeFileSync(path.join(papers, 'diarium.json'), '{"title": "Arkiv"}');

// The program, with what befalls it: in the folder `befalls`, a file «pack 2» with a shell's words is run instead, once.
const befalls = at('befalls'), program = at('program');
fs.mkdirSync(befalls);
fs.writeFileSync(program, `#!/bin/sh
step=$1
case "$*" in *--version* | *--help*) step=none ;; *--part*) step="$1 $(printf '%s' "$*" | sed 's|.*--part \\([0-9]*\\)/.*|\\1|')" ;; esac
if [ -e '${befalls}'/"$step" ]; then
  what=$(cat '${befalls}'/"$step")
  rm '${befalls}'/"$step"
  eval "$what"
fi
exec '${diarium}' "$@"
`, { mode: 0o755 });
const befall = (step, words) => fs.writeFileSync(path.join(befalls, step), words);
const planned = (name, parts, ...more) => {
  const { status, told } = call(['plan', papers, '-o', at(name), '--parts', String(parts), '--program', program, ...more]);
  if (status !== 0) throw new Error(told);
  return at(name);
};
const here_run = (plan, env) => call(['submit', plan, '--engine', 'here'], env);
const one = planned('one', 1);
here_run(one);
const wanted = sum(path.join(one, 'archive.dia'));

await test('a plan lists the papers in bytewise order, and nothing is begun', () => {
  const plan = planned('listed', 4), { status, told } = call(['status', plan]);
  const files = fs.readFileSync(path.join(plan, 'files'), 'utf8').trimEnd().split('\n');
  const sorted = [...files].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return [...hold(files.length === 23 && files.join() === sorted.join(), `the list is ${files.join()}`),
    ...hold(files.includes('Nämnd a/motion 21.txt') && !files.some(file => /hidden|diarium\.json/.test(file)), `the list holds ${files.join()}`),
    ...hold(status === 1 && /pack +WAITING 4/.test(told), `status ${status}: ${told}`), ...hold(tasks_in(plan, 'DONE') === '', 'something is done')];
});

await test('whatever the parts are, the collection has the bytes of one build', () => {
  const whole = at('whole.dia');
  spawnSync(diarium, ['pack', papers, '-o', whole]);
  const plan = planned('parts', 3), run = here_run(plan), after = call(['status', plan]);
  return [...hold(run.status === 0, `exit status ${run.status}: ${run.told}`), ...hold(after.status === 0 && /merge +DONE 1/.test(after.told), after.told),
    ...hold(sum(path.join(plan, 'archive.dia')) === wanted, 'three parts make other bytes than one'),
    ...hold(sum(whole) === wanted, 'parts make other bytes than `diarium pack`')];
});

await test('what failed and what was killed is told, and alone done again', () => {
  const plan = planned('lost', 4);
  befall('pack 2', 'echo "the disk is on fire" >&2; exit 2');
  befall('pack 3', 'kill -9 $$');
  const run = here_run(plan), told = call(['status', plan]);
  const before = fs.statSync(path.join(plan, 'segments/0001.dia')).ino;
  const wrong = [...hold(run.status === 2 && !fs.existsSync(path.join(plan, 'archive.dia')), `exit status ${run.status}: ${run.told}`),
    ...hold(tasks_in(plan, 'FAILED') === 'pack 2', `failed: ${tasks_in(plan, 'FAILED')}`), ...hold(tasks_in(plan, 'KILLED') === 'pack 3', `killed: ${tasks_in(plan, 'KILLED')}`),
    ...hold(tasks_in(plan, 'WAITING') === 'merge 0', `waiting: ${tasks_in(plan, 'WAITING')}`),
    ...hold(told.status === 2 && told.told.includes('the disk is on fire'), told.told)];
  const again = call(['again', plan]);
  return [...wrong, ...hold(again.status === 0 && again.told.includes('round 2: pack 2  merge 1'), again.told),
    ...hold(sum(path.join(plan, 'archive.dia')) === wanted, 'other bytes'),
    ...hold(fs.statSync(path.join(plan, 'segments/0001.dia')).ino === before, 'what was whole was made again'),
    ...hold(!fs.existsSync(path.join(plan, 'archive.dia.archive-lock')), 'the lock was left'), ...hold(call(['again', plan]).told.includes('all is done'), 'again is not done')];
});

await test('an output that is not whole is not done, whoever spoilt it', () => {
  const plan = planned('spoilt', 3), segment = path.join(plan, 'segments/0002.dia');
  befall('merge', 'exit 2');
  here_run(plan);
  const bytes = fs.readFileSync(segment), wrong = [];
  const flipped = Buffer.from(bytes);
  flipped[bytes.length >> 1] ^= 1;
  for (const spoilt of [bytes.subarray(0, bytes.length >> 1), Buffer.alloc(0), flipped]) {
    fs.writeFileSync(segment, spoilt);
    wrong.push(...hold(tasks_in(plan, 'FAILED') === 'pack 2,merge 0', `${spoilt.length} bytes: failed: ${tasks_in(plan, 'FAILED')}`));
  }
  fs.rmSync(path.join(plan, 'segments/0003.dia'));
  wrong.push(...hold(tasks_in(plan, 'FAILED') === 'pack 2,pack 3,merge 0', `without a segment: failed: ${tasks_in(plan, 'FAILED')}`));
  call(['again', plan]);
  return [...wrong, ...hold(sum(path.join(plan, 'archive.dia')) === wanted, 'other bytes')];
});

await test('a segment of another place is not done, and the program refuses it where no task told of it', () => {
  const plan = planned('mixed', 3), segment = number => path.join(plan, `segments/000${number}.dia`);
  befall('merge', 'exit 2');
  here_run(plan);
  fs.copyFileSync(segment(2), segment(3));
  const wrong = hold(tasks_in(plan, 'FAILED') === 'pack 3,merge 0', `failed: ${tasks_in(plan, 'FAILED')}`);
  const log = path.join(plan, 'log', fs.readdirSync(path.join(plan, 'log')).find(name => name.endsWith('.tasks')));
  fs.writeFileSync(log, fs.readFileSync(log, 'utf8').replace(/^ended\tpack\t3\t.*\n/m, ''));
  const again = call(['again', plan]), told = call(['status', plan]).told;
  wrong.push(...hold(again.status === 2 && !fs.existsSync(path.join(plan, 'archive.dia')), again.told), ...hold(/FAILED: merge.*part \d of 3/.test(told), told));
  fs.rmSync(segment(3));
  call(['again', plan]);
  return [...wrong, ...hold(sum(path.join(plan, 'archive.dia')) === wanted, 'other bytes')];
});

await test('a task that is started twice makes the same bytes', async () => {
  const plan = planned('twice', 2);
  befall('merge', 'exit 2');
  here_run(plan);
  const segment = path.join(plan, 'segments/0002.dia'), before = sum(segment);
  fs.rmSync(segment);
  const task = () => new Promise(done => spawn(archive, ['task', plan, 'pack', '2'], { stdio: 'ignore' }).on('exit', done));
  const ends = await Promise.all([task(), task(), task()]);
  return [...hold(ends.join() === '0,0,0', `ended with ${ends}`), ...hold(sum(segment) === before, 'other bytes'),
    ...hold(fs.readdirSync(path.join(plan, 'segments')).join() === '0001.dia,0002.dia', `left: ${fs.readdirSync(path.join(plan, 'segments'))}`)];
});

await test('two archives into one file are refused, and who holds it is told', () => {
  const target = at('both.dia'), first = planned('first', 2, '--out', target), second = planned('second', 2, '--out', target);
  befall('pack 1', 'exit 2');
  here_run(first);
  const wrong = [...refused(['submit', second, '--engine', 'here'], `is built by the plan ${first}, submitted by`),
    ...refused(['task', second, 'merge', '0'], `is built by the plan ${first}`)];
  call(['again', first]);
  return [...wrong, ...hold(sum(target) === wanted, 'the first was not made'), ...refused(['submit', second, '--engine', 'here'], 'something else stands')];
});

await test('a run that is at work is not begun a second time, and one that was killed is taken up', async () => {
  const plan = planned('work', 2);
  befall('pack 1', `sleep 60`);
  const child = spawn(archive, ['submit', plan, '--engine', 'here'], { stdio: 'ignore', detached: true });
  const gone = new Promise(done => child.on('exit', done));
  while (tasks_in(plan, 'RUNNING') !== 'pack 1') if (child.exitCode !== null) throw new Error('it ended');
  const wrong = refused(['again', plan], 'this plan is at work');
  process.kill(-child.pid, 'SIGKILL');
  await gone;
  wrong.push(...hold(tasks_in(plan, 'KILLED') === 'pack 1', `killed: ${tasks_in(plan, 'KILLED')}`));
  const again = call(['again', plan]);
  return [...wrong, ...hold(again.status === 0 && sum(path.join(plan, 'archive.dia')) === wanted, again.told)];
});

await test('no room is told, and nothing half stands as whole', () => {
  const plan = planned('room', 2);
  befall('pack 2', 'trap "" XFSZ; ulimit -f 1');
  const run = here_run(plan);
  const wrong = [...hold(run.status === 2 && /pack 2 of 2: exit status \d+: .*\w/.test(run.told), run.told),
    ...hold(fs.readdirSync(path.join(plan, 'segments')).filter(name => !name.startsWith('.')).join() === '0001.dia', `there: ${fs.readdirSync(path.join(plan, 'segments'))}`)];
  call(['again', plan]);
  return [...wrong, ...hold(sum(path.join(plan, 'archive.dia')) === wanted, 'other bytes')];
});

await test('papers that were skipped are told, and the rest is done', () => {
  const some = write_papers(at('some'), 4, 'ett');
  fs.writeFileSync(path.join(some, 'picture.png'), '\x89PNG\r\n\x1a\n', 'latin1');
  call(['plan', some, '-o', at('skips'), '--parts', '2', '--program', program]);
  const run = here_run(at('skips')), told = call(['status', at('skips')]);
  return [...hold(run.status === 1, `exit status ${run.status}: ${run.told}`), ...hold(told.status === 1 && /files were skipped/.test(told.told), told.told),
    ...hold(fs.readFileSync(path.join(at('skips'), 'log', fs.readdirSync(at('skips/log')).find(name => name.endsWith('.log'))), 'utf8').includes('picture.png'), 'the log does not name it')];
});

await test('the number of parts follows from a rate, given or measured', () => {
  call(['plan', papers, '-o', at('rated'), '--rate', '4', '--hours', '2', '--program', program]);
  call(['plan', papers, '-o', at('measured'), '--program', program]);
  const line = (plan, key) => new RegExp(`^${key} (.*)$`, 'm').exec(fs.readFileSync(at(plan, 'plan'), 'utf8'))[1];
  return [...hold(line('rated', 'parts') === '3', `23 files, 4 an hour, 2 hours: ${line('rated', 'parts')} parts`), ...hold(line('measured', 'parts') === '1' && Number(line('measured', 'rate')) > 0, `measured: ${line('measured', 'rate')}`),
    ...hold(!fs.existsSync(at('measured/sample')), 'the sample was left')];
});

await test('no part takes more memory than it may, as a sample tells', () => {
  fs.mkdirSync(at('large'));
  for (const name of ['a.txt', 'b.txt']) fs.writeFileSync(at('large', name), Array.from({ length: 60_000 }, (_, i) => ((i + 1) * 2654435761 % 2 ** 32).toString(36) + name[0]).join(' '));
  const parts = (memory) => {
    call(['plan', at('large'), '-o', at(`memory-${memory}`), '--memory', memory, '--program', program]);
    return /^parts (.*)$/m.exec(fs.readFileSync(at(`memory-${memory}`, 'plan'), 'utf8'))[1];
  };
  return [...hold(parts('1000') === '1', 'a part of two files was divided'), ...hold(parts('1') === '2', 'a part takes more than 1 MB')];
});

await test('a list that was changed, and another program, are refused', () => {
  const list = path.join(planned('changed', 2), 'files'), words = fs.readFileSync(list, 'utf8').split('\n');
  const wrong = [];
  fs.writeFileSync(list, [words[0], ...words].join('\n'));
  wrong.push(...refused(['submit', at('changed'), '--engine', 'here'], `«${words[0]}» stands twice`));
  fs.writeFileSync(list, words.slice(1).join('\n'));
  wrong.push(...refused(['submit', at('changed'), '--engine', 'here'], 'was changed after the plan was made'));
  const copy = at('copy');
  fs.copyFileSync(program, copy);
  call(['plan', papers, '-o', at('built'), '--parts', '2', '--program', copy]);
  fs.appendFileSync(copy, '\n');
  wrong.push(...refused(['task', at('built'), 'learn', '1'], 'another build'));
  fs.writeFileSync(copy, '#!/bin/sh\necho diarium 9.9.9\n');
  return [...wrong, ...refused(['task', at('built'), 'learn', '1'], 'diarium 9.9.9')];
});

await test('what cannot be meant is refused in words, and leaves nothing', () => {
  fs.mkdirSync(at('empty'));
  const plan = (...more) => ['plan', papers, '-o', at('never'), '--program', program, ...more];
  const told = [
    [['plan', at('nowhere'), '-o', at('never')], 'there is no folder'], [['plan', at('empty'), '-o', at('never'), '--program', program], 'there is no file in'],
    [['plan', papers], 'usage:'], [['plan', papers, '-o', one, '--program', program], 'is there already'], [plan('--parts', '0'), 'a whole number from 1'],
    [plan('--parts', '24'), 'at most a part a file'], [plan('--parts'), 'takes a value'], [plan('--nonsense'), 'no option'],
    [['plan', papers, '-o', path.join(papers, 'plan'), '--program', program], 'would be taken for papers'], [plan('--out', path.join(papers, 'x.dia')), 'would be taken for a paper'],
    [plan('--out', path.join(one, 'archive.dia')), 'is there already'], [['plan', papers, '-o', at('never$'), '--program', program], 'engines read them'],
    [['plan', papers, '-o', at('never'), '--program', at('nowhere')], 'there is no program'],
    [['status', at('empty')], 'is no plan'], [['status'], 'which plan'], [['again', at('listed')], 'was not submitted yet'], [['submit', one, '--engine', 'moon'], 'there is no engine'],
    [['submit', one], 'which engine'], [['task', one, 'pack', '2'], 'no part «2»'], [['task', one, 'fly', '1'], 'no step'], [['nonsense'], 'usage:'], [[], 'usage:']];
  fs.cpSync(at('listed'), at('torn'), { recursive: true });
  fs.writeFileSync(at('torn/plan'), fs.readFileSync(at('torn/plan'), 'utf8').slice(0, 120));
  return [...told.flatMap(([words, says]) => refused(words, says)), ...refused(['status', at('torn')], 'is not whole'), ...hold(!fs.existsSync(at('never')) && !fs.existsSync(at('never$')), 'a plan that was refused is there')];
});

await test('a plan has few files, whatever its tasks do', () => {
  const names = fs.readdirSync(at('lost'), { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()).map(entry => entry.name);
  return hold(names.length <= 2 * 4 + 12, `${names.length} files of 4 parts: ${names}`);
});

end();
