// Which papers `diarium facts` finds in compound files, against the bounds that a reader found (tests/measure/parts/bounds.tsv).
// Run: node tests/measure/parts.mjs [--list] [PAPERS_DIR]      PAPERS_DIR is ../shared/papers; --list names what is wrong or missing
// A part is right where it has the kind of a paper that begins and ends where it does, but for a page number or a label
// («Bilaga 1») at its edge. Needs build/release (DIARIUM_NATIVE names another).
import fs from 'node:fs';
import path from 'node:path';
import { letters_of } from './statements.mjs';
import { facts_of, need_command, root } from './support.mjs';

const list = process.argv.includes('--list');
const papers = process.argv.slice(2).find(one => !one.startsWith('--')) ?? path.join(root, '../shared/papers');
if (!fs.existsSync(papers)) {
  console.log(`skipped: parts: no ${papers}`);
  process.exit(0);
}
need_command();

const at_edge = 100;  // Letters of a page number, a label and the blanks beside them.
const of_file = new Map();
for (const line of fs.readFileSync(path.join(import.meta.dirname, 'parts/bounds.tsv'), 'utf8').split('\n')) {
  if (!line || line.startsWith('#')) continue;
  const [file, first, last, type] = line.split('\t');
  of_file.set(file, [...of_file.get(file) ?? [], { first: Number(first), last: Number(last), type }]);
}
/** Where lines begin, in letters; the last one is behind the text. */
const starts_of = letters => [0, ...letters.flatMap((letter, i) => letter === '\n' ? [i + 1] : []), letters.length];
const files = [...of_file.keys()].map(name => path.join(papers, `${name}.txt`));
const kinds = new Map();
let found = 0, wanted = 0, said = 0;
const facts = facts_of(files);
for (const file of files) {
  const starts = starts_of(letters_of(file));
  const truth = of_file.get(path.basename(file, '.txt')).map(one => ({ ...one, start: starts[one.first - 1], end: Math.min(starts[one.last], starts.at(-1)) }));
  const parts = facts.get(path.basename(file, '.txt')).components;
  const same = (one, part) => one.type === part.type && Math.abs(one.start - part.start) <= at_edge && Math.abs(one.end - part.end) <= at_edge;
  wanted += truth.length;
  said += parts.length;
  for (const part of parts) {
    const right = truth.some(one => same(one, part)), row = kinds.get(part.basis) ?? kinds.set(part.basis, [0, 0]).get(part.basis);
    ++row[1];
    if (right) { ++row[0]; ++found; } else if (list) console.log(`wrong: ${path.basename(file)} ${part.start} ${part.end} ${part.type} (${part.basis})`);
  }
  if (list) for (const one of truth) if (!parts.some(part => same(one, part))) console.log(`missing: ${path.basename(file)} ${one.start} ${one.end} ${one.type}`);
}
for (const [basis, [right, all]] of [...kinds].sort()) console.log(`  ${basis.padEnd(44)} ${right}/${all}`);
console.log(`parts: ${found} of ${said} said are right; ${found} of ${wanted} papers of ${files.length} files found`);
