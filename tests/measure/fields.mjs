// Field by field: how much of what a paper states is found, and how much of what is said is in it? A small scorer for
// suites that run without ../shared/gold/score.py, after its rules for these fields (likeness is that of pairs of letters).
import { alike, on_one_line } from './support.mjs';

const fold = text => on_one_line(String(text ?? '')).toLowerCase();
const same_words = (one, other, least = .85) => fold(one) === fold(other) || alike(fold(one), fold(other)) >= least;
const place_name = name => fold(name).replace(/s? (kommun|stad)$/, '');
const types = { protokoll: 'protokollsparagraf', tjansteutlatande: 'tjansteskrivelse' };
const type_of = type => types[type] ?? type;
const overlap = (one, other) => {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared > 0 ? shared / (Math.max(one.end, other.end) - Math.min(one.start, other.start)) : 0;
};

/** Pairs the gold's items with the said ones, the most alike first; each stands in one pair. */
function paired(gold, said, like, least) {
  const all = gold.flatMap((one, i) => said.map((other, j) => ({ i, j, like: Number(like(one, other)) })))
    .filter(pair => pair.like >= least).sort((a, b) => b.like - a.like || a.i - b.i || a.j - b.j);
  const taken = [new Set(), new Set()];
  let right = 0;
  for (const { i, j } of all) if (!taken[0].has(i) && !taken[1].has(j)) taken[0].add(i), taken[1].add(j), ++right;
  return { right, said: said.length, gold: gold.length };
}
const one = (gold, said, same) => ({ right: Number(gold != null && said != null && same(gold, said)), said: Number(said != null), gold: Number(gold != null) });
const set = (gold, said, same = (a, b) => a === b) => paired([...new Set(gold)], [...new Set(said)], same, .5);
const cited_as = (one, other) => {
  const [short, long] = [fold(one), fold(other)].sort((a, b) => a.length - b.length);
  return (short && long.includes(short) && 2 * short.length >= long.length) || same_words(one, other, .8);
};

/** { field: { right, said, gold } } of one paper. */
export function fields_of(gold, said) {
  const spans = (key, least) => paired(gold[key] ?? [], said[key] ?? [], overlap, least);
  return {
    type: one(gold.type, said.type, (a, b) => type_of(a) === type_of(b)),
    municipality: one(gold.municipality, said.municipality, (a, b) => place_name(a) === place_name(b)),
    body: one(gold.body, said.body, same_words),
    date: one(gold.document_date, said.document_date, (a, b) => a === b),
    title: one(gold.title, said.title, same_words),
    decision: one(gold.decision ?? null, said.decision, (a, b) => a.outcome === b.outcome),
    recommended: one(gold.recommended_decision ?? null, said.recommended_decision, (a, b) => a.outcome === b.outcome),
    dnr: set(gold.dnr.map(item => item.value.replace(/\s/g, '')), said.dnr.map(item => item.value.replace(/\s/g, ''))),
    persons: set(gold.persons.map(item => item.name), said.persons.map(item => item.name), (a, b) => same_words(a, b, .9)),
    proposals: spans('proposals', .5),
    reservations: spans('reservations', .3),
    statements: spans('special_statements', .3),
    asked: set(gold.referral_bodies.map(item => item.name), said.referral_bodies.map(item => item.name), same_words),
    cited: set(gold.cited.map(item => item.norm), said.cited.map(item => item.norm), cited_as),
    headings: paired(gold.headings, said.headings, (a, b) => Math.abs(a.start - b.start) <= 4 && same_words(a.text, b.text, .75), .5),
    dates: set(gold.dates.map(item => item.iso), said.dates.map(item => item.iso)),
    votes: set(gold.votes.map(item => `${item.ja} ${item.nej}`), said.votes.map(item => `${item.ja} ${item.nej}`)),
  };
}

/** The sums of several papers' fields. */
export function summed(all) {
  const sums = {};
  for (const fields of all)
    for (const [name, { right, said, gold }] of Object.entries(fields)) {
      const sum = sums[name] ??= { right: 0, said: 0, gold: 0 };
      sum.right += right, sum.said += said, sum.gold += gold;
    }
  return sums;
}

export const f1 = ({ right, said, gold }) => said + gold === 0 ? null : 2 * right / (said + gold);
