// How well does a plain search do? BM25 (Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework", section 3.2)
// over all words of a query, any of which may match, with a simple Swedish stemmer: what every ranking must beat.
// `parts` also finds a word at either end of a longer one, as «cykel» in «cykelbidrag», and neighbours written together.

const words_of = text => text.normalize('NFC').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

// Endings of Swedish nouns, adjectives and verbs, longest first; what is left must keep three letters and a vowel.
const endings = ['heterna', 'hetens', 'heten', 'andes', 'arnas', 'ernas', 'ornas', 'arens', 'ande', 'arna', 'erna', 'orna', 'aren', 'arne', 'ades',
  'ade', 'are', 'ast', 'het', 'ans', 'ens', 'ets', 'ers', 'ors', 'ars', 'an', 'en', 'et', 'er', 'ar', 'or', 'at', 'as', 'es', 'ad', 'a', 'e', 's'];

/** The word without its ending. */
export function stem(word) {
  for (const ending of endings) {
    const rest = word.slice(0, -ending.length);
    if (word.endsWith(ending) && rest.length >= 3 && /[aeiouyåäö]/.test(rest)) return rest;
  }
  return word.replace(/(?<=\p{L}{3}[lr])n$/u, '');
}

/** A Map from names to texts, counted: `postings` from stem to a Map from place to count, `lengths` by place. */
export function counted(papers) {
  const names = [...papers.keys()], postings = new Map(), lengths = [];
  names.forEach((name, place) => {
    const words = words_of(papers.get(name));
    lengths.push(words.length);
    for (const word of words) {
      const key = stem(word);
      if (!postings.has(key)) postings.set(key, new Map());
      const list = postings.get(key);
      list.set(place, (list.get(place) ?? 0) + 1);
    }
  });
  return { names, postings, lengths, mean: lengths.reduce((sum, one) => sum + one, 0) / Math.max(1, lengths.length) };
}

/** Counts by place of every stem that has `key` at an end, or stands at an end of `key` unless `joined`; shorter ones say too little. */
function with_parts({ postings }, key, joined) {
  if (key.length < 4) return postings.get(key) ?? new Map();
  const sum = new Map();
  for (const [other, list] of postings) {
    const longer = other.startsWith(key) || other.endsWith(key);
    const shorter = !joined && other.length >= 5 && (key.startsWith(other) || key.endsWith(other));
    if (longer || shorter) for (const [place, count] of list) sum.set(place, (sum.get(place) ?? 0) + count);
  }
  return sum;
}

/** Names of the papers that have any word of the query, best first, equal ones in their order. k1 1.2 and b .75 are the usual ones. */
export function ranked(index, query, { parts = false, k1 = 1.2, b = .75 } = {}) {
  const words = words_of(query), keys = new Map(words.map(word => [stem(word), false]));
  if (parts) words.slice(1).forEach((word, i) => keys.set(stem(words[i] + word), true));
  const scores = new Map();
  for (const [key, joined] of keys) {
    const list = parts ? with_parts(index, key, joined) : index.postings.get(key) ?? new Map();
    const weight = Math.log(1 + (index.names.length - list.size + .5) / (list.size + .5));
    for (const [place, count] of list) {
      const long = 1 - b + b * index.lengths[place] / index.mean;
      scores.set(place, (scores.get(place) ?? 0) + weight * count * (k1 + 1) / (count + k1 * long));
    }
  }
  return [...scores].sort(([p, x], [q, y]) => y - x || p - q).map(([place]) => index.names[place]);
}
