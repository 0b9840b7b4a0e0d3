// What a ranking is worth: nDCG@10 over graded papers, how far two graders agree, and how far parts of a set differ.
// What the files of tests/measure/queries hold is said in its README.md.
import fs from 'node:fs';
import path from 'node:path';

export const folder = path.join(import.meta.dirname, 'queries');
export const kinds = ['synonym', 'compound', 'inflection', 'several', 'name', 'place', 'number', 'phrase', 'typo', 'question'];
const rows_of = text => text.split('\n').filter(line => line !== '' && !line.startsWith('#')).map(line => line.split('\t'));

/** Queries as { id, kind, query }, in the order of the file. Throws at a row that is none. */
export function queries_of(text) {
  return rows_of(text).map(row => {
    const [id, kind, query] = row;
    if (row.length !== 3 || !/^q\d{3}$/.test(id) || !kinds.includes(kind) || query.trim() !== query || query === '')
      throw new Error(`no query: «${row.join('\t')}»`);
    return { id, kind, query };
  });
}

/** Grades as a Map from query to a Map from paper to [first grader, second], null where a grader gave none. Throws at a bad row. */
export function grades_of(text) {
  const grades = new Map();
  for (const row of rows_of(text)) {
    const [id, paper, ...given] = row;
    if (given.length !== 2 || given.some(one => !/^[0-3-]$/.test(one))) throw new Error(`no grade: «${row.join('\t')}»`);
    if (!grades.has(id)) grades.set(id, new Map());
    if (grades.get(id).has(paper)) throw new Error(`graded twice: ${id} ${paper}`);
    grades.get(id).set(paper, given.map(one => one === '-' ? null : Number(one)));
  }
  return grades;
}

export const stored_queries = () => queries_of(fs.readFileSync(path.join(folder, 'queries.tsv'), 'utf8'));
export const stored_grades = () => grades_of(fs.readFileSync(path.join(folder, 'grades.tsv'), 'utf8'));

/** The mean of what the graders gave; 0 where nobody graded. */
export function judged(given = []) {
  const there = given.filter(one => one !== null);
  return there.length ? there.reduce((sum, one) => sum + one, 0) / there.length : 0;
}

/** nDCG@10 of papers, best first, where a grade g is worth 2^g - 1 (Burges 2005); `worth` is a Map from paper to grade.
 *  Null where no paper is worth anything: the query says nothing about a ranking. */
export function ndcg(hits, worth) {
  const gain = values => values.slice(0, 10).reduce((sum, grade, i) => sum + (2 ** grade - 1) / Math.log2(i + 2), 0);
  const best = gain([...worth.values()].sort((a, b) => b - a));
  return best === 0 ? null : gain(hits.map(paper => worth.get(paper) ?? 0)) / best;
}

/** Cohen's kappa with quadratic weights (Cohen 1968) over pairs of grades 0–3; 1 is agreement, 0 is chance. */
export function kappa(pairs) {
  const size = 4, first = Array(size).fill(0), second = Array(size).fill(0);
  let seen = 0, expected = 0;
  for (const [a, b] of pairs) ++first[a], ++second[b], seen += (a - b) ** 2;
  for (let a = 0; a < size; ++a)
    for (let b = 0; b < size; ++b) expected += (a - b) ** 2 * first[a] * second[b] / pairs.length;
  return expected === 0 ? 1 : 1 - seen / expected;
}

export const mean = values => values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length);

/** Rows { kind, value } parted into `count` folds that hold every kind alike: one's place among its kind says its fold. */
export function parted(rows, count) {
  const seen = new Map(), folds = Array.from({ length: count }, () => []);
  for (const row of rows) {
    const place = seen.get(row.kind) ?? 0;
    seen.set(row.kind, place + 1);
    // Kinds begin at different folds, or the first would always be the fullest.
    folds[(place + kinds.indexOf(row.kind)) % count].push(row);
  }
  return folds;
}
