// The output of `diarium facts` is what core/facts/facts.schema.json says, and quotes its source: on the made-up papers, on
// pages of other languages, and on the real papers where they lie beside the checkout. What core/export/site/diarium.schema.json
// allows in a manifest the command reads, and the other way round. The file of a desk is what core/desk/desk.schema.json says. Run: node tests/schema/run.mjs
import fs from 'node:fs';
import path from 'node:path';
import { command, native, need, own_folder, root, run_program } from '../checkout.mjs';
import { facts_of, loose_facts } from '../measure/support.mjs';
import { open_suite } from '../suite.mjs';
import { faults_of, unknown_words } from './validate.mjs';

const schema = JSON.parse(fs.readFileSync(path.join(root, 'core/facts/facts.schema.json'), 'utf8'));
const { test, skip, end } = open_suite();

const papers_in = folder => fs.readdirSync(folder).filter(name => /\.(txt|md)$/.test(name)).sort().map(name => path.join(folder, name));
const text_of = file => fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, '');

test('the validator knows every word of the schema', () => unknown_words(schema));

test('the validator finds what is wrong', () => {
  const wrong = [[{}, { required: ['a'] }], [1, { type: 'string' }], ['x', { enum: ['y'] }], [[1], { items: { type: 'null' } }], [-1, { minimum: 0 }], [2, { maximum: 1 }],
    ['', { minLength: 1 }], [{ b: 1 }, { properties: {}, additionalProperties: false }], [[], { minItems: 1 }], [[1, 1], { uniqueItems: true }], [1, { anyOf: [{ type: 'null' }, { const: 2 }] }]];
  return wrong.filter(([value, part]) => faults_of(value, part).length === 0).map(([value]) => `${JSON.stringify(value)} was let through`);
});

need(command);
const folders = [['the made-up papers', 'tests/golden/facts'], ['the made-up papers of all stages', 'tests/golden/papers'], ['the bundled papers', 'assets/documents'],
  ['the original papers', '../shared/documents'], ['the practice papers', '../shared/papers']];
