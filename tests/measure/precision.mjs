// How much of what is said is right? Draws statements of every kind for a reader to judge, and keeps what was judged.
// Run: node tests/measure/precision.mjs FOLDER_OR_FILES... [--seed N] [--count 150] [--certain] [--relations] [--kind KIND] [--basis PATH] [--unproven N] [--out SHEET.tsv]
//        draws with a seed from everything that is said (--relations: of cases, time and gaps, too; --certain: only what is
//        told as certain; --kind: only of one kind, as gaps.gaps; --basis: only what is said by that path
//        of evidence, as date.words, and nobody judged; --unproven: N of each
//        kind of evidence that is not yet proven, of those that nobody judged), one row a statement, its place between ⟦ and ⟧; fill in verdict (right, wrong) and cause
//      node tests/measure/precision.mjs judge SHEET.tsv        right of judged with its 95 % interval, by kind and cause
//      node tests/measure/precision.mjs keep SHEET.tsv NAME [MUNICIPALITY]  writes tests/measure/judged/NAME.tsv: no word of a
//        paper; MUNICIPALITY: whose papers they are, left out where they were made up
//      node tests/measure/precision.mjs again NAME [FOLDER_OR_FILES...]  which judged ones are still said, which are gone
//      node tests/measure/precision.mjs record [--write]       right of judged by kind, over all that is kept of real papers; how many kinds
//        of evidence are certain; what is certain in each municipality by the record of the others; --write: assets/record/facts.tsv,
//        which the program compiles in
// Needs build/release (DIARIUM_NATIVE names another), but for judge, keep and record.
import fs from 'node:fs';
import path from 'node:path';
import { usual_papers } from './annotated.mjs';
import { counted, is_below, judged, kept_rows, left_out, proved_by, record_file, record_text, tallied } from './record.mjs';
import { by_cause, by_kind, columns, context, kept_columns, read, written } from './sheet.mjs';
import { files_of, letters_of, mark_of, related, stated } from './statements.mjs';
import { need_command } from './support.mjs';

const name_form = /^[a-z0-9_-]+$/;
const with_value = ['--seed', '--count', '--kind', '--basis', '--unproven', '--out'];

