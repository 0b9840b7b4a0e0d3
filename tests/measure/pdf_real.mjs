// Real papers that lie beside the checkout, set as PDF in four layouts: what is read of them as PDF and as text, natively.
// Run: node tests/measure/pdf_real.mjs [--only LAYOUT] [--paper PART_OF_NAME] [--keep FOLDER] [--show] [--papers FOLDER] [--tagged]
// --tagged: the PDF bear the structure of the page. Needs build/release and Chromium. FOLDER (../shared): documents/*.txt with gold/*.json and gold/score.py, papers/*.txt.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { open_suite } from '../suite.mjs';
import { lines_by_field, Tally } from './fact_lines.mjs';
import { page_of } from './pdf_papers.mjs';
import { printer } from './print.mjs';
import { set_text } from './set_text.mjs';
import { command, facts_of, must_run, need_command, option, own_folder, root, work_folder } from './support.mjs';

const words = process.argv.slice(2);
const shared = option('--papers', path.join(root, '../shared')), show = words.includes('--show');
const worse = .02;  // F1 that may be lost on the way through a PDF.
const folder = work_folder('pdf-real');
need_command();

const list = name => fs.existsSync(path.join(shared, name)) ? fs.readdirSync(path.join(shared, name)).filter(one => one.endsWith('.txt')).sort().map(one => path.join(shared, name, one)) : [];
const files = [...list('documents'), ...list('papers')].filter(file => file.includes(option('--paper', '')));
const { count, skip, end } = open_suite();
if (files.length === 0) {
  skip('real papers', `there are none in ${path.join(path.basename(shared), 'documents')} and ${path.join(path.basename(shared), 'papers')} beside the checkout`);
  end();
}

const shared_css = '.row{display:flex}.cell{width:50%;overflow-wrap:anywhere}';
/** `as`: «typed» keeps the text's own line ends and sets no headings, «set» flows paragraphs and sets headings. */
const layouts = {
  typed: { as: 'typed', css: 'p{white-space:pre-wrap;margin:0 0 6pt}body{font:9.5pt/1.3 serif}' },
  serif: { as: 'set', css: '' },
  sans_with_heads: { as: 'set', css: '@page{margin:32mm 25mm;@top-left{content:"Utskrift ur arkivet";font:9pt sans-serif}@top-right{content:counter(page) " (" counter(pages) ")";font:9pt sans-serif}@bottom-left{content:"Justerandes sign";font:8pt sans-serif}}body{font-family:sans-serif;font-size:10.5pt}h1{font-size:16pt}' },
  two_columns: { as: 'set', css: 'body{columns:2;column-gap:9mm;font-size:10pt;text-align:justify;hyphens:auto}h1{font-size:14pt;text-align:left}h2{font-size:12pt}' },
};

const name_of = file => path.basename(file, '.txt');
const as_text = facts_of(files);
const texts = new Map(files.map(file => [name_of(file), fs.readFileSync(file, 'utf8')]));

/** Where each code point of `to` that is no white space or mark stands in `from`: offsets of PDF text as those of the text. */
function offsets(from, to) {
  const tokens = text => [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(match => ({ word: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length }));
  const a = tokens(from), b = tokens(to), width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; --i)
    for (let j = b.length - 1; j >= 0; --j)
      longest[i * width + j] = a[i].word === b[j].word ? longest[(i + 1) * width + j + 1] + 1 : Math.max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
  const pairs = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i].word === b[j].word) pairs.push([a[i++], b[j++]]);
    else if (longest[(i + 1) * width + j] >= longest[i * width + j + 1]) ++i;
    else ++j;
  }
  const points = text => { const at = []; let count = 0; for (const c of text) { for (let k = 0; k < c.length; ++k) at.push(count); count++; } at.push(count); return at; };
  const to_units = text => { const at = []; let unit = 0; for (const c of text) { at.push(unit); unit += c.length; } at.push(unit); return at; };
  const units = to_units(from), codes = points(to);
  const first = unit => pairs.find(([one]) => one.end > unit), last = unit => pairs.findLast(([one]) => one.start < unit);
  return {
    start: point => { const pair = first(units[point] ?? 0); return pair ? codes[pair[1].start + Math.max(0, Math.min(units[point] - pair[0].start, pair[1].end - pair[1].start))] : 0; },
    end: point => {
      const pair = last(units[point] ?? 0);
      if (!pair) return 0;
      let end = pair[1].end + Math.min(0, units[point] - pair[0].end);
      // The mark that ends a sentence belongs to its span.
      if (units[point] > pair[0].end && /[.?!]/.test(from.slice(pair[0].end, units[point])) && /^[.?!]/.test(to.slice(end))) ++end;
      return codes[end];
    },
  };
}

