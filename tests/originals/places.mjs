// Files of every kind with one personal number in one place each, and clean ones. Made while the test runs; all is made up.
import { deflateSync, crc32 } from 'node:zlib';
import { docx, fodt, odt, zip } from '../kinds/archive.mjs';
import { file, pdf, scan } from '../kinds/pdf.mjs';

export const number = '850709-9805';  // Made up; its check digit is right.
const halves = ['8507', '09-9805'], date = '850709', last = '9805';
const blocks = [['h', 1, 'Motion om belysning'], ['p', 'Alva Ekdal föreslår att stigen mellan Hagavik och Torpby får belysning.'], ['p', 'Sökanden bor i närheten.']];
const with_words = (words) => [...blocks, ['p', words]];
const utf16be = (words) => Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(words, 'utf16le').swap16()]);
const base64 = (bytes) => Buffer.from(bytes).toString('base64');

// Pictures: a PNG of one grey pixel with texts beside it, a JPEG with a comment, and one that holds words in UTF-16.
const chunk = (kind, bytes) => {
  const body = Buffer.concat([Buffer.from(kind), Buffer.from(bytes)]), size = Buffer.alloc(4), sum = Buffer.alloc(4);
  size.writeUInt32BE(body.length - 4);
  sum.writeUInt32BE(crc32 ? crc32(body) >>> 0 : 0);
  return Buffer.concat([size, body, sum]);
};
const png = (...texts) => Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', Buffer.from('00000001000000010800000000', 'hex')), ...texts, chunk('IDAT', deflateSync(Buffer.from([0, 128]))), chunk('IEND', '')]);
const plain_text = (words) => chunk('tEXt', `Comment\0${words}`);
const packed_text = (words) => chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), deflateSync(Buffer.from(words))]));
const jpeg = (words) => Buffer.concat([Buffer.from('ffd8fffe', 'hex'), Buffer.from([0, words.length + 2]), words, Buffer.from('ffd9', 'hex')]);

