// What the setup suite's files share: the cases, and a run of a command of the checkout.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../checkout.mjs';

export { root } from '../checkout.mjs';
export { test } from '../suite.mjs';

/** Runs a command in the checkout; `text` is all it printed. */
export function run(command, ...words) {
  const { status, stdout, stderr } = spawnSync(command, words, { cwd: root, encoding: 'utf8', timeout: 60_000 });
  return { status, text: stdout + stderr };
}

/** A folder that is gone after `work`. */
export async function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'diarium-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
