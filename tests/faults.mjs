// What the machine refuses: reads and writes that fail, are short or are broken off by a signal, files that cannot be
// opened, synced, put in their place or mapped, memory that is not there. The n-th call of each kind is disturbed
// (faults/shim.c), and the run tells it, or does what it would have done: nothing is lost, nothing wrong is said to be
// right.
// Run: node tests/faults.mjs [--each 8] [FILTER]. `--each`: so many n of each kind, spread over the run; 0: all. Needs
// build/release (DIARIUM_NATIVE names another) and clang-19, as the presets do.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { files_below, must_run, native, need, own_folder, run_program, take_option } from './checkout.mjs';
import { hold, open_suite } from './suite.mjs';
import { left_over, write_papers, write_shell } from './writes/made.mjs';

const given = process.argv.slice(2), each = Number(take_option(given, '--each', 8));
const { test, end } = open_suite({ filter: given[0] });
need(...native);
const here = own_folder('faults'), shim = path.join(here, 'shim.so');
const source = path.join(import.meta.dirname, 'faults/shim.c');
const compiled = spawnSync('clang-19', ['-shared', '-fPIC', '-O1', '-o', shim, source, '-ldl'], { encoding: 'utf8' });
if (compiled.status !== 0) throw new Error(`the shim cannot be compiled: ${compiled.stderr}`);

const few = write_papers(path.join(here, 'few'), 3, 'ett'), other = write_papers(path.join(here, 'other'), 6, 'två');
const words = path.join(here, 'all.words'), half = ['1/2', '2/2'].map((part, i) => {
  const file = path.join(here, `part${i}.dia`);
  if (i === 0) must_run(native, ['learn', other, '-o', words]);
  must_run(native, ['pack', other, '--part', part, '--words', words, '-o', file]);
  return file;
});
const shell = write_shell(path.join(here, 'shell'));
/** Runs from an old state to a new one: [old, fresh], each without its target. */
const runs = {
  'x.dia': { pack: [['pack', few], ['pack', other]], merge: [['pack', few], ['merge', ...half]] },
  site: { site: [few, other].map(papers => ['site', papers, '--shell', shell]) },
};
const kinds = [['read', 'fail'], ['read', 'short'], ['read', 'stop'],
  ['write', 'fail'], ['write', 'short'], ['write', 'stop'], ['open', 'fail'], ['sync', 'fail'], ['rename', 'fail'], ['map', 'fail']];
const harmless = new Set(['short', 'stop']);  // A call that is made again gets the rest.
const told_as = { fail: 'that fails', short: 'that is short', stop: 'that a signal breaks off' };

const spread = (count, most) => most === 0 || count <= most ? Array.from({ length: count }, (_, i) => i + 1)
  : [...new Set(Array.from({ length: most }, (_, i) => 1 + Math.round(i * (count - 1) / (most - 1))))];
const bytes_at = place => !fs.existsSync(place) ? '' : fs.statSync(place).isFile() ? fs.readFileSync(place, 'latin1')
  : files_below(place).sort().map(name => `${name}\n${fs.readFileSync(path.join(place, name), 'latin1')}`).join('\n');

for (const [target, commands] of Object.entries(runs)) {
  for (const [name, [old, fresh]] of Object.entries(commands)) {
    const place = path.join(here, name), made = path.join(place, target);
    const kept = path.join(here, `${name}-kept`), counts = path.join(here, 'counts');
    const run = (words, env = {}) =>
      run_program(native, [...words, '--jobs', '2', '-o', made], { env: { ...process.env, ...env } });
    const anew = () => {
      fs.rmSync(place, { recursive: true, force: true });
      fs.cpSync(kept, place, { recursive: true });
    };
    fs.mkdirSync(place);
    run(old);
    fs.renameSync(place, kept);
    const before = bytes_at(path.join(kept, target));
    anew();
    run(fresh, { LD_PRELOAD: shim, FAULT_COUNT: counts });
    const after = bytes_at(made), lines = fs.readFileSync(counts, 'utf8').trim().split('\n');
    const called = Object.fromEntries(lines.map(line => line.split(' ')));
    for (const [kind, how] of kinds)
      test(`${name}: ${kind} ${told_as[how]}`, () => spread(Number(called[kind]), each).flatMap(n => {
        anew();
        const { status, signal, stderr } = run(fresh, { LD_PRELOAD: shim, FAULT: `${kind} ${how} ${n}` });
        const now = bytes_at(made), again = run(fresh), at = `call ${n} of ${called[kind]}: `, said = stderr.slice(-200);
        const mended = again.status === 0 && bytes_at(made) === after && left_over(place).length === 0;
        return [
          ...hold(signal === null && [0, 1, 2].includes(status), `${at}ended with ${signal ?? status}: ${said}`),
          ...hold(status === 0 || /^diarium: /m.test(stderr), `${at}status ${status} without a word`),
          ...hold(now === after || now === before, `${at}what stands is neither old nor new, status ${status}`),
          ...hold(status !== 0 || now === after, `${at}is said to be done, and was not`),
          ...hold(!harmless.has(how) || (status === 0 && now === after), `${at}stopped at what is no fault: ${said}`),
          ...hold(mended, `${at}the next start did not mend it: ${again.stderr.slice(-200)} ${left_over(place)}`)];
      }));
  }
}

test('memory that is refused from some point on', () => {
  const words = ['pack', other, '--jobs', '2', '-o', path.join(here, 'memory.dia')];
  return spread(24, each).flatMap(step => {
    const limited = ['-c', `ulimit -v ${40_000 + step * 8_000}; exec "$@"`, 'bash', ...native, ...words];
    const { status, signal, stderr } = spawnSync('bash', limited, { encoding: 'utf8' });
    const told = status === 0 || (status === 2 && /memory/.test(stderr));
    return hold(signal === null && told, `${40 + step * 8} MB: ${signal ?? status}: ${stderr.slice(-200)}`);
  });
});

end();
