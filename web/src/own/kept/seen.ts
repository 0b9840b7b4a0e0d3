// What was read in the pictures of a file's pages, as lines that are kept page by page (S and V of core/scan/stream.h).

/** By the page, from 0, the last of each. What is no such line is left out: what is kept may be damaged. */
export function linesByPage(lines: string): Map<number, string> {
  const pages = new Map<number, string>();
  for (const [all, page] of lines.matchAll(/^S\t(\d{1,5})\t\w+\t[^\n]*\n(?:V\t[^\n]*\n)*/gm)) pages.set(Number(page), all);
  return pages;
}

/** The line of a page that was not read. `why`: by the names of core/source/scanned.h. */
export const unreadLine = (page: number, why: string): string => `S\t${page}\t${why}\t\n`;

/** Lines of pages as they are handed on, by the page. */
export const inOrder = (pages: ReadonlyMap<number, string>): string => [...pages].sort(([one], [other]) => one - other).map(([, lines]) => lines).join('');