// Word.
const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const run = (words, properties = '') => `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
const word_file = (inside, more) => docx([], { document: `${head}<w:document ${w}><w:body><w:p>${run('Motion om belysning av stigen mellan Hagavik och Torpby.')}</w:p>${inside}</w:body></w:document>`, more });
const word_part = (name, root, words) => ({ name: `word/${name}.xml`, bytes: `${head}<w:${root} ${w}>${words}</w:${root}>` });
const p = (inside) => `<w:p>${inside}</w:p>`;
const word = {
  'text': docx(with_words(`Sökanden ${number} bor här.`)),
  'text split over runs': word_file(p(run('Nr ') + run(halves[0]) + run(halves[1], '<w:b/>'))),
  'deleted text': word_file(p(`<w:del w:id="1" w:author="A"><w:r><w:delText>${number}</w:delText></w:r></w:del>` + run('Kvar.'))),
  'deleted text split over runs': word_file(p(`<w:del w:id="1" w:author="A"><w:r><w:delText>${halves[0]}</w:delText></w:r><w:r><w:delText>${halves[1]}</w:delText></w:r></w:del>`)),
  'half of it replaced with tracked changes': word_file(p(run(`Nr ${date}-`) + `<w:del w:id="1" w:author="A"><w:r><w:delText>${last}</w:delText></w:r></w:del><w:ins w:id="2" w:author="A">${run('0000')}</w:ins>`)),
  'comment': word_file(p(run('Kvar.') + '<w:r><w:commentReference w:id="0"/></w:r>'), [word_part('comments', 'comments', `<w:comment w:id="0" w:author="A">${p(run(number))}</w:comment>`)]),
  'author of a comment': word_file('', [word_part('comments', 'comments', `<w:comment w:id="0" w:author="${number}">${p(run('Bra.'))}</w:comment>`)]),
  'header': word_file('', [word_part('header1', 'hdr', p(run(number)))]),
  'footer': word_file('', [word_part('footer1', 'ftr', p(run(halves[0]) + run(halves[1])))]),
  'hidden text': word_file(p(run('Synligt. ') + run(number, '<w:vanish/>'))),
  'properties': word_file('', [{ name: 'docProps/core.xml', bytes: `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${number}</dc:creator></cp:coreProperties>` }]),
  'field code': word_file(p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "mailto:a@exempel.se?subject=${halves[0]}</w:instrText></w:r><w:r><w:instrText>${halves[1]}"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('Skriv')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`)),
  'own XML': word_file('', [{ name: 'customXml/item1.xml', bytes: `<sak><nr>${number}</nr></sak>` }]),
  'own XML as base64': word_file('', [{ name: 'customXml/item1.xml', bytes: `<sak><nr>${base64(`Sökande: ${number} med flera`)}</nr></sak>` }]),
  'own XML in UTF-16': word_file('', [{ name: 'customXml/item1.xml', bytes: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`<?xml version="1.0" encoding="UTF-16"?><sak><nr>${number}</nr></sak>`, 'utf16le')]) }]),
  'own XML with references': word_file('', [{ name: 'customXml/item1.xml', bytes: `<sak nr="${[...number].map((c) => `&#x0000${c.charCodeAt().toString(16)};`).join('')}"/>` }]),
  'XML comment': word_file(`<!-- ${number} -->`),
  'words of a picture': word_file('', [{ name: 'word/media/image1.png', bytes: png(plain_text(number)) }]),
  'packed words of a picture': word_file('', [{ name: 'word/media/image1.png', bytes: png(packed_text(number)) }]),
  'words of a photograph': word_file('', [{ name: 'word/media/image1.jpeg', bytes: jpeg(Buffer.from(number)) }]),
  'words of a photograph in UTF-16': word_file('', [{ name: 'word/media/image1.jpeg', bytes: jpeg(utf16be(number)) }]),
  'text among the media': word_file('', [{ name: 'word/media/a.txt', bytes: `Nr ${number}` }]),
  'description of a picture': word_file(p(`<w:r><w:drawing><wp:docPr xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" id="1" name="Bild" descr="${number}"/></w:drawing></w:r>`)),
  'file within the file': word_file('', [{ name: 'word/embeddings/a.docx', bytes: word_file('', [word_part('comments', 'comments', p(run(number)))]) }]),
  'macros': word_file('', [{ name: 'word/vbaProject.bin', bytes: Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(64), Buffer.from(number)]) }]),
  'part that no program takes': word_file('', [{ name: '../a.xml', bytes: `<a>${number}</a>` }]),
  'name of a part': word_file('', [{ name: `word/media/${number}.txt`, bytes: 'x' }]),
  'comment of the zip': Buffer.concat([word_file('').subarray(0, -2), Buffer.from([number.length, 0]), Buffer.from(number)]),
  'part that is not listed': hidden_part(word_file(''), `<a>${number}</a>`),
};
/** A zip with a part before all others that its list does not show. */
function hidden_part(bytes, words) {
  const other = zip([{ name: 'a.xml', bytes: words }]), part = other.subarray(0, other.readUInt32LE(other.length - 6)), moved = Buffer.from(bytes);
  const end = moved.length - 22, first = moved.readUInt32LE(end + 16);
  for (let at = first; at < end; at += 46 + moved.readUInt16LE(at + 28) + moved.readUInt16LE(at + 30)) moved.writeUInt32LE(moved.readUInt32LE(at + 42) + part.length, at + 42);
  moved.writeUInt32LE(first + part.length, end + 16);
  return Buffer.concat([part, moved]);
}

