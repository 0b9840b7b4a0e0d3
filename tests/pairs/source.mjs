// Does a paper say that a person is of a party? Asked of the paper's own words by a few patterns written here, without the
// core's extractor: the name and the letters side by side, in one row, or the letters of a group that the name stands in.

/** Letters of a party and the names that stand for them. Letters that are not here stand only for themselves. */
const party_names = {
  S: ['Socialdemokraterna', 'Socialdemokraternas'], M: ['Moderaterna', 'Moderata samlingspartiet'], SD: ['Sverigedemokraterna'], C: ['Centerpartiet'],
  V: ['Vänsterpartiet'], KD: ['Kristdemokraterna'], L: ['Liberalerna'], MP: ['Miljöpartiet', 'Miljöpartiet de gröna'], FI: ['Feministiskt initiativ'],
  D: ['Demokraterna'],
};
const exact = words => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const any = list => `(?:${list.join('|')})`;

/** Words as they are compared: compatibility forms, no soft hyphens, plain spaces; lines are kept. */
export const plain = words => words.normalize('NFKC').replace(/[\u00ad\u200b]/g, '').replace(/\r\n?/g, '\n').replace(/[^\S\n\t]/g, ' ').normalize('NFC');
const known = letters => Object.keys(party_names).includes(letters.toUpperCase());
/** Two different parties in one bracket are a group's, nobody's own. */
const of_one = (inside, letters) => inside.split(/[^\p{L}]+/u).every(word => !known(word) || word.toUpperCase() !== word || word === letters.toUpperCase());

/** @param source a paper's words, as plain() returns them. @returns the pattern that finds the pair, or nothing. */
export function pattern_of(source, name, letters) {
  const gap = '(?:[ \\t]*\\n?[ \\t]*)';
  const person = plain(name).trim().split(/[\s-]+/).map(exact).join('(?:-\\n?|\\s+)') + '(?:s|:s)?';
  const party = exact(letters === '-' ? '-' : letters);
  const open = `(?<![\\p{L}\\p{N}-])${person}`;
  const names = any((party_names[letters] ?? []).map(exact));
  const has = (pattern, flags = 'iu') => new RegExp(pattern, flags).test(source);

  // «Anna Berg (S)», «Anna Berg\n(S)», «Anna Berg (S, ordförande)», «Anna Berg (båda S)»
  for (const found of source.matchAll(new RegExp(`${open}${gap}\\(\\s*((?:båda|samtliga|alla|för)?\\s*${letters === '-' ? '[-–]' : `(?:${party}${names === '(?:)' ? '' : `|${names}`})`}(?![\\p{L}])[^()\\n]{0,60})\\)`, 'giu'))) {
    if (!of_one(found[1], letters)) continue;
    // A bracket that opens the line of another name is that one's: «(S) Anna Berg\n(M) Bo Ek».
    const lines = found[0].split('\n');
    if (lines.length > 1 && lines.at(-1).trim().startsWith('(')) {
      const above = source.slice(source.lastIndexOf('\n', found.index) + 1, found.index).trim();
      const after = source.slice(found.index + found[0].length).split('\n')[0].trim();
      if (/^\([\p{Lu}]{1,5}\)$/u.test(above) && /^\p{Lu}/u.test(after)) continue;
      // Columns: «Anna Berg    Bo Ek» above «(S)    (M)».
      if (/^[ \t]{2,}\(/.test(source.slice(found.index + found[0].length).split('\n')[0])) continue;
    }
    return 'beside';
  }
  // A row of its own: «Anna Berg, S», «Anna Berg   S   Ja», «| Anna Berg | S |», «Anna Berg, Moderaterna»
  const cell = '(?:[ ]{2,}|\\t|\\s*\\|\\s*|\\s*,\\s*)';
  const letters_or_name = names === '(?:)' ? party : `(?:${party}|${names})`;
  if (letters !== '-' && has(`(?:^|\\n|[ ]{2,}|\\t|\\||\\d[.)]?\\s)[ \\t]*${person}${cell}${letters_or_name}[ ]*(?:$|\\n|[ ]{2,}|\\t|\\||,|(?:ja|nej|x)(?![\\p{L}]))`)) return 'row';
  if (letters !== '-' && has(`(?:^|\\n)[ \\t]*${person}[ \\t]*\\n[ \\t]*${letters_or_name}(?: i \\p{Lu}[\\p{L} ]*)?[ \\t]*(?:\\n|$)`)) return 'below';
  // The last of a list speaks for all of it: «Anna Berg, Bo Ek och Cia Dal (S)», «Anna Berg, Bo Ek (båda S)»
  // unless the name has letters of its own elsewhere.
  if (new RegExp(`${open}\\s*\\(\\s*(?!${party}[^\\p{L}])\\p{L}{1,3}\\s*\\)`, 'iu').test(source)) return '';
  const one = '\\p{Lu}[\\p{L}.-]*(?:\\s+(?:(?:af|av|de|von|van|der|el|al)\\s+)?\\p{Lu}[\\p{L}.-]*){0,3}';
  if (has(`${open}(?:,\\s+${one}){0,12}\\s+(?:och|samt|&)\\s+${one}\\s*\\(\\s*(?:båda|samtliga|alla)?\\s*${party}\\s*\\)`, 'u')) return 'list';
  if (has(`${open}(?:,\\s+${one}){1,12}\\s*\\(\\s*(?:båda|samtliga|alla)\\s+${party}\\s*\\)`, 'u')) return 'list';
  if (names === '(?:)') return '';
  // Signed for a party: «För Vänsterpartiet» or «Vänsterpartiet genom» above the name, no other party in that line.
  const lines = source.split('\n').map(line => line.trim());
  const alone = new RegExp(`^(?:${person})(?:\\s*,.*)?$|^(?:${person})\\s{2,}|\\s{2,}(?:${person})$`, 'iu');
  const others = Object.entries(party_names).filter(([other]) => other !== letters).flatMap(([, list]) => list);
  const only = line => new RegExp(names, 'iu').test(line) && !others.some(other => new RegExp(`(?<!\\p{L})${exact(other)}`, 'iu').test(line));
  for (let i = 0; i < lines.length; ++i) {
    if (!alone.test(lines[i])) continue;
    for (let up = i - 1; up >= 0 && up > i - 9; --up) {
      if (/^för(?!\p{L})/iu.test(lines[up]) || /(?:genom|gm)$/iu.test(lines[up])) {
        if (only(lines[up])) return 'signed for';
        break;
      }
    }
    // The letterhead of a paper that its author signs: the group's name alone on a line above.
    for (let up = i - 1; up >= 0 && up > i - 60; --up)
      if (new RegExp(`^${names}(?:\\s+(?:i\\s+)?\\p{Lu}\\p{L}+)?$`, 'iu').test(lines[up])) return 'letterhead';
  }
  return '';
}
