// What a site tells the rest of the web, and how it is served: addresses, feeds, originals, lists of files, pieces, twins.
// The papers are made up, and a diarium.json says everything of them that can be said.
// Run: node tests/publish.mjs. Needs build/web and build/shell (DIARIUM_NODE, DIARIUM_SHELL name others).
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { files_below, need, node_command, own_folder, run_program, sha256, shell as whole_shell, under_node } from './checkout.mjs';
import { report_of } from './report_of.mjs';
import { open_suite } from './suite.mjs';

const here = own_folder('publish');

const { test, judge, end } = open_suite();
const same = (one, other, what) => (one === other ? [] : [`${what}: ${JSON.stringify(one)?.slice(0, 200)}, not ${JSON.stringify(other)?.slice(0, 200)}`]);

need(node_command, path.join(whole_shell, 'index.html'));

// A shell without the large files: what is tested here does not depend on them.
const shell = path.join(here, 'shell'), papers = path.join(here, 'papers');
fs.mkdirSync(shell);
for (const file of files_below(whole_shell).filter(file => /^(index\.html|icon\.svg|licenser\.txt|diarium[^/]*\.css)$/.test(file)))
  fs.copyFileSync(path.join(whole_shell, file), path.join(shell, file));
fs.writeFileSync(path.join(shell, 'diarium-0a1b2c3d.js'), 'export const answer = 42;\n'.repeat(200));
fs.writeFileSync(path.join(shell, 'sw.js'), 'const version = "<!--diarium:version-->";\n');
fs.mkdirSync(path.join(shell, 'one-file'));
fs.writeFileSync(path.join(shell, 'one-file/template.html'), ['lang', 'root', 'title', 'description', 'body'].map(name => `<!--diarium:${name}-->`).join('\n'));

const words = 'cykelbana skola budget nämnd remiss yttrande belysning bibliotek strand plan'.split(' ');
let random = 1;
/** A word that no other paper has: what makes a pack large. */
const strange = () => Array.from({ length: 9 }, () => 'bdfghjklmnprstvaeiouyåäö'[((random = (random * 1664525 + 1013904223) >>> 0) >>> 16) % 24]).join('');
/** A made-up motion; `number` makes its words its own. */
const paper = number => `Storby kommun\nMotion ${number}: ny ${words[number % 10]}plan\nDnr KS 2031/${100 + number}\n2031-0${1 + number % 9}-1${number % 10}\n\n` +
  Array.from({ length: 60 }, (_, i) => `${words[(i * number) % 10]} ${strange()} ${strange()} behövs <script> & mer.`).join('\n') + '\n\nKommunfullmäktige beslutar\natt bifalla motionen\n';
fs.mkdirSync(path.join(papers, 'Års'), { recursive: true });
for (let number = 1; number <= 40; number++) fs.writeFileSync(path.join(papers, `motion-${number}.txt`), paper(number));
fs.writeFileSync(path.join(papers, 'Års/Å.TXT'), paper(41));
fs.appendFileSync(path.join(papers, 'motion-7.txt'), '\nAnna Berg (S)\n');
fs.writeFileSync(path.join(papers, 'vantar.txt'), 'Storby kommun\nKommunfullmäktige\nMotion om bänkar\nDnr KS 2031/9\n2031-04-05\n\nVi yrkar\natt bänkar ställs upp på torget\n\nAnna Berg (S)\n');
const address = 'https://exempel.se/arkiv/';
const accessibility = { responsible: 'Storby & kommun', service: 'Storbys arkiv', status: 'partly', shortcomings: [{ what: 'Kartor läses inte upp.', why: 'De är bilder.' }], burden: [], excluded: [],
  method: 'Självskattning.', assessed: '2031-03-04', published: '2031-03-05', reviewed: '2031-06-01', complaint: 'https://tillsyn.se/anmal' };
