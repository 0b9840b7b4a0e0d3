// Is the drawing fair, is a sheet read as it was written, are the kept sheets whole and without words of papers, and does the
// record of what is certain follow from them by its rule?
// Run: node tests/measure/precision_check.mjs. Needs no build.
import fs from 'node:fs';
import path from 'node:path';
import { agreement, bounds, certain_unseen, clustered, figures } from './claim.mjs';
import { drawn } from './precision.mjs';
import { claimed, columns as judge_columns, halves, on_screens, settle, settled, sheet_for } from './protocol.mjs';
import { counted, judged, kept_rows, left_out, lower_bound, proved_by, record_file, record_text, tallied } from './record.mjs';
import { columns, context, kept_columns, read, wilson, written } from './sheet.mjs';
import { kinds } from './statements.mjs';
import { own_folder, root } from '../checkout.mjs';
import { open_suite } from '../suite.mjs';

const { judge, end } = open_suite({ most: 999 });
const refused = run => { try { run(); return false; } catch { return true; } };

const ten = Array.from({ length: 10 }, (_, i) => i);
judge('one seed draws one thing, another seed another', JSON.stringify(drawn(ten, 4, 7)) === JSON.stringify(drawn(ten, 4, 7))
  && new Set(Array.from({ length: 20 }, (_, seed) => drawn(ten, 4, seed).join())).size > 10 ? [] : ['it does not']);
const counts = ten.map(one => Array.from({ length: 3000 }, (_, seed) => drawn(ten, 3, seed).includes(one)).filter(Boolean).length);
judge('every statement is as likely as any other', counts.filter(count => Math.abs(count - 900) > 100).map(count => `${count} of 3000, not about 900`));
judge('more than there is cannot be drawn', drawn(ten, 99, 1).join() === ten.join() ? [] : [drawn(ten, 99, 1).join()]);
const [low, high] = wilson(5, 10);
judge('the interval of five of ten is Wilson\'s', Math.abs(low - .2366) < .001 && Math.abs(high - .7634) < .001 ? [] : [`${low} ${high}`]);
judge('a place is marked in its line', context(Array.from('En rad\noch en till.'), 3, 10) === 'En ⟦rad och⟧ en till.' ? [] : [context(Array.from('En rad\noch en till.'), 3, 10)]);

const file = path.join(own_folder('sheet'), 'sheet.tsv');
const row = { number: 1, file: 'a.txt', kind: 'dates', path: 'dates[0]', start: 3, end: 9, basis: 'date.digits.remiss', said: 'iso=2024-03-12', context: 'a\tb', verdict: 'wrong', cause: 'page head' };
const of_row = (change, names = columns) => (fs.writeFileSync(file, written([{ ...row, ...change }], names)), read(file, columns));
judge('a sheet is read as it was written', of_row({})[0].cause === 'page head' && of_row({})[0].context === 'a b' ? [] : ['it is not']);
judge('a verdict that is none, a cause that quotes and another head line are refused', [
  [{ verdict: 'maybe' }], [{ cause: 'Anna Ek (S) yrkar bifall.' }], [{}, kept_columns]].filter(change => !refused(() => of_row(...change))).map(change => `let through: ${JSON.stringify(change)}`));

const sheets = fs.existsSync(judged) ? fs.readdirSync(judged) : [];
judge(`the ${sheets.length} kept sheets can be read`, sheets.flatMap(name => {
  try {
    return read(path.join(judged, name), kept_columns).filter(one => !one.verdict || !/^[0-9a-f]{10}$/.test(one.mark)).map(one => `${name}: ${one.path}: no verdict, or no mark`);
  } catch (error) { return [error.message]; }
}));

/** `right` statements of a basis that are right and `wrong` that are not, in a municipality, each at a place of its own. */
let place = 0;
const judged_ones = (basis, right, wrong = 0, municipality = 'A') => Array.from({ length: right + wrong }, (_, i) =>
  ({ file: `${municipality}.txt`, municipality, kind: 'dates', path: '', start: String(++place * 10), end: String(place * 10 + 5), mark: '', basis, verdict: i < right ? 'right' : 'wrong', cause: '' }));
