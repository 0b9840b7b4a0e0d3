// Which papers are one case: pairs that `diarium cases` joins, against those that a reader found (tests/measure/cases/papers.tsv).
// Run: node tests/measure/cases.mjs [--update] [--list] [PAPERS_DIR]      PAPERS_DIR is ../shared/papers; --list names every pair
// Settings: the files as they are; compound files cut into their papers; these beside papers of other towns; these without
// a case number, as loose papers come. Needs build/release (DIARIUM_NATIVE names another).
import fs from 'node:fs';
import path from 'node:path';
import { held_ceilings } from './ceilings.mjs';
import { open_suite } from '../suite.mjs';
import { must_run, native, need_command, own_folder, root } from './support.mjs';

const options = process.argv.slice(2).filter(one => one.startsWith('--'));
const papers = process.argv.slice(2).find(one => !one.startsWith('--')) ?? path.join(root, '../shared/papers');
const { skip, end } = open_suite();
if (!fs.existsSync(papers)) {
  skip('cases', `no ${papers}`);
  end();
}
need_command();

const rows = fs.readFileSync(path.join(import.meta.dirname, 'cases/papers.tsv'), 'utf8').split('\n').filter(line => line && !line.startsWith('#'))
  .map(line => { const [file, first, last, of_case] = line.split('\t'); return { file, first: Number(first), last: Number(last), of_case }; });
const number = /\b(?:[A-ZÅÄÖ]{2,5}[- ]\d{4}[-/]\d+|N\d{3}-\d+\/\d\d|\d{2}\/\d{4}(?:-\d+)?|\d{3,4}\/\d\d)\b/gu;

const lines_of = row => {
  const lines = fs.readFileSync(path.join(papers, `${row.file}.txt`), 'utf8').replace(/^\uFEFF/, '').split('\n');
  return row.first ? lines.slice(row.first - 1, row.last) : lines;
};
const name_of = row => row.first ? `${row.file}.${String(row.first).padStart(4, '0')}` : row.file;
const cut = () => rows.map(row => ({ name: name_of(row), of_case: row.of_case, text: lines_of(row).join('\n') }));
/** Of a file that holds papers of two cases the first one's, which carries it. */
const whole = () => rows.filter((row, i) => rows.findIndex(one => one.file === row.file) === i)
  .map(row => ({ name: row.file, of_case: row.of_case, text: lines_of({ file: row.file }).join('\n') }));
/** Papers of other towns beside them, each a case of its own: what states no town may then be of any. The made-up towns lie
 *  where real ones do, as no list knows them. */
const towns = path.join(import.meta.dirname, 'towns');
const real = { Ekhamra: 'Örebro', Granträsk: 'Karlstad', Strömhamn: 'Uppsala' };
const others = () => fs.readdirSync(towns).filter(name => name.endsWith('.json')).map(name => {
  const { blocks } = JSON.parse(fs.readFileSync(path.join(towns, name), 'utf8'));
  return { name: name.replace('.json', ''), of_case: name, text: blocks.map(one => one.text ?? (one.rows ?? []).map(row => row.join('   ')).join('\n')).join('\n\n').replace(/Ekhamra|Granträsk|Strömhamn/g, name => real[name]) };
});
const loose = () => cut().map(one => ({ ...one, text: one.text.replace(number, '') }));
const settings = { whole, cut, mixed: () => [...cut(), ...others()], loose };

/** Pairs of names that stand in one case. */
function said_of(all) {
  const folder = own_folder('cases');
  for (const { name, text } of all) fs.writeFileSync(path.join(folder, `${name}.txt`), text);
  const { cases } = JSON.parse(must_run(native, ['cases', folder]));
  const names = new Map(all.map(one => [one.name.toLowerCase().replace(/[^a-z0-9]+/g, '-'), one.name]));
  const named = refs => [...new Set(refs.map(one => names.get(one.id.split('#')[0].replace(/[^a-z0-9]+/g, '-')) ?? one.id))].sort();
  const pairs = lists => new Map(lists.flatMap(({ list, note }) => list.flatMap((one, i) => list.slice(i + 1).map(two => [`${one}\t${two}`, note]))));
  return { joined: pairs(cases.map(one => ({ list: named(one.documents), note: one.number || one.id }))),
    hinted: new Set(cases.flatMap(one => named(one.hints).flatMap(hint => named(one.documents).map(paper => [hint, paper].sort().join('\t'))))) };
}

function measured(setting, all) {
  const { joined, hinted } = said_of(all);
  const found = { missed: [], wrong: [], unclear: 0, right: 0 };
  const bare = one => one.of_case.replace('?', '');
  const sorted = [...all].sort((one, two) => one.name < two.name ? -1 : 1);
  sorted.forEach((one, i) => sorted.slice(i + 1).forEach(two => {
    const pair = `${one.name}\t${two.name}`;
    const same = bare(one) === bare(two);
    const unclear = (one.of_case.endsWith('?') || two.of_case.endsWith('?')) && same;
    if (unclear) found.unclear++;
    else if (same && joined.has(pair)) found.right++;
    else if (same) found.missed.push(pair + (hinted.has(pair) ? '\thint' : ''));
    else if (joined.has(pair)) found.wrong.push(`${pair}\t${joined.get(pair)}`);
  }));
  const { right, missed, wrong } = found;
  console.log(`${setting}: ${all.length} papers, ${right + missed.length} pairs of one case: recall ${(right / (right + missed.length)).toFixed(3)}, ` +
    `precision ${(right / Math.max(1, right + wrong.length)).toFixed(3)} (${right} right, ${wrong.length} wrong, ${missed.length} missed, of which ${missed.filter(one => one.endsWith('hint')).length} are hints; ${found.unclear} unclear)`);
  for (const kind of ['wrong', 'missed']) for (const pair of options.includes('--list') || kind === 'wrong' ? found[kind] : []) console.log(`        ${kind} ${pair}`);
  return { missed: missed.length, wrong: wrong.length };
}

const numbers = Object.fromEntries(Object.entries(settings).map(([name, made]) => [name, measured(name, made())]));
held_ceilings('cases', numbers, options.includes('--update'));
