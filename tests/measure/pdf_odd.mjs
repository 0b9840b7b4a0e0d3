// PDF written byte by byte: kinds of file that no word processor would make for us, good and bad.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { own_folder } from '../checkout.mjs';

/** A PDF of objects: `objects[i]` is object i + 1, a string or Buffer, the first the catalogue. `trailer`: more of its keys. */
export function pdf_of(objects, trailer = '') {
  const pieces = [Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1')];
  let at = pieces[0].length;
  const places = [];
  const put = piece => { pieces.push(piece); at += piece.length; };
  objects.forEach((object, i) => {
    places.push(at);
    put(Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), Buffer.isBuffer(object) ? object : Buffer.from(object, 'latin1'), Buffer.from('\nendobj\n')]));
  });
  const start = at;
  put(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(pieces);
}

const stream = (content, keys = '') => `<< /Length ${Buffer.byteLength(content, 'latin1')} ${keys} >>\nstream\n${content}\nendstream`;
export const literal = text => text.replace(/[\\()]/g, '\\$&');
/** Lines of text from the top of a page, in Helvetica 11. */
export const set_lines = (lines, mode = 0) => `BT /F1 11 Tf ${mode} Tr 14 TL 70 780 Td ${lines.map(line => `(${literal(line)}) Tj T*`).join(' ')} ET`;

/** `pages`: {content, keys, resources}; `more`: further objects; their numbers begin at 4 + 2 × pages. */
export function document_of(pages, { catalogue = '', more = [], trailer = '', font = 'Helvetica', seal = (_, content) => content } = {}) {
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ');
  return pdf_of([
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    `<< /Type /Font /Subtype /Type1 /BaseFont /${font} /Encoding /WinAnsiEncoding >>`,
    ...pages.flatMap(({ content, keys = '', resources = '' }, i) => [
      `<< /Type /Page /Parent 2 0 R ${keys.includes('/MediaBox') ? '' : '/MediaBox [0 0 595 842]'} /Contents ${5 + 2 * i} 0 R /Resources << /Font << /F1 3 0 R >> ${resources} >> ${keys} >>`,
      stream(seal(5 + 2 * i, content))]),
    ...more], trailer);
}

/** `document_of`, encrypted with 40 bits (ISO 32000-1, 7.6.3): anyone may read it, and only the owner may print it. */
function sealed(pages) {
  const sum = (...parts) => createHash('md5').update(Buffer.concat(parts.map(part => Buffer.from(part)))).digest();
  const owner = Buffer.alloc(32, 0xA1), id = Buffer.alloc(16), pad = Buffer.from('28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A', 'hex');
  const key = sum(pad, owner, [0xC0, 0xFF, 0xFF, 0xFF], id).subarray(0, 5);
  const seal = (number, content) => rc4(sum(key, [number & 255, number >> 8, 0, 0, 0]).subarray(0, 10), Buffer.from(content, 'latin1')).toString('latin1');
  const number = 4 + 2 * pages.length;
  return document_of(pages, { seal, more: [`<< /Filter /Standard /V 1 /R 2 /P -64 /O <${owner.toString('hex')}> /U <${rc4(key, pad).toString('hex')}> >>`],
    trailer: `/Encrypt ${number} 0 R /ID [<${id.toString('hex')}> <${id.toString('hex')}>]` });
}
function rc4(key, bytes) {
  const box = Array.from({ length: 256 }, (_, i) => i);
  for (let i = 0, j = 0; i < 256; i++) j = j + box[i] + key[i % key.length] & 255, [box[i], box[j]] = [box[j], box[i]];
  let i = 0, j = 0;
  return Buffer.from(bytes.map(byte => (i = i + 1 & 255, j = j + box[i] & 255, [box[i], box[j]] = [box[j], box[i]], byte ^ box[box[i] + box[j] & 255])));
}

export const words = ['N\xE4mnden har pr\xF6vat fr\xE5gan och finner att det som motionen beg\xE4r redan g\xF6rs.', 'Den beslutar d\xE4rf\xF6r att avsl\xE5 motionen och att tacka f\xF6r den.'];
export const said = 'Nämnden har prövat frågan och finner att det som motionen begär redan görs.';
const page = { content: set_lines(words) };
export const picture = { content: 'q 595 0 0 842 0 0 cm /I1 Do Q', resources: '/XObject << /I1 100 0 R >>' };

