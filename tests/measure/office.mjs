// The facts of made-up papers, and of those in ../shared/papers, read from Markdown, a web page, Word and OpenDocument beside those
// of the same paper as text, in seven manners in which writers use what a word processor offers.
// Run: node tests/measure/office.mjs [--seeds 1-4] [--show] [--keep FOLDER]. Needs build/release and LibreOffice, which makes the files.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { open_suite } from '../suite.mjs';
import { pathToFileURL } from 'node:url';
import { dice, make_case } from './case.mjs';
import { kinds } from './papers.mjs';
import { setting } from './setting.mjs';
import { render } from './style.mjs';
import { set_text } from './set_text.mjs';
import { facts_of, need_command, on_one_line, option, root, work_folder } from './support.mjs';

const words = process.argv.slice(2);
const [low, high = low] = option('--seeds', '1-4').split('-').map(Number);
const floor = .98;  // F1 of a kind's facts against those of the text.
const wanted = ['motion', 'tjansteskrivelse', 'protokollsparagraf'];
const style = { heading: 'bare', list: 'numbered', number: 'KS 2024/123', number_label: 'Dnr', date: 'iso', signature: 'brackets', page: 'none', lines: 'long', marks: 'plain' };
need_command();
const folder = work_folder('office');

const safe = text => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const lines = text => safe(text).replace(/\n/g, '<br>');
const capital = text => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);

/** How writers use what a word processor offers: [title, heading, text] as elements of a page. */
const tagged = tag => words => `<${tag}>${words}</${tag}>`;
const bold = words => `<p><b>${words}</b></p>`;
const manners = {
  styled: [tagged('h1'), tagged('h2'), tagged('p')],
  flat: [tagged('p'), tagged('p'), tagged('p')],       // Headings are lines like any other.
  titled: [tagged('h1'), tagged('p'), tagged('p')],    // Only the title is marked.
  bold: [bold, bold, tagged('p')],
  shouted: [tagged('h1'), tagged('h2'), tagged('h2')], // The whole text in a style for headings.
  lettered: [tagged('h1'), tagged('h2'), tagged('p')], // Lists count i, ii, iii.
  headed: [tagged('h1'), tagged('h2'), tagged('p')],   // Pages have heads and feet.
};
const furniture = `<div title="header"><p>Granlidens kommun Protokollsutdrag Sida <sdfield type=page subtype=random format=arabic>1</sdfield></p></div>
<div title="footer"><p>Postadress Box 12, 123 45 Granliden. Telefon 0123-45 67 89</p></div>`;

/** The blocks of a paper as the page that a writer would make of them; columns of a head are a table. */
function as_page(blocks, manner) {
  const [title, heading, text] = manners[manner];
  const parts = blocks.map(block => {
    if (block.what === 'title') return title(safe(block.text));
    if (block.what === 'heading') return heading(safe(block.text));
    if (block.what === 'list') {
      const items = block.items.map(item => `<li>${safe(block.plain ? item : `${capital(`att ${item}`)}.`)}</li>`);
      return `${text(safe(block.lead))}<ol${manner === 'lettered' ? ' type=i' : ''}>${items.join('')}</ol>`;
    }
    if (block.what === 'signature')
      return block.people.map(one => text(one.party ? safe(`${one.name} (${one.party})`) : `${safe(one.name)}<br>${safe(one.title)}`)).join('');
    if (block.text.includes('\t'))
      return block.text.split('\n').map(line => `<table><tr>${line.split('\t').map(cell => `<td><p>${safe(cell)}</p></td>`).join('')}</tr></table>`).join('');
    return text(lines(block.text));
  });
  return page_of(`${manner === 'headed' ? furniture : ''}${parts.join('\n')}`);
}
const page_of = body => `<!DOCTYPE html>\n<html lang="sv"><head><meta charset="utf-8"><title></title></head><body>\n${body}\n</body></html>\n`;

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
const { tell, skip, end } = open_suite();
if (spawnSync('soffice', ['--version']).error) {
  skip('office', 'soffice is not there (Debian: libreoffice-writer-nogui)');
  end();
}

/** The made-up papers in every manner: {name, text, pages: {manner: html}, marked}. */
function made_up() {
  const papers = [];
  for (let seed = low; seed <= high; ++seed)
    for (const kind of wanted) {
      const made = look => {
        const s = setting(make_case(seed * 1000), look, dice(seed * 7919 + kind.length));
        return { ...kinds[kind](s), s };
      };
      const { blocks, s } = made(style), marked = made({ ...style, heading: 'markdown' });
      papers.push({ name: `${kind}-${seed}`, text: render(blocks, style, s), marked: render(marked.blocks, marked.s.style, marked.s),
        pages: Object.fromEntries(Object.keys(manners).map(manner => [manner, as_page(blocks, manner)])) });
    }
  return papers;
}

