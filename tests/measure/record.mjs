// What is known of each kind of evidence: statements on real papers that were judged by hand, each as it was first drawn.
//
// A kept sheet (tests/measure/judged) says of each statement whose paper it is and the basis that said it when it was
// drawn (`put.*` where no more of it is known). Papers that were made up are nobody's and do not count. What was wrong stays wrong of its basis, however it was
// mended; drawn again, the statement counts no more. Only where a basis was drawn anew, on papers by which nobody mended
// a rule, may its rows of older sheets be struck.
//
// This is the only place that decides what is certain: assets/record/facts.tsv bears for each basis the path whose
// record proves it, and the program looks that up.
import fs from 'node:fs';
import path from 'node:path';
import { kept_columns, read } from './sheet.mjs';
import { root } from './support.mjs';

export const record_file = path.join(root, 'assets/record/facts.tsv');
export const judged = path.join(import.meta.dirname, 'judged');

/** So sure must it be that at least so many are right, over so many municipalities. */
export const least_right = .97, surely = .95, least_municipalities = 2;
/** So many judged facts can prove it at all, where none is wrong; so few of its own, all right, let a basis be judged with
 * those beside it. */
export const enough_said = Math.ceil(Math.log(1 - surely) / Math.log(least_right)), few_said = 3;

/** All rows of all sheets, each with the name of its sheet. */
export const kept_rows = () => fs.readdirSync(judged).filter(name => name.endsWith('.tsv')).sort()
  .flatMap(name => read(path.join(judged, name), kept_columns).map(row => ({ ...row, source: name.replace('.tsv', '') })));

const place_of = row => `${row.file} ${row.kind} ${row.start === '' ? row.mark : `${row.start} ${row.end}`}`;
const overlap = (row, other) => row.start === '' ? row.mark === other.mark : Number(row.start) < Number(other.end) && Number(other.start) < Number(row.end);

/** The statements that count: those on real papers that have a basis, each once; wrong where it ever was. */
export function counted(rows) {
  const real = rows.filter(row => row.municipality && row.basis);
  const once = list => [...new Map(list.map(row => [`${place_of(row)} ${row.verdict === 'wrong' ? row.basis : ''}`, row])).values()];
  const wrong = once(real.filter(row => row.verdict === 'wrong'));
  const mended = row => wrong.some(other => other.file === row.file && other.kind === row.kind && overlap(row, other));
  return [...wrong, ...once(real.filter(row => row.verdict === 'right' && !mended(row)))];
}

/** Of each basis: said, right, and in which municipalities. */
export function tallied(statements) {
  const rows = new Map();
  for (const { basis, verdict, municipality } of statements) {
    const row = rows.get(basis) ?? rows.set(basis, { said: 0, right: 0, places: new Set() }).get(basis);
    ++row.said;
    if (verdict === 'right') ++row.right;
    row.places.add(municipality);
  }
  return new Map([...rows].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
}

/** How likely at most `wrong` of `said` are wrong where each is with `share`. In logarithms: of many, none is too small. */
function likely_at_most(wrong, said, share) {
  let sum = 0, one = said * Math.log1p(-share);
  for (let i = 0; i <= wrong; ++i) {
    sum += Math.exp(one);
    one += Math.log((said - i) / (i + 1) * share / (1 - share));
  }
  return sum;
}
/** The lower end of the exact one-sided interval of a share (Clopper and Pearson, 1934). */
export function lower_bound({ said, right }) {
  let low = 0, high = 1;
  if (right === 0) return 0;
  for (let i = 0; i < 60; ++i) {
    const middle = (low + high) / 2;
    if (likely_at_most(said - right, said, 1 - middle) <= 1 - surely) low = middle;
    else high = middle;
  }
  return low;
}
const good = (row, least) => row.places.size >= least && lower_bound(row) >= least_right;

const sum_of = (rows, wanted) => [...rows].filter(([basis]) => wanted(basis)).map(([, row]) => row)
  .reduce((sum, row) => ({ said: sum.said + row.said, right: sum.right + row.right, places: new Set([...sum.places, ...row.places]) }), { said: 0, right: 0, places: new Set() });
export const is_below = (basis, at) => basis === at || basis.startsWith(`${at}.`) || basis.startsWith(`${at}:`);
const sum_below = (rows, at) => sum_of(rows, basis => is_below(basis, at));

/** Wrong ones of which only a path is known («put.*»): each may be of any basis below it. */
const wrong_somewhere = (rows, basis) => [...rows].filter(([other]) => other.endsWith('.*') && basis.startsWith(other.slice(0, -1)))
  .reduce((sum, [, row]) => sum + row.said - row.right, 0);

/** The path whose record proves a basis, '' where none does: its own, with its rules, where it is long enough. Else, where
 * none of at least `few_said` of its own was wrong, the nearest path above it whose record is long enough decides, with all
 * that is below. A rule («date.words.deadline:dates/latest_day») needs no few of its own: its evidence has them. */
export function proved_by(rows, basis, least = least_municipalities) {
  if (!rows.has(basis) || basis.endsWith('.*')) return '';
  const own = sum_of(rows, other => other === basis || other.startsWith(`${basis}:`)), rule = basis.includes(':');
  own.said += wrong_somewhere(rows, basis);
  if (own.said >= enough_said) return good(own, least) ? basis : '';
  if ((own.said < few_said && !rule) || own.right < own.said) return '';
  for (let at = basis; /[.:]/.test(at);) {
    at = at.slice(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf(':')));
    const all = sum_below(rows, at);
    if (all.said >= enough_said) return good(all, least) ? at : '';
  }
  return '';
}

export const record_text = rows => `# Right of said by kind of evidence, on facts of real papers that were judged by hand: basis, said, right, in how many
# municipalities, and the path whose record proves it (-: none, it is uncertain). Written by
# \`node tests/measure/precision.mjs record --write\`; read by core/facts/certainty/record.h.
${[...rows].map(([basis, { said, right, places }]) => `${[basis, said, right, places.size, proved_by(rows, basis) || '-'].join('\t')}\n`).join('')}`;

/** How sure the record is of a basis: the bound of what decides of it; 0 where nothing was judged. */
export const sureness = (rows, basis) => lower_bound(sum_below(rows, proved_by(rows, basis) || basis));

/** How a record holds in a municipality that it has not seen: what it calls certain there, by the records of the others. */
export function left_out(statements, municipality, least = least_municipalities) {
  const rows = tallied(statements.filter(one => one.municipality !== municipality));
  const own = statements.filter(one => one.municipality === municipality);
  return { own, certain: own.filter(one => proved_by(rows, one.basis, least)) };
}
