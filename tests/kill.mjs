// `kill -9` at moments spread over a run: what stood there is wholly the old or wholly the new, or is so after the next start.
// A next start is one that has nothing to write: it can only finish or undo. Half of the moments lie anywhere in the run, half
// in the time in which files are written.
// Run: node tests/kill.mjs [--each 50] [--seed 1] [pack|site|export|import|serve ...]. Needs build/release; for serve a whole
// ./serve.sh --build-only before; build/site stands aside meanwhile and comes back, so nothing else may need it then.
// (DIARIUM_NATIVE names another command; DIARIUM_NODE=… node's, for all but serve.)
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { must_run, native, own_folder, root, take_option, under_node } from './checkout.mjs';
import { open_suite } from './suite.mjs';
import { differences, left_over, same_tree, tree, write_papers, write_shell } from './writes/made.mjs';

const program = process.env.DIARIUM_NODE ? under_node : native;
const words = process.argv.slice(2);
const each = Number(take_option(words, '--each', 5)), seed = Number(take_option(words, '--seed', 1));
const runs = ['pack', 'site', 'export', 'import', 'serve'], asked = words.length ? words : runs;
const unknown = asked.find(word => !runs.includes(word));
if (unknown || !(each > 0) || Number.isNaN(seed)) {
  console.error(`${unknown ? `no run is called ${unknown}\n` : ''}usage: node tests/kill.mjs [--each N] [--seed N] [${runs.join('|')} ...]`);
  process.exit(2);
}
const here = own_folder('kill');

const { tell, skip, end } = open_suite();
let state = seed;
/** A number from 0 up to 1, the same for the same seed. */
const random = () => (state = (state * 1664525 + 1013904223) >>> 0) / 2 ** 32;
const turn = () => new Promise(setImmediate);

const count = 40;
const shell = write_shell(path.join(here, 'shell')), few = write_papers(path.join(here, 'few'), count / 2, 'ett'), other = write_papers(path.join(here, 'other'), count, 'två');
const empty = path.join(here, 'empty'), one = path.join(here, 'one.dia'), two = path.join(here, 'two.dia');
fs.mkdirSync(empty);
function piles() {
  must_run(program, ['pack', few, '-o', one]);
  must_run(program, ['pack', other, '-o', two]);
  for (const [pack, name] of [[one, 'one'], [two, 'two']]) {
    must_run(program, ['export', pack, '--format', 'json', '-o', path.join(here, `pile-${name}`)]);
    const file = path.join(here, `pile-${name}/pile.json`), pile = JSON.parse(fs.readFileSync(file, 'utf8'));
    pile.corrections = [{ id: `k-${name}`, source: { sha256: '0'.repeat(64), name: 'gone.txt' }, action: 'note', note: 'made up' }];
    fs.writeFileSync(file, JSON.stringify(pile));
  }
}

/** What serve.sh writes lies in this checkout: a set-up belongs to its folder, and in another it would begin anew. */
const built = path.join(root, 'build'), kept_site = path.join(built, 'site.kept'), site_stamp = path.join(built, 'stamps/site');
function put_site_aside() {
  if (!fs.existsSync(kept_site)) fs.renameSync(path.join(built, 'site'), kept_site);
  fs.rmSync(site_stamp, { force: true });
}
function put_site_back() {
  fs.rmSync(path.join(built, 'site'), { recursive: true, force: true });
  fs.renameSync(kept_site, path.join(built, 'site'));
  fs.rmSync(site_stamp, { force: true });
}

/** How a command is run from the old state to the new one. `next`: a start that has nothing to write. */
function plan(command) {
  const place = path.join(here, command);
  fs.mkdirSync(place);
  const target = { pack: 'x.dia', import: 'x.dia', site: 'site', export: 'out' }[command];
  const calls = {
    pack: [['pack', few], ['pack', other], ['pack', empty]],
    import: [['import', path.join(here, 'pile-one/pile.json')], ['import', path.join(here, 'pile-two/pile.json')], ['import', path.join(here, 'none.json')]],
    site: [few, other, empty].map(papers => ['site', papers, '--shell', shell]),
    export: [one, two, path.join(here, 'none.dia')].map(pack => ['export', pack, '--format', 'all']),
  }[command];
  if (calls) {
    const [old, fresh, next] = calls.map(call => [...program, ...call, '-o', path.join(place, target)]);
    return { place, old, fresh, next };
  }
  const serve = papers => ['bash', path.join(root, 'serve.sh'), '--build-only', papers];
  return { place: built, only: 'site', old: serve(few), fresh: serve(other), next: [process.execPath, path.join(root, 'build/web/bin/diarium.js'), 'site', empty, '--shell', shell, '-o', path.join(built, 'site')] };
}

