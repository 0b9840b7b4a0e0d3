// A page without JavaScript and the living page say the same to a screen reader: headings, regions, links, tables.
//
// Both accessibility trees are Chromium's own. What differs on purpose is named in `known`, each with its reason.
import fs from 'node:fs';
import path from 'node:path';
import { check, test } from './support/suite.mjs';
import { open, settled } from './support/browser.mjs';

const regions = ['banner', 'navigation', 'main', 'complementary', 'contentinfo', 'search'];

/** What a tree says, as lines: regions and headings in their order, links and tables with their names. */
function said(nodes, root) {
  const lines = { regions: [], headings: [], links: [], tables: [] };
  const children = new Map(nodes.map((node) => [node.nodeId, node]));
  const words = (node) => (node.name?.value ?? '').replace(/\s+/g, ' ').trim();
  const property = (node, name) => node.properties?.find((one) => one.name === name)?.value?.value;
  const heads = (node) => (node.childIds ?? []).flatMap((id) => {
    const child = children.get(id);
    return !child ? [] : child.role?.value === 'columnheader' ? [words(child)] : heads(child);
  });
  for (const node of nodes) {
    const role = node.role?.value;
    if (node.ignored) continue;
    if (regions.includes(role)) lines.regions.push(`${role} «${words(node)}»`);
    if (role === 'heading') lines.headings.push(`${property(node, 'level')} ${words(node)}`);
    if (role === 'link') lines.links.push(`${words(node)} → ${String(property(node, 'url') ?? '').replace(root, '/')}`);
    if (role === 'table') lines.tables.push(`${words(node)}: ${heads(node).join(', ')}`);
  }
  return lines;
}

async function tree(page, root) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  // The document's order: the protocol gives children by id.
  const by_id = new Map(nodes.map((node) => [node.nodeId, node])), inOrder = [];
  const walk = (node) => {
    if (!node) return;
    inOrder.push(node);
    for (const id of node.childIds ?? []) walk(by_id.get(id));
  };
  walk(nodes[0]);
  return said(inOrder, root);
}

const beginning = 80;  // letters of a link that are compared: the living page ends long quotations with «…»

/** Neighbouring links to one place are one: the living page divides a link, or a long word, where its line ends. */
const joined = (links) => links.reduce((all, link) => {
  const last = all.at(-1), [words, place] = link.split(' → ');
  if (last?.place === place) last.words += ` ${words}`;
  else all.push({ words, place });
  return all;
}, []).map(({ words, place }) => `${words.replaceAll(' ', '').slice(0, beginning)} → ${place}`);

/** A place on a page without JavaScript is a fragment, in the living page a question: «#p-2» is «?p=2». */
const same_place = (link) => link.replace(/#p-(\d+)$/, '?p=$1').replace(/#[fw]-(\d+)$/, '?f=$1');

// What differs on purpose: lines that are left out of the comparison on either side, and why.
const known = {
  '': [
    ['regions', /^navigation «Navigering( och filter)?»$/, 'filters need the program, and the region with them says so'],
  ],
  'd/stockholm-utlatande-taiwan/': [
    ['headings', /^3 Lagade ord$/, 'the words that were repaired are a list of switches, which need the program'],
  ],
};
known['bord/'] = [['regions', /^complementary «Bredvid bordet»$/, 'what lies on the desk and beside it is in the reader\'s browser, and needs the program'],
  ['headings', /^2 (Sparade sökningar|Senast öppnat|Var bordet finns)$/, 'the same'], ['links', /^Allt 0 → \/bord\/$|^Hoppa till sökningar och historik /, 'the same']];
known['d/'] = known[''];
known['arenden/'] = [['links', /\?ordning=/, 'rows are sorted by the program'], ...known['']];
// One kind of tie at a time, with links to the others: a page without the program has all of them below each other.
const in_part = ['relationer/', 'jamfor/'];
for (const address of in_part) known[address] = [['links', /relationer\/\?slag=/, 'these lead to the other kinds']];
const kept = (lines, address) => Object.fromEntries(Object.entries(lines).map(([kind, all]) => [kind, all.filter((line) =>
  !(known[address] ?? []).some(([of, pattern]) => of === kind && pattern.test(line)))]));

/** Lines of one list that the other has not, in whatever order. */
function lacking(one, other) {
  const left = [...other];
  return one.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Every page of the site that stands for a screen; those without the program are the same with and without. */
const site = path.resolve(import.meta.dirname, '../../build/site');
const addresses = fs.readdirSync(site, { recursive: true }).filter((file) => path.basename(file) === 'index.html' && /<script type="module"/.test(fs.readFileSync(path.join(site, file), 'utf8')))
  .map((file) => file.slice(0, -'index.html'.length)).sort();
/** A page of each kind is tried by every run: of those as deep in the same folder the first. */
const kind_of = (address) => [address.split('/')[0], address.split('/').length].join(), first_of_kind = (address) => addresses.find((other) => kind_of(other) === kind_of(address)) === address;
for (const address of addresses)
  test(`/${address} says the same to a screen reader with JavaScript and without`, async ({ page, go, base, browser }) => {
    await go(address);
    await settled(page);
    // Chromium's tree has no sections that `content-visibility` leaves undrawn, unless a screen reader runs.
    await page.evaluate(() => document.styleSheets[0].insertRule('* { content-visibility: visible !important }', document.styleSheets[0].cssRules.length));
    await settled(page);
    const living = kept(await tree(page, base), address);
    const still = await open(browser, base, { script: false });
    await still.go(address);
    const bare = kept(await tree(still.page, base), address);
    await still.close();
    check(living.headings.length > 0 && living.regions.length >= 4 && living.links.length > 5, `the living page says ${JSON.stringify(living).slice(0, 300)}`);
    for (const kind of Object.keys(living)) {
      const [one, other] = [living, bare].map((lines) => (kind === 'links' ? joined(lines.links.map(same_place)) : lines[kind]));
      const more = in_part.includes(address) ? [] : lacking(other, one);
      const wrong = [...lacking(one, other).map((line) => `only the living page: ${line}`), ...more.map((line) => `only without JavaScript: ${line}`)];
      check(wrong.length === 0, `${kind}: ${wrong.slice(0, 6).join(' | ')}`);
      if (kind === 'headings' && !in_part.includes(address)) check(one.join('\n') === other.join('\n'), `the order of headings: ${one.join(', ')} / ${other.join(', ')}`);
    }
    return `${living.headings.length} headings, ${living.links.length} links`;
  }, { whole: !first_of_kind(address) });
