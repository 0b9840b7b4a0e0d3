// Made-up papers set as PDF in several layouts, and what is true of each: its headings, paragraphs and rows, in order.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { dice, make_case } from './case.mjs';
import { kinds } from './papers.mjs';
import { setting } from './setting.mjs';
import { draw_style } from './style.mjs';

const att = text => `att ${text}.`;

/** The blocks of several papers one after the other: enough for a few pages. */
export function blocks_for(seed, wanted = ['tjansteskrivelse', 'motion', 'interpellationssvar']) {
  return [...wanted, ...wanted, ...wanted].flatMap((kind, i) => {
    const roll = dice(seed * 7919 + i * 31);
    return kinds[kind](setting(make_case(seed * 1000 + i), { ...draw_style(roll), list: 'dashed' }, roll)).blocks;
  });
}

/** What a reader of the PDF should say: [{what: heading | paragraph | row, text}]. */
export function truth_of(blocks) {
  return blocks.flatMap(block => {
    switch (block.what) {
      case 'title': case 'heading': return [{ what: 'heading', text: block.text }];
      case 'list': return [{ what: 'paragraph', text: block.lead }, ...block.items.map(item => ({ what: 'paragraph', text: block.plain ? item : att(item) }))];
      case 'signature': return block.people.flatMap(one => [one.name, one.party_name ?? one.title].map(text => ({ what: 'paragraph', text })));
      case 'table': return block.rows.map(row => ({ what: 'row', text: row.join(' | ') }));
      case 'note': return [];
      case 'line': return block.text.split(/\n|\t+| {3,}/).map(text => ({ what: 'paragraph', text }));
      default: return [{ what: 'paragraph', text: block.text }];
    }
  });
}

