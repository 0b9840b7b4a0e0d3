// Made-up minutes of a whole meeting as one file of text, page by page, with what stands in the way of cutting them: page
// heads and feet, a list of contents, references to other §§, a § over many pages, gaps, double numbers, signatures.
// Run: node tests/bench/generate_minutes.mjs FILE.txt [pages 200] [seed 1]
// Writes FILE.txt and FILE.txt.json: {"sections": ["§ 1", …]} in order. All names and words are made up.
import fs from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Whole numbers from a seed (mulberry32), the same everywhere. */
function die(seed) {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}

const people = ['Karin Ek (V)', 'Bo Al (L)', 'Eva Lund (MP)', 'Sture Holm (S)', 'Siv Ohm (M)', 'Nils Rask (C)', 'Ida Ljung (KD)', 'Per Asp (SD)'];
const matters = ['Motion om fler cykelställ vid stationen', 'Taxa för upplåtelse av torgplats', 'Detaljplan för Kvarnängen', 'Medborgarförslag om lekplats',
  'Budgetuppföljning för första tertialet', 'Svar på remiss om havsplan', 'Avtal om samverkan i räddningstjänst', 'Revidering av resepolicy'];
const reasons = ['Förvaltningen bedömer att förslaget ryms inom beslutad ram.', 'Frågan har beretts tillsammans med berörda föreningar.',
  'Behovet har ökat sedan den förra översynen gjordes.', 'Kostnaden täcks av medel som redan är avsatta.', 'Ärendet behandlades senast i § 7 föregående år.',
  'Av kommunallagens bestämmelser följer att fullmäktige avgör saken.'];

/** returns  {text, sections} */
export function generate_minutes(pages, seed) {
  const below = die(seed);
  const one = (list) => list[below(list.length)];
  const sections = [];
  const lines = ['Storby kommun', 'Kommunfullmäktige', '', 'SAMMANTRÄDESPROTOKOLL', '2031-06-09', '', 'Plats och tid', 'Stora salen, Storby stadshus, klockan 18.00–22.15', '',
    'Beslutande', ...people, '', 'Utses att justera', 'Karin Ek (V) och Siv Ohm (M)', '', 'Innehåll', ''];
  const contents_at = lines.length;
  const contents = [];
  const per_page = 46;
  let number = 40;
  const wanted = (pages - 2) * (per_page - 6);
  while (lines.length < wanted) {
    number += below(12) === 0 ? 2 : 1;
    const both = below(20) === 0;
    const label = both ? `§§ ${number}–${number + 1}` : `§ ${number}`;
    const title = one(matters);
    const dnr = `KS 2031/${100 + below(800)}`;
    sections.push(label);
    contents.push(`${label} ${title}`);
    lines.push('', below(3) === 0 ? `Kf ${label} ${title}` : label + (below(2) === 0 ? `/2031 ${title}` : ` Dnr ${dnr}`), ...(below(2) === 0 ? [title] : []), '');
    lines.push('Beslut', '', `Kommunfullmäktige beslutar att ${one(['avslå motionen', 'godkänna förslaget', 'anta planen', 'lägga rapporten till handlingarna'])}.`, '');
    lines.push('Sammanfattning', '');
    for (let left = 2 + below(below(15) === 0 ? 120 : 14); left > 0; --left) lines.push(one(reasons), ...(below(4) === 0 ? [''] : []));
    if (below(4) === 0) lines.push('', 'Se även', `§ ${1 + below(39)} i kommunstyrelsens protokoll.`);
    if (below(3) === 0) lines.push('', 'Yrkanden', '', `${one(people)} yrkar bifall till förslaget.`);
    if (below(5) === 0) lines.push('', 'Reservation', '', `${one(people)} reserverar sig mot beslutet.`);
    if (both) ++number;
  }
  lines.splice(contents_at, 0, ...contents);
  lines.push('', 'Vid protokollet', '', 'Ida Ljung, sekreterare', '', 'Bevis om justering', 'Protokollet är justerat och anslaget den 16 juni 2031.');
  let text = '';
  const count = Math.ceil(lines.length / (per_page - 6));
  for (let page = 0; page < count; ++page) {
    if (page > 0) text += `\fStorby kommun\nKommunfullmäktige\nSammanträdesprotokoll 2031-06-09    Sida ${page + 1} (${count})\n\n`;
    text += lines.slice(page * (per_page - 6), (page + 1) * (per_page - 6)).join('\n') + '\n\nJusterandes sign        Utdragsbestyrkande\n';
  }
  return { text, sections, pages: count };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [file, pages = '200', seed = '1'] = process.argv.slice(2);
  if (!file) throw new Error('usage: node tests/bench/generate_minutes.mjs FILE.txt [pages] [seed]');
  const made = generate_minutes(Number(pages), Number(seed));
  fs.writeFileSync(file, made.text);
  fs.writeFileSync(`${file}.json`, JSON.stringify({ sections: made.sections, pages: made.pages }));
  console.log(`${file}: ${made.pages} pages, ${made.sections.length} §§, ${Buffer.byteLength(made.text)} bytes`);
}
