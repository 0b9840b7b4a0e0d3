// Which statements a change gains, loses and changes, on every real paper at hand: to be read before the change is kept.
//   node tests/measure/diff.mjs OLD NEW FILE|DIR... [--kind dates]
// OLD and NEW: two builds of the command. A statement is a fact with its words; scans are not read. Prints each difference, then how many.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const words = process.argv.slice(2), at = words.indexOf('--kind');
const only = at < 0 ? '' : words.splice(at, 2)[1];
const [before, after, ...given] = words;
if (!before || !after || !given.length) {
  console.error('usage: node tests/measure/diff.mjs OLD NEW FILE|DIR... [--kind KIND]');
  process.exit(2);
}
const walk = one => !fs.statSync(one).isDirectory() ? [one]
  : fs.readdirSync(one).sort().flatMap(name => walk(path.join(one, name))).filter(file => /\.(txt|md|pdf|docx|odt|html)$/i.test(file));
const files = given.flatMap(walk);

/** «kind: words | fields» of every fact of a file, how certain it is left out: that follows from the rest. */
function statements(program, file) {
  const said = spawnSync(program, ['facts', file, '--ocr', 'off'], { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout;
  if (!said) return [];
  return Object.entries(JSON.parse(said)).filter(([kind]) => !only || kind === only).flatMap(([kind, value]) =>
    (Array.isArray(value) ? value : [value]).filter(one => one && typeof one === 'object' && (one.text ?? one.name)).map(one => {
      const { text = one.name, start = one.mentions?.[0]?.[0], end, certainty, basis, doubt, status, ...fields } = one;
      const line = text.replace(/\s+/g, ' '), shown = line.length > 160 ? `${line.slice(0, 160)}… (${line.length})` : line;
      return `${kind} ${start}: «${shown}» ${JSON.stringify(fields)}`;
    }));
}
const minus = (a, b) => a.filter(one => !b.includes(one));
let gained = 0, lost = 0, changed = 0;
for (const file of files) {
  const old = statements(before, file), now = statements(after, file);
  const more = minus(now, old), less = minus(old, now);
  const place = one => one.split(':')[0];
  for (const one of less) {
    const other = more.find(two => place(two) === place(one));
    console.log(`${other ? '~' : '-'} ${path.basename(file)} ${one}${other ? `\n  → ${other}` : ''}`);
    if (other) more.splice(more.indexOf(other), 1), changed++;
    else lost++;
  }
  for (const one of more) console.log(`+ ${path.basename(file)} ${one}`), gained++;
}
console.log(`${files.length} files: ${gained} gained, ${lost} lost, ${changed} changed`);
