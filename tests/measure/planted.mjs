// How much of planted shared wording does `diarium reuse` find, operation by operation, and how much of what it tells is true?
// Run: node tests/measure/planted.mjs [--seeds 1-5] [--papers N] [--quick] [--keep FOLDER]. Needs build/release (DIARIUM_NATIVE
// names another). A sentence counts as found if runs hold four fifths of its words on both sides (half where a word of it
// was swapped); a run is right if four fifths of its words belong to sentences that were planted in both papers.
import fs from 'node:fs';
import path from 'node:path';
import { open_suite } from '../suite.mjs';
import { damaged, plant, words_for } from './planted_papers.mjs';
import { must_run, native, need_command, option, own_folder, root } from './support.mjs';

const words = process.argv.slice(2);
const quick = words.includes('--quick');
const [low, high = low] = option('--seeds', quick ? '1-3' : '1-5').split('-').map(Number);
const count = Number(option('--papers', quick ? 42 : 84));
const floors = { clean: { precision: .98, recall: .95 }, damaged: { precision: .95, recall: .90 } };
const edit_floor = .90;  // Of planted edits that are told as such.

need_command();
const vocabulary = words_for(path.join(root, 'assets/lexicon/sv_words.tsv'), 1);

/** Where each token of a text stands, in code points. */
function places(text) {
  const found = [];
  let at = 0, begin = -1;
  for (const character of text) {
    if (/\s/.test(character)) {
      if (begin >= 0) found.push([begin, at]);
      begin = -1;
    } else if (begin < 0) begin = at;
    ++at;
  }
  if (begin >= 0) found.push([begin, at]);
  return found;
}
const inside = (spans, [start, end]) => spans.flatMap(([from, to], i) => from < end && start < to ? [i] : []);

const tally = new Map();
const counted = name => tally.get(name) ?? tally.set(name, { planted: 0, found: 0, missed: [] }).get(name);
const runs = { clean: { told: 0, right: 0, wrong: [] }, damaged: { told: 0, right: 0, wrong: [] } };
const edits = new Map();
const edited = name => edits.get(name) ?? edits.set(name, { planted: 0, found: 0 }).get(name);

