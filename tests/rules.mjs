// What the compiler of rules (core/facts/rules/embed_rules.py) refuses: with file, line and rule. Run: node tests/rules.mjs
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from './checkout.mjs';
import { open_suite } from './suite.mjs';

const { judge, end } = open_suite({ most: 999 });
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'rules-'));
/** What the compiler says of a file of these lines; '' where it makes a table. */
function refused(lines) {
  const file = path.join(folder, 'tries.rules'), out = path.join(folder, 'out.cpp');
  fs.writeFileSync(file, lines.join('\n') + '\n');
  const made = spawnSync('python3', ['core/facts/rules/embed_rules.py', file, out], { cwd: root, encoding: 'utf8' });
  return made.status === 0 ? '' : made.stderr;
}
const example = '  «Bordlagt [2031-02-09]»';
const right = ['words tabled = bordlagt* bordlades', 'let day = &number - &number', 'when short = left $tabled', '== place',
  'bordlagt tabled: short, not right $day', example, '- rest: before 6 (i | vid) ..3 möte? or type motion, near 4-2 @decide.past+', example];
judge('a file of rules is made a table', refused(right) ? [refused(right)] : []);

const wrong = [
  ['an unknown class', 'bordlagt one: left $nobody', 'nobody'],
  ['an unknown condition', 'bordlagt one: beside bordlagt', 'beside'],
  ['an unknown flag', 'bordlagt one: left #nothing', 'nothing'],
  ['an unknown shape', 'bordlagt one: left &tall', 'tall'],
  ['an unknown verb', 'bordlagt one: left @sjunga.past', 'sjunga'],
  ['an unknown form of a verb', 'bordlagt one: left @decide.future', 'future'],
  ['an unknown rank', 'bordlagt one: left %body.king', 'king'],
  ['an unknown role of a section', 'bordlagt one: role brev, left bordlagt', 'brev'],
  ['an unknown type of paper', 'bordlagt one: type brev', 'brev'],
  ['an unknown mark', 'bordlagt one: at =tall bordlagt', 'tall'],
  ['an unknown question', 'bordlagt one: left <tall> bordlagt', '<tall>'],
  ['a word that no token is', 'bordlagt one: left Bordlagt', 'bordlagt'],
  ['an operator too many', 'bordlagt one: left bordlagt ) x', ')'],
  ['a parenthesis that stays open', 'bordlagt one: left (bordlagt | bordlades', 'closed'],
  ['a pattern without a word', 'bordlagt one: left', 'missing'],
  ['a pattern that matches nothing', 'bordlagt one: before 6 <line>', 'nothing'],
  ['a window without a size', 'bordlagt one: before bordlagt', 'number'],
  ['a pattern that is too long', 'bordlagt one: before 6 bordlagt ..60 motion', 'tokens'],
  ['what is no rule', 'bordlagt', 'no rule'],
];
judge('what is no rule is refused, with file, line and what is wrong', wrong.flatMap(([what, line, told]) => {
  const said = refused(['== place', line, example]);
  return said.includes('tries.rules:2') && said.includes(told) ? [] : [`${what}: ${said || 'let through'}`];
}));
const whole = [
  ['a rule without an example', ['bordlagt one: left bordlagt'], 'without an example'],
  ['a rule with wrong examples only', ['bordlagt one: left bordlagt', '  not «Bordlagt [2031-02-09]»'], 'without an example'],
  ['an example without its place', ['bordlagt one: left bordlagt', '  «Bordlagt 2031-02-09»'], 'place'],
  ['two rules of one name', ['bordlagt one: left bordlagt', example, '- one: left bordlades', example], 'twice'],
  ['a scan of no list', ['scan one: before 8 nowhere'], 'nowhere'],
  ['two lists of one name', ['bordlagt one: left bordlagt', example, '== place', '- two: left x', example], 'twice'],
  ['a parenthesis of what is absent that stays open', ['bordlagt one: left !(bordlagt', example], 'closed'],
  ['two classes of one name', ['words a = x', 'words a = y', '- one: left $a', example], 'twice'],
  ['a word that stands twice in a class', ['words a = x x', '- one: left $a', example], 'twice'],
  ['a class that nothing uses', ['words a = x', '- one: left y', example], 'uses'],
];
judge('a file that does not fit together is refused', whole.flatMap(([what, lines, told]) => {
  const said = refused(lines);
  return said.includes('tries.rules') && said.includes(told) ? [] : [`${what}: ${said || 'let through'}`];
}));
fs.rmSync(folder, { recursive: true });
end();
