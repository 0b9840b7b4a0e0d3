// A folder of everything that a folder of papers should not hold, made anew for a test. All names and words are made up.
import fs from 'node:fs';
import path from 'node:path';

const paper = '# Motion om läslust\n\nKarin Ek (V) yrkar\n\n- att biblioteken öppnas på söndagar\n';

/** Writes the folder; `large`: also a file of 65 MB and one of a single line of 50 MB. */
export function write_bad_papers(folder, { large = false } = {}) {
  const put = (name, bytes) => {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, bytes);
  };
  put('good.md', paper);
  put('empty.txt', '');
  put('blank.txt', ' \n\t\r\n\f\n');
  put('binary.txt', Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919 + (i >> 3)) & 0xff)));
  put('nul.txt', Buffer.concat([Buffer.from(paper), Buffer.from([0, 0]), Buffer.from('slut\n')]));
  put('invalid.txt', Buffer.concat([Buffer.from(paper), Buffer.from([0xc3, 0x28, 0xff, 0xe2, 0x82]), Buffer.from(paper)]));
  put('surrogates.txt', Buffer.concat([Buffer.from(paper), Buffer.from([0xed, 0xa0, 0x80, 0xed, 0xb0, 0x80]), Buffer.from('\n')]));
  put('old.txt', Buffer.from(paper, 'latin1'));
  put('wide.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(paper, 'utf16le')]));
  put('odd-wide.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(paper, 'utf16le'), Buffer.from([0x00, 0xd8, 0x61])]));
  put('mark.txt', '\ufeff' + paper);
  put('decomposed.txt', paper.normalize('NFD'));
  put('returns.txt', paper.replaceAll('\n', '\r\n') + '\f\r\n' + paper.replaceAll('\n', '\r'));
  put('markup.md', '# <script>alert(1)</script> & "citat" <!--diarium:body-->\n\n</div><img src=x onerror=alert(1)>\n\n- &amp; \u2028 slut\n');
  put('headings.md', Array.from({ length: 10000 }, (_, i) => `${'#'.repeat(1 + (i % 6))} Rubrik ${i}\n`).join('\n'));
  put('nested.md', Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i % 200)}- ${'> '.repeat(i % 50)}punkt ${i}`).join('\n'));
  put('marks.txt', '(((([[[[{{{{«««"""' .repeat(2000) + '\n' + 'att '.repeat(20000) + '\n' + '§ '.repeat(20000) + '\n');
  put('sub/å ä/Ö.TXT', paper);
  put('sub/a.txt', paper);
  put('sub/a.md', paper + 'Bo Al (L) reserverar sig.\n');
  put('sub-a.txt', paper + 'Dnr KS 2024/17\n');
  put('picture.pdf', '%PDF-1.4\n');
  put('noending', paper);
  put('.hidden.txt', 'not to be read\n');
  put('.hidden/a.txt', 'not to be read\n');
  fs.writeFileSync(Buffer.concat([Buffer.from(path.join(folder, 'b')), Buffer.from([0xff]), Buffer.from('d.txt')]), paper);
  fs.symlinkSync('sub', path.join(folder, 'link'));
  fs.symlinkSync('gone.txt', path.join(folder, 'nowhere.txt'));
  fs.symlinkSync('good.md', path.join(folder, 'same.md'));
  if (!large) return;
  put('huge.txt', '');
  fs.truncateSync(path.join(folder, 'huge.txt'), 65 * 1024 * 1024);
  const words = 'Nämnden föreslår att fullmäktige avslår motionen om läslust i Storby. ';
  put('line.txt', words.repeat(Math.ceil(8e6 / Buffer.byteLength(words))));
}
