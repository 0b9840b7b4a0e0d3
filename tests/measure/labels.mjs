// How right `diarium facts` is about papers whose facts a register knows: number, title, outcome, votes, each miss named.
// Run: node tests/measure/labels.mjs [FOLDER]. FOLDER (../shared/papers) holds the papers and labels.tsv:
//   file, meeting date, body, dnr, title, outcome of a motion, votes. Needs build/release (DIARIUM_NATIVE names another).
import fs from 'node:fs';
import path from 'node:path';
import { open_suite } from '../suite.mjs';
import { alike, facts_of, loose_facts, need_command, on_one_line, root } from './support.mjs';

const folder = process.argv[2] ?? path.join(root, '../shared/papers');
const same_title = .85; // As the scorer of titles has it.
const targets = { dnr: .98, title: .95, outcome: .95, votes: .90, spans: 1 };

const { tell, skip, end } = open_suite();
if (!fs.existsSync(path.join(folder, 'labels.tsv'))) {
  skip('labels', `no ${folder}/labels.tsv`, Object.keys(targets).length);
  end();
}
need_command();

const labels = fs.readFileSync(path.join(folder, 'labels.tsv'), 'utf8').split('\n').filter(line => line && !line.startsWith('#'))
  .map(line => { const [file, , , dnr, title, outcome, votes] = line.split('\t'); return { file, dnr, title, outcome, votes }; });
const file_of = name => ['.txt', '.md'].map(ending => path.join(folder, name + ending)).find(file => fs.existsSync(file));
const facts = facts_of(labels.map(label => file_of(label.file)));

const unsaid = [];
const counts = Object.fromEntries(Object.keys(targets).map(name => [name, { right: 0, said: 0, gold: 0, misses: [] }]));
function count(field, file, { gold, said, right }) {
  const one = counts[field];
  one.gold += gold, one.said += said, one.right += right;
  return note => { if (right < gold) one.misses.push(`${file}: ${note}`); };
}

for (const label of labels) {
  const found = facts.get(label.file);
  const own = found.dnr.filter(one => one.role === 'own').map(one => on_one_line(one.value));
  const source = fs.readFileSync(file_of(label.file), 'utf8').replace(/^\uFEFF/, '');
  // A register may know a number that the paper never says, or write it in its own way: such a label asks for nothing.
  if (label.dnr && !on_one_line(source).includes(label.dnr)) unsaid.push(`${label.file}: ${label.dnr}`);
  else if (label.dnr)
    count('dnr', label.file, { gold: 1, said: Number(own.length > 0), right: Number(own.includes(label.dnr)) })
      (`${label.dnr}, not ${[...new Set(own)].join(', ') || 'nothing'}`);
  if (label.title)
    count('title', label.file, { gold: 1, said: Number(found.title != null), right: Number(found.title != null && alike(found.title, label.title) >= same_title) })
      (`«${label.title}», not «${found.title}»`);
  if (label.outcome) {
    const said = (found.decision ?? found.recommended_decision)?.outcome;
    count('outcome', label.file, { gold: 1, said: Number(said != null), right: Number(said === label.outcome) })(`${label.outcome}, not ${said}`);
  }
  if (label.votes) {
    const gold = JSON.parse(label.votes);
    const right = found.votes.some(one => one.ja === gold.ja && one.nej === gold.nej && (gold.avstår == null || gold.avstår === (one.avstår ?? 0)));
    count('votes', label.file, { gold: 1, said: Number(found.votes.length > 0), right: Number(right) })
      (`${gold.ja}–${gold.nej}, not ${found.votes.map(one => `${one.ja}–${one.nej}–${one.avstår ?? 0}`).join(', ') || 'nothing'}`);
  }
  const loose = loose_facts(found, source);
  count('spans', label.file, { gold: 1, said: 1, right: Number(loose.length === 0) })(loose.slice(0, 3).join('; '));
}

for (const [name, { right, said, gold, misses }] of Object.entries(counts)) {
  tell(gold === 0 || right / gold >= targets[name], `${name}: ${right} right, ${said} said, ${gold} known; ${(right / Math.max(1, gold)).toFixed(3)} of ${targets[name]}`);
  for (const miss of misses) console.log(`        ${miss}`);
}
for (const one of unsaid) console.log(`not asked for, as the paper does not say it: ${one}`);
end();
