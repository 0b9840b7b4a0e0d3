// What is known of each kind of evidence: facts that were judged by hand, with the basis that said them.
//
// Three sources: annotated papers for looking and those of three made-up towns (a statement that the annotation holds is
// right), and judged sheets (tests/measure/judged), whose statements are found again by file, kind, place and mark.
// assets/record/facts.tsv is written of all; how well that holds elsewhere is told by leaving papers out (precision.mjs
// certain).
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { annotation_of, split, usual_papers } from './annotated.mjs';
import { checked } from './checked.mjs';
import { kept_columns, read } from './sheet.mjs';
import { files_of, letters_of, mark_of, stated } from './statements.mjs';
import { root } from './support.mjs';

export const record_file = path.join(root, 'assets/record/facts.tsv');
const judged = path.join(import.meta.dirname, 'judged');
const towns = path.join(root, 'build/towns');
const made = path.join(import.meta.dirname, 'made');
const same_place = (row, one) => String(one.start ?? '') === row.start && String(one.end ?? '') === row.end;
const overlap = (row, one) => row.start === '' ? one.start === null : one.start !== null && one.start < Number(row.end) && Number(row.start) < one.end;
/** Statements of the looking papers: { …statement, right, source }. Not headings: annotations hold those on lines of their own, and
 * the lines of these papers are lost. */
function of_annotated() {
  const files = split().looking.map(file => path.join(usual_papers, file));
  return stated(files).flatMap(({ file, facts, statements }) => {
    const gold = annotation_of(usual_papers, path.basename(file));
    return statements.filter(one => one.kind !== 'headings').map(one => ({ ...one, source: 'looking', right: checked(one, facts, gold) })).filter(one => one.right !== null);
  });
}

/** Annotated papers of the three made-up towns in every setting: what is said of a paper in several settings counts once, and is
 * right where it is right in all. Their annotations name few of the cited decisions: those are not told. */
function of_towns() {
  set_towns();
  const once = new Map();
  for (const setting of fs.readdirSync(towns).sort()) {
    const folder = path.join(towns, setting);
    const files = fs.readdirSync(folder).filter(name => name.endsWith('.txt')).sort().map(name => path.join(folder, name));
    for (const { file, facts, statements } of stated(files)) {
      const gold = JSON.parse(fs.readFileSync(file.replace(/\.txt$/, '.json'), 'utf8'));
      for (const one of statements) {
        const right = /kind=decision/.test(one.said) ? null : checked(one, facts, gold);
        const key = `${path.basename(file)} ${one.kind} ${one.said} ${one.basis}`, known = once.get(key);
        if (right !== null) once.set(key, { ...one, source: 'towns', right: right && (known?.right ?? true) });
      }
    }
  }
  return [...once.values()];
}

function set_towns() {
  const { status, stderr, error } = spawnSync('python3', [path.join(import.meta.dirname, 'towns/set.py'), towns], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`set.py did not set the papers: ${error?.code ?? stderr.slice(-500)}`);
}

/** The file that a row of a sheet speaks of: a real paper, one that is made up (tests/measure/made); of towns «paper.setting.txt» stands in the folder of its setting. */
function file_of(name) {
  for (const folder of [usual_papers, made])
    if (fs.existsSync(path.join(folder, name))) return path.join(folder, name);
  const [paper, ...setting] = name.replace(/\.txt$/, '').split('.');
  const set = path.join(towns, setting.join('.'), `${paper}.txt`);
  return setting.length && fs.existsSync(set) ? set : null;
}

/** Judged statements that are still said: { …statement, right, source: sheet }. What was wrong is still said where its place is the
 * same: a heading that was cut and is whole now is another one. */
