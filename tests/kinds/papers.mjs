// One made-up case as blocks: a motion, the office's memo, the minutes. Places and people do not exist.
// Blocks: ['h', level, words], ['p', words], ['li', label, words], ['row', cell, cell …].
const h = (level, words) => ['h', level, words];
const p = (words) => ['p', words];
const li = (label, words) => ['li', label, words];
const row = (...cells) => ['row', ...cells];

export const papers = {
  motion: [
    h(1, 'Motion om en cykelväg mellan Hagavik och Torpby'),
    p('Granvikens kommun'),
    p('Till kommunfullmäktige'),
    p('Vägen mellan Hagavik och Torpby är smal och saknar vägren. Varje dag cyklar skolbarn där bland lastbilar och bussar, och många föräldrar vågar inte låta sina barn cykla. En cykelväg skulle göra resan säker och samtidigt minska biltrafiken vid skolan.'),
    p('Kommunens trafikstrategi säger att alla barn ska kunna gå eller cykla till skolan. Enligt plan- och bygglagen ska kommunen främja en god livsmiljö. Ändå har sträckan stått utan åtgärd sedan 2015, och ingen budget har avsatts.'),
    p('Mot bakgrund av ovanstående föreslår Miljöpartiet kommunfullmäktige besluta'),
    li('1.', 'att ge tekniska nämnden i uppdrag att utreda en cykelväg mellan Hagavik och Torpby,'),
    li('2.', 'att kostnaden ska redovisas i samband med budgeten för 2025.'),
    p('Granviken den 12 mars 2024'),
    p('Alva Ekdal (MP)'),
    p('Folke Sandkvist (MP)'),
  ],
  skrivelse: [
    p('Granvikens kommun'),
    p('Kommunstyrelseförvaltningen'),
    h(1, 'Tjänsteskrivelse'),
    p('Datum: 2024-09-18'),
    p('Dnr: KS 2024/00183'),
    h(1, 'Svar på motion om en cykelväg mellan Hagavik och Torpby av Alva Ekdal (MP) och Folke Sandkvist (MP)'),
    h(2, 'Förslag till beslut'),
    p('Kommunstyrelsen föreslår kommunfullmäktige besluta'),
    li('1.', 'att avslå motionen.'),
    h(2, 'Sammanfattning'),
    p('Alva Ekdal (MP) och Folke Sandkvist (MP) har i en motion föreslagit att kommunen utreder en cykelväg mellan Hagavik och Torpby. Motionen har remitterats till tekniska nämnden och till skolnämnden.'),
    h(2, 'Remissyttranden'),
    p('Tekniska nämnden avstyrker motionen eftersom vägen är statlig. Skolnämnden tillstyrker motionen.'),
    row('Remissinstans', 'Svar', 'Datum'),
    row('Tekniska nämnden', 'Avstyrker', '2024-06-04'),
    row('Skolnämnden', 'Tillstyrker', '2024-06-11'),
    h(2, 'Förvaltningens bedömning'),
    p('Förvaltningen delar tekniska nämndens bedömning. Staten är väghållare och kommunen kan inte besluta om vägen på egen hand. Frågan bör i stället tas upp i den regionala transportplanen.'),
    p('Hjalmar Lövdal'),
    p('Kommundirektör'),
  ],
  protokoll: [
    p('Granvikens kommun'),
    p('Kommunstyrelsen'),
    h(1, 'Protokollsutdrag'),
    p('Sammanträdesdatum: 2024-10-15'),
    h(1, '§ 112 Svar på motion om en cykelväg mellan Hagavik och Torpby'),
    p('Dnr: KS 2024/00183'),
    h(2, 'Beslut'),
    p('Kommunstyrelsen föreslår kommunfullmäktige besluta'),
    li('1.', 'att avslå motionen.'),
    h(2, 'Ärendet'),
    p('Alva Ekdal (MP) och Folke Sandkvist (MP) har lämnat en motion om en cykelväg mellan Hagavik och Torpby. Förvaltningen föreslår avslag eftersom staten är väghållare.'),
    h(2, 'Yrkanden'),
    p('Alva Ekdal (MP) yrkar bifall till motionen.'),
    p('Birger Tornman (M) yrkar avslag på motionen.'),
    h(2, 'Beslutsgång'),
    p('Ordföranden ställer proposition på bifall mot avslag och finner att kommunstyrelsen beslutar att föreslå avslag på motionen.'),
    h(2, 'Reservation'),
    p('Alva Ekdal (MP) reserverar sig mot beslutet.'),
    p('Birger Tornman (M), ordförande'),
    p('Ylva Strandgren (S), justerare'),
  ],
};

/** Hard lines of at most `width` characters. */
function wrap(words, width = 84) {
  const lines = [''];
  for (const word of words.split(' ')) {
    const line = lines.at(-1);
    if (line && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines.join('\n');
}

export function plain(blocks) {
  return blocks.map(([kind, ...rest], i) => {
    if (kind === 'row') return rest.map((cell) => cell.padEnd(24)).join('').trimEnd() + (blocks[i + 1]?.[0] === 'row' ? '' : '\n');
    if (kind === 'li') return wrap(`${rest[0]} ${rest[1]}`) + '\n';
    return wrap(kind === 'h' ? rest[1] : rest[0]) + '\n';
  }).join('\n');
}

export function markdown(blocks) {
  return blocks.map(([kind, ...rest], i) => {
    if (kind === 'h') return `${'#'.repeat(rest[0])} ${rest[1]}\n`;
    if (kind === 'li') return `${rest[0]} ${rest[1]}\n`;
    if (kind === 'row') return `| ${rest.join(' | ')} |` + (blocks[i + 1]?.[0] === 'row' ? '' : '\n');
    return `${rest[0]}\n`;
  }).join('\n');
}

const escaped = (words) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** `style`: what stands in the head; `before`, `after`: mark-up around the paper. */
export function html(blocks, { style = '', before = '', after = '', title = 'Handling' } = {}) {
  let body = '', open = '';
  const to = (wanted) => {
    if (open === wanted) return;
    if (open) body += `</${open}>\n`;
    if (wanted) body += `<${wanted}>\n`;
    open = wanted;
  };
  for (const [kind, ...rest] of blocks) {
    to(kind === 'li' ? 'ol' : kind === 'row' ? 'table' : '');
    if (kind === 'h') body += `<h${rest[0]}>${escaped(rest[1])}</h${rest[0]}>\n`;
    else if (kind === 'li') body += `<li>${escaped(rest[1])}</li>\n`;
    else if (kind === 'row') body += `<tr>${rest.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>\n`;
    else body += `<p>${escaped(rest[0])}</p>\n`;
  }
  to('');
  return `<!doctype html>\n<html lang="sv"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${style}</style></head>\n<body>${before}<main>\n${body}</main>${after}</body></html>\n`;
}
