// The static site: whole without JavaScript, the same bytes each time, every link answered, nothing that runs or styles
// inline, and other people's files left alone. Run: node tests/site.mjs. Needs build/web and build/shell
// (DIARIUM_NODE, DIARIUM_SHELL name others).
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { files_below, need, node_command, own_folder, root, run_program, shell, under_node } from './checkout.mjs';
import { write_bad_papers } from './same/bad_papers.mjs';
import { broken_catalogues, faults_of_catalogue, faults_of_dcat } from './site/dcat.mjs';
import { faults_of_llms, faults_of_openapi } from './site/machines.mjs';
import { report_of } from './report_of.mjs';
import { open_suite } from './suite.mjs';

const papers = path.join(root, 'assets/documents');
const here = own_folder('site');

const { test, end } = open_suite();

const diarium = (...words) => run_program(under_node, words);
const site = (from, to, ...more) => {
  const made = diarium('site', from, '-o', to, '--shell', shell, ...more);
  return { ...made, told: made.stderr + report_of(to) };
};
const read = (folder, file) => fs.readFileSync(path.join(folder, file), 'utf8');
const plain = words => words.replace(/&(amp|lt|gt|quot|#39|#13);/g, (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#13': '\r' })[name]);

/** The elements of one of our pages, with the words directly in them: {tag, attributes, words, path}. Ours are well formed; what is not is told. */
function elements(html) {
  const void_tags = new Set(['meta', 'link', 'hr', 'input', 'img', 'br']);
  const found = [], open = [];
  for (const [, end, tag, attributes, words] of html.matchAll(/<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>|([^<]+)|<!--[\s\S]*?-->|<!doctype[^>]*>/gi)) {
    if (words !== undefined) for (const element of open) element.words += plain(words);
    else if (tag && !end) {
      const element = { tag: tag.toLowerCase(), words: '', depth: open.length, inside: open.map(({ tag: above }) => above),
        attributes: Object.fromEntries([...(attributes ?? '').matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [name, plain(value ?? '')])) };
      found.push(element);
      if (!void_tags.has(element.tag)) open.push(element);
    } else if (tag && open.pop()?.tag !== tag.toLowerCase()) throw new Error(`</${tag}> closes something else`);
  }
  if (open.length) throw new Error(`<${open[0].tag}> is never closed`);
  return found;
}

need(node_command, path.join(shell, 'index.html'));

const built = path.join(here, 'site'), again = path.join(here, 'again'), strange = path.join(here, 'strange'), bad = path.join(here, 'bad');
fs.mkdirSync(bad);
write_bad_papers(bad);
test('a folder of papers becomes a site', () => {
  const { status, stderr } = site(papers, built);
  return status === 0 ? [] : [`ended with ${status}: ${stderr}`];
});
test('a folder with broken files becomes a site too, and says what was left out', () => {
  const { status, told } = site(bad, strange);
  return [...(status === 0 ? [] : [`ended with ${status}: ${told}`]),
    ...['empty.txt', 'binary.txt', 'picture.pdf'].filter(file => !told.includes(file))];
});
test('each rule with an example, and each that is the basis of a statement, stands on the page of rules, with how often it spoke', () => {
  const page = read(built, 'regler/index.html'), spoken = new Map();
  for (const file of files_below(papers).filter(name => /\.(txt|md|html|eml)$/.test(name)))
    for (const [, rule] of diarium('facts', path.join(papers, file)).stdout.matchAll(/"basis":\s*"[^":]*:([^"]+)"/g))
      spoken.set(rule, (spoken.get(rule) ?? 0) + 1);
  for (const row of diarium('rules').stdout.split('\n').filter(Boolean).map(line => line.split('\t')))
    if (row.at(-1)) spoken.set(`${row[0]}/${row[2]}`, spoken.get(`${row[0]}/${row[2]}`) ?? 0);
  const spoke = [...spoken.values()].filter(Boolean).length;
  return [...(spoke > 5 && spoken.size > 600 ? [] : [`${spoke} of ${spoken.size} rules spoke`]),
    ...(/Har läst \d+ uppgift/.test(page) ? [] : ['no count']),
    ...(page.replace(/<[^>]*>/g, '').match(/[$%]\w+|\.\.\d/g) ?? []).map(code => `«${code}» says nothing to a reader`),
    ...[...spoken.keys()].filter(rule => !page.includes(`id="${rule.replace('/', '-')}"`)).map(rule => `${rule} is not there`)];
});
test('the same papers make the same bytes, in a new folder and over an earlier site', () => {
  site(papers, again);
  site(papers, again);
  const one = files_below(built), two = files_below(again);
  if (one.join() !== two.join()) return [`other files: ${one.filter(file => !two.includes(file))} / ${two.filter(file => !one.includes(file))}`];
  return one.filter(file => Buffer.compare(fs.readFileSync(path.join(built, file)), fs.readFileSync(path.join(again, file))));
});
test('the tree is what it should be: a page at each address, one pack, the shell, the list of files', () => {
  const files = files_below(built), wrong = [];
  const ids = fs.readdirSync(path.join(built, 'd'), { withFileTypes: true }).filter(entry => entry.isDirectory()).map(entry => entry.name);
  const names = fs.readdirSync(papers).filter(file => /\.(txt|md)$/.test(file));
  if (ids.length !== names.length) wrong.push(`${ids.length} pages for ${names.length} papers`);
  for (const file of ['index.html', 'om/index.html', 'd/index.html', 'collection.dia', 'site.json', 'build.json', 'sums.txt', 'skal.html', '404.html', 'robots.txt', 'llms.txt', 'openapi.json', 'atom.xml', '_headers', '.htaccess', 'diarium.html', ...ids.map(id => `d/${id}/index.html`),
    ...files_below(shell).filter(file => !file.startsWith('one-file/'))]) if (!files.includes(file)) wrong.push(`${file} is not there`);
  if (files.filter(file => file.endsWith('.dia')).length !== 1) wrong.push('not exactly one pack');
  const sums = read(built, 'sums.txt').split('\n').slice(0, -1);
  if (sums.length !== names.length || sums.some((sum, i) => !/^[0-9a-f]{8}$/.test(sum) || i > 0 && sum <= sums[i - 1])) wrong.push(`sums.txt: ${sums}`);
  const listed = [...JSON.parse(read(built, 'site.json')).files, 'site.json'].sort();
  if (listed.join() !== files.join()) wrong.push('site.json does not list the files');
  return wrong;
});

const pages = [built, strange].flatMap(folder => files_below(folder).filter(file => file.endsWith('.html') && !['404.html', 'skal.html', 'diarium.html'].includes(file)).map(file => ({ folder, file, html: read(folder, file) })));
for (const page of pages) page.elements = elements(page.html);
const every_page = judge => pages.flatMap(page => judge(page).map(wrong => `${path.basename(page.folder)}/${page.file}: ${wrong}`));
const each = (page, tag) => page.elements.filter(element => element.tag === tag);

test('a site with an address has a small picture for each page, and one without has none', () => {
  const from = path.join(here, 'published'), published = path.join(here, 'published-site'), address = 'https://diarium.example/x/';
  fs.cpSync(papers, from, { recursive: true });
  fs.writeFileSync(path.join(from, 'diarium.json'), JSON.stringify({ address }));
  const { status, stderr } = site(from, published);
  if (status !== 0) return [stderr];
  const own = new Set();
  const wrong = files_below(published).filter(file => file.endsWith('.html') && !['404.html', 'skal.html', 'diarium.html'].includes(file)).flatMap(file => {
    const image = elements(read(published, file)).find(({ attributes }) => attributes.property === 'og:image')?.attributes.content;
    if (!image) return [`${file} has none`];
    const picture = image.slice(address.length);
    if (!image.startsWith(address) || !fs.existsSync(path.join(published, picture))) return [`${file}: ${image} is not there`];
    if (/^[ad]\/[^/]+\/index.html$/.test(file) && path.dirname(picture) !== path.dirname(file)) return [`${file} shows that of another page`];
    own.add(picture);
    const bytes = fs.readFileSync(path.join(published, picture));
    return bytes.length < 30_000 && bytes.readUInt32BE(16) === 1200 && bytes.readUInt32BE(20) === 630 ? [] : [`${picture}: ${bytes.length} bytes`];
  });
  const files = files_below(published).filter(file => file.endsWith('delning.png'));
  const kept = JSON.parse(read(published, 'build.json')).files.filter(({ url, kind }) => url.endsWith('delning.png') && kind !== 'other');
  return [...wrong, ...files.filter(file => !own.has(file)).map(file => `nothing shows ${file}`), ...kept.map(({ url }) => `${url} is kept offline`),
    ...files_below(built).filter(file => file.endsWith('delning.png')).map(file => `${file} without an address`), ...pages.filter(({ html }) => html.includes('og:image')).map(({ file }) => `${file} names one`)];
});
test('llms.txt says what the collection is, and each of its links leads to a file', () =>
  [[built, ''], [strange, ''], [path.join(here, 'published-site'), 'https://diarium.example/x/']].flatMap(([folder, address]) => faults_of_llms(folder, address).map(wrong => `${path.basename(folder)}: ${wrong}`)));
test('openapi.json is OpenAPI 3.1, describes each file that is not the program\'s once, and nothing that is not there', () =>
  [built, strange, path.join(here, 'published-site')].flatMap(folder => faults_of_openapi(folder).map(wrong => `${path.basename(folder)}: ${wrong}`)));
const open_data = path.join(here, 'open-data'), open_address = 'https://diarium.example/oppna/', said = {
  address: open_address, title: 'Storby & Lillby <diarium>', description: 'Handlingar från kommunfullmäktige.', publisher: 'Storby kommun', pictures: false,
  licence: 'https://creativecommons.org/licenses/by/4.0/', contact: 'data@storby.example', feeds: [{ query: 'skola', name: 'skola', title: 'Om skolan' }] };
/** The site of the bundled papers with a manifest; its folder and what stderr said. */
function described(manifest, name) {
  const from = path.join(here, `${name}-papers`), to = path.join(here, name);
  fs.cpSync(papers, from, { recursive: true });
  fs.writeFileSync(path.join(from, 'diarium.json'), JSON.stringify(manifest));
  return { to, ...site(from, to) };
}
const catalogued = described(said, 'open-data');
const catalogue_faults = catalogued.status === 0 ? await faults_of_dcat(open_data, open_address) : [catalogued.stderr];
test('dcat.rdf tells all that DCAT-AP-SE demands, of each file that the site gives away, and nothing that is not there', () =>
  [...catalogue_faults, ...faults_of_openapi(open_data), ...faults_of_llms(open_data, open_address), ...(catalogued.told.includes('dcat.rdf') ? [catalogued.told] : [])]);
const right_catalogue = read(open_data, 'dcat.rdf'), broken = Object.entries(broken_catalogues(right_catalogue));
const refused = await Promise.all(broken.map(([, xml]) => faults_of_catalogue(xml, open_address)));
test('what judges a catalogue refuses broken ones', () => broken.flatMap(([name, xml], i) =>
  xml === right_catalogue ? [`${name}: nothing was broken`] : refused[i].length ? [] : [`${name} is let through`]));
test('without publisher or licence there is no catalogue, and the command names what is missing', () => {
  const { publisher, licence, ...rest } = said, { to, status, told } = described({ ...rest, contact: 'https://storby.example/' }, 'not-catalogued');
  return [...(status === 0 ? [] : [`ended with ${status}`]), ...(fs.existsSync(path.join(to, 'dcat.rdf')) ? ['dcat.rdf is there'] : []),
    ...(/no "publisher", "licence": no dcat\.rdf/.test(told) ? [] : [told])];
});
const unreached = described({ ...said, contact: 'https://storby.example/' }, 'no-contact'), unreached_faults = await faults_of_dcat(unreached.to, open_address);
test('a contact that is no e-mail address is no contact point, and that is told', () => [...unreached_faults, ...(read(unreached.to, 'dcat.rdf').includes('contactPoint') ? ['there is one'] : []),
  ...(/no e-mail address as "contact"/.test(unreached.told) ? [] : [unreached.told])]);
test('every link leads to a file of the site, every fragment to an element, none to a server or the root', () => every_page(({ folder, file, elements: all }) =>
  all.flatMap(({ attributes }) => [attributes.href, attributes.src, attributes.action].filter(link => link !== undefined)).flatMap(link => {
    if (/^mailto:\?/.test(link)) return [];
    if (/^([a-z]+:|\/)/i.test(link)) return [`${link} is not relative`];
    const [asked, fragment] = link.split('#'), address = asked.split('?')[0];
    const target = path.normalize(path.join(path.dirname(file), address || path.basename(file)));
    const whole = address.endsWith('/') || target === '.' ? path.join(target, 'index.html') : target;
    if (!fs.existsSync(path.join(folder, whole))) return [`${link} leads nowhere`];
    const aim = pages.find(page => page.folder === folder && page.file === whole);
    return fragment && aim && !aim.elements.some(({ attributes }) => attributes.id === fragment) ? [`${link}: no such element`] : [];
  })));
test('nothing runs or styles inline', () => every_page(page => [
  ...each(page, 'script').filter(({ attributes }) => !attributes.src && attributes.type !== 'application/ld+json').map(() => 'a script without src'),
  ...each(page, 'style').map(() => 'a style element'),
  ...page.elements.flatMap(({ attributes }) => Object.keys(attributes)).filter(name => name === 'style' || /^on/i.test(name))]));
test('the one file asks for nothing, and its policy lets in its own script and style only', () => {
  const html = read(built, 'diarium.html');
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  const digest = words => `'sha256-${crypto.createHash('sha256').update(words).digest('base64')}'`;
  const scripts = [...html.matchAll(/<script>([^]*?)<\/script>/g)], styles = [...html.matchAll(/<style>([^]*?)<\/style>/g)];
  const plain_part = html.replace(/<(script|style)[^>]*>[^]*?<\/\1>/g, '');
  return [...(policy.includes("default-src 'none'") && !/'unsafe-inline'|'self'|https?:/.test(policy) ? [] : [policy]),
    ...(scripts.length === 1 && policy.includes(digest(scripts[0][1])) ? [] : ['its script does not fit the policy']),
    ...(styles.length === 1 && policy.includes(digest(styles[0][1])) ? [] : ['its style does not fit the policy']),
    ...[...plain_part.matchAll(/ (?:src|href)="(?!data:|#)([^"]*)"/g)].map(([, link]) => `it asks for ${link}`),
    ...(/@import|url\((?!["']?data:)/.test(styles[0]?.[1] ?? '') ? ['its style asks for a file'] : []),
    ...(/<script type="application\/gzip;base64" id="pack">H4sI/.test(html) ? [] : ['no pack inside'])];
});
test('a pack over the limit is left out of the one file, which is written all the same', () => {
  const small = path.join(here, 'without-pack');
  const { status, stderr } = site(papers, small, '--one-file-limit', '1000');
  return [...(status === 0 ? [] : [stderr]), ...(/id="pack"/.test(read(small, 'diarium.html')) ? ['the pack is inside'] : [])];
});
test('markup in a paper is shown as its words', () => {
  const page = pages.find(({ folder, file }) => folder === strange && file === 'd/markup/index.html');
  const prose = page.elements.find(({ attributes }) => attributes.class === 'prose');
  return [...each(page, 'img').map(() => 'an image'), ...each(page, 'script').filter(({ words }) => /alert/.test(words)).map(() => 'a script'),
    ...(prose.words.includes('<script>alert(1)</script>') && prose.words.includes('<!--diarium:body-->') ? [] : [prose.words.slice(0, 200)])];
});
test('an id stands once on a page, and every page has one first heading, a title, a language and a description', () => {
  const titles = new Set();
  return every_page(page => {
    const ids = page.elements.map(({ attributes }) => attributes.id).filter(Boolean);
    const description = each(page, 'meta').find(({ attributes }) => attributes.name === 'description')?.attributes.content;
    titles.add(each(page, 'title')[0]?.words);
    return [...ids.filter((id, i) => ids.indexOf(id) !== i).map(id => `id ${id} twice`),
      ...(each(page, 'h1').length === 1 && each(page, 'h1')[0].words.trim() ? [] : [`${each(page, 'h1').length} first headings`]),
      ...(each(page, 'html')[0].attributes.lang === 'sv' ? [] : ['no language']),
      ...(each(page, 'title').length === 1 && each(page, 'title')[0].words.trim() ? [] : ['no title']),
      ...(description ? [] : ['no description'])];
  });
});
test('every page has its regions, and a way around them', () => every_page(page => ['top', 'left', 'main', 'foot'].flatMap(region => {
  const element = page.elements.find(({ attributes }) => attributes.id === region);
  return element && { top: 'header', left: 'nav', main: 'main', foot: 'footer' }[region] === element.tag ? [] : [`no ${region}`];
}).concat(page.elements.some(({ attributes }) => attributes.id === 'prerender') ? [] : ['no #prerender'],
  each(page, 'a').some(({ attributes }) => attributes.href === '#main') ? [] : ['no skip link'],
  each(page, 'noscript').some(({ words }) => /JavaScript/.test(words)) === each(page, 'script').some(({ attributes }) => attributes.type === 'module') ? [] : ['does not say what needs JavaScript, or says it of nothing'])));
test('a page without JavaScript holds the whole text of its paper, in order, and every fact with a link to its words', () => {
  const wrong = [];
  for (const name of fs.readdirSync(papers).filter(file => /\.(txt|md)$/.test(file))) {
    const id = name.replace(/\.\w+$/, '').toLowerCase();
    const page = pages.find(({ folder, file }) => folder === built && file === `d/${id}/index.html`);
    if (!page) { wrong.push(`no page for ${name}`); continue; }
    const outline = JSON.parse(diarium('outline', path.join(papers, name), '--pile', papers).stdout);
    const shown = page.elements.filter(({ attributes }) => /^p-\d+$/.test(attributes.id ?? ''));
    outline.blocks.forEach((block, i) => {
      const words = (block.label ? block.label + ' ' : '') + block.text;
      if (shown[i]?.words !== words) wrong.push(`${name}: paragraph ${i + 1}: "${shown[i]?.words.slice(0, 60)}" for "${words.slice(0, 60)}"`);
      if (shown[i]?.attributes.id !== `p-${i + 1}`) wrong.push(`${name}: paragraph ${i + 1} has the id ${shown[i]?.attributes.id}`);
    });
    if (shown.length !== outline.blocks.length) wrong.push(`${name}: ${shown.length} paragraphs for ${outline.blocks.length}`);
    const facts = page.elements.filter(({ attributes }) => /^f-\d+$/.test(attributes.id ?? ''));
    const links = page.elements.filter(({ tag, attributes }) => tag === 'a' && /^#w-\d+$/.test(attributes.href ?? ''));
    if (facts.length < 3) wrong.push(`${name}: ${facts.length} facts`);
    if (links.length < facts.length) wrong.push(`${name}: ${links.length} links for ${facts.length} facts`);
    const outlined = page.elements.filter(({ tag, attributes, inside }) => tag === 'a' && /^#p-/.test(attributes.href ?? '') && inside.includes('nav'));
    if (outlined.length < outline.blocks.filter(block => block.kind === 'heading').length) wrong.push(`${name}: headings are not in the outline`);
  }
  return wrong;
});
test('the page of a damaged paper shows it repaired, and says in its head how many words that took', () => {
  const page = pages.find(({ folder, file }) => folder === built && file === 'd/stockholm-utlatande-taiwan/index.html');
  const head = page.elements.find(({ attributes }) => attributes.class === 'document-head')?.words ?? '';
  const notice = page.elements.filter(({ attributes }) => attributes.class === 'notice').map(({ words }) => words).join(' ');
  const text = page.elements.find(({ attributes }) => attributes.class === 'prose')?.words ?? '';
  const others = pages.filter(({ folder, file }) => folder === built && /^d\/.+\/index/.test(file) && file !== page.file);
  return [...(/[1-9]\d* ord lagade/.test(head) ? [] : [`the head says "${head.slice(0, 200)}"`]),
    ...(/\d+ ord lagade/.test(notice) ? [] : [`the notice says "${notice}"`]),
    ...(text.includes('kommunfullmäktige') || text.includes('Kommunfullmäktige') ? [] : [text.slice(0, 200)]),
    ...others.filter(({ elements: all }) => all.some(({ attributes, words }) => attributes.class === 'notice' && /lagade/.test(words)))
      .map(({ file }) => `${file} says that it was repaired`)];
});
test('every paper is reached from the first page', () => pages.filter(({ file }) => file === 'index.html').flatMap(page =>
  fs.readdirSync(path.join(page.folder, 'd'), { withFileTypes: true }).filter(entry => entry.isDirectory())
    .filter(({ name }) => !each(page, 'a').some(({ attributes }) => attributes.href === `d/${name}/`)).map(({ name }) => name)));

const few = described({ ...said, prerender: 2, pictures: true, feeds: [{ party: 'L' }] }, 'few'), everything = described({ prerender: 'all' }, 'everything');
const nothing = described({ prerender: 'none' }, 'nothing'), unsaid = described({}, 'unsaid');
const in_folder = (folder, name) => (fs.existsSync(path.join(folder, name)) ? fs.readdirSync(path.join(folder, name), { withFileTypes: true }).filter(entry => entry.isDirectory()).map(entry => entry.name) : []);
test('as many papers have pages as diarium.json says, and with all of them the site is that of a small collection', () => {
  const other = files_below(everything.to).filter(file => Buffer.compare(fs.readFileSync(path.join(everything.to, file)), fs.readFileSync(path.join(unsaid.to, file))));
  return [...[few, everything, nothing, unsaid].filter(({ status }) => status !== 0).map(({ stderr }) => stderr), ...(files_below(everything.to).join() === files_below(unsaid.to).join() ? other : ['other files']),
    ...(in_folder(few.to, 'd').length === 2 ? [] : [`pages of ${in_folder(few.to, 'd')}`]), ...(in_folder(nothing.to, 'd').length === 0 ? [] : [`pages of ${in_folder(nothing.to, 'd')}`]),
    ...(fs.existsSync(path.join(few.to, 'parti/L/index.html')) ? [] : ['a folder with a feed has no page, and hosts show no 404.html there']),
    ...['person', 'organ', 'mote'].flatMap(folder => in_folder(few.to, folder))];
});
test('where pages are left out, links lead to a page, or to a place of the program that says more than a page that is there', () => [few.to, nothing.to].flatMap(folder => {
  const ids = in_folder(built, 'd'), several = in_folder(built, 'a').filter(id => new Set([...read(built, `a/${id}/index.html`).matchAll(/"url":"\.\.\/\.\.\/d\/([^/]+)\//g)].map(([, paper]) => paper)).size !== 1);
  return files_below(folder).filter(file => file.endsWith('index.html')).flatMap(file => elements(read(folder, file)).flatMap(({ attributes }) => {
    if (attributes.href === undefined || /^(mailto:|https:|#)/.test(attributes.href)) return [];
    const [asked] = attributes.href.split(/[?#]/), target = path.normalize(path.join(path.dirname(file), asked || path.basename(file)));
    if (fs.existsSync(path.join(folder, asked.endsWith('/') || target === '.' ? path.join(target, 'index.html') : target))) return [];
    const [kind, ...names] = target.replace(/\/$/, '').split('/');
    return kind === 'd' && ids.includes(names[0]) || kind === 'a' && several.includes(names[0]) || ['person', 'parti', 'organ', 'mote'].includes(kind) && fs.existsSync(path.join(built, target, 'index.html')) ? [] : [`${file}: ${attributes.href}`];
  }));
}));
test('where pages are left out, what programs are told is there, and there is one picture and no answer of oEmbed', () => {
  const pages = [...read(few.to, 'sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, page]) => page.slice(open_address.length));
  return [...faults_of_openapi(few.to), ...faults_of_llms(few.to, open_address), ...pages.filter(page => !fs.existsSync(path.join(few.to, page, 'index.html'))).map(page => `${page} is not there`),
    ...(pages.filter(page => /^d\/./.test(page)).length === 2 ? [] : ['not the papers that have pages']), ...files_below(few.to).filter(file => /oembed\.json$|\/delning\.png$/.test(file)),
    ...files_below(few.to).filter(file => file.endsWith('index.html') && !/og:image" content="https:\/\/diarium\.example\/oppna\/delning\.png"/.test(read(few.to, file))).map(file => `${file} shows another picture`)
      .filter(line => !/^(ordlista|regler|traffsakerhet|floden|rapport|tillganglighet)\//.test(line))];
});
test('404.html of a whole site whose address is not known leads home from where papers and cases lie', () => {
  const leads = /<a href="([^"]*)"/.exec(read(built, '404.html'))[1];
  return ['d/finns-inte/', 'a/finns-inte/'].map(place => new URL(leads, `https://diarium.example/oppna/${place}`).href).filter(there => there !== 'https://diarium.example/oppna/');
});
test('404.html brings the program where pages are left out, says without it what it needs, and leads on to what is there', () => [few.to, nothing.to].flatMap(folder => {
  const html = read(folder, '404.html'), all = elements(html.replace(/<script[^]*?<\/script>/g, '')), script = /<script ([^>]*)>([^]*?)<\/script>/.exec(html);
  const policy = plain(/http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)[1]), digest = `'sha256-${crypto.createHash('sha256').update(script[2]).digest('base64')}'`;
  const links = all.filter(({ tag }) => tag === 'a').map(({ attributes }) => attributes.href), before = folder === few.to ? open_address : '../../';
  return [...(policy.includes(`script-src 'self' ${digest} `) && policy.includes("base-uri 'none'") && !policy.includes('unsafe-inline') ? [] : [policy]),
    ...['_headers', '.htaccess'].filter(file => !read(folder, file).includes(policy)).map(file => `${file} says another policy`),
    ...all.filter(({ tag, attributes }) => tag === 'link' && (attributes.href !== undefined || !fs.existsSync(path.join(folder, attributes['data-below'])))).map(({ attributes }) => `asks for ${JSON.stringify(attributes)}`),
    ...(fs.existsSync(path.join(folder, /data-program="([^"]*)"/.exec(script[1])[1])) ? [] : ['the program is not there']),
    ...(all.some(({ tag, inside, words }) => (tag === 'noscript' || inside.includes('noscript')) && /JavaScript/.test(words)) ? [] : ['does not say what it needs']),
    ...(links.length >= 2 && links.every(link => link.startsWith(before) && fs.existsSync(path.join(folder, link.slice(before.length).replace(/(^|\/)$/, '$1index.html')))) ? [] : [`leads to ${links}`])];
}));
test('what is the same is not touched, and --changed tells the rest', () => {
  const from = path.join(here, 'changing-papers'), to = path.join(here, 'changing'), list = path.join(here, 'changes.txt');
  fs.cpSync(papers, from, { recursive: true });
  const run = () => { const { status, stderr } = site(from, to, '--changed', list); return status === 0 ? fs.readFileSync(list, 'utf8').trimEnd().split('\n').slice(1).map(line => line.split('\t')) : [['failed', stderr]]; };
  const of = (rows, what) => rows.filter(([kind]) => kind === what).map(([, file]) => file);
  const made = run(), first = files_below(to), wrong = of(made, 'made').sort().join() === first.join() && made.length === first.length ? [] : [`at first: ${made.slice(0, 3)}`];
  const times = () => Object.fromEntries(files_below(to).map(file => [file, `${fs.statSync(path.join(to, file)).mtimeMs} ${fs.statSync(path.join(to, file)).ino}`]));
  const before = times(), bytes = Object.fromEntries(first.map(file => [file, fs.readFileSync(path.join(to, file))]));
  const again = run();
  if (again.length) wrong.push(`nothing changed, but ${again.slice(0, 3)}`);
  wrong.push(...Object.entries(times()).filter(([file, time]) => before[file] !== time).map(([file]) => `${file} was touched`));
  fs.rmSync(path.join(from, 'umea-motion-odemokratiska-stater.txt'));
  fs.writeFileSync(path.join(from, 'ny.txt'), 'Umeå kommun\nMotion om en ny sak\n2031-01-02\n\nVi yrkar\natt saken utreds\n');
  const then = run(), now = files_below(to), after = times();
  const expected = { made: now.filter(file => !first.includes(file)), removed: first.filter(file => !now.includes(file)),
    changed: now.filter(file => first.includes(file) && Buffer.compare(bytes[file], fs.readFileSync(path.join(to, file)))) };
  for (const [what, files] of Object.entries(expected)) if (of(then, what).sort().join() !== files.join()) wrong.push(`${what}: ${of(then, what).length} told, ${files.length} are`);
  if (Object.values(expected).some(files => files.length === 0)) wrong.push('the case changes too little');
  return [...wrong, ...now.filter(file => first.includes(file) && !expected.changed.includes(file) && before[file] !== after[file]).map(file => `${file} was touched`)];
});

test('what an earlier run wrote and this one did not is gone, what others put there stays', () => {
  const one = path.join(here, 'one-paper');
  fs.mkdirSync(one);
  fs.writeFileSync(path.join(one, 'a.txt'), 'Motion om läslust\n');
  fs.writeFileSync(path.join(again, 'own.txt'), 'kept');
  fs.writeFileSync(path.join(again, 'd', 'own.txt'), 'kept');
  const { status, stderr } = site(one, again);
  const pages_left = fs.readdirSync(path.join(again, 'd')).sort().join();
  return [...(status === 0 ? [] : [stderr]), ...(pages_left === 'a,index.html,own.txt' ? [] : [pages_left]),
    ...(read(again, 'own.txt') === 'kept' ? [] : ['own.txt is gone'])];
});
/** Must end with 2, say `words`, and change nothing below `folder`. */
function refuses(name, folder, words, make) {
  test(name, () => {
    const before = fs.existsSync(folder) ? files_below(folder).map(file => file + fs.statSync(path.join(folder, file)).mtimeMs).join() : '';
    const { status, stderr } = make();
    const after = fs.existsSync(folder) ? files_below(folder).map(file => file + fs.statSync(path.join(folder, file)).mtimeMs).join() : '';
    return [...(status === 2 ? [] : [`ended with ${status}`]), ...(stderr.includes(words) ? [] : [`says: ${stderr}`]), ...(before === after ? [] : ['files were changed'])];
  });
}
const foreign = path.join(here, 'foreign');
fs.mkdirSync(foreign);
fs.writeFileSync(path.join(foreign, 'letter.txt'), 'dear reader');
refuses('a folder with other files is not written to', foreign, 'did not write', () => site(papers, foreign));
fs.writeFileSync(path.join(foreign, 'site.json'), '{"generator": "diarium", "files": ["../one-paper/a.txt"]}');
refuses('a list of files that points outside is not believed', foreign, 'site.json is broken', () => site(papers, foreign));
test('and what it points to is still there', () => (fs.existsSync(path.join(here, 'one-paper/a.txt')) ? [] : ['it is gone']));
fs.mkdirSync(path.join(again, 'd/stockholm-motion-taiwan'), { recursive: true });
fs.writeFileSync(path.join(again, 'd/stockholm-motion-taiwan/index.html'), 'mine');
refuses('a site of ours with somebody\'s file in the way is not written to', again, 'move it away', () => site(papers, again));
const new_site = path.join(here, 'new');
fs.mkdirSync(path.join(here, 'empty'));
refuses('a folder that is not there makes no site', new_site, 'no such folder', () => site(path.join(here, 'gone'), new_site));
refuses('an empty folder makes no site', new_site, 'could be read', () => site(path.join(here, 'empty'), new_site));
refuses('without a shell there is no site', new_site, 'build the shell first', () => diarium('site', papers, '-o', new_site, '--shell', path.join(here, 'empty')));
refuses('a site must go somewhere', new_site, '-o SITE', () => diarium('site', papers, '--shell', shell));
refuses('a list of changes does not go into the site', new_site, 'outside', () => site(papers, new_site, '--changed', path.join(new_site, 'changes.txt')));
fs.writeFileSync(path.join(foreign, 'notes.txt'), 'dear reader');
refuses('a list of changes replaces nothing that diarium did not write', foreign, 'no list of changes', () => site(papers, new_site, '--changed', path.join(foreign, 'notes.txt')));
refuses('a site does not go among its papers', papers, 'outside', () => site(papers, path.join(papers, 'site')));
fs.mkdirSync(path.join(here, 'odd-shell'));
fs.writeFileSync(path.join(here, 'odd-shell/index.html'), '<title>no place for anything</title>');
refuses('a shell that is no template makes no site', new_site, 'build the shell again', () =>
  diarium('site', papers, '-o', new_site, '--shell', path.join(here, 'odd-shell')));
const cut_short = path.join(here, 'cut-short');
fs.cpSync(shell, cut_short, { recursive: true });
const lost = fs.readdirSync(cut_short).find(name => name.startsWith('diarium-rest-'));
fs.rmSync(path.join(cut_short, lost));
refuses('a shell whose copy was cut short makes no site', new_site, lost, () => diarium('site', papers, '-o', new_site, '--shell', cut_short));

end();
