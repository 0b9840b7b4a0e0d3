// How does a table become an Excel workbook? One sheet (ECMA-376, SpreadsheetML): figures as numbers, days as dates, addresses
// as links, all else as text that is never a formula; the first row stays in sight.
import { strToU8, zipSync } from 'fflate';

export interface Cells {
  heads: string[];
  rows: string[][];
  /** Columns that hold addresses relative to the site's root, divided by «; ». */
  links: number[];
}

/** What a sheet cannot hold, as Excel has it. */
export const limits = { units: 32_767, rows: 1_048_576, links: 65_530, address: 2_079 };

export interface Workbook {
  bytes: Uint8Array;
  /** Cells that were longer than one may be, and rows that found no place. */
  cut: number;
  leftOut: number;
}

const day = /^(\d{4})-(\d\d)-(\d\d)$/;
const figure = /^(0|[1-9]\d{0,14})$/;  // What a number of 64 bits keeps whole.
const firstDay = Date.UTC(1900, 2, 1);  // Before it Excel counts a 29 February that never was.
const zeroDay = Date.UTC(1899, 11, 30);

/** The number of a day; null for what is none. */
function serial(words: string): number | null {
  const found = day.exec(words);
  if (!found) return null;
  const at = new Date(`${words}T00:00:00Z`).getTime();
  if (Number.isNaN(at) || at < firstDay || !new Date(at).toISOString().startsWith(words)) return null;
  return (at - zeroDay) / 86_400_000;
}

/** Letters that XML 1.0 can hold, a surrogate only beside its other half. */
function allowed(words: string): string {
  return words.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]/g, found => (found.length === 2 ? found : ''));
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (words: string): string => words.replace(/[&<>"]/g, sign => escapes[sign] ?? sign);
/** In a cell «_x0041_» means a letter, and a line end of a Mac would be read as another (ECMA-376 part 1, 22.9.2.19). */
const inCell = (words: string): string => escaped(words.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replaceAll('\r', '_x000D_'));

function shortened(words: string): string {
  const end = limits.units - 1;
  return words.slice(0, /[\uD800-\uDBFF]/.test(words[end - 1] ?? '') ? end - 1 : end) + '…';
}

/** «AB12»; both from 0. */
function name(column: number, row: number): string {
  let letters = '';
  for (let at = column; at >= 0; at = Math.floor(at / 26) - 1) letters = String.fromCharCode(65 + at % 26) + letters;
  return letters + String(row + 1);
}

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A part's root. */
const part = (name: string, inside: string): string => `<${name} xmlns="${main}" xmlns:r="${office}">${inside}</${name}>`;

/** Styles by number: 0 plain, 1 a head, 2 a day, 3 a link, 4 text that wraps. */
const styles = part('styleSheet', '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>' +
  '<fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font>' +
  '<font><u/><sz val="11"/><color rgb="FF0563C1"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="5"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf fontId="2" applyFont="1"/>' +
  '<xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>');

/** `address`: a relative address as an absolute one. The same cells give the same bytes. */
export function workbook({ heads, rows, links }: Cells, address: (relative: string) => string): Workbook {
  const kept = rows.slice(0, limits.rows - 1);
  const figures = heads.map((_, column) => kept.every(row => !row[column] || figure.test(row[column])));
  const linked: [cell: string, target: string][] = [];
  let cut = 0;
  const text = (at: string, words: string, style: number): string =>
    `<c r="${at}" t="inlineStr"${style ? ` s="${style}"` : ''}><is><t xml:space="preserve">${inCell(words)}</t></is></c>`;
  const cell = (raw: string, column: number, row: number): string => {
    if (raw === '') return '';
    const at = name(column, row);
    if (row > 0 && figures[column]) return `<c r="${at}"><v>${raw}</v></c>`;
    const number = row > 0 ? serial(raw) : null;
    if (number !== null) return `<c r="${at}" s="2"><v>${number}</v></c>`;
    let words = allowed(raw);
    if (words.length > limits.units) words = shortened(words), cut++;
    if (row === 0) return text(at, words, 1);
    if (!links.includes(column)) return text(at, words, words.includes('\n') ? 4 : 0);
    const [first = ''] = words.split('; ');
    const target = address(first);
    if (linked.length === limits.links || target.length > limits.address) return text(at, words, 0);
    linked.push([at, target]);
    return text(at, words, 3);
  };
  const line = (cells: string[], row: number): string => `<row r="${row + 1}">${heads.map((_, column) => cell(cells[column] ?? '', column, row)).join('')}</row>`;
  const lines = [heads, ...kept].map(line).join('');
  const width = (column: number): number => Math.min(60, Math.max(8, ...[heads, ...kept.slice(0, 200)].map(row => (row[column] ?? '').length + 2)));
  const columns = heads.map((_, at) => `<col min="${at + 1}" max="${at + 1}" width="${width(at)}" customWidth="1"/>`).join('');
  const reach = `A1:${name(Math.max(0, heads.length - 1), kept.length)}`;
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const sheet = part('worksheet', `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` +
    `<cols>${columns}</cols><sheetData>${lines}</sheetData><autoFilter ref="${reach}"/>` +
    (linked.length > 0 ? `<hyperlinks>${linked.map(([at], i) => `<hyperlink ref="${at}" r:id="rId${i + 1}"/>`).join('')}</hyperlinks>` : ''));
  const related = (list: string): string => `<Relationships xmlns="${packaged}/relationships">${list}</Relationships>`;
  const relation = (id: number, what: string, target: string, more = ''): string => `<Relationship Id="rId${id}" Type="${office}/${what}" Target="${escaped(target)}"${more}/>`;
  const type = (part: string, what: string): string => `<Override PartName="/xl/${part}" ContentType="${kind}.${what}+xml"/>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>${type('workbook.xml', 'sheet.main')}${type('worksheets/sheet1.xml', 'worksheet')}${type('styles.xml', 'styles')}</Types>`,
    '_rels/.rels': related(relation(1, 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': part('workbook', `<sheets><sheet name="Diarium" sheetId="1" r:id="rId1"/></sheets>` +
      `<definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Diarium!${reach.replace(/[A-Z]+|\d+/g, '$$$&')}</definedName></definedNames>`),
    'xl/_rels/workbook.xml.rels': related(relation(1, 'worksheet', 'worksheets/sheet1.xml') + relation(2, 'styles', 'styles.xml')),
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': sheet,
    ...(linked.length > 0 ? { 'xl/worksheets/_rels/sheet1.xml.rels': related(linked.map(([, target], i) => relation(i + 1, 'hyperlink', target, ' TargetMode="External"')).join('')) } : {}),
  };
  const mtime = new Date(1980, 0, 1);  // The first day that an archive can name: the clock stays out of it.
  const bytes = zipSync(Object.fromEntries(Object.entries(files).map(([path, xml]) => [path, [strToU8(head + xml), { mtime }]])), { level: 6 });
  return { bytes, cut, leftOut: rows.length - kept.length };
}
