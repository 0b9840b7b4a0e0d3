// Made-up papers with their true Markdown, and the programs that set them as PDF: Chromium without and with tags, LibreOffice from
// OpenDocument and, as Word does it, from a .docx with tags, groff, LaTeX and Typst in one and two columns.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from '../../web/support/browser.mjs';
import { dice } from '../case.mjs';
import { blocks_for, has, html_of, long_table, page_of, roff_of, set_roff, set_table, tables_of_kinds, truth_of } from '../pdf_papers.mjs';
import { by_latex } from './by_latex.mjs';
import { by_typst } from './by_typst.mjs';

const kinds = ['motion', 'tjansteskrivelse', 'protokollsparagraf', 'interpellationssvar', 'remissvar', 'skrivelse', 'interpellation', 'medborgarforslag'];
const voters = ['Ada Berg (S)', 'Bo Ek (M)', 'Cia Dal (C)', 'Dan Åsten (V)', 'Eva Lilja (L)', 'Finn Öberg (MP)', 'Gun Rask (KD)', 'Hans Brolin (SD)', 'Ida Norén (S)'];
/** Who voted how, a mark in the column of each side, and the sums below. */
function votes(roll) {
  const sides = voters.map(() => roll.below(3)), sum = side => String(sides.filter(one => one === side).length);
  const rows = [['Ledamot', 'Ja', 'Nej', 'Avstår'], ...voters.map((name, i) => [name, ...[0, 1, 2].map(side => sides[i] === side ? 'X' : '')]), ['Summa', sum(0), sum(1), sum(2)]];
  return set_table(rows, { align: ['left', 'center', 'center', 'center'], css: 'width:70%' });
}

/** A paper of two or three kinds with one or two tables among its paragraphs. */
export function paper(seed) {
  const roll = dice(seed * 2654435761 + 17);
  const wanted = [roll.pick(kinds), roll.pick(kinds)];
  const blocks = blocks_for(seed + 40, wanted).slice(0, 26 + roll.below(14)).filter(block => block.text !== '' && block.what !== 'note');
  const tables = [...tables_of_kinds(seed).slice(0, 3), { ...long_table, html: undefined }, votes(roll), votes(roll)];
  for (let left = 1 + roll.below(2); left > 0; --left) {
    const places = blocks.flatMap((block, i) => block.what === 'prose' && blocks[i + 1] ? [i + 1] : []);
    if (places.length) blocks.splice(roll.pick(places), 0, roll.pick(tables));
  }
  return blocks;
}

/** The paper as Markdown, as a reader should say it. */
export function markdown_of(blocks) {
  return blocks.map(block => {
    const level = block.what === 'title' ? '# ' : block.what === 'heading' ? '## ' : '';
    if (block.what === 'table') return block.rows.map(row => `| ${row.join(' | ')} |`).join('\n');
    const lines = truth_of([block]).map(one => level + one.text);
    return (block.what === 'list' ? lines.map((line, i) => i > 0 ? `${i}. ${line}` : line) : lines).join('\n\n');
  }).join('\n\n');
}

const looks = {
  serif: '',
  sans_with_heads: '@page{margin:32mm 25mm;@top-left{content:"Almby kommun";font:9pt sans-serif}@top-right{content:counter(page) " (" counter(pages) ")";font:9pt sans-serif}@bottom-left{content:"Justerandes sign";font:8pt sans-serif}}body{font-family:sans-serif;font-size:10.5pt}h1{font-size:16pt}',
  two_columns: 'body{columns:2;column-gap:9mm;font-size:10pt;text-align:justify;hyphens:auto}h1{font-size:14pt;text-align:left}h2{font-size:12pt;text-align:left}table{column-span:all;margin:9pt 0}',
  narrow_columns: 'body{columns:2;column-gap:6mm;font-size:9pt}h1{font-size:13pt}h2{font-size:9pt}table{font-size:8pt}td{padding:2pt 4pt 2pt 0}',
};

