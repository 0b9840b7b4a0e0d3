// The output of `diarium facts` is what core/facts/facts.schema.json says, and quotes its source: on the made-up papers, on
// pages of other languages, and on the real papers where they lie beside the checkout. Run: node tests/schema/run.mjs
import fs from 'node:fs';
import path from 'node:path';
import { facts_of, loose_facts, need_command, own_folder, root } from '../measure/support.mjs';
import { faults_of, unknown_words } from './validate.mjs';

const schema = JSON.parse(fs.readFileSync(path.join(root, 'core/facts/facts.schema.json'), 'utf8'));
let passed = 0, failed = 0, skipped = 0;
function test(name, run) {
  const faults = run();
  faults.length ? failed++ : passed++;
  console.log(`${faults.length ? 'FAILED ' : 'ok     '} ${name}${faults.slice(0, 10).map(fault => `\n        ${fault}`).join('')}`);
}

const papers_in = folder => fs.readdirSync(folder).filter(name => /\.(txt|md)$/.test(name)).sort().map(name => path.join(folder, name));
const text_of = file => fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, '');

test('the validator knows every word of the schema', () => unknown_words(schema));

test('the validator finds what is wrong', () => {
  const wrong = [[{}, { required: ['a'] }], [1, { type: 'string' }], ['x', { enum: ['y'] }], [[1], { items: { type: 'null' } }], [-1, { minimum: 0 }],
    ['', { minLength: 1 }], [{ b: 1 }, { properties: {}, additionalProperties: false }], [[], { minItems: 1 }], [1, { anyOf: [{ type: 'null' }, { const: 2 }] }]];
  return wrong.filter(([value, part]) => faults_of(value, part).length === 0).map(([value]) => `${JSON.stringify(value)} was let through`);
});

need_command();
const folders = [['the made-up papers', 'tests/golden/facts'], ['the made-up papers of all stages', 'tests/golden/papers'], ['the bundled papers', 'assets/documents'],
  ['the original papers', '../shared/documents'], ['the practice papers', '../shared/papers']];
for (const [name, folder] of folders) {
  const place = path.join(root, folder);
  if (!fs.existsSync(place)) {
    skipped++;
    console.log(`skipped: schema, ${name}: no ${folder}`);
    continue;
  }
  const files = papers_in(place), facts = facts_of(files);
  const each = visit => files.flatMap(file => visit(facts.get(path.basename(file).replace(/\.(txt|md)$/, '')), file).map(fault => `${path.basename(file)}: ${fault}`));
  test(`${name}: the facts are as the schema says`, () => each(found => faults_of(found, schema)));
  test(`${name}: every fact quotes its source`, () => each((found, file) => loose_facts(found, text_of(file))));
}

test('pages that are no council papers give valid facts, and few', () => {
  const pages = { empty_words: 'x\n', numbers: '1 2 3\n4,5 6.7\n', bullets: '•\n•\n-\n', english: 'Minutes. Anna Brown (S) moved that the motion be granted. Yes 12, no 9.\n' };
  const place = own_folder('schema');
  for (const [name, text] of Object.entries(pages)) fs.writeFileSync(path.join(place, `${name}.txt`), text);
  const facts = facts_of(Object.keys(pages).map(name => path.join(place, `${name}.txt`)));
  return [...facts].flatMap(([name, found]) => [...faults_of(found, schema), ...(found.type || found.decision || found.persons.length ? ['states what it cannot'] : [])].map(fault => `${name}: ${fault}`));
});

console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed ? 1 : 0);
