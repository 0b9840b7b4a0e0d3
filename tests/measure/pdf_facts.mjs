// The same made-up papers as text and as PDF in three layouts: which facts differ, natively.
// Run: node tests/measure/pdf_facts.mjs [--seed N] [--show]. Needs build/release.
import fs from 'node:fs';
import path from 'node:path';
import { dice, make_case } from './case.mjs';
import { kinds } from './papers.mjs';
import { html_of, page_of, print_html } from './pdf_papers.mjs';
import { setting } from './setting.mjs';
import { draw_style, render } from './style.mjs';
import { facts_of, need_command, on_one_line, own_folder } from './support.mjs';

const words = process.argv.slice(2);
const seed = Number(words.includes('--seed') ? words[words.indexOf('--seed') + 1] : 1), show = words.includes('--show');
const folder = words.includes('--keep') ? words[words.indexOf('--keep') + 1] : own_folder('pdf-facts');
fs.mkdirSync(folder, { recursive: true });
const floor = .98;
need_command();
const layouts = {
  plain: '',
  two_columns: 'body{columns:2;column-gap:9mm;font-size:10pt;text-align:justify;hyphens:auto}h1{font-size:14pt;text-align:left}h2{font-size:12pt}',
  sans_with_heads: '@page{margin:32mm 25mm;@top-left{content:"Utskrift";font:9pt sans-serif}@top-right{content:counter(page) " (" counter(pages) ")";font:9pt sans-serif}}body{font-family:sans-serif;font-size:10.5pt}h1{font-size:16pt}',
};

/** The facts of a paper as lines that can be compared. */
function lines_of(facts) {
  const bare = text => on_one_line(text).replace(/^att /i, '').replace(/[.,;]$/, '');
  return [
    ...['type', 'municipality', 'body', 'document_date', 'title', 'paragraph'].filter(field => facts[field]).map(field => `${field}: ${on_one_line(facts[field])}`),
    ...facts.dnr.map(one => `dnr ${one.role}: ${on_one_line(one.value)}`),
    ...facts.persons.map(one => `person: ${one.name} (${one.party}) ${one.roles.join()}`),
    ...facts.proposals.map(one => `proposal ${one.kind}: ${bare(one.text)}`),
    ...facts.reservations.map(one => `reservation: ${one.names.join()}`),
    ...facts.votes.map(one => `votes: ${one.ja} ${one.nej}`),
    ...['recommended_decision', 'decision'].filter(field => facts[field]).map(field => `${field}: ${facts[field].outcome}`),
  ].sort();
}

const papers = [];
for (const [i, kind] of Object.keys(kinds).entries()) {
  const roll = dice(seed * 7919 + i * 31);
  const style = { ...draw_style(roll), heading: 'markdown', list: 'numbered_att', signature: 'two_lines', page: 'none', lines: 'long', marks: 'plain' };
  const made = setting(make_case(seed * 1000 + i), style, roll);
  const { blocks } = kinds[kind](made);
  fs.writeFileSync(path.join(folder, `${kind}.md`), render(blocks, style, made));
  papers.push({ kind, html: html_of(blocks) });
}
const as_text = facts_of(papers.map(({ kind }) => path.join(folder, `${kind}.md`)));
let passed = 0, failed = 0;
console.log('layout            papers  facts  alike (F1)');
for (const [layout, css] of Object.entries(layouts)) {
  const files = papers.map(({ kind, html }) => print_html(page_of(css, html), folder, `${kind}-${layout}`));
  const as_pdf = facts_of(files);
  let both = 0, told = 0, said = 0;
  for (const { kind } of papers) {
    const one = lines_of(as_text.get(kind)), other = lines_of(as_pdf.get(`${kind}-${layout}`));
    const left = [...one];
    for (const line of other) {
      const at = left.indexOf(line);
      if (at >= 0) both++, left.splice(at, 1);
      else if (show) console.log(`        ${kind}: only as PDF: ${line.slice(0, 200)}`);
    }
    if (show) for (const line of left) console.log(`        ${kind}: only as text: ${line.slice(0, 200)}`);
    told += one.length;
    said += other.length;
  }
  const f1 = 2 * both / (told + said);
  console.log(`${layout.padEnd(17)} ${String(papers.length).padEnd(7)} ${String(told).padEnd(6)} ${f1.toFixed(4)}${f1 < floor ? '   FAILED' : ''}`);
  if (f1 < floor) failed++;
  else passed++;
}
console.log(`${passed} passed, ${failed} failed, 0 skipped`);
process.exit(failed === 0 ? 0 : 1);
