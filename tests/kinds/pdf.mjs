// Writes PDF files by hand: right ones, and those that a reader must survive.
import { deflateSync } from 'node:zlib';

const escaped = (words) => words.replace(/[\\()]/g, '\\$&');

/** `objects`: bodies, numbered from 1, the first is the catalogue. `trailer`: what else stands in it. */
export function file(objects, { trailer = '', version = '1.5' } = {}) {
  const parts = [Buffer.from(`%PDF-${version}\n%\xE2\xE3\xCF\xD3\n`, 'latin1')], places = [];
  let at = parts[0].length;
  objects.forEach((body, i) => {
    const bytes = Buffer.from(`${i + 1} 0 obj\n${body}\nendobj\n`, 'latin1');
    places.push(at);
    parts.push(bytes);
    at += bytes.length;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  parts.push(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${at}\n%%EOF\n`, 'latin1'));
  return Buffer.concat(parts);
}

const stream = (content, more = '') => `<< /Length ${Buffer.byteLength(content, 'latin1')} ${more}>>\nstream\n${content}\nendstream`;

/** One page: lines [{x, y, size, bold, text}], y from the top. */
function content(lines) {
  return lines.map(({ x = 70, y, size = 11, bold = false, text }) => `BT /${bold ? 'F2' : 'F1'} ${size} Tf ${x} ${842 - y} Td (${escaped(text)}) Tj ET`).join('\n');
}

/** `pages`: lists of lines. `catalogue`, `objects`, `page`: what else stands in the catalogue, the file and each page. */
export function pdf(pages, { catalogue = '', objects = [], page = '' } = {}) {
  const first = 5 + objects.length;
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`);
  const font = (name) => `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`;
  return file([
    `<< /Type /Catalog /Pages 2 0 R ${catalogue}>>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids.join(' ')}] >>`,
    font('Helvetica'), font('Helvetica-Bold'), ...objects,
    ...pages.flatMap((lines, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents ${first + 2 * i + 1} 0 R ${page}>>`,
      stream(content(lines)),
    ]),
  ]);
}

/** A page whose only content is a picture: a scan. */
export function scan(count) {
  const draw = 'q 595 0 0 842 0 0 cm /I Do Q';
  const picture = stream('\x80'.repeat(16), '/Type /XObject /Subtype /Image /Width 4 /Height 4 /ColorSpace /DeviceGray /BitsPerComponent 8 ');
  const kids = Array.from({ length: count }, (_, i) => `${4 + 2 * i} 0 R`);
  return file([
    '<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Count ${count} /Kids [${kids.join(' ')}] >>`, picture,
    ...kids.flatMap((_, i) => [`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I 3 0 R >> >> /Contents ${5 + 2 * i} 0 R >>`, stream(draw)]),
  ]);
}

/** A page of glyphs that are drawn, and of which nothing tells which letters they are. */
export function unmapped() {
  const glyph = stream('600 0 0 0 500 700 d1 0 0 500 700 re f');
  return file([
    '<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R >>',
    stream('BT /F1 12 Tf 70 700 Td <010203010203> Tj ET'),
    '<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [.001 0 0 .001 0 0] /FirstChar 1 /LastChar 3 /Widths [600 600 600] /CharProcs << /a1 6 0 R /a2 6 0 R /a3 6 0 R >> /Encoding << /Type /Encoding /Differences [1 /a1 /a2 /a3] >> /Resources << >> >>',
    glyph,
  ]);
}

/** A page that saves its state `times` times and draws nothing: each takes memory of who reads it. */
export function stacked(times) {
  const packed = deflateSync(Buffer.from('q '.repeat(times)), { level: 9 });
  return file([
    '<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Contents 4 0 R >>',
    `<< /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed.toString('latin1')}\nendstream`,
  ]);
}