const gap = '<span style="display:inline-block;width:4em"></span>';
/** Line ends and tabs of a block are lines and gaps of the page. */
const escaped = text => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>').replace(/\t+| {3,}/g, gap);
export function html_of(blocks) {
  return blocks.map(block => {
    switch (block.what) {
      case 'title': return `<h1>${escaped(block.text)}</h1>`;
      case 'heading': return `<h2>${escaped(block.text)}</h2>`;
      case 'list': return `<p>${escaped(block.lead)}</p>${block.items.map((item, i) => `<p class=item>${i + 1}. ${escaped(block.plain ? item : att(item))}</p>`).join('')}`;
      case 'signature': return block.people.map(one => `<p class=name>${escaped(one.name)}</p><p class=post>${escaped(one.party_name ?? one.title)}</p>`).join('');
      case 'table': return block.html ?? `<table>${block.rows.map(row => `<tr>${row.map(cell => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table>`;
      default: return `<p>${escaped(block.text)}</p>`;
    }
  }).join('\n');
}

export const page_of = (style, body) => `<!doctype html><html lang="sv"><meta charset="utf-8"><style>@page{size:A4;margin:25mm}
body{font:11pt/1.35 serif;margin:0}h1{font-size:18pt;line-height:1.2}h2{font-size:13pt}p{margin:0 0 7pt}.item{margin-left:18pt;text-indent:-14pt}
.name{margin:24pt 0 0}td{padding:3pt 9pt 3pt 0;vertical-align:top;text-align:left}table{border-collapse:collapse;margin:0 0 9pt}
${style}</style>${body}</html>`;

/** Lines of groff, no request among them; line ends of a block are kept. */
export const roff_text = text => text.replaceAll('\n', '\n.br\n').replaceAll('\\', '\\e').replace(/\t+| {3,}/g, "\\h'6m'").replace(/^([.'])(?!br$)/gm, '\\&$1').replaceAll('-', '\\-');
/** A table by tbl; a cell of several words is a block that wraps. */
function roff_table(rows) {
  const cell = text => text.length > 24 ? `T{\n${roff_text(text)}\nT}` : roff_text(text) || '\\&';
  const widths = rows[0].map((_, i) => rows.some(row => row[i].length > 24) ? 'lw(5c)' : 'l');
  return `.TS\n${widths.join(' ')}.\n${rows.map(row => row.map(cell).join('\t')).join('\n')}\n.TE`;
}
export function roff_of(blocks) {
  return blocks.map(block => {
    switch (block.what) {
      case 'title': return `.SH 1\n${roff_text(block.text)}`;
      case 'heading': return `.SH 2\n${roff_text(block.text)}`;
      case 'list': return `.LP\n${roff_text(block.lead)}\n${block.items.map((item, i) => `.IP ${i + 1}. 4\n${roff_text(block.plain ? item : att(item))}`).join('\n')}`;
      case 'signature': return block.people.map(one => `.LP\n.sp 2\n${roff_text(one.name)}\n.LP\n${roff_text(one.party_name ?? one.title)}`).join('\n');
      case 'table': return roff_table(block.rows);
      case 'note': return `\\**\n.FS\n${roff_text(block.text)}\n.FE`;
      default: return `.LP\n${roff_text(block.text)}`;
    }
  }).join('\n');
}

export function run(program, words, input) {
  const { status, error, stdout, stderr } = spawnSync(program, words, { input, maxBuffer: 1 << 28, timeout: 60000 });
  if (status !== 0) throw new Error(`${program} ended with ${status ?? error?.code}: ${String(stderr).slice(0, 300)}`);
  return stdout;
}
export const has = program => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

export function print_html(html, folder, name) {
  const page = path.join(folder, `${name}.html`), out = path.join(folder, `${name}.pdf`);
  fs.writeFileSync(page, html);
  run('chromium', ['--headless', '--no-sandbox', '--disable-gpu', '--no-pdf-header-footer', `--user-data-dir=${path.join(folder, 'profile')}`, `--print-to-pdf=${out}`, page]);
  return out;
}
export function set_roff(roff, folder, name) {
  const out = path.join(folder, `${name}.pdf`);
  fs.writeFileSync(out, run('groff', ['-t', '-Kutf8', '-ms', '-msv', '-Tpdf', '-P-pa4', '-dpaper=a4'], roff));
  return out;
}

const parties = ['Socialdemokraterna', 'Moderaterna', 'Centerpartiet', 'Liberalerna', 'Miljöpartiet'];
const table = seed => ({ what: 'table', rows: [['Parti', 'Ledamöter i nämnden', 'Ja', 'Nej'], ...parties.map((party, i) => [party, `${(seed * 7 + i * 3) % 9 + 2}`, `${(seed + i) % 7 + 1}`, `${(seed * 3 + i) % 5}`])] });
export const long_table = { what: 'table', rows: [['Åtgärd', 'Ansvarig'], ['Förvaltningen tar fram en plan för hur arbetet ska gå till och vilka som ska delta i det under hela året', 'Kommundirektören'], ['Planen följs upp', 'Kommunstyrelsen'], ['Uppföljningen redovisas i årsredovisningen och för nämndens ledamöter vid ett möte under hösten', 'Ekonomichefen']] };
/** A table whose cells stand in several ways; `head`: its first row comes back on each page. */
export function set_table(rows, { align = [], head = false, css = '' }) {
  const cells = (row, tag) => `<tr>${row.map((cell, i) => `<${tag} style="text-align:${align[i] ?? 'left'}">${escaped(cell)}</${tag}>`).join('')}</tr>`;
  const first = head ? `<thead>${cells(rows[0], 'th')}</thead>` : cells(rows[0], 'td');
  return { what: 'table', rows, align, html: `<table style="${css}">${first}<tbody>${rows.slice(1).map(row => cells(row, 'td')).join('')}</tbody></table>` };
}
const works = ['Ny gång- och cykelväg längs ån', 'Belysning', 'Upprustning av lekplatsen vid Norra torget', 'Dagvatten', 'Snöröjning av gångstråk'];
/** Tables that have what real ones have: numbers to the right, empty cells, centred words, cells of several lines, many rows. */
export const tables_of_kinds = seed => {
  const kronor = i => `${(seed * 7 + i * 13) % 9 + 1} ${String((seed * 311 + i * 577) % 1000).padStart(3, '0')}`;
  const many = Array.from({ length: 60 }, (_, i) => [`${i + 1}`, works[(seed + i) % works.length], kronor(i), i % 3 === 1 ? '' : `${(i * 7 + seed) % 90 + 5}`]);
  return [
    set_table([['Budget', '2023', '2024', '2025'], ...works.map((name, i) => [name, kronor(i), i % 2 ? '' : kronor(i + 7), kronor(i + 3)])], { align: ['left', 'right', 'right', 'right'], css: 'width:100%' }),
    set_table([['Parti', 'Ordinarie', 'Ersättare'], ...parties.map((party, i) => [party, `${i + 1}`, i === 2 ? '' : `${(seed + i) % 4 + 1}`])], { align: ['left', 'center', 'center'], css: 'width:80%' }),
    set_table([['Synpunkt', 'Från', 'Svar'], ['Förslaget bör ta större hänsyn till dem som bor längs vägen och till deras barn', 'Byalaget', 'Planen ändras så att gångbanan blir bredare'],
      ['Bra', 'Skolan', ''], ['Kostnaden är för hög', 'Företagarföreningen i Norra kommundelen', 'Kostnaden redovisas i bilagan']], { css: 'width:100%' }),
    set_table([['Nr', 'Åtgärd', 'Kostnad, tkr', 'Dagar'], ...many], { align: ['left', 'left', 'right', 'center'], head: true, css: 'width:100%' }),
  ];
};
const note = 'Se den utredning som nämnden lät göra året före, sidan fyra.';

/** Each makes {pdf, blocks, furniture}: patterns of lines that are no text. */
export const layouts = {
  plain: (seed, folder) => {
    const blocks = blocks_for(seed);
    return { blocks, pdf: print_html(page_of('', html_of(blocks)), folder, 'plain'), furniture: [] };
  },
  two_columns: (seed, folder) => {
    const blocks = blocks_for(seed + 1);
    return { blocks, pdf: print_html(page_of('body{columns:2;column-gap:9mm;font-size:10pt;text-align:justify;hyphens:auto}h1{font-size:14pt;text-align:left}h2{font-size:12pt}', html_of(blocks)), folder, 'two_columns'), furniture: [], columns: [[0, 297], [298, 297]] };
  },
  // A heading and a table over both columns, a note under the first, and a last page with one column only.
  mixed_columns: (seed, folder) => {
    const [one, other] = [blocks_for(seed + 9, ['motion']), blocks_for(seed + 10, ['tjansteskrivelse'])].map(made => made.filter(block => ['prose', 'heading', 'list'].includes(block.what)));
    const foot = { what: 'prose', text: `1 ${note}` };
    const blocks = [{ what: 'title', text: 'Förslag om stigar, ljus och bänkar i alla kommunens byar' }, ...one.slice(0, 6), foot, ...one.slice(6, 12), table(seed),
      { what: 'title', text: 'Svar på förslaget om stigar, ljus och bänkar i byarna' }, ...other];
    const html = html_of(blocks).replace(`<p>${foot.text}`, `<p class=foot>${foot.text}`);
    return { blocks, pdf: print_html(page_of('body{columns:2;column-gap:9mm;font-size:10pt;column-fill:auto}h1,table{column-span:all}h1{font-size:15pt}h2{font-size:12pt}table{margin:9pt 0}.foot{font-size:8pt;break-after:column}', html), folder, 'mixed_columns'), furniture: [], own_order: true };
  },
  tables: (seed, folder) => {
    const made = blocks_for(seed + 2);
    const at = made.findIndex((block, i) => i > 4 && block.what === 'prose');
    const blocks = [...made.slice(0, at + 1), table(seed), ...made.slice(at + 1), { what: 'heading', text: 'Bilaga: åtgärder' }, long_table];
    return { blocks, pdf: print_html(page_of('', html_of(blocks)), folder, 'tables'), furniture: [] };
  },
  cells: (seed, folder) => {
    const made = blocks_for(seed + 8, ['tjansteskrivelse', 'motion']);
    const blocks = [...made.slice(0, 12), ...tables_of_kinds(seed).flatMap((table, i) => [{ what: 'heading', text: `Bilaga ${i + 1}` }, table, { what: 'prose', text: 'Uppgifterna i tabellen kommer från förvaltningen och har inte granskats av någon annan än den som skrev dem.' }])];
    return { blocks, pdf: print_html(page_of('th{font-weight:normal;padding:3pt 9pt 3pt 0}', html_of(blocks)), folder, 'cells'), furniture: [], repeated: ['Nr', 'Åtgärd', 'Kostnad, tkr', 'Dagar'] };
  },
  heads_and_feet: (seed, folder) => {
    const blocks = blocks_for(seed + 3, ['protokollsparagraf', 'tjansteskrivelse', 'motion', 'protokollsparagraf']);
    const style = '@page{margin:32mm 25mm;@top-left{content:"Almby kommun";font:9pt sans-serif}@top-center{content:"Sammanträdesprotokoll";font:9pt sans-serif}@top-right{content:counter(page) " (" counter(pages) ")";font:9pt sans-serif}@bottom-left{content:"Justerandes sign";font:8pt sans-serif}@bottom-right{content:"Utdragsbestyrkande";font:8pt sans-serif}}body{font-family:sans-serif;font-size:10.5pt}h1{font-size:16pt}';
    return { blocks, pdf: print_html(page_of(style, html_of(blocks)), folder, 'heads_and_feet'),
      furniture: [/^Almby kommun$/, /^Sammanträdesprotokoll$/, /^\d+ \(\d+\)$/, /^Justerandes sign$/, /^Utdragsbestyrkande$/], heads: ['Almby kommun', 'Sammanträdesprotokoll'] };
  },
  letterhead: (seed, folder) => {
    const blocks = blocks_for(seed + 4, ['tjansteskrivelse', 'motion']);
    const head = '<div class=head><div><b>Almby kommun</b><br>Kansliet<br>Storgatan 1<br>700 00 Almby</div><div>Tjänsteskrivelse<br>2024-03-12<br>Dnr KS 2024/77</div></div>';
    const lines = ['Almby kommun', 'Kansliet', 'Storgatan 1', '700 00 Almby', 'Tjänsteskrivelse', '2024-03-12', 'Dnr KS 2024/77'];
    const foot = '<div class=foot><span>Postadress: 700 00 Almby</span><span>Telefon: 0500-12 34 56</span></div>';
    return { blocks, before: lines, after: ['Postadress: 700 00 Almby', 'Telefon: 0500-12 34 56'],
      pdf: print_html(page_of('.head,.foot{display:flex;justify-content:space-between;font:10pt/1.3 sans-serif;margin-bottom:18mm}.foot{font-size:8pt;margin:20mm 0 0}body{font-family:sans-serif}p{text-align:justify}', head + html_of(blocks) + foot), folder, 'letterhead'), furniture: [] };
  },
  groff_minutes: (seed, folder) => {
    const blocks = blocks_for(seed + 5, ['protokollsparagraf', 'motion', 'protokollsparagraf', 'tjansteskrivelse']);
    const head = '.ds LH Kommunfullmäktige\n.ds CH Protokoll 2024-03-12\n.ds RH Sida %\n.ds CF\n.nr PS 11\n.nr VS 14\n.nr GROWPS 3\n.nr PSINCR 2p\n.P1\n';
    return { blocks, pdf: set_roff(head + roff_of(blocks), folder, 'groff_minutes'),
      furniture: [/^Kommunfullmäktige$/, /^Protokoll 2024-03-12$/, /^Sida \d+$/, /^Kommunfullmäktige\s+Protokoll 2024-03-12\s+Sida \d+$/], heads: ['Kommunfullmäktige', 'Protokoll 2024-03-12'] };
  },
  footnotes: (seed, folder) => {
    const made = blocks_for(seed + 6);
    const at = made.findIndex((block, i) => i > 2 && block.what === 'prose' && made[i + 1]?.what === 'prose');
    const blocks = [...made.slice(0, at + 1), { what: 'note', text: note }, ...made.slice(at + 1)];
    return { blocks, after: [`1 ${note}`, `1${note}`], marks: at, pdf: set_roff('.ds CH\n.ds CF\n.nr PS 11\n.nr VS 14\n.nr GROWPS 3\n.nr PSINCR 2p\n' + roff_of(blocks), folder, 'footnotes'), furniture: [] };
  },
  office: (seed, folder) => {
    if (!has('soffice')) return null;
    const blocks = blocks_for(seed + 7);
    fs.writeFileSync(path.join(folder, 'office.html'), page_of('', html_of(blocks).replaceAll(gap, '<br>')));
    run('soffice', [`-env:UserInstallation=file://${path.join(folder, 'office')}`, '--headless', '--convert-to', 'pdf:writer_web_pdf_Export', '--outdir', folder, path.join(folder, 'office.html')]);
    return { blocks, pdf: path.join(folder, 'office.pdf'), furniture: [] };
  },
};
