// An annotation told by places in its paper instead of by the paper's words, and back.
// A word of the annotation becomes pieces: [start, end] is what stands there, white space folded; [start, end, 1] as it stands;
// a string between pieces is one mark or letter that the paper lacks. `text: "="` is what stands from start to end. Offsets are code points.

const schema_words = {
  type: 'motion tjansteskrivelse tjansteutlatande utlatande pm protokollsparagraf protokoll interpellation interpellationssvar enkel_fraga skrivelse medborgarforslag remissvar yrkande kallelse reservation bilaga'.split(' '),
  role: ['own', 'bilaga', 'motion', 'handling', 'cited'],
  roles: ['motionär', 'skrivelseställare', 'interpellant', 'svarande', 'föredragande', 'ordförande', 'vice ordförande', 'ledamot', 'ersättare', 'yrkande', 'reservant', 'särskilt uttalande', 'anteckning', 'röstande', 'avstår', 'sekreterare', 'justerare', 'handläggare', 'chef', 'jäv', 'tjänsteperson', 'annan'],
  kind: ['motion_yrkande', 'beslutsförslag', 'yrkande', 'beslut', 'reservation_yrkande', 'fråga', 'särskilt uttalande', 'yttrande', 'protokollsanteckning', 'policy', 'law', 'decision', 'document'],
  outcome: ['avslå', 'bifalla', 'besvarad', 'avstyrka', 'tillstyrka', 'bordlägga', 'återremiss', 'remittera', 'anta', 'godkänna', 'delvis', 'upphäva', 'utse', 'bevilja', 'notera'],
  what: ['document_date', 'sammanträde', 'motion_inlämnad', 'tidigare_motion', 'remiss', 'remissvar', 'beredning', 'bordlagt', 'tjänsteskrivelse', 'tjänsteutlåtande', 'yrkande', 'yttrande', 'godkänd', 'deadline', 'cited_decision', 'event', 'signerad', 'beslutsdag'],
  offset_unit: ['codepoint'],
};
schema_words.types_also = schema_words.type;
const iso = /^\d{4}(-\d\d(-\d\d)?)?(\/\d{4}-\d\d(-\d\d)?)?$/;
const letters_of_party = /^(\p{Lu}{1,4}|\p{Lu}\p{Ll}|-)$/u;
const bodies = ['body', 'by', 'to', 'name', 'municipality'];  // Keys whose value may be told as the word: a public body, never a person.
const body_word = /^\p{Lu}[\p{Ll} -]*(nämnden|styrelsen|fullmäktige|kontoret|förvaltningen|utskottet|myndigheten|verket|direktionen|domstolen)$/u;

const on_one_line = text => text.replace(/\s+/gu, ' ');
const is_word_of_schema = (key, value) => schema_words[key]?.includes(value)
  || ((key === 'iso' || key === 'document_date') && iso.test(value))
  || ((key === 'party' || key === 'parties') && letters_of_party.test(value));

/** A paper that can be searched with white space folded. */
export function paper_of(text) {
  const letters = Array.from(text);
  let folded = '';
  const places = [];  // Of each UTF-16 unit of `folded`: its code point in the paper.
  letters.forEach((letter, i) => {
    const blank = /\s/u.test(letter);
    if (blank && /\s/u.test(letters[i - 1] ?? '')) return;
    const shown = blank ? ' ' : letter;
    for (let unit = 0; unit < shown.length; ++unit) places.push(i);
    folded += shown;
  });
  return { letters, folded, places, words: (start, end) => letters.slice(start, end).join('') };
}

/** The place of the words nearest to `near`; null where they stand nowhere. */
function found(paper, words, near) {
  let best = null;
  for (let at = paper.folded.indexOf(words); at >= 0; at = paper.folded.indexOf(words, at + 1)) {
    const place = [paper.places[at], paper.places[at + words.length - 1] + 1];
    if (best && Math.abs(place[0] - near) >= Math.abs(best[0] - near)) break;
    best = place;
  }
  return best;
}

/** Pieces that make the words, each as long as can be. */
function pieces_of(paper, words, near) {
  const whole = [];
  for (let at = 0; at < words.length;) {
    let low = 0, high = words.length - at;  // A longer piece than one that stands nowhere stands nowhere.
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (paper.folded.includes(words.slice(at, at + middle))) low = middle;
      else high = middle - 1;
    }
    if (low > 0) whole.push(found(paper, words.slice(at, at + low), near));
    else whole.push(words[at]);
    at += Math.max(low, 1);
  }
  return whole;
}

function packed_words(paper, key, value, owner) {
  if (is_word_of_schema(key, value)) return value;
  const near = owner.start ?? 0;
  if (on_one_line(value) !== value) {
    const at = paper.letters.join('').indexOf(value);
    if (at < 0) throw new Error(`${key}: words over lines do not stand in the paper`);
    const start = Array.from(paper.letters.join('').slice(0, at)).length;
    return [[start, start + Array.from(value).length, 1]];
  }
  const place = value && found(paper, value, near);
  if (place) return [place];
  if (bodies.includes(key) && body_word.test(value)) return value;
  return pieces_of(paper, value, near);
}

/** An annotation as places. Throws where words over lines do not stand in the paper. */
export function packed(paper, value, key = '', owner = {}) {
  if (typeof value === 'string') return packed_words(paper, key, value, owner);
  if (Array.isArray(value)) return value.map(one => packed(paper, one, key, owner));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inside]) => {
    if (name === 'doc_id' || name === 'file') return [name, inside];
    if (name === 'text' && inside === paper.words(value.start, value.end)) return [name, '='];
    return [name, packed(paper, inside, name, value)];
  }));
}

const is_place = one => Array.isArray(one) && (one.length === 2 || (one.length === 3 && one[2] === 1)) && one.every(Number.isInteger);
const numbers_only = ['title_span', 'part'];  // Keys whose value is a place in the annotation itself.
const is_pieces = (key, value) => !numbers_only.includes(key) && Array.isArray(value) && value.some(is_place) && value.every(one => is_place(one) || typeof one === 'string');

/** Places as the annotation that they were made of. */
export function unpacked(paper, value, key = '', owner = {}) {
  if (key === 'text' && value === '=') return paper.words(owner.start, owner.end);
  if (is_pieces(key, value))
    return value.map(one => typeof one === 'string' ? one : one[2] ? paper.words(one[0], one[1]) : on_one_line(paper.words(one[0], one[1]))).join('');
  if (Array.isArray(value)) return value.map(one => unpacked(paper, one, key, owner));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, unpacked(paper, inside, name, value)]));
}

/** Where two annotations differ, whatever the order of their keys. */
export function differences(one, other, where = '') {
  const whole = value => value !== null && typeof value === 'object';
  if (!whole(one) || !whole(other)) return one === other ? [] : [where];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap(key =>
    key in one && key in other ? differences(one[key], other[key], `${where}/${key}`) : [`${where}/${key}`]);
}

/** One fact a line, so that a change of the annotation can be read. */
export function written(annotation) {
  const lines = Object.entries(annotation).map(([key, value]) => {
    const items = Array.isArray(value) && value.some(one => one !== null && typeof one === 'object' && !Array.isArray(one));
    return `${JSON.stringify(key)}: ${items ? `[\n  ${value.map(one => JSON.stringify(one)).join(',\n  ')}\n ]` : JSON.stringify(value)}`;
  });
  return `{\n ${lines.join(',\n ')}\n}\n`;
}
