// The facts of papers read from their scans, against those of the same paper from the text of its PDF; facts that hold a § apart.
// Run: node tests/measure/ocr_facts.mjs [--seed N] [--papers DIR [--every N]] [--count N] [--dpi 300] [--damages clean,…] [--show] [--keep FOLDER]
// Needs build/release and Chromium. FOLDER keeps papers and scans: what is there is not made again.
import fs from 'node:fs';
import path from 'node:path';
import { lines_by_field, Tally } from './fact_lines.mjs';
import { read_all, scan_of, set_papers } from './ocr_papers.mjs';
import { facts_of, need_command, option, work_folder } from './support.mjs';

const given = process.argv.slice(2);
const seed = Number(option('--seed', 1)), show = given.includes('--show'), folder = work_folder('ocr-facts');
need_command();
const papers = await set_papers(folder, { seed, wanted: Number(option('--count', 4)), from: option('--papers'), every: Number(option('--every', 1)) });
const truth = facts_of(papers), texts = await read_all(papers);
console.log('damage and dots an inch       papers pages facts  alike (F1)  with § facts  alike (F1)');
for (const dpi of option('--dpi', '300').split(',').map(Number)) {
  for (const way of option('--damages', 'clean').split(',')) {
    const files = papers.map((pdf, i) => {
      const file = path.join(folder, `${path.basename(pdf, '.pdf')}-${dpi}-${way}.pdf`);
      if (!fs.existsSync(file)) fs.writeFileSync(file, scan_of(pdf, texts.get(pdf).text.split('\f').length, dpi, way, seed * 31 + i));
      return file;
    });
    const read = facts_of(files), all = new Tally(), sections = new Tally();
    for (const [i, pdf] of papers.entries()) {
      const one = lines_by_field(truth.get(path.basename(pdf, '.pdf'))), other = lines_by_field(read.get(path.basename(files[i], '.pdf')));
      for (const field of Object.keys(one)) {
        const misses = [], holds = lines => field === 'section' ? lines : lines.filter(line => line.includes('§'));
        all.add(one[field], other[field], misses);
        sections.add(holds(one[field]), holds(other[field]));
        if (show) for (const miss of misses) console.log(`        ${path.basename(files[i])} ${field} ${miss.slice(0, 200)}`);
      }
    }
    const pages = papers.reduce((sum, pdf) => sum + texts.get(pdf).text.split('\f').length, 0);
    console.log(`${`${way} ${dpi}`.padEnd(30)}${String(papers.length).padEnd(7)}${String(pages).padEnd(6)}${String(all.told).padEnd(7)}${all.f1.toFixed(4).padEnd(12)}${String(sections.told).padEnd(14)}${sections.f1.toFixed(4)}`);
  }
}
