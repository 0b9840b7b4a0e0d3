// One made-up case in twenty layouts, a kind of paper at a time: each fact that differs from what the paper was made of.
// Run: node tests/measure/layouts.mjs [--seed N] [--cases N] [--kind KIND] [--keep FOLDER] [--quiet]. Needs build/release.
import fs from 'node:fs';
import path from 'node:path';
import { open_suite } from '../suite.mjs';
import { dice, make_case } from './case.mjs';
import { kinds, make_paper } from './papers.mjs';
import { draw_style } from './style.mjs';
import {
  alike, characters, facts_of, loose_facts, need_command, on_one_line, option, work_folder,
} from './support.mjs';

const layouts = 20;
const words = process.argv.slice(2);
const seed = Number(option('--seed', 1)), cases = Number(option('--cases', 1));
const wanted = Object.keys(kinds).filter(kind => option('--kind', kind) === kind);
const folder = work_folder('layouts');
const share_held = .97; // Of all facts compared; below it a kind counts as failed.
need_command();

/** What differs between the facts of a paper and its truth, field by field: [field, said, true]. */
function differences(found, truth) {
  const wrong = [];
  let asked = 0;
  const hold = (field, right, said, told) => { asked++; if (!right) wrong.push([field, said, told]); };
  const bare = text => on_one_line(characters(text)).replace(/^att /i, '').replace(/[.,;]$/, '').replace(/ samt$/, '');
  hold('type', found.type === truth.type, found.type, truth.type);
  if (truth.municipality) hold('municipality', found.municipality === truth.municipality, found.municipality, truth.municipality);
  hold('body', (found.body ?? '').toLowerCase() === (truth.body ?? '').toLowerCase(), found.body, truth.body);
  hold('document_date', found.document_date === truth.document_date, found.document_date, truth.document_date);
  if (truth.title !== undefined) hold('title', truth.title === null ? found.title == null : alike(found.title, truth.title) >= .85, found.title, truth.title);
  if (truth.paragraph) hold('paragraph', found.paragraph === truth.paragraph, found.paragraph, truth.paragraph);
  const own = [...new Set(found.dnr.filter(one => one.role === 'own').map(one => on_one_line(one.value)))].sort();
  hold('dnr', own.join() === [...truth.own].sort().join(), own.join(), truth.own.join());
  for (const person of truth.persons) {
    const same = found.persons.find(one => one.name === person.name);
    hold('person', same, 'not found', person.name);
    if (!same) continue;
    hold('party', (same.party ?? null) === person.party, same.party, `${person.party} of ${person.name}`);
    hold('role', person.roles.every(role => same.roles.includes(role)), same.roles.join(), `${person.roles} of ${person.name}`);
  }
  for (const one of found.persons)
    if (!truth.persons.some(person => person.name === one.name)) hold('person', false, one.name, 'nobody');
  for (const proposal of truth.proposals) {
    const same = found.proposals.find(one => one.kind === proposal.kind && (alike(bare(one.text), proposal.text) >= .85 || (one.text.length < 420 && /^(beslut|yrkande)/.test(one.kind) && bare(one.text).includes(proposal.text))));
    hold('proposal', same, found.proposals.map(one => `${one.kind} «${bare(one.text)}»`).join(' | '), `${proposal.kind} «${proposal.text}»`);
  }
  const most = truth.proposals.length + (truth.persons.length > 3 ? 1 : 0);
  hold('proposals', found.proposals.length <= most, found.proposals.map(one => `${one.kind} «${bare(one.text)}»`).join(' | '), `${truth.proposals.length} in all`);
  hold('recommended', (found.recommended_decision?.outcome ?? null) === truth.recommended, found.recommended_decision?.outcome, truth.recommended);
  hold('decision', (found.decision?.outcome ?? null) === truth.decision, found.decision?.outcome, truth.decision);
  if (truth.reserved) {
    const names = [...new Set(found.reservations.flatMap(one => one.persons.map(({ name }) => name)))].sort().join();
    hold('reservation', names === [...truth.reserved].sort().join(), names, truth.reserved.join());
  } else hold('reservation', found.reservations.length === 0, found.reservations.length, 'none');
  if (truth.votes) hold('votes', found.votes.length === 1 && found.votes[0].ja === truth.votes.ja && found.votes[0].nej === truth.votes.nej, JSON.stringify(found.votes.map(one => [one.ja, one.nej])), JSON.stringify(truth.votes));
  else hold('votes', found.votes.length === 0, found.votes.length, 'none');
  return { wrong, asked };
}

const { tell, end } = open_suite();
for (const kind of wanted) {
  const papers = [];
  for (let c = 0; c < cases; ++c) {
    const one = make_case(seed * 1000 + c);
    for (let layout = 0; layout < layouts; ++layout) {
      const roll = dice(seed * 7919 + c * 104729 + layout * 31 + kind.length);
      const style = draw_style(roll);
      const { text, truth } = make_paper(kind, one, style, roll);
      const name = `${kind}-${seed}-${c}-${layout}`;
      fs.writeFileSync(path.join(folder, `${name}.txt`), text);
      papers.push({ name, style, text, truth });
    }
  }
  const facts = facts_of(papers.map(paper => path.join(folder, `${paper.name}.txt`)));
  let asked = 0, differing = 0;
  const by_field = {};
  for (const { name, style, text, truth } of papers) {
    const found = facts.get(name);
    const { wrong, asked: here } = differences(found, truth);
    for (const loose of loose_facts(found, text)) wrong.push(['span', loose, 'its own words']);
    asked += here, differing += wrong.length;
    for (const [field] of wrong) by_field[field] = (by_field[field] ?? 0) + 1;
    if (wrong.length === 0 || words.includes('--quiet')) continue;
    console.log(`${name}: ${Object.values(style).join(', ')}`);
    for (const [field, said, told] of wrong) console.log(`        ${field}: ${said}, true: ${told}`);
  }
  const fields = Object.entries(by_field).sort((a, b) => b[1] - a[1]).map(([field, count]) => `${field} ${count}`).join(', ');
  tell(differing <= asked * (1 - share_held), `${kind}: ${papers.length} papers, ${differing} of ${asked} facts differ${fields ? `: ${fields}` : ''}`);
}
end();
