// Which 200 queries are asked? Drawn from the first thousand papers, so that the same ones serve every size.
//
// A query: {kind, terms, meant?}. Terms are lower-case words; `meant` is the word that a misspelt one stands for.
import { dice } from '../generate_words.mjs';

/** Words as every engine here cuts them, for queries and for judging hits. */
export const words_of = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
/** How many of which kind. `common` and `rare` are one word; `all` and `any` two or three; the rest one. */
export const counts = { common: 25, rare: 25, all: 40, any: 40, phrase: 25, prefix: 25, fuzzy: 20 };
const plain = (word) => /^[a-zåäöé]+$/.test(word);
const letters = [...'abdefghiklmnoprstuvåäö'];

/** One letter lost, another or one too many, not the first and not the last. */
function misspelt(word, die) {
  const at = 1 + die.below(word.length - 2), before = word.slice(0, at);
  return [before + word.slice(at + 1), before + die.one(letters) + word.slice(at + 1), before + die.one(letters) + word.slice(at)][die.below(3)];
}

/** So many different words of one paper that are in `pool`. */
function of_one_paper(texts, pool, count, die) {
  for (;;) {
    const there = [...new Set(die.one(texts))].filter((word) => pool.has(word));
    if (there.length < count) continue;
    const chosen = new Set();
    while (chosen.size < count) chosen.add(die.one(there));
    return [...chosen];
  }
}

/** Two or three neighbours, at least two of them long. */
function neighbours(texts, die) {
  for (;;) {
    const text = die.one(texts), count = 2 + die.below(2), at = die.below(text.length - count), chosen = text.slice(at, at + count);
    if (chosen.every(plain) && chosen.filter((word) => word.length >= 5).length >= 2) return chosen;
  }
}

/** The queries, kinds taking turns so that any beginning of the list has its share of each. */
export function draw(papers) {
  const texts = papers.slice(0, 1000).map(({ title, body }) => words_of(`${title} ${body}`)), seen = new Map();
  for (const text of texts) for (const word of new Set(text)) seen.set(word, (seen.get(word) ?? 0) + 1);
  const between = (low, high, length) => [...seen].filter(([word, times]) => times >= low && times <= high && word.length >= length && plain(word))
    .map(([word]) => word).sort();
  const share = texts.length, die = dice(7);
  const common = between(0.08 * share, 0.5 * share, 5), middle = between(Math.max(2, 0.005 * share), 0.08 * share, 5), rare = between(1, 3, 6);
  const pool = new Set([...common, ...middle]), long = middle.filter((word) => word.length >= 7 && word.length <= 14);
  const fuzzy = () => {
    for (;;) {
      const meant = die.one(long), term = misspelt(meant, die);
      if (!seen.has(term)) return { kind: 'fuzzy', terms: [term], meant };
    }
  };
  const make = {
    common: () => ({ kind: 'common', terms: [die.one(common)] }),
    rare: () => ({ kind: 'rare', terms: [die.one(rare)] }),
    all: (n) => ({ kind: 'all', terms: of_one_paper(texts, pool, n < 25 ? 2 : 3, die) }),
    any: (n) => ({ kind: 'any', terms: of_one_paper(texts, pool, n < 25 ? 2 : 3, die) }),
    phrase: () => ({ kind: 'phrase', terms: neighbours(texts, die) }),
    prefix: () => {
      const word = die.one(middle);
      return { kind: 'prefix', terms: [word.slice(0, Math.max(4, Math.min(6, word.length - 2)))] };
    },
    fuzzy,
  };
  const lists = Object.entries(counts).map(([kind, count]) => Array.from({ length: count }, (_, n) => make[kind](n)));
  const placed = lists.flatMap((list) => list.map((query, n) => ({ query, at: (n + 0.5) / list.length })));
  return placed.sort((x, y) => x.at - y.at).map(({ query }) => query);
}
