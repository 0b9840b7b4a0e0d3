// Which words do made-up papers use? A vocabulary with the ranks of real Swedish, topics, compounds, and a seeded die.
import fs from 'node:fs';
import path from 'node:path';

/** A seeded die (sfc32 by Chris Doty-Humphrey, public domain): whole numbers only, the same on every machine. */
export function dice(seed) {
  let a = 0x9e3779b9 ^ seed, b = 0x243f6a88, c = 0xb7e15162 ^ (seed >>> 3), count = 1;
  const next = () => {
    const t = (((a + b) | 0) + count) | 0;
    count = (count + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    return t >>> 0;
  };
  for (let i = 0; i < 15; ++i) next();
  return {
    /** A whole number in [0, n). */
    below: (n) => Math.floor(next() / 4294967296 * n),
    /** Like below(), small numbers more often. */
    low: (n) => Math.floor(next() / 4294967296 * (next() / 4294967296) * n),
    /** True so often in a thousand. */
    permille: (p) => next() % 1000 < p,
    one(list) { return list[this.below(list.length)]; },
    /** One of a list, early ones more often. */
    early(list) { return list[this.low(list.length)]; },
  };
}

const domain = ('kommunen kommunfullmäktige kommunstyrelsen nämnden ärendet motionen förslaget beslutet förvaltningen ' +
  'sammanträdet ledamöter budgeten verksamheten uppdraget utredningen remissen yttrandet granskningen uppföljningen ' +
  'detaljplanen bygglov fastigheten bostäder hyresrätter kollektivtrafiken cykelvägar trafiksäkerheten parkeringen ' +
  'snöröjningen återvinningen dricksvatten klimatet utsläppen solceller naturreservatet friluftslivet simhallen ' +
  'biblioteket fritidsgården ungdomar föreningar förskolan grundskolan gymnasieskolan elever äldreomsorgen hemtjänsten ' +
  'socialtjänsten upphandlingen avtalet taxan avgiften investeringen delegationsordningen riktlinjerna handlingsplanen ' +
  'tillgängligheten jämställdheten barnkonventionen folkhälsan tryggheten krisberedskapen räddningstjänsten').split(' ');

/** Lower-case words with how often they are seen, from a `word TAB count` table. */
function fromTable(file) {
  return fs.readFileSync(file, 'utf8').split('\n').map((line) => line.split('\t'))
    .filter(([word, count]) => count && /^[a-zåäöéü]{1,24}$/.test(word)).map(([word, count]) => [word, Number(count)]);
}

/** The same from the papers of a folder: all that a clone without the table has. */
function fromPapers(folder) {
  const counts = new Map();
  for (const name of fs.readdirSync(folder).sort().filter((n) => /\.(txt|md)$/.test(n)))
    for (const word of fs.readFileSync(path.join(folder, name), 'utf8').toLowerCase().match(/[a-zåäöéü]+/g) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1));
}

/** All that a paper is made from. `words(die)` gives one word by its natural frequency. */
export function vocabulary({ table, papers, seed }) {
  const counted = table && fs.existsSync(table) ? fromTable(table) : papers && fs.existsSync(papers) ? fromPapers(papers) : [];
  const known = new Set(counted.map(([word]) => word));
  for (const word of domain) if (!known.has(word)) counted.push([word, 1]);
  const list = counted.map(([word]) => word);
  const upTo = new Float64Array(list.length);
  let total = 0;
  counted.forEach(([, count], i) => { upTo[i] = total += count; });
  let first = 0;
  const steps = Uint32Array.from({ length: 65536 }, (_, i) => {
    while (upTo[first] <= Math.floor(i / 65536 * total)) ++first;
    return first;
  });
  const word = (die) => {
    const at = die.below(total);
    let rank = steps[Math.floor(at / total * 65536)];
    while (upTo[rank] <= at) ++rank;
    return list[rank];
  };
  const die = dice(seed * 7919 + 17);
  const nouns = list.filter((w) => w.length >= 4 && w.length <= 9).slice(100, 9000);
  const heads = nouns.filter(() => die.permille(400)), tails = [...domain, ...nouns.filter(() => die.permille(400))];
  const compound = (d) => d.early(heads) + (d.permille(350) ? 's' : '') + d.early(tails);
  const topics = Array.from({ length: 240 }, () => Array.from({ length: 60 }, () =>
    die.permille(250) ? die.one(domain) : die.permille(300) ? compound(die) : list[die.low(Math.min(20000, list.length))]));
  const phrases = Array.from({ length: 500 }, () => Array.from({ length: 2 + die.below(2) }, () =>
    die.permille(500) ? die.one(domain) : list[die.low(Math.min(4000, list.length))]).join(' '));
  return { word, compound, topics, phrases, list };
}