/** The pages of a PDF as pdftocairo draws them, each letter a path: what printing to PDF without fonts leaves. */
function outlined(bytes) {
  const folder = own_folder('outlines'), file = path.join(folder, 'a.pdf'), svg = path.join(folder, 'a.svg');
  fs.writeFileSync(file, bytes);
  const { status, stderr } = spawnSync('pdftocairo', ['-svg', file, svg], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`pdftocairo: ${stderr}`);
  const drawing = fs.readFileSync(svg, 'utf8');
  const glyphs = new Map([...drawing.matchAll(/id="(glyph[\d-]+)"[^>]*>\s*<path [^>]*?\bd="([^"]*)"/g)].map(([, name, path]) => [name, path]));
  const operators = { M: 'm', L: 'l', C: 'c', Z: 'h' };
  const drawn = [...drawing.matchAll(/<use xlink:href="#(glyph[\d-]+)" x="([\d.-]+)" y="([\d.-]+)"/g)].map(([, name, x, y]) =>
    `q 1 0 0 -1 ${x} ${842 - Number(y)} cm ${(glyphs.get(name) ?? '').replace(/([MLCZ])([^MLCZ]*)/g, (_, letter, numbers) => `${numbers.trim()} ${operators[letter]} `)} f Q`);
  return document_of([{ content: drawn.join('\n') }]);
}
const circle = (x, y, r) => `${x + r} ${y} m ${x + r} ${y + r} ${x - r} ${y + r} ${x - r} ${y} c ${x - r} ${y - r} ${x + r} ${y - r} ${x + r} ${y} c f`;

/** name → {bytes, text: what it must say, told: what stderr must say, status, only: a reader, times: how often it says so}. */
export const odd = {
  plain: { bytes: () => document_of([page]), text: said },
  html: { bytes: () => Buffer.from(`<!DOCTYPE html><html><body>${`<p>${said}</p>`.repeat(6)}</body></html>`), text: said },
  notice: { bytes: () => Buffer.from('<!DOCTYPE html><html><body><h1>Sidan saknas</h1></body></html>'), told: /web page of a few words/, status: 2 },
  garbage: { bytes: () => Buffer.from('%PDF-1.4\nno more'), told: /damaged or was cut off/, status: 2 },
  cut: { bytes: () => document_of(Array.from({ length: 30 }, () => page)).subarray(0, 400), told: /damaged or was cut off/, status: 2 },
  cut_late: { bytes: () => { const whole = document_of(Array.from({ length: 30 }, () => page)); return whole.subarray(0, whole.length - 900); }, told: /damaged or was cut off/, status: 2 },
  locked: { bytes: () => document_of([page], { more: [`<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'a1'.repeat(32)}> /U <${'b2'.repeat(32)}> >>`], trailer: `/Encrypt 6 0 R /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]` }), told: /locked with a password/, status: 2 },
  scanned: { bytes: () => document_of([picture, picture]), told: /no text on its 2 pages: it is scanned/, status: 2 },
  only_empty: { bytes: () => document_of([{ content: '' }, { content: '70 70 m 500 70 l S' }]), told: /nothing on its 2 pages/, status: 2 },
  bullets: { bytes: () => document_of([{ content: Array.from({ length: 12 }, (_, i) => circle(70, 700 - 20 * i, 2)).join(' ') }]), told: /nothing on its 1 page/, status: 2 },
  outlines: { bytes: () => outlined(document_of([{ content: set_lines([...words, ...words]) }])), text: 'avslå motionen', only: 'native' },
  outlines_under_node: { bytes: () => outlined(document_of([{ content: set_lines([...words, ...words]) }])), told: /it is scanned/, status: 2, only: 'node' },
  empty_among: { bytes: () => document_of([page, { content: '' }, picture]), text: said, told: /Page 3 has no text/ },
  owner_password: { bytes: () => sealed([page, page]), text: said },
  after_a_mark: { bytes: () => Buffer.concat([Buffer.from('\uFEFF'), document_of([page])]), text: said },
  after_a_mail: { bytes: () => Buffer.concat([Buffer.from(`Content-Type: application/pdf\r\n${'X-Junk: more\r\n'.repeat(60)}\r\n`), document_of([page])]), text: said },
  half_scanned: { bytes: () => document_of([page, picture, page]), text: said, told: /Page 2 has no text/ },
  recognised: { bytes: () => document_of([{ content: set_lines(words, 3) }], { font: 'GlyphLessFont' }), text: said, told: /what a program recognised/ },
  recognised_by_mode: { bytes: () => document_of([{ content: set_lines(words, 3) }]), text: said, told: /what a program recognised/ },
  turned_page: { bytes: () => document_of([{ content: `q 0 1 -1 0 595 0 cm ${set_lines(words).replace('70 780', '70 500')} Q`, keys: '/Rotate 90' }]), text: `${said} Den beslutar` },
  turned_text: { bytes: () => document_of([{ content: `q 0 1 -1 0 595 0 cm ${set_lines(words).replace('70 780', '70 500')} Q` }]), text: `${said} Den beslutar` },
  form: { bytes: () => document_of([{ ...page, keys: '/Annots [6 0 R]' }], { catalogue: '/AcroForm << /Fields [6 0 R] /DA (/F1 11 Tf 0 g) >>', more: [
    '<< /Type /Annot /Subtype /Widget /FT /Tx /T (namn) /V (Ada Berg) /Rect [70 600 300 620] /F 4 /P 4 0 R /AP << /N 7 0 R >> >>',
    stream('/Tx BMC BT /F1 11 Tf 2 6 Td (Ada Berg) Tj ET EMC', '/Type /XObject /Subtype /Form /BBox [0 0 230 20] /Resources << /Font << /F1 3 0 R >> >>')] }), text: 'Ada Berg' },
  attachment: { bytes: () => document_of([page], { catalogue: '/Names << /EmbeddedFiles << /Names [(a.txt) 6 0 R] >> >>', more: ['<< /Type /Filespec /F (a.txt) /EF << /F 7 0 R >> >>', stream('hej', '/Type /EmbeddedFile')] }), text: said },
  javascript: { bytes: () => document_of([page], { catalogue: '/OpenAction << /S /JavaScript /JS (while \\(true\\) app.alert\\(1\\)) >>' }), text: said },
  endless_tree: { bytes: () => pdf_of(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 9 >>']), told: /./, status: 2 },
  million_objects: { bytes: () => document_of([page], { more: Array.from({ length: 1_000_000 }, () => 'null') }), text: said, slow: true },
  many_pages: { bytes: () => document_of(Array.from({ length: 3000 }, () => ({ content: set_lines(words).replace('70 780', '70 500') }))), text: said, times: 3000, slow: true },
  many_runs: { bytes: () => document_of([{ content: `BT /F1 2 Tf ${Array.from({ length: 120_000 }, (_, i) => `1 0 0 1 ${i * 37 % 590} ${i * 91 % 840} Tm (x) Tj`).join(' ')} ET` }]), told: /.*/, slow: true },
};
