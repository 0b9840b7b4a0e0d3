// Papers whose lines know their class, as the program sees them: made up, the towns' (../towns), and labelled by hand.
// A paper: { name, lines: [{ features, said, margin, furniture, truth }] }; truth is a class's number or -1 where none is known.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root, own_folder } from '../support.mjs';

export const classes = ['body', 'running_head', 'running_foot', 'signature', 'approval', 'distribution', 'enclosure', 'agenda', 'field', 'title', 'heading', 'marker', 'item', 'vote', 'table', 'quotation'];
export const groups = ['text', 'page', 'page', 'signing', 'signing', 'recipients', 'papers', 'agenda', 'head', 'text', 'text', 'text', 'text', 'text', 'text', 'text'];
export const feature_count = 128;
/** Who learns and who is asked: one town and six styles learn, the other towns, two styles and other drawings are only asked. */
export const split = {
  learnt: { made: [1, 2], towns: ['ekhamra'], styles: ['trekolumn', 'brevhuvud', 'limmad', 'gles', 'protokollsbok', 'webbfot'] },
  asked: { made: [7], towns: ['grantrask', 'stromhamn'], styles: ['stampel', 'smal'] },
};
const program = path.join(process.env.DIARIUM_BUILD ?? path.join(root, 'build/release'), 'bin/line_features');
const practice = process.env.DIARIUM_PAPERS ?? path.join(root, '../shared/papers');

function run(words, command = program) {
  const { status, stdout, stderr, error } = spawnSync(command, words, { maxBuffer: 1 << 30, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${path.basename(command)} did not run (build the target line_features): ${error?.code ?? stderr.slice(-500)}`);
  return stdout;
}

/** What the program sees in files; `truth_of(file)` gives a function of a line { begin, end, number } to a class's name. */
function seen(files, truth_of) {
  const papers = [];
  for (const row of run(files).split('\n')) {
    if (row.startsWith('# ')) {
      papers.push({ name: path.basename(row.slice(2)), lines: [], truth: truth_of(row.slice(2)) });
    } else if (row) {
      const [begin, end, number, furniture, said, margin, ...features] = row.split(' ');
      const paper = papers.at(-1), line = { begin: +begin, end: +end, number: +number };
      paper.lines.push({ ...line, furniture: furniture === '1', said: classes.indexOf(said), margin: +margin, features: features.map(Number), truth: classes.indexOf(paper.truth(line)) });
    }
  }
  return papers;
}

function set_papers(...words) {
  const folder = own_folder(`lines-${words.join('-').replace(/\W+/g, '-').slice(0, 60)}`);
  run([path.join(import.meta.dirname, 'set_lines.py'), folder, ...words.map(String)], 'python3');
  const files = fs.readdirSync(folder).filter(name => name.endsWith('.txt')).sort().map(name => path.join(folder, name));
  return seen(files, file => {
    const runs = JSON.parse(fs.readFileSync(file.replace(/\.txt$/, '.classes.json'), 'utf8'));
    let at = 0;
    return ({ begin, end }) => {
      while (at < runs.length && runs[at][1] <= begin) ++at;
      return at < runs.length && runs[at][0] <= begin && end <= runs[at][1] ? runs[at][2] : '';
    };
  });
}

export const made = (seed, count = 400) => set_papers('made', count, seed);
export const towns = (names, styles) => set_papers('towns', names.join(), styles.join());

/** Practice papers labelled by hand (hand.json: lines from, to, class; no text): part 'learnt' or 'asked'. None where they are not there. */
export function by_hand(part) {
  const labels = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, 'hand.json'), 'utf8'))[part];
  const files = Object.keys(labels).map(name => path.join(practice, name)).filter(file => fs.existsSync(file));
  if (files.length === 0) return [];
  return seen(files, file => ({ number }) => labels[path.basename(file)].find(([from, to]) => from <= number && number <= to)?.[2] ?? '');
}
