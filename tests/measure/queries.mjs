// Does a reader find what was asked for? nDCG@10 of the search over graded queries, by kind, beside a plain BM25.
// Run: node tests/measure/queries.mjs [--per-query] [--folds N] [--floor X] [--papers DIR] [--pack FILE.dia] [--unjudged FILE]
//        --per-query  a line for each query: found, all words BM25, BM25 with parts, the query
//        --folds N    the mean of each of N parts that hold every kind alike, and how far they differ
//        --floor X    ends with 1 where the mean over all queries is below X; else the figures are only told
//        --pack       an already packed DIR; --unjudged writes what was found and nobody graded: query, paper
// Papers are ../shared/papers. The twelve queries of ../shared/gold over ../shared/documents are counted too where they are there.
// Needs build/release (DIARIUM_NATIVE names another).
import fs from 'node:fs';
import path from 'node:path';
import { open_suite } from '../suite.mjs';
import { usual_papers } from './annotated.mjs';
import { counted, ranked } from './queries_bm25.mjs';
import { judged, kappa, kinds, mean, ndcg, parted, stored_grades, stored_queries } from './queries_score.mjs';
import { must_run, native, need_command, own_folder, root } from './support.mjs';

const shared = path.join(root, '../shared');
const with_value = ['--folds', '--floor', '--papers', '--pack', '--unjudged'];

function parsed(words) {
  const options = {};
  for (let i = 0; i < words.length; ++i) {
    if (words[i] === '--per-query') options.per_query = true;
    else if (with_value.includes(words[i]) && words[i + 1] !== undefined) options[words[i].slice(2)] = words[++i];
    else throw new Error(`there is no option ${words[i]}, or it needs a value`);
  }
  for (const name of ['folds', 'floor'])
    if (options[name] !== undefined && !/^\d*\.?\d+$/.test(options[name])) throw new Error(`--${name} needs a number`);
  return options;
}

const text_names = papers => fs.readdirSync(papers).filter(name => name.endsWith('.txt')).sort();

const run = (...words) => must_run(native, words);

/** A pack of the texts of a folder, and of nothing else that lies there. */
function packed(papers) {
  const folder = own_folder('queries'), texts = path.join(folder, 'papers');
  fs.mkdirSync(texts);
  for (const name of text_names(papers)) fs.copyFileSync(path.join(papers, name), path.join(texts, name));
  run('pack', texts, '-o', `${texts}.dia`);
  return `${texts}.dia`;
}

/** File names of the papers that the program finds, without ending, best first. */
const found_in = (pack, query) => JSON.parse(run('search', pack, '-k', '10', '--json', '--', query)).hits.map(hit => path.parse(hit.file).name);

const texts_of = papers => new Map(text_names(papers).map(name => [path.parse(name).name, fs.readFileSync(path.join(papers, name), 'utf8')]));

/** Queries with what is worth how much, asked of the program and of BM25. */
function asked(queries, worth_of, papers, pack) {
  const index = counted(texts_of(papers));
  return queries.map(one => {
    const worth = worth_of(one.id), hits = found_in(pack, one.query);
    const plain = ranked(index, one.query), parts = ranked(index, one.query, { parts: true });
    return { ...one, worth, hits, value: ndcg(hits, worth), plain: ndcg(plain, worth), parts: ndcg(parts, worth) };
  }).filter(row => row.value !== null);
}

const figure = value => value.toFixed(3);
const figures = rows => ['value', 'plain', 'parts'].map(key => figure(mean(rows.map(row => row[key])))).join('  ');
const line = (name, rows) => console.log(`${name.padEnd(12)} ${String(rows.length).padStart(3)}  ${figures(rows)}  ${String(rows.filter(row => row.hits.length === 0).length).padStart(4)}`);

function told(rows, options) {
  console.log('kind           n  diarium BM25 parts  none found');
  for (const kind of kinds) line(kind, rows.filter(row => row.kind === kind));
  line('all', rows);
  if (options.per_query)
    for (const row of rows) console.log(`${row.id}  ${figure(row.value)}  ${figure(row.plain)}  ${figure(row.parts)}  ${row.query}`);
  if (options.folds) {
    const means = parted(rows, Number(options.folds)).map(fold => mean(fold.map(row => row.value)));
    const spread = Math.sqrt(mean(means.map(one => (one - mean(means)) ** 2)) * means.length / Math.max(1, means.length - 1));
    console.log(`folds: ${means.map(figure).join('  ')}; they differ by ${figure(spread)} (standard deviation)`);
  }
}

function agreement(grades) {
  const both = [...grades.values()].flatMap(list => [...list.values()]).filter(([a, b]) => a !== null && b !== null);
  if (both.length === 0) return console.log('graders: one only');
  const some = both.filter(([a, b]) => a > 0 || b > 0), same = both.filter(([a, b]) => a === b);
  console.log(`graders: kappa ${figure(kappa(both))} (quadratic) over ${both.length} pairs, the same grade for ${same.length}; kappa ${figure(kappa(some))} over the ${some.length} where one saw something`);
}

/** The twelve that were given with the five documents, of one grader, who gave 0, 1 or 2. */
function twelve() {
  const files = ['gold/search_queries.tsv', 'gold/search_qrels.tsv', 'documents'].map(name => path.join(shared, name));
  if (!files.every(file => fs.existsSync(file))) return console.log('twelve given queries: skipped, ../shared/gold or ../shared/documents is not there');
  const rows = file => fs.readFileSync(file, 'utf8').split('\n').filter(one => one && !one.startsWith('#')).map(one => one.split('\t'));
  const worth = new Map();
  for (const [id, paper, grade] of rows(files[1])) (worth.get(id) ?? worth.set(id, new Map()).get(id)).set(paper, Number(grade));
  const queries = rows(files[0]).map(([id, query]) => ({ id, query }));
  const answers = asked(queries, id => worth.get(id) ?? new Map(), files[2], packed(files[2]));
  line('twelve given', answers);
  return answers;
}

const { tell, skip, end } = open_suite();
function main() {
  const options = parsed(process.argv.slice(2));
  const papers = path.resolve(options.papers ?? usual_papers);
  if (!fs.existsSync(papers)) return skip('queries', `${papers} is not there`);
  need_command();
  const grades = stored_grades();
  const worth_of = id => new Map([...grades.get(id) ?? []].map(([paper, given]) => [paper, judged(given)]));
  const rows = asked(stored_queries(), worth_of, papers, options.pack ?? packed(papers));
  told(rows, options);
  const given = twelve();
  if (options.per_query && given) for (const row of given) console.log(`${row.id}   ${figure(row.value)}  ${figure(row.plain)}  ${figure(row.parts)}  ${row.query}`);
  agreement(grades);
  const unjudged = rows.flatMap(row => row.hits.filter(paper => !grades.get(row.id)?.has(paper)).map(paper => `${row.id}\t${paper}`));
  console.log(`${unjudged.length} of ${rows.reduce((sum, row) => sum + row.hits.length, 0)} papers found were graded by nobody and count as 0`);
  if (options.unjudged) fs.writeFileSync(options.unjudged, unjudged.map(one => `${one}\n`).join(''));
  const all = mean(rows.map(row => row.value));
  const low = options.floor !== undefined && all < Number(options.floor);
  tell(!low, `nDCG@10 ${figure(all)}, at least ${options.floor ?? 0}`);
}

main();
end();