function measure(seed) {
  const { papers, done } = plant(seed, count, vocabulary);
  const folder = option('--keep') ? path.join(option('--keep'), String(seed)) : own_folder('planted');
  fs.mkdirSync(folder, { recursive: true });
  const by_id = new Map();
  for (const [i, paper] of papers.entries()) {
    const text = paper.damaged ? damaged(paper.text, seed * 1000 + i) : paper.text;
    fs.writeFileSync(path.join(folder, paper.name), text);
    paper.spans = places(text);
    if (paper.spans.length !== paper.tokens.length) throw new Error(`${paper.name}: ${paper.spans.length} words, not ${paper.tokens.length}`);
    paper.words_of = id => paper.text.split(/\s+/).filter(Boolean).filter((_, j) => paper.tokens[j].id === id).join(' ');
    by_id.set(paper.name.replace(/\.\w+$/, ''), paper);
  }
  const { pairs } = JSON.parse(must_run(native, ['reuse', folder, '--jobs', '1']));

  // Per pair of papers: tokens that runs hold on each side, whichever parts they lie in.
  const held = new Map();
  for (const pair of pairs) {
    const [a, b] = [pair.a, pair.b].map(id => by_id.get(id.split('#')[0]));
    if (a === b) continue;
    const key = `${a.name} ${b.name}`;
    const both = held.get(key) ?? held.set(key, { a: new Set(), b: new Set(), dropped: new Set(), added: new Set(), swaps: [], moved: [] }).get(key);
    const side = runs[a.damaged || b.damaged ? 'damaged' : 'clean'];
    for (const run of pair.runs) {
      const [in_a, in_b] = [inside(a.spans, run.a), inside(b.spans, run.b)];
      in_a.forEach(i => both.a.add(i)), in_b.forEach(i => both.b.add(i));
      const ids_b = new Set(in_b.map(i => b.tokens[i].id));
      const right = in_a.filter(i => a.tokens[i].id >= 0 && (a.tokens[i].id === 0 || ids_b.has(a.tokens[i].id)));
      ++side.told;
      if (right.length >= .8 * in_a.length && right.some(i => a.tokens[i].id > 0)) ++side.right;
      else side.wrong.push(`seed ${seed} ${pair.a} ${pair.b}: «${[...fs.readFileSync(path.join(folder, a.name), 'utf8')].slice(...run.a).join('').replace(/\s+/g, ' ')}»`);
    }
    for (const span of pair.dropped) inside(a.spans, span).forEach(i => both.dropped.add(i));
    for (const span of pair.added) inside(b.spans, span).forEach(i => both.added.add(i));
    for (const swap of pair.swaps) both.swaps.push([inside(a.spans, swap.a), inside(b.spans, swap.b)]);
    for (const run of pair.moved) both.moved.push([inside(a.spans, run.a), inside(b.spans, run.b)]);
  }
  const nothing = { a: new Set(), b: new Set(), dropped: new Set(), added: new Set(), swaps: [], moved: [] };
  for (const one of done) {
    const turned = one.from > one.to;
    const found = held.get(turned ? `${one.to} ${one.from}` : `${one.from} ${one.to}`) ?? nothing;
    const from = papers.find(paper => paper.name === one.from), to = papers.find(paper => paper.name === one.to);
    const [from_held, to_held] = turned ? [found.b, found.a] : [found.a, found.b];
    const tokens = (paper, id) => paper.tokens.flatMap((token, i) => token.id === id ? [i] : []);
    const share = (paper, set, id) => { const all = tokens(paper, id); return all.filter(i => set.has(i)).length / all.length; };
    const least = one.operation === 'swap' ? .5 : .8;
    for (const id of one.ids) {
      const tallied = counted(one.operation);
      ++tallied.planted;
      if (share(from, from_held, id) >= least && share(to, to_held, id) >= least) ++tallied.found;
      else tallied.missed.push(`seed ${seed} ${one.from} ${one.to}: «${from.words_of(id)}»`);
      if (one.operation !== 'swap') continue;
      ++edited('swap told').planted;
      if (found.swaps.some(sides => sides[turned ? 1 : 0].some(i => from.tokens[i].id === id))) ++edited('swap told').found;
    }
    const told = (name, set, paper, ids) => ids.forEach(id => {
      ++edited(name).planted;
      if (share(paper, set, id) >= .8) ++edited(name).found;
    });
    told('dropped told', turned ? found.added : found.dropped, from, one.dropped);
    told('added told', turned ? found.dropped : found.added, to, one.added);
    if (one.operation === 'move') {
      ++edited('move told').planted;
      if (found.moved.some(sides => sides[turned ? 1 : 0].some(i => one.ids.includes(from.tokens[i].id)))) ++edited('move told').found;
    }
  }
}

for (let seed = low; seed <= high; ++seed) measure(seed);

const { tell, end } = open_suite();
function row(name, right, all, floor) {
  tell(all === 0 || right / all >= floor, `${name.padEnd(22)} ${String(right).padStart(6)} of ${String(all).padStart(6)}  ${(right / Math.max(1, all)).toFixed(3)} (${floor})`);
}
for (const [name, { planted, found, missed }] of tally) {
  row(`${name} found`, found, planted, floors[name === 'damage' ? 'damaged' : 'clean'].recall);
  for (const one of missed.slice(0, 12)) console.log(`        missed: ${one}`);
}
for (const [name, { planted, found }] of edits) row(name, found, planted, edit_floor);
for (const [name, { told, right, wrong }] of Object.entries(runs)) {
  row(`runs right, ${name}`, right, told, floors[name].precision);
  for (const one of wrong.slice(0, 12)) console.log(`        ${one}`);
}
end();
