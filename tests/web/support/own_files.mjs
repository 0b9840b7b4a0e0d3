// Made-up files of a reader's own: of each kind, and broken ones. Municipalities and people are invented.
import { createRequire } from 'node:module';

const { zipSync, strToU8 } = createRequire(new URL('../../../web/package.json', import.meta.url))('fflate');

/** A motion about one thing, as plain text; each number another one. */
export const motion = (number, thing = 'lekplatser') => `Motion om ${thing} nummer ${number}\n\nÄlvsby kommun\nDiarienummer: KS 2031/${1000 + number}\n` +
  `2031-03-${String(number % 27 + 1).padStart(2, '0')}\n\nMotion av Ylva Granström (S) och Torkel Hedvall (V)\n\nKommunens ${thing} är för få och för gamla. ` +
  `Barnen i kvarter ${number} har ingenstans att vara.\n\nJag föreslår kommunfullmäktige besluta\n\natt kommunen bygger ${number + 2} nya ${thing}.\n`;

const paragraphs = (text) => text.split('\n\n').map((part) => part.replaceAll('\n', ' '));

export const html = (text) => `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Sida</title></head><body><nav><a href="/">Hem</a></nav><main><h1>${paragraphs(text)[0]}</h1>` +
  `${paragraphs(text).slice(1).map((part) => `<p>${part}</p>`).join('\n')}</main></body></html>`;

/** WordprocessingML (ECMA-376) of paragraphs alone. */
export function docx(text) {
  const body = paragraphs(text).map((part) => `<w:p><w:r><w:t xml:space="preserve">${part}</w:t></w:r></w:p>`).join('');
  return zipSync({
    '[Content_Types].xml': strToU8('<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
    '_rels/.rels': strToU8('<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
    'word/document.xml': strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`),
  });
}

/** A PDF (ISO 32000-1) of one page of lines in a standard font, letters of Windows-1252. */
export function pdf(text) {
  const escaped = (line) => [...line].map((letter) => (letter.codePointAt(0) > 126 ? `\\${letter.codePointAt(0).toString(8)}` : letter.replace(/[\\()]/g, '\\$&'))).join('');
  const content = `BT /F1 11 Tf 60 780 Td 15 TL ${text.split('\n').map((line) => `(${escaped(line)}) Tj T*`).join(' ')} ET`;
  const objects = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'];
  let out = '%PDF-1.4\n';
  const places = objects.map((object, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`;
  return Buffer.from(`${out}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`, 'latin1');
}

const noise = (size) => Buffer.from(Array.from({ length: size }, (_, i) => (i * 7919 + (i >> 3) * 104729) % 251 % 256 < 40 ? 0 : (i * 7919) % 256));

/** What is no paper: name and bytes. */
export const broken = [
  ['tom.txt', ''], ['bara-blanka.md', ' \n\n \n'], ['bild.png', Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), noise(300)])],
  ['brus.txt', noise(4000)], ['avklippt.docx', docx(motion(1)).slice(0, 200)],
];

/** `count` files in turn of the given kinds, each tenth broken where `broken` is among them: {name, bytes, sound}. */
export function mixed(count, kinds) {
  const made = { txt: (text) => text, md: (text) => `# ${text}`, html, docx, pdf };
  return Array.from({ length: count }, (_, i) => {
    if (i % 10 === 9) {
      const [name, bytes] = broken[(i / 10 | 0) % broken.length];
      return { name: `${String(i).padStart(4, '0')}-${name}`, bytes: Buffer.from(bytes), sound: false };
    }
    const kind = kinds[i % kinds.length];
    return { name: `${String(i).padStart(4, '0')}-motion.${kind}`, bytes: Buffer.from(made[kind](motion(i))), sound: true };
  });
}

/** Runs in a page: lets texts fall on it as files, as a browser does. */
export function drop_papers(texts) {
  const carried = new DataTransfer();
  const bytes = (text) => text.startsWith('%PDF-') ? Uint8Array.from(text, (letter) => letter.charCodeAt(0)) : text;  // As latin1.
  texts.forEach((text, i) => carried.items.add(new File([bytes(text)], `egen-${i + 1}.txt`)));
  for (const type of ['dragenter', 'dragover', 'drop'])
    document.getElementById('main').dispatchEvent(new DragEvent(type, { dataTransfer: carried, bubbles: true, cancelable: true }));
}
