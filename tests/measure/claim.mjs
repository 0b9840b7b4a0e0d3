// What judges found of a sheet as figures that can be checked: shares with their bounds, and how they hold by kind, by
// municipality, by coverage, and in a municipality that the record has not seen. Rows are { number, file, municipality,
// kind, half, certainty, basis, verdict, grounded }. How they come about: tests/measure/protocol.md.
import { rolls } from './precision.mjs';
import { left_out, lower_bound, proved_by, sureness, tallied } from './record.mjs';

export const verdicts = ['right', 'inexact', 'useless', 'wrong'];
const not_false = rows => rows.filter(row => row.verdict !== 'wrong').length;
const is_certain = row => row.certainty === 'certain';
const share_of = rows => rows.length ? not_false(rows) / rows.length : 0;
const thousandths = number => Math.round(number * 1000) / 1000;

/** The exact bounds of a share (Clopper and Pearson, 1934): the true one passes each in at most 5 of 100 cases. */
export const bounds = ({ said, right }) =>
  [lower_bound({ said, right }), 1 - lower_bound({ said, right: said - right })];

/** The same by drawing whole papers anew: statements of one paper fail together. */
export function clustered(rows, seed = 1, times = 2000) {
  const roll = rolls(seed), papers = [...Map.groupBy(rows, row => row.file).values()];
  const shares = Array.from({ length: times }, () => {
    const again = papers.map(() => papers[Math.floor(roll() * papers.length)]);
    return share_of(again.flat());
  }).sort((a, b) => a - b);
  return rows.length ? [shares[Math.floor(times * .05)], shares[Math.ceil(times * .95) - 1]].map(thousandths) : [0, 1];
}

/** How often each verdict fell, with the bounds of what is not false, rounded away from each other. */
export function summed(name, rows) {
  const counts = Object.fromEntries(verdicts.map(one => [one, rows.filter(row => row.verdict === one).length]));
  const [low, high] = bounds({ said: rows.length, right: not_false(rows) });
  const ungrounded = rows.filter(row => row.grounded === 'no').length;
  return { name, said: rows.length, ...counts, ungrounded, low: Math.floor(low * 1000) / 1000,
    high: Math.ceil(high * 1000) / 1000, over_papers: clustered(rows) };
}

const grouped = (rows, field) => [...Map.groupBy(rows, row => row[field])]
  .sort(([one, a], [two, b]) => share_of(a) - share_of(b) || (one < two ? -1 : 1))
  .map(([name, own]) => summed(name, own));

/** Not false of those that a reader gets who asks for so many: certain ones first, then what the record is surer of. */
function covered(rows, record) {
  const rank = row => (is_certain(row) ? 2 : 0) + sureness(record, row.basis);
  const sorted = [...rows].sort((a, b) => rank(b) - rank(a) || a.number - b.number);
  return [1, .9, .8, .6].map(share => [share, thousandths(share_of(sorted.slice(0, Math.round(rows.length * share))))]);
}

/** Those that would be certain if nothing had been judged of their own municipality; only of municipalities that the
 * record has. What a contradiction makes uncertain stays so. */
export function certain_unseen(rows, statements) {
  const record = tallied(statements), in_doubt = row => !is_certain(row) && proved_by(record, row.basis);
  return [...new Set(statements.map(one => one.municipality))].flatMap(municipality => {
    const own = rows.filter(row => row.municipality === municipality);
    return left_out([...statements.filter(one => one.municipality !== municipality), ...own], municipality).certain;
  }).filter(row => !in_doubt(row));
}

/** How often two judges said the same, and how much of what chance leaves (Cohen, 1960). */
export function agreement(first, second) {
  const all = first.length, same = first.filter((verdict, i) => verdict === second[i]).length / all;
  const of = (list, verdict) => list.filter(one => one === verdict).length / all;
  const chance = verdicts.reduce((sum, verdict) => sum + of(first, verdict) * of(second, verdict), 0);
  return { same: thousandths(same), kappa: chance === 1 ? 1 : thousandths((same - chance) / (1 - chance)) };
}

/** All figures of a judged sheet. `statements`: what the record counts. */
export function figures(rows, statements) {
  const shown = rows.filter(row => row.half === 'shown');
  const all = [['shown', shown], ['shown_certain', shown.filter(is_certain)], ['sheet', rows],
    ['sheet_certain', rows.filter(is_certain)], ['unseen_certain', certain_unseen(rows, statements)]];
  return {
    all: all.map(([name, own]) => summed(name, own)),
    coverage: covered(shown, tallied(statements)),
    kinds: grouped(rows, 'kind'),
    municipalities: grouped(rows, 'municipality'),
  };
}
