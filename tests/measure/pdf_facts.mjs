// The same made-up papers as text and as PDF in three layouts: which facts differ, natively.
// Run: node tests/measure/pdf_facts.mjs [--seeds 1-5] [--only LAYOUT] [--keep FOLDER] [--show]. Needs build/release, Chromium.
import fs from 'node:fs';
import path from 'node:path';
import { open_suite } from '../suite.mjs';
import { dice, make_case } from './case.mjs';
import { lines_by_field, Tally } from './fact_lines.mjs';
import { kinds } from './papers.mjs';
import { html_of, page_of } from './pdf_papers.mjs';
import { printer } from './print.mjs';
import { setting } from './setting.mjs';
import { draw_style, render } from './style.mjs';
import { facts_of, need_command, option, work_folder } from './support.mjs';

const words = process.argv.slice(2);
const [low, high = low] = option('--seeds', '1-5').split('-').map(Number), show = words.includes('--show');
const folder = work_folder('pdf-facts');
const floor = .98;
need_command();
const layouts = {
  plain: '',
  two_columns: 'body{columns:2;column-gap:9mm;font-size:10pt;text-align:justify;hyphens:auto}h1{font-size:14pt;text-align:left}h2{font-size:12pt}',
  sans_with_heads: '@page{margin:32mm 25mm;@top-left{content:"Utskrift";font:9pt sans-serif}@top-right{content:counter(page) " (" counter(pages) ")";font:9pt sans-serif}}body{font-family:sans-serif;font-size:10.5pt}h1{font-size:16pt}',
};

const papers = [];
for (let seed = low; seed <= high; ++seed) {
  for (const [i, kind] of Object.keys(kinds).entries()) {
    const roll = dice(seed * 7919 + i * 31);
    const style = { ...draw_style(roll), heading: 'markdown', list: 'numbered_att', signature: 'two_lines', page: 'none', lines: 'long', marks: 'plain' };
    const made = setting(make_case(seed * 1000 + i), style, roll);
    const { blocks } = kinds[kind](made);
    const name = `${kind}-${seed}`;
    fs.writeFileSync(path.join(folder, `${name}.md`), render(blocks, style, made));
    papers.push({ name, html: html_of(blocks) });
  }
}
const as_text = facts_of(papers.map(({ name }) => path.join(folder, `${name}.md`)));
const { count, end } = open_suite();
const press = await printer();
console.log('layout            papers  facts  alike (F1)');
for (const [layout, css] of Object.entries(layouts)) {
  if (option('--only', layout) !== layout) continue;
  const files = [];
  for (const { name, html } of papers) files.push(await press.print(page_of(css, html), folder, `${name}-${layout}`));
  const as_pdf = facts_of(files);
  const all = new Tally();
  for (const { name } of papers) {
    const one = lines_by_field(as_text.get(name)), other = lines_by_field(as_pdf.get(`${name}-${layout}`));
    for (const field of Object.keys(one)) {
      const misses = [];
      all.add(one[field], other[field], misses);
      if (show) for (const miss of misses) console.log(`        ${name} ${field} ${miss.slice(0, 200)}`);
    }
  }
  console.log(`${layout.padEnd(17)} ${String(papers.length).padEnd(7)} ${String(all.told).padEnd(6)} ${all.f1.toFixed(4)}${all.f1 < floor ? '   FAILED' : ''}`);
  count(all.f1 < floor ? 'failed' : 'passed');
}
await press.close();
end();
