// Made-up papers that share what is written down: a pile with copied, swapped, dropped, added and moved sentences, and the
// truth of each word. Nothing here knows how the command looks for shared wording.
import { dice, vocabulary } from '../bench/generate_words.mjs';

const capital = text => text[0].toUpperCase() + text.slice(1);
const towns = ['Almhult', 'Brinkefors', 'Dalaryd', 'Ekvattnet', 'Forsbacka by', 'Granhed', 'Hultanäs', 'Ingelsta', 'Järvträsk',
  'Klintevik', 'Lövhamra', 'Mossebo', 'Norrhult', 'Oxelby', 'Prästtorp', 'Rågsved by', 'Sköllersta by', 'Tallåsen', 'Ulvsund', 'Västerhaga'];
const first = ['Alva', 'Birger', 'Cajsa', 'Dag', 'Ebba', 'Folke', 'Gerd', 'Hjalmar', 'Inez', 'Klas', 'Lovis', 'Måns'];
const last = ['Ekgren', 'Lindkvist', 'Granstråle', 'Sjöryd', 'Strandman', 'Skogdal', 'Tornkvist', 'Ängman'];

// What every paper of a council may say. It is nobody's wording: a run of it that is told as shared is told wrongly.
const formulae = [
  'Kommunstyrelsen föreslår kommunfullmäktige besluta att avslå motionen.',
  'Motionen besvaras med hänvisning till vad som sägs i förvaltningens tjänsteskrivelse.',
  'Ärendet har remitterats till samhällsbyggnadsnämnden och till kultur- och fritidsnämnden.',
  'Ordföranden ställer proposition på förslagen och finner att kommunstyrelsen beslutar enligt förvaltningens förslag.',
  'Ärendet bedöms inte få några särskilda konsekvenser för barn eller för jämställdheten.',
  'Mot bakgrund av ovanstående föreslår jag att kommunfullmäktige beslutar följande.',
  'Beslutet skickas till motionären och till kommunstyrelsens förvaltning för kännedom.',
  'Förvaltningen bedömer att förslaget ryms inom den budget som fullmäktige har fastställt.',
];

/** Words for a number of piles. */
export const words_for = (table, seed) => vocabulary({ table, papers: '', seed });

/**
 * A pile: papers {name, tokens: [{text, id}], markdown, wrap, heads} and what was done: [{operation, from, to, ids, at}].
 * A token's id is that of its sentence: two papers share a sentence if an id stands in both. Formulae have negative ids.
 */
