// What became of a file, in words.
import type { Report } from './talk.ts';
import { count, has, number, say } from './words.ts';

const pagesNamed = 8;  // Empty pages that are named one by one.

/** «PDF · 12 sidor · 4 532 ord · …», and what was left out. */
export function reportWords(report: Report): string {
  const parts = [has(`own.kind_${report.kind}`) ? say(`own.kind_${report.kind}`) : report.kind];
  if (report.pages > 0) parts.push(count('own.pages', report.pages));
  parts.push(count('own.words', report.words));
  if (report.papers.length > 1) parts.push(count('own.papers', report.papers.length));
  if (report.recognised) parts.push(say('own.recognised'));
  if (report.repaired > 0) parts.push(count('own.repaired', report.repaired));
  else if (report.damaged) parts.push(say('own.damaged'));
  if (report.uncertain > 0) parts.push(count('own.uncertain', report.uncertain));
  if (report.empty_pages.length > 0) {
    const named = report.empty_pages.slice(0, pagesNamed).map(page => number(page)).join(', ');
    parts.push(count('own.empty_pages', report.empty_pages.length, { list: report.empty_pages.length > pagesNamed ? `${named} …` : named }));
  }
  if (report.unmapped > 0) parts.push(count('own.unmapped', report.unmapped));
  if (report.inserted > 0) parts.push(count('own.inserted', report.inserted));
  const left = report.left_out.map(({ what, count: times }) => `${has(`own.left_${what}`) ? say(`own.left_${what}`) : what} (${number(times)})`);
  return parts.join(' · ') + (left.length > 0 ? `. ${say('own.left_out', { list: left.join(', ') })}` : '');
}

/** The core's own words, where the reason can be many. */
export const detailsOf = (code: string, message: string): string =>
  ['unsupported', 'damaged', 'bad_format', 'too_large', 'changed', 'broken'].includes(code) ? message : '';

/** Why it was not read, and what to do. `message`: the core's own words; a file that it finds too large is small, and holds too much. */
export const refusalWords = (code: string, message: string): string =>
  code === 'too_large' && message ? say('own.no_too_much') : say(has(`own.no_${code}`) ? `own.no_${code}` : 'own.no_bad_format');