for (const [name, folder] of folders) {
  const place = path.join(root, folder);
  if (!fs.existsSync(place)) {
    skip(`schema, ${name}`, `no ${folder}`);
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

const manifest_schema = JSON.parse(fs.readFileSync(path.join(root, 'core/export/site/diarium.schema.json'), 'utf8'));
const accent = (light, dark) => ({ colours: { accent: { light, dark } } });
const paper = said => ({ papers: { 'a.txt': said } });
const right = [{}, { title: 'x', description: '' }, { address: 'https://a.se/b' }, { address: '' }, { contact: 'a.b@c.se' }, { contact: 'https://a.se' }, { publisher: 'Storby kommun', licence: 'https://a.se/l' }, { publisher: '', licence: '' }, accent('#0b5a86', '#74bbe6'),
  { colours: {} }, { aliases: { a: 'a', 'b-2': 'a' } }, paper({}), paper({ title: 'x', address: 'https://a.se/x.pdf', retrieved: '2024-06-19', noindex: false, pages_read: true }), { people_listed: true }, { pictures: false },
  { prerender: 'all' }, { prerender: 'recent' }, { prerender: 'none' }, { prerender: 0 }, { prerender: 500 },
  { public_body: false }, { accessibility: {} }, { accessibility: { responsible: 'x', service: 'y', status: 'not', shortcomings: [{ what: 'a', why: 'b' }], burden: [], excluded: [], method: 'z',
    assessed: '2031-03-04', published: '', reviewed: '2031-03-04', contact: 'a@b.se', complaint: 'https://a.se' } }, { accessibility: { status: '' } }, { feeds: [] },
  { feeds: [{ query: 'a typ:motion', name: 'a-1', title: 'b' }, { person: 'mora/anna-berg' }, { party: 'S' }, { body: 'mora/kommunstyrelsen' }, { case: 'ks-2031-417', title: 'c' }] }, { notes: [1, { a: null }] }, { $schema: 'x' }];
const wrong = [{ titel: 'x' }, { title: 1 }, { title: null }, { address: 'http://a.se' }, { address: 'https://' }, { address: 'https://a b' }, { address: 'https://å.se' }, { contact: 'a' }, { publisher: {} }, { licence: 'CC0' }, { license: 'https://a.se' },
  { contact: 'a@b' }, { contact: 'a @b.se' }, { contact: 'a@b.' }, { colours: { accent: { light: '#0b5a86' } } }, accent('#0b5a8', '#74bbe6'), accent('blue', '#74bbe6'), { colours: { accent: '#0b5a86' } },
  { colours: [] }, { aliases: { A: 'a' } }, { aliases: { a: '' } }, { aliases: { a: 1 } }, { aliases: ['a'] }, { papers: [] }, { people_listed: 'ja' }, { pictures: 'nej' }, paper('x'), paper({ Title: 'x' }), paper({ retrieved: '19 juni' }),
  paper({ retrieved: '2024-13-01' }), paper({ noindex: 'true' }), paper({ pages_read: 1 }), paper({ address: 'ftp://a.se' }),
  { public_body: 'ja' }, { accessibility: [] }, { accessibility: { status: 'delvis' } }, { accessibility: { shortcomings: 'inga' } }, { accessibility: { burden: [{ what: 'a' }] } },
  { accessibility: { excluded: [{ what: 'a', why: '' }] } }, { accessibility: { assessed: '4 mars' } }, { accessibility: { complaint: 'http://a.se' } }, { accessibility: { contact: 'a' } },
  { accessibility: { contacts: 'a@b.se' } }, { feeds: {} }, { feeds: [{}] }, { feeds: [{ query: 'a' }] }, { feeds: [{ query: '', name: 'a' }] }, { feeds: [{ query: 'a', name: 'Å' }] },
  { feeds: [{ person: 'anna-berg' }] }, { feeds: [{ body: 'a/' }] }, { feeds: [{ party: '' }] }, { feeds: [{ party: 'S', name: 's' }] }, { feeds: [{ party: 'S', case: 'a' }] }, { feeds: [{ meeting: 'a' }] }, [], 'x'];
const desk_schema = JSON.parse(fs.readFileSync(path.join(root, 'core/desk/desk.schema.json'), 'utf8'));
test('a reader\'s desk is as its schema says, whose every word the validator knows', () => [...unknown_words(desk_schema),
  ...faults_of(JSON.parse(fs.readFileSync(path.join(root, 'tests/golden/desk/desk.json'), 'utf8')), desk_schema),
  ...[{}, { diarium_desk: 2 }, { diarium_desk: 1, pins: [{}] }, { diarium_desk: 1, colour: 'red' }, { diarium_desk: 1, searches: [{ address: '?q=a', found: '12' }] }]
    .filter(wrong => faults_of(wrong, desk_schema).length === 0).map(wrong => `${JSON.stringify(wrong)} was let through`)]);

/** What the command says of a manifest: nothing, or why it cannot be read. */
const place = own_folder('manifest'), pack = path.join(own_folder('pack'), 'manifest.dia');
function read_manifest(manifest) {
  fs.writeFileSync(path.join(place, 'a.txt'), 'Motion om cykelbanor\n');
  fs.writeFileSync(path.join(place, 'diarium.json'), JSON.stringify(manifest));
  const { status, stderr } = run_program(native, ['pack', place, '-o', pack]);
  return status === 2 ? stderr : '';
}
test('the validator knows every word of the schema of diarium.json', () => unknown_words(manifest_schema));
test('what the schema of diarium.json allows is read', () => right.flatMap(manifest => [...faults_of(manifest, manifest_schema).map(fault => `the schema refuses ${JSON.stringify(manifest)}: ${fault}`),
  ...[read_manifest(manifest)].filter(Boolean).map(said => `the command refuses ${JSON.stringify(manifest)}: ${said}`)]));
test('what the schema of diarium.json refuses is refused', () => wrong.flatMap(manifest => [...(faults_of(manifest, manifest_schema).length ? [] : [`the schema allows ${JSON.stringify(manifest)}`]),
  ...(read_manifest(manifest) ? [] : [`the command reads ${JSON.stringify(manifest)}`])]));
test('what only the command can judge it refuses: colours without contrast, days that the calendar has not, a statement that contradicts itself, two feeds at one address', () => [accent('#ff9900', '#74bbe6'), paper({ retrieved: '2023-02-29' }), { address: 'https://a.se/?q' },
  { accessibility: { published: '2023-02-29' } }, { accessibility: { status: 'wholly', shortcomings: [{ what: 'a', why: 'b' }] } }, { accessibility: { published: '2031-03-05', reviewed: '2031-03-04' } },
  { feeds: [{ party: 'S' }, { party: 'S', title: 'x' }] }]
  .flatMap(manifest => [...faults_of(manifest, manifest_schema), ...(read_manifest(manifest) ? [] : [`the command reads ${JSON.stringify(manifest)}`])]));
test('the grounds that colours are measured against are those of the page', () => {
  const { colours } = JSON.parse(fs.readFileSync(path.join(root, 'assets/tokens.json'), 'utf8'));
  const code = fs.readFileSync(path.join(root, 'core/export/site/colours.cpp'), 'utf8');
  return ['light', 'dark'].flatMap(theme => {
    const stated = code.match(new RegExp(`${theme}_grounds\\{([^}]*)\\}`))?.[1].match(/#[0-9a-f]{6}/g)?.join();
    const wanted = ['surface', 'raised', 'sunken', 'on-accent'].map(name => colours[name][theme]).join();
    return stated === wanted ? [] : [`${theme}: ${stated}, not ${wanted}`];
  });
});

end();
