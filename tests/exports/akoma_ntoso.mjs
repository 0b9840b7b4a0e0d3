// A small reader of XML and the rules of core/export/formats/akoma_ntoso.subset.rng by hand, for machines without xmllint.

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decoded = words => words.replace(/&(#\d+|\w+);/g, (whole, name) => {
  const value = name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : entities[name];
  if (value === undefined) throw new Error(`entity ${whole}`);
  return value;
});

/** Elements in the order of their begins ({name, attributes, parent, children, text}), and all text of mainBody. Throws
 *  where the document is not well formed: no comments, no processing instructions but the first, no CDATA. */
export function read_xml(xml) {
  const elements = [], open = [];
  let at = xml.match(/^<\?xml version="1.0" encoding="UTF-8"\?>\n/)?.[0].length ?? 0, body = '';
  if (at === 0) throw new Error('no XML declaration');
  const token = /<(\/?)([A-Za-z][\w:]*)((?: [\w:]+="[^"<&]*(?:&[#\w]+;[^"<&]*)*")*)(\/?)>|([^<]+)/y;
  while (at < xml.length) {
    token.lastIndex = at;
    const found = token.exec(xml);
    if (!found) throw new Error(`not well formed at ${at}: ${xml.slice(at, at + 40)}`);
    at = token.lastIndex;
    const [, closing, name, attributes, empty, words] = found;
    if (words !== undefined) {
      if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&(?!(#\d+|\w+);)|\]\]>/.test(words)) throw new Error(`a character that XML has no place for before ${at}`);
      if (open.length === 0 && words.trim()) throw new Error('words outside the document');
      if (open.length) open.at(-1).text += decoded(words), open.at(-1).children.push('#text');
      if (open.some(one => one.name === 'mainBody')) body += decoded(words);
    } else if (closing) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing at ${at}`);
    } else {
      const pairs = [...attributes.matchAll(/ ([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key, decoded(value)]);
      if (new Set(pairs.map(([key]) => key)).size !== pairs.length) throw new Error(`an attribute twice in ${name}`);
      const element = { name, attributes: Object.fromEntries(pairs), parent: open.at(-1)?.name ?? '', children: [], text: '' };
      open.at(-1)?.children.push(name);
      if (elements.length && open.length === 0) throw new Error('a second root');
      elements.push(element);
      if (!empty) open.push(element);
    }
  }
  if (open.length) throw new Error(`${open.at(-1).name} does not end`);
  return { elements, text: body };
}

const block = '(?:p |blockList )', section = '(?:section |subsection |paragraph )', inline = '(?:#text |person |date |inline |docTitle )*';
const core = 'FRBRthis FRBRuri FRBRdate FRBRauthor ';
/** By element: the order of its children (a space after each), and its attributes («?» where it may lack one). */
const rules = {
  akomaNtoso: ['(?:doc |debateReport )', ['xmlns']],
  doc: ['meta (?:preface )?mainBody ', ['name', 'contains']], debateReport: ['meta (?:preface )?mainBody ', ['name', 'contains']],
  meta: ['identification references proprietary ', []], identification: ['FRBRWork FRBRExpression FRBRManifestation ', ['source']],
  FRBRWork: [`${core}FRBRcountry FRBRsubtype (?:FRBRnumber )?FRBRname `, []], FRBRExpression: [`${core}FRBRlanguage `, []],
  FRBRManifestation: [`${core}FRBRformat `, []], references: ['(?:TLCOrganization |TLCPerson |TLCRole |TLCConcept )+', ['source']],
  proprietary: ['diarium:source ', ['source']], preface: ['(?:p )+', ['eId']], mainBody: [`(?:${block}|${section})+`, ['eId']],
  heading: [inline, ['eId']], content: [`${block}+`, ['eId']], intro: [`${block}+`, ['eId']], blockList: ['(?:item )+', ['eId']],
  item: ['(?:num )?p ', ['eId', 'class?']], num: ['(?:#text )?', ['eId']], p: [inline, ['eId', 'class?']], person: [inline, ['refersTo']],
  date: [inline, ['date']], inline: [inline, ['name', 'eId']], docTitle: [inline, []], FRBRauthor: ['', ['href']], FRBRdate: ['', ['date', 'name']],
  FRBRlanguage: ['', ['language']],
  ...Object.fromEntries(['section', 'subsection', 'paragraph'].map(name => [name, [`heading (?:content |(?:intro )?${section}+)`, ['eId']]])),
  ...Object.fromEntries(['FRBRthis', 'FRBRuri', 'FRBRcountry', 'FRBRsubtype', 'FRBRnumber', 'FRBRname', 'FRBRformat'].map(name => [name, ['', ['value']]])),
  ...Object.fromEntries(['TLCOrganization', 'TLCPerson', 'TLCRole', 'TLCConcept'].map(name => [name, ['', ['eId', 'href', 'showAs']]])),
};
const mixed = new Set(['p', 'heading', 'num', 'person', 'date', 'inline', 'docTitle']);

/** What is wrong with a document of ours, one line each. */
export function faults_of_xml(xml) {
  let elements;
  try { ({ elements } = read_xml(xml)); } catch (error) { return [error.message]; }
  const faults = [], ids = new Set();
  for (const { name, attributes, children, text } of elements) {
    if (name === 'diarium:source') continue;
    const [order, allowed] = rules[name] ?? [];
    if (!order && order !== '') { faults.push(`${name} is not in the subset`); continue; }
    const own = children.filter(child => child !== '#text' || mixed.has(name)).map(child => child + ' ').join('');
    if (!new RegExp(`^${order}$`).test(own)) faults.push(`${name} holds «${own.trim().slice(0, 80)}»`);
    if (!mixed.has(name) && text.trim()) faults.push(`${name} holds words`);
    for (const key of Object.keys(attributes)) if (!allowed.some(one => one.replace('?', '') === key)) faults.push(`${name} has ${key}`);
    for (const key of allowed) if (!key.endsWith('?') && !(key in attributes)) faults.push(`${name} has no ${key}`);
    if ('date' in attributes && !/^\d{4}-\d\d-\d\d$/.test(attributes.date)) faults.push(`${name}: ${attributes.date} is no day`);
    if ('eId' in attributes && (!/^[A-Za-z_][\w.-]*$/.test(attributes.eId) || ids.has(attributes.eId))) faults.push(`eId ${attributes.eId} is no name, or stands twice`);
    ids.add(attributes.eId);
  }
  for (const { name, attributes } of elements)
    for (const key of ['refersTo', 'source']) if (attributes[key]?.startsWith('#') && !ids.has(attributes[key].slice(1))) faults.push(`${name} points to ${attributes[key]}`);
  if (elements[0].attributes.xmlns !== 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0') faults.push('another namespace');
  return faults;
}
