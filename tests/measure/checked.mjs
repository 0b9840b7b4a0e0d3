// Which statements about a paper are right, as far as an annotation of it tells? Each statement for itself: what it says and
// whom it names, not only where it stands. Rules of ../shared/gold/README.md; fields.mjs tells how much of a paper is found.
import { fold, overlap, place_name, type_of } from './fields.mjs';
import { alike } from './support.mjs';

const alike_at = (one, other, least) => fold(one) === fold(other) || alike(fold(one), fold(other)) >= least;
const tight = text => String(text).replace(/\s/g, '');
/** The actors of a `by`: surnames of those with a party, the letters of parties alone, else a body's name. */
const actors = by => {
  const persons = [...fold(by).matchAll(/([\p{L}-]+) \(([\p{L}-]+)\)/gu)].map(([, surname, party]) => `${surname} ${party}`);
  return persons.length ? persons : fold(by).replace(/ m\.? ?fl\.?$/, '').split(/, | och /);
};
/** Not said is not wrong; said is right where half of either side's actors are the other's. */
function by_right(gold, said) {
  if (said === null || said === undefined) return true;
  if (gold === null || gold === undefined) return false;
  if (alike_at(gold, said, .85)) return true;
  const [one, other] = [actors(gold), actors(said)], both = one.filter(name => other.includes(name)).length;
  return 2 * both >= one.length && 2 * both >= other.length;
}
/** A law may be named before its place or after it, with its number or without. */
const words_of = norm => fold(norm).replace(/\([\d:]+\)/g, '').split(/[\s,]+/).filter(Boolean).sort().join(' ');
const cited_as = (one, other) => {
  const [short, long] = [fold(one), fold(other)].sort((a, b) => a.length - b.length);
  return (short && long.includes(short) && 2 * short.length >= long.length) || words_of(one) === words_of(other) || alike_at(one, other, .8);
};
const parties_of = one => [...new Set([...one.parties ?? [], ...(one.persons ?? []).map(person => person.party)].filter(Boolean))].sort().join();
const dissent = (gold, said) => overlap(gold, said) >= .3 && (!gold.parties?.length || gold.parties.slice().sort().join() === parties_of(said)) && (!gold.kind || gold.kind === said.kind);
const outcome = (gold, said) => gold !== null && gold !== undefined && gold.outcome === said.outcome && by_right(gold.by, said.by);

/** Of a list: whether one item of the annotation says the same. */
const same_item = {
  dnr: (gold, said) => tight(gold.value).includes(tight(said.value)) && gold.role === said.role,  // «SBN 2024-17» and «2024-17 311» may be told as «2024-17».
  persons: (gold, said) => alike_at(gold.name, said.name, .9) && (said.party ?? gold.party) === gold.party && said.roles.every(role => role === 'annan' || gold.roles.includes(role)),
  proposals: (gold, said) => overlap(gold, said) >= .5 && gold.kind === said.kind && by_right(gold.by, said.by),
  reservations: dissent,
  special_statements: dissent,
  referral_bodies: (gold, said) => alike_at(gold.name, said.name, .85),
  cited: (gold, said) => cited_as(gold.norm, said.norm),
  headings: (gold, said) => Math.abs(gold.start - said.start) <= 4 && alike_at(gold.text, said.text, .75),
  dates: (gold, said) => gold.iso === said.iso && gold.what === said.what,
  votes: (gold, said) => gold.ja === said.ja && gold.nej === said.nej,
  components: (gold, said) => type_of(gold.type) === type_of(said.type) && overlap(gold, said) >= .5,
};
const same_value = {
  type: (gold, said) => type_of(gold) === type_of(said),
  municipality: (gold, said) => place_name(gold) === place_name(said),
  body: (gold, said) => alike_at(gold, said, .85),
  document_date: (gold, said) => gold === said,
  title: (gold, said) => alike_at(gold, said, .85),
  paragraph: (gold, said) => String(gold) === String(said),
};

/** Whether a statement is right by an annotation; null where the annotation does not tell. */
export function checked(statement, facts, gold) {
  const { kind } = statement;
  if (kind in same_value) return gold[kind] === undefined ? null : gold[kind] !== null && same_value[kind](gold[kind], facts[kind]);
  if (kind === 'decision' || kind === 'recommended_decision') return gold[kind] === undefined ? null : outcome(gold[kind], facts[kind]);
  if (!(kind in same_item) || !Array.isArray(gold[kind])) return null;
  const said = facts[kind][Number(/\[(\d+)\]/.exec(statement.path)[1])];
  // An annotation that names no part is one of a paper alone: it does not tell where parts begin.
  if (kind === 'components' && gold.components.length === 0) return facts.components.length < 2 ? null : false;
  return gold[kind].some(one => same_item[kind](one, said));
}
