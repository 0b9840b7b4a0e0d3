// Made-up papers as those who write Typst set them: its own fonts, lists and grids of tables, half with drawn-in paragraphs.
// Needs Typst's compiler for node (@myriaddreamin/typst-ts-node-compiler), found as node finds modules or in the folder DIARIUM_TYPST.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const escaped = text => text.replace(/[!-/:-@[-`{-~]/g, '\\$&').replaceAll('\u00A0', '~').replaceAll('\n', ' \\\n').replace(/\t+| {3,}/g, '#h(4em)');

const long_cell = 24;
/** Columns as wide as their words, or by parts of the line where cells wrap; the first row is a head that comes back. */
function table_of({ rows, align = [] }, rules) {
  const columns = rows[0].map((_, i) => rows.some(row => row[i].length > long_cell) ? '1fr' : 'auto');
  const cells = row => row.map(cell => `[${escaped(cell)}]`).join(', ');
  return `#table(columns: (${columns.join(', ')}), align: (${columns.map((_, i) => align[i] ?? 'left').join(', ')}), ${rules}\n${rows.map((row, i) => i > 0 ? `  ${cells(row)},` : `  table.header(${cells(row)}),`).join('\n')}\n)`;
}

const text_of = (blocks, rules) => blocks.map(block => {
  switch (block.what) {
    case 'title': return `= ${escaped(block.text)}`;
    case 'heading': return `== ${escaped(block.text)}`;
    case 'list': return `${escaped(block.lead)}\n\n${block.items.map(item => `+ ${escaped(block.plain ? item : `att ${item}.`)}`).join('\n')}`;
    case 'signature': return block.people.map(one => `#v(1em)\n\n${escaped(one.name)}\n\n${escaped(one.party_name ?? one.title)}`).join('\n\n');
    case 'table': return table_of(block, rules);
    default: return escaped(block.text);
  }
}).join('\n\n');

const paper_of = (blocks, columns, i) => `#set page(paper: "a4", numbering: "1"${columns === 2 ? ', columns: 2' : ''})
#set text(lang: "sv"${columns === 2 ? ', size: 10pt' : ''})
${i % 2 ? '#set par(justify: true, first-line-indent: 1.2em, spacing: .65em)' : ''}
${text_of(blocks, i % 4 > 1 ? 'stroke: none, ' : '')}
`;

function compiler_in(folder) {
  try {
    return createRequire(import.meta.url)(process.env.DIARIUM_TYPST ?? '@myriaddreamin/typst-ts-node-compiler').NodeCompiler.create({ workspace: folder });
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
    return null;
  }
}

/** The files, or null where Typst's compiler is not there. */
export function by_typst(papers, folder, name, columns, tagged) {
  const compiler = compiler_in(folder);
  return compiler && papers.map((blocks, i) => {
    const file = path.join(folder, `${name}-${i}.pdf`);
    fs.writeFileSync(file, compiler.pdf({ mainFileContent: paper_of(blocks, columns, i) }, { pdfTags: tagged }));
    return file;
  });
}
