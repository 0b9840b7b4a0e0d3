// No word is put in a person's mouth: every pair of a person and a party that a page, a feed or an export shows is found in
// the very papers that it is said of. Folders: one made up here, in the layouts of lists that provoke the error, held against
// what is known of it; and ../shared/papers beside the checkout, held against the papers' own words (tests/pairs/source.mjs).
// Run: node tests/pairs.mjs [--sample N]. Needs a native command (DIARIUM_NATIVE, else build/release). --sample N prints N of
// the pairs, drawn by a fixed seed, with the words of the paper around them.
import fs from 'node:fs';
import path from 'node:path';
import { command, files_below, must_run, native, need, option, own_folder, root } from './checkout.mjs';
import { pairs_of_csv, pairs_of_json, pairs_of_memberships, pairs_of_page, own_paper } from './pairs/drawn.mjs';
import { lists } from './pairs/lists.mjs';
import { pattern_of, plain } from './pairs/source.mjs';
import { open_suite } from './suite.mjs';

const sample = Number(option('--sample', 0));
const { judge, skip, end } = open_suite({ most: 25 });
const run = (...words) => must_run(native, words, { otherwise: 1 });
const files_of = folder => files_below(folder).filter(file => !/(^|\/)\./.test(file));
const read = (...parts) => fs.readFileSync(path.join(...parts), 'utf8');

/** A shell without a program: the pages of the site are all that is looked at. */
function bare_shell(folder) {
  const page = `<!doctype html><html lang="<!--diarium:lang-->"><head><meta charset="utf-8"><title><!--diarium:title--></title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'none'; script-src 'none'"></head>
<body data-root="<!--diarium:root-->"><!--diarium:body--></body></html>`;
  fs.mkdirSync(path.join(folder, 'one-file'), { recursive: true });
  for (const file of ['index.html', 'one-file/template.html']) fs.writeFileSync(path.join(folder, file), page);
  return folder;
}

/** All pairs that are shown of a folder of papers, by output, and the source of each paper. */
function shown(folder) {
  const out = own_folder('pairs'), pack = path.join(out, 'papers.dia');
  run('pack', folder, '-o', pack);
  run('export', pack, '--format', 'all', '-o', path.join(out, 'export'));
  run('site', folder, '-o', path.join(out, 'site'), '--shell', bare_shell(path.join(out, 'shell')), '--one-file-limit', '1');
  const sources = new Map(), sites = new Map();
  for (const file of files_of(path.join(out, 'export/facts'))) {
    const facts = JSON.parse(read(out, 'export/facts', file)), id = path.basename(file, '.json');
    sources.set(id, plain(read(folder, facts.file)));
    sites.set(facts.doc_id, id);
  }
  const found = [];
  const keep = (output, list) => { for (const one of list) found.push({ output, ...one, papers: new Set([...one.papers].map(paper => sites.get(paper) ?? paper)) }); };
  const others = /^(original|regler)\//;  // Copies of the papers; made-up examples of rules.
  for (const file of files_of(path.join(out, 'site')).filter(file => /\.(html|xml)$/.test(file) && !others.test(file)))
    keep(`site/${file.split(path.sep).length > 2 ? `${file.split(path.sep)[0]}/…` : file}`, pairs_of_page(read(out, 'site', file), file));
  for (const file of files_of(path.join(out, 'export'))) {
    const kind = file.split(path.sep)[0], whole = path.join(out, 'export', file);
    if (file.endsWith('.csv')) keep(`export/csv/${path.basename(file)}`, pairs_of_csv(read(whole)));
    else if (file.endsWith('.xml')) continue;  // Its text is the paper's own; what is said of it stands in attributes.
    else if (file.endsWith('.txt')) continue;  // The paper's own words, which annotations count in.
    else if (file.endsWith('.yaml') || file.endsWith('.bulk.ndjson')) continue;  // It names fields; it says what papers.ndjson says.
    else if (file.endsWith('.ndjson')) for (const line of read(whole).split('\n').filter(Boolean)) {
      const one = JSON.parse(line);
      keep(`export/${path.basename(file)}`, pairs_of_json(one, own_paper(one.id ?? one.paper)));
    }
    else if (kind === 'facts') keep('export/facts', pairs_of_json(JSON.parse(read(whole)), own_paper(file)));
    else if (kind === 'annotations') keep('export/annotations', pairs_of_json(JSON.parse(read(whole)), file.includes('papers') ? own_paper(file) : {}));
    else keep(`export/${kind}`, pairs_of_json(JSON.parse(read(whole))));
  }
  for (const file of files_of(path.join(out, 'export/akn')))
    for (const [, words] of read(out, 'export/akn', file).matchAll(/showAs="([^"]*)"/g)) keep('export/akn', pairs_of_json(words, own_paper(file)));
  const popolo = JSON.parse(read(out, 'export/jsonld/popolo.jsonld'));
  const letters = new Map(popolo.organizations.filter(one => one.classification === 'party').map(one => [one.id, one.name]));
  keep('export/jsonld', pairs_of_memberships(popolo.persons, popolo.memberships, id => letters.get(id)));
  for (const place of new Set(files_of(path.join(out, 'export/oparl')).map(file => file.split(path.sep)[0]).filter(place => !place.includes('.')))) {
    const list = name => { const file = path.join(out, 'export/oparl', place, `${name}.json`); return fs.existsSync(file) ? JSON.parse(read(file)).data : []; };
    const parties = new Map(list('organizations').filter(one => one.organizationType === 'Partei').map(one => [one.id, one.name]));
    keep('export/oparl', pairs_of_memberships(list('people'), list('memberships'), id => parties.get(id)));
  }
  for (const word of ['cases', 'timeline', 'gaps', 'reuse']) keep(`diarium ${word}`, pairs_of_json(JSON.parse(run(word, pack))));
  const told = JSON.parse(run('cases', pack)), cases = new Map();
  for (const one of told.cases) cases.set(one.id, [...one.documents, ...one.hints ?? []].map(({ id }) => sites.get(id.split('#')[0]) ?? id.split('#')[0]));
  for (const one of found) for (const id of one.cases) for (const paper of cases.get(id) ?? []) one.papers.add(paper);
  return { found, sources, people: told.people ?? [], sites };
}

