// `diarium.html` of `diarium site --full`, which reads own papers too: made of the bundled papers when a test wants it.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = new URL('../../../', import.meta.url).pathname;
let made = null;

/** Its path; it is gone when the tests end. */
export function full_file() {
  if (made) return made;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'diarium-full-'));
  process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
  const done = spawnSync(process.execPath, [`${root}build/web/bin/diarium.js`, 'site', `${root}assets/documents`, '-o', path.join(folder, 'site'), '--shell', `${root}build/shell`, '--full'], { encoding: 'utf8' });
  if (done.status !== 0) throw new Error(done.stderr);
  return made = path.join(folder, 'site', 'diarium.html');
}
