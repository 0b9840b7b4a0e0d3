// How does a grader get pairs to read, and where do the grades go? A sheet is query, paper, grade; it tells no other's grades.
// Run: node tests/measure/queries_sheet.mjs draw SHEET.tsv [UNJUDGED.tsv]  all pairs of grades.tsv and those of queries.mjs --unjudged,
//        shuffled, the grade empty
//      node tests/measure/queries_sheet.mjs keep SHEET.tsv first|second    writes what is graded into tests/measure/queries/grades.tsv
import fs from 'node:fs';
import path from 'node:path';
import { rolls } from './precision.mjs';
import { folder, stored_grades, stored_queries } from './queries_score.mjs';

const rows_of = file => fs.readFileSync(file, 'utf8').split(/\r?\n/).filter(line => line !== '' && !line.startsWith('#')).map(line => line.split('\t'));

/** Rows in an order that a seed says. */
function shuffled(rows, seed) {
  const roll = rolls(seed);
  return rows.map(row => [roll(), row]).sort(([a], [b]) => a - b).map(([, row]) => row);
}

function draw(sheet, unjudged) {
  const queries = new Map(stored_queries().map(one => [one.id, one.query]));
  const pairs = [...stored_grades()].flatMap(([id, list]) => [...list.keys()].map(paper => [id, paper]));
  const rows = [...new Set([...pairs, ...unjudged ? rows_of(unjudged) : []].map(([id, paper]) => `${queries.get(id)}\t${paper}\t`))];
  fs.writeFileSync(sheet, shuffled(rows, 1).map(row => `${row}\n`).join(''));
  console.log(`${rows.length} pairs in ${sheet}`);
}

function keep(sheet, grader) {
  const queries = stored_queries(), grades = stored_grades(), place = ['first', 'second'].indexOf(grader);
  if (place < 0) throw new Error('first or second grader?');
  let kept = 0;
  for (const [asked, paper, grade = ''] of rows_of(sheet)) {
    const query = queries.find(one => one.id === asked || one.query === asked);
    if (!query) throw new Error(`there is no query «${asked}»`);
    if (grade === '') continue;
    if (!/^[0-3]$/.test(grade)) throw new Error(`no grade: «${grade}» of ${asked}, ${paper}`);
    if (!grades.has(query.id)) grades.set(query.id, new Map());
    const list = grades.get(query.id), name = paper.replace(/\.txt$/, '');
    if (!list.has(name)) list.set(name, [null, null]);
    list.get(name)[place] = Number(grade), ++kept;
  }
  const lines = [...grades].sort(([a], [b]) => a < b ? -1 : 1).flatMap(([id, list]) => [...list].sort(([a], [b]) => a < b ? -1 : 1)
    .map(([paper, given]) => [id, paper, ...given.map(one => one ?? '-')].join('\t')));
  fs.writeFileSync(path.join(folder, 'grades.tsv'), ['# query\tpaper\tfirst grader\tsecond grader', ...lines, ''].join('\n'));
  console.log(`${kept} grades of the ${grader} grader kept, ${lines.length} pairs in all`);
}

const [what, sheet, more] = process.argv.slice(2);
if (what === 'draw' && sheet) draw(sheet, more);
else if (what === 'keep' && sheet) keep(sheet, more);
else {
  console.log('draw SHEET.tsv [UNJUDGED.tsv] | keep SHEET.tsv first|second');
  process.exitCode = 2;
}
