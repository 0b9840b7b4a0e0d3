// Runs every fuzzer of preset dev, two at a time: node tests/fuzz/run.mjs [--seconds=10] [--keep] [[--but] NAME...]
//
// Each begins with its seeds, made anew, and its dictionary where it has one (NAME.dict). Prints a line a fuzzer: how often it ran,
// the edges of the code that it reached, what it found; then «N passed, N failed, N skipped». --keep: what it learned stays in
// build/fuzz/NAME and the next run begins with it. A finding is left in build/fuzz/found.
import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { open_suite } from '../suite.mjs';

process.chdir(path.resolve(import.meta.dirname, '../..'));
const option = (name, otherwise) => process.argv.find(word => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise;
const seconds = Number(option('seconds', 10)), keep = process.argv.includes('--keep');
const wanted = process.argv.slice(2).filter(word => !word.startsWith('--'));
const programs = 'build/dev/bin', at_once = 2;

const there = fs.readdirSync(programs).filter(name => /^fuzz_\w+$/.test(name)).map(name => name.slice('fuzz_'.length)).sort();
const unknown = wanted.filter(name => !there.includes(name));
if (unknown.length > 0 || there.length === 0) {
  console.log(`There is no fuzzer ${unknown.join(', ')} in ${programs}. There are: ${there.join(' ')}`);
  process.exit(2);
}
const names = process.argv.includes('--but') ? there.filter(name => !wanted.includes(name)) : wanted.length > 0 ? wanted : there;

/** Bytes at most: a pile.json is a whole collection, a query a line. */
const longest = { query: 512, pages: 512, address: 512, personal: 512, layout: 1000, border: 2048, facts: 4096, structure: 4096, merge: 1024, pile: 65536 };
const seeds = 'build/fuzz/seeds', found = 'build/fuzz/found';
fs.rmSync(seeds, { recursive: true, force: true });
execFileSync(process.execPath, ['tests/fuzz/seeds.mjs', seeds], { stdio: 'inherit' });
fs.mkdirSync(found, { recursive: true });

/** Runs one; answers what it did. */
function fuzz(name) {
  const corpus = `build/fuzz/${keep ? '' : 'gate/'}${name}`;
  if (!keep) fs.rmSync(corpus, { recursive: true, force: true });
  fs.mkdirSync(corpus, { recursive: true });
  const dictionary = `tests/fuzz/${name}.dict`;
  const began = Date.now();
  const child = spawn('nice', ['-n', '15', `${programs}/fuzz_${name}`, `-max_total_time=${seconds}`, `-max_len=${longest[name] ?? 8192}`, '-timeout=25',
    '-rss_limit_mb=3072', '-print_final_stats=1', '-verbosity=1', `-artifact_prefix=${found}/${name}-`,
    ...(fs.existsSync(dictionary) ? [`-dict=${dictionary}`] : []), corpus, ...(fs.existsSync(`${seeds}/${name}`) ? [`${seeds}/${name}`] : [])],
  { stdio: ['ignore', 'ignore', 'pipe'] });
  let told = '';
  child.stderr.on('data', bytes => { told = (told + bytes).slice(-200_000); });
  return new Promise(done => child.on('close', code => {
    fs.writeFileSync(`${found}/${name}.log`, told);
    const number = pattern => Number([...told.matchAll(pattern)].at(-1)?.[1] ?? 0);
    const runs = number(/stat::number_of_executed_units:\s*(\d+)/g), edges = number(/ cov: (\d+)/g);
    const what = /SUMMARY: ([^\n]*)/.exec(told)?.[1] ?? (code === 0 ? '' : `exit status ${code}`);
    done({ name, runs, edges, code, what, took: (Date.now() - began) / 1000 });
  }));
}

const row = (...cells) => console.log(cells.map((cell, i) => (i === 0 ? String(cell).padEnd(12) : i < 4 ? String(cell).padStart(12) : ` ${cell}`)).join(''));
row('fuzzer', 'executions', 'edges', 'seconds', 'found');
const { count, end } = open_suite();
const waiting = [...names];
await Promise.all(Array.from({ length: at_once }, async () => {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    const { runs, edges, code, what, took } = await fuzz(name);
    const right = code === 0 && runs > 0;
    count(right ? 'passed' : 'failed');
    row(name, runs, edges, took.toFixed(0), right ? '-' : `${what || 'it never ran'} (${found}/${name}.log)`);
  }
}));
end();
