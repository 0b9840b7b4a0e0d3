// A scan of many pages read by the native command: seconds of the processor a page, and the memory of all its processes as the file goes on.
// Run: node tests/measure/ocr_long_native.mjs [--pages 500] [--lines 4] [--seed N]. No part of the gate. Needs build/release, pdftoppm, Tesseract; Linux (/proc).
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { dice, make_case } from './case.mjs';
import { damaged, drawn, pdf_of } from './ocr_pages.mjs';
import { kinds } from './papers.mjs';
import { setting } from './setting.mjs';
import { draw_style, render } from './style.mjs';
import { command, need_command, own_folder } from './support.mjs';

const given = process.argv.slice(2);
const option = (name, otherwise) => given.includes(name) ? Number(given[given.indexOf(name) + 1]) : otherwise;
const pages = option('--pages', 500), lines = option('--lines', 4), seed = option('--seed', 1), different = 8, folder = own_folder('ocr-long-native');
need_command();

const roll = dice(seed * 7919), pictures = [];
for (let i = 0; i < different; ++i) {
  const made = setting(make_case(seed * 1000 + i), draw_style(roll), roll), style = { ...draw_style(roll), marks: 'plain', lines: 'long', page: 'none' };
  const words = render(kinds[Object.keys(kinds)[i % Object.keys(kinds).length]](made).blocks, style, made).replace(/[^\x20-\xff]/g, ' ').match(/\S.{0,70}(?=\s|$)/g);
  const file = path.join(folder, 'one.pdf');
  fs.writeFileSync(file, pdf_of([{ words: words.slice(0, lines).map((text, at) => ({ text, x: 60, y: 780 - at * 16 })) }]));
  pictures.push(damaged(drawn(file, 1, 300), 'clean', seed + i));
}
const file = path.join(folder, 'long.pdf');
fs.writeFileSync(file, pdf_of(Array.from({ length: pages }, (_, i) => ({ picture: pictures[i % different] }))));

/** The process and all below it: their ids. */
const below = id => [id, ...(fs.existsSync(`/proc/${id}/task/${id}/children`) ? fs.readFileSync(`/proc/${id}/task/${id}/children`, 'utf8').trim().split(' ').filter(Boolean).flatMap(below) : [])];
const resident = id => { try { return Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0); } catch { return 0; } };
/** Seconds of the processor of a process and of those below it that have ended. */
const seconds = id => { try { const parts = fs.readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1].split(' '); return parts.slice(11, 15).reduce((sum, one) => sum + Number(one), 0) / 100; } catch { return 0; } };

const began = Date.now(), child = spawn(command, ['text', file]), marks = [];
let written = 0, broken = 0, told = '', most = 0, reader_seconds = 0;
child.stdout.on('data', piece => { written += piece.length; broken += piece.filter(byte => byte === 12).length; });
child.stderr.setEncoding('utf8').on('data', piece => { told += piece; });
const watch = setInterval(() => {
  const all = below(child.pid), memory = all.reduce((sum, id) => sum + resident(id), 0) / 1024;
  most = Math.max(most, memory);
  for (const id of all.slice(1, 2)) reader_seconds = Math.max(reader_seconds, seconds(id));
  marks.push([(Date.now() - began) / 1000, memory]);
}, 250);
await new Promise(done => child.on('close', done));
clearInterval(watch);
const wall = (Date.now() - began) / 1000;
const stretch = (from, to) => Math.max(0, ...marks.filter(([at]) => at >= wall * from && at < wall * to).map(([, memory]) => memory)).toFixed(0);
console.log(`${pages} pages of ${lines} lines, ${(fs.statSync(file).size / 1e6).toFixed(1)} MB: ${broken + 1} pages of text, ${written} bytes, in ${wall.toFixed(0)} s; ${(reader_seconds / pages).toFixed(2)} s of the processor a page`);
console.log(`highest memory of all processes, by tenths of the time: ${Array.from({ length: 10 }, (_, i) => stretch(i / 10, (i + 1) / 10)).join(', ')} MB; highest ${most.toFixed(0)} MB`);
console.log(`told: ${told.trim().slice(0, 300)}`);
