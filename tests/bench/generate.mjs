// Writes a seeded pile of made-up Swedish council papers, and prints how natural its words are.
//
// usage: node generate.mjs OUT [--papers 10000] [--seed 1] [--lexicon FILE] [--from DIR] [--long BYTES] [--first 0]
//   --first    the number of the first paper: a pile of a million is made by several runs, each of which holds its words in memory
//   --lexicon  `word TAB count`, most frequent first; without it ../shared/lexicon/sv_words.tsv, and without that the
//              words of assets/documents
//   --long     one more paper, stor.txt, of at least so many bytes; its last word is «sistaordet»
//   --from     no made-up papers: those of DIR, repeated with one word in fifty replaced
// Paper i depends on (seed, i, lexicon) only: a small pile is the beginning of a larger one.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { mutated, paper } from './generate_forms.mjs';
import { dice, vocabulary } from './generate_words.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const text = { type: 'string' };
const { values, positionals } = parseArgs({ allowPositionals: true, options: { papers: text, seed: text, lexicon: text, from: text, long: text, first: text } });
const out = positionals[0], count = Number(values.papers ?? 10000), seed = Number(values.seed ?? 1), first = Number(values.first ?? 0);
if (!out || !(count > 0) || !Number.isInteger(seed) || !Number.isInteger(first)) {
  console.error('usage: node generate.mjs OUT [--papers N] [--seed S] [--lexicon FILE] [--from DIR] [--long BYTES] [--first I]');
  process.exit(2);
}
const words = vocabulary({
  table: values.lexicon ?? path.join(root, '../shared/lexicon/sv_words.tsv'), papers: path.join(root, 'assets/documents'), seed,
});
const given = values.from
  ? fs.readdirSync(values.from).sort().filter((n) => /\.(txt|md)$/.test(n)).map((n) => ({ name: n, text: fs.readFileSync(path.join(values.from, n), 'utf8') }))
  : [];

const seen = new Map();
let bytes = 0, total = 0;
for (let i = first; i < first + count; ++i) {
  const die = dice((Math.imul(seed, 1000003) + Math.imul(i, 2654435761)) | 0);
  const folder = path.join(out, String(Math.floor(i / 1000)).padStart(3, '0'));
  if (i % 1000 === 0 || i === first) fs.mkdirSync(folder, { recursive: true });
  const source = given.length ? given[i % given.length] : undefined;
  const made = source ? { name: `${String(i).padStart(6, '0')}_${source.name}`, text: mutated(source.text, die, words) } : paper(i, die, words);
  fs.writeFileSync(path.join(folder, made.name), made.text);
  bytes += Buffer.byteLength(made.text);
  for (const word of made.text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    seen.set(word, (seen.get(word) ?? 0) + 1);
    ++total;
  }
}
if (values.long) {
  let long = 'Den långa handlingen\n\n';
  for (let i = 0; long.length < Number(values.long); ++i) long += paper(4 * i, dice(seed + i), words).text.replaceAll('\f', '') + '\n';
  fs.writeFileSync(path.join(out, 'stor.txt'), `${long}Det allra sista ordet är sistaordet.\n`);
}
let entropy = 0;
for (const times of seen.values()) entropy -= times / total * Math.log2(times / total);
console.log(`papers ${count}  bytes ${bytes}  words ${total}  distinct ${seen.size}  entropy ${entropy.toFixed(2)} bits/word`);
