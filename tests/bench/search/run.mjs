// Measures search engines beside ours and writes the tables of README.md. tests/bench/search/run.sh calls it.
//
// usage: node run.mjs [--quick] [--sizes sv1k,sv10k,sv100k] [--fresh] [--forget NAME,…] [--peers NAME,…] [--repetitions N] [--out DIR] [--tables]
//   --quick   one repetition of sv1k, the slow line computed; README.md stays as it is
//   --fresh   forgets earlier results, --forget those of some engines, diarium after it was built anew; without them a run that was
//             ended goes on where it was
//   --peers   these and ours only      --tables  measures nothing
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { code_folder } from './code.mjs';
import { collection, papers_of, sizes } from './corpus.mjs';
import { is_done, jobs_of, key_of, plan_of } from './jobs.mjs';
import { missing, names, ours, peer_of, version_of } from './peers/all.mjs';
import { draw } from './queries.mjs';
import { put_between, tables } from './tables.mjs';

const text = { type: 'string' }, flag = { type: 'boolean' };
const { values } = parseArgs({ options: { quick: flag, sizes: text, fresh: flag, forget: text, peers: text, repetitions: text, out: text, tables: flag } });
const out = path.resolve(values.out ?? path.join(import.meta.dirname, '../../../build/bench/search'));
const wanted = (values.sizes ?? (values.quick ? 'sv1k' : 'sv1k,sv10k,sv100k')).split(',');
const chosen = values.peers ? [...new Set([ours, ...values.peers.split(',')])] : names;
for (const [given, known] of [[wanted, Object.keys(sizes)], [chosen, names]])
  for (const name of given) if (!known.includes(name)) stop(`there is no ${name}: ${known.join(', ')}`);
const plan = { ...plan_of(values), ...(values.repetitions ? { repetitions: Number(values.repetitions) } : {}) };
const log = path.join(out, values.quick ? 'quick.jsonl' : 'results.jsonl');
const heap_mb = Math.floor(os.totalmem() / 2 ** 20 * 0.7);

function stop(message) {
  console.error(message);
  process.exit(2);
}

/** One measurement in a process of its own; what went wrong is a result, too. */
function measured(job) {
  return new Promise((done) => {
    // A group of its own, so that what an engine starts ends with it.
    const words = [`--max-old-space-size=${heap_mb}`, path.join(import.meta.dirname, 'measure.mjs'), job.mode, JSON.stringify(job.wishes)];
    const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    let said = '', wrong = '', late = false;
    child.stdout.on('data', (bytes) => { said += bytes; });
    child.stderr.on('data', (bytes) => { wrong = (wrong + bytes).slice(-4000); });
    const clock = setTimeout(() => {
      late = true;
      process.kill(-child.pid, 'SIGKILL');
    }, plan.timeout_ms);
    child.on('close', (status) => {
      clearTimeout(clock);
      const result = /^RESULT (.*)$/m.exec(said);
      const reason = late ? `more than ${plan.timeout_ms / 1000} s` : /^(?:\w*Error: |FATAL).*/m.exec(wrong)?.[0] ?? `status ${status}`;
      done(result ? JSON.parse(result[1]) : { error: reason.slice(0, 200) });
    });
  });
}

/** Results by their keys, as far as they were written; those of the engines `forgotten` are taken away. */
function written(forgotten) {
  const all = fs.existsSync(log) ? fs.readFileSync(log, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line)) : [];
  const lines = all.filter(({ peer }) => !forgotten.includes(peer));
  if (lines.length < all.length) fs.writeFileSync(log, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return new Map(lines.map((line) => [key_of(line), line]));
}

async function measure_all(size, peers, results) {
  const folder = collection(path.join(out, 'papers'), size), queries = path.join(out, 'queries.json'), codes = {};
  fs.writeFileSync(queries, JSON.stringify(draw([...papers_of(collection(path.join(out, 'papers'), 'sv1k'))])));
  for (const [name, peer] of Object.entries(peers)) codes[name] = await code_folder(peer, name, out);
  for (const job of jobs_of({ size, collection: folder, folder: out, queries, peers, codes, plan })) {
    if (is_done(job, results)) continue;
    const begun = Date.now(), { mode, wishes, makes, needs, ...said } = job;
    const result = needs && !fs.existsSync(needs) ? { error: 'there is no index' } : await measured(job);
    if (makes && result.error) fs.rmSync(makes, { recursive: true, force: true });
    const took_s = (Date.now() - begun) / 1000, line = { ...said, took_s, ...(result.error ? result : { result }) };
    results.set(key_of(line), line);
    fs.appendFileSync(log, `${JSON.stringify(line)}\n`);
    console.log(`${key_of(job).padEnd(44)} ${took_s.toFixed(1)} s${result.error ? `  FAILED ${result.error}` : ''}`);
  }
}

fs.mkdirSync(out, { recursive: true });
if (values.fresh) fs.rmSync(log, { force: true });
const results = written((values.forget ?? '').split(',').filter(Boolean)), peers = {};
for (const name of chosen) {
  const peer = await peer_of(name), why = missing(peer);
  if (why) console.log(`skipped: ${peer.name}: ${why}`);
  else peers[name] = peer;
}
if (os.loadavg()[0] > 0.5) console.log(`the machine is busy (${os.loadavg()[0].toFixed(1)}): only what is far apart is different`);
if (!values.tables) for (const size of wanted) await measure_all(size, peers, results);
const versions = Object.fromEntries(Object.entries(peers).map(([name, peer]) => [name, version_of(peer)]));
const setting = { machine: `node ${process.version.slice(1)}, ${os.cpus().length} cores, ${(os.totalmem() / 2 ** 30).toFixed(0)} GB`, versions, plan };
const made = tables({ results: [...results.values()], sizes: wanted, peers, setting });
console.log(made);
if (!values.quick && !values.peers) put_between(path.join(import.meta.dirname, 'README.md'), made);