/** Facts with every span brought from the text of the PDF to the text. */
function moved(value, map) {
  if (Array.isArray(value)) return value.length === 2 && value.every(Number.isInteger) ? [map.start(value[0]), map.end(value[1])] : value.map(one => moved(one, map));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, key === 'start' && Number.isInteger(one) ? map.start(one) : key === 'end' && Number.isInteger(one) ? map.end(one) : moved(one, map)]));
}

/** The total of score.py and what it prints, of the five papers that have gold. */
function scored(facts) {
  const gold = path.join(shared, 'gold'), mine = own_folder('scored');
  for (const [name, one] of facts) fs.writeFileSync(path.join(mine, `${name}.json`), JSON.stringify(one));
  return must_run(['python3'], [path.join(gold, 'score.py'), gold, mine]);
}

const with_gold = files.filter(file => path.basename(path.dirname(file)) === 'documents').map(name_of);
const can_score = with_gold.length === 5 && fs.existsSync(path.join(shared, 'gold/score.py'));
const scores = can_score ? new Map([['text', scored(with_gold.map(name => [name, as_text.get(name)]))]]) : new Map();
const press = await printer({ tagged: words.includes('--tagged') });
const table = new Map();
for (const [layout, { as, css }] of Object.entries(layouts)) {
  if (option('--only', layout) !== layout) continue;
  const printed = [];
  const written = [];
  for (const [name, text] of texts) {
    const { html, text: same } = set_text(text, as_text.get(name), as);
    const file = path.join(folder, `${name}.${layout}.as-set.${as === 'set' ? 'md' : 'txt'}`);
    fs.writeFileSync(file, same);
    written.push(file);
    printed.push(await press.print(page_of(shared_css + css, html), folder, `${name}.${layout}`));
  }
  const as_pdf = facts_of(printed), as_set = facts_of(written);
  const fields = new Map();
  for (const [name] of texts) {
    const lying = lines_by_field(as_text.get(name)), one = lines_by_field(as_set.get(`${name}.${layout}.as-set`)), other = lines_by_field(as_pdf.get(`${name}.${layout}`));
    for (const field of Object.keys(one)) {
      const misses = [];
      if (!fields.has(field)) fields.set(field, { as_set: new Tally(), as_text: new Tally() });
      fields.get(field).as_set.add(one[field], other[field], misses);
      fields.get(field).as_text.add(lying[field], other[field]);
      if (show) for (const miss of misses) console.log(`        ${layout} ${name} ${field} ${miss.slice(0, 260)}`);
    }
  }
  table.set(layout, fields);
  if (can_score) {
    scores.set(layout, scored(with_gold.map(name => {
      const own = spawnSync(command, ['text', path.join(folder, `${name}.${layout}.pdf`)], { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout;
      return [name, moved(as_pdf.get(`${name}.${layout}`), offsets(own, texts.get(name)))];
    })));
  }
}
await press.close();

const names = [...table.keys()];
const sum = (name, which) => {
  const all = new Tally();
  for (const one of table.get(name).values()) for (const count of ['both', 'told', 'said']) all[count] += one[which][count];
  return all;
};
for (const [which, title] of [['as_set', 'from the same paragraphs, headings and columns as Markdown or plain text'], ['as_text', 'from the text as it lies there, whose lines ran together in an export']]) {
  console.log(`${files.length} papers: facts from PDF against facts ${title} (F1)\nfield          of text  ${names.map(name => name.padEnd(16)).join(' ')}`);
  for (const field of table.get(names[0]).keys()) {
    const row = names.map(name => table.get(name).get(field)[which]);
    console.log(`${field.padEnd(14)} ${String(row[0].told).padEnd(8)} ${row.map(one => `${one.f1.toFixed(4)}${one.f1 < 1 - worse ? ' low' : ''}`.padEnd(16)).join(' ')}`);
  }
  console.log(`${'all'.padEnd(14)} ${String(sum(names[0], which).told).padEnd(8)} ${names.map(name => sum(name, which).f1.toFixed(4).padEnd(16)).join(' ')}`);
}
for (const name of names) count(sum(name, 'as_set').f1 < 1 - worse ? 'failed' : 'passed');
for (const [name, said] of scores) if (show || name === 'text') console.log(`score.py, ${name}:\n${said}`);
const total_of = said => Number(/([01]?\.\d+)\s*$/.exec(said.trim())?.[1]);
for (const [name, said] of scores) {
  const low = total_of(said) < total_of(scores.get('text')) - worse;
  console.log(`score.py on the five with gold, ${name.padEnd(16)} ${total_of(said)}${low ? '   FAILED' : ''}`);
  if (name !== 'text') count(low ? 'failed' : 'passed');
}
end();
