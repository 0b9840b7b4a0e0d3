// What suites and measurements find in a checkout, and the places of their own that go when they end.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');
/** What is built: where the environment says, '' included, else where the build leaves it. */
const built = (name, otherwise) =>
  (process.env[name] === '' ? '' : path.resolve(process.env[name] ?? path.join(root, otherwise)));
/** The command of this machine, and the one that node runs. */
export const command = built('DIARIUM_NATIVE', 'build/release/bin/diarium');
export const node_command = built('DIARIUM_NODE', 'build/web/bin/diarium.js');
export const native = [command], under_node = [process.execPath, node_command];
export const shell = built('DIARIUM_SHELL', 'build/shell');

/** Ends the run where one of these files is not there. */
export function need(...files) {
  const lost = files.find(file => !fs.existsSync(file));
  if (!lost) return;
  console.log(`${lost} is not there: build it first\n0 passed, 1 failed, 0 skipped`);
  process.exit(1);
}

/** Runs `program`, [command, its first words...], to its end: what spawnSync tells, in words. */
export const run_program = ([program, ...first], words = [], options) =>
  spawnSync(program, [...first, ...words], { encoding: 'utf8', maxBuffer: 1 << 30, timeout: 600_000, ...options });
/** The same; what it said. Throws where it does not end with 0 or `otherwise`. */
export function must_run(program, words = [], { otherwise = 0, ...options } = {}) {
  const { status, signal, error, stdout, stderr } = run_program(program, words, options);
  if (status === 0 || status === otherwise) return stdout;
  const how = error ?? `status ${status ?? signal}`;
  const said = `${stdout?.slice(-500) ?? ''}${stderr?.slice(0, 500) ?? ''}`;
  throw new Error(`${path.basename(program.at(-1))} ${words.join(' ').slice(0, 200)}: ${how}\n${said}`);
}

const own_folders = [];
process.on('exit', () => own_folders.forEach(folder => fs.rmSync(folder, { recursive: true, force: true })));
/** A folder that goes when the run ends. */
export function own_folder(name) {
  own_folders.push(fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), `diarium-${name}-`))));
  return own_folders.at(-1);
}

/** The folder that --keep names, made where it is not there; without it one that goes when the run ends. */
export function work_folder(name) {
  const folder = option('--keep') ?? own_folder(name);
  fs.mkdirSync(folder, { recursive: true });
  return folder;
}

/** The files below a folder, by their paths from there, sorted. */
export const files_below = folder => fs.readdirSync(folder, { withFileTypes: true, recursive: true })
  .filter(entry => !entry.isDirectory()).map(entry => path.relative(folder, path.join(entry.parentPath, entry.name))).sort();

export const sha256 = bytes => createHash('sha256').update(bytes).digest('hex');

/** The word behind `--name` on the command line. */
export const option = (name, otherwise) => take_option([...process.argv], name, otherwise);
/** The same, taken out of `words`. */
export const take_option = (words, name, otherwise) =>
  (words.includes(name) ? words.splice(words.indexOf(name), 2)[1] : otherwise);
