// Small files to begin with, made anew: node tests/fuzz/seeds.mjs FOLDER. All words are made up. What is encoded comes from
// build/dev/bin/write_seeds, or of DIARIUM_BIN.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';

const folder = process.argv[2];
if (!folder) throw new Error('usage: node tests/fuzz/seeds.mjs FOLDER');
const put = (name, bytes) => {
  fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  fs.writeFileSync(path.join(folder, name), bytes);
};
const run = words => `<w:r><w:rPr><w:b/></w:rPr><w:t>${words}</w:t></w:r>`;
const word = `<w:p><w:pPr><w:pStyle w:val="1"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run('Ord')}</w:p>`
  + `<w:tbl><w:tr><w:tc><w:p>${run('a')}</w:p></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>`
  + '<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>1</w:t>'
  + '<w:fldChar w:fldCharType="end"/></w:r><w:ins><w:r><w:t>ny</w:t></w:r></w:ins><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>'
  + '<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p/></w:txbxContent></mc:Choice></mc:AlternateContent></w:r></w:p>'
  + '<w:sectPr><w:headerReference w:type="default" r:id="4"/><w:titlePg/></w:sectPr>';
const numbering = '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1."/></w:lvl>'
  + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride></w:num>';
const styles = '<w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="Rubrik 1"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>';
const notes = '<w:footnote w:id="1"><w:p><w:r><w:t>Not</w:t></w:r></w:p></w:footnote>';
const open = '<text:tracked-changes><text:changed-region><text:deletion><text:p/></text:deletion></text:changed-region></text:tracked-changes>'
  + '<text:list text:style-name="L"><text:list-item text:start-value="3"><text:p>ett</text:p><text:list><text:list-item><text:p>två</text:p></text:list-item></text:list></text:list-item></text:list>'
  + '<table:table><table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="2"><text:p>a</text:p></table:table-cell></table:table-row></table:table>'
  + '<text:p>x<text:note><text:note-body><text:p>not</text:p></text:note-body></text:note><draw:frame><draw:text-box><text:p>ruta</text:p></draw:text-box></draw:frame></text:p>';
const open_styles = '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="a" text:display-levels="2"/></text:list-style>'
  + '<style:style style:name="P" style:family="paragraph" style:parent-style-name="P"/><style:master-page style:name="Standard"><style:header><text:p>2026</text:p></style:header></style:master-page>';
const page = '<body><nav>x</nav><main><h1>a</h1><ul><li><p>b<ol type=a start=3><li>c</ul><table><tr><td>d<td><b>e</table><p hidden>f<script>g</script><pre>h\n</pre></main>';
const mail = 'Subject: =?utf-8?B?b3Jk?= =?iso-8859-1?Q?=E5?=\nContent-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/html\n'
  + 'Content-Transfer-Encoding: quoted-printable\n\n<p>=C3=A5</p>\n--b\nContent-Transfer-Encoding: base64\n\nb3Jk\n--b--\n';
[word, `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${word.slice(0, 90)}</w:body></w:document>`,
  numbering, styles, open, open_styles].forEach((text, i) => put(`xml/${i}`, Buffer.concat([Buffer.from([i]), Buffer.from(text)])));
put('xml/flat', Buffer.concat([Buffer.from([10]), Buffer.from(open)]));
put('xml/fields', Buffer.concat([Buffer.from([0]), Buffer.from('<w:sdt><w:sdtPr><w:docPartGallery w:val="Table of Contents"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>'
  + '<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="a"/></w:ddList></w:ffData></w:fldChar><w:instrText>FORMDROPDOWN</w:instrText>'
  + '<w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple><w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r></w:p>')]));
put('xml/notes', Buffer.concat([Buffer.from([9]), Buffer.from(notes)]));
put('xml/head', Buffer.concat([Buffer.from([15]), Buffer.from(`<w:p>${run('2026')}</w:p>`)]));

