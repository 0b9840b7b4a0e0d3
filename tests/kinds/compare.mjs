// What two readings of one paper state, held against each other: values without their places.
const flat = (words) => String(words).replace(/\s+/g, ' ').trim();

/** Every fact of a paper as «field: value», sorted; places, sums and counts of characters left out. */
export function statements(facts) {
  const said = [];
  const add = (field, ...values) => said.push(`${field}: ${values.map((value) => flat(value ?? '-')).join(' | ')}`);
  for (const field of ['type', 'municipality', 'body', 'document_date', 'title', 'paragraph']) if (facts[field]) add(field, facts[field]);
  for (const one of facts.dnr) add('dnr', one.value, one.role);
  for (const one of facts.persons) add('person', one.name, one.party, [...one.roles].sort());
  for (const one of facts.proposals) add('proposal', one.kind, one.by, one.no, one.text);
  for (const field of ['recommended_decision', 'decision']) if (facts[field]) add(field, facts[field].outcome, facts[field].by, facts[field].to);
  for (const field of ['reservations', 'special_statements']) for (const one of facts[field]) add(field, one.persons.map(({ name, party }) => `${name} (${party})`), one.parties);
  for (const one of facts.referral_bodies) add('referral', one.name, one.reply);
  for (const one of facts.cited) add('cited', one.kind, one.norm);
  for (const one of facts.dates) add('date', one.iso, one.what);
  for (const one of facts.headings) add('heading', one.text);
  for (const one of facts.votes) add('votes', JSON.stringify(one.ja), JSON.stringify(one.nej));
  for (const one of facts.grounds) add('ground', one.kind, one.norm, one.text);
  return said.sort();
}

/** {right, missing, added}: how the statements of `found` differ from those of `truth`. */
export function compare(found, truth) {
  const left = [...truth], added = [];
  for (const one of found) {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    else added.push(one);
  }
  return { right: truth.length - left.length, missing: left, added };
}

/** The harmonic mean of precision and recall over many comparisons. */
export function f1(all) {
  const right = all.reduce((sum, one) => sum + one.right, 0);
  const lost = all.reduce((sum, one) => sum + one.missing.length, 0), more = all.reduce((sum, one) => sum + one.added.length, 0);
  return right === 0 ? 0 : 2 * right / (2 * right + lost + more);
}