const proof = (rows, basis) => proved_by(tallied(counted(rows)), basis);
const differ = pairs => pairs.filter(([, is, should]) => is !== should).map(([what, is]) => `${what}: ${is || 'not proved'}`);

judge('the bound is the exact one-sided one', [[99, 99, .9702], [98, 98, .9699], [10, 5, .2224], [200, 199, .9765], [10, 0, 0]]
  .map(([said, right, bound]) => [right, said, lower_bound({ said, right }), bound]).filter(([, , is, bound]) => Math.abs(is - bound) > .0001).map(([right, said, is]) => `${right} of ${said}: ${is}`));
judge('a basis is certain by 99 without an error in two municipalities, not by fewer, in one, or on made-up papers', differ([
  ['99 in two', proof([...judged_ones('x.y', 90), ...judged_ones('x.y', 9, 0, 'B')], 'x.y'), 'x.y'],
  ['98 in two', proof([...judged_ones('x.y', 90), ...judged_ones('x.y', 8, 0, 'B')], 'x.y'), ''],
  ['199 in one', proof(judged_ones('x.y', 199), 'x.y'), ''],
  ['99, some made up', proof([...judged_ones('x.y', 90), ...judged_ones('x.y', 1, 0, 'B'), ...judged_ones('x.y', 20, 0, '')], 'x.y'), ''],
  ['one error in 158', proof([...judged_ones('x.y', 100, 1), ...judged_ones('x.y', 57, 0, 'B')], 'x.y'), 'x.y'],
  ['two errors in 158', proof([...judged_ones('x.y', 100, 1), ...judged_ones('x.y', 56, 1, 'B')], 'x.y'), '']]));
const family = [...judged_ones('x.y.good', 150), ...judged_ones('x.y.good', 50, 0, 'B')];
judge('a basis without an error borrows from the nearest record above it, one with an error or of two does not', differ([
  ['3 right', proof([...family, ...judged_ones('x.y.few', 3)], 'x.y.few'), 'x.y'],
  ['2 right', proof([...family, ...judged_ones('x.y.few', 2)], 'x.y.few'), ''],
  ['40 right, 1 wrong', proof([...family, ...judged_ones('x.y.few', 40, 1)], 'x.y.few'), ''],
  ['a nearer record that is not good decides', proof([...family, ...judged_ones('x.z.few', 3), ...judged_ones('x.z.bad', 95, 5, 'B')], 'x.z.few'), ''],
  ['a bad sister beside it', proof([...family, ...judged_ones('x.y.few', 3), ...judged_ones('x.y.bad', 0, 9)], 'x.y.few'), '']]));
judge('a rule is proved by its evidence until it was wrong, and what its evidence knows is what its rules know', differ([
  ['1 right', proof([...family, ...judged_ones('x.y.good:days/one', 1)], 'x.y.good:days/one'), 'x.y.good'],
  ['1 wrong', proof([...family, ...judged_ones('x.y.good:days/one', 0, 1)], 'x.y.good:days/one'), ''],
  ['rules alone', proof([...judged_ones('x.y:days/one', 90), ...judged_ones('x.y:days/two', 9, 0, 'B'), ...judged_ones('x.y', 1)], 'x.y'), 'x.y'],
  ['a rule of its own', proof([...judged_ones('x.y', 0, 5), ...judged_ones('x.y:days/one', 90), ...judged_ones('x.y:days/one', 9, 0, 'B')], 'x.y:days/one'), 'x.y:days/one']]));
