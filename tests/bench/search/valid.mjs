// Is a hit what the query asked for? Judged by the paper's own words, no engine's.
import { papers_of } from './corpus.mjs';
import { words_of } from './queries.mjs';

/** Whether a paper, as its words with one space around each, answers a query to the letter. */
export function answers({ kind, terms, meant }, words) {
  const has = (word) => words.includes(` ${word} `);
  if (kind === 'all') return terms.every(has);
  if (kind === 'any') return terms.some(has);
  if (kind === 'phrase') return has(terms.join(' '));
  if (kind === 'prefix') return words.includes(` ${terms[0]}`);
  return has(kind === 'fuzzy' ? meant : terms[0]);
}

/** For each kind {queries, met, hits, right}: asked, with at least one right hit, hits in all, and right ones.
 *  `asked` is a list of {query, hits: [paper number]}. An engine that stems is rightly below 1 for single words. */
export function judge(asked, collection) {
  const needed = new Set(asked.flatMap(({ hits }) => hits)), texts = new Map();
  for (const { i, title, body } of papers_of(collection)) if (needed.has(i)) texts.set(i, ` ${words_of(`${title} ${body}`).join(' ')} `);
  const sums = {};
  for (const { query, hits } of asked) {
    const sum = sums[query.kind] ??= { queries: 0, met: 0, hits: 0, right: 0 };
    const right = hits.filter((i) => answers(query, texts.get(i) ?? '')).length;
    sum.queries++;
    sum.met += right > 0 ? 1 : 0;
    sum.hits += hits.length;
    sum.right += right;
  }
  return sums;
}
