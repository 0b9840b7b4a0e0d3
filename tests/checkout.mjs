// What suites and measurements find in a checkout, and the places of their own that go when they end.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');
/** What is built: where the environment says, '' included, else where the build leaves it. */
const built = (name, otherwise) => (process.env[name] === '' ? '' : path.resolve(process.env[name] ?? path.join(root, otherwise)));
/** The command of this machine, and the one that node runs. */
export const command = built('DIARIUM_NATIVE', 'build/release/bin/diarium'), node_command = built('DIARIUM_NODE', 'build/web/bin/diarium.js');
export const native = [command], under_node = [process.execPath, node_command];
export const shell = built('DIARIUM_SHELL', 'build/shell');

/** Ends the run where one of these files is not there. */
export function need(...files) {
  const lost = files.find(file => !fs.existsSync(file));
  if (!lost) return;
  console.log(`${lost} is not there: build it first\n0 passed, 1 failed, 0 skipped`);
  process.exit(1);
}

/** A folder that goes when the run ends. */
export function own_folder(name) {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), `diarium-${name}-`)));
  process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The files below a folder, by their paths from there, sorted. */
export const files_below = folder => fs.readdirSync(folder, { withFileTypes: true, recursive: true }).filter(entry => !entry.isDirectory())
  .map(entry => path.relative(folder, path.join(entry.parentPath, entry.name))).sort();

export const sha256 = bytes => createHash('sha256').update(bytes).digest('hex');

/** The word behind `--name` on the command line. */
export const option = (name, otherwise) => (process.argv.includes(name) ? process.argv[process.argv.indexOf(name) + 1] : otherwise);
/** The same, taken out of `words`. */
export const take_option = (words, name, otherwise) => (words.includes(name) ? words.splice(words.indexOf(name), 2)[1] : otherwise);