function of_sheets() {
  const rows = fs.readdirSync(judged).filter(name => name.endsWith('.tsv')).sort()
    .flatMap(name => read(path.join(judged, name), kept_columns).map(row => ({ ...row, source: name.replace('.tsv', '') })));
  const files = [...new Set(rows.filter(row => row.file && !row.kind.includes('.')).map(row => file_of(row.file)).filter(Boolean))];
  const said = new Map(stated(files).map(one => [one.file, one.statements]));
  return rows.flatMap(row => {
    const one = said.get(file_of(row.file))?.find(one => one.kind === row.kind && mark_of(one.said) === row.mark &&
      (row.verdict === 'right' ? overlap(row, one) : same_place(row, one)));
    return one ? [{ ...one, source: row.source, right: row.verdict === 'right' }] : [];
  });
}

/** The words of a statement's place, however its lines break. */
const words_of = ({ file, start, end }) => start === null ? '' : letters_of(file).slice(start, end).join('').replace(/\s+/g, ' ');

/** All that was judged by hand and is still said, each once: a sheet's verdict goes before an annotation's. A statement on a
 * made-up paper that is set in several ways is one, wrong where it is wrong in any. */
export function hand_checked() {
  set_towns();
  const all = new Map();
  for (const one of [...of_annotated(), ...of_towns(), ...of_sheets()]) {
    const town = one.file.startsWith(towns);
    const key = town ? `${path.basename(one.file)} ${one.kind} ${one.said} ${words_of(one)}` : `${one.file} ${one.path}`;
    const known = town ? all.get(key) : undefined;
    all.set(key, { ...one, right: one.right && (known?.right ?? true) });
  }
  return [...all.values()];
}

/** Right and said by basis. */
export function tallied(statements) {
  const rows = new Map();
  for (const { basis, right } of statements) {
    if (!basis) continue;
    const row = rows.get(basis) ?? rows.set(basis, { said: 0, right: 0 }).get(basis);
    ++row.said;
    if (right) ++row.right;
  }
  return new Map([...rows].sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b))));
}

export const record_text = rows => `# Right of said by kind of evidence, on facts that were judged by hand: basis, said, right.
# Written by \`node tests/measure/precision.mjs record\`; read by core/facts/certainty/record.h.
${[...rows].map(([basis, { said, right }]) => `${basis}\t${said}\t${right}\n`).join('')}`;

// As core/facts/certainty/record.cpp says it; here for papers left out. `certainty_of` below is held against the program.
const enough_said = 30, least_right = 98, few_said = 3;
const good = ({ said, right }) => said >= enough_said && right * 100 >= said * least_right;
const sum_below = (rows, path) => [...rows].filter(([basis]) => basis === path || basis.startsWith(`${path}.`))
  .reduce((sum, [, row]) => ({ said: sum.said + row.said, right: sum.right + row.right }), { said: 0, right: 0 });
export function proven(rows, basis) {
  const own = rows.get(basis) ?? { said: 0, right: 0 };
  if (own.said >= enough_said) return good(own);
  if (basis.endsWith('.agree')) return own.right === own.said;
  if (own.said < few_said || own.right < own.said) return false;
  for (let path = basis; path.includes('.');) {
    path = path.slice(0, path.lastIndexOf('.'));
    const all = sum_below(rows, path);
    if (all.said >= enough_said) return good(all);
  }
  return false;
}

const folds = 5;
const fold_of = one => [...path.basename(one.file)].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)) >>> 0, 7) % folds;

/** How well a record holds on papers that it has not seen: each fifth of the papers is judged by the record of the others. */
export function left_out(statements) {
  const chosen = [];
  for (let fold = 0; fold < folds; ++fold) {
    const rows = tallied(statements.filter(one => fold_of(one) !== fold));
    chosen.push(...statements.filter(one => fold_of(one) === fold && one.basis && proven(rows, one.basis)));
  }
  return shares(statements, chosen);
}
/** Right of those told as certain, and certain of those that are right. */
export function shares(statements, certain) {
  const right = certain.filter(one => one.right).length;
  return { certain: certain.length, right, of_right: statements.filter(one => one.right).length };
}
