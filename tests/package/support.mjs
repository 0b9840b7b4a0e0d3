// What the tests of the package share: a place to work in, the package as npm installs it, packs, and the native command.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { command, must_run, own_folder, root } from '../checkout.mjs';
import { open_suite } from '../suite.mjs';

export { root } from '../checkout.mjs';
const from = (name, otherwise) => path.resolve(process.env[name] ?? path.join(root, otherwise));
export const built = from('DIARIUM_PACKAGE', 'build/package');
export const native = command;
export const lexicon = path.join(path.dirname(native), 'sv.lex');
export const site = from('DIARIUM_SITE', 'build/site');
export const documents = path.join(root, 'assets/documents');

export const folder = own_folder('package');

export { check, equal } from '../suite.mjs';
export const { step: test, end: done } = open_suite();

/** Runs a program to its end; throws what it said when it failed. */
export const run = (program, words, options) => must_run([program], words, options);

/** The README's examples by name. */
export function examples() {
  const readme = fs.readFileSync(path.join(built, 'README.md'), 'utf8');
  return Object.fromEntries([...readme.matchAll(/<!-- example: (\S+) -->\n```\w+\n([\s\S]*?)```/g)].map(([, name, code]) => [name, code]));
}

/** A paper whose characters take one, two, three and four bytes, so that no two ways to count agree. */
const many_signs = '# Motion om fler 😀 bänkar\n\nMotion av Åsa Öberg (C)\n\nDnr 2025/117 — 2025-03-04\n\n' +
  'Staden har för få 😀😀 bänkar, och “parkerna” är tomma.\n\nJag föreslår kommunfullmäktige besluta\n\n' +
  'att 🌳 fler bänkar ställs i parkerna\n\natt frågan utreds 😀 skyndsamt.\n\n𝒮tockholm den 4 mars 2025\n\nÅsa Öberg (C)\n';

/** The papers that all tests use: the bundled ones and one of many signs; without diarium.json. */
export const papers = path.join(folder, 'papers');
fs.mkdirSync(papers);
for (const name of fs.readdirSync(documents).filter(name => /\.(md|txt)$/.test(name))) fs.copyFileSync(path.join(documents, name), path.join(papers, name));
fs.writeFileSync(path.join(papers, 'många tecken.md'), many_signs);
export const pack = path.join(folder, 'collection.dia');

/** The package as npm unpacks it, in node_modules of a folder of its own. `tarball`: made by npm; null: npm is not there. */
export function installed() {
  const project = path.join(folder, 'project'), place = path.join(project, 'node_modules/diarium');
  fs.mkdirSync(place, { recursive: true });
  fs.writeFileSync(path.join(project, 'package.json'), '{ "private": true, "type": "module" }\n');
  const made = spawnSync('npm', ['pack', '--silent', '--ignore-scripts', '--offline', '--pack-destination', folder], { cwd: built, encoding: 'utf8' });
  const tarball = made.status === 0 ? path.join(folder, made.stdout.trim().split('\n').at(-1)) : null;
  if (tarball) run('tar', ['-xzf', tarball, '-C', place, '--strip-components=1']);
  else for (const name of shipped()) fs.cpSync(path.join(built, name), path.join(place, name), { recursive: true });
  fs.copyFileSync(pack, path.join(project, 'collection.dia'));
  return { project, place, tarball };
}

/** What npm ships: the files that package.json names, and those it always takes. */
export function shipped() {
  const { files } = JSON.parse(fs.readFileSync(path.join(built, 'package.json'), 'utf8'));
  return [...new Set([...files, 'package.json', 'README.md', 'LICENSE'])].sort();
}

/** The module of an installed package. */
export const module_of = place => import(pathToFileURL(path.join(place, 'diarium.mjs')).href);