// OpenDocument.
const dc = 'xmlns:dc="http://purl.org/dc/elements/1.1/"';
const region = (words) => `<text:tracked-changes><text:changed-region xml:id="c1" text:id="c1"><text:deletion><office:change-info><dc:creator ${dc}>A</dc:creator></office:change-info><text:p>${words}</text:p></text:deletion></text:changed-region></text:tracked-changes>`;
const meta = (words) => `${head}<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" ${dc}><office:meta><dc:creator>${words}</dc:creator></office:meta></office:document-meta>`;
const open = {
  'text': odt(with_words(`Sökanden ${number} bor här.`)),
  'text split over spans': odt(blocks, { inside: `<text:p>Nr ${halves[0]}<text:span>${halves[1]}</text:span></text:p>` }),
  'tracked deletion': odt(blocks, { inside: region(number) + '<text:p>Kvar<text:change text:change-id="c1"/>.</text:p>' }),
  'half of it in a tracked deletion': odt(blocks, { inside: region(last) + `<text:p>Nr ${date}-<text:change text:change-id="c1"/>.</text:p>` }),
  'annotation': odt(blocks, { inside: `<text:p>Kvar<office:annotation><dc:creator ${dc}>A</dc:creator><text:p>${halves[0]}<text:span>${halves[1]}</text:span></text:p></office:annotation>.</text:p>` }),
  'hidden paragraph': odt(blocks, { inside: `<text:p><text:hidden-paragraph text:condition="ooow:1" text:is-hidden="true"/>${number}</text:p>` }),
  'properties': odt(blocks, { more: [{ name: 'meta.xml', bytes: meta(number) }] }),
  'words of a picture': odt(blocks, { more: [{ name: 'Pictures/a.png', bytes: png(packed_text(number)) }] }),
  'style sheet': odt(blocks, { more: [{ name: 'styles.xml', bytes: `<a><b c="${number}"/></a>` }] }),
  'script': odt(blocks, { more: [{ name: 'Basic/Standard/Module1.xml', bytes: `<m>x = "${number}"</m>` }] }),
};
const flat = {
  'text': fodt(with_words(`Sökanden ${number} bor här.`)),
  'annotation': fodt(blocks, { inside: `<text:p>Kvar<office:annotation><text:p>${number}</text:p></office:annotation>.</text:p>` }),
  'picture as base64': fodt(blocks, { inside: `<text:p>Bild<draw:image xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"><office:binary-data>${base64(png(packed_text(number)))}</office:binary-data></draw:image>.</text:p>` }),
  'comment': fodt(blocks, { inside: `<!-- ${number} -->` }),
};

// Web pages.
const main = `<h1>Motion om belysning</h1><p>Alva Ekdal föreslår att stigen mellan Hagavik och Torpby får belysning hela vägen.</p>`;
const page = (inside, before = '') => `<!DOCTYPE html>\n<html lang="sv"><head><meta charset="utf-8">${before || '<title>Motion</title>'}</head><body><main>${main}${inside}</main></body></html>\n`;
const split = `${halves[0]}<b>${halves[1]}</b>`;
const web = {
  'text': page(`<p>${number}</p>`), 'entities': page(`<p>850709&#45;9805</p>`), 'text split by marks': page(`<p>${split}</p>`),
  'comment': page(`<!-- ${number} -->`), 'attribute': page(`<p data-nr="${number}">Kvar.</p>`), 'named entity in an attribute': page(`<p title="850709&hyphen;9805">Kvar.</p>`),
  'meta': page('', `<title>Motion</title><meta name="author" content="${number}">`), 'script': page(`<script>let a = "${number}";</script>`),
  'escapes in a script': page(`<script>let a = "850709\\u002d9805";</script>`), 'hidden': page(`<p hidden>${split}</p>`), 'style of no display': page(`<div style="display:none">${split}</div>`),
  'nav': page(`<nav>${split}</nav>`), 'href': page(`<a href="/sok?nr=${number}">Sök</a>`), 'escapes in a link': page(`<a href="mailto:a@exempel.se?body=850709%2D9805">Skriv</a>`),
  'input value': page(`<input value="${number}">`), 'title': page('', `<title>${number}</title>`), 'template': page(`<template><p>${split}</p></template>`), 'noscript': page(`<noscript>${number}</noscript>`),
  'picture as base64': page(`<img alt="" src="data:image/png;base64,${base64(png(packed_text(number)))}">`), 'text as base64': page(`<a href="data:text/plain;base64,${base64(number)}">fil</a>`),
  'style': page('', `<title>Motion</title><style>p::after { content: "${number}" }</style>`), 'frame': page(`<iframe srcdoc="&lt;p&gt;${halves[0]}&lt;b&gt;${halves[1]}&lt;/b&gt;"></iframe>`),
};