export function plant(seed, count, words) {
  const roll = dice(seed * 7331 + 5);
  let next_id = 1;
  const sentence = (least, most) => {
    const text = Array.from({ length: least + roll.below(most - least + 1) }, () => words.word(roll));
    if (roll.permille(400) && text.length > 8) text[3 + roll.below(text.length - 6)] += ',';
    return { id: next_id++, words: [capital(text[0]), ...text.slice(1, -1), text.at(-1).replace(/,$/, '') + '.'] };
  };
  const formula = () => { const at = roll.below(formulae.length); return { id: -1 - at, words: formulae[at].split(' ') }; };
  const papers = Array.from({ length: count }, (_, i) => {
    const town = towns[i % towns.length], kind = ['motion', 'letter', 'minutes'][i % 3], year = 2030 + roll.below(9);
    const mover = `${roll.one(first)} ${roll.one(last)} (${roll.one(['S', 'M', 'C', 'V', 'L'])})`;
    const matter = `${words.compound(roll)} i ${words.compound(roll)}`;
    const head = {
      motion: [`Motion om ${matter}`, `Till kommunfullmäktige i ${town}`],
      letter: [`${town}s kommun`, 'Tjänsteskrivelse', `Dnr KS ${year}/${100 + i}`, `Svar på motion om ${matter} av ${mover}`],
      minutes: [`${town}s kommun`, `§ ${10 + i} Dnr KS ${year}/${100 + i}`, `Svar på motion om ${matter}`],
    }[kind];
    const body = Array.from({ length: 5 + roll.below(5) }, () => Array.from({ length: 3 + roll.below(3) }, () => sentence(8, 22)));
    for (let n = 2 + roll.below(3); n > 0; --n) body.splice(roll.below(body.length + 1), 0, [formula()]);
    return { name: `${String(i).padStart(3, '0')}-${kind}.${i % 4 === 0 ? 'md' : 'txt'}`, town, head, body, foot: mover,
      markdown: i % 4 === 0, wrap: i % 4 === 1 ? 78 : 0, heads: i % 4 === 2, damaged: false };
  });

  const done = [];
  const copy = (one, changed = one.words) => ({ id: one.id, words: changed });
  const put = (paper, block) => paper.body.splice(roll.below(paper.body.length + 1), 0, block);
  const operations = {
    sentence: () => [1, one => one],
    copy: () => [3 + roll.below(4), one => one],
    swap: () => [3, (block, from, to) => block.map(one => {
      const swapped = [...one.words], at = 7 + roll.below(Math.max(1, swapped.length - 14));
      swapped.splice(at, 1, ...to.town.split(' '));
      return copy(one, swapped);
    })],
    drop: () => [5, block => block.filter((_, i) => i !== 2)],
    add: () => [4, block => [...block.slice(0, 2), sentence(10, 16), ...block.slice(2)]],
    move: () => [6, block => [...block.slice(3), ...block.slice(0, 3)]],
    damage: () => [4, one => one],
  };
  const targets = papers.map((_, i) => i);
  const sources = new Set();
  for (const [operation, make] of Object.entries(operations)) {
    for (let n = Math.max(2, Math.round(count / 14)); n > 0; --n) {
      const to = papers[targets.splice(roll.below(targets.length), 1)[0]];
      const free = papers.filter(one => one !== to && !one.damaged && !sources.has(to));
      if (!to || free.length === 0) break;
      const from = roll.one(free);
      const [length, change] = make();
      const block = Array.from({ length }, () => sentence(operation === 'swap' ? 16 : 9, 22));
      const planted = change(block.map(one => copy(one)), from, to);
      put(from, block), put(to, planted);
      sources.add(from);
      if (operation === 'damage') to.damaged = true;
      const ids = planted.filter(one => block.some(two => two.id === one.id)).map(one => one.id);
      done.push({ operation, from: from.name, to: to.name, ids, dropped: block.filter(one => !ids.includes(one.id)).map(one => one.id),
        added: planted.filter(one => !ids.includes(one.id)).map(one => one.id) });
    }
  }
  // Damage takes the whole paper; nobody copies from it.
  return { papers: papers.map(paper => render(paper, roll)), done };
}

/** A paper as tokens in order, and its text before damage. */
function render(paper, roll) {
  const tokens = [];
  let text = '';
  const say = (word, id) => { tokens.push({ id }); text += word; };
  const line = (content, mark) => {
    content.split(' ').forEach((word, i) => { text += i ? ' ' : ''; say((i ? '' : mark) + word, 0); });
    text += '\n\n';
  };
  paper.head.forEach((one, i) => line(one, paper.markdown && i === 0 ? '#' : ''));
  let since = 0;
  for (const block of paper.body) {
    let width = 0;
    for (const [i, one] of block.entries()) for (const [j, word] of one.words.entries()) {
      const opens = i + j === 0;
      if (!opens) {
        const wraps = paper.wrap && width + word.length > paper.wrap;
        if (paper.heads && ++since === 220) {  // A page ends in the middle of a paragraph.
          text += '\n\n\f';
          `${paper.town}s kommun Sida ${2 + roll.below(7)} (9)`.split(' ').forEach((head, k) => { text += k ? ' ' : ''; say(head, 0); });
          text += '\n\n', since = 0, width = 0;
        } else text += wraps ? '\n' : ' ';
        if (wraps) width = 0;
      }
      say(word, one.id);
      width += word.length + 1;
    }
    text += '\n\n';
  }
  line(paper.foot, '');
  return { name: paper.name, damaged: paper.damaged, tokens, text };
}

/** Loses å, ä and ö as a bad scanner does; words stay one to one. */
export function damaged(text, seed) {
  const roll = dice(seed * 101 + 9);
  const lost = { å: ['a', 'a', 'a', 'a'], ä: ['a', 'a', 'a', 'a', 'a', 'a', 'a', 'a', 'é', 'd'], ö: ['o', 'o', 'o', 'o', 'o', 'o', 'o', 'o', 'é', '6'],
    Å: ['A'], Ä: ['A'], Ö: ['O'] };
  return text.replace(/[åäöÅÄÖ]/g, letter => roll.one(lost[letter]));
}
