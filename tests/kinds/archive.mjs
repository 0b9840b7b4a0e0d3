// Writes zip archives, right ones and broken ones, and in them the simplest Word and OpenDocument files.
import { crc32, deflateRawSync } from 'node:zlib';

/** `entries`: [{name, bytes, stored, size, crc, flags}]; `size` and `crc` may lie. The same entries give the same bytes. */
export function zip(entries) {
  const parts = [], directory = [];
  let at = 0;
  for (const { name, bytes, stored = false, size, crc, flags = 0x800 } of entries) {
    const raw = Buffer.from(bytes), packed = stored ? raw : deflateRawSync(raw, { level: 9 }), path = Buffer.from(name);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50, 0);
    head.writeUInt16LE(20, 4);
    head.writeUInt16LE(flags, 6);
    head.writeUInt16LE(stored ? 0 : 8, 8);
    head.writeUInt32LE(0x21, 10);
    head.writeUInt32LE((crc ?? crc32(raw)) >>> 0, 14);
    head.writeUInt32LE(packed.length, 18);
    head.writeUInt32LE(size ?? raw.length, 22);
    head.writeUInt16LE(path.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(20, 4);
    head.copy(entry, 6, 4, 30);
    entry.writeUInt32LE(at, 42);
    parts.push(head, path, packed);
    directory.push(entry, path);
    at += 30 + path.length + packed.length;
  }
  const list = Buffer.concat(directory), end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, list, end]);
}

const escaped = (words) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word file of blocks (papers.mjs). `document`: other bytes for its main part. `more`: further entries. */
export function docx(blocks, { document, more = [] } = {}) {
  const paragraph = (words, properties = '') => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${escaped(words)}</w:t></w:r></w:p>`;
  let body = '', table = '';
  const close = () => { if (table) body += `<w:tbl>${table}</w:tbl>`; table = ''; };
  for (const [kind, ...rest] of blocks) {
    if (kind !== 'row') close();
    if (kind === 'h') body += paragraph(rest[1], `<w:pStyle w:val="Rubrik${rest[0]}"/>`);
    else if (kind === 'li') body += paragraph(rest[1], '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>');
    else if (kind === 'row') table += `<w:tr>${rest.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`;
    else body += paragraph(rest[0]);
  }
  close();
  const style = (level) => `<w:style w:type="paragraph" w:styleId="Rubrik${level}"><w:name w:val="heading ${level}"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`;
  return zip([
    { name: '[Content_Types].xml', bytes: `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>` },
    { name: '_rels/.rels', bytes: `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>` },
    { name: 'word/_rels/document.xml.rels', bytes: `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>` },
    { name: 'word/styles.xml', bytes: `${xml}<w:styles ${word}>${style(1)}${style(2)}</w:styles>` },
    { name: 'word/numbering.xml', bytes: `${xml}<w:numbering ${word}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>` },
    { name: 'word/document.xml', bytes: document ?? `${xml}<w:document ${word}><w:body>${body}</w:body></w:document>` },
    ...more,
  ]);
}

const open_names = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"';
const open_styles = '<office:automatic-styles><text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style></office:automatic-styles>';
function open_body(blocks, inside) {
  let body = '', list = '', table = '';
  const close = () => {
    if (list) body += `<text:list text:style-name="L1">${list}</text:list>`;
    if (table) body += `<table:table>${table}</table:table>`;
    list = table = '';
  };
  for (const [kind, ...rest] of blocks) {
    if (!(kind === 'li' && list) && !(kind === 'row' && table)) close();
    if (kind === 'h') body += `<text:h text:outline-level="${rest[0]}">${escaped(rest[1])}</text:h>`;
    else if (kind === 'li') list += `<text:list-item><text:p>${escaped(rest[1])}</text:p></text:list-item>`;
    else if (kind === 'row') table += `<table:table-row>${rest.map((cell) => `<table:table-cell><text:p>${escaped(cell)}</text:p></table:table-cell>`).join('')}</table:table-row>`;
    else body += `<text:p>${escaped(rest[0])}</text:p>`;
  }
  close();
  return `${open_styles}<office:body><office:text>${inside}${body}</office:text></office:body>`;
}

/** An OpenDocument text of blocks, and the same flat, as one XML. `inside`: what else stands in the text, before the blocks;
 *  `more`: further entries. */
export function odt(blocks, { inside = '', more = [] } = {}) {
  return zip([
    { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text', stored: true },
    { name: 'META-INF/manifest.xml', bytes: `${xml}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>` },
    { name: 'content.xml', bytes: `${xml}<office:document-content ${open_names}>${open_body(blocks, inside)}</office:document-content>` },
    ...more,
  ]);
}
export const fodt = (blocks, { inside = '' } = {}) => `${xml}<office:document ${open_names} office:mimetype="application/vnd.oasis.opendocument.text">${open_body(blocks, inside)}</office:document>\n`;
