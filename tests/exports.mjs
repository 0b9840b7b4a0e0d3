// What `diarium export` gives away, read back: counts by kind, quotations against the text they count in, tables, XML against
// our subset of Akoma Ntoso, the pile imported again, and the native command against the one under node.
// Run: node tests/exports.mjs. Needs build/release and, for the last, build/web (DIARIUM_NATIVE, DIARIUM_NODE name others).
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { command, files_below, must_run, native, need, node_command, own_folder, root, run_program, sha256, under_node } from './checkout.mjs';
import { facts_of, loose_facts } from './measure/support.mjs';
import { faults_of, unknown_words } from './schema/validate.mjs';
import { faults_of_xml, read_xml } from './exports/akoma_ntoso.mjs';
import { read_csv, undone } from './exports/csv.mjs';
import { has_duckdb, parquet_faults } from './exports/duckdb.mjs';
import { formats_of } from './exports/formats.mjs';
import { document_faults, fact_faults, kinds_of } from './exports/search_files.mjs';
import { differences, read_workbook, writer } from './exports/xlsx.mjs';
import { write_bad_papers } from './same/bad_papers.mjs';
import { hold, open_suite } from './suite.mjs';

const { test, skip, end } = open_suite();

const files_of = folder => files_below(folder).filter(file => !path.basename(file).startsWith('.diarium-files-'));
const read = (...parts) => fs.readFileSync(path.join(...parts), 'utf8');

const gold = JSON.parse(read(root, 'core/facts/facts.schema.json'));
const pile_schema = JSON.parse(read(root, 'core/export/pile/pile.schema.json'));
need(command);
const formats = formats_of(native);
test('the validator knows every word of the pile\'s schema', () => unknown_words(pile_schema));

const { limits, workbook } = await writer();
const on_site = address => `https://diarium.example/${address}`;

test('a workbook holds whatever words a cell has, as text and never as a formula', () => {
  const nasty = ['=1+1', '+46 8', '-2', '@SUM(A1)', "'=1", '<b>&amp;"', ']]>', ' a ', 'rad\nrad', 'rad\r\nrad', '\t', '_x0041_', '_x005F_x0041_', 'å😀🇸🇪', '007', '1e5', '1234567890123456', '2031-02-30', '1899-01-01', '0x10', 'x'.repeat(limits.units)];
  const heads = ['words', '=head'], rows = nasty.flatMap(a => nasty.slice(0, 6).map(b => [a, b]));
  const book = read_workbook(workbook({ heads, rows, links: [] }, on_site).bytes);
  return [...differences([heads, ...rows], book), ...hold(book.frozen === 1, 'the first row is not frozen'),
    ...book.rows.flat().filter(one => one.kind !== 'inlineStr').map(one => `${one.words} is no text`)];
});
test('letters that XML forbids are left out of a workbook, and nothing else', () => {
  const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(letter => !/[_]/.test(letter));
  const { rows: [, ...read_back] } = read_workbook(workbook({ heads: ['letter'], rows: all.map(letter => [`a${letter}b`]), links: [] }, on_site).bytes);
  const forbidden = code => (code < 32 && ![9, 10, 13].includes(code)) || (code >= 0xD800 && code < 0xE000) || code >= 0xFFFE;
  return all.flatMap((letter, code_at) => hold(read_back[code_at][0].words === (forbidden(letter.charCodeAt(0)) ? 'ab' : `a${letter}b`), `U+${letter.charCodeAt(0).toString(16)}`));
});
test('a cell that a spreadsheet cannot hold is shortened, and that is told', () => {
  const long = ['å'.repeat(40_000), '😀'.repeat(20_000), 'a' + '😀'.repeat(20_000)];
  const { bytes, cut } = workbook({ heads: ['words'], rows: long.map(words => [words]), links: [] }, on_site);
  const { rows } = read_workbook(bytes);
  return [...hold(cut === 3, `${cut} cells are told`), ...long.flatMap((words, i) => {
    const has = rows[i + 1][0].words;
    return hold(has.length <= limits.units && has.length > limits.units - 3 && has.endsWith('…') && words.startsWith(has.slice(0, -1)) && !has.includes('\uFFFD'), `row ${i + 1}: ${has.length}`);
  })];
});
test('figures are numbers, days are dates, addresses lead to the site', () => {
  const rows = [['12', '2031-02-28', 'd/a/?s=1-2; d/b/', '3'], ['', '2030', '', 'x'], ['0', '', 'd/å & "b"/', '']];
  const book = read_workbook(workbook({ heads: ['n', 'day', 'link', 'mixed'], rows, links: [2] }, on_site).bytes);
  const kinds = book.rows.slice(1).map(row => row.map(cell => cell?.kind ?? ''));
  return [...differences([['n', 'day', 'link', 'mixed'], ...rows], book),
    ...hold(JSON.stringify(kinds) === JSON.stringify([['n', 'day', 'inlineStr', 'inlineStr'], [null, 'inlineStr', null, 'inlineStr'], ['n', null, 'inlineStr']]), JSON.stringify(kinds)),
    ...hold(book.rows[1][2].link === on_site('d/a/?s=1-2') && book.rows[3][2].link === on_site('d/å & "b"/'), 'a link leads elsewhere')];
});

