// Papers that would sing if a browser ran a byte of them: one of every kind that is active somewhere, under true and false names.
// All of them can be read as papers; each holds the word «kanarie…» that tells which it is.
import { docx, pdf } from './own_files.mjs';

const words = (id) => ['Motion om fler träd', `Storby kommun, kanarie${id}`, 'Dnr KS 2031/117', '2031-03-12', 'Träden i centrum har blivit färre för varje år, och ingen ny plan finns.',
  'Jag föreslår kommunfullmäktige besluta', 'att kommunen planterar femtio träd i centrum före utgången av året.', 'Karin Ek (V)'];
export const word_of = (id) => `kanarie${id}`;

/** What a canary does: keeps a mark on the origin, names the window, asks the counting server. No double quote, no «<». */
const song = (id, counter) => `try{localStorage.setItem('canary-${id}',1)}catch(e){};document.title='canary ${id}';new Image().src='${counter}${id}'`;
const handlers = (id, counter) => `<img class="canary" src="about:blank" onerror="${song(id, counter)}"/><svg class="canary" xmlns="http://www.w3.org/2000/svg" onload="${song(id, counter)}"></svg>` +
  `<img class="canary" src="${counter}${id}" alt=""/><iframe class="canary" srcdoc="&lt;script>parent.eval(&quot;${song(id, counter)}&quot;)&lt;/script>"></iframe>`;
const head = (id, counter) => `<script class="canary">${song(id, counter)}</script><style class="canary">body{background:url('${counter}${id}')}</style><link class="canary" rel="stylesheet" href="${counter}${id}"/>`;
const paragraphs = (id) => words(id).map((one) => `<p>${one}</p>`).join('\n');

const html = (id, counter) => `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Motion</title>${head(id, counter)}</head><body onload="${song(id, counter)}"><main><h1>${words(id)[0]}</h1>${paragraphs(id)}${handlers(id, counter)}</main></body></html>`;
const refresh = (id, counter) => html(id, counter).replace('<title>', `<meta http-equiv="refresh" content="0;url=${counter}${id}"><title>`);
const xhtml = (id, counter) => `<?xml version="1.0" encoding="UTF-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml" lang="sv"><head><title>Motion</title><script class="canary">${song(id, counter)}</script></head><body onload="${song(id, counter)}"><h1>${words(id)[0]}</h1>${paragraphs(id)}</body></html>`;
const svg = (id, counter, before = '<?xml version="1.0"?>\n') => `${before}<svg xmlns="http://www.w3.org/2000/svg" onload="${song(id, counter)}"><script>${song(id, counter)}</script><text y="20">${words(id).join('\n')}</text></svg>\n`;
const style_sheet = (id, counter) => `<xsl:stylesheet id="s" version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"><xsl:template match="/"><html xmlns="http://www.w3.org/1999/xhtml"><body><script>${song(id, counter)}</script></body></html></xsl:template></xsl:stylesheet>`;
const xml = (id, counter) => `<?xml version="1.0"?>\n<?xml-stylesheet type="text/xsl" href="#s"?>\n<r xmlns:h="http://www.w3.org/1999/xhtml">${style_sheet(id, counter)}<h:script>${song(id, counter)}</h:script>\n${words(id).join('\n')}\n</r>\n`;
const fodt = (id, counter) => `<?xml version="1.0" encoding="UTF-8"?>\n<?xml-stylesheet type="text/css" href="${counter}${id}"?>\n<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">` +
  `<office:body><office:text>${words(id).map((one) => `<text:p>${one}</text:p>`).join('')}</office:text></office:body><h:script xmlns:h="http://www.w3.org/1999/xhtml">${song(id, counter)}</h:script></office:document>\n`;
