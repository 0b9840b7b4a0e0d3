// How right are the facts of the annotated papers, field by field?
// Run: node tests/measure/score.mjs [--looking | --kept] [--per-field]. Needs build/release (DIARIUM_NATIVE names another),
//   the papers (../shared/papers), and ../shared/gold/score.py with python3, which says what counts as right.
// Looking papers (the usual choice) are for mending the program; of kept ones only the numbers may be known, and seldom.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { split, unpack, usual_papers } from './annotated.mjs';
import { facts_of, need_command, own_folder, root } from './support.mjs';

export const scorer = path.join(root, '../shared/gold/score.py');

/** Facts as the scorer wants them: it knows the dissenters by their names. */
export const as_scored = facts => ({ ...facts, ...Object.fromEntries(['reservations', 'special_statements'].map(key =>
  [key, facts[key].map(({ persons, ...rest }) => ({ ...rest, names: persons.map(one => one.name) }))])) });

/** The scorer's words about folders of NAME.json; null where it is not there or cannot run, which is said. */
export function scored(gold, predicted) {
  if (!fs.existsSync(scorer)) return console.log(`skipped: score: no ${scorer}`), null;
  const { status, stdout, stderr, error } = spawnSync('python3', [scorer, gold, predicted], { encoding: 'utf8', maxBuffer: 1 << 26 });
  if (error) return console.log(`skipped: score: python3 did not run (${error.code})`), null;
  if (status !== 0) throw new Error(`score.py ended with ${status}: ${stderr.slice(-500)}`);
  return stdout;
}

/** Writes facts as the scorer reads them, NAME.json each. */
export function write_predicted(folder, facts) {
  fs.mkdirSync(folder, { recursive: true });
  for (const [name, one] of facts) fs.writeFileSync(path.join(folder, `${name}.json`), JSON.stringify(as_scored(one)));
}

function run(words) {
  const unknown = words.find(word => !['--looking', '--kept', '--per-field'].includes(word));
  if (unknown || (words.includes('--looking') && words.includes('--kept'))) {
    console.error('usage: score.mjs [--looking | --kept] [--per-field]');
    return 2;
  }
  if (!fs.existsSync(usual_papers)) return console.log(`skipped: score: no ${usual_papers}`), 0;
  need_command();
  const which = words.includes('--kept') ? 'kept' : 'looking';
  const files = split()[which], out = own_folder('score');
  const [gold, predicted] = ['gold', 'said'].map(name => path.join(out, name));
  unpack(usual_papers, gold, files);
  write_predicted(predicted, facts_of(files.map(file => path.join(usual_papers, file))));
  const table = scored(gold, predicted);
  if (table === null) return 0;
  const lines = table.trimEnd().split('\n');
  console.log(`${files.length} ${which} papers`);
  console.log((words.includes('--per-field') ? lines : lines.slice(-3)).join('\n'));
  return 0;
}

if (process.argv[1] === import.meta.filename) {
  try { process.exit(run(process.argv.slice(2))); } catch (error) { console.error(`score: ${error.message}`); process.exit(1); }
}
