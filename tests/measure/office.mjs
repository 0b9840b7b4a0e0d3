// The facts of made-up papers read from Markdown, a web page, Word and OpenDocument beside those of the same paper as text.
// Run: node tests/measure/office.mjs [--seeds 1-4] [--keep FOLDER]. Needs build/release and LibreOffice, which makes the files.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { dice, make_case } from './case.mjs';
import { kinds } from './papers.mjs';
import { setting } from './setting.mjs';
import { render } from './style.mjs';
import { facts_of, need_command, on_one_line, own_folder } from './support.mjs';

const words = process.argv.slice(2);
const option = (name, otherwise) => words.includes(name) ? words[words.indexOf(name) + 1] : otherwise;
const [low, high = low] = option('--seeds', '1-4').split('-').map(Number);
const floor = .98;  // F1 of a kind's facts against those of the text.
const wanted = ['motion', 'tjansteskrivelse', 'protokollsparagraf'];
const style = { heading: 'bare', list: 'numbered', number: 'KS 2024/123', number_label: 'Dnr', date: 'iso', signature: 'brackets', page: 'none', lines: 'long', marks: 'plain' };
need_command();
const folder = option('--keep') ?? own_folder('office');
fs.mkdirSync(folder, { recursive: true });

const safe = text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const lines = text => safe(text).replace(/\n/g, '<br>');
const capital = text => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);

/** The blocks of a paper as the page that a writer would make of them; columns of a head are a table. */
function as_page(blocks) {
  const parts = blocks.map(block => {
    if (block.what === 'title') return `<h1>${safe(block.text)}</h1>`;
    if (block.what === 'heading') return `<h2>${safe(block.text)}</h2>`;
    if (block.what === 'list') {
      const items = block.items.map(item => `<li>${safe(block.plain ? item : `${capital(`att ${item}`)}.`)}</li>`);
      return `<p>${safe(block.lead)}</p><ol>${items.join('')}</ol>`;
    }
    if (block.what === 'signature')
      return block.people.map(one => `<p>${one.party ? safe(`${one.name} (${one.party})`) : `${safe(one.name)}<br>${safe(one.title)}`}</p>`).join('');
    if (block.text.includes('\t'))
      return block.text.split('\n').map(line => `<table><tr>${line.split('\t').map(cell => `<td><p>${safe(cell)}</p></td>`).join('')}</tr></table>`).join('');
    return `<p>${lines(block.text)}</p>`;
  });
  return `<!DOCTYPE html>\n<html lang="sv"><head><meta charset="utf-8"><title></title></head><body>\n${parts.join('\n')}\n</body></html>\n`;
}

/** Every fact as one string, so that two papers' facts can be compared as sets. */
function as_set(facts) {
  const bare = text => on_one_line(text).toLowerCase();
  const set = [];
  for (const field of ['type', 'municipality', 'body', 'document_date', 'title', 'paragraph'])
    if (facts[field] != null) set.push(`${field}: ${bare(facts[field])}`);
  for (const one of facts.dnr) set.push(`dnr ${one.role}: ${bare(one.value)}`);
  for (const one of facts.persons) set.push(`person: ${one.name} (${one.party}) ${[...one.roles].sort().join(' ')}`);
  for (const one of facts.proposals) set.push(`${one.kind}: ${bare(one.text).replace(/^(\d+\.|-) /, '').replace(/[.,]$/, '')}`);
  for (const one of facts.reservations) set.push(`reservation: ${one.persons.map(({ name }) => name).sort().join(', ')}`);
  for (const one of facts.votes) set.push(`votes: ${one.ja}-${one.nej}`);
  for (const field of ['recommended_decision', 'decision']) if (facts[field]) set.push(`${field}: ${facts[field].outcome}`);
  for (const one of facts.headings) set.push(`heading: ${bare(one.text).replace(/^#+ /, '')}`);
  return [...new Set(set)];
}

/** Turns files into another format with LibreOffice, all at once. */
function convert(files, format, ending) {
  const profile = pathToFileURL(path.join(folder, '.profile')).href;
  const { status, stderr, error } = spawnSync('soffice', [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', format, '--outdir', folder, ...files],
    { encoding: 'utf8', timeout: 120000 });
  const missing = files.filter(file => !fs.existsSync(file.replace(/\.\w+$/, ending)));
  if (missing.length > 0) throw new Error(`LibreOffice made no ${missing.join(', ')} (${status ?? error}): ${stderr}`);
}
if (spawnSync('soffice', ['--version']).error) {
  console.log('skipped: office: soffice is not there (Debian: libreoffice-writer-nogui)\n0 passed, 0 failed, 1 skipped');
  process.exit(0);
}

const papers = [];
for (let seed = low; seed <= high; ++seed) {
  for (const kind of wanted) {
    const name = `${kind}-${seed}`, base = path.join(folder, name);
    const made = look => {
      const s = setting(make_case(seed * 1000), look, dice(seed * 7919 + kind.length));
      return { ...kinds[kind](s), s };
    };
    const { blocks, s } = made(style);
    fs.writeFileSync(`${base}.txt`, render(blocks, style, s));
    const marked = made({ ...style, heading: 'markdown' });
    fs.writeFileSync(`${base}.md`, render(marked.blocks, marked.s.style, marked.s));
    fs.writeFileSync(`${base}.html`, as_page(blocks));
    papers.push(base);
  }
}
convert(papers.map(base => `${base}.html`), 'odt:writer8', '.odt');
convert(papers.map(base => `${base}.odt`), 'docx:MS Word 2007 XML', '.docx');

const endings = ['txt', 'md', 'html', 'docx', 'odt'];
const facts = Object.fromEntries(endings.map(ending => [ending, facts_of(papers.map(base => `${base}.${ending}`))]));
let passed = 0, failed = 0;
for (const ending of endings.slice(1)) {
  let both = 0, all = 0;
  const differing = [];
  for (const base of papers) {
    const name = path.basename(base);
    const text = as_set(facts.txt.get(name)), other = as_set(facts[ending].get(name));
    both += other.filter(fact => text.includes(fact)).length * 2;
    all += text.length + other.length;
    differing.push(...text.filter(fact => !other.includes(fact)).map(fact => `${name}: only in txt: ${fact}`),
      ...other.filter(fact => !text.includes(fact)).map(fact => `${name}: only in ${ending}: ${fact}`));
  }
  const f1 = both / all;
  f1 >= floor ? passed++ : failed++;
  console.log(`${f1 >= floor ? 'ok     ' : 'FAILED '} ${ending}: F1 ${f1.toFixed(4)} against the text, ${papers.length} papers, ${all} facts compared`);
  for (const line of differing) console.log(`        ${line}`);
}
console.log(`${passed} passed, ${failed} failed, 0 skipped`);
process.exit(failed ? 1 : 0);
