// A sheet of statements to be judged, and the judged ones that are kept: tables with a head line, divided by tabs.
import fs from 'node:fs';

export const columns = ['number', 'file', 'kind', 'path', 'start', 'end', 'basis', 'said', 'context', 'verdict', 'cause'];
/** `municipality`: whose real paper it is, empty of one that was made up. `basis`: which said it when it was drawn. */
export const kept_columns = ['file', 'municipality', 'kind', 'path', 'start', 'end', 'mark', 'basis', 'verdict', 'cause'];
const verdicts = ['right', 'wrong'];
const cause_form = /^[a-zåäö0-9 ,-]{0,60}$/;  // A word or some that name a cause; never a quotation.

export const written = (rows, names) => [names, ...rows.map(row => names.map(name => String(row[name] ?? '').replace(/\s+/gu, ' ')))].map(cells => cells.join('\t')).join('\n') + '\n';

/** Rows of a table as objects. Throws where a line has other columns, or a verdict or cause that is none. */
export function read(file, names, allowed = verdicts) {
  if (!fs.existsSync(file)) throw new Error(`${file} is not there`);
  const [head, ...lines] = fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, '').split(/\r?\n/).filter(line => line && !line.startsWith('#'));
  if (head !== names.join('\t')) throw new Error(`${file}: its first line is not ${names.join(', ')}`);
  return lines.map((line, i) => {
    const cells = line.split('\t');
    if (cells.length > names.length || cells.length < names.length - 2) throw new Error(`${file}: row ${i + 1} has ${cells.length} columns, not ${names.length}`);
    const row = Object.fromEntries(names.map((name, j) => [name, (cells[j] ?? '').trim()]));
    if (row.verdict && !allowed.includes(row.verdict))
      throw new Error(`${file}: row ${i + 1}: verdict «${row.verdict}» is none of ${allowed.join(', ')}`);
    if (!cause_form.test(row.cause)) throw new Error(`${file}: row ${i + 1}: a cause is at most 60 small letters, digits, commas and dashes`);
    return row;
  });
}

/** A place in its paper on one line, marked, with about `width` letters around; a long one without its middle. */
export function context(letters, start, end, width = 200) {
  if (start === null) return Array.from(letters).slice(0, width).join('').replace(/\s+/gu, ' ').trim();
  const around = Math.max(40, Math.floor((width - Math.min(end - start, width / 2)) / 2));
  const words = (from, to) => letters.slice(Math.max(0, from), Math.max(0, to)).join('').replace(/\s+/gu, ' ');
  const inside = end - start > width ? `${words(start, start + width / 2)} … ${words(end - width / 4, end)}` : words(start, end);
  return `${words(start - around, start)}⟦${inside}⟧${words(end, end + around)}`.trim();
}

/** The 95 % interval of a share, after Wilson (1927). */
export function wilson(right, all) {
  if (all === 0) return [0, 1];
  const z = 1.96, share = right / all, under = 1 + z * z / all;
  const middle = (share + z * z / (2 * all)) / under, half = z / under * Math.sqrt(share * (1 - share) / all + z * z / (4 * all * all));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

const row_of = (name, right, all) => {
  const [low, high] = wilson(right, all);
  return `${name.padEnd(26)} ${String(right).padStart(5)} of ${String(all).padStart(5)}  ${(right / Math.max(1, all)).toFixed(3)}  ${low.toFixed(3)}–${high.toFixed(3)}`;
};

/** Right of judged, of all and by kind; the most judged kinds first. */
export function by_kind(rows) {
  const judged = rows.filter(row => row.verdict);
  const kinds = [...new Set(judged.map(row => row.kind))].map(kind => {
    const own = judged.filter(row => row.kind === kind);
    return { kind, right: own.filter(row => row.verdict === 'right').length, all: own.length };
  }).sort((a, b) => b.all - a.all || (a.kind < b.kind ? -1 : 1));
  return [...kinds.map(({ kind, right, all }) => row_of(kind, right, all)), row_of('all', judged.filter(row => row.verdict === 'right').length, judged.length)];
}

/** How many wrong ones each cause has. */
export function by_cause(rows) {
  const causes = new Map();
  for (const row of rows) if (row.verdict === 'wrong') causes.set(row.cause || 'not told', (causes.get(row.cause || 'not told') ?? 0) + 1);
  return [...causes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([cause, count]) => `${String(count).padStart(4)}  ${cause}`);
}