const feeds = [{ query: 'skola typ:motion', name: 'skola' }, { party: 'S', title: 'Vad (S) gör' }, { person: 'storby/anna-berg' }];
fs.writeFileSync(path.join(papers, 'diarium.json'), JSON.stringify({ title: 'Storbys <arkiv>', description: 'Allt & mer', address: address.slice(0, -1), contact: 'arkiv@exempel.se',
  colours: { accent: { light: '#8a1538', dark: '#ff9fb2' } }, aliases: { 'motion-ett': 'motion-1' }, public_body: true, accessibility, feeds,
  papers: { 'motion-1.txt': { title: 'Egen </script> rubrik', address: 'https://exempel.se/m1.pdf', retrieved: '2031-06-19' }, 'motion-2.txt': { noindex: true } } }));

function site(to, ...more) {
  const { status, stderr } = run_program(under_node, ['site', papers, '-o', path.join(here, to), '--shell', shell, ...more]);
  return { status, stderr, told: stderr + report_of(path.join(here, to)) };
}
const plain = path.join(here, 'plain'), cut = path.join(here, 'cut');
const read = (file, folder = plain) => fs.readFileSync(path.join(folder, file), 'utf8');
const html_words = text => text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name]);
const head_of = file => read(file).match(/<head>([\s\S]*)<\/head>/)[1];
const links = (head, rel) => [...head.matchAll(/<link ([^>]*)>/g)].map(([, inner]) => Object.fromEntries([...inner.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, html_words(value)])))
  .filter(link => link.rel === rel);
const data_of = file => JSON.parse(head_of(file).match(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/)?.[1] ?? 'null');

const unmade = [site('plain'), site('cut', '--piece-size', '65536', '--precompress', '--no-originals')]
  .flatMap(({ status, stderr }) => (status === 0 ? [] : [`ended with ${status}: ${stderr}`]));
judge('a collection that says all of itself becomes a site', unmade);
if (unmade.length) end();

test('a page says its own address, its feed, its oEmbed, and that it is not to be listed where that is so', () => [
  ...same(links(head_of('d/motion-1/index.html'), 'canonical')[0]?.href, `${address}d/motion-1/`, 'canonical'),
  ...same(links(head_of('index.html'), 'canonical')[0]?.href, address, 'canonical of the first page'),
  ...same(links(head_of('d/motion-1/index.html'), 'alternate').map(({ href }) => href).join(' '), `../../atom.xml ${address}d/motion-1/oembed.json`, 'alternates'),
  ...same(/name="robots" content="noindex"/.test(head_of('d/motion-2/index.html')), true, 'noindex of motion-2'),
  ...same(/name="robots"/.test(head_of('d/motion-1/index.html')), false, 'noindex of motion-1')]);
test('pages of people are there, ask not to be listed, and say where to tell of an error', () => ['person/storby/anna-berg', 'parti/S', 'personer'].flatMap(place => {
  const page = read(`${place}/index.html`);
  return [...same(/name="robots" content="noindex"/.test(page), true, `noindex of ${place}`),
    ...(place === 'personer' || page.includes('href="mailto:arkiv@exempel.se?subject=') ? [] : [`${place}: no address for errors`])];
}));
test('a page tells its facts as data that no markup in a title can leave', () => {
  const paper = data_of('d/motion-1/index.html'), first = data_of('index.html');
  return [...same(paper?.name, 'Egen </script> rubrik', 'name'), ...same(paper?.inLanguage, 'sv', 'language'), ...same(paper?.url, `${address}d/motion-1/`, 'url'),
    ...same(paper?.isBasedOn?.url, 'https://exempel.se/m1.pdf', 'source'), ...same(paper?.isBasedOn?.associatedMedia?.sha256, sha256(fs.readFileSync(path.join(papers, 'motion-1.txt'))), 'sha256'),
    ...same(paper?.isBasedOn?.associatedMedia?.contentUrl, `${address}original/motion-1.txt`, 'file'), ...same(first?.name, 'Storbys <arkiv>', 'name of the collection'),
    ...same(files_below(path.join(plain, 'a')).filter(file => !data_of(`a/${file}`)?.hasPart?.length).join(), '', 'cases without parts')];
});
test('the original is one click from its paper, with its sum and the day on which it was fetched', () => {
  const wrong = [];
  for (const file of files_below(papers).filter(file => /\.txt$/i.test(file))) {
    const id = { 'Års/Å.TXT': 'ars-a' }[file] ?? file.slice(0, -4), bytes = fs.readFileSync(path.join(papers, file));
    const page = read(`d/${id}/index.html`);
    wrong.push(...same(sha256(fs.readFileSync(path.join(plain, `original/${id}.txt`))), sha256(bytes), `bytes of ${file}`));
    if (!page.includes(`href="../../original/${id}.txt"`)) wrong.push(`${id}: no link to its file`);
    if (!page.includes(`title="${sha256(bytes)}"`)) wrong.push(`${id}: no sum`);
  }
  const page = read('d/motion-1/index.html');
  return [...wrong, ...(page.includes('href="https://exempel.se/m1.pdf"') ? [] : ['no link to the source']), ...(page.includes('19 juni 2031') ? [] : ['no day of retrieval'])];
});
test('without originals there are none, and a paper leads to its source only', () => [
  ...same(fs.existsSync(path.join(cut, 'original')), false, 'the folder'), ...same(read('d/motion-1/index.html', cut).includes('original/'), false, 'a link'),
  ...same(read('d/motion-1/index.html', cut).includes('https://exempel.se/m1.pdf'), true, 'the source')]);
