// Is the drawing fair, is a sheet read as it was written, and are the kept sheets whole and without words of papers?
// Run: node tests/measure/precision_check.mjs. Needs no build.
import fs from 'node:fs';
import path from 'node:path';
import { drawn, judged } from './precision.mjs';
import { columns, context, kept_columns, read, wilson, written } from './sheet.mjs';
import { own_folder } from './support.mjs';

let passed = 0, failed = 0;
function test(name, wrong) {
  wrong.length ? failed++ : passed++;
  console.log(wrong.length ? `FAILED  ${name}\n        ${wrong.join('\n        ')}` : `ok      ${name}`);
}
const refused = run => { try { run(); return false; } catch { return true; } };

const ten = Array.from({ length: 10 }, (_, i) => i);
test('one seed draws one thing, another seed another', JSON.stringify(drawn(ten, 4, 7)) === JSON.stringify(drawn(ten, 4, 7))
  && new Set(Array.from({ length: 20 }, (_, seed) => drawn(ten, 4, seed).join())).size > 10 ? [] : ['it does not']);
const counts = ten.map(one => Array.from({ length: 3000 }, (_, seed) => drawn(ten, 3, seed).includes(one)).filter(Boolean).length);
test('every statement is as likely as any other', counts.filter(count => Math.abs(count - 900) > 100).map(count => `${count} of 3000, not about 900`));
test('more than there is cannot be drawn', drawn(ten, 99, 1).join() === ten.join() ? [] : [drawn(ten, 99, 1).join()]);
const [low, high] = wilson(5, 10);
test('the interval of five of ten is Wilson\'s', Math.abs(low - .2366) < .001 && Math.abs(high - .7634) < .001 ? [] : [`${low} ${high}`]);
test('a place is marked in its line', context(Array.from('En rad\noch en till.'), 3, 10) === 'En ⟦rad och⟧ en till.' ? [] : [context(Array.from('En rad\noch en till.'), 3, 10)]);

const file = path.join(own_folder('sheet'), 'sheet.tsv');
const row = { number: 1, file: 'a.txt', kind: 'dates', path: 'dates[0]', start: 3, end: 9, said: 'iso=2024-03-12', context: 'a\tb', verdict: 'wrong', cause: 'page head' };
const of_row = (change, names = columns) => (fs.writeFileSync(file, written([{ ...row, ...change }], names)), read(file, columns));
test('a sheet is read as it was written', of_row({})[0].cause === 'page head' && of_row({})[0].context === 'a b' ? [] : ['it is not']);
test('a verdict that is none, a cause that quotes and another head line are refused', [
  [{ verdict: 'maybe' }], [{ cause: 'Anna Ek (S) yrkar bifall.' }], [{}, kept_columns]].filter(change => !refused(() => of_row(...change))).map(change => `let through: ${JSON.stringify(change)}`));

const sheets = fs.existsSync(judged) ? fs.readdirSync(judged) : [];
test(`the ${sheets.length} kept sheets can be read`, sheets.flatMap(name => {
  try {
    return read(path.join(judged, name), kept_columns).filter(one => !one.verdict || !/^[0-9a-f]{10}$/.test(one.mark)).map(one => `${name}: ${one.path}: no verdict, or no mark`);
  } catch (error) { return [error.message]; }
}));
console.log(`${passed} passed, ${failed} failed, 0 skipped`);
process.exit(failed ? 1 : 0);