/** Things of each kind in an export. */
function counts_of(out) {
  const counts = {};
  const add = (format, kind, count) => { (counts[format] ??= {})[kind] = (counts[format][kind] ?? 0) + count; };
  for (const file of files_of(path.join(out, 'csv'))) add('csv', file.replace('.csv', ''), read_csv(read(out, 'csv', file)).length - 1);
  for (const file of files_of(path.join(out, 'facts')))
    for (const [key, value] of Object.entries(JSON.parse(read(out, 'facts', file))))
      if (Array.isArray(value) && !key.endsWith('_span')) add('facts', key, value.length);
      else if (['decision', 'recommended_decision'].includes(key)) add('facts', key, value ? 1 : 0);
  const pile = JSON.parse(read(out, 'json/pile.json'));
  for (const paper of pile.papers) {
    add('json', 'papers', 1), add('json', 'repairs', paper.repairs.length), add('json', 'blocks', paper.outline.blocks.length);
    add('json', 'clauses', paper.outline.clauses.length);
    for (const [key, value] of Object.entries(paper.facts)) if (Array.isArray(value)) add('json', key, value.length);
  }
  add('json', 'cases', pile.relations?.cases.cases.length ?? 0);
  for (const [key, value] of Object.entries(JSON.parse(read(out, 'jsonld/popolo.jsonld')))) if (Array.isArray(value)) add('jsonld', key, value.length);
  for (const file of files_of(path.join(out, 'oparl'))) {
    const object = JSON.parse(read(out, 'oparl', file));
    for (const one of object.data ?? [object])
      if (file !== 'bodies.json') add('oparl', one.type.replace(/.*\//, ''), 1);
  }
  for (const file of files_of(path.join(out, 'akn')))
    for (const { name } of read_xml(read(out, 'akn', file)).elements)
      if (['doc', 'debateReport', 'section', 'subsection', 'p', 'item', 'person', 'date', 'inline', 'TLCPerson', 'TLCOrganization'].includes(name)) add('akn', name, 1);
  for (const file of files_of(path.join(out, 'annotations')).filter(name => /papers\/.*\.jsonld$/.test(name)))
    for (const one of JSON.parse(read(out, 'annotations', file)).items) add('annotations', one.body[0].value, 1);
  counts.ndjson = { papers: read(out, 'ndjson/papers.ndjson').split('\n').filter(Boolean).length, ...kinds_of(path.join(out, 'ndjson')) };
  return counts;
}
function print_counts(name, counts) {
  console.log(`counts by kind, ${name}:`);
  for (const format of formats)
    console.log(`  ${format.padEnd(12)}${Object.entries(counts[format] ?? {}).sort(([a], [b]) => a < b ? -1 : 1).map(([kind, count]) => `${kind} ${count}`).join(', ')}`);
}

/** The text that a paper's offsets count in. */
const base_of = (out, id) => read(out, 'annotations/papers', `${id}.txt`);

function facts_faults(out, folder) {
  return files_of(path.join(out, 'facts')).flatMap(file => {
    const id = file.replace('.json', ''), { text_sha256, text_is, ...facts } = JSON.parse(read(out, 'facts', file));
    const base = base_of(out, id);
    const faults = [...faults_of(facts, gold), ...loose_facts(facts, base), ...hold(text_sha256 === sha256(base), 'text_sha256 is of another text')];
    if (folder) faults.push(...hold(text_is === 'source', 'is not counted in its source'), ...hold(base.replace(/^\uFEFF/, '') === read(folder, facts.file).replace(/^\uFEFF/, ''), 'its text is not the source'));
    return faults.map(fault => `${id}: ${fault}`);
  });
}
function annotation_faults(out) {
  return files_of(path.join(out, 'annotations')).filter(name => /papers\/.*\.jsonld$/.test(name)).flatMap(file => {
    const page = JSON.parse(read(out, 'annotations', file)), letters = Array.from(base_of(out, path.basename(file, '.jsonld')));
    return page.items.flatMap(({ id, target: { source, selector: [place, quote] } }) => {
      const { prefix, exact, suffix } = quote, words = (a, b) => letters.slice(Math.max(a, 0), b).join('');
      return [...hold(words(place.start, place.end) === exact, `${id}: exact is not what stands there`),
        ...hold(words(place.start - 32, place.start) === prefix && words(place.end, place.end + 32) === suffix, `${id}: prefix or suffix`),
        ...hold(source === path.basename(file).replace('.jsonld', '.txt'), `${id}: ${source}`)];
    });
  });
}
function csv_faults(out) {
  return files_of(path.join(out, 'csv')).flatMap(file => {
    const text = read(out, 'csv', file), [head, ...rows] = read_csv(text);
    const at = name => head.indexOf(name);
    const faults = [...hold(text.startsWith('\uFEFF'), 'no byte order mark'), ...hold(new Set(head).size === head.length, 'a column stands twice')];
    for (const row of rows) {
      faults.push(...hold(row.length === head.length, `a row of ${row.length} cells`), ...row.filter(cell => /^[=+\-@\t\r]/.test(cell)).map(cell => `«${cell.slice(0, 20)}» is a formula`));
      if (at('quote') < 0) continue;
      const here = Array.from(base_of(out, row[at('paper')])).slice(Number(row[at('start')]), Number(row[at('end')])).join('');
      const quote = undone(row[at('quote')]);
      faults.push(...hold(quote === here, `«${quote.slice(0, 40)}» does not stand at ${row[at('start')]}`), ...hold(/^d\/[a-z0-9-]+\/\?s=\d+-\d+$/.test(row[at('link')]), row[at('link')]));
    }
    return faults.map(fault => `${file}: ${fault}`);
  });
}
/** Quotations of the pile are slices of its own texts; its map leads into the file. */
function pile_faults(out) {
  const pile = JSON.parse(read(out, 'json/pile.json'));
  const faults = faults_of(pile, pile_schema);
  for (const paper of pile.papers) {
    const letters = Array.from(paper.text);
    faults.push(...hold(sha256(paper.text) === paper.text_sha256, `${paper.id}: text_sha256`));
    for (const one of paper.repairs)
      faults.push(...hold(letters.slice(one.start, one.end).join('') === one.now, `${paper.id}: «${one.now}» does not stand at ${one.start}`));
    for (const person of paper.facts.persons)
      faults.push(...hold(person.mentions.some(([a, b]) => letters.slice(a, b).join('').replace(/\s+/g, ' ') === person.as_written.replace(/\s+/g, ' ')), `${paper.id}: «${person.as_written}» stands nowhere`));
  }
  return faults;
}
/** XML is well formed, as our subset says, and holds the words of every block in their order. */
function akn_faults(out) {
  const pile = new Map(JSON.parse(read(out, 'json/pile.json')).papers.map(paper => [paper.id, paper]));
  return files_of(path.join(out, 'akn')).flatMap(file => {
    const xml = read(out, 'akn', file), { outline, text } = pile.get(file.replace('.xml', '')), letters = Array.from(text);
    const plain = words => words.replace(/[\s\f]+/g, ' ').trim(), whole = plain(read_xml(xml).text);
    let at = 0;
    const missing = outline.blocks.filter(block => block.kind !== 'page_furniture' && !(block.role === 'titel' && block.kind === 'heading')).flatMap(block => {
      const words = plain(block.lines.map(([a, b]) => letters.slice(a, b).join('')).join(' ')).replace(/[\u0000-\u001f\ufffe\uffff]/g, '');
      const found = whole.indexOf(words, at);
      if (found >= 0) at = found + words.length;
      return hold(found >= 0, `the words of byte ${block.start} are missing: ${words.slice(0, 40)}`);
    });
    return [...faults_of_xml(xml), ...missing].map(fault => `${file}: ${fault}`);
  });
}

const bad = own_folder('bad-papers');
write_bad_papers(bad);
const folders = [['papers of every bad kind', bad], ['the bundled papers', path.join(root, 'assets/documents')],
  ['the originals', process.env.DIARIUM_DOCUMENTS ?? path.join(root, '../shared/documents')]];
const has_xmllint = spawnSync('xmllint', ['--version']).status === 0;
for (const [name, folder] of folders) {
  if (!fs.existsSync(folder)) {
    skip(name, 'they are not there');
    continue;
  }
  const place = own_folder('exports'), pack = path.join(place, 'a.dia'), out = path.join(place, 'out'), sourced = path.join(place, 'sourced');
  const packed = run_program(native, ['pack', folder, '-o', pack]);
  if (packed.status !== 0 && packed.status !== 1) throw new Error(packed.stderr);  // 1: what is no paper was skipped.
  must_run(native, ['export', pack, '--format', 'all', '-o', out]);
  must_run(native, ['export', pack, '--format', 'all', '-o', sourced, '--source', folder]);
  print_counts(name, counts_of(out));
  test(`${name}: facts are gold facts and quote the text they count in`, () => facts_faults(out));
  test(`${name}: with --source facts quote the source`, () => facts_faults(sourced, folder === bad ? null : folder));
  if (folder !== bad) {
    test(`${name}: with --source facts are those that \`diarium facts\` prints`, () => {
      const papers = fs.readdirSync(folder).filter(file => /\.(txt|md)$/.test(file)).sort(), printed = facts_of(papers.map(file => path.join(folder, file)));
      return files_of(path.join(sourced, 'facts')).flatMap(file => {
        const { text_sha256, text_is, ...facts } = JSON.parse(read(sourced, 'facts', file));
        return hold(JSON.stringify(facts) === JSON.stringify(printed.get(facts.doc_id)), `${file}: other facts (${text_is}, ${text_sha256.slice(0, 8)})`);
      });
    });
  }
  test(`${name}: annotations find their words`, () => [...annotation_faults(out), ...annotation_faults(sourced)]);
  test(`${name}: tables can be read back and harm nobody`, () => [...csv_faults(out), ...csv_faults(sourced)]);
  test(`${name}: each table has the same cells as a workbook`, () => files_of(path.join(out, 'csv')).flatMap(file => {
    const [heads, ...rows] = read_csv(read(out, 'csv', file));
    const links = heads.flatMap((head, i) => /^link$|_link$/.test(head) ? [i] : []);
    const book = read_workbook(workbook({ heads, rows, links }, on_site).bytes);
    const unlinked = book.rows.slice(1).flatMap(row => links.filter(column => row[column] && !row[column].link));
    return [...differences([heads, ...rows], book), ...hold(unlinked.length === 0, `${unlinked.length} addresses lead nowhere`)].map(fault => `${file}: ${fault}`);
  }));
  test(`${name}: the pile is as its schema says`, () => pile_faults(out));
  test(`${name}: documents for search clusters say what the tables say, and both indexes take them`, () => {
    const [heads, ...rows] = read_csv(read(out, 'csv/papers.csv')), pile = new Map(JSON.parse(read(out, 'json/pile.json')).papers.map(paper => [paper.id, paper]));
    return document_faults(path.join(out, 'ndjson'), rows.map(row => Object.fromEntries(heads.map((head, i) => [head, row[i]]))), pile);
  });
  test(`${name}: every fact of the table of facts quotes its text`, () => [out, sourced].flatMap(at => fact_faults(path.join(at, 'ndjson'), path.join(at, 'csv'), id => base_of(at, id))));
  if (has_duckdb()) test(`${name}: DuckDB makes Parquet of the facts by the line in exports.md`, () => parquet_faults(root, path.join(out, 'ndjson')));
  else skip(`${name}, Parquet`, 'there is no program duckdb');
  test(`${name}: facts are counted alike in tables, annotations and JSON`, () => {
    const counts = counts_of(out), same = (a, b, what) => hold(a === b, `${what}: ${a} and ${b}`);
    return [...same(counts.csv.proposals, counts.facts.proposals, 'proposals'), ...same(counts.csv.votes, counts.facts.votes, 'votes'),
      ...same(counts.csv.persons, counts.facts.persons, 'persons'), ...same(counts.csv.dates, counts.facts.dates, 'dates'),
      ...same(counts.csv.dissent, counts.facts.reservations + counts.facts.special_statements, 'dissent'),
      ...same(counts.annotations.proposal ?? 0, counts.facts.proposals, 'annotated proposals'), ...same(counts.json.proposals, counts.facts.proposals, 'proposals of the pile'),
      ...same(counts.jsonld.motions, counts.facts.proposals, 'motions'), ...same(counts.jsonld.vote_events, counts.facts.votes, 'vote events'),
      ...same(counts.ndjson.proposal ?? 0, counts.facts.proposals, 'proposals in a line'), ...same(counts.ndjson.person ?? 0, counts.facts.persons, 'persons in a line'),
      ...same(counts.ndjson.date ?? 0, counts.facts.dates, 'dates in a line'), ...same(counts.ndjson.vote ?? 0, counts.facts.votes, 'votes in a line'),
      ...same(counts.ndjson.ground ?? 0, counts.facts.grounds, 'grounds in a line'), ...same(counts.csv.facts, Object.values(counts.ndjson).reduce((all, one) => all + one, -counts.ndjson.papers), 'facts in a line'),
      ...same(counts.oparl.Paper, counts.csv.papers, 'papers')];
  });
  test(`${name}: Akoma Ntoso is well formed, of our subset, and holds every word`, () => akn_faults(out));
  if (has_xmllint) {
    test(`${name}: xmllint finds it valid against akoma_ntoso.subset.rng`, () => files_of(path.join(out, 'akn')).flatMap(file => {
      const { status, stderr } = spawnSync('xmllint', ['--noout', '--relaxng', path.join(root, 'core/export/formats/akoma_ntoso.subset.rng'), path.join(out, 'akn', file)]);
      return hold(status === 0, `${file}: ${String(stderr).slice(0, 300)}`);
    }));
  } else skip(`${name}, RelaxNG`, 'xmllint is not installed');
  test(`${name}: the pile imported is the pack that it came from`, () => {
    const again = path.join(place, 'b.dia');
    must_run(native, ['import', path.join(out, 'json/pile.json'), '-o', again]);
    return hold(fs.readFileSync(pack).equals(fs.readFileSync(again)), 'the bytes differ');
  });
  test(`${name}: a source that has changed is told, and its paper counts in the pack's text`, () => {
    const changed = path.join(place, 'changed');
    spawnSync('cp', ['-R', folder, changed]);  // Node's own copying stumbles over names that are not UTF-8.
    const file = folder === bad ? 'returns.txt' : fs.readdirSync(changed).filter(one => /\.(txt|md)$/.test(one)).sort()[0];
    fs.appendFileSync(path.join(changed, file), 'x');
    const { status, stderr } = run_program(native, ['export', pack, '--format', 'facts', '-o', path.join(place, 'other'), '--source', changed]);
    const told = files_of(path.join(place, 'other')).map(one => JSON.parse(read(place, 'other', one))).filter(one => one.text_is === 'pack').map(one => one.file);
    return [...hold(status === 1, `exit status ${status}`), ...hold(stderr.includes(file), stderr), ...hold(told.join() === file, told.join())];
  });
  if (fs.existsSync(node_command)) {
    test(`${name}: the command under node writes the same files`, () => {
      const other = path.join(place, 'node'), again = path.join(place, 'c.dia');
      must_run(under_node, ['export', pack, '--format', 'all', '-o', other]);
      must_run(under_node, ['import', path.join(other, 'json/pile.json'), '-o', again]);
      const [a, b] = [files_of(out), files_of(other)];
      return [...hold(a.join() === b.join(), 'other files'), ...a.filter(file => !fs.readFileSync(path.join(out, file)).equals(fs.readFileSync(path.join(other, file)))),
        ...hold(fs.readFileSync(pack).equals(fs.readFileSync(again)), 'the imported pack differs')];
    });
  } else skip(`${name}, under node`, 'build/web is not there');
}

test('a call without format, folder or pack is told and writes nothing', () => {
  const place = own_folder('calls'), out = path.join(place, 'out');
  return [['export', 'a.dia', '-o', out], ['export', 'a.dia', '--format', 'xlsx', '-o', out], ['export', 'a.dia', '--format', 'csv'],
    ['export', path.join(place, 'none.dia'), '--format', 'csv', '-o', out], ['import', path.join(place, 'none.json'), '-o', out], ['import', 'x.json']]
    .flatMap(words => [...hold(run_program(native, words).status === 2, `${words.join(' ')} did not fail`), ...hold(!fs.existsSync(out), `${words.join(' ')} wrote`)]);
});

end();
