// The time of a scan's page against Tesseract's own command on the same picture, side by side in one run: seconds of the processor,
// one thread each; and against that command where it gives other readings of letters too (lstm_choice_mode=2), as ours does.
// Run: node tests/measure/ocr_time.mjs [--tesseract PATH] [--papers DIR [--every N]] [--pages N] [--damages clean,…] [--dpi 300]
// No part of the gate: without that command it is skipped. The picture is of the dots that the program draws, as a PGM.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { damaged, drawn, pdf_of } from './ocr_pages.mjs';
import { set_papers } from './ocr_papers.mjs';
import { command, need_command, option, own_folder } from './support.mjs';

const tesseract = option('--tesseract', 'tesseract'), dpi = Number(option('--dpi', 300)), ways = option('--damages', 'clean,skew').split(',');
need_command();
if (spawnSync(tesseract, ['--version']).status !== 0) {
  console.log('skipped: the command tesseract is not installed');
  process.exit(0);
}
/** Seconds of the processor of a program and those it starts. */
function seconds(program, words) {
  const { status, stderr } = spawnSync('bash', ['-c', 'TIMEFORMAT="%U %S"; exec 3>&2; time "$@" >/dev/null 2>/dev/null', '-', program, ...words], { encoding: 'utf8', env: { ...process.env, OMP_THREAD_LIMIT: '1' } });
  if (status !== 0) throw new Error(`${program}: ${stderr.slice(-300)}`);
  return stderr.trim().split(/\s+/).slice(-2).reduce((sum, one) => sum + Number(one), 0);
}

const folder = own_folder('ocr-time'), wanted = Number(option('--pages', 10));
const papers = await set_papers(folder, { seed: Number(option('--seed', 1)), wanted: Math.ceil(wanted / ways.length), from: option('--papers'), every: Number(option('--every', 1)) });
let ours = 0, theirs = 0, with_choices = 0, pages = 0;
for (const [number, pdf] of papers.entries()) {
  for (const way of ways) {
    const scan = path.join(folder, `scan-${pages}.pdf`), picture = path.join(folder, `scan-${pages}.pgm`);
    fs.writeFileSync(scan, pdf_of([{ picture: damaged(drawn(pdf, 1, dpi), way, number + 1) }]));
    const { width, height, bytes } = drawn(scan, 1, 300);
    fs.writeFileSync(picture, Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), bytes]));
    const asked = [picture, path.join(folder, 'out'), '--dpi', '300', '-l', 'swe'];
    theirs += seconds(tesseract, [...asked, 'hocr']);
    with_choices += seconds(tesseract, [...asked, '-c', 'lstm_choice_mode=2', 'hocr']);
    ours += seconds(command, ['text', scan]);
    pages++;
  }
}
console.log(`${pages} pages (${ways.join(', ')}, ${dpi} dots an inch): ${(ours / pages).toFixed(2)} s a page, Tesseract's command ${(theirs / pages).toFixed(2)} s, ratio ${(ours / theirs).toFixed(2)}; the command with other readings ${(with_choices / pages).toFixed(2)} s, ratio ${(ours / with_choices).toFixed(2)}`);