const headers = (id, type) => `From: Karin Ek <karin@exempel.se>\nTo: Storby <kommun@exempel.se>\nSubject: Motion om fler träd ${word_of(id)}\nDate: Mon, 12 Mar 2031 10:00:00 +0100\nMessage-ID: <${id}@exempel.se>\nMIME-Version: 1.0\nContent-Type: ${type}\n`;
const eml = (id, counter) => `${headers(id, 'multipart/alternative; boundary="b"')}\n--b\nContent-Type: text/plain; charset=utf-8\n\n${words(id).join('\n\n')}\n--b\nContent-Type: text/html; charset=utf-8\n\n${html(id, counter)}\n--b--\n`;
const mail_of_html = (id, counter) => `${headers(id, 'text/html; charset=utf-8')}\n${html(id, counter)}`;
const mht = (id, counter) => `From: <Saved by Blink>\nSnapshot-Content-Location: https://exempel.se/\nSubject: Motion\nDate: Mon, 12 Mar 2031 10:00:00 +0100\nMIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="b"\n\n--b\nContent-Type: text/html; charset=utf-8\nContent-Location: https://exempel.se/\n\n${html(id, counter)}\n--b--\n`;
const markdown = (id, counter) => `# ${words(id)[0]}\n\n${words(id).slice(1).join('\n\n')}\n\n${head(id, counter)}${handlers(id, counter)}\n\n[klicka](javascript:${encodeURIComponent(song(id, counter))})\n`;
const text = (id, counter, begin = '<html>') => `${begin}<body onload="${song(id, counter)}">${head(id, counter)}\n${words(id).join('\n\n')}\n${handlers(id, counter)}\n`;
const both = (id, counter) => Buffer.concat([Buffer.from(`<html><script>${song(id, counter)}</script><!--\n`), Buffer.from(pdf(words(id).join('\n')))]);
const latin1 = (words_) => Buffer.from(words_.replace('utf-8', 'windows-1252'), 'latin1');
const utf16 = (words_) => Buffer.from(words_, 'utf16le');

/** File by file: name below the folder, and what makes its bytes of an id and the counting server's address. */
const kinds = [
  ['sida.html', html], ['sida.htm', html], ['gammal.html', (...of) => latin1(html(...of))], ['bred.html', (...of) => utf16(`\uFEFF${html(...of)}`)], ['bred-utan.html', (...of) => utf16(html(...of))],
  ['vidare.html', refresh], ['sida.xhtml', xhtml], ['STOR.HTML', html], ['arkiv.mht', mht], ['arkiv.mhtml', mht], ['platt.fodt', fodt], ['brev.eml', eml], ['sidbrev.eml', mail_of_html],
  ['text.md', markdown], ['sida.md', html], ['bild.md', svg], ['data.md', xml], ['sida.markdown', html], ['sida.text', html],
  ['sida.txt', html], ['bild.txt', svg], ['bildbar.txt', (...of) => svg(...of, '')], ['data.txt', xml], ['xhtml.txt', xhtml], ['platt.txt', fodt], ['mht.txt', mht],
  ['text.txt', text], ['blank.txt', (...of) => ` \n\t\f${text(...of)}`], ['mark.txt', (...of) => `\uFEFF${text(...of)}`], ['skript.txt', (...of) => text(...of, '')], ['fet.txt', (...of) => text(...of, '<b>x</b>')],
  ['kommentar.txt', (...of) => text(...of, '<!-- x --><html>')], ['lodrat.txt', (...of) => `\v${text(...of)}`], ['nolla.txt', (...of) => `\x01${text(...of)}`],
  ['sida.pdf', html], ['bild.pdf', svg], ['data.pdf', xml], ['sida.docx', html], ['data.docx', xml], ['platt.odt', fodt], ['sida.odt', html], ['bada.pdf', both], ['bada.html', both], ['ren.pdf', (id) => pdf(words(id).join('\n'))],
  ['ren.docx', (id) => docx(words(id).join('\n\n'))], ['word.html', (id) => docx(words(id).join('\n\n'))], ['ren.html', (id) => pdf(words(id).join('\n'))],
  ['index.html', html], ['skal.html', html], ['404.html', html], ['diarium.html', html], ['robots.txt', html], ['build.json.html', html], ['sw.js/brev.html', html], ['_headers/web.config.html', html], ['original/index.html', html],
  ['d/index.html', html], ['egen-1.html', html], ['om/index.html', html],
];
/** Files that are no papers, and are not to be copied. */
const others = [['bild.svg', svg], ['data.xml', xml], ['stil.xsl', style_sheet], ['kod.js', song], ['kod.mjs', song], ['sw.js', song], ['stil.css', (id, counter) => `body{background:url('${counter}${id}')}`], ['sida.xht', xhtml],
  ['sida.shtml', html], ['sida.svgz', svg], ['sida', html], ['_headers', () => '/*\n  X-Canary: 1\n'], ['web.config', xml], ['app.webmanifest', () => '{}'], ['a.wasm', () => '\0asm'], ['.htaccess.html', html], ['CNAME', () => 'exempel.se']];

/** [{name, id, bytes, paper}]; `counter`: the counting server's address, with a slash at its end. */
export const canaries = (counter) => [...kinds.map((one) => [...one, true]), ...others.filter(([name]) => !kinds.some(([other]) => other.startsWith(`${name}/`))).map((one) => [...one, false])]
  .map(([name, make, paper], i) => ({ name, id: `k${i}x`, bytes: make(`k${i}x`, counter), paper }));