/** The pairs that no paper of theirs says. A name may stand in a further spelling that the papers have. */
function wrong_of({ found, sources, people, sites }, says) {
  const spellings = new Map(), papers_of = new Map();
  for (const one of people) {
    const all = [one.name, ...one.spellings ?? [], ...one.documents.map(at => at.as_written)];
    const papers = one.documents.map(at => sites.get(at.id.split('#')[0]) ?? at.id.split('#')[0]);
    for (const name of all) {
      spellings.set(name, new Set([...spellings.get(name) ?? [], ...all]));
      papers_of.set(name, new Set([...papers_of.get(name) ?? [], ...papers]));
    }
  }
  const known = new Map();
  const said = (paper, name, party) => {
    const key = `${paper}\n${name}\n${party}`;
    if (!known.has(key)) known.set(key, says(paper, name, party, sources.get(paper) ?? ''));
    return known.get(key);
  };
  return found.filter(one => {
    const papers = one.papers.size ? [...one.papers] : [...sources.keys()];
    // The pattern of drawn words may take a word before the name with it: «Motion Anna Berg (S)».
    const words = one.name.split(' ');
    const tails = one.how === 'words' || one.how === 'attribute' ? words.slice(0, -1).map((_, i) => words.slice(i).join(' ')) : [one.name];
    const names = new Set(tails.flatMap(name => [name, ...one.spellings ?? [], ...spellings.get(name) ?? []]));
    const rest = one.how === 'row' ? [...papers_of.get(one.name) ?? []] : [];  // A row links to some of its papers only.
    return ![...papers, ...rest].some(paper => [...names].some(name => said(paper, name, one.party)));
  });
}
function print(name, { found }, wrong) {
  const outputs = [...new Set(found.map(one => one.output))].sort();
  const distinct = list => new Set(list.map(one => `${[...one.papers].sort()}\n${one.name}\n${one.party}`)).size;
  console.log(`pairs shown of ${name}:`);
  for (const output of outputs) {
    const of = list => list.filter(one => one.output === output).length;
    console.log(`  ${output.padEnd(26)} drawn ${String(of(found)).padStart(5)}, wrong ${of(wrong)}`);
  }
  console.log(`  ${'all'.padEnd(26)} drawn ${String(found.length).padStart(5)}, wrong ${wrong.length} (different ones: ${distinct(found)}, wrong ${distinct(wrong)})`);
}
const tell = list => [...new Set(list.map(one => `${one.output} (${one.how}): ${one.name} (${one.party}) of ${[...one.papers].slice(0, 3).join(', ') || 'any'}`))];

