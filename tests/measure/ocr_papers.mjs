// What the measurements of scans share: papers set as PDF with a text that is drawn, which is the truth, and their pages as pictures.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { dice, make_case } from './case.mjs';
import { damaged, drawn, pdf_of } from './ocr_pages.mjs';
import { kinds } from './papers.mjs';
import { html_of, page_of } from './pdf_papers.mjs';
import { printer } from './print.mjs';
import { setting } from './setting.mjs';
import { draw_style } from './style.mjs';
import { command } from './support.mjs';

const escape_html = words => words.replace(/&/g, '&amp;').replace(/</g, '&lt;');

/** Papers as PDF in `folder`: made up by `seed`, or, with `from`, the texts of a folder, of which `every` n-th is taken. */
export async function set_papers(folder, { seed, wanted, from, every = 1 }) {
  const press = await printer();
  const files = [];
  if (from) {
    for (const name of fs.readdirSync(from).filter(one => /\.(txt|md)$/.test(one) && one !== 'README.md').sort().filter((_, i) => i % every === 0).slice(0, wanted)) {
      const text = fs.readFileSync(path.join(from, name), 'utf8');
      const html = text.split(/\n{2,}/).map(part => part.startsWith('#') ? `<h2>${escape_html(part.replace(/^#+ */, ''))}</h2>` : `<p>${escape_html(part)}</p>`).join('');
      files.push(await press.print(page_of('', html), folder, `paper-${files.length}`));
    }
  } else {
    for (let i = 0; i < wanted; ++i) {
      const roll = dice(seed * 7919 + i), names = Object.keys(kinds);
      const style = { ...draw_style(roll), heading: 'markdown', list: 'numbered_att', signature: 'two_lines', page: 'none', lines: 'long', marks: 'plain' };
      const made = setting(make_case(seed * 1000 + i), style, roll);
      files.push(await press.print(page_of('', html_of(kinds[names[i % names.length]](made).blocks)), folder, `paper-${i}`));
    }
  }
  await press.close();
  return files;
}

/** What a reader reads of each file, repaired: a Map from it to {text, told}. As many at once as there are cores. */
export async function read_all(files) {
  const answers = new Map(), waiting = [...files];
  const work = async () => {
    for (let file; (file = waiting.shift());) {
      answers.set(file, await new Promise(done => {
        const child = spawn(command, ['restore', file]);
        let text = '', told = '';
        child.stdout.setEncoding('utf8').on('data', piece => { text += piece; });
        child.stderr.setEncoding('utf8').on('data', piece => { told += piece; });
        child.on('close', () => done({ text, told }));
      }));
    }
  };
  await Promise.all(os.cpus().map(work));
  return answers;
}

/** The first `pages` pages of a PDF as a scan: the bytes of another PDF. `way`: damages divided by «+». */
export const scan_of = (pdf, pages, dpi, way, seed) =>
  pdf_of(Array.from({ length: pages }, (_, page) => ({ picture: damaged(drawn(pdf, page + 1, dpi), way, seed + page) })));
