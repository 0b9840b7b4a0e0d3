// What is given away knows nothing of the folder that it was built in, and brings the list of its parts: the two commands, the
// page without a collection, the site and the package.
// Run: node tests/outputs.mjs. Needs build/release, build/web, build/shell, build/site and build/package.
// Ends with «N passed, N failed, N skipped».
import fs from 'node:fs';
import path from 'node:path';
import { sbom, sbom_name } from '../wasm/setup/sbom.mjs';
import { own_folder, root, sha256 } from './checkout.mjs';
import { open_suite } from './suite.mjs';

const outputs = ['build/release/bin', 'build/web/bin', 'build/web/module', 'build/web/page', 'build/shell', 'build/site', 'build/package'];

const { test, end } = open_suite();

/** Every file below a folder; of a folder of programs without those of the tests, which are not given away. */
const files_of = folder => fs.readdirSync(folder, { withFileTypes: true, recursive: true })
  .filter(entry => entry.isFile() && !/^(test|fuzz|bench)_|_compiler$/.test(entry.name)).map(entry => path.join(entry.parentPath, entry.name)).sort();

/** Files that hold the absolute path `folder`, with the words around it. A path of one name («/src») also ends many relative
 *  ones, so it counts only where it begins. Text that is packed (base64 in the one file) is not unpacked: what is in it stands
 *  beside it as a file. */
function traces_of(folder, files) {
  const escaped = folder.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'), short = folder.lastIndexOf('/') === 0;
  const wanted = new RegExp(`${short ? '(?<![\\w./-])' : ''}${escaped}(?![\\w.-])`);
  return files.flatMap(file => {
    const text = fs.readFileSync(file, 'latin1'), at = text.search(wanted);
    return at < 0 ? [] : [`${path.relative(root, file)}: ${JSON.stringify(text.slice(at, at + 80))}`];
  });
}

test('a file that holds the folder is found, and one that holds another folder is not', () => {
  const here = own_folder('outputs');
  try {
    const holds = { plain: `x ${root}/core/a.cpp`, binary: `\0\x12${root}/core/a.cpp\0`, counted: `9${root}/.tools/src/a.c`, alone: `\0${root}\0` };
    const not = { other: `${root}-of-yours/core/a.cpp`, relative: 'core/a.cpp', empty: '' };
    for (const [name, text] of Object.entries({ ...holds, ...not })) fs.writeFileSync(path.join(here, name), text, 'latin1');
    const found = traces_of(root, files_of(here)).map(line => path.basename(line.split(':')[0])).sort();
    return found.join() === Object.keys(holds).sort().join() ? [] : [`found in ${found}`];
  } finally {
    fs.rmSync(here, { recursive: true });
  }
});

for (const output of outputs)
  test(`${output} does not hold the folder that it was built in`, () => {
    const place = path.join(root, output);
    if (!fs.existsSync(place)) return ['is not there'];
    const files = files_of(place);
    return files.length ? traces_of(root, files) : ['is empty'];
  });

for (const [output, products] of [['build/shell', ['page', 'core']], ['build/site', ['page', 'core']], ['build/package', ['core']]])
  test(`${output} brings the list of its parts`, () => {
    const there = fs.readFileSync(path.join(root, output, sbom_name), 'utf8');
    return there === sbom(root, products) ? [] : [`${sbom_name} is another one than set-up's parts give`];
  });

test('the site counts that list among its other files', () => {
  const entry = JSON.parse(fs.readFileSync(path.join(root, 'build/site/build.json'), 'utf8')).files.find(({ url }) => url === sbom_name);
  const sum = sha256(fs.readFileSync(path.join(root, 'build/site', sbom_name)));
  return entry?.kind === 'other' && entry.sha256 === sum ? [] : [JSON.stringify(entry)];
});

end();
