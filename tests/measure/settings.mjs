// How a text is set says nothing: made papers with other spaces, hyphens, line ends, marks and encodings state what they state without.
// Run: node tests/measure/settings.mjs [FOLDER] (tests/measure/made). Needs build/release.
import fs from 'node:fs';
import path from 'node:path';
import { open_suite } from '../suite.mjs';
import { facts_of, need_command, own_folder } from './support.mjs';

need_command();
const folder = process.argv[2] ?? path.join(import.meta.dirname, 'made');
const names = fs.readdirSync(folder).filter(name => name.endsWith('.txt')).sort();

let die = 7;
const below = most => ((die = (Math.imul(die, 1664525) + 1013904223) >>> 0) >>> 8) % most;
const now_and_then = (text, place, mark, times) => text.replace(place, found => (below(times) ? found : mark(found)));
const heads = /^(Beslut|BESLUT|Yrkanden?|Yrkande|Reservation(er)?|Bakgrund|Sammanfattning|Ärendet|Förslag till beslut|Beslutsgång|Beslutsunderlag)$/gm;
// Windows-1252 from 0x80 on, for what a program reads that takes UTF-8 for it; the five it has no character for pass as themselves.
const high = [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'];
const as_windows = bytes => Array.from(bytes, byte => (byte >= 0x80 && byte < 0xa0 ? high[byte - 0x80] : String.fromCharCode(byte))).join('');
const settings = {
  'spaces at which no line ends': text => now_and_then(text, / /g, () => '\u00a0', 3),
  'thin spaces': text => now_and_then(text, / /g, () => '\u2009', 3),
  'soft hyphens within words': text => now_and_then(text, /(?<=[a-zåäö]{3})(?=[a-zåäö]{3})/g, () => '\u00ad', 4),
  'spaces without width': text => now_and_then(text, / /g, () => ' \u200b', 4),
  'line ends of Windows': text => text.replace(/\n/g, '\r\n'),
  'line ends of Word': text => text.replace(/\n/g, '\v'),
  'line ends of Unicode': text => text.replace(/\n/g, '\u2028'),
  'letters and their marks apart': text => text.normalize('NFD'),
  'ligatures': text => text.replace(/fi/g, '\ufb01').replace(/fl/g, '\ufb02'),
  'marks of a mail': text => text.replace(/^/gm, '> '),
  'headings letter by letter': text => text.replace(/^(Beslut|BESLUT)$/gm, 'B E S L U T'),
  'headings underlined': text => text.replace(heads, '_$1_'),
  'written as UTF-8 twice': text => as_windows(Buffer.from(text)),
};

/** What is stated, without places: of a paper a set of lines. */
function stated(facts) {
  const bare = text => (text ?? '').normalize('NFC').replace(/[\u00ad\u200b_]/g, '').replace(/\ufb01/g, 'fi').replace(/\ufb02/g, 'fl').replace(/^[>\s]+/gm, ' ').replace(/\s+/g, ' ').trim().toLowerCase();
  const lines = ['type', 'municipality', 'body', 'title', 'document_date', 'paragraph'].filter(name => facts[name]).map(name => `${name}: ${bare(facts[name])}`);
  for (const one of facts.dnr) lines.push(`dnr: ${bare(one.value)} ${one.role}`);
  for (const one of facts.persons) lines.push(`person: ${bare(one.name)} (${one.party ?? ''}) ${one.roles}`);
  for (const one of facts.proposals) lines.push(`${one.kind} by ${one.by ?? ''}: ${bare(one.text).replace(/[^a-zåäö0-9]/g, '').slice(0, 60)}`);
  for (const name of ['decision', 'recommended_decision']) if (facts[name]) lines.push(`${name}: ${facts[name].outcome}`);
  lines.push(`reservations: ${facts.reservations.length}`, `votes: ${facts.votes.map(one => `${one.ja}-${one.nej}`)}`);
  return new Set(lines);
}

const plain = Object.fromEntries(names.map(name => [name, fs.readFileSync(path.join(folder, name), 'utf8')]));
const read = set => {
  const out = own_folder('settings');
  for (const [name, text] of Object.entries(plain)) fs.writeFileSync(path.join(out, name), set(text));
  return facts_of(names.map(name => path.join(out, name)));
};
const wanted = read(text => text);
const { judge, end } = open_suite();
for (const [setting, set] of Object.entries(settings)) {
  const found = read(set), wrong = [];
  let all = 0;
  for (const [name, facts] of wanted) {
    const before = stated(facts), after = stated(found.get(name));
    all += before.size;
    for (const line of before) if (!after.has(line)) wrong.push(`${name}  - ${line}`);
    for (const line of after) if (!before.has(line)) wrong.push(`${name}  + ${line}`);
  }
  judge(`${setting}: ${all} statements of ${wanted.size} papers`, wrong);
}
end();