/** Begins a run; `moment` is asked again and again whether to kill it. Returns how long it lasted and when files came. */
async function run(call, place, moment) {
  const started = performance.now(), times = { writing: Infinity, killed: false };
  const child = spawn(call[0], call.slice(1), { stdio: 'ignore', detached: true });
  const ended = new Promise(done => child.on('exit', done));
  while (child.exitCode === null && child.signalCode === null) {
    const now = performance.now() - started;
    if (times.writing === Infinity && left_over(place).some(name => name.endsWith('-new'))) times.writing = now;
    if (moment(now, times.writing)) {
      try { process.kill(-child.pid, 'SIGKILL'); times.killed = true; } catch { /* it has ended */ }
      break;
    }
    await turn();
  }
  await ended;
  times.length = performance.now() - started;
  return times;
}

async function kill(command) {
  const { place, only, old, fresh, next } = plan(command), target = only ? path.join(place, only) : place;
  const look = () => Object.fromEntries(Object.entries(tree(target)).filter(([name]) => !/diarium-(new|old|gone|part|journal|wish-|lock-)/.test(name)));
  must_run(fresh);
  const wanted = look();
  const clear = () => only ? fs.rmSync(target, { recursive: true }) : fs.readdirSync(place).forEach(name => fs.rmSync(path.join(place, name), { recursive: true }));
  clear();
  must_run(old);
  const before = look(), kept = path.join(here, `${command}-kept`);
  fs.cpSync(target, kept, { recursive: true });
  const whole_run = await run(fresh, place, () => false);
  const told = { killed: 0, writing: 0, at_once: 0, next: 0, wrong: [] };
  for (let i = 0; i < each; i++) {
    clear();
    fs.cpSync(kept, target, { recursive: true });
    if (only) fs.rmSync(path.join(place, 'stamps/site'), { force: true });
    // Every second site has a file of somebody else's, into which no folder can be exchanged.
    const foreign = (command === 'site' || command === 'serve') && i % 4 >= 2 ? path.join(only ? target : path.join(target, 'site'), 'CNAME') : '';
    if (foreign) fs.writeFileSync(foreign, 'example.org\n');
    const at = random();
    const moment = i % 2 ? (now, writing) => now > writing + at * (whole_run.length - whole_run.writing) : now => now > at * whole_run.length;
    const times = await run(fresh, place, moment);
    if (times.killed) told.killed++;
    if (times.writing < Infinity) told.writing++;
    const now_is = () => {
      const is = look(), mark = Object.keys(is).find(name => name.endsWith('CNAME'));
      const others = !foreign || mark !== undefined;
      if (foreign) delete is[mark];
      return !others ? 'without what somebody put there' : same_tree(is, before) ? 'old' : same_tree(is, wanted) ? 'new' : `mixed: ${differences(before, is).length && differences(wanted, is).join('; ')}`;
    };
    const first = now_is();
    const { status } = spawnSync(next[0], next.slice(1), { stdio: 'ignore' });
    const second = now_is();
    if (['old', 'new'].includes(first)) told.at_once++;
    else if (['old', 'new'].includes(second)) told.next++;
    if (!['old', 'new'].includes(second)) told.wrong.push(`kill ${i + 1}: ${second}`);
    if (status !== 2) told.wrong.push(`kill ${i + 1}: the next start ended with ${status}`);
    if (first === 'new' && second === 'old') told.wrong.push(`kill ${i + 1}: the new one went back to the old one`);
    const left = [...left_over(place), ...left_over(path.join(place, 'site'))];
    if (left.length) told.wrong.push(`kill ${i + 1}: left ${left.join(', ')}`);
    must_run(fresh);
    if (now_is() !== 'new') told.wrong.push(`kill ${i + 1}: the run after it: ${now_is()}`);
  }
  tell(told.wrong.length === 0, `${command}: ${each} runs of ${Math.round(whole_run.length)} ms, ${told.killed} killed, ${told.writing} of them while or after files came: ` +
    `${told.at_once} whole at once, ${told.next} after the next start, ${each - told.at_once - told.next} mixed${told.wrong.slice(0, 8).map(line => `\n${line}`).join('')}`);
}

piles();
for (const command of asked) {
  if (command === 'serve' && !fs.existsSync(path.join(root, 'build/stamps/shell'))) {
    skip('serve', './serve.sh --build-only has not built everything');
    continue;
  }
  if (command === 'serve') put_site_aside();
  await kill(command);
  if (command === 'serve') put_site_back();
}
end();
