// How right is what is said, shown so that who doubts it can check? The rules: tests/measure/protocol.md.
// Run: node tests/measure/protocol.mjs draw FOLDER --seed N --out SHEETS [--size 400] [--dirty]
//        sheets for two judges, and the key; --dirty is for trying, and claims nothing
//      node tests/measure/protocol.mjs settle SHEETS  where they differ, and a sheet of that for a third
//      node tests/measure/protocol.mjs report SHEETS [--claim]  the figures; --claim: in assets/record/claim.json, too
// draw needs build/release (DIARIUM_NATIVE names another) and a checkout without changes.
import fs from 'node:fs';
import path from 'node:path';
import { agreement, figures, verdicts } from './claim.mjs';
import { drawn, rolls, shuffled } from './precision.mjs';
import { counted, kept_rows } from './record.mjs';
import { context, read, written } from './sheet.mjs';
import { files_of, letters_of, mark_of, stated } from './statements.mjs';
import { command, must_run, need_command, root, sha256, take_option } from './support.mjs';

/** What a judge sees: neither certainty nor basis, nor in which half it was drawn. */
export const columns = ['number', 'file', 'kind', 'start', 'end', 'said', 'context', 'verdict', 'grounded', 'note'];
const key_columns = ['number', 'file', 'municipality', 'kind', 'start', 'end', 'mark', 'half', 'certainty', 'basis'];
const judges = ['first', 'second', 'third'];
const claim_file = path.join(root, 'assets/record/claim.json');
const letters_around = 600;

const only = (row, names) => Object.fromEntries(names.map(name => [name, row[name]]));
const sheet_of = (folder, judge) => path.join(folder, judge, 'sheet.tsv');
const write_sheet = (folder, judge, rows, seed) => {
  fs.mkdirSync(path.join(folder, judge), { recursive: true });
  fs.writeFileSync(sheet_of(folder, judge), written(sheet_for(rows, seed), columns));
};

/** The statements of a paper that screens show, each once: what only comparing shows is none, nor a day told twice. */
export const on_screens = statements => statements.filter(one => !['repeats', 'types_also'].includes(one.kind)
  && !(one.kind === 'document_date' && statements.some(other => other.kind === 'dates' && other.start === one.start)));

/** `size` of them: half as they come, so that a kind is drawn as often as it is shown, then equally many of each kind.
 * They are numbered in an order that tells neither half nor paper. */
export function halves(all, size, seed) {
  const roll = rolls(seed + 1), shown = drawn(all, Math.ceil(size / 2), seed), taken = new Set(shown);
  const others = Map.groupBy(all.filter(one => !taken.has(one)), one => one.kind).values();
  const kinds = shuffled([...others], roll).map(own => shuffled(own, roll));
  const most = Math.max(0, ...kinds.map(own => own.length));
  const turns = Array.from({ length: most }, (_, i) => kinds.map(own => own[i]));
  const equal = turns.flat().filter(Boolean).slice(0, size - shown.length);
  const both = [['shown', shown], ['kind', equal]].flatMap(([half, own]) => own.map(one => ({ ...one, half })));
  return shuffled(both, roll).map((one, i) => ({ ...one, number: i + 1 }));
}

/** Papers, one after the other, and their statements in an order of its own, without what a judge must not know. */
export function sheet_for(rows, seed) {
  const roll = rolls(seed), papers = shuffled([...Map.groupBy(rows, row => row.file).values()], roll);
  return papers.flatMap(own => shuffled(own, roll)).map(row => only(row, columns));
}

/** The same for the same statements of the same papers, whatever these are called and whoever drew them. */
export const sum_of = key => sha256(key.statements
  .map(one => [key.papers[one.file], one.kind, one.start, one.end, one.mark].join(' ')).sort().join('\n'));

