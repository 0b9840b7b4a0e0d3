// Which bytes of a pack are what? All that the benchmark knows of the format; core/index/format.md says it, and is read for it.
import fs from 'node:fs';
import path from 'node:path';
import { brotli } from './server.mjs';

const format = path.join(import.meta.dirname, '../../../core/index/format.md');
const at_directory = 64, entry_size = 24;
/** What only phrases and places ask for, and what only the papers' own screens do. */
const of_positions = new Set(['block_words', 'positions']), of_texts = new Set(['text', 'facts', 'repairs', 'relations', 'origins', 'readings', 'cards', 'ids']);

/** Names of the sections by their numbers, from the table in format.md. */
export function section_names(text = fs.readFileSync(format, 'utf8')) {
  const [, table] = /\| number \| section \|.*\n\|[-|]+\n((?:\|.*\n)+)/.exec(text) ?? [];
  return (table ?? '').split('\n').filter(Boolean).map((row) => row.split('|')[2].trim());
}

/** The sections of a pack: {name, begin, end, lead} in the order of the file, `lead` the two ends of its first bytes, which stand with
 *  those of the others before all that. `bytes`: its first 64 KiB at least; `size`: of all of it.
 *  errors: throws where it is no pack. */
export function sections_of(bytes, names = section_names(), size = bytes.length) {
  if (bytes.length < at_directory || bytes.toString('latin1', 1, 4) !== 'DIA') throw new Error('no pack');
  const number = (at) => Number(bytes.readBigUInt64LE(at)), end_of_directory = at_directory + number(24), sections = [];
  // How many there are is not told: an entry begins where the section before ends, the first one behind the leads.
  let begin = number(at_directory + 8);
  if (begin < end_of_directory) throw new Error('no pack');
  for (let at = at_directory; at + entry_size <= end_of_directory && begin < size + 1; at += entry_size) {
    if (bytes.readUInt32LE(at) !== sections.length || number(at + 8) !== begin) break;
    const lead = bytes.readUInt32LE(at + 4), end = begin + number(at + 16) - lead;
    sections.push({ name: names[sections.length] ?? `section ${sections.length}`, begin, end, lead: [0, lead] });
    begin = end;
  }
  let lead = end_of_directory;
  const by_lead = (one) => ['papers', 'columns', 'terms', 'spellings', 'parts', 'common'].includes(one.name) ? 0 : 1;
  for (const one of sections.toSorted((a, b) => by_lead(a) - by_lead(b))) one.lead = [lead, lead += one.lead[1]];
  if (begin > size) throw new Error(`the sections end at ${begin}, the pack at ${size}`);  // Checksums follow.
  return sections;
}

/** Bytes of the pack as brotli has them: without positions, with them, and with the texts. Each section is compressed alone. */
export function pack_sizes(bytes) {
  const small = sections_of(bytes).map(({ name, begin, end, lead }) => {
    const all = Buffer.concat([bytes.subarray(...lead), bytes.subarray(begin, end)]);
    return { name, raw: all.length, brotli: all.length > 0 ? brotli(all).length : 0 };
  });
  const sum = (wanted) => small.filter(({ name }) => wanted(name)).reduce((bytes_of, one) => bytes_of + one.brotli, 0);
  const without = sum((name) => !of_positions.has(name) && !of_texts.has(name));
  return { sections: small, without_positions: without, with_positions: without + sum((name) => of_positions.has(name)), with_texts: sum(() => true) };
}
