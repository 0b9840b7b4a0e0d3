// How a paper looks, each habit drawn by itself: headings, lists, numbers, dates, signatures, pages and lines.
const months = ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'juli', 'augusti', 'september', 'oktober', 'november', 'december'];
const two = number => String(number).padStart(2, '0');

export const habits = {
  heading: ['bare', 'bare', 'markdown', 'bold', 'capitals', 'colon', 'numbered'],
  list: ['numbered', 'numbered_att', 'bulleted', 'dashed', 'bare', 'bare_capital', 'running', 'torn', 'letters', 'bracket'],
  number: ['KS 2024/123', 'KS/2024:123', 'KS2024/123', 'KS 2024-123', 'KS-2024-00123', '2024/123', 'KS.2024.123', '2024-00123', 'KS2024-123', 'KS 123/24', '2024.123 KS', 'KS 2024:123', 'KLK 2024/00123', '2024KS123', 'KSKF/2024:123', '123/2024'],
  number_label: ['Dnr', 'Dnr:', 'Diarienummer', 'Diarienummer:', 'Diarienr:', 'Ärendenummer', 'Ärendenr', 'Dnr.'],
  date: ['iso', 'day_month', 'den', 'short'],
  signature: ['brackets', 'two_lines', 'for_party', 'brackets_role', 'columns', 'comma'],
  page: ['none', 'none', 'head', 'foot', 'form_feed'],
  lines: ['long', 'long', 'wrapped', 'narrow', 'double'],
  marks: ['plain', 'plain', 'plain', 'entities', 'crlf'],
};

/** One drawing of every habit. */
export function draw_style(roll) {
  return Object.fromEntries(Object.entries(habits).map(([name, ways]) => [name, roll.pick(ways)]));
}

export const iso = ({ year, month, day }) => `${year}-${two(month)}-${two(day)}`;
export function date_in(style, date) {
  switch (style.date) {
    case 'iso': return iso(date);
    case 'day_month': return `${date.day} ${months[date.month - 1]} ${date.year}`;
    case 'den': return `den ${date.day} ${months[date.month - 1]} ${date.year}`;
    default: return `${date.day} ${months[date.month - 1].slice(0, 3)} ${date.year}`;
  }
}
export function number_in(style, year, number) {
  return style.number.replace('00123', String(number).padStart(5, '0')).replace('123', String(number)).replace('2024', String(year)).replace('/24', `/${two(year % 100)}`);
}

/** Blocks of a paper as its text. A block: { what: heading | title | line | prose | list | signature, … }. */
export function render(blocks, style, { owner }) {
  const out = [];
  let headings = 0;
  for (const block of blocks) {
    if (block.what === 'heading' || block.what === 'title') out.push(heading(block, style, block.what === 'title' ? 1 : 2, () => ++headings));
    else if (block.what === 'list') out.push(...list(block, style));
    else if (block.what === 'signature') out.push(...signature(block.people, style));
    else if (block.what === 'prose') out.push({ text: block.text, flows: true });
    else out.push({ text: block.text });
  }
  return marked(paged(out.map(one => wrapped(one, style)), style, owner), style);
}

function heading({ text, what }, style, level, next) {
  switch (style.heading) {
    case 'markdown': return { text: `${'#'.repeat(level)} ${text}` };
    case 'bold': return { text: `**${text}**` };
    case 'capitals': return { text: what === 'title' ? text : text.toLocaleUpperCase('sv') };
    case 'colon': return { text: what === 'title' ? text : `${text}:` };
    case 'numbered': return { text: what === 'title' ? text : `${next()}. ${text}` };
    default: return { text };
  }
}

const capital = text => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);

