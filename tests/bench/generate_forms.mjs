// What do made-up papers look like? Motions, memos, minutes and interpellations of places and people that do not exist.
const stems = ['Al', 'Berg', 'Björk', 'Ek', 'Fors', 'Gran', 'Hag', 'Häger', 'Kar', 'Lind', 'Löv', 'Mal', 'Ny', 'Ros', 'Sand', 'Sjö',
  'Skog', 'Sol', 'Sten', 'Strand', 'Söder', 'Torn', 'Vall', 'Väst', 'Åker', 'Ång', 'Öst'];
const ends = ['by', 'mora', 'köping', 'näs', 'vik', 'ås', 'fors', 'hamn', 'torp'];
const places = stems.flatMap((a) => ends.map((b) => a + b));
const first = ['Alva', 'Birger', 'Cajsa', 'Dag', 'Ebba', 'Folke', 'Gerd', 'Hjalmar', 'Inez', 'Jorun', 'Klas', 'Lovis', 'Måns', 'Nanna',
  'Orvar', 'Pia', 'Rut', 'Sixten', 'Tyra', 'Ulla', 'Vidar', 'Ylva', 'Åke', 'Östen'];
const last = stems.flatMap((a) => ['gren', 'kvist', 'man', 'stråle', 'dal', 'ryd'].map((b) => a + b));
const parties = ['S', 'M', 'SD', 'C', 'V', 'KD', 'L', 'MP'];
const months = ['januari', 'februari', 'mars', 'april', 'maj', 'juni', 'augusti', 'september', 'oktober', 'november', 'december'];
const capital = (s) => s[0].toUpperCase() + s.slice(1);

/** One paper: its file name and text. Depends on (seed, number) and the vocabulary only. */
export function paper(number, die, vocabulary) {
  const place = die.early(places), year = 2005 + die.below(21), topic = die.one(vocabulary.topics);
  const person = () => `${die.one(first)} ${die.one(last)} (${die.early(parties)})`;
  const date = () => `${1 + die.below(28)} ${die.one(months)} ${year}`;
  const file = `KS ${year}/${String(die.below(2000)).padStart(5, '0')}`;
  const own = Array.from({ length: 12 }, () => die.permille(500) ? vocabulary.compound(die) : die.one(vocabulary.list));
  const word = () => {
    const roll = die.below(1000);
    if (roll < 120) return die.early(topic);
    if (roll < 145) return die.one(own);
    if (roll < 160) return die.early(vocabulary.phrases);
    if (roll < 172) return vocabulary.compound(die);
    if (roll < 180) return String(die.below(2000));
    return vocabulary.word(die);
  };
  const clause = (count) => Array.from({ length: count }, word).join(' ');
  const sentence = () => {
    const words = Array.from({ length: 7 + die.below(14) }, word);
    if (die.permille(500)) words[die.below(words.length - 1)] += ',';
    return capital(words.join(' ')) + (die.permille(40) ? '?' : '.');
  };
  const paragraph = () => Array.from({ length: 2 + die.below(4) }, sentence).join(' ');
  const paragraphs = (count) => Array.from({ length: count }, paragraph);
  const subject = `${die.early(topic)} ${die.one(['och', 'i', 'för', 'på'])} ${die.one(own)}`;
  const head = `${place} kommun`, mover = person();
  const atts = () => Array.from({ length: 1 + die.below(4) }, (_, i) => `${i + 1}. att ${clause(6 + die.below(9))}.`);
  const title = (text, level = 1) => '#'.repeat(level) + ' ' + text;
  const forms = [
    () => [title(`Motion om ${subject}`), head, ...paragraphs(12), 'Mot bakgrund av ovanstående föreslår jag kommunfullmäktige besluta:',
      ...atts(), `${place} den ${date()}`, mover],
    () => [head, `Tjänsteskrivelse`, `Dnr ${file}`, title(`Svar på motion om ${subject} av ${mover}`), title('Förslag till beslut', 2),
      `Kommunstyrelsen föreslår kommunfullmäktige besluta att ${die.permille(500) ? 'avslå' : 'bifalla'} motionen.`, title('Sammanfattning', 2), ...paragraphs(2),
      title('Bakgrund', 2), ...paragraphs(4), title('Förvaltningens synpunkter', 2), ...paragraphs(5), person().replace(/ \(.*/, ''), 'Kommundirektör'],
    () => [`§ ${1 + die.below(300)} Dnr ${file}`, title(capital(subject)), title('Beslut', 2), `Kommunstyrelsen beslutar att ${clause(8)}.`,
      title('Ärendet', 2), ...paragraphs(8), title('Yrkanden', 2), `${mover} yrkar bifall till motionen.`, `${person()} yrkar avslag på motionen.`,
      title('Reservation', 2), `${mover} reserverar sig mot beslutet.`, ...paragraphs(2), `Protokoll ${date()}`],
    () => [title(`Interpellation om ${subject}`), `Till kommunstyrelsens ordförande ${person()}`, `Dnr ${file}`, ...paragraphs(12),
      'Jag vill därför fråga:', ...Array.from({ length: 1 + die.below(3) }, (_, i) => `${i + 1}. ${capital(clause(9))}?`), mover],
  ];
  const blocks = forms[number % forms.length]();
  const markdown = number % 5 === 0;
  const text = blocks.map((block) => markdown ? block : wrap(block.replace(/^#+ /, ''), 84)).join('\n\n') + '\n';
  return { name: `${place.toLowerCase()}_${year}_${String(number).padStart(6, '0')}.${markdown ? 'md' : 'txt'}`, text };
}

/** Hard lines of at most `width` characters, as minutes are printed. */
function wrap(text, width) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines[lines.length - 1];
    if (line && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines.join('\n');
}

/** A given paper with one word in fifty replaced: the pile of near copies that real registries are. */
export function mutated(text, die, vocabulary) {
  return text.replace(/[\p{L}]+/gu, (word) => die.permille(20) ? vocabulary.word(die) : word);
}