/** Papers beside the checkout as a writer would have set them; their text is that of the same paragraphs. */
function practice() {
  const folder = path.join(root, '../shared/papers');
  if (!fs.existsSync(folder)) return console.log(`skipped: office: no ${folder}`), [];
  const files = fs.readdirSync(folder).filter(name => name.endsWith('.txt')).sort().map(name => path.join(folder, name));
  const facts = facts_of(files);
  return files.map(file => {
    const name = path.basename(file, '.txt'), { html, text } = set_text(fs.readFileSync(file, 'utf8'), facts.get(name), 'set');
    return { name, text: text.replace(/^#+ /gm, ''), marked: text, pages: { practice: page_of(as_lists(html)) } };
  });
}

/** Rows side by side as tables, lines with marks as lists that the program numbers. */
function as_lists(html) {
  const mark = /^<p class=item>\s*([-–—•*]|\(?\d{1,2}[.)]|[a-z]\))\s+(.*)<\/p>$/;
  const kind = label => /\d/.test(label) ? 'ol' : /[a-z]/.test(label) ? 'ol type=a' : 'ul';
  let open = '', next = 0;
  const out = [];
  const close = () => { if (open) out.push(`</${open.slice(0, 2)}>`); open = ''; };
  for (const line of html.replace(/(?:<div class=row>.*?<\/div>)+/g, rows => `<table>${rows.replace(/<div class=row>(.*?)<\/div>/g, '<tr>$1</tr>').replace(/<span class=cell>(.*?)<\/span>/g, '<td><p>$1</p></td>')}</table>`).split('\n')) {
    const item = mark.exec(line);
    if (!item) { close(); out.push(line); continue; }
    const [, label, words] = item, of = kind(label), number = of === 'ul' ? 0 : /\d/.test(label) ? parseInt(label.replace('(', ''), 10) : label.charCodeAt(0) - 96;
    if (open !== of || (number && number !== next)) { close(); out.push(number > 1 ? `<${of} start=${number}>` : `<${of}>`); open = of; }
    out.push(`<li>${words}</li>`);
    next = number + 1;
  }
  close();
  return out.join('\n');
}

const sets = [...made_up(), ...practice()], manner_of = new Map();
for (const { name, text, marked, pages } of sets) {
  fs.writeFileSync(path.join(folder, `${name}.txt`), text);
  fs.writeFileSync(path.join(folder, `${name}.md`), marked);
  for (const [manner, html] of Object.entries(pages)) {
    fs.writeFileSync(path.join(folder, `${name}.${manner}.html`), html);
    if (!manner_of.has(manner)) manner_of.set(manner, []);
    manner_of.get(manner).push(name);
  }
}
const pages = [...manner_of].flatMap(([manner, names]) => names.map(name => path.join(folder, `${name}.${manner}`)));
convert(pages.map(base => `${base}.html`), 'odt:writer8', '.odt');
convert(pages.map(base => `${base}.odt`), 'docx:MS Word 2007 XML', '.docx');
const as_text = facts_of(sets.map(({ name }) => path.join(folder, `${name}.txt`)));

function compare(manner, ending, names, of) {
  let both = 0, all = 0;
  const facts = facts_of(names.map(name => path.join(folder, `${of(name)}.${ending}`))), differing = [];
  for (const name of names) {
    const text = as_set(as_text.get(name)), other = as_set(facts.get(of(name)));
    both += other.filter(fact => text.includes(fact)).length * 2;
    all += text.length + other.length;
    differing.push(...text.filter(fact => !other.includes(fact)).map(fact => `${name}: only in txt: ${fact}`),
      ...other.filter(fact => !text.includes(fact)).map(fact => `${name}: only in ${ending}: ${fact}`));
  }
  const f1 = both / all;
  tell(f1 >= floor, `${manner} ${ending}: F1 ${f1.toFixed(4)} against the text, ${names.length} papers, ${all} facts compared`);
  if (words.includes('--show')) for (const line of differing) console.log(`        ${line}`);
}
const made = manner_of.get('styled');
compare('marked', 'md', made, name => name);
for (const [manner, names] of manner_of)
  for (const ending of manner === 'headed' ? ['docx', 'odt'] : ['html', 'docx', 'odt']) compare(manner, ending, names, name => `${name}.${manner}`);
end();
