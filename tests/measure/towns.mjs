// How right are facts about the made-up papers of three towns, plain and set as pages, and how many lie in page furniture?
// Run: node tests/measure/towns.mjs [--quick] [--update]. Sets tests/measure/towns as build/towns (python3), runs the program and
//   prints for each setting F1 by field (and the mean of ../shared/gold/score.py, where that is there), then by style how many
//   facts of each kind lie for more than half in furniture. --quick: only the ceilings. --update writes today's numbers as
//   the ceilings (tests/measure/ceilings.json), above which it fails. Needs build/release (DIARIUM_NATIVE names another).
import fs from 'node:fs';
import path from 'node:path';
import { held_ceilings } from './ceilings.mjs';
import { f1, fields_of, summed } from './fields.mjs';
import { scored, scorer, write_predicted } from './score.mjs';
import { stated } from './statements.mjs';
import { must_run, need_command, own_folder, root } from './support.mjs';

const source = path.join(import.meta.dirname, 'towns');
const target = path.join(root, 'build/towns');
const words = process.argv.slice(2);
const unknown = words.find(word => !['--quick', '--update'].includes(word));
if (unknown) console.error(`there is no option ${unknown}; usage: towns.mjs [--quick] [--update]`), process.exit(2);
const quick = words.includes('--quick');
const read_json = file => JSON.parse(fs.readFileSync(file, 'utf8'));

function set_papers() {
  fs.rmSync(target, { recursive: true, force: true });
  must_run(['python3'], [path.join(source, 'set.py'), target]);
}

/** Whether more than half of a place lies in furniture (ranges in order, apart). What a page break goes through begins and ends
 * in the paper's own words, however much furniture lies between: it lies in none. */
export function in_furniture({ start, end }, ranges) {
  const inside_at = at => ranges.some(([from, to]) => from <= at && at < to);
  if (!inside_at(start) && !inside_at(end - 1)) return false;
  const inside = ranges.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0);
  return 2 * inside > end - start;
}

/** What is said of the papers of one setting: { name, papers: [{ name, facts, gold, statements }] }. */
function measured(name) {
  const folder = path.join(target, name);
  const files = fs.readdirSync(folder).filter(file => file.endsWith('.txt')).sort().map(file => path.join(folder, file));
  const papers = stated(files).map(({ file, facts, statements }) => {
    const stem = file.replace(/\.txt$/, ''), ranges = `${stem}.furniture.json`;
    const furniture = fs.existsSync(ranges) ? read_json(ranges) : [];
    return { name: path.basename(stem), facts, gold: read_json(`${stem}.json`),
      statements: statements.filter(one => one.start !== null).map(one => ({ ...one, furniture: in_furniture(one, furniture) })) };
  });
  if (papers.length !== files.length) throw new Error(`${name}: facts of ${papers.length} of ${files.length} papers`);
  return { name, papers, fields: summed(papers.map(paper => fields_of(paper.gold, paper.facts))) };
}

function mean_of(setting) {
  if (!fs.existsSync(scorer)) return '';
  const said = own_folder('towns');
  write_predicted(said, setting.papers.map(paper => [paper.name, paper.facts]));
  const folder = path.join(target, setting.name);
  const table = scored(setting.name === 'plain' ? folder : path.join(folder, 'gold'), said);
  return / fields: ([\d.]+)\s*$/.exec(table ?? '')?.[1] ?? '';
}

function print_fields(settings) {
  const names = Object.keys(settings[0].fields);
  console.log(`F1 by field${fs.existsSync(scorer) ? '; MAIN2 is the mean of score.py' : `; no ${scorer}`}`);
  console.log(['setting'.padEnd(20), ...names.map(name => name.slice(0, 6).padStart(6)), ' MAIN2'].join(' '));
  for (const setting of settings)
    console.log([setting.name.padEnd(20), ...names.map(name => (f1(setting.fields[name])?.toFixed(2) ?? '–').padStart(6)), mean_of(setting).padStart(6)].join(' '));
}

const told = (name, all) => `${all.filter(one => one.furniture).length} of ${all.length} ${name}`;

function print_furniture(settings) {
  console.log('facts that lie for more than half in page furniture, by setting');
  for (const { name, papers } of settings.filter(setting => setting.name !== 'plain')) {
    const all = papers.flatMap(paper => paper.statements), of = kind => all.filter(one => one.kind === kind);
    console.log(`${name.padEnd(20)} ${told('proposals', of('proposals'))}, ${told('dates', of('dates'))}, ${told('of all', all)}`);
  }
  const all = settings.flatMap(setting => setting.name === 'plain' ? [] : setting.papers.flatMap(paper => paper.statements));
  const certain = all.some(one => one.certainty !== null);
  for (const kind of [...new Set(all.map(one => one.kind))].sort()) {
    const own = all.filter(one => one.kind === kind);
    const split = certain ? `; ${told('certain', own.filter(one => one.certainty === 'certain'))}, ${told('uncertain', own.filter(one => one.certainty !== 'certain'))}` : '';
    if (own.some(one => one.furniture)) console.log(`        ${told(kind, own)}${split}`);
  }
  if (certain) console.log(`        ${told('of all certain', all.filter(one => one.certainty === 'certain'))}`);
}

need_command();
set_papers();
const settings = fs.readdirSync(target).sort((a, b) => (b === 'plain') - (a === 'plain') || (a < b ? -1 : 1)).map(measured);
if (!quick) print_fields(settings), print_furniture(settings);
const numbers = {};
for (const { name, papers, fields } of settings) {
  const statements = papers.flatMap(paper => paper.statements);
  numbers[name] = { in_furniture: statements.filter(one => one.furniture).length,
    lost: Object.values(fields).reduce((sum, field) => sum + field.gold - field.right, 0) };
}
held_ceilings('towns', numbers, words.includes('--update'));