// Mail.
const letter = (fields, body) => [...fields, 'To: registrator@granviken.example', 'Date: Tue, 12 Mar 2024 10:00:00 +0100', 'MIME-Version: 1.0', ...body].join('\r\n');
const from = 'From: Alva Ekdal <alva@granviken.example>', subject = 'Subject: Motion om belysning', words = 'Hej, här kommer motionen om belysning av stigen mellan Hagavik och Torpby.';
const text_of = (body) => ['Content-Type: text/plain; charset=utf-8', '', body, ''];
const part = (fields, body) => ['--b1', ...fields, '', body];
const mixed = (kind, ...parts) => [`Content-Type: multipart/${kind}; boundary="b1"`, '', 'Delar.', ...part(['Content-Type: text/plain; charset=utf-8'], words), ...parts.flat(), '--b1--', ''];
const attached = (name, bytes) => part([`Content-Type: application/octet-stream; name="${name}"`, `Content-Disposition: attachment; filename="${name}"`, 'Content-Transfer-Encoding: base64'], base64(bytes).replace(/.{76}/g, '$&\r\n'));
const mail = {
  'text': letter([from, subject], text_of(`${words} ${number}`)), 'subject': letter([from, `Subject: ${number}`], text_of(words)),
  'body as base64': letter([from, subject], ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64', '', base64(`${words} ${number}`), '']),
  'name of the reader': letter([from, subject, `Cc: "${number}" <a@granviken.example>`], text_of(words)),
  'another field': letter([from, subject, `X-Ref: ${number}`], text_of(words)), 'encoded word of another field': letter([from, subject, `X-Ref: =?utf-8?B?${base64(number)}?=`], text_of(words)),
  'folded field': letter([from, subject, `X-Ref: =?utf-8?Q?${date}?=\r\n =?utf-8?Q?=2D${last}?=`], text_of(words)),
  'attachment': letter([from, subject], mixed('mixed', attached('a.txt', `Nr ${number}`))),
  'attachment of Word': letter([from, subject], mixed('mixed', attached('a.docx', word['comment']))),
  'attachment of PDF': letter([from, subject], mixed('mixed', attached('a.pdf', pdf([[{ y: 90, text: 'Motion.' }]], { objects: [`<< /Title (${number}) >>`] })))),
  'attached mail': letter([from, subject], mixed('mixed', part(['Content-Type: message/rfc822'], letter([from, subject], ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable', '', `850709=2D98=\r\n05`, ''])))),
  'HTML beside the text': letter([from, subject], mixed('alternative', part(['Content-Type: text/html; charset=utf-8'], `<p>${words} ${split}</p>`))),
  'name of an attachment': letter([from, subject], mixed('mixed', part(['Content-Type: application/octet-stream', `Content-Disposition: attachment; filename*0*=utf-8''850709%2D; filename*1="9805.txt"`], 'Hej'))),
  'before the first part': letter([from, subject], mixed('mixed')).replace('Delar.', number), 'behind the last part': letter([from, subject], mixed('mixed')) + number,
};
const saved = (inside, more = '') => ['From: <Saved by Blink>', ...(more ? [more] : []), 'MIME-Version: 1.0', 'Content-Type: multipart/related; type="text/html"; boundary="b1"', '', '--b1', 'Content-Type: text/html', 'Content-Transfer-Encoding: base64', '', base64(page('')), '--b1', ...inside, '--b1--', ''].join('\r\n');
const archive = {
  'another part': saved(['Content-Type: text/css', '', `p::after { content: "${number}" }`]), 'field': saved(['Content-Type: text/css', '', 'p {}'], `Subject: ${number}`),
  'frame as base64': saved(['Content-Type: text/html', 'Content-Transfer-Encoding: base64', '', base64(`<!DOCTYPE html><html><body><p>${split}</p></body></html>`)]),
};

// PDF. The first line of each page is read; the number is not, or only some readers read it.
const line = { y: 90, text: 'Motion om belysning av stigen mellan Hagavik och Torpby.' };
const stream = (bytes, more = '') => `<< /Length ${Buffer.from(bytes).length} ${more}>>\nstream\n${Buffer.from(bytes).toString('latin1')}\nendstream`;
const packed = (bytes, more = '') => stream(deflateSync(Buffer.from(bytes)), `/Filter /FlateDecode ${more}`);
/** A page that draws `content` after its line. `objects` begin with 5. */
function drawn(content, objects = [], { fonts = '', how = stream } = {}) {
  const first = 5 + objects.length;
  return file(['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Count 1 /Kids [${first} 0 R] >>`, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>', 'null', ...objects,
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R ${fonts}>> >> /Contents ${first + 1} 0 R >>`,
    how(`BT /F1 11 Tf 70 752 Td (${line.text}) Tj ET\n${content}`)]);
}
const digits = (words) => [...words].map((c) => ('0123456789-'.indexOf(c) + 1).toString(16).padStart(4, '0')).join('');
const cmap = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n1 beginbfrange\n<0001> <000a> <0030>\nendbfrange\n1 beginbfchar\n<000b> <002d>\nendbfchar\nendcmap end end`;
const cid = (map) => [`<< /Type /Font /Subtype /Type0 /BaseFont /Abcdef /Encoding /Identity-H /DescendantFonts [6 0 R] ${map ? '/ToUnicode 7 0 R ' : ''}>>`, '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Abcdef /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 8 0 R >>', map ? packed(cmap) : 'null', '<< /Type /FontDescriptor /FontName /Abcdef /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent 0 /CapHeight 700 /StemV 80 >>'];
const off = (show) => `BT /F1 11 Tf 70 -500 Td ${show} ET`;
const object_stream = (...values) => { let at = 0; const table = values.map((value, i) => { const row = `${50 + i} ${at}`; at += value.length + 1; return row; }).join(' '); return packed(`${table}\n${values.join('\n')}`, `/Type /ObjStm /N ${values.length} /First ${table.length + 1} `); };
const updated = (bytes, object) => Buffer.concat([bytes, Buffer.from(`${object}\nxref\n0 0\ntrailer\n<< /Size 20 /Root 1 0 R /Prev ${bytes.lastIndexOf('\nxref') + 1} >>\nstartxref\n${bytes.length + object.length + 1}\n%%EOF\n`, 'latin1')]);
const base85 = (bytes) => { let out = ''; for (let i = 0; i < bytes.length; i += 4) { const group = Buffer.alloc(4), size = Math.min(4, bytes.length - i); bytes.copy(group, 0, i, i + size); let value = group.readUInt32BE(), five = ''; for (let j = 0; j < 5; j++) { five = String.fromCharCode(33 + value % 85) + five; value = Math.floor(value / 85); } out += five.slice(0, size + 1); } return `${out}~>`; };
const xmp = (words) => `<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${words}</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
const lone = pdf([[line]]);
const portable = {
  'text': pdf([[line, { y: 120, text: `Nr ${number}` }]]), 'invisible text': drawn(`BT /F1 11 Tf 3 Tr 70 700 Td (${number}) Tj ET`), 'text split by kerning': drawn(`BT /F1 11 Tf 70 700 Td [(8507) -20 (09-) 15 (9805)] TJ ET`),
  'text over two lines': pdf([[line, { y: 120, text: `Nr ${date}-` }, { y: 134, text: last }]]),
  'information': pdf([[line]], { objects: [`<< /Author (${number}) >>`], catalogue: '' }), 'information in UTF-16': pdf([[line]], { objects: [`<< /Author <${utf16be(number).toString('hex')}> >>`] }), 'information in octal digits': pdf([[line]], { objects: [`<< /Author (${[...number].map((c) => `\\${c.charCodeAt().toString(8).padStart(3, '0')}`).join('')}) >>`] }),
  'XMP': pdf([[line]], { objects: [stream(xmp(number), '/Type /Metadata /Subtype /XML ')], catalogue: '/Metadata 5 0 R ' }), 'packed XMP with references': pdf([[line]], { objects: [packed(xmp('850709&#45;9805'), '/Type /Metadata /Subtype /XML ')], catalogue: '/Metadata 5 0 R ' }),
  'annotation': pdf([[line]], { objects: [`<< /Type /Annot /Subtype /Text /Rect [10 10 30 30] /Contents (${number}) >>`], page: '/Annots [5 0 R] ' }),
  'form value': pdf([[line]], { objects: [`<< /Type /Annot /Subtype /Widget /FT /Tx /T (nr) /V (${number}) /Rect [0 0 0 0] /F 2 >>`], catalogue: '/AcroForm << /Fields [5 0 R] >> ' }),
  'text off the page': drawn(off(`(${number}) Tj`)), 'text off the page, packed': drawn(off(`(${number}) Tj`), [], { how: packed }), 'text off the page, split': drawn(off('[(8507) -20 (09-) 15 (9805)] TJ')), 'text off the page, in hexadecimal digits': drawn(off(`<${Buffer.from(number).toString('hex')}> Tj`)),
  'text off the page, glyph by glyph': drawn(off([...number].map((c) => `(${c}) Tj 6 0 Td`).join(' '))),
  'text off the page, in codes of its own': drawn(`BT /F2 11 Tf 70 -500 Td <${digits(number)}> Tj ET`, cid(true), { fonts: '/F2 5 0 R ', how: packed }), 'text off the page, in codes that nothing tells': drawn(`BT /F2 11 Tf 70 -500 Td <${digits(number)}> Tj ET`, cid(false), { fonts: '/F2 5 0 R ' }),
  'text off the page, by names of glyphs': drawn(`BT /F2 11 Tf 70 -500 Td (${[...number].map((c) => String.fromCharCode(97 + '0123456789-'.indexOf(c))).join('')}) Tj ET`, ['<< /Type /Font /Subtype /Type1 /BaseFont /Abc /Encoding << /Differences [97 /zero /one /two /three /four /five /six /seven /eight /nine /hyphen] >> >>'], { fonts: '/F2 5 0 R ' }),
  'object in a stream': pdf([[line]], { objects: [object_stream(`<< /Author (${number}) >>`, '<< /A 1 >>')] }), 'attached file': pdf([[line]], { objects: [packed(`Nr ${number}`, '/Type /EmbeddedFile ')] }), 'attached Word file': pdf([[line]], { objects: [stream(word['comment'], '/Type /EmbeddedFile ')] }),
  'script': pdf([[line]], { catalogue: `/OpenAction << /S /JavaScript /JS (app.alert\\("${number}"\\)) >> ` }), 'comment of the syntax': Buffer.concat([lone, Buffer.from(`% ${number}\n`)]), 'behind the end': Buffer.concat([lone, Buffer.from(`\n${number}\n`)]),
  'earlier version': updated(pdf([[line]], { objects: [`<< /Author (${number}) >>`] }), '5 0 obj\n<< /Author (A) >>\nendobj'), 'name': pdf([[line]], { catalogue: `/Nr /850709#2d9805 ` }), 'bookmark': pdf([[line]], { objects: [`<< /Title (${number}) /Parent 6 0 R >>`, '<< /First 5 0 R /Last 5 0 R /Count 1 >>'], catalogue: '/Outlines 6 0 R ' }),
  'words for what is drawn': drawn(`/Span << /ActualText (${number}) >> BDC BT /F1 11 Tf 70 -500 Td (Hej) Tj ET EMC`), 'stream in hexadecimal digits': pdf([[line]], { objects: [stream(`${Buffer.from(`(${number}) Tj`).toString('hex')}>`, '/Filter /ASCIIHexDecode ')] }), 'stream in base 85': pdf([[line]], { objects: [stream(base85(deflateSync(Buffer.from(`(${number}) Tj`))), '/Filter [/ASCII85Decode /FlateDecode] ')] }),
  'rows of a predictor': pdf([[line]], { objects: [packed(Buffer.concat([Buffer.from([1]), Buffer.from(number.split('').map((c, i) => number.charCodeAt(i) - (i ? number.charCodeAt(i - 1) : 0) & 255))]), `/DecodeParms << /Predictor 15 /Columns ${number.length} >> `)] }),
  'photograph': pdf([[line]], { objects: [stream(jpeg(Buffer.from(number)), '/Type /XObject /Subtype /Image /Filter /DCTDecode /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 ')] }), 'stream packed in another way': pdf([[line]], { objects: [stream(`\x80${number}`, '/Filter /LZWDecode ')] }), 'rich text of a form': pdf([[line]], { objects: [`<< /FT /Tx /T (a) /RV (<body><p>${halves[0]}<b>${halves[1]}</b></p></body>) >>`] }),
};
const texts = { 'text': `Motion\n\n${number} bor här.\n`, 'UTF-16': Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`Motion\n\n${number} bor här.\n`, 'utf16le')]), 'entities': 'Motion\n\nNr 850709&#45;9805 bor h&auml;r.\n' };
const marked = { 'comment': `# Motion\n\n<!-- ${number} -->\n\nHej.\n`, 'address of a link': `# Motion\n\n[Sök](https://exempel.se/?nr=${number})\n` };

/** [{kind, place, name, bytes}]: each file has the number in one place. */
export const places = Object.entries({ docx: word, odt: open, fodt: flat, html: web, mht: archive, eml: mail, pdf: portable, txt: texts, md: marked })
  .flatMap(([kind, all]) => Object.entries(all).map(([place, bytes], i) => ({ kind, place, name: `${kind}-${String(i + 1).padStart(2, '0')}.${kind}`, bytes })));

/** Files without a number, though with what may hold one: each is to be copied. */
export const clean = {
  'ren-docx.docx': word_file(p(run('Kvar') + '<w:del w:id="1" w:author="A"><w:r><w:delText>bort</w:delText></w:r></w:del>'), [word_part('comments', 'comments', `<w:comment w:id="0" w:author="A">${p(run('Bra!'))}</w:comment>`), { name: 'word/media/image1.png', bytes: png(plain_text('Ritad i mars')) }, { name: 'docProps/core.xml', bytes: '<a><b>Alva</b></a>' }]),
  'ren-odt.odt': odt(blocks, { inside: region('bort'), more: [{ name: 'meta.xml', bytes: meta('Alva') }, { name: 'layout-cache', bytes: Buffer.from([0, 1, 2, 3, 0, 255]) }] }),
  'ren-fodt.fodt': fodt(blocks), 'ren-html.html': page('<!-- meny --><nav><a href="/">Start</a></nav><script>let a = 1;</script>'), 'ren-mht.mht': saved(['Content-Type: image/png', 'Content-Transfer-Encoding: base64', '', base64(png())]),
  'ren-eml.eml': letter([from, subject], mixed('mixed', attached('a.docx', docx(blocks)), attached('a.png', png()))), 'ren-pdf.pdf': pdf([[line], [line]], { objects: [`<< /Author (Alva) /CreationDate (D:20240312100000+01'00') >>`, packed('Bilaga', '/Type /EmbeddedFile ')] }),
  'ren-txt.txt': 'Motion\n\nAlva Ekdal (MP) bor här.\n', 'ren-md.md': '# Motion\n\nAlva Ekdal (MP) bor här.\n',
};

/** A page with words, and one that is a picture only. */
export function half_scanned() {
  const whole = scan(1).toString('latin1'), objects = [...whole.matchAll(/\d+ 0 obj\n([\s\S]*?)\nendobj/g)].map(([, body]) => body);
  objects[1] = '<< /Type /Pages /Count 2 /Kids [4 0 R 6 0 R] >>';
  return file([...objects, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 8 0 R >> >> /Contents 7 0 R >>', stream(`BT /F1 11 Tf 70 752 Td (${line.text}) Tj ET`), '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>']);
}
