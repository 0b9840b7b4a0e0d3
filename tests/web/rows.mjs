// Which of the thirty things that a web page owes its readers does a run of the browser suites show? A table, made of their lines.
// usage: node tests/web/run.mjs > LOG; node tests/web/firefox.mjs > LOG2; node tests/web/rows.mjs LOG LOG2 > tests/web/access.md
// A test counts for a row where its name holds one of the row's phrases. A row without a test says so.
import { readFileSync } from 'node:fs';

const rows = [
  ['Screen reader: names, regions, one first heading', ['landmarks and one first heading', 'is without a name', 'says the same to a screen reader']],
  ['Places of the twin', ["the twin's words lie within", 'has a twin at the same place']],
  ['Everything drawn has a twin', ['has a twin at the same place', 'pressing what the twin says']],
  ['Keyboard', ['by keyboard', 'with the keyboard alone', 'the row that the keyboard reached', 'folds under one button that the keyboard presses']],
  ['Input methods, dead keys, keyboards of phones', ['composition', 'dead key']],
  ['Clipboard', ['copied as it stands', 'what is copied', 'a quotation', 'chosen and copied']],
  ['Selecting text', ['selected from their first letter', 'a phrase over a line break']],
  ['Find in page', ['the last words of a long paper', 'a phrase over a line break']],
  ['Translation', ['translat']],
  ['Print', ['on paper no word is broken']],
  ['Without scripts', ['without scripts', 'says the same to a screen reader']],
  ['Addresses', ['address', 'as others write it']],
  ['Device pixels', ["the twin's words lie within"]],
  ['No work while idle', ['nothing is drawn while nobody']],
  ['Touch', ['what a finger presses', 'the sheet of']],
  ['Reflow', ['nothing needs sideways scrolling', 'begins on the first screen']],
  ['Contrast, colours, spacing', ['axe finds nothing wrong', 'forced colours', 'sets apart']],
  ['Embedded', ['frame its height', "somebody else's page", 'the dialog gives code']],
  ['Offline', ['offline', 'when the host is gone']],
  ['One file', ['one file']],
  ['Start', ['says any more that it is loading', 'cannot be fetched the text stays']],
  ['Own papers', ['own papers']],
  ['Hostile papers', ['canar', 'hostile']],
  ['Commands', ['the palette runs', 'one button leads']],
  ['Filters with counts', ['facet', 'filter']],
  ['Charts and their tables', ['timeline', 'relations']],
  ['Links to passages', ['passage', 'cites', 'as others write it']],
  ['Two languages', ['in English', 'language']],
  ['Comparison', ['what was taken out', 'screen compare']],
  ['Without WebGL', ['without WebGL', 'lost graphics context']],
];

const seen = process.argv.slice(2).flatMap((file) => readFileSync(file, 'utf8').split('\n'))
  .map((line) => /^(ok|FAILED) +(Firefox: )?(.*)$/.exec(line)).filter(Boolean).map(([, end, firefox, name]) => ({ ok: end === 'ok', firefox: Boolean(firefox), name }));
/** «12 of 12», or a dash where no test is. */
const told = (tests) => (tests.length === 0 ? '–' : `${tests.filter(({ ok }) => ok).length} of ${tests.length}`);
console.log('# What the page owes its readers\n\nMade by `node tests/web/rows.mjs` of a run of the browser suites: tests that passed, by row. A dash: no test of that suite.\n');
console.log('| # | Row | Chromium | Firefox |\n|---|---|---|---|');
rows.forEach(([row, phrases], i) => {
  const of = seen.filter(({ name }) => phrases.some((phrase) => name.toLowerCase().includes(phrase.toLowerCase())));
  console.log(`| ${i + 1} | ${row} | ${told(of.filter(({ firefox }) => !firefox))} | ${told(of.filter(({ firefox }) => firefox))} |`);
});
