// What is said at the end of a reading counts each file as what became of it: web/src/own/progress.ts.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { modules, test } from './support.mjs';

const said = (language) => JSON.parse(fs.readFileSync(path.join(import.meta.dirname, `../../assets/i18n/own/${language}.json`), 'utf8'));
globalThis.document ??= { documentElement: { lang: 'sv' } };
const { Progress } = await modules(['src/own/progress.ts'], { 'diarium:words-own': `export const words = ${JSON.stringify({ sv: said('sv'), en: said('en') })};` });

test('a file that the reader broke off is told as broken off, not as one that could not be read', () => {
  const sum = new Progress();
  sum.read = 2;
  sum.unread('cancelled');
  sum.unread('paused');
  sum.unread('damaged');
  assert.equal(sum.done, 5);
  assert.deepEqual(sum.end(), ['2 filer inlästa.', '1 fil kunde inte läsas in.', '2 filer avbröts.']);
});

test('where all that was given was broken off, no file is said to have been read', () => {
  const sum = new Progress();
  sum.unread('paused');
  assert.deepEqual(sum.end().filter(Boolean), ['1 fil avbröts.']);
});
