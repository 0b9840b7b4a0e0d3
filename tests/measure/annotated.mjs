// Annotated papers, kept without a word of them: places, days and words of the schema (tests/measure/annotated/*.json).
// Run: node tests/measure/annotated.mjs pack GOLD_DIR [PAPERS_DIR]        writes them from annotations, and makes those again to compare
//      node tests/measure/annotated.mjs unpack PAPERS_DIR OUT_DIR [--looking | --kept]   makes the annotations again
//      node tests/measure/annotated.mjs check [PAPERS_DIR]                whether they fit the papers; a suite
// PAPERS_DIR is ../shared/papers. Looking papers may be read to mend the program, kept ones only tell how right it is.
import fs from 'node:fs';
import path from 'node:path';
import { open_suite } from '../suite.mjs';
import { differences, packed, paper_of, unpacked, written } from './annotated_form.mjs';
import { root, sha256 } from './support.mjs';

export const folder = path.join(import.meta.dirname, 'annotated');
export const usual_papers = path.join(root, '../shared/papers');
const read_json = file => JSON.parse(fs.readFileSync(file, 'utf8'));

/** File names of papers by `looking` and `kept`. */
export const split = () => read_json(path.join(folder, 'split.json'));

function opened(papers, file) {
  const where = path.join(papers, file);
  if (!fs.existsSync(where)) throw new Error(`${where} is not there`);
  const bytes = fs.readFileSync(where);
  return { ...paper_of(bytes.toString('utf8')), sha256: sha256(bytes) };
}

/** The annotation of a paper in words. Throws where the paper is not the one that was annotated. */
export function annotation_of(papers, file) {
  const stored = read_json(path.join(folder, file.replace(/\.txt$/, '.json')));
  const paper = opened(papers, file);
  if (paper.sha256 !== stored.sha256) throw new Error(`${file} is another than the annotated one (sha256)`);
  const { sha256: _, ...rest } = stored;
  return unpacked(paper, rest);
}

/** Writes the annotations of the papers in words as OUT/NAME.json. */
export function unpack(papers, out, files) {
  fs.mkdirSync(out, { recursive: true });
  for (const file of files)
    fs.writeFileSync(path.join(out, file.replace(/\.txt$/, '.json')), `${JSON.stringify(annotation_of(papers, file), null, 1)}\n`);
}

function pack(gold, papers) {
  const names = fs.readdirSync(gold).filter(name => name.endsWith('.json')).sort();
  if (names.length === 0) throw new Error(`${gold} holds no NAME.json`);
  let wrong = 0;
  for (const name of names) {
    const annotation = read_json(path.join(gold, name));
    const paper = opened(papers, annotation.file);
    const { sha256: said = paper.sha256, ...rest } = annotation;
    const differs = said !== paper.sha256 ? ['/sha256'] : annotation.chars !== paper.letters.length ? ['/chars'] : [];
    try {
      fs.writeFileSync(path.join(folder, name), written({ ...packed(paper, rest), sha256: paper.sha256 }));
      differs.push(...differences(annotation_of(papers, annotation.file), rest));
    } catch (error) {
      differs.push(error.message);
    }
    if (differs.length) ++wrong;
    console.log(`${differs.length ? 'FAILED ' : 'ok     '} ${name}${differs.map(one => `\n        ${one}`).join('')}`);
  }
  const both = Object.values(split()).flat().map(file => file.replace(/\.txt$/, '.json')).sort();
  const lacking = differences(Object.fromEntries(both.map(name => [name, 1])), Object.fromEntries(names.map(name => [name, 1])));
  if (lacking.length) console.log(`split.json and ${gold} differ: ${lacking.join(' ')}`);
  console.log(`${names.length} annotations, ${wrong} of them not told rightly`);
  return wrong + lacking.length;
}

/** What is wrong with one stored annotation: a place outside the paper, a word that is no word of the schema. */
function wrong_with(file, papers) {
  const annotation = annotation_of(papers, file);
  const paper = opened(papers, file);
  const outside = [];
  const walk = (value, where) => {
    if (value === null || typeof value !== 'object') return;
    if ('start' in value && !(value.start >= 0 && value.start < value.end && value.end <= annotation.chars)) outside.push(`${where}: no place`);
    for (const [key, inside] of Object.entries(value)) walk(inside, `${where}/${key}`);
  };
  walk(annotation, '');
  const { sha256: _, ...stored } = read_json(path.join(folder, file.replace(/\.txt$/, '.json')));
  return [...outside, ...differences(packed(paper, annotation), stored).map(where => `${where}: not as pack writes it`)];
}

/** A made-up paper goes there and back, and no word of it is stored. */
function made_up() {
  const paper = paper_of('§ 4 Skrivelse från Åsa\nNordin Ek (S) om\n\nbron\nNämnden avslår  skrivelsen. 🌉 O’Dell (M) anmäler. Enligt plan- och bygglagen.');
  const annotation = { file: 'a.txt', title: 'Skrivelse från Åsa Nordin Ek (S) om bron', title_span: [4, 45], body: 'Kommunstyrelsen', document_date: '2024-03-12',
    persons: [{ name: 'Åsa Nordin Ek', party: 'S', roles: ['annan'], as_written: 'Åsa\nNordin Ek' }, { name: "O'Dell", party: 'M', roles: [] }],
    decision: { outcome: 'avslå', by: null, start: 50, end: 77, text: 'Nämnden avslår  skrivelsen.' }, cited: [{ kind: 'law', norm: 'Plan- och bygglagen' }] };
  const stored = written(packed(paper, annotation));
  return [...differences(unpacked(paper, JSON.parse(stored)), annotation), ...['Nordin', 'Skrivelse', 'Dell', 'bygglagen', 'Nämnden'].filter(word => stored.includes(word)).map(word => `«${word}» is stored`)];
}

function check(papers) {
  const files = Object.values(split()).flat(), { judge, test, skip, end } = open_suite();
  judge('a made-up paper comes back as it was', made_up());
  if (fs.existsSync(papers)) for (const file of files) test(file, () => wrong_with(file, papers));
  else skip('annotated', `no ${papers}`, files.length);
  end();
}

function run(words) {
  const [what, ...rest] = words.filter(word => !word.startsWith('--'));
  const chosen = ['looking', 'kept'].filter(name => words.includes(`--${name}`));
  if (what === 'pack' && rest[0]) return pack(rest[0], rest[1] ?? usual_papers);
  if (what === 'check') return check(rest[0] ?? usual_papers);
  if (what === 'unpack' && rest.length === 2) {
    const files = (chosen.length ? chosen : ['looking', 'kept']).flatMap(name => split()[name]);
    unpack(...rest, files);
    console.log(`${files.length} annotations in ${rest[1]}`);
    return 0;
  }
  console.error('usage: annotated.mjs pack GOLD_DIR [PAPERS_DIR] | unpack PAPERS_DIR OUT_DIR [--looking | --kept] | check [PAPERS_DIR]');
  return 2;
}

if (process.argv[1] === import.meta.filename) {
  let status;
  try { status = run(process.argv.slice(2)); } catch (error) { console.error(`annotated: ${error.message}`); status = 1; }
  process.exit(Math.min(status, 2));
}
