// Which papers are searched? Made-up Swedish council papers of one paragraph, about 550 words each, the same on every machine.
//
// usage: node corpus.mjs FOLDER sv1k|sv10k|sv100k
// Paper i depends on i and assets/lexicon only, so sv1k is the beginning of sv10k. FOLDER/SIZE/papers.tsv has a paper a line,
// `title TAB body`; FOLDER/SIZE/papers has the same as a file each, and diarium.json with their titles.
import fs from 'node:fs';
import path from 'node:path';
import { dice, vocabulary } from '../generate_words.mjs';

const seed = 1;
/** How many papers a collection has, by its name. */
export const sizes = { sv100: 100, sv1k: 1000, sv10k: 10000, sv100k: 100000 };
const kinds = ['Motion om', 'Interpellation om', 'Protokoll:', 'Tjänsteskrivelse:', 'Medborgarförslag om', 'Svar på motion om', 'Yttrande över', 'Budget för'];
const beginnings = ['Al', 'Berg', 'Björk', 'Ek', 'Fors', 'Häger', 'Lind', 'Löv', 'Nor', 'Sand', 'Sjö', 'Skog', 'Sten', 'Söder', 'Väst', 'Åker', 'Äng', 'Öst'];
const endings = ['by', 'stad', 'köping', 'sund', 'vik', 'ås', 'hamn', 'torp'];

const capital = (word) => word[0].toUpperCase() + word.slice(1);

/** What all papers are made from. */
export const words = () => vocabulary({ table: path.join(import.meta.dirname, '../../../assets/lexicon/sv_words.tsv'), seed });

/** One word, or the two or three of a phrase, of a text about `topic`. Of a thousand: how many of which kind. */
function next_words(die, { topic, own, known }) {
  const at = die.below(1000);
  if (at < 140) return die.early(topic);
  if (at < 170) return die.one(own);
  if (at < 185) return die.early(known.phrases);
  if (at < 200) return known.compound(die);
  if (at < 212) return String(die.below(2000));
  return known.word(die);
}

/** Paper i: its title and its text, both without line ends and tabs. */
export function paper(i, known) {
  const die = dice((Math.imul(seed, 1000003) + Math.imul(i, 2654435761)) | 0);
  const place = die.early(beginnings) + die.one(endings);
  const topic = die.one(known.topics);
  const own = Array.from({ length: 12 }, () => (die.permille(300) ? known.compound(die) : die.one(known.list)));
  const length = 300 + die.below(501), said = [`Dnr KS ${1998 + die.below(28)}/${die.below(9999)}. ${capital(place)} kommun.`];
  for (let left = 0, count = 0; count < length; ++count) {
    let word = next_words(die, { topic, own, known });
    if (left === 0) {
      word = capital(word);
      left = 8 + die.below(14);
    }
    if (--left === 0) word += die.permille(900) ? '.' : '?';
    else if (die.permille(50)) word += ',';
    said.push(word);
  }
  const title = `${die.one(kinds)} ${die.early(topic)} och ${own[0]}${die.permille(600) ? ` i ${place}` : ''}`;
  return { title, body: said.join(' ') };
}

/** The file of paper i below the folder of papers, without ending; paper_of() finds i in a path or an address again. */
export const file_of = (i) => `${String(Math.floor(i / 1000)).padStart(3, '0')}/p${String(i).padStart(6, '0')}`;
export const paper_of = (name) => Number(/p(\d{6})(?:\D|$)/.exec(name)?.[1] ?? -1);

/** The papers of a collection that was made, one after the other: {i, title, body}. */
export function* papers_of(folder) {
  const file = fs.openSync(path.join(folder, 'papers.tsv'), 'r'), chunk = Buffer.alloc(1 << 22);
  let rest = Buffer.alloc(0), i = 0;
  for (let read; (read = fs.readSync(file, chunk)) > 0;) {
    const bytes = Buffer.concat([rest, chunk.subarray(0, read)]);
    let begin = 0;
    for (let end; (end = bytes.indexOf(10, begin)) >= 0; begin = end + 1) {
      const [title, body] = bytes.toString('utf8', begin, end).split('\t');
      yield { i: i++, title, body };
    }
    rest = Buffer.from(bytes.subarray(begin));
  }
  fs.closeSync(file);
}

/** Writes papers (anything that can be walked) as a collection. Titles are told by an editor's list beside the files, as they
 *  are no heading that one could read. */
export function write_collection(folder, papers) {
  fs.mkdirSync(folder, { recursive: true });
  const lines = fs.openSync(path.join(folder, 'papers.part'), 'w'), told = {};
  let i = 0;
  for (const { title, body } of papers) {
    const name = `${file_of(i)}.txt`, file = path.join(folder, 'papers', name);
    told[name] = { title };
    if (i++ % 1000 === 0) fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, `${title}\n\n${body}\n`);
    fs.writeSync(lines, `${title}\t${body}\n`);
  }
  fs.closeSync(lines);
  fs.writeFileSync(path.join(folder, 'papers/diarium.json'), JSON.stringify({ papers: told }));
  fs.renameSync(path.join(folder, 'papers.part'), path.join(folder, 'papers.tsv'));
}

/** Makes the collection `size` below `folder` unless it is there, and says where it is. */
export function collection(folder, size) {
  const out = path.join(folder, size);
  if (fs.existsSync(path.join(out, 'papers.tsv'))) return out;
  const known = words();
  write_collection(out, (function* () { for (let i = 0; i < sizes[size]; ++i) yield paper(i, known); })());
  return out;
}

if (process.argv[1] === import.meta.filename) {
  const [, , folder, size] = process.argv;
  if (!folder || !sizes[size]) {
    console.error(`usage: node corpus.mjs FOLDER ${Object.keys(sizes).join('|')}`);
    process.exit(2);
  }
  console.log(collection(folder, size));
}
