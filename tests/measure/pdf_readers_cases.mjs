// PDF for pdf_readers.mjs: {name, bytes, check(pages, {status, text, told}) → what is wrong, words_alone: each run is one word}.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { document_of, literal, picture, said, set_lines, words } from './pdf_odd.mjs';
import { has, page_of, print_html } from './pdf_papers.mjs';

const paragraph = 'Nämnden har prövat frågan och finner att det som motionen begär redan görs, och att det arbete som pågår ska fortsätta.';
/** Headings that look like the text, lists, a table with heads. */
const tagged_html = page_of('h1,h2,h3{font:11pt/1.35 serif;margin:0 0 7pt}', `<h1>Svar på motion om bänkar</h1><p>${paragraph}</p><h2>Ärendets gång</h2>
<p>${paragraph}</p><ul><li>att bifalla motionen</li><li>att tacka för den</li></ul><h3>Bilagor i ärendet</h3><p>${paragraph}</p>
<table><thead><tr><th>Parti</th><th>Röster</th></tr></thead><tbody><tr><td>Centern</td><td>sju</td></tr><tr><td>Vänstern</td><td>åtta</td></tr></tbody></table><p>${paragraph}</p>`);
const headings = ['# Svar på motion om bänkar', '## Ärendets gång', '### Bilagor i ärendet'];

/** The words that stand under a tag. */
const under = (pages, tag) => pages.flatMap(page => page.runs.filter(run => run.tag === tag).map(run => run.text.trim())).join(' ').replace(/\s+/g, ' ').trim();
const lacks = (lines, text) => lines.filter(line => !text.split('\n').includes(line)).map(line => `no line «${line}»`).join(', ');

/** A tagged PDF by hand. `elements`: {role, pages: the marked contents in it, by page}; its kids are `inside`. */
function structured(pages, tree, { marked = true, roles = '' } = {}) {
  const first = 4 + 2 * pages.length, objects = [];
  const put = object => first + objects.push(object) - 1;
  const root = put('');
  const element = ({ role, content = [], inside = [] }, parent) => {
    const at = put('');
    const kids = [...content.map(([page, id]) => `<< /Type /MCR /Pg ${4 + 2 * page} 0 R /MCID ${id} >>`), ...inside.map(one => `${element(one, at)} 0 R`)];
    for (const [page, id] of content) (parents[page] ??= [])[id] = `${at} 0 R`;
    objects[at - first] = `<< /Type /StructElem /S /${role} /P ${parent} 0 R /K [${kids.join(' ')}] >>`;
    return at;
  };
  const parents = [];
  const kids = tree.map(one => `${element(one, root)} 0 R`);
  const numbers = pages.map((_, i) => `${i} [${(parents[i] ?? []).join(' ')}]`).join(' ');
  objects[0] = `<< /Type /StructTreeRoot /K [${kids.join(' ')}] /ParentTree << /Nums [${numbers}] >> /RoleMap << ${roles} >> >>`;
  return document_of(pages.map((page, i) => ({ ...page, keys: `${page.keys ?? ''} /StructParents ${i}` })), { catalogue: `/StructTreeRoot ${root} 0 R ${marked ? '/MarkInfo << /Marked true >>' : ''}`, more: objects });
}
/** Elements, each of one content, in the order given: [role, words, x, y] as the page's content and the tree; `order`: of the tree. */
function tagged_page(elements, order = elements.map((_, i) => i)) {
  const content = elements.map(([role, text, x, y, size = 11], i) => `${id(role, i)} BDC BT /F1 ${size} Tf ${x} ${y} Td (${literal(text)}) Tj ET EMC`).join('\n');
  return structured([{ content }], order.map(i => ({ role: elements[i][0], content: [[0, i]] })));
}
/** A table over the page, whose first cells hold several lines and whose others stand at their middle, below two paragraphs side by side. */
function centred_table(order) {
  const cells = [['\xC5tg\xE4rd', 'Ansvarig', '\xC5r'], [['F\xF6rvaltningen tar', 'fram en plan f\xF6r', 'arbetet'], 'N\xE4mnden', '2024'], [['Planen f\xF6ljs upp', 'en g\xE5ng', 'om \xE5ret'], 'Styrelsen', '2025'], ['Klart', '', '2026']];
  const content = [], rows = [];
  let y = 640, next = 0;
  for (const row of cells) {
    const most = Math.max(...row.map(cell => Array.isArray(cell) ? cell.length : 1));
    rows.push({ role: 'TR', inside: row.map((cell, column) => {
      const own = [cell].flat(), number = next++;
      own.forEach((text, i) => content.push(`${id('P', number)} BDC BT /F1 11 Tf ${[70, 260, 420][column]} ${y - 13 * i - (most - own.length) * 6.5} Td (${literal(text)}) Tj ET EMC`));
      return { role: row === cells[0] ? 'TH' : 'TD', content: [[0, number]] };
    }) });
    y -= most * 13 + 8;
  }
  content.push(`${id('P', next)} BDC BT /F1 11 Tf 70 ${y - 20} Td (${literal(words[1])}) Tj ET EMC`);
  return structured([{ content: content.join('\n') }], [{ role: 'Table', inside: order(rows) }, { role: 'P', content: [[0, next]] }]);
}
const centred_rows = ['| Åtgärd | Ansvarig | År |', '| Förvaltningen tar fram en plan för arbetet | Nämnden | 2024 |', '| Planen följs upp en gång om året | Styrelsen | 2025 |', '| Klart |  | 2026 |'];
const small_columns = ['V\xE4nster f\xF6rst', 'sedan mera', 'och slut h\xE4r', 'Till h\xF6ger nu', 'mera av det', 'och slut d\xE4r'].map((text, i) => ['P', text, i < 3 ? 70 : 330, 780 - 30 * (i % 3)]);
const line = (text, y, mark) => `${mark} BDC BT /F1 11 Tf 70 ${y} Td (${literal(text)}) Tj ET EMC`;
const id = (role, number) => `/${role} << /MCID ${number} >>`;
const head = '/Artifact << /Type /Pagination /Subtype /Header >>';