/** A zip of these entries, [name, text, deflated]. */
function zip(entries) {
  const local = [], central = [];
  let at = 0;
  for (const [name, text, deflated] of entries) {
    const packed = deflated ? zlib.deflateRawSync(text) : Buffer.from(text);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(deflated ? 8 : 0, 4);
    common.writeUInt32LE(zlib.crc32(text), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(Buffer.byteLength(text), 18);
    common.writeUInt16LE(name.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    local.push(Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), packed);
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, Buffer.from(name));
    at += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(central), end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, directory, end]);
}
const document = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p>${run('Ord')}</w:p></w:body></w:document>`;
put('zip/stored', zip([['[Content_Types].xml', ''], ['word/document.xml', document]]));
put('zip/deflated', zip([['[Content_Types].xml', ''], ['word/document.xml', document, true]]));
put('zip/odt', zip([['mimetype', 'application/vnd.oasis.opendocument.text'], ['content.xml', '<a/>', true]]));
put('zip/names', zip([['../a', 'x'], ['/b', 'y'], ['c', 'z', true]]));

for (let begin = 0; begin < 8; begin++) put(`html/${begin}`, Buffer.concat([Buffer.from([begin]), Buffer.from(page)]));
put('desk/whole', fs.readFileSync('tests/golden/desk/desk.json'));
put('desk/none', '{"diarium_desk":1}');
put('mail/whole', '\0' + mail);
put('mail/part', '\x01' + mail.slice(mail.indexOf('Content-Type: text/html')));
put('mail/words', '\x02' + mail);
put('layout/stream', 'diarium-positioned 1\nH\tproducer\tx\nN\tpages\t2\nF\t1\t0\tB\nP\t5950\t8420\t100\ti\n'
  + 'T\t700\t700\t1900\t820\t0\t110\t0\tH1\tRubrik\nT\t700\t900\t1900\t1020\t0\t110\t8\t\tEtt ord till\nE\n');
put('layout/numbers', Buffer.from(Array.from({ length: 200 }, (_, i) => i * 37 % 251)));

// Skatteverket's published test numbers, in the manners in which they are written.
['19121212-1212', '121212+1212', '640823 3234', '8507099805', 'Personnr: 19850709\u20119805, namn@exempel.se, 070-174 06 05', '850769\u20139805']
  .forEach((words, i) => put(`personal/${i}`, words));
['cykelställ OR bro', '"karin ek" -beslut motion*', 'typ:motion parti:V,MP år:2020-2031', 'från:2031-01-01 till:2031-12 organ:"kommunstyrelsen" roll:beslut', 'dnr:"KS 2031/417" utfall:avslag']
  .forEach((words, i) => put(`query/${i}`, words));
['?q=bro&sortering=nyast&grupp=arende&visa=100', 'd/a-motion/?s=12-40&c=1f2e3d4c5b6a.9a8b7c6d5e4f.4.a01b22c33d44', 'd/x/?q=%C3%A5&f=3&p=12&h=2&t=4711&text=original&utan=1,2',
  'jamfor/?a=x&b=y%232&lopning=8', 'a/x/', 'luckor/?lucka=3', 'om/#licenser'].forEach((url, i) => put(`address/${i}`, '\0' + url));
put('address/words', '\x01Å ord & 😀');
put('address/anchor', '\x02\x04\x11\x31' + '1f2e3d4c5b6a.9a8b7c6d5e4f.4.a01b22c33d44' + '        ' + 'Ett två tre fyra fem sex sju.');
put('address/own', '\x02\x04\x11\0Ett två tre fyra fem sex sju. Ett två tre.');
const told = [{ do: 'environment', width: 900, dark: true, site: 'https://exempel.se/', languages: ['sv'] }, { do: 'settings', language: 'en', theme: 'dark', view: 'page', singleKeys: 'on' },
  { do: 'go', url: 'd/a-motion/?q=cykelställ&f=1' }, { do: 'command', name: 'next-hit' }, { do: 'press', sid: 'main' }, { do: 'input', sid: 'search.field', text: 'motion' },
  { do: 'offline', state: 'saving', percent: 40, size: 1e6 }, { do: 'corrections', text: '{"version":1,"corrections":[]}' }, { do: 'go', url: 'relationer/' }, { do: 'go', url: 'tid/' },
  { do: 'command', name: 'cite', number: 1, text: 'fler cykelställ' }, { do: 'command', name: 'export' }];
put('border/all', told.map(one => JSON.stringify(one)).join('\n'));
told.forEach((one, i) => put(`border/${i}`, JSON.stringify(one)));
[['search', { query: 'cykelställ' }], ['paper', { paper: 'a-motion' }], ['paper', { paper: 'a-motion', part: 'text', start: 3, end: 40 }], ['facts', { paper: 'a-motion', kind: 'persons' }],
  ['case', { query: 'motion' }], ['case', { id: 'a-motion' }], ['quote', { paper: 'a-motion', words: 'cykelställ', language: 'en' }], ['quote', { paper: 'a-motion', start: 2, end: 9 }]]
  .forEach(([name, args], i) => put(`messages/${i}`, JSON.stringify({ jsonrpc: '2.0', id: i, method: 'tools/call', params: { name, arguments: args } })));
put('messages/list', '{"jsonrpc":"2.0","id":"x","method":"tools/list"}');
put('manifest/all', JSON.stringify({ title: 'Samling', description: 'Om', address: 'https://exempel.se/', contact: 'info@exempel.se', colours: { accent: { light: '#112233', dark: '#eeddcc' } },
  aliases: { gammal: 'a' }, papers: { 'a.txt': { title: 'Titel', address: 'https://exempel.se/a', retrieved: '2031-02-03', noindex: true } }, notes: [] }));
put('paper/utf16', Buffer.concat([Buffer.from([4, 0xFF, 0xFE]), Buffer.from('Motion om å.\n', 'utf16le')]));
put('paper/latin', Buffer.concat([Buffer.from([6]), Buffer.from('Nämnden beslutar att bifalla. 19121212-1212\n', 'latin1')]));

execFileSync(`${process.env.DIARIUM_BIN ?? 'build/dev/bin'}/write_seeds`, [folder], { stdio: 'inherit' });
const hocr = "<span class='ocr_line' title='bbox 300 300 900 350; baseline 0.01 -6; x_size 46'><span class='ocrx_word' title='bbox 300 300 600 350; x_wconf 61'>"
  + "Motion<span class='ocrx_cinfo' title='x_confs'></span></span> <span class='ocrx_word' title='bbox 620 300 900 350; x_wconf 93'><span class='ocrx_cinfo'><span class='ocrx_cinfo' title='x_confs 90'>å</span></span>å&amp;</span></span>";
[0, 6, 8, 16, 24].forEach(first => put(`scan/hocr-${first}`, Buffer.concat([Buffer.from([first]), Buffer.from(hocr)])));
put('scan/lines', Buffer.concat([Buffer.from([1]), Buffer.from('S\t0\tnothing\tTesseract\nV\t700\t700\t1400\t820\t110\t60\t0\t0\tNämnden\tNämndcn\nV\t1500\t700\t2400\t820\t110\t95\t1\t1\tavslår\nS\t2\tslow\t\n')]));
put('scan/word', Buffer.concat([Buffer.from([3]), Buffer.from('80\t0\t1\tbeslutar\n')]));