/** `lead`: the words before the list; `items` without «att» and full stop; `plain`: the items stand as they are. */
function list({ lead, items, plain }, style) {
  const way = plain && ['running', 'bare', 'bare_capital', 'numbered_att', 'dashed'].includes(style.list) ? 'numbered' : style.list;
  const att = plain ? '' : 'att ';
  const end = plain ? '' : '.';
  const mark = (before, words) => items.map((item, i) => ({ text: `${before(i)}${words(item)}${end}`, item: true }));
  const led = [{ text: lead + (way === 'running' ? '' : ''), flows: true }];
  switch (way) {
    case 'numbered': return [...led, ...mark(i => `${i + 1}. `, item => plain ? item : capital(att + item))];
    case 'numbered_att': return [...led, ...mark(i => `${i + 1}. `, item => att + item)];
    case 'bulleted': return [...led, ...mark(() => '• ', item => att + item)];
    case 'dashed': return [...led, ...mark(() => '- ', item => att + item)];
    case 'bare': return [...led, ...items.map((item, i) => ({ text: `${att}${item}${i + 1 === items.length ? '.' : ','}`, item: true }))];
    case 'bare_capital': return [...led, ...mark(() => '', item => capital(att + item))];
    case 'torn': return [...led, ...mark(() => '•\n', item => att + item)];
    case 'letters': return [...led, ...mark(i => `${'abc'[i]}) `, item => att + item)];
    case 'bracket': return [...led, ...mark(i => `${i + 1}) `, item => att + item)];
    default: {
      const words = items.map(item => att + item);
      const text = words.length > 1 ? `${words.slice(0, -1).join(', ')} samt ${words.at(-1)}` : words[0];
      return [{ text: `${lead.replace(/:$/, '')} ${text}.`, flows: true }];
    }
  }
}

function signature(people, style) {
  const party = person => person.party_name ?? person.title ?? '';
  switch (style.signature) {
    case 'two_lines': return people.map(one => ({ text: `${one.name}\n${party(one)}` }));
    case 'for_party': return people[0].party ? [{ text: `För ${people[0].party_name}` }, { text: people.map(one => one.name).join('\n') }]
      : people.map(one => ({ text: `${one.name}\n${party(one)}` }));
    case 'columns': return people.length > 1
      ? [{ text: people.map(one => one.name.padEnd(34)).join('').trimEnd() + '\n' + people.map(one => (one.party_name ?? one.title).padEnd(34)).join('').trimEnd() }]
      : people.map(one => ({ text: `${one.name}\n${party(one)}` }));
    case 'comma': return people.map(one => ({ text: one.party ? `${one.name}, ${one.party_name}` : `${one.name}, ${one.title.toLowerCase()}` }));
    case 'brackets_role': return people.map(one => ({ text: one.party ? `${one.name} (${one.party})\nLedamot i kommunfullmäktige` : `${one.name}\n${one.title}` }));
    default: return people.map(one => ({ text: one.party ? `${one.name} (${one.party})` : `${one.name}\n${one.title}` }));
  }
}

function wrapped(block, style) {
  const width = { wrapped: 84, narrow: 58 }[style.lines];
  if (!width || (!block.flows && !block.item)) return block.text;
  return block.text.split('\n').map(line => {
    const rows = [''];
    for (const word of line.split(' ')) {
      if (rows.at(-1) && (rows.at(-1) + ' ' + word).length > width) rows.push('');
      rows[rows.length - 1] += (rows.at(-1) ? ' ' : '') + word;
    }
    return rows.join('\n');
  }).join('\n');
}

/** Blocks with a page head or foot after every tenth. */
function paged(blocks, style, owner) {
  const pages = [];
  for (let i = 0; i < blocks.length; i += 10) pages.push(blocks.slice(i, i + 10).join(style.lines === 'double' ? '\n\n\n' : '\n\n'));
  const total = pages.length;
  const between = style.lines === 'double' ? '\n\n\n' : '\n\n';
  switch (style.page) {
    case 'head': return pages.map((page, i) => i === 0 ? page : `${owner}\t\tSida ${i + 1} (${total})\n\n${page}`).join(between);
    case 'foot': return pages.map((page, i) => `${page}\n\n${owner}, 0500-12 34 56, www.exempel.se\n${i + 1} (${total})`).join(between);
    case 'form_feed': return pages.map((page, i) => `${page}\n\n${i + 1}(${total})`).join('\n\f');
    default: return pages.join(between);
  }
}

const entities = { å: '&aring;', ä: '&auml;', ö: '&ouml;', Å: '&Aring;', Ä: '&Auml;', Ö: '&Ouml;', '§': '&sect;', '–': '&ndash;' };
function marked(text, style) {
  const lines = style.lines === 'double' ? text.split('\n').flatMap(line => [line, '']).join('\n') : text;
  if (style.marks === 'entities') return lines.replace(/[åäöÅÄÖ§–]/g, letter => entities[letter]);
  return (style.marks === 'crlf' ? lines.replace(/\n/g, '\r\n') : lines) + '\n';
}
