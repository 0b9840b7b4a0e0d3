// What became of a file, in the page's words: made from what the core tells in data, never from its sentences.
import type { Report, ScanProgress } from './talk.ts';
import { count, has, number, say } from './say.ts';

const pagesNamed = 8;  // Empty pages that are named one by one.

/** The words of a key's kind, or of any other. */
const named = (key: string, kind: string): string => say(has(`${key}_${kind}`) ? `${key}_${kind}` : `${key}_other`);

/** «3, 4, 7», the first of them. */
const listed = (pages: number[]): string => pages.slice(0, pagesNamed).map(page => number(page)).join(', ') + (pages.length > pagesNamed ? ' …' : '');

/** «PDF · 12 sidor · 4 532 ord · …», what was left out, and what could not be read. */
export function reportWords(report: Report): string {
  const kind = 'file_kind.' + report.kind, parts = [say(has(kind) ? kind : 'own.kind_other')];
  if (report.pages > 0) parts.push(count('own.pages', report.pages));
  parts.push(count('own.words', report.words));
  if (report.papers.length > 1) parts.push(count('own.papers', report.papers.length));
  if (report.scanned > 0) parts.push(count('own.scanned', report.scanned));
  else if (report.recognised) parts.push(say('own.recognised'));
  if (report.repaired > 0) parts.push(count('own.repaired', report.repaired));
  else if (report.damaged) parts.push(say('own.damaged'));
  if (report.uncertain > 0) parts.push(count('own.uncertain', report.uncertain));
  if (report.empty_pages.length > 0) {
    parts.push(count('own.empty_pages', report.empty_pages.length, { list: listed(report.empty_pages) }));
  }
  if (report.unmapped > 0) parts.push(count('own.unmapped', report.unmapped));
  if (report.inserted > 0) parts.push(count('own.inserted', report.inserted));
  const sentences = [parts.join(' · ')];
  const left = report.left_out.map(({ what, count: times }) => `${named('own.left', what)} (${number(times)})`);
  if (left.length > 0) sentences.push(say('own.left_out', { list: left.join(', ') }).replace(/\.$/, ''));
  const unread = report.unread.map(({ why, pages }) => say('own.unread', { pages: listed(pages), why: named('own.unread', why) }));
  const warned = [...unread, ...warnings(report)];
  return sentences.join('. ') + (left.length > 0 || warned.length > 0 ? '. ' : '') + warned.join(' ');
}

/** What is wrong with a part of the file, and is not told by a number of the report. */
function warnings(report: Report): string[] {
  const told = new Set<string>();
  const codes = report.warnings.map(({ code }) => code);
  // Said as «recognised», «scanned», and as pages that were not read.
  const said = (report.recognised || report.scanned > 0 ? 1 : 0) + (report.unread.some(({ text }) => text) ? 1 : 0);
  for (let i = 0; i < said && codes.includes('damaged'); ++i) codes.splice(codes.indexOf('damaged'), 1);
  for (const code of codes) {
    if (code === 'empty' || code === 'bad_encoding' && report.unmapped > 0) continue;
    told.add(code === 'too_large' && report.pages > 0 ? count('own.warn_too_large', report.pages) : named('own.warn', code === 'too_large' ? 'other' : code));
  }
  return [...told];
}

/** Endings of names, by what the reader can do with such a file. A name is only heard where the bytes are of no known kind. */
const endings: Record<string, string> = {
  doc: 'old', dot: 'old', rtf: 'old', wpd: 'old', wps: 'old', pages: 'old', sxw: 'old',
  docx: 'locked', docm: 'locked', dotx: 'locked', odt: 'locked', ott: 'locked',
  xls: 'sheet', xlsx: 'sheet', ods: 'sheet', numbers: 'sheet', ppt: 'slides', pptx: 'slides', odp: 'slides', key: 'slides',
  png: 'picture', jpg: 'picture', jpeg: 'picture', gif: 'picture', tif: 'picture', tiff: 'picture', bmp: 'picture', webp: 'picture', heic: 'picture',
  zip: 'archive', '7z': 'archive', rar: 'archive', gz: 'archive', tar: 'archive', tgz: 'archive', bz2: 'archive', xz: 'archive', msg: 'mail',
};

/** Why it was not read, and what to do. `code`: of an Outcome (reading_queue.ts), or «paused» (intake.ts); `scan`: how far it came. */
export function refusalWords(code: string, path: string, scan?: ScanProgress): string {
  if (code === 'paused' && scan) return say('own.no_paused', { done: number(scan.done), all: number(scan.all) });
  const kind = code === 'unsupported' ? endings[/\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''] : undefined;
  return kind ? say(`own.no_unsupported_${kind}`) : named('own.no', code);
}
