// Makes a folder with one file of each kind that is read, and one of each that is not or is broken.
// usage: node tests/kinds/make.mjs FOLDER [--heavy]     --heavy: also what takes seconds: 3,000 pages, a million objects,
//                                                        a paragraph of 50 MB, zip bombs
// Chromium prints the PDFs in three layouts. Nothing here is stored.
import fs from 'node:fs';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import { launch } from '../web/support/browser.mjs';
import { docx, fodt, odt, zip } from './archive.mjs';
import { html, markdown, papers, plain } from './papers.mjs';
import { file, pdf, scan, stacked, unmapped } from './pdf.mjs';
import { png, sheet, tiff } from './picture.mjs';

const page = (number) => `<style>.f{font-size:8px;width:100%;margin:0 40px;display:flex;justify-content:space-between}</style><div class="f"><span>${number}</span></div>`;
/** How a paper is printed: its style, and what Chromium puts on each page. */
export const layouts = {
  plain: { style: 'body{font:11pt/1.4 serif}h1{font-size:18pt}h2{font-size:13pt}td{padding:2px 18px 2px 0}' },
  letter: {
    style: 'body{font:10.5pt/1.5 sans-serif}h1{font-size:15pt}h2{font-size:11pt}td{border:1px solid #888;padding:4px}',
    print: { displayHeaderFooter: true, headerTemplate: page('GRANVIKENS KOMMUN'), footerTemplate: page('Sida <span class="pageNumber"></span> (<span class="totalPages"></span>)'), margin: { top: '90px', bottom: '80px', left: '90px', right: '90px' } },
  },
  columns: { style: 'main{columns:2;column-gap:9mm;font:10pt/1.35 serif}h1{column-span:all;font-size:17pt}h2{font-size:12pt}td{padding:1px 8px 1px 0}table{font-size:9pt}' },
};

/** Each paper in every layout: {"motion-plain.pdf": bytes}. */
export async function printed(wanted = papers) {
  const browser = await launch('none'), made = {};
  try {
    const tab = await browser.newPage();
    for (const [name, blocks] of Object.entries(wanted)) {
      for (const [layout, { style, print = { margin: { top: '70px', bottom: '70px', left: '70px', right: '70px' } } }] of Object.entries(layouts)) {
        await tab.setContent(html(blocks, { style }));
        made[`${name}-${layout}.pdf`] = await tab.pdf({ format: 'A4', ...print });
      }
    }
  } finally {
    await browser.close();
  }
  return made;
}

const menu = '<header><nav><a href="/">Start</a> <a href="/politik">Politik och demokrati</a></nav></header>';
const foot = '<footer><p>Kontakta oss: telefonväxeln är öppen vardagar.</p></footer><script>let x = "inte text";</script>';
const letter = ['From: =?utf-8?Q?Alva_Ekdal?= <alva@granviken.example>', 'To: registrator@granviken.example', 'Subject: =?utf-8?Q?Motion_om_cykelv=C3=A4g?=', 'Date: Tue, 12 Mar 2024 10:00:00 +0100',
  'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable', '', 'Hej,', '', 'h=C3=A4r kommer motionen om en cykelv=C3=A4g mellan Hagavik och Torpby.', ''].join('\r\n');