/** Whose paper each file is, where `list.tsv` beside them tells it. */
function listed(folder) {
  const file = path.join(folder, 'list.tsv');
  const rows = fs.existsSync(file) ? read(file, ['file', 'municipality', 'kind', 'url']) : [];
  return new Map(rows.map(row => [row.file, row.municipality]));
}

function draw(folder, { seed, size, out, dirty }) {
  const git = (...words) => must_run(['git', '-C', root], words).trim();
  if (!dirty && git('status', '--porcelain')) throw new Error('the checkout has changes: a claim is of a commit');
  if (fs.existsSync(out)) throw new Error(`${out} is there already`);
  need_command();
  const known = new Set(dirty ? [] : kept_rows().map(row => row.file)), places = listed(folder), papers = {};
  const given = files_of([folder]), files = given.filter(file => !known.has(path.basename(file)));
  if (files.length === 0) throw new Error(`${folder}: the record knows each paper`);
  const all = stated(files).flatMap(({ file, facts, statements }) => {
    const name = path.basename(file), municipality = places.get(name) || facts.municipality || '';
    papers[name] = sha256(fs.readFileSync(file));
    return on_screens(statements).map(one => ({ ...one, file: name, at: file, municipality, mark: mark_of(one.said) }));
  });
  const texts = new Map(), letters = file => texts.get(file) ?? texts.set(file, letters_of(file)).get(file);
  const rows = halves(all, size, seed)
    .map(one => ({ ...one, context: context(letters(one.at), one.start, one.end, letters_around) }));
  judges.slice(0, 2).forEach((judge, i) => write_sheet(out, judge, rows, seed + 2 + i));
  const key = { commit: git('rev-parse', 'HEAD'), dirty, program: sha256(fs.readFileSync(command)), seed, papers,
    statements: rows.map(row => only(row, key_columns)) };
  fs.writeFileSync(path.join(out, 'key.json'), JSON.stringify(key, null, 1));
  const spoke = Object.keys(papers).length, known_ones = given.length - files.length;
  console.log(`${rows.length} of ${all.length} statements of ${spoke} papers, seed ${seed}, in ${out}`);
  console.log(`left out: ${known_ones} papers that the record knows, ${files.length - spoke} that cannot be read`);
}

/** What a judge said of these numbers, by number. Throws where one of them was not judged. */
function judged_by(folder, judge, numbers) {
  const rows = new Map(read(sheet_of(folder, judge), columns, verdicts).map(row => [Number(row.number), row]));
  const is_open = row => !row?.verdict || !['yes', 'no'].includes(row.grounded);
  const open = numbers.filter(number => is_open(rows.get(number))).length;
  if (open || rows.size !== numbers.length)
    throw new Error(`${judge}: ${open} of ${numbers.length} rows are not judged, of ${rows.size} that are there`);
  return rows;
}

const verdict_of = row => `${row.verdict}, grounded ${row.grounded}`;
/** Both judgements by number, and the numbers where they part. */
function two_judgements(folder, key) {
  const numbers = key.statements.map(one => one.number);
  const [first, second] = judges.slice(0, 2).map(judge => judged_by(folder, judge, numbers));
  const apart = numbers.filter(number => verdict_of(first.get(number)) !== verdict_of(second.get(number)));
  return { first, second, apart };
}

export function settle(folder, key) {
  const { first, second, apart } = two_judgements(folder, key);
  if (fs.existsSync(sheet_of(folder, judges[2]))) throw new Error(`${sheet_of(folder, judges[2])} is there already`);
  const told = number => `${number} ${[first, second].map(one => verdict_of(one.get(number))).join('; ')}`;
  const open = apart.map(number => ({ ...first.get(number), verdict: '', grounded: '', note: '' }));
  write_sheet(folder, judges[2], open, key.seed + 4);
  return [...apart.map(told), `the judges part on ${apart.length} of ${first.size}`];
}

