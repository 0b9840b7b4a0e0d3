// What a command takes, and made-up papers to try it with: for the benchmarks of making packs.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
export const diarium = process.env.DIARIUM_NATIVE ?? path.join(root, 'build/release/bin/diarium');

const measuring = `
import resource, subprocess, sys, time
begin = time.monotonic()
done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(done.returncode, time.monotonic() - begin, used.ru_utime + used.ru_stime, used.ru_maxrss)
sys.stderr.buffer.write(done.stderr[-2000:])`;

/** Runs diarium; what it took: seconds, seconds of processors, MB of memory at most. */
export function measured(...words) {
  const { stdout, stderr } = spawnSync('python3', ['-c', measuring, diarium, ...words], { encoding: 'utf8', maxBuffer: 1 << 26 });
  const [status, seconds, processor, memory] = (stdout ?? '').trim().split(' ').map(Number);
  if (status !== 0) throw new Error(`diarium ${words.join(' ')} ended with ${status}: ${stderr}`);
  return { seconds, processor, memory: memory / 1024 };
}

/** A folder for what a run makes: the one wished, which stays, or one that goes with the program. */
export function place_of(wished) {
  const place = wished ?? fs.mkdtempSync(path.join(os.tmpdir(), 'diarium-bench-'));
  fs.mkdirSync(place, { recursive: true });
  if (!wished) process.on('exit', () => fs.rmSync(place, { recursive: true, force: true }));
  return place;
}

/** A folder of made-up papers in `place`, made if it is not there. The first of a larger pile are a smaller one. */
export function papers_of(place, count) {
  const folder = path.join(place, `papers-${count}`);
  if (!fs.existsSync(folder)) {
    for (let first = 0; first < count; first += 200_000) {
      const words = [folder, '--first', String(first), '--papers', String(Math.min(200_000, count - first))];
      const made = spawnSync(process.execPath, [path.join(import.meta.dirname, 'generate.mjs'), ...words], { encoding: 'utf8' });
      if (made.status !== 0) throw new Error(made.stderr);
    }
  }
  return folder;
}

export const number = (value, digits = 0) => value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
/** The machine, for the words beside a table. */
export const machine = () => `${os.cpus().length} × ${os.cpus()[0].model}, ${number(os.totalmem() / 2 ** 30)} GB`;
