// What does a collection cost that is made in parts (core/cli/archive/archive.md, «What it costs»)? Made-up papers are learned from and packed
// part by part on one thread, and merged; a row of that table a size, and behind it what each step took.
// usage: node tests/bench/parts.mjs [--sizes 10000,100000] [--part 200000] [--keep DIR] [--relations]
//   --part       papers a part, at most
//   --keep       the folder for papers, segments and packs, which stay; what is there already is not made again, nor measured
//   --relations  what is told across papers is found, too, without wording
// Needs build/release (DIARIUM_NATIVE names another command) and python3. Nothing here is held against a limit.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { machine, measured, number, papers_of, place_of } from './measured.mjs';

const text = { type: 'string' };
const { values } = parseArgs({ options: { sizes: text, part: text, keep: text, relations: { type: 'boolean' } } });
const sizes = (values.sizes ?? '10000').split(',').map(Number), of_part = Number(values.part ?? 200_000);
const place = place_of(values.keep);

/** All that some commands took, one behind the other. */
function sum_of(costs) {
  return { processor: costs.reduce((sum, cost) => sum + cost.processor, 0), memory: Math.max(0, ...costs.map(cost => cost.memory)) };
}
/** Runs a command that makes a file, unless the file is there. */
function made(file, ...words) {
  if (fs.existsSync(file)) return [];
  const cost = measured(...words, '-o', file);
  console.error(`${path.basename(file)}: ${cost.seconds.toFixed(1)} s, ${cost.processor.toFixed(1)} s of processors, ${cost.memory.toFixed(0)} MB`);
  return [cost];
}
const bytes_of = (files) => files.reduce((sum, file) => sum + fs.statSync(file).size, 0);

const rows = [];
for (const size of sizes) {
  const folder = papers_of(place, size), parts = Math.ceil(size / of_part);
  const file = (name) => path.join(place, `${size}-${name}`);
  const numbers = Array.from({ length: parts }, (_, i) => i + 1), one = ['--jobs', '1'];
  const words = numbers.map(k => file(`${k}.words`)), segments = numbers.map(k => file(`${k}.dia`)), all = file('all.words'), pack = file('whole.dia');
  const learned = numbers.flatMap(k => made(words[k - 1], 'learn', folder, '--part', `${k}/${parts}`, ...one));
  learned.push(...made(all, 'learn', '--merge', ...words));
  const packed = numbers.flatMap(k => made(segments[k - 1], 'pack', folder, '--part', `${k}/${parts}`, '--words', all, ...one));
  const merged = made(pack, 'merge', ...segments, ...(values.relations ? ['--no-wording'] : ['--no-relations']), ...one);
  rows.push({ size, parts, learn: sum_of(learned), pack: sum_of(packed), merge: sum_of(merged), segments: bytes_of(segments), whole: bytes_of([pack]) });
}
console.log(`${machine()}; ${values.relations ? 'with relations, without wording' : 'without relations'}`);
console.log('| papers | parts | core-hours: learn | pack | merge | memory: task | merge | bytes: segments | collection |\n|---|---|---|---|---|---|---|---|---|');
for (const { size, parts, learn, pack, merge, segments, whole } of rows) {
  const hours = (cost) => number(cost.processor / 3600, 4), memory = (cost) => `${number(cost.memory)} MB`;
  console.log(`| ${[number(size), parts, hours(learn), hours(pack), hours(merge), memory({ memory: Math.max(learn.memory, pack.memory) }), memory(merge),
    `${number(segments / 1e6)} MB`, `${number(whole / 1e6)} MB`].join(' | ')} |`);
}