/** Numbers from 0 to 1, the same for the same seed on every machine (mulberry32). */
export function rolls(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** All of them, in an order that the rolls make. */
export function shuffled(all, roll) {
  const mixed = [...all];
  for (let i = 0; i < mixed.length; ++i) {
    const other = i + Math.floor(roll() * (mixed.length - i));
    [mixed[i], mixed[other]] = [mixed[other], mixed[i]];
  }
  return mixed;
}

/** `count` of them, each as likely as any other, in their own order. */
export const drawn = (all, count, seed) =>
  shuffled(all.map((_, i) => i), rolls(seed)).slice(0, count).sort((a, b) => a - b).map(i => all[i]);

function parsed(words) {
  const options = {}, operands = [];
  for (let i = 0; i < words.length; ++i) {
    if (with_value.includes(words[i])) {
      if (words[i + 1] === undefined) throw new Error(`${words[i]} needs a value`);
      options[words[i].slice(2)] = words[++i];
    } else if (['--certain', '--relations'].includes(words[i])) options[words[i].slice(2)] = true;
    else if (words[i].startsWith('-')) throw new Error(`there is no option ${words[i]}`);
    else operands.push(words[i]);
  }
  for (const name of ['seed', 'count', 'unproven'])
    if (options[name] !== undefined && !/^\d{1,9}$/.test(options[name])) throw new Error(`--${name} needs a number, not «${options[name]}»`);
  return { options, operands };
}

function everything_said(operands, relations) {
  const files = files_of(operands), told = stated(files), read = new Set(told.map(one => one.file));
  for (const file of files) if (!read.has(file)) console.error(`precision: ${file} could not be read`);
  return [...told.flatMap(one => one.statements), ...relations ? related([...read]) : []];
}

/** The statements that nobody judged. */
function unjudged(all) {
  const known = new Set(kept_rows().map(row => `${row.file} ${row.kind} ${row.start} ${row.end}`));
  return all.filter(one => !known.has(`${path.basename(one.file)} ${one.kind} ${one.start ?? ''} ${one.end ?? ''}`));
}

/** Up to `count` statements of each kind of evidence that the record does not prove, none of them judged before. */
function drawn_unproven(all, count, seed) {
  const rows = tallied(counted(kept_rows()));
  const open = unjudged(all).filter(one => one.basis && !proved_by(rows, one.basis));
  return [...new Set(open.map(one => one.basis))].sort().flatMap(basis => drawn(open.filter(one => one.basis === basis), count, seed));
}

function draw(words) {
  const { options, operands } = parsed(words);
  need_command();
  let all = everything_said(operands, options.relations);
  if (options.kind) all = all.filter(one => one.kind === options.kind);
  if (options.basis) all = unjudged(all).filter(one => is_below(one.basis ?? '', options.basis));
  if (options.certain) {
    if (!all.some(one => one.certainty !== null)) throw new Error('no statement tells whether it is certain');
    all = all.filter(one => one.certainty === 'certain');
  }
  const seed = Number(options.seed ?? 1), chosen = options.unproven ? drawn_unproven(all, Number(options.unproven), seed) : drawn(all, Number(options.count ?? 150), seed);
  const texts = new Map();
  const letters = file => texts.get(file) ?? texts.set(file, fs.existsSync(file) ? letters_of(file) : []).get(file);
  const sheet = written(chosen.map((one, i) => ({ ...one, number: i + 1, file: path.basename(one.file), context: context(letters(one.file), one.start, one.end) })), columns);
  if (options.out) fs.writeFileSync(options.out, sheet);
  else process.stdout.write(sheet);
  console.error(`${chosen.length} of ${all.length} statements, seed ${seed}${options.out ? `, in ${options.out}` : ''}`);
}

function judge(file) {
  const rows = read(file, columns), open = rows.filter(row => !row.verdict).length;
  console.log(`right of judged, with the 95 % interval${open ? `; ${open} rows are not judged` : ''}`);
  for (const line of by_kind(rows)) console.log(line);
  console.log('wrong, by cause');
  for (const line of by_cause(rows)) console.log(line);
}

function keep(file, name, municipality = '') {
  if (!name_form.test(name)) throw new Error(`a name is of small letters, digits, _ and -, not «${name}»`);
  const rows = read(file, columns).filter(row => row.verdict).map(row => ({ ...row, municipality, mark: mark_of(row.said) }));
  if (rows.length === 0) throw new Error(`${file}: no row is judged`);
  fs.mkdirSync(judged, { recursive: true });
  fs.writeFileSync(path.join(judged, `${name}.tsv`), written(rows, kept_columns));
  console.log(`${rows.length} judged statements in tests/measure/judged/${name}.tsv`);
}

const overlap = (row, one) => row.start === '' ? one.start === null : one.start !== null && one.start < Number(row.end) && Number(row.start) < one.end;

function again(name, operands) {
  need_command();
  const rows = read(path.join(judged, `${name}.tsv`), kept_columns);
  const places = operands.length ? operands : [usual_papers];
  const all = everything_said(places, rows.some(row => row.kind.includes('.')));
  const there = new Set(files_of(places).map(file => path.basename(file)));
  const tally = { right: { stands: 0, gone: 0 }, wrong: { stands: 0, gone: 0 } };
  let lacking = 0;
  for (const row of rows) {
    if (row.file && !there.has(row.file)) { ++lacking; continue; }
    const stands = all.some(one => path.basename(one.file) === row.file && one.kind === row.kind && overlap(row, one) && mark_of(one.said) === row.mark);
    ++tally[row.verdict][stands ? 'stands' : 'gone'];
    if (stands === (row.verdict === 'wrong')) console.log(`${row.verdict}, ${stands ? 'still said' : 'gone'}: ${row.file} ${row.path} [${row.start}, ${row.end}]${row.cause ? ` ${row.cause}` : ''}`);
  }
  for (const [verdict, { stands, gone }] of Object.entries(tally)) console.log(`judged ${verdict}: ${stands} still said, ${gone} gone`);
  if (lacking) console.log(`${lacking} are of papers that are not in ${places.join(' ')}`);
}

const told_share = (name, { own, certain }) => {
  const right = certain.filter(one => one.verdict === 'right').length;
  console.log(`${name}: ${certain.length} of ${own.length} are certain (${(certain.length / own.length).toFixed(3)}), ${right} of these right${certain.length ? ` (${(right / certain.length).toFixed(3)})` : ''}`);
};

function record(write) {
  const statements = counted(kept_rows()), rows = tallied(statements);
  if (write) fs.writeFileSync(record_file, record_text(rows));
  console.log('right of judged by kind, with the 95 % interval, on real papers, each statement as it was first drawn');
  for (const line of by_kind(statements)) console.log(line);
  const proved = [...rows.keys()].filter(basis => proved_by(rows, basis));
  console.log(`${proved.length} of ${rows.size} kinds of evidence are certain`);
  told_share('by the record of all', { own: statements, certain: statements.filter(one => proved_by(rows, one.basis)) });
  for (const municipality of [...new Set(statements.map(one => one.municipality))].sort()) {
    told_share(`${municipality}, by the record of the others`, left_out(statements, municipality));
    told_share('  the same without asking for two municipalities', left_out(statements, municipality, 1));
  }
}

function run([what, ...rest]) {
  if (what === 'judge' && rest.length === 1) return judge(rest[0]);
  if (what === 'keep' && (rest.length === 2 || rest.length === 3)) return keep(...rest);
  if (what === 'again' && rest.length >= 1) return again(rest[0], rest.slice(1));
  if (what === 'record' && (rest.length === 0 || (rest.length === 1 && rest[0] === '--write'))) return record(rest.length === 1);
  if (!what || what.startsWith('-') || ['judge', 'keep', 'again', 'record'].includes(what)) {
    console.error('usage: precision.mjs FOLDER_OR_FILES... [--seed N] [--count N] [--certain] [--relations] [--kind KIND] [--basis PATH] [--unproven N] [--out SHEET.tsv]\n       precision.mjs judge SHEET.tsv | keep SHEET.tsv NAME [MUNICIPALITY] | again NAME [FOLDER_OR_FILES...] | record [--write]');
    process.exit(2);
  }
  return draw([what, ...rest]);
}

if (process.argv[1] === import.meta.filename) {
  try { run(process.argv.slice(2)); } catch (error) { console.error(`precision: ${error.message}`); process.exit(1); }
}