async function by_chromium(papers, folder, name, tagged) {
  const browser = await launch('none');
  const page = await browser.newPage({ javaScriptEnabled: false });
  const files = [];
  for (const [i, blocks] of papers.entries()) {
    const file = path.join(folder, `${name}-${i}.pdf`);
    await page.setContent(page_of(Object.values(looks)[i % 4], html_of(blocks)));
    await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true, tagged });
    files.push(file);
  }
  await browser.close();
  return files;
}

/** By LibreOffice, from a file of `ending` that it made of a page, with what its export is told. */
function by_office(papers, folder, name, ending, options) {
  const turn = (files, format, to, words = []) => {
    const { status, stderr } = spawnSync('soffice', [`-env:UserInstallation=${pathToFileURL(path.join(folder, '.office')).href}`, '--headless', ...words, '--convert-to', format, '--outdir', folder, ...files], { encoding: 'utf8', timeout: 180_000 });
    const made = files.map(file => file.replace(/\.\w+$/, to));
    for (const file of made) if (!fs.existsSync(file)) throw new Error(`LibreOffice made no ${path.basename(file)} (${status}): ${stderr}`);
    return made;
  };
  const pages = papers.map((blocks, i) => {
    const file = path.join(folder, `${name}-${i}.html`), gap = /<span style="display:inline-block;width:4em"><\/span>/g;
    fs.writeFileSync(file, page_of(i % 2 ? 'body{font-family:sans-serif;font-size:10.5pt}td{border:1px solid}' : '', html_of(blocks).replace(gap, '<br>').replaceAll('<td', '<td valign=top')));
    return file;
  });
  return turn(turn(pages, ending, `.${ending.split(':')[0]}`, ['--writer']), `pdf:writer_pdf_Export:${JSON.stringify(options)}`, '.pdf');
}

function by_groff(papers, folder, name, columns) {
  const head = '.ds LH Kommunstyrelsen\n.ds CH\n.ds RH Sida %\n.ds CF\n.nr PS 11\n.nr VS 14\n.nr GROWPS 3\n.nr PSINCR 2p\n.P1\n';
  return papers.map((blocks, i) => set_roff(`${head}${columns === 2 ? '.nr PS 9\n.nr VS 11\n.2C\n' : ''}${roff_of(blocks)}`, folder, `${name}-${i}`));
}

const is_narrow = block => block.what !== 'table' || block.rows.every(row => row.join('').length < 30);

/** Each makes the files of papers, or answers null where its program is not there; `holds`: the blocks that it can set. */
export const makers = {
  chromium: { make: (papers, folder) => by_chromium(papers, folder, 'chromium', false) },
  chromium_tagged: { make: (papers, folder) => by_chromium(papers, folder, 'tagged', true) },
  groff: { make: (papers, folder) => has('groff') ? by_groff(papers, folder, 'groff', 1) : null },
  groff_columns: { holds: is_narrow, make: (papers, folder) => has('groff') ? by_groff(papers, folder, 'groff2', 2) : null },
  libreoffice: { make: (papers, folder) => has('soffice') ? by_office(papers, folder, 'office', 'odt', { UseTaggedPDF: { type: 'boolean', value: 'false' } }) : null },
  like_word: { make: (papers, folder) => has('soffice') ? by_office(papers, folder, 'word', 'docx:MS Word 2007 XML', { UseTaggedPDF: { type: 'boolean', value: 'true' } }) : null },
  latex: { make: (papers, folder) => by_latex(papers, folder, 'latex', 1) },
  latex_columns: { holds: is_narrow, make: (papers, folder) => by_latex(papers, folder, 'latex2', 2) },
  typst: { make: (papers, folder) => by_typst(papers, folder, 'typst', 1, false) },
  typst_columns: { holds: is_narrow, make: (papers, folder) => by_typst(papers, folder, 'typst2', 2, false) },
  typst_tagged: { make: (papers, folder) => by_typst(papers, folder, 'typst-tagged', 1, true) },
};
