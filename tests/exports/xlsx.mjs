// Opens a workbook again: what each cell of its one sheet holds, by a reader that knows nothing of the writer; and the writer
// itself, as node can run it.
import { createRequire } from 'node:module';
import path from 'node:path';
import { read_xml } from './akoma_ntoso.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const required = createRequire(path.join(root, 'web/package.json'));
const { strFromU8, unzipSync } = required('fflate');

/** What web/src/exports/xlsx.ts exports. */
export async function writer() {
  const { outputFiles } = await required('esbuild').build({ entryPoints: [path.join(root, 'web/src/exports/xlsx.ts')], bundle: true, format: 'esm', platform: 'node', write: false, absWorkingDir: path.join(root, 'web') });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`);
}

const column_of = at => [...at.match(/^[A-Z]+/)[0]].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
const said = words => words.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(parseInt(code, 16)));

/** Rows of {words, kind, link}: figures and days as they are shown; `frozen`: rows that stay in sight. Throws where a part is
 *  missing, not well formed, or not what the others say. */
export function read_workbook(bytes) {
  const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
  const parts = Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, read_xml(xml).elements]));
  const types = parts['[Content_Types].xml'];
  for (const { name, attributes } of types) if (name === 'Override' && !(attributes.PartName.slice(1) in files)) throw new Error(`no ${attributes.PartName}`);
  const related = (file) => Object.fromEntries((parts[file] ?? []).filter(one => one.name === 'Relationship').map(({ attributes }) => [attributes.Id, attributes]));
  const book = related('_rels/.rels').rId1.Target;
  const sheet_id = parts[book].find(one => one.name === 'sheet').attributes['r:id'];
  const sheet = parts[`xl/${related('xl/_rels/workbook.xml.rels')[sheet_id].Target}`];
  const targets = related('xl/worksheets/_rels/sheet1.xml.rels');
  const links = Object.fromEntries(sheet.filter(one => one.name === 'hyperlink').map(({ attributes }) => [attributes.ref, targets[attributes['r:id']].Target]));
  const styles = parts['xl/styles.xml'].filter(one => one.name === 'xf' && one.parent === 'cellXfs');
  const rows = [];
  let cell = null;
  for (const { name, attributes, text } of sheet) {
    if (name === 'row') {
      if (Number(attributes.r) !== rows.length + 1) throw new Error(`row ${attributes.r} in the place of ${rows.length + 1}`);
      rows.push([]);
    } else if (name === 'c') {
      if (Number(attributes.r.match(/\d+$/)[0]) !== rows.length) throw new Error(`${attributes.r} in row ${rows.length}`);
      cell = { kind: attributes.t ?? 'n', style: styles[Number(attributes.s ?? 0)], link: links[attributes.r] ?? '', words: '' };
      if (!cell.style) throw new Error(`${attributes.r} has a style that is not there`);
      rows.at(-1)[column_of(attributes.r)] = cell;
    } else if (name === 'f') {
      throw new Error('a formula');
    } else if (name === 't') {
      cell.words = said(text);
    } else if (name === 'v') {
      cell.words = cell.style.attributes.numFmtId === '164' ? new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000).toISOString().slice(0, 10) : text;
      if (cell.style.attributes.numFmtId === '164') cell.kind = 'day';
    }
  }
  const pane = sheet.find(one => one.name === 'pane')?.attributes;
  return { rows, frozen: pane?.state === 'frozen' ? Number(pane.ySplit) : 0 };
}

/** What differs between cells and the workbook of them. */
export function differences(wanted, { rows }) {
  if (wanted.length !== rows.length) return [`${rows.length} rows in the place of ${wanted.length}`];
  return wanted.flatMap((cells, row) => cells.flatMap((words, column) => {
    const has = rows[row][column]?.words ?? '';
    return has === words ? [] : [`row ${row + 1}, column ${column + 1}: ${JSON.stringify(has.slice(0, 60))} in the place of ${JSON.stringify(words.slice(0, 60))}`];
  }));
}
