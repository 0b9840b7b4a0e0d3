// What is said of texts that state nothing of a council? Other tongues, contracts, recipes, minutes of clubs, scraps (tests/measure/bad).
// Run: node tests/measure/bad.mjs [--quiet] [--update]. Prints every statement said about them and how many of each kind; fails where
//   there are more of a kind than its ceiling (tests/measure/ceilings.json; --update writes today's). Headings and repeats are
//   counted, and have no ceiling: any text may have them. Texts of /usr/share/doc are read, too, where there are any; no
//   ceiling rests on them. That «Hyresavtal» over a lease calls it an agreement is true, so what a text calls itself in its first words by a
//   kind that any office has (from bilaga on in facts.schema.json) is no statement about a council.
//   Needs build/release (DIARIUM_NATIVE names another).
import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { bits } from './bad/bits.mjs';
import { swedish } from './bad/swedish.mjs';
import { tongues } from './bad/tongues.mjs';
import { held_ceilings } from './ceilings.mjs';
import { context } from './sheet.mjs';
import { kinds, stated } from './statements.mjs';
import { need_command, own_folder, root } from './support.mjs';

const words = process.argv.slice(2);
const unknown = words.find(word => !['--quiet', '--update'].includes(word));
if (unknown) console.error(`there is no option ${unknown}; usage: bad.mjs [--quiet] [--update]`), process.exit(2);
const any_text = new Set(['headings', 'repeats']);
const types = JSON.parse(fs.readFileSync(path.join(root, 'core/facts/facts.schema.json'), 'utf8')).$defs.type.enum;
const of_any_office = types.slice(types.indexOf('bilaga')).map(type => `type=${type}`);
/** What a text calls itself in its first words. */
const calls_itself = one => one.kind === 'type' && one.start === 0 && of_any_office.includes(one.said);
const most_documents = 40, longest = 100_000;

/** Some of the documents that stand on a Debian machine, the first in order of name: [name, text]. */
function documents(folder = '/usr/share/doc') {
  if (!fs.existsSync(folder)) return [];
  const found = [];
  for (const name of fs.readdirSync(folder).sort()) {
    for (const file of ['README', 'README.gz', 'README.Debian', 'README.Debian.gz', 'README.md', 'README.md.gz']) {
      const whole = path.join(folder, name, file);
      if (!fs.existsSync(whole) || !fs.statSync(whole).isFile()) continue;
      const bytes = fs.readFileSync(whole);
      const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
      if (text.length < longest && !text.includes('\uFFFD')) found.push([`doc_${name}`, text]);
      break;
    }
    if (found.length === most_documents) break;
  }
  return found;
}

/** What is said of texts, by kind; each statement is printed unless it is to be quiet. */
function said_of(texts, title) {
  const folder = own_folder('bad');
  const files = texts.map(([name, text]) => {
    const file = path.join(folder, `${name}.txt`);
    fs.writeFileSync(file, text);
    return file;
  });
  const told = stated(files);
  const refused = texts.filter(([, text]) => text.trim() === '').length;  // Without a letter there is nothing to read, and that is said.
  if (told.length !== files.length - refused) throw new Error(`facts of ${told.length} of ${files.length - refused} texts`);
  const counts = new Map();
  let texts_with = 0, certain = 0;
  const text_of = new Map(texts);
  for (const { file, statements: all } of told) {
    const statements = all.filter(one => !calls_itself(one));
    const name = path.basename(file, '.txt');
    const claims = statements.filter(one => !any_text.has(one.kind));
    if (claims.length) ++texts_with;
    for (const one of statements) counts.set(one.kind, (counts.get(one.kind) ?? 0) + 1);
    certain += claims.filter(one => one.certainty === 'certain').length;
    if (!words.includes('--quiet'))
      for (const one of claims) console.log(`${name}: ${one.certainty === 'certain' ? 'CERTAIN ' : ''}${one.kind}: ${one.said}  ${context(Array.from(text_of.get(name)), one.start, one.end, 80)}`);
  }
  console.log(`${title}: ${texts_with} of ${texts.length} texts have something said of them; ${[...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([kind, count]) => `${count} ${kind}`).join(', ')}; ${certain} of them certain`);
  counts.set('certain', certain);
  return counts;
}

need_command();
const counts = said_of([tongues, swedish, bits].flatMap(Object.entries), 'made up');
const machine = documents();
if (machine.length) said_of(machine, 'documents of this machine');
else console.log('no /usr/share/doc is there');
const numbers = Object.fromEntries([...kinds, 'certain'].filter(kind => !any_text.has(kind)).map(kind => [kind, { said: counts.get(kind) ?? 0 }]));
held_ceilings('bad', numbers, words.includes('--update'));
