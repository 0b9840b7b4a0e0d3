// The list of third-party parts, parts.tsv, and what set-up got of them, .tools/manifest.json, as values.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The lines of a table of set-up, without its remarks. */
export const lines_of = (file) => readFileSync(file, 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));

/** parts.tsv of the checkout `root`: a value a part, its members named by the columns; `ships` is a list. */
export function read_parts(root) {
  const [head, ...rows] = lines_of(join(root, 'wasm/setup/parts.tsv')).map((line) => line.split('\t'));
  return rows.map((row) => ({ ...Object.fromEntries(head.map((column, i) => [column, row[i]])), ships: row[head.indexOf('ships')].split(',').filter((product) => product !== '-') }));
}

/** What Emscripten's own C and C++ library bring into every module: names of .tools/licences, with their SPDX expressions. */
export const runtime = [['llvm', 'Apache-2.0 WITH LLVM-exception'], ['musl', 'MIT']];
