// What pairs of a person and a party does an output show? Read from pages, feeds and tables as a reader reads them: a name
// with letters in brackets behind it, two cells of a row, two fields of an object.
import path from 'node:path';
import { read_csv } from '../exports/csv.mjs';

const part = '(?:\\p{Lu}[\\p{L}’\'.-]*)';
const particle = '(?:(?:af|av|de|von|van|der|el|al|la)\\s+)?';
const pair = new RegExp(`(${part}(?:\\s+${particle}${part}){1,4})\\s*\\((-|–|\\p{Lu}[\\p{L}]{0,4})\\)`, 'gu');
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#13': '\r' };
const text_of = words => words.replace(/&(amp|lt|gt|quot|#39|#13);/g, (_, name) => entities[name]);
const is_letters = word => /^(-|–|\p{Lu}{1,5}|Fi|FI)$/u.test(word);
/** «d/ID/…» anywhere in an address. */
const paper_in = address => /(?:^|\/)d\/([^/?#]+)\//.exec(address)?.[1];
const case_in = address => /(?:^|\/)a\/([^/?#]+)\//.exec(address)?.[1];

/** «Anna Berg (S)» in words: what stands before the letters, whole; the pattern takes at most five words of it. */
export function pairs_in(words) {
  return [...words.matchAll(pair)].filter(([, , letters]) => letters === '-' || letters === '–' || is_letters(letters))
    .map(([, name, letters]) => ({ name: name.replace(/\s+/g, ' '), party: letters === '–' ? '-' : letters }));
}

/** Pairs of a page. Each: {name, party, papers, how}; papers are those that the statement links, or the page's own. */
export function pairs_of_page(html, file) {
  const found = [];
  const own = paper_in(`${file}`) ?? '', own_case = case_in(file) ?? '';
  const units = new Set(['p', 'li', 'tr', 'h1', 'h2', 'h3', 'article', 'td', 'th', 'title', 'dd', 'dt', 'section', 'div', 'entry', 'summary', 'caption']);
  const void_tags = new Set(['meta', 'link', 'hr', 'input', 'img', 'br']);
  const open = [];
  let head = [];
  const links = element => ({ papers: element.papers, cases: element.cases });
  const close = element => {
    const up = open.filter(one => one.papers.size + one.cases.size > 0 && ['tr', 'li', 'article', 'entry'].includes(one.tag)).at(-1);
    const near = element.papers.size + element.cases.size ? links(element) : up ? links(up) : { papers: new Set(), cases: new Set() };
    if (near.papers.size + near.cases.size === 0) { if (own) near.papers.add(own); if (own_case) near.cases.add(own_case); }
    // The text of a paper on its own page is the paper's own word.
    if (!element.prose) for (const one of pairs_in(element.words)) found.push({ ...one, ...near, how: 'words' });
    if (element.tag === 'thead') head = element.cells;
    if (element.tag === 'tr' && element.cells.length) {
      const names = head.findIndex(cell => /^(namn|name|vem|who)$/i.test(cell)), parties = head.findIndex(cell => /^(parti|party)$/i.test(cell));
      if (names >= 0 && parties >= 0 && element.cells[names])
        for (const letters of element.cells[parties].split(/[^\p{L}–-]+/u).filter(is_letters))
          found.push({ name: element.names[names], party: letters === '–' ? '-' : letters, ...near, how: 'row' });
    }
    for (const above of open) {
      for (const one of element.papers) above.papers.add(one);
      for (const one of element.cases) above.cases.add(one);
    }
    const row = open.filter(one => one.tag === 'tr' || one.tag === 'thead');
    if (['td', 'th'].includes(element.tag)) for (const one of row) one.cells.push(element.all.trim()), one.names.push((element.first ?? element.all).trim());
  };
  for (const [, end, tag, attributes, words] of html.matchAll(/<(\/?)([a-zA-Z][\w:-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>|([^<]+)|<!--[\s\S]*?-->|<![^>]*>|<\?[^>]*>/gi)) {
    if (words !== undefined) {
      const unit = open.filter(one => units.has(one.tag)).at(-1);
      if (unit) unit.words += text_of(words);
      for (const one of open) one.all += text_of(words);
      const cell = open.filter(one => ['td', 'th'].includes(one.tag)).at(-1);
      if (cell && words.trim()) cell.first ??= text_of(words);
    } else if (tag && end) {
      const element = open.pop();
      if (element) close(element);
    } else if (tag) {
      const values = [...(attributes ?? '').matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, name, value]) => [name, text_of(value)]);
      for (const [name, value] of values) {
        if (name === 'href') {
          const paper = paper_in(value), of = case_in(value);
          if (open.length && paper && !value.includes('original/')) open.at(-1).papers.add(paper);
          if (open.length && of) open.at(-1).cases.add(of);
        }
        if (['content', 'aria-label', 'title'].includes(name))
          for (const one of pairs_in(value)) found.push({ ...one, papers: new Set(own ? [own] : []), cases: new Set(own_case ? [own_case] : []), how: 'attribute' });
      }
      if (!void_tags.has(tag.toLowerCase()) && !/\/>$/.test(tag)) {
        const prose = /class="(?:prose|[^"]* prose)/.test(attributes ?? '') || open.at(-1)?.prose;
        open.push({ tag: tag.toLowerCase(), words: '', all: '', papers: new Set(), cases: new Set(), cells: [], names: [], prose });
      }
    }
  }
  return found;
}

/** Pairs of anything in JSON: two fields of one object, two lists of one object by their order, and words. */
export function pairs_of_json(json, at = {}) {
  const found = [];
  const visit = (value, near) => {
    if (typeof value === 'string') {
      for (const one of pairs_in(value)) found.push({ ...one, ...near, how: 'words' });
      return;
    }
    if (Array.isArray(value)) { for (const one of value) visit(one, near); return; }
    if (!value || typeof value !== 'object') return;
    let here = near;
    const mine = [value.doc_id, value.document, value.paper, value.as_written !== undefined || value.facts ? value.id : undefined]
      .filter(one => typeof one === 'string').map(one => one.split('#')[0]);
    for (const key of ['url', 'source', 'target'])
      if (typeof value[key] === 'string' && paper_in(value[key])) mine.push(paper_in(value[key]));
    if (mine.length) here = { papers: new Set(mine), cases: new Set() };
    if (Array.isArray(value.sources)) {
      const told = value.sources.map(one => paper_in(typeof one === 'string' ? one : one.url ?? '')).filter(Boolean);
      if (told.length) here = { papers: new Set(told), cases: new Set() };
    }
    if (typeof value.name === 'string' && typeof value.party === 'string' && value.party) found.push({ name: value.name, party: value.party, ...here, how: 'object' });
    if (typeof value.as_written === 'string' && typeof value.party === 'string' && value.party && typeof value.name !== 'string')
      found.push({ name: value.as_written, party: value.party, ...here, how: 'object' });
    // One person of several papers: each party is said by one of them.
    if (typeof value.name === 'string' && Array.isArray(value.parties) && Array.isArray(value.documents)) {
      const papers = new Set(value.documents.map(one => one.id.split('#')[0]));
      for (const party of value.parties) found.push({ name: value.name, spellings: value.spellings, party, papers, cases: new Set(), how: 'object' });
    }
    // Two lists as long as each other are read as pairs.
    if (Array.isArray(value.names) && Array.isArray(value.parties) && value.names.length === value.parties.length)
      value.names.forEach((name, i) => found.push({ name, party: value.parties[i], ...here, how: 'two lists' }));
    for (const [key, one] of Object.entries(value)) if (!['text', 'exact', 'prefix', 'suffix'].includes(key)) visit(one, here);
  };
  visit(json, { papers: new Set(), cases: new Set(), ...at });
  return found;
}

/** Memberships of persons in parties: Popolo's tie them by id, OParl's by address. */
export function pairs_of_memberships(persons, memberships, party_of) {
  const found = [], by_id = new Map(persons.map(one => [one.id, one]));
  for (const one of memberships) {
    const person = by_id.get(one.person_id ?? one.person), party = party_of(one.organization_id ?? one.organization);
    if (!person || !party) continue;
    const from = one.sources ?? one['diarium:sources'] ?? person.sources ?? person['diarium:sources'] ?? [];
    const papers = from.map(source => paper_in(source.url ?? source)).filter(Boolean);
    const all = one.sources || one['diarium:sources'] ? papers.map(paper => new Set([paper])) : [new Set(papers)];
    const spellings = (person.other_names ?? []).map(other => other.name);
    for (const each of all) found.push({ name: person.name, spellings, party, papers: each, cases: new Set(), how: 'membership' });
  }
  return found;
}

/** Pairs of a table: the columns name and party, two lists of one row by their order, and words of any cell. */
export function pairs_of_csv(text) {
  // An apostrophe before «-» keeps a spreadsheet from reading a formula.
  const [head, ...rows] = read_csv(text).map(row => row.map(cell => cell.replace(/^'(?=[-=+@])/, '')));
  const column = name => head.indexOf(name);
  return rows.flatMap(row => {
    const at = { papers: new Set(column('paper') >= 0 ? [row[column('paper')].split('#')[0]] : []), cases: new Set(column('case') >= 0 ? [row[column('case')]] : []) };
    const link = row[column('link')];
    if (at.papers.size === 0 && link && paper_in(link)) at.papers.add(paper_in(link));
    const found = row.flatMap(cell => pairs_in(cell)).map(one => ({ ...one, ...at, how: 'words' }));
    if (column('name') >= 0 && column('party') >= 0 && row[column('party')]) found.push({ name: row[column('name')], party: row[column('party')], ...at, how: 'object' });
    const [names, parties] = ['names', 'parties'].map(name => column(name) >= 0 ? row[column(name)].split('; ').filter(Boolean) : []);
    if (names.length && names.length === parties.length) names.forEach((name, i) => found.push({ name, party: parties[i], ...at, how: 'two lists' }));
    return found;
  });
}

export const own_paper = file => ({ papers: new Set([path.basename(file).replace(/\.[^.]*$/, '')]), cases: new Set() });