const mended = judged_ones('x.y', 0, 1)[0];
judge('what was wrong when it was drawn stays wrong, and is not right when it is drawn again', differ([
  ['drawn again at its place', counted([mended, { ...mended, verdict: 'right', basis: 'x.new' }]).map(one => `${one.basis} ${one.verdict}`).join(), 'x.y wrong'],
  ['drawn again with another end', counted([{ ...mended, verdict: 'right', end: String(Number(mended.end) + 3) }, mended]).map(one => one.verdict).join(), 'wrong'],
  ['right, drawn twice', String(counted([...Array(2)].map(() => ({ ...mended, verdict: 'right' }))).length), '1']]));
const [home, away] = [judged_ones('x.y', 120), judged_ones('x.y', 10, 5, 'B')];
judge('a municipality that is left out is judged by the others alone', differ([
  ['certain', left_out([...home, ...away], 'B', 1).certain.length, 15], ['asking for two municipalities', left_out([...home, ...away], 'B').certain.length, 0]]));

// What is claimed in public (tests/measure/protocol.md), on made-up papers of A and B: many days, few votes.
const made = Array.from({ length: 300 }, (_, i) => ({ file: `${i % 30}.txt`, municipality: i % 30 < 20 ? 'A' : 'B',
  kind: i < 280 ? 'dates' : 'votes', start: i, end: i + 5, said: `n=${i}`, mark: String(i), context: 'x',
  certainty: i % 2 ? 'certain' : 'uncertain', basis: 'x.y' }));
const sheet = halves(made, 60, 7), by_kind = sheet.filter(one => one.half === 'kind');
const listed = (rows, field) => rows.map(row => row[field]).join();
judge('a seed draws one sheet, half as screens show it, half equal by kind, nothing twice', differ([
  ['drawn again', listed(halves(made, 60, 7), 'mark'), listed(sheet, 'mark')],
  ['another seed', listed(halves(made, 60, 8), 'mark') === listed(sheet, 'mark'), false],
  ['the second half', by_kind.length, 30], ['its votes', by_kind.filter(one => one.kind === 'votes').length, 15],
  ['statements', new Set(sheet.map(one => one.mark)).size, 60],
  ['numbers', Math.max(...sheet.map(one => one.number)), 60]]));
const orders = [1, 2].map(seed => sheet_for(sheet, seed)), sorted = rows => rows.map(row => row.number).sort().join();
const hidden = ['certainty', 'basis', 'half', 'municipality'];
judge('judges get one sheet in orders of their own, without certainty, basis, half and municipality', differ([
  ['columns', Object.keys(orders[0][0]).join(), judge_columns.join()],
  ['hidden ones', judge_columns.filter(name => hidden.includes(name)).join(), ''],
  ['statements', sorted(orders[0]), sorted(orders[1])],
  ['one order', listed(orders[0], 'number') === listed(orders[1], 'number'), false]]));
const of_a_paper = [['document_date', 3], ['dates', 3], ['repeats', 9], ['title', 0]];
const of_screens = on_screens(of_a_paper.map(([kind, start]) => ({ kind, start })));
judge('what screens show once is drawn once', differ([['kinds', listed(of_screens, 'kind'), 'dates,title']]));
const ends = ([low, high]) => `${low.toFixed(3)} ${high.toFixed(3)}`, said_so = verdicts => verdicts.split(' ');
judge('bounds and agreement are those of the books', differ([
  ['99 of 99', ends(bounds({ said: 99, right: 99 })), '0.970 1.000'],
  ['95 of 100', ends(bounds({ said: 100, right: 95 })), '0.898 0.980'],
  ['379 of 400', ends(bounds({ said: 400, right: 379 })), '0.925 0.965'],
  ['0 of 10', ends(bounds({ said: 10, right: 0 })), '0.000 0.259'],
  ['by chance', agreement(said_so('right wrong right wrong'), said_so('right wrong wrong right')).kappa, 0],
  ['always', agreement(said_so('right wrong'), said_so('right wrong')).kappa, 1]]));
