// How right is the model of lines on papers that it never learnt on? Accuracy by class, and what is taken for what.
// Run: node tests/measure/lines/report.mjs. Needs the target line_features of build/release (with today's weights) and python3.
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../support.mjs';
import { by_hand, classes, groups, made, split, towns } from './examples.mjs';

const sure = Number(/^sure (\d+)$/m.exec(fs.readFileSync(path.join(root, 'assets/lines/weights.txt'), 'utf8'))[1]);
const share = (part, all) => all ? `${(100 * part / all).toFixed(1)} % (${part} of ${all})` : '–';

function told(name, papers) {
  const lines = papers.flatMap(paper => paper.lines).filter(line => line.truth >= 0);
  if (lines.length === 0) return console.log(`${name}: no papers`);
  const count = (some, right) => share(some.filter(right).length, some.length);
  const page = line => groups[line.truth] === 'page', group = line => groups[line.said] === groups[line.truth];
  console.log(`${name}: ${papers.length} papers, ${lines.length} lines`);
  console.log(`    class right ${count(lines, line => line.said === line.truth)}, group right ${count(lines, group)}; where sure ${count(lines.filter(line => line.margin >= sure), group)}`);
  console.log(`    page furniture found ${count(lines.filter(page), line => groups[line.said] === 'page')}, where sure ${count(lines.filter(page), line => groups[line.said] === 'page' && line.margin >= sure)}, by the rules ${count(lines.filter(page), line => line.furniture)}`);
  console.log(`    text taken for furniture ${count(lines.filter(line => !page(line)), line => groups[line.said] === 'page')}, where sure ${count(lines.filter(line => !page(line)), line => groups[line.said] === 'page' && line.margin >= sure)}, by the rules ${count(lines.filter(line => !page(line)), line => line.furniture)}`);
  for (let c = 0; c < classes.length; ++c) {
    const own = lines.filter(line => line.truth === c), said = lines.filter(line => line.said === c);
    if (own.length + said.length === 0) continue;
    const other = {};
    for (const line of own) if (line.said !== c) other[classes[line.said]] = (other[classes[line.said]] ?? 0) + 1;
    const taken = Object.entries(other).sort((a, b) => b[1] - a[1]).slice(0, 4).map(([one, times]) => `${one} ${times}`).join(', ');
    const right = own.filter(line => line.said === c).length;
    console.log(`      ${classes[c].padEnd(13)} ${String(own.length).padStart(5)} found ${own.length ? (right / own.length).toFixed(3) : '  –  '} precise ${said.length ? (right / said.length).toFixed(3) : '  –  '}${taken ? `; taken for ${taken}` : ''}`);
  }
}

const styles = [...split.learnt.styles, ...split.asked.styles];
told('other drawings of the made-up papers', split.asked.made.flatMap(seed => made(seed, 200)));
told('two other towns, styles that were learnt', towns(split.asked.towns, split.learnt.styles));
told('two other towns, two other styles', towns(split.asked.towns, split.asked.styles));
told('all towns and styles that were not learnt together', [...towns(split.asked.towns, styles), ...towns(split.learnt.towns, split.asked.styles)]);
told('practice papers labelled by hand', by_hand('asked'));
