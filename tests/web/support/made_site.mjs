// Sites of papers that cases bring themselves: each is made once, when a case wants it, and is gone when the tests end.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { own_folder, root, shell, under_node } from '../../checkout.mjs';

export const bundled = path.join(root, 'assets/documents');
/** The command that makes sites: that of `build/web` under node, or another that the environment names. */
export const usual = process.env.DIARIUM_COMMAND ? [process.env.DIARIUM_COMMAND] : under_node;
const made = new Map();
let here = null, folders = 0;

/** The name of a folder that is gone when the tests end. */
function new_folder() {
  here ??= own_folder('made');
  return path.join(here, String(folders++));
}

/** A copy of a site, to be changed. */
export function copy_of(site) {
  const copy = new_folder();
  fs.cpSync(site, copy, { recursive: true });
  return copy;
}

/** Runs the command beside what the other lanes do: {status, stderr}. */
export const command = (words, [program, ...first] = usual) => new Promise((done, fail) => {
  const child = spawn(program, [...first, ...words], { stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (words_) => { stderr += words_; });
  child.on('error', fail);
  child.on('close', (status) => done({ status, stderr }));
});

/** The site of the papers that `write(folder)` lays out: {site, stderr}. `key` tells it from the others, with all that went into it.
 *  `skips`: some of its papers cannot be read. It is for reading: a case that changes files takes a copy. */
export function made_site(key, write, { more = [], by = usual, skips = false } = {}) {
  if (!made.has(key)) made.set(key, make(new_folder(), write, more, by, skips).catch((error) => {
    made.delete(key);  // The next case tries again.
    throw error;
  }));
  return made.get(key);
}

async function make(to, write, more, by, skips) {
  const papers = path.join(to, 'papers'), site = path.join(to, 'site');
  fs.mkdirSync(papers, { recursive: true });
  await write(papers);
  const { status, stderr } = await command(['site', papers, '-o', site, '--shell', shell, ...more], by);
  if (status !== 0 && !(skips && status === 1)) throw new Error(stderr);
  return { site, stderr };
}