/** A web page as a browser saves it with its pictures in one file. */
const saved = (page) => ['From: <Saved by Blink>', 'MIME-Version: 1.0', 'Content-Type: multipart/related; type="text/html"; boundary="b1"', '', '--b1', 'Content-Type: text/html', 'Content-Transfer-Encoding: base64', '', Buffer.from(page).toString('base64'), '--b1', 'Content-Type: image/png', 'Content-Transfer-Encoding: base64', '', 'iVBORw0KGgo=', '--b1--', ''].join('\r\n');
const attached = ['From: Alva Ekdal <alva@exempel.invalid>', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary="b2"', '', '--b2', 'Content-Type: application/pdf', 'Content-Disposition: attachment; filename="motion.pdf"', 'Content-Transfer-Encoding: base64', '', 'JVBERi0=', '--b2--', ''].join('\r\n');

/** Files that are read. */
export function good() {
  const { skrivelse } = papers;
  return {
    'bra/skrivelse.txt': plain(skrivelse), 'bra/skrivelse.md': markdown(skrivelse),
    'bra/skrivelse.html': html(skrivelse, { before: menu, after: foot, title: 'Svar på motion' }),
    'bra/skrivelse.docx': docx(skrivelse), 'bra/skrivelse.odt': odt(skrivelse), 'bra/skrivelse.fodt': fodt(skrivelse),
    'bra/skrivelse.mht': saved(html(skrivelse, { before: menu, after: foot })), 'bra/brev.eml': letter,
    'bra/egen-ordbok.pdf': pdf([[{ y: 90, size: 18, bold: true, text: 'Motion om belysning' }, { y: 130, text: 'Jag föreslår att stigen får belysning.' }], [{ y: 90, text: 'Alva Ekdal (MP)' }]]),
    'bra/bifogad.pdf': pdf([[{ y: 90, text: 'Ett protokoll med en fil inuti.' }]], { catalogue: '/Names << /EmbeddedFiles << /Names [(a.txt) 6 0 R] >> >> ', objects: ['<< /Length 5 >>\nstream\nhemli\nendstream', '<< /Type /Filespec /F (a.txt) /EF << /F 5 0 R >> >>'] }),
    'bra/skript.pdf': pdf([[{ y: 90, text: 'Ett protokoll med skript.' }]], { catalogue: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> ' }),
  };
}

/** Files that cannot be read: each must get its line and no more. */
export function bad() {
  const { motion } = papers;
  const whole = pdf([[{ y: 90, text: 'Hela handlingen.' }]]);
  const doctype = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>';
  const good = docx(motion), flipped = Buffer.from(good);
  flipped[Math.floor(good.length / 2)] ^= 0x55;
  return {
    'fel/tom.txt': '', 'fel/blank.txt': ' \n\t\n', 'fel/binar.txt': Buffer.from(Array.from({ length: 4096 }, (_, i) => i * 37 % 256)),
    'fel/last.pdf': file(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 0 /Kids [] >>', `<< /Filter /Standard /V 1 /R 2 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> /P -4 >>`], { trailer: `/Encrypt 3 0 R /ID [<${'43'.repeat(16)}> <${'43'.repeat(16)}>] ` }),
    'fel/avhuggen.pdf': whole.subarray(0, 300), 'fel/skannad.pdf': scan(4), 'fel/gammal.doc': Buffer.from('d0cf11e0a1b11ae1' + '00'.repeat(600), 'hex'),
    'fel/ord-2003.doc': '<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"/>',
    'fel/sida.pages': zip([{ name: 'Index/Document.iwa', bytes: 'x' }]), 'fel/bara-bilaga.eml': attached,
    'fel/tabell.xlsx': zip([{ name: '[Content_Types].xml', bytes: '<Types/>' }, { name: 'xl/workbook.xml', bytes: '<workbook/>' }]),
    'fel/arkiv.docx': zip([{ name: 'a.txt', bytes: 'hej' }]), 'fel/utan-innehall.docx': zip([{ name: '[Content_Types].xml', bytes: '<Types/>' }, { name: '_rels/.rels', bytes: '<Relationships/>' }]),
    'fel/avhuggen.docx': good.subarray(0, good.length - 60), 'fel/skadad.docx': flipped, 'fel/entiteter.docx': docx(motion, { document: doctype }),
    'fel/kvot.docx': docx(motion, { document: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${' '.repeat(30_000_000)}</w:document>` }),
    'fel/poster.docx': zip(Array.from({ length: 10_001 }, (_, i) => ({ name: `word/${i}.xml`, bytes: '', stored: true }))),
    'fel/tom.pdf': '', 'fel/utan-tecken.pdf': unmapped(), 'fel/tom-sida.pdf': pdf([[]]),
    'fel/bild.pdf': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    'fel/vit.png': png(sheet(600, 800)), 'fel/avhuggen.tif': tiff([sheet(600, 800)]).subarray(0, 4000), 'fel/utan-sidor.tif': Buffer.from('49492a0000000000', 'hex'),
    'fel/jatte.tif': tiff([sheet(60, 80)], { width: 2_000_000, height: 2_000_000 }), 'fel/jatte.png': png(sheet(60, 80), { width: 100_000, height: 100_000 }),
    'fel/tom.jpg': Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex'), 'fel/animation.png': Buffer.from('474946383961010001000000002c', 'hex'),
  };
}

/** Files that only the native command reads, where LibreOffice is. */
export const outside = () => ({
  'utanfor/rik.rtf': "{\\rtf1\\ansi\\ansicpg1252 {\\b Motion om belysning}\\par Jag f\\'f6resl\\'e5r att stigen f\\'e5r belysning.\\par}",
});

/** Files that are read although they look bad. */
export const odd = () => ({
  'udda/bit.html': '<p>Motion om belysning</p>', 'udda/webbsida.pdf': html(papers.motion, { title: 'Motion' }),
  'udda/klattrar.docx': docx(papers.motion, { more: [{ name: '../../../tmp/diarium-klattrar.txt', bytes: 'hej' }] }),
  'udda/protokoll.docx.txt': docx(papers.protokoll),
});

/** 10 kB that ask for 2 GB of memory. */
export const bomb = () => stacked(5_000_000);

/** Files that take seconds. */
export function heavy() {
  const topics = ['vägar', 'skolor', 'vatten', 'bibliotek', 'parker', 'broar', 'hamnar'];
  const lines = (i) => [{ y: 90, size: 16, bold: true, text: `§ ${i + 1} Ärende om ${topics[i % 7]} och ${topics[i % 5]}` }, { y: 130, text: `Nämnden beslutar att ge ${100 * i + 7} kronor till ${topics[i % 3]} i år ${1900 + i}.` }];
  const syllables = ['ka', 'ro', 'mi', 'tes', 'väg', 'lå', 'ner', 'su', 'and', 'ost', 'vik', 'by'];
  let seed = 1;  // Words that do not pack well, as in a real paper: an archive of the same word over and over is refused.
  const next = (most) => (seed = Math.imul(seed, 1103515245) + 12345 >>> 0) % most;
  const word = () => syllables[next(12)] + syllables[next(12)] + next(1000) + syllables[next(12)];
  const words = Array.from({ length: 4_500_000 }, word).join(' ');
  const many = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 1 /Kids [3 0 R] >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>', ...Array.from({ length: 1_000_000 }, () => 'null')];
  return {
    'tunga/tretusen-sidor.pdf': pdf(Array.from({ length: 3000 }, (_, i) => lines(i))),
    'tunga/miljon-objekt.pdf': file(many),
    'tunga/ett-stycke.docx': docx([['p', words]]),
    'tunga/bomb.docx': docx([], { more: Array.from({ length: 10 }, (_, i) => ({ name: `word/media/${i}.xml`, bytes: Buffer.alloc(30_000_000) })) }),
    'tunga/strom.pdf': pdf([[{ y: 90, text: 'Text.' }]], { objects: [`<< /Filter /FlateDecode /Length ${deflateSync(Buffer.alloc(80_000_000)).length} >>\nstream\n${deflateSync(Buffer.alloc(80_000_000)).toString('latin1')}\nendstream`] }),
  };
}

export function write(folder, files) {
  for (const [name, bytes] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), bytes);
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const [folder, more] = process.argv.slice(2);
  if (!folder) { console.error('usage: node tests/kinds/make.mjs FOLDER [--heavy]'); process.exit(2); }
  write(folder, { ...good(), ...bad(), ...odd(), ...outside(), ...(more === '--heavy' ? heavy() : {}) });
  const prints = await printed();
  write(folder, Object.fromEntries(Object.entries(prints).map(([name, bytes]) => [`bra/${name}`, bytes])));
}
