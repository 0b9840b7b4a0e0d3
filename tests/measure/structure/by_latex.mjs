// Made-up papers as those who write LaTeX set them: article in Latin Modern, with Swedish hyphens, tables with booktabs' rules or
// boxed ones, half with drawn-in paragraphs. Debian: texlive-latex-recommended, lmodern, texlive-lang-european.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { has } from '../pdf_papers.mjs';

const signs = { '\\': '\\textbackslash{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}', '\'': '\\textquotesingle{}', '"': '\\textquotedbl{}', '\u00A0': '~' };
const escaped = text => text.replace(/[\\~^'"\u00A0]|[#$%&_{}]/g, sign => signs[sign] ?? `\\${sign}`).replaceAll('--', '-{}-').replaceAll('\n', '\\\\{}\n').replace(/\t+| {3,}/g, '\\hspace*{4em}');

const long_cell = 24;
/** Cells that wrap take the rest of the line; `boxed`: lines around all cells; `parted`: a page may part the table. */
function table_of({ rows, align = [] }, { boxed, parted }) {
  const wraps = rows[0].map((_, i) => rows.some(row => row[i].length > long_cell));
  const columns = wraps.map((wrapped, i) => wrapped ? '>{\\raggedright\\arraybackslash}X' : (align[i] ?? 'left')[0]);
  const lines = rows.map(row => `${row.map(escaped).join(' & ')} \\\\`);
  const inside = boxed ? `\\hline\n${lines.join(' \\hline\n')} \\hline` : `\\toprule\n${lines[0]}\n\\midrule\n${lines.slice(1).join('\n')}\n\\bottomrule`;
  const spec = boxed ? `|${columns.join('|')}|` : columns.join('');
  if (wraps.includes(true)) return `\\medskip\\noindent\\begin{tabularx}{\\linewidth}{${spec}}\n${inside}\n\\end{tabularx}\\medskip`;
  return parted ? `\\begin{longtable}{${spec}}\n${inside}\n\\end{longtable}` : `\\begin{center}\\begin{tabular}{${spec}}\n${inside}\n\\end{tabular}\\end{center}`;
}

const text_of = (blocks, look) => blocks.map(block => {
  switch (block.what) {
    case 'title': return `\\section*{${escaped(block.text)}}`;
    case 'heading': return `\\subsection*{${escaped(block.text)}}`;
    case 'list': return `${escaped(block.lead)}\n\\begin{enumerate}\n${block.items.map(item => `\\item ${escaped(block.plain ? item : `att ${item}.`)}`).join('\n')}\n\\end{enumerate}`;
    case 'signature': return block.people.map(one => `\\bigskip\\noindent ${escaped(one.name)}\n\n\\noindent ${escaped(one.party_name ?? one.title)}`).join('\n\n');
    case 'table': return table_of(block, look);
    case 'line': return `\\noindent ${escaped(block.text)}`;
    default: return escaped(block.text);
  }
}).join('\n\n');

const paper_of = (blocks, columns, i) => `\\documentclass[a4paper,${columns === 2 ? '10pt,twocolumn' : '11pt'}]{article}
\\usepackage[T1]{fontenc}\\usepackage{lmodern}\\usepackage[swedish]{babel}\\usepackage{booktabs,longtable,tabularx}
${i % 2 ? '\\setlength{\\parindent}{0pt}\\setlength{\\parskip}{6pt plus 2pt}' : ''}
\\begin{document}
${text_of(blocks, { boxed: i % 4 > 1, parted: columns === 1 })}
\\end{document}
`;

/** The files, or null where LaTeX is not there. */
export function by_latex(papers, folder, name, columns) {
  if (!has('pdflatex')) return null;
  return papers.map((blocks, i) => {
    const file = path.join(folder, `${name}-${i}.tex`);
    fs.writeFileSync(file, paper_of(blocks, columns, i));
    for (let run = 0; run < 2; ++run) {  // The widths of a parted table are known in the second.
      const { status, stdout } = spawnSync('pdflatex', ['-interaction=nonstopmode', '-halt-on-error', `-output-directory=${folder}`, file], { encoding: 'latin1', timeout: 60_000 });
      if (status !== 0) throw new Error(`pdflatex ended with ${status}: ${stdout.slice(-800)}`);
    }
    return file.replace(/tex$/, 'pdf');
  });
}