const failing = name => made.map(one => ({ file: one[name], verdict: one.kind === 'votes' ? 'wrong' : 'right' }));
const width = name => clustered(failing(name)).reduce((low, high) => high - low);
judge('statements of one paper that fail together make wide bounds', width('kind') > 2 * width('file') ? [] : ['no']);
const folder = own_folder('protocol'), papers = Object.fromEntries(made.map(one => [one.file, `sum of ${one.file}`]));
const key = { commit: 'c', seed: 7, papers, statements: sheet };
const say = (judge, rows, verdict) => {
  const judged = rows.map(row => ({ ...row, grounded: 'yes', verdict: row.number === 5 ? verdict : 'right' }));
  fs.mkdirSync(path.join(folder, judge), { recursive: true });
  fs.writeFileSync(path.join(folder, judge, 'sheet.tsv'), written(judged, judge_columns));
};
say('first', orders[0], 'wrong');
say('second', orders[1], 'inexact');
const told = settle(folder, key), third = read(path.join(folder, 'third/sheet.tsv'), judge_columns);
judge('where two judges part a third decides, who sees neither', differ([
  ['told', told[0], '5 wrong, grounded yes; inexact, grounded yes'],
  ['the third sheet', third.map(row => `${row.number}${row.verdict}${row.grounded}`).join(), '5'],
  ['before the third has spoken', refused(() => settled(folder, key)), true],
  ['a second third', refused(() => settle(folder, key)), true]]));
say('third', third.map(row => ({ ...row, number: Number(row.number) })), 'useless');
const found = settled(folder, key), claim = claimed(key, found, { claims: [] }, []);
judge('a sheet is used for one claim, which names no paper, and one that was drawn to try for none', differ([
  ['the third decided', found.rows.filter(row => row.verdict !== 'right').map(row => row.verdict).join(), 'useless'],
  ['used again', refused(() => claimed(key, found, claim, [])), true],
  ['tried', refused(() => claimed({ ...key, dirty: true }, found, { claims: [] }, [])), true],
  ['names a paper', JSON.stringify(claim).includes('.txt'), false], ['sums', claim.claims.length, 1]]));
const of_known = rows => rows.filter(row => ['A', 'B'].includes(row.municipality));
const [own, b, c] = [['A', 5], ['B', 200], ['C', 200]].map(([place, right]) => judged_ones('x.y', right, 0, place));
const certain = found.rows.filter(row => row.certainty === 'certain');
judge('a municipality that the record knows is told by the record of the others', differ([
  ['two others', certain_unseen(found.rows, [...own, ...b, ...c]).length, of_known(certain).length],
  ['one other', certain_unseen(found.rows, [...own, ...b]).length, 0]]));
const worse = figures(found.rows.map(row => ({ ...row, verdict: row.municipality === 'B' ? 'wrong' : 'right' })), []);
judge('the worst municipality comes first', differ([['order', listed(worse.municipalities, 'name'), 'B,A']]));
const words = JSON.parse(fs.readFileSync(path.join(root, 'assets/i18n/claim/sv.json'), 'utf8')).claim.kind;
judge('each kind of fact has words on the page of the claim',
  kinds.filter(kind => !words[kind] && on_screens([{ kind }]).length));

const rows = kept_rows(), record = tallied(counted(rows));
const of_relations = row => row.kind.includes('.') || row.kind === 'ocr_damaged';  // These have no basis.
judge('each judged fact of a real paper keeps the basis that said it', rows.filter(row => row.municipality && !row.basis && !of_relations(row)).map(row => `${row.source}: ${row.file} ${row.path}`));
judge('the record that is compiled in is that of the kept sheets', fs.readFileSync(record_file, 'utf8') === record_text(record) ? [] : ['run precision.mjs record --write']);
judge('what was certain and false in a town that nobody had seen is certain no more',
  ['put.list.nobody', 'put.list.named', 'about.body.heading', 'recommended.avslå', 'number.head.own', 'person.meeting.prose', 'put.prose.named', 'decided.point.prose.named']
    .filter(basis => !record.has(basis) || proved_by(record, basis)));
end();
