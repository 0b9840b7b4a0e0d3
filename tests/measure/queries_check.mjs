// Are the graded queries whole, without words of papers, and are the figures made of them right?
// Run: node tests/measure/queries_check.mjs. Needs no build; asks ../shared/papers for the names of papers where it is there.
import fs from 'node:fs';
import path from 'node:path';
import { open_suite } from '../suite.mjs';
import { usual_papers } from './annotated.mjs';
import { counted, ranked, stem } from './queries_bm25.mjs';
import { grades_of, kappa, kinds, ndcg, parted, queries_of, stored_grades, stored_queries } from './queries_score.mjs';

const { judge, skip, end } = open_suite({ most: 999 });
const refused = run => { try { run(); return false; } catch { return true; } };
const near = (value, wanted) => Math.abs(value - wanted) < .0005 ? [] : [`${value}, not ${wanted}`];
const same = (value, wanted) => JSON.stringify(value) === JSON.stringify(wanted) ? [] : [JSON.stringify(value)];

const worth = new Map([['a', 3], ['b', 1], ['c', 0]]);
judge('the best order is worth 1, another less, and what nobody wanted nothing', [
  ...near(ndcg(['a', 'b', 'c'], worth), 1), ...near(ndcg(['c', 'b', 'a'], worth), .5413), ...near(ndcg([], worth), 0), ...same(ndcg(['c'], new Map([['c', 0]])), null)]);
judge('two who agree have kappa 1, two who contradict each other -1, the example of the literature .5', [
  ...near(kappa([[0, 0], [3, 3], [1, 1]]), 1), ...near(kappa([[0, 3], [3, 0]]), -1), ...near(kappa([[0, 0], [0, 0], [3, 3], [3, 0]]), .5)]);
judge('parts of the set hold every kind alike', (() => {
  const rows = kinds.flatMap(kind => Array.from({ length: 12 }, (_, i) => ({ kind, i })));
  const folds = parted(rows, 5), sizes = folds.map(fold => kinds.map(kind => fold.filter(row => row.kind === kind).length));
  return sizes.flat().some(size => size < 2 || size > 3) || folds.flat().length !== rows.length || new Set(folds.map(fold => fold.length)).size > 1 ? [JSON.stringify(sizes)] : [];
})());
judge('a broken row is refused', ['q1\tname\tx', 'q001\tmood\tx', 'q001\tname\t x', 'q001\tname'].filter(row => !refused(() => queries_of(row)))
  .concat(['q001\ta\t4\t-', 'q001\ta\t1', 'q001\ta\t1\t1\nq001\ta\t2\t2'].filter(row => !refused(() => grades_of(row)))));

const papers = new Map([['1', 'Nya cykelbanor och en ny cykelväg.'], ['2', 'Kommunens cykel.'], ['3', 'Vägen är smal, vägarna är breda.'], ['4', 'Skolan.']]);
const index = counted(papers);
judge('the plain search finds inflections and any word of a query', [...same(ranked(index, 'väg'), ['3']), ...same(ranked(index, 'skolor cykeln').sort(), ['2', '4'])]);
judge('the search with parts finds what is written together or apart', [...same(ranked(index, 'cykel', { parts: true }).sort(), ['1', '2']), ...same(ranked(index, 'cykel väg', { parts: true })[0], '1')]);
judge('an ending is not taken from a word that would lose its vowel', same(['bro', 'stad', 'vägarna', 'skolor'].map(stem), ['bro', 'stad', 'väg', 'skol']));

const queries = stored_queries(), grades = stored_grades();
judge('every kind has at least five queries, and none stands twice', [...kinds.filter(kind => queries.filter(one => one.kind === kind).length < 5),
  ...queries.filter((one, i) => queries.some((other, j) => j < i && (other.id === one.id || other.query === one.query))).map(one => one.query)]);
judge('every query has a right paper, every grade a query', [...queries.filter(one => ![...grades.get(one.id)?.values() ?? []].some(given => given.some(grade => grade >= 2))).map(one => `${one.id}: nothing is right`),
  ...[...grades.keys()].filter(id => !queries.some(one => one.id === id))]);
judge('a query is no sentence of a paper: it is short', queries.filter(one => one.query.split(' ').length > 12).map(one => one.query));
const there = fs.existsSync(usual_papers);
if (there) {
  const names = new Set(fs.readdirSync(usual_papers).map(name => path.parse(name).name));
  judge('every graded paper is one of the practice papers', [...new Set([...grades.values()].flatMap(list => [...list.keys()]))].filter(name => !names.has(name)));
} else skip('graded papers', `${usual_papers} is not there`);
end();