test('the sitemap lists every page that may be listed, once, and robots.txt leads to it', () => {
  const listed = [...read('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, place]) => place);
  const wanted = files_below(plain).filter(file => file.endsWith('index.html') && !/^(jamfor|bord|original|d\/motion-2|d\/motion-ett|personer|person|parti|organ|mote|rapport)\//.test(file)).map(file => address + file.slice(0, -'index.html'.length));
  return [...same([...listed].sort().join('\n'), wanted.sort().join('\n'), 'the list'), ...same(read('robots.txt').includes(`Sitemap: ${address}sitemap.xml`), true, 'robots.txt')];
});
test('the feed is newest first, names each entry once, and leaves out what is not to be listed', () => {
  const feed = read('atom.xml'), entries = feed.split('<entry>').slice(1);
  const ids = entries.map(entry => entry.match(/<id>([^<]*)</)[1]), days = entries.map(entry => entry.match(/<updated>([^<]*)</)[1]);
  return [...(entries.length >= 30 ? [] : [`${entries.length} entries`]), ...same(new Set(ids).size, ids.length, 'ids'), ...same(days.join(), [...days].sort().reverse().join(), 'order'),
    ...same(feed.includes('d/motion-2/'), false, 'motion-2'), ...same(feed.match(/<updated>([^<]*)</)[1], days[0], 'time of the feed'), ...same(feed.includes('<title>Storbys &lt;arkiv&gt;</title>'), true, 'title')];
});
test('each feed that is asked for tells some of the entries of the first, and its page names it', () => [['floden/skola/', 'index.html'], ['parti/S/', 'parti/S/index.html'], ['person/storby/anna-berg/', 'person/storby/anna-berg/index.html']]
  .flatMap(([folder, page]) => {
    const ids = text => [...text.matchAll(/<id>([^<]*)<\/id>/g)].map(([, id]) => id).slice(1), all = new Set(ids(read('atom.xml'))), own = read(`${folder}atom.xml`);
    const to = links(head_of(page), 'alternate').filter(link => link.type === 'application/atom+xml').map(link => new URL(link.href, `${address}${page}`).href);
    return [...ids(own).filter(id => !all.has(id)).map(id => `${folder}: ${id} is in no other feed`), ...(ids(own).length ? [] : [`${folder}: no entries`]),
      ...same(own.match(/rel="self" href="([^"]*)"/)?.[1], `${address}${folder}atom.xml`, 'self'), ...(to.includes(`${address}${folder}atom.xml`) ? [] : [`${page}: ${to}`])];
  }));
test('what waits has a day in a calendar that any program reads, and it is the same on every day', () => {
  const calendar = read('motioner.ics');
  const days = [...calendar.matchAll(/^DTSTAMP:(\d{8})T000000Z\r$/gm)].map(([, day]) => day);
  return [...['DTSTART;VALUE=DATE:20320405\r\n', `URL:${address}d/vantar/\r\n`].filter(part => !calendar.includes(part)), ...same(links(head_of('tid/index.html'), 'alternate').at(-1).href, '../motioner.ics', 'its link'),
    ...same(new Set(days).size, 1, 'time stamps'),
    ...calendar.split('\r\n').filter(line => Buffer.byteLength(line) > 75), ...same(/[^\r]\n/.test(calendar), false, 'a line that ends otherwise')];
});
test('every page leads to what is said of accessibility, and that page runs nothing', () => {
  const page = read('tillganglighet/index.html');
  return [...['Storby &amp; kommun ansvarar', 'delvis förenlig', 'den 4 mars 2031', '4 March 2031', 'mailto:arkiv@exempel.se', 'https://tillsyn.se/anmal'].filter(part => !page.includes(part)),
    ...same(/<script|modulepreload/.test(page), false, 'a program'),
    ...files_below(plain).filter(file => file.endsWith('index.html') && file !== 'd/motion-ett/index.html').filter(file => !read(file).includes(`href="${'../'.repeat(file.split('/').length - 1)}tillganglighet/"`)).map(file => `${file} does not lead there`)];
});
test('a public body that does not say all of it gets no site; others are told and get one', () => {
  const folder = path.join(here, 'silent');
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, 'brev.txt'), 'Brev\n\nHej.\n');
  const made = (to, manifest) => {
    fs.writeFileSync(path.join(folder, 'diarium.json'), JSON.stringify(manifest));
    const { status, stderr } = run_program(under_node, ['site', folder, '-o', path.join(here, to), '--shell', shell]);
    return { status, stderr: stderr + report_of(path.join(here, to)), there: fs.existsSync(path.join(here, to)) };
  };
  const nothing = made('silent-1', { public_body: true }), part = made('silent-2', { public_body: true, accessibility: { ...accessibility, method: '' } });
  const own = made('silent-3', { accessibility: { responsible: 'Anna' } }), none = made('silent-4', {});
  return [...same(`${nothing.status} ${nothing.there}`, '2 false', nothing.stderr), ...same(/"accessibility" is missing/.test(nothing.stderr), true, nothing.stderr),
    ...same(`${part.status} ${part.there}`, '2 false', part.stderr), ...same(/must also say "method", "contact"/.test(part.stderr), true, part.stderr),
    ...same(`${own.status} ${own.there}`, '0 true', own.stderr), ...same(/\$\.accessibility has no "status"/.test(own.stderr), true, own.stderr),
    ...same(`${none.status} ${fs.existsSync(path.join(here, 'silent-4/tillganglighet'))}`, '0 false', none.stderr)];
});
test('oEmbed answers with a frame of the paper', () => {
  const answer = JSON.parse(read('d/motion-1/oembed.json'));
  return [...same(answer.type, 'rich', 'type'), ...same(answer.version, '1.0', 'version'), ...same(answer.title, 'Egen </script> rubrik', 'title'),
    ...same(answer.html.match(/src="([^"]*)"/)?.[1], `${address}d/motion-1/?inbaddad=1`, 'frame'), ...same(/title="Egen &lt;\/script&gt; rubrik"/.test(answer.html), true, 'title of the frame')];
});
test('an id of earlier leads to the id of today', () => {
  const page = read('d/motion-ett/index.html');
  return ['content="0; url=../motion-1/"', `rel="canonical" href="${address}d/motion-1/"`, '<a href="../motion-1/">'].filter(part => !page.includes(part));
});
test('404.html needs no other file and leads home', () => {
  const page = read('404.html');
  return [...same([...page.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, place]) => place).join(), address, 'links'), ...same(/<(script|style|img|link)/.test(page), false, 'other parts')];
});
test('skal.html is a page of which nothing is known: its way to the root still to be filled', () => {
  const page = read('skal.html');
  return [...same(page.includes('data-root="<!--diarium:root-->"'), true, 'data-root'), ...same(/(?:href|src)="(?!<!--diarium:root-->)/.test(page), false, 'an address without its root'),
    ...same(page.includes('<div id="prerender"></div>'), true, 'body'), ...same([...new Set(page.match(/<!--[^>]*-->/g))].join(), '<!--diarium:root-->', 'placeholders')];
});
test('the collection\'s own colour has a stylesheet of its own on every page', () => {
  const [file] = files_below(plain).filter(file => /^farger-[0-9a-f]{8}\.css$/.test(file));
  return [...same(read(file).includes('--accent:#8a1538'), true, file), ...files_below(plain).filter(page => /^(d|a|om)\/.*index\.html$/.test(page) && page !== 'd/motion-ett/index.html' && !read(page).includes(file))];
});
test('build.json lists every file with its size, sum and kind, and leaves out what a page never asks for', () => [plain, cut].flatMap(folder => {
  const build = JSON.parse(read('build.json', folder)), urls = build.files.map(({ url }) => url);
  const wanted = files_below(folder).filter(file => !['build.json', 'site.json', 'sw.js', '_headers', '.htaccess'].includes(file) && !/\.(br|gz)$/.test(file));
  return [...same(urls.join(), [...wanted].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))).join(), 'files'), ...same(/^[0-9a-f]{16}$/.test(build.version), true, 'version'),
    ...build.files.filter(({ url, sha256: said, size }) => { const bytes = fs.readFileSync(path.join(folder, url)); return bytes.length !== size || sha256(bytes) !== said; }).map(({ url }) => `${url} is another`),
    ...same(build.files.find(({ url }) => url === 'skal.html').kind, 'program', 'kind of skal.html'), ...same(build.files.filter(({ kind }) => kind === 'pack').length, folder === plain ? 1 : urls.filter(url => url.endsWith('.part')).length + 1, 'files of the pack')];
}));
/** The pack of the same papers as one file, made for a site without originals. */
function packed() {
  const whole = path.join(here, 'whole');
  site('whole', '--no-originals');
  return fs.readFileSync(path.join(whole, 'collection.dia'));
}
test('a personal number is masked on every page, in the pack, in the copy of the file, and told; the rest is told and stays', () => {
  const folder = path.join(here, 'personal'), number = '850709-9805';  // Made up; its check digit is right.
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, 'brev.txt'), `Brev\n\nAnna Ek, ${number}, anna@exempel.se, undrar över bron.\n`);
  const made = (to, ...more) => run_program(under_node, ['site', folder, '-o', path.join(here, to), '--shell', shell, '--lang', 'en', ...more]);
  const masked = made('masked'), open = made('unmasked', '--no-mask');
  const wrong = files_below(path.join(here, 'masked')).filter(file => fs.readFileSync(path.join(here, 'masked', file)).includes(number));
  const text = (to) => read('d/brev/index.html', path.join(here, to));
  return [...wrong.map(file => `${file} has the number`), ...(text('masked').includes('XXXXXX-XXXX') ? [] : ['no mask']), ...(text('masked').includes('anna@exempel.se') ? [] : ['the address is gone']),
    ...(/brev\.txt \| done \| 1 personal number masked; 1 e-mail address stays/.test(report_of(path.join(here, 'masked'))) ? [] : [masked.stderr + report_of(path.join(here, 'masked'))]), ...(text('masked').includes('personnummer') ? [] : ['the page does not tell']),
    ...(fs.readFileSync(path.join(here, 'masked/original/brev.txt'), 'utf8').includes('XXXXXX-XXXX') ? [] : ['the copy is not masked']), ...(open.status === 0 && text('unmasked').includes(number) ? [] : ['--no-mask masks'])];
});
test('a personal number in any text that reaches a site is masked: titles, descriptions, addresses, aliases, corrections, names of files and folders', () => {
  const folder = path.join(here, 'names'), to = path.join(here, 'names-site');
  // Made up; their check digits are right. One a place, so that the one that stays tells where it came from.
  const numbers = { title: '850709-9805', description: '19610504 1310', address: '770918-1171', contact: '19640823-3234', paper_title: '2012-03-04-1312',
    paper_address: '200312712219', alias: '900101-0017', file: '000229-0005', folder: '850769-9802', text: '850709-9805', note: '18991231-9804', value: '19770918 1171' };
  fs.mkdirSync(path.join(folder, `Akt ${numbers.folder}`), { recursive: true });
  const file = `Akt ${numbers.folder}/Beslut ${numbers.file}.txt`, words = `Beslut\n\nDnr KS 2031/12\n\nAnna Ek, ${numbers.text}, undrar.\n`;
  fs.writeFileSync(path.join(folder, file), words);
  fs.writeFileSync(path.join(folder, 'Akt XXXXXX-XXXX.txt'), 'Brev\n\nEn annan akt.\n');
  fs.writeFileSync(path.join(folder, `Akt ${numbers.file}.txt`), 'Brev\n\nEn tredje akt.\n');
  fs.writeFileSync(path.join(folder, 'diarium.json'), JSON.stringify({ title: `Akt ${numbers.title}`, description: `Om ${numbers.description}.`, address: `https://exempel.se/${numbers.address}/`,
    contact: `${numbers.contact}@exempel.se`, aliases: { [numbers.alias]: 'akt-xxxxxx-xxxx' },
    papers: { [file]: { title: `Beslut om ${numbers.paper_title}`, address: `https://exempel.se/?pnr=${numbers.paper_address}` } } }));
  const source = sha256(Buffer.from(words));
  fs.writeFileSync(path.join(folder, 'corrections.json'), JSON.stringify({ version: 1, corrections: [
    { id: 'a', source, paper: `akt-${numbers.folder}-beslut-${numbers.file}`, action: 'note', fact: 'case_number', span: [words.indexOf('KS'), words.indexOf('KS') + 10], quote: 'KS 2031/12', note: `Rör ${numbers.note}.` },
    { id: 'b', source, paper: `akt-${numbers.folder}-beslut-${numbers.file}`, action: 'correct', fact: 'case_number', span: [words.indexOf('KS'), words.indexOf('KS') + 10], quote: 'KS 2031/12', value: { value: `KS ${numbers.value}` } }] }));
  const run = (...words) => run_program(under_node, words);
  const site = run('site', folder, '-o', to, '--shell', shell), report = report_of(to), told = run('export', path.join(to, 'collection.dia'), '--format', 'all', '--no-mask', '-o', path.join(here, 'names-export'));
  const leaks = (words, where) => Object.entries(numbers).flatMap(([name, number]) => {
    const digits = number.replace(/\D/g, '').slice(-10), form = new RegExp(`${digits.slice(0, 6)}\\D?${digits.slice(6)}|${digits.slice(0, 2)}-${digits.slice(2, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`);
    return form.test(words) ? [`${where} has the number of ${name}`] : [];
  });
  const files = [to, path.join(here, 'names-export')].flatMap(at => files_below(at).flatMap(file => [...leaks(file, 'a path'), ...leaks(fs.readFileSync(path.join(at, file), 'latin1'), file)]));
  return [...(site.status === null || site.status > 1 ? [site.stderr] : []), ...same(told.status, 0, `export: ${told.stderr}`), ...files, ...leaks(site.stderr, 'stderr'), ...leaks(report, 'the report'),
    ...same(fs.existsSync(path.join(to, 'd/akt-xxxxxx-xxxx-beslut-xxxxxx-xxxx/index.html')), true, 'the page of the paper'),
    ...same(fs.readFileSync(path.join(to, 'original/akt-xxxxxx-xxxx.txt'), 'utf8').includes('tredje'), true, 'the copy of the first of two with one name'),
    ...same(fs.readFileSync(path.join(to, 'original/akt-xxxxxx-xxxx-2.txt'), 'utf8').includes('annan'), true, 'the copy of the second'),
    ...same(/diarium\.json: 6 personal numbers masked/.test(report), true, `told of diarium.json: ${report}`), ...same(/the alias "xxxxxx-xxxx"/i.test(report), true, 'told of the alias'),
    ...same(/corrections\.json: \d personal numbers masked/.test(report), true, 'told of corrections')];
});
test('what may be a personal number is told by file, and stays', () => {
  const folder = path.join(here, 'doubtful'), to = path.join(here, 'doubtful-site');
  fs.mkdirSync(folder);
  fs.writeFileSync(path.join(folder, 'brev.txt'), 'Brev\n\nAnna Ek, 850709-9806, och Bo Ek, 850709-T123, undrar.\nAnna: 850709-9805\n');
  run_program(under_node, ['site', folder, '-o', to, '--shell', shell, '--lang', 'en']);
  const places = run_program(under_node, ['personal', path.join(folder, 'brev.txt')]);
  return [...same(/brev\.txt \| look at it \| 1 personal number masked; 2 doubtful numbers stay/.test(report_of(to)), true, report_of(to)), ...same(read('d/brev/index.html', to).includes('850709-9806'), true, 'it stays'),
    ...same(places.stdout.replaceAll(path.join(folder, 'brev.txt'), ''), ':3\tdoubtful\tXXXXXX-XXXX\n:3\tdoubtful\tXXXXXX-TXXX\n:4\tnumber\tXXXXXX-XXXX\n', 'the places')];
});
test('a pack in pieces is the pack, and the page asks for their list', () => {
  const list = JSON.parse(read('collection.json', cut)), pack = packed();
  const pieces = list.pieces.map(({ url }) => fs.readFileSync(path.join(cut, url)));
  return [...(pieces.length >= 2 ? [] : [`${pieces.length} pieces of ${pack.length} bytes`]), ...same(sha256(Buffer.concat(pieces)), sha256(pack), 'the bytes'), ...same(list.sha256, sha256(pack), 'sha256'), ...same(list.size, pack.length, 'size'),
    ...list.pieces.flatMap(({ url, size, sha256: said }, i) => [...same(size, pieces[i].length, `size of ${url}`), ...same(said, sha256(pieces[i]), `sum of ${url}`), ...same(url, `collection-${said.slice(0, 16)}.part`, 'name')]),
    ...same(fs.existsSync(path.join(cut, 'collection.dia')), false, 'the whole pack'), ...same(read('index.html', cut).includes('data-pack="collection.json"'), true, 'data-pack'), ...same(read('index.html').includes('data-pack="collection.dia"'), true, 'data-pack')];
});
test('what is compressed beforehand is smaller and becomes the file again', () => {
  const twins = files_below(cut).filter(file => /\.(br|gz)$/.test(file));
  const lacking = files_below(cut).filter(file => file.endsWith('index.html') && fs.statSync(path.join(cut, file)).size > 1024).filter(file => !twins.includes(`${file}.br`) || !twins.includes(`${file}.gz`));
  return [...lacking.map(file => `${file} has no twins`), ...twins.flatMap(file => {
    const bytes = fs.readFileSync(path.join(cut, file)), own = fs.readFileSync(path.join(cut, file.slice(0, -3)));
    const back = file.endsWith('.br') ? zlib.brotliDecompressSync(bytes) : zlib.gunzipSync(bytes);
    return [...(Buffer.compare(back, own) === 0 ? [] : [`${file} becomes something else`]), ...(bytes.length < own.length * 0.95 ? [] : [`${file} saves nothing`])];
  })];
});
test('hosts are told the policy of the pages, who may frame them, and which names never change', () => {
  const policy = html_words(read('index.html').match(/Content-Security-Policy" content="([^"]*)"/)[1]);
  const headers = read('_headers'), apache = read('.htaccess');
  return [...[headers, apache].flatMap(text => [`${policy}; frame-ancestors *`, 'nosniff', 'Referrer-Policy', 'immutable'].filter(part => !text.includes(part))),
    ...same(/\/diarium-0a1b2c3d\.js\n {2}Cache-Control/.test(headers), true, 'the hashed name'), ...same(/^\/(index\.html|d\/|original\/[^*])/m.test(headers), false, 'a name that may change'),
    ...same(apache.includes('ErrorDocument 404 /arkiv/404.html'), true, '404'), ...same(apache.includes('Options -Indexes'), true, 'listing of folders')];
});
test('what diarium.json names and the folder has not is told, and the site is made all the same', () => {
  const manifest = path.join(papers, 'diarium.json'), said = JSON.parse(fs.readFileSync(manifest, 'utf8'));
  fs.writeFileSync(manifest, JSON.stringify({ aliases: { gammal: 'borta' }, papers: { 'borta.txt': {} } }));
  const { status, told } = site('missing'), strict = site('missing', '--strict').status;
  fs.writeFileSync(manifest, JSON.stringify(said));
  return [...same(`${status} ${strict}`, '0 1', 'status'), ...['$.papers["borta.txt"]', '$.aliases["gammal"]', 'no sitemap'].filter(part => !told.includes(part)),
    ...same(fs.existsSync(path.join(here, 'missing/sitemap.xml')), false, 'a sitemap'), ...same(/rel="canonical"/.test(read('index.html', path.join(here, 'missing'))), false, 'a canonical link'),
    ...same(/<id>urn:sha256:/.test(read('atom.xml', path.join(here, 'missing'))), true, 'ids of the feed')];
});
test('a diarium.json or corrections.json that is a folder is told, and no site is made', () => ['diarium.json', 'corrections.json'].flatMap(name => {
  const folder = path.join(here, `folder-${name}`), to = path.join(here, `of-folder-${name}`);
  fs.mkdirSync(path.join(folder, name), { recursive: true });
  fs.writeFileSync(path.join(folder, 'brev.txt'), 'Brev\n\nHej.\n');
  const { status, stderr } = run_program(under_node, ['site', folder, '-o', to, '--shell', shell]);
  return [...same(`${status} ${fs.existsSync(to)}`, '2 false', stderr), ...same(stderr.includes(name) && stderr.includes('is a folder, not a file'), true, stderr)];
}));
test('the same papers make the same bytes, compressed ones too', () => {
  site('cut-again', '--piece-size', '65536', '--precompress', '--no-originals');
  const again = path.join(here, 'cut-again');
  return [...same(files_below(again).join(), files_below(cut).join(), 'files'), ...files_below(cut).filter(file => Buffer.compare(fs.readFileSync(path.join(cut, file)), fs.readFileSync(path.join(again, file))))];
});

test('a site that a paper was taken out of is one that never had it, in its pieces and in all of its files', () => {
  const gone = path.join(papers, 'motion-9.txt'), again = path.join(here, 'cut-again'), never = path.join(here, 'never');
  const words = fs.readFileSync(gone, 'utf8').split('\n').find(line => line.includes('behövs')).split(' ').slice(1, 3);
  const had = files_below(again).some(file => fs.readFileSync(path.join(again, file), 'utf8').includes(words[0]));
  fs.rmSync(gone);
  site('cut-again', '--piece-size', '65536', '--precompress', '--no-originals');
  site('never', '--piece-size', '65536', '--precompress', '--no-originals');
  const unpacked = file => ({ '.gz': zlib.gunzipSync, '.br': zlib.brotliDecompressSync }[path.extname(file)] ?? (bytes => bytes))(fs.readFileSync(path.join(again, file))).toString('utf8');
  return [...same(had, true, 'its words were there'), ...same(files_below(again).join(), files_below(never).join(), 'files'),
    ...files_below(never).filter(file => Buffer.compare(fs.readFileSync(path.join(never, file)), fs.readFileSync(path.join(again, file)))),
    ...files_below(again).filter(file => words.some(word => unpacked(file).includes(word)))];
});

end();