need(command);
{
  const folder = own_folder('pairs-lists');
  for (const [name, { words }] of Object.entries(lists)) fs.writeFileSync(path.join(folder, `${name}.txt`), words);
  const all = shown(folder);
  const truth = new Map(Object.entries(lists).map(([name, { pairs }]) => [name, new Set(pairs)]));
  const wrong = wrong_of(all, (paper, name, party) => truth.get(paper)?.has(`${name} (${party})`));
  print('made-up lists', all, wrong);
  judge('no page or export of the made-up lists ties a person to a party that is not theirs', tell(wrong));
  const told = new Set(all.found.filter(one => one.output === 'export/facts').flatMap(one => [...one.papers].map(paper => `${paper}: ${one.name} (${one.party})`)));
  judge('the pairs that the made-up lists say plainly are read', Object.entries(lists).flatMap(([name, { pairs, plainly = pairs }]) =>
    plainly.filter(pair => !told.has(`${name}: ${pair}`)).map(pair => `${name}: ${pair}`)));
  const known = Object.entries(lists).flatMap(([name, { words, pairs, plainly = pairs }]) => plainly.map(pair => [name, words, ...pair.match(/^(.*) \((.*)\)$/).slice(1)]));
  judge('the patterns that judge the papers find the plain pairs of the made-up lists', known.filter(([, words, person, party]) => !pattern_of(plain(words), person, party))
    .map(([name, , person, party]) => `${name}: ${person} (${party})`));
  const [people, letters] = [1, 2].map(at => [...new Set(Object.values(lists).flatMap(({ pairs }) => pairs).map(pair => pair.match(/^(.*) \((.*)\)$/)[at]))]);
  judge('… and no other pair of the same people and parties', Object.entries(lists).flatMap(([name, { words, pairs }]) => people.filter(person => words.includes(person)).flatMap(person => letters
    .filter(party => !pairs.includes(`${person} (${party})`) && pattern_of(plain(words), person, party)).map(party => `${name}: ${person} (${party}) by ${pattern_of(plain(words), person, party)}`))));
}
const papers = process.env.DIARIUM_PAPERS ?? path.join(root, '../shared/papers');
if (!fs.existsSync(papers)) {
  skip('pairs, papers', `there is no folder ${papers}`);
} else {
  const all = shown(papers);
  const wrong = wrong_of(all, (_, name, party, source) => pattern_of(source, name, party));
  print('../shared/papers', all, wrong);
  judge('every pair of a person and a party that pages and exports of ../shared/papers show stands in its paper', tell(wrong));
  if (sample) print_sample(all, wrong, sample);
}

/** Different pairs of different papers, by a seed that never changes, with the lines of the paper that hold the name. */
function print_sample({ found, sources }, wrong, count) {
  const bad = new Set(wrong);
  const each = [...new Map(found.filter(one => !bad.has(one)).flatMap(one => [...one.papers].map(paper => [`${paper}\n${one.name}\n${one.party}`, { ...one, paper }])))
    .entries()].sort(([a], [b]) => a < b ? -1 : 1).map(([, one]) => one);
  let state = 20240615;
  for (let i = 0; i < count && each.length; ++i) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const [one] = each.splice(state % each.length, 1);
    const source = sources.get(one.paper) ?? '', last = one.name.split(' ').at(-1);
    const lines = source.split('\n').filter(line => line.includes(last)).slice(0, 4);
    console.log(`${i + 1}. ${one.name} (${one.party}) | ${one.paper} | ${one.output} | by ${pattern_of(source, one.name, one.party) || 'another paper or spelling'}`);
    for (const line of lines) { const at = line.indexOf(last); console.log(`      ${line.slice(Math.max(0, at - 60), at + 60)}`); }
  }
}
end();