const outlines = Array.from({ length: 400 }, (_, i) => `${60 + i % 20 * 24} ${100 + Math.floor(i / 20) * 32} m ${70 + i % 20 * 24} ${130 + Math.floor(i / 20) * 32} ${80 + i % 20 * 24} ${130 + Math.floor(i / 20) * 32} ${80 + i % 20 * 24} ${100 + Math.floor(i / 20) * 32} c f`).join('\n');
const lone = ['Kommunen', 'beslutar', 'avslå'].map((word, i) => `BT /F1 11 Tf 1 0 0 1 ${100 + 60 * i} ${300 + 40 * i} Tm (${word.replace('å', '\xE5')}) Tj ET`).join('\n');

export function cases(folder) {
  return [
    { name: 'a tagged file of a browser: headings that look like text, lists, tables', bytes: () => fs.readFileSync(print_html(tagged_html, folder, 'browser')),
      check: (pages, { text }) => lacks(headings, text) || (under(pages, 'TD').split(' ').sort().join(' ') !== 'Centern Parti Röster Vänstern sju åtta' && `cells «${under(pages, 'TD')}»`) ||
        (!/att bifalla motionen.*att tacka för den/.test(under(pages, 'LI')) && `items «${under(pages, 'LI')}»`) },
    { name: 'a tagged file of LibreOffice', slow: true, bytes: () => has('soffice') && office(folder), check: (pages, { text }) => lacks(headings.slice(1), text) },
    { name: 'roles of a producer’s own, and a heading told by its section', bytes: () => structured(
      [{ content: [line('Om saken', 780, id('Rubrik', 0)), line(words[0], 760, id('P', 1)), line('I delen', 740, id('H', 2)), line(words[1], 720, id('P', 3))].join('\n') }],
      [{ role: 'Rubrik', content: [[0, 0]] }, { role: 'P', content: [[0, 1]] }, { role: 'Sect', inside: [{ role: 'Sect', inside: [{ role: 'H', content: [[0, 2]] }, { role: 'P', content: [[0, 3]] }] }] }], { roles: '/Rubrik /H1' }),
      check: (pages, { text }) => lacks(['# Om saken', '## I delen'], text) },
    { name: 'a head that is marked as no part of the text is left out, and stays where it stands first', bytes: () => structured(
      ['Tj\xE4nsteskrivelse ett', 'Ur n\xE4mndens akt', 'Tredje bladet'].map((one, i) => ({ content: [line(one, 810, head), line(words[i % 2], 700, id('P', 0))].join('\n') })),
      [0, 1, 2].map(page => ({ role: 'P', content: [[page, 0]] }))),
      check: (pages, { text }) => (!text.includes('Tjänsteskrivelse ett') && 'the first head is gone') || (/akt|bladet/.test(text) && `«${text}»`) || (under(pages, 'A') !== 'Tjänsteskrivelse ett Ur nämndens akt Tredje bladet' && `«${under(pages, 'A')}»`) },
    { name: 'a tree that bites its tail, knows nothing of its own and lies about the rest loses no word', bytes: () => structured(
      [{ content: [line(words[0], 780, id('P', 0)), line(words[1], 760, id('P', 7))].join('\n') }],
      [{ role: 'Artifact', content: [[0, 0]], inside: [{ role: 'Span /K 6 0 R' }] }]), check: (pages, { text }) => (!text.includes(said) || !text.includes('Den beslutar därför')) && `«${text}»` },
    { name: 'the cells of a table are those that the file tags, though they stand at the middle of their rows', bytes: () => centred_table(rows => rows), check: (pages, { text }) => lacks(centred_rows, text) },
    { name: 'rows that the file tags in another order than they stand in lose no word', bytes: () => centred_table(rows => rows.toReversed()),
      check: (pages, { text }) => centred_rows.join(' ').match(/[\p{L}\d]+/gu).filter(word => !text.includes(word)).map(word => `no ${word}`).join() },
    { name: 'columns of a few short lines are read as the file tags them', bytes: () => tagged_page(small_columns),
      check: (pages, { text }) => text.replace(/\s+/g, ' ').trim() !== 'Vänster först sedan mera och slut här Till höger nu mera av det och slut där' && `«${text}»` },
    { name: 'tags in another order than the page say nothing', bytes: () => tagged_page([['P', 'Om saken', 70, 780], ['H1', words[0], 70, 760], ['P', words[1], 70, 746], ['P', words[0], 70, 720], ['P', words[1], 70, 706]], [4, 1, 3, 0, 2]),
      check: (pages, { text }) => /^#/m.test(text) && `«${text}»` },
    { name: 'marks of a file that is not tagged mean nothing', bytes: () => document_of([{ content: line(words[0], 810, head) }]), check: pages => under(pages, 'A') && 'an artifact' },
    { name: 'a layer of recognised text in an ordinary font', bytes: () => document_of([{ content: set_lines(words, 3) }, { content: set_lines(words, 0) }, { content: set_lines(words, 3) }, { content: set_lines(words, 3) }]),
      check: (pages, { text, told }) => pages.some((page, i) => page.runs.some(run => Boolean(run.flags & 2) !== (i !== 1))) ? `flags ${JSON.stringify(pages.map(page => page.runs.map(run => run.flags)))}` :
        !text.includes(said) ? 'the text is gone' : !/what a program recognised/.test(told) && `told «${told}»` },
    { name: 'the mode that draws nothing ends with the form that set it', bytes: () => document_of([{ content: `/X1 Do ${set_lines(words)}`, resources: '/XObject << /X1 6 0 R >>' }],
      { more: ['<< /Type /XObject /Subtype /Form /BBox [0 0 1 1] /Length 4 >>\nstream\n3 Tr\nendstream'] }), check: pages => pages[0].runs.some(run => run.flags & 2) && 'hidden' },
    { name: 'pictures, shapes and nothing', bytes: () => document_of([picture, { content: '' }, { content: outlines }, { content: '70 70 400 700 re S 70 300 m 470 300 l S' }, { content: set_lines(words) }]),
      check: pages => (pages.map(page => page.pictures > 90 ? 'all' : page.pictures > 30 ? 'much' : page.pictures).join() !== 'all,0,much,0,0') && `pictures ${pages.map(page => page.pictures)}` },
    ...[0, 90, 180, 270].map(turn => ({ name: `words of a page that is turned by ${turn}, and cut`, words_alone: true,
      bytes: () => document_of([{ content: lone, keys: `/Rotate ${turn} /CropBox [40 60 500 800]` }]),
      check: pages => { const at = pages[0].runs.find(run => run.text.trim() === 'Kommunen').box; const x = { 0: 600, 90: 2400, 180: 4600 - 600, 270: 7400 - 2400 }[turn];
        return Math.min(Math.abs(at[0] - x), Math.abs(at[2] - x)) > 30 && `«Kommunen» at ${at}, not ${x}`; } })),
    ...unit_cases,
    { name: 'words of a page whose unit is 2', words_alone: true, bytes: () => document_of([{ content: lone, keys: '/UserUnit 2' }]),
      check: pages => Math.abs(pages[0].runs.find(run => run.text.trim() === 'Kommunen').box[0] - 2000) > 10 && `«Kommunen» at ${pages[0].runs[0].box}` },
  ];
}

/** A heading, two paragraphs and a table, set so many units large. */
function set_by(by) {
  const at = (size, x, y, text) => `BT /F1 ${(size * by).toFixed(4)} Tf ${(x * by).toFixed(4)} ${(y * by).toFixed(4)} Td (${literal(text)}) Tj ET`;
  const rows = [['Parti', 'R\xF6ster', 'Andel'], ['Centern', '12', '24'], ['V\xE4nstern', '7', '14'], ['Moderaterna', '31', '62']];
  return [at(16, 70, 780, 'Svar p\xE5 motion om b\xE4nkar'), at(11, 70, 750, words[0]), at(11, 70, 736, words[1]), at(11, 70, 700, words[0]),
    ...rows.flatMap((row, i) => row.map((cell, column) => at(11, 70 + 120 * column, 660 - 20 * i, cell))), at(11, 70, 560, words[1])].join('\n');
}
const by_unit = ['# Svar på motion om bänkar', `${said} Den beslutar därför att avslå motionen och att tacka för den.`, '| Parti | Röster | Andel |', '| Moderaterna | 31 | 62 |'];
/** What the file says of the unit → points that it is believed to be, and how large the words are set in it. */
const units = [['2', 2, 1], ['0.5', .5, 1], ['10', 10, .1], ['0.24', .24, 1 / .24], ['10', 1, 1], ['0', 1, 1], ['-1', 1, 1], ['1000000000', 1, 1], ['0.000000001', 1, 1], ['/Two', 1, 1]];
const unit_cases = units.map(([told, points, by]) => ({ name: `a page whose unit is ${told}${by === 1 ? '' : ', set in it'}`,
  bytes: () => document_of([{ content: set_by(by), keys: `/UserUnit ${told} /MediaBox [0 0 ${595 * by} ${842 * by}]` }]),
  check: (pages, { text }) => lacks(by_unit, text) || (Math.abs(pages[0].width - 5950 * points * by) > 2 && `a page ${pages[0].width} wide`) }));

function office(folder) {
  const html = path.join(folder, 'tagged.html'), options = '{"UseTaggedPDF":{"type":"boolean","value":"true"}}';
  fs.writeFileSync(html, tagged_html);
  const { status } = spawnSync('soffice', [`-env:UserInstallation=file://${path.join(folder, 'office')}`, '--headless', '--convert-to', `pdf:writer_web_pdf_Export:${options}`, '--outdir', folder, html], { timeout: 120_000 });
  return status === 0 ? fs.readFileSync(path.join(folder, 'tagged.pdf')) : null;
}