/** The statements with what was found of them, and how far the two judges agreed. */
export function settled(folder, key) {
  const { first, second, apart } = two_judgements(folder, key);
  const third = apart.length ? judged_by(folder, judges[2], apart) : new Map();
  const found = number => only(third.get(number) ?? first.get(number), ['verdict', 'grounded']);
  const verdicts_of = judge => key.statements.map(one => judge.get(one.number).verdict);
  return { rows: key.statements.map(one => ({ ...one, ...found(one.number) })),
    agreement: agreement(verdicts_of(first), verdicts_of(second)) };
}

/** What is claimed: figures, no word and no name of a paper. Throws where the sheet was used for a claim before. */
export function claimed(key, { rows, agreement }, earlier, statements) {
  const sum = sum_of(key), different = field => new Set(rows.map(row => row[field]).filter(Boolean)).size;
  if (key.dirty) throw new Error('the sheet was drawn with --dirty: it is for trying');
  if (earlier.claims.includes(sum)) throw new Error('the sheet was used for a claim: draw another, of other papers');
  const claim = { date: new Date().toISOString().slice(0, 10), commit: key.commit, seed: key.seed,
    papers: different('file'), places: different('municipality'), agreement, ...figures(rows, statements) };
  return { claims: [...earlier.claims, sum], claim };
}

const digits = number => number.toFixed(3);
function tell({ name, said, right, inexact, useless, wrong, ungrounded, low, high, over_papers }) {
  const counts = [said, right, inexact, useless, wrong, ungrounded].map(one => String(one).padStart(7)).join('');
  const [exact, clustered] = [[low, high], over_papers].map(ends => ends.map(digits).join('–'));
  const share = said ? digits((said - wrong) / said) : '    –';
  console.log(`${(name || 'unknown').padEnd(22)}${counts}  ${share}  ${exact}  ${clustered}`);
}

function report(folder, key, claims) {
  const ended = settled(folder, key), statements = counted(kept_rows()), told = figures(ended.rows, statements);
  const { same, kappa } = ended.agreement;
  const commit = `${key.commit}${key.dirty ? ', with changes' : ''}`;
  console.log(`commit ${commit}, seed ${key.seed}; the judges agree on ${same}, kappa ${kappa}`);
  console.log(`${''.padEnd(25)}said  right inexact useless wrong not grounded; not false, exact bounds, over papers`);
  told.all.forEach(tell);
  for (const [share, found] of told.coverage) console.log(`surest ${share * 100} %: ${digits(found)} not false`);
  for (const name of ['municipalities', 'kinds']) {
    console.log(`${name}, the worst first`);
    told[name].forEach(tell);
  }
  if (!claims) return;
  const next = claimed(key, ended, JSON.parse(fs.readFileSync(claim_file, 'utf8')), statements);
  fs.writeFileSync(claim_file, `${JSON.stringify(next, null, 1)}\n`);
}

function run([what, ...words]) {
  const flag = name => words.includes(name) && words.splice(words.indexOf(name), 1).length > 0;
  const [seed = '', out, size = '400'] = ['--seed', '--out', '--size'].map(name => take_option(words, name));
  const [dirty, claims] = ['--dirty', '--claim'].map(flag), [folder] = words;
  const key = () => JSON.parse(fs.readFileSync(path.join(folder, 'key.json'), 'utf8'));
  const number = /^\d{1,9}$/, one = words.length === 1;
  if (what === 'draw' && one && out && number.test(seed) && number.test(size))
    return draw(folder, { seed: Number(seed), size: Number(size), out, dirty });
  if (what === 'settle' && one) return settle(folder, key()).forEach(line => console.log(line));
  if (what === 'report' && one) return report(folder, key(), claims);
  console.error('usage: protocol.mjs draw FOLDER --seed N --out SHEETS [--size N] [--dirty]\n       '
    + 'protocol.mjs settle SHEETS | report SHEETS [--claim]');
  process.exit(2);
}

if (process.argv[1] === import.meta.filename) {
  try { run(process.argv.slice(2)); } catch (error) { console.error(`protocol: ${error.message}`); process.exit(1); }
}
