// Learns the weights of the model of lines: an averaged perceptron over sequences, whole numbers.
// Run: node tests/measure/lines/train.mjs [--rounds N] [--write]. Needs the target line_features of build/release and python3.
//   --write puts them into assets/lines/weights.txt (then build again; report.mjs tells how good they are).
// What it learns on and what it never sees is `split` of examples.mjs. Same seed, same weights.
import fs from 'node:fs';
import path from 'node:path';
import { dice } from '../case.mjs';
import { root } from '../support.mjs';
import { by_hand, classes, feature_count, groups, made, split, towns } from './examples.mjs';

const words = process.argv.slice(2);
const rounds = words.includes('--rounds') ? Number(words[words.indexOf('--rounds') + 1]) : 12;
const C = classes.length, rows = 3 * feature_count, size = rows * C + C * C;
const target = path.join(root, 'assets/lines/weights.txt');
const scale = 100, heaviest = 30000;
const by_hand_times = 4; // Real papers are few: each counts as so many.
const caution = 2;       // Times the margin that made-up papers ask for; at 1.35 two lines of a practice paper's list were lost.

const weights = new Float64Array(size), sum = new Float64Array(size);
let step = 1;

/** Rows of the weights that a line sees. */
function active(lines, i) {
  if (lines[i].active) return lines[i].active;
  const found = [...lines[i].features];
  if (i > 0) for (const f of lines[i - 1].features) found.push(feature_count + f);
  if (i + 1 < lines.length) for (const f of lines[i + 1].features) found.push(2 * feature_count + f);
  return (lines[i].active = found);
}

function best_path(lines) {
  const scores = lines.map((line, i) => {
    const own = new Float64Array(C);
    for (const row of active(lines, i)) for (let c = 0; c < C; ++c) own[c] += weights[row * C + c];
    return own;
  });
  const from = [];
  for (let i = 1; i < lines.length; ++i) {
    const came = new Uint8Array(C), now = new Float64Array(C);
    for (let c = 0; c < C; ++c) {
      let best = -Infinity;
      for (let b = 0; b < C; ++b) {
        const all = scores[i - 1][b] + weights[rows * C + b * C + c];
        if (all > best) best = all, came[c] = b;
      }
      now[c] = best + scores[i][c];
    }
    scores[i] = now, from[i] = came;
  }
  const said = new Uint8Array(lines.length);
  said[lines.length - 1] = scores.at(-1).indexOf(Math.max(...scores.at(-1)));
  for (let i = lines.length - 1; i > 0; --i) said[i - 1] = from[i][said[i]];
  return said;
}

function change(at, by) { weights[at] += by, sum[at] += by * step; }

function learn(lines) {
  const said = best_path(lines);
  let wrong = 0;
  // A line whose class is not known counts as what was said of it.
  const truth = lines.map((line, i) => line.truth < 0 ? said[i] : line.truth);
  for (let i = 0; i < lines.length; ++i) {
    if (truth[i] !== said[i]) {
      ++wrong;
      for (const row of active(lines, i)) change(row * C + truth[i], 1), change(row * C + said[i], -1);
    }
    if (i > 0 && (truth[i] !== said[i] || truth[i - 1] !== said[i - 1]))
      change(rows * C + truth[i - 1] * C + truth[i], 1), change(rows * C + said[i - 1] * C + said[i], -1);
  }
  ++step;
  return wrong;
}

const papers = [...split.learnt.made.flatMap(seed => made(seed)), ...towns(split.learnt.towns, split.learnt.styles)];
for (let i = 0; i < by_hand_times; ++i) papers.push(...by_hand('learnt'));
const examples = papers.map(paper => paper.lines).filter(lines => lines.length > 0);
console.log(`${examples.length} papers, ${examples.flat().length} lines`);
const roll = dice(11);
for (let round = 0; round < rounds; ++round) {
  for (let i = examples.length - 1; i > 0; --i) { const j = roll.below(i + 1); [examples[i], examples[j]] = [examples[j], examples[i]]; }
  const wrong = examples.reduce((count, lines) => count + learn(lines), 0);
  console.log(`round ${round + 1}: ${wrong} lines wrong`);
}
const mean = weights.map((one, i) => one - sum[i] / step);
const most = mean.reduce((best, one) => Math.max(best, Math.abs(one)), 0);
const whole = mean.map(one => Math.round(one * Math.min(scale, heaviest / most)));
for (let i = 0; i < size; ++i) weights[i] = whole[i];

/** The margin by groups of each line, as core/structure/model/classify.cpp counts it. */
function margins(lines) {
  const own = lines.map((_, i) => { const all = new Float64Array(C); for (const row of active(lines, i)) for (let c = 0; c < C; ++c) all[c] += weights[row * C + c]; return all; });
  const before = own.map(all => all.slice());
  for (let i = 1; i < lines.length; ++i) for (let c = 0; c < C; ++c) {
    let best = -Infinity;
    for (let b = 0; b < C; ++b) best = Math.max(best, before[i - 1][b] + weights[rows * C + b * C + c]);
    before[i][c] += best;
  }
  let after = new Float64Array(C);
  const out = [];
  for (let i = lines.length - 1; i >= 0; --i) {
    const through = before[i].map((one, c) => one + after[c]);
    const best = through.indexOf(Math.max(...through));
    out[i] = { said: best, margin: through[best] - Math.max(...through.filter((_, c) => groups[c] !== groups[best])) };
    const next = new Float64Array(C);
    for (let b = 0; b < C; ++b) { let top = -Infinity; for (let c = 0; c < C; ++c) top = Math.max(top, own[i][c] + after[c] + weights[rows * C + b * C + c]); next[b] = top; }
    after = next;
  }
  return out;
}

// Sure: from which margin on hardly a line of text (1 in 1,000 of those so called) is taken for something else.
const judged = made(5, 900).flatMap(paper => margins(paper.lines).map((guess, i) => ({ ...guess, truth: paper.lines[i].truth }))).filter(one => one.truth >= 0 && groups[one.said] !== 'text');
judged.sort((a, b) => b.margin - a.margin);
let bad = 0, sure = judged[0].margin + 1;
judged.forEach((one, i) => { bad += groups[one.truth] !== groups[one.said]; if (bad * 1000 <= i + 1) sure = one.margin; });
sure *= caution;
console.log(`sure from ${sure} on: ${(100 * judged.filter(one => one.margin >= sure).length / judged.length).toFixed(1)} % of what is no text`);

if (words.includes('--write')) {
  const line = (name, number, at) => [...whole.slice(at, at + C)].some(one => one !== 0) ? `${name} ${number} ${[...whole.slice(at, at + C)].map(Math.round).join(' ')}` : null;
  const out = ['# Weights of the model of lines, made by tests/measure/lines/train.mjs: not to be edited. See core/structure/model/embed_weights.py.', `sure ${Math.round(sure)}`];
  ['own', 'before', 'after'].forEach((name, block) => { for (let f = 0; f < feature_count; ++f) out.push(line(name, f, (block * feature_count + f) * C)); });
  for (let c = 0; c < C; ++c) out.push(line('step', c, (rows + c) * C));
  fs.writeFileSync(target, out.filter(Boolean).join('\n') + '\n');
  console.log(`${path.relative(root, target)}: ${fs.statSync(target).size} bytes`);
}
