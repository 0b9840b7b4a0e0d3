// The fonts: the browser must kern by the very table that the canvas reads.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { launch } from '../web/support/browser.mjs';
import { root, test } from './support.mjs';
import { parseFont, width } from './truetype.mjs';

const faces = ['inter-regular', 'inter-semibold', 'literata-regular', 'literata-italic', 'literata-bold'];
const bytes = (face) => readFileSync(join(root, `.tools/fonts/${face}.ttf`));
const text = 'AVAVAV To Ty, P. Vårt Åtgärdsförslag: L’Y “Kv.” Työ – § 14';

test('a browser sets text as wide as the glyph and kerning tables say', async () => {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const css = faces.map((face) => `@font-face{font-family:${face};src:url(data:font/ttf;base64,${bytes(face).toString('base64')})}`).join('');
    const spans = faces.map((face) => `<div><span id="${face}" style="font-family:${face}">${text}</span></div>`).join('');
    await page.setContent(`<meta charset="utf-8"><style>${css} span{font-size:100px;white-space:pre;text-rendering:geometricPrecision}</style>${spans}`);
    const measured = await page.evaluate(async (names) => {
      await document.fonts.ready;
      return names.map((name) => document.getElementById(name).getBoundingClientRect().width);
    }, faces);
    faces.forEach((face, i) => {
      const font = parseFont(bytes(face));
      const { plain, kerned } = width(font, text, 100);
      assert.ok(plain - kerned > 20, `${face}: the text is hardly kerned (${plain} to ${kerned})`);
      assert.ok(Math.abs(measured[i] - kerned) < 0.1, `${face}: ${measured[i]} in the browser, ${kerned} by the tables`);
    });
  } finally {
    await browser.close();
  }
});

test('no face brings layout tables that only the browser would use', () => {
  for (const face of [...faces, 'icons']) {
    const { tables } = parseFont(bytes(face));
    for (const name of ['GPOS', 'GSUB', 'GDEF', 'fpgm', 'prep', 'cvt ']) assert.ok(!tables.has(name), `${face} has ${name}`);
  }
});

test('every face draws Swedish, its neighbours\' letters and what papers are typeset with', () => {
  const needed = 'ABCÅÄÖåäöéüßøæŁłŠšŽžŋđŧ0123456789§½€№–—‑’‘”“«»…•·†‡−×≤≥→←\u00A0\u202F\uFFFD';
  for (const face of faces) {
    const { glyphs } = parseFont(bytes(face));
    for (const character of needed) assert.ok(glyphs.get(character.codePointAt(0)), `${face} lacks U+${character.codePointAt(0).toString(16)} ${character}`);
  }
});

test('the icons stand at the code points of icons.txt', () => {
  const { glyphs } = parseFont(bytes('icons'));
  const listed = readFileSync(join(root, 'wasm/setup/icons.txt'), 'utf8').split('\n').filter((line) => line && !line.startsWith('#')).map((line) => line.split(' '));
  const map = JSON.parse(readFileSync(join(root, '.tools/fonts/icons.json'), 'utf8'));
  assert.equal(Object.keys(map).length, listed.length);
  for (const [name, code] of listed) {
    assert.equal(map[name], parseInt(code, 16), name);
    assert.ok(glyphs.get(map[name]), name);
  }
});

test('all faces together stay under their ceiling', () => {
  const sum = [...faces, 'icons'].reduce((total, face) => total + brotliCompressSync(bytes(face)).length, 0);
  assert.ok(sum <= 150_000, `${sum} bytes`);
});
