// What the measurements of this folder share: the checkout, facts as objects, and how alike two texts are.
import fs from 'node:fs';
import path from 'node:path';
import { command, must_run, native, need, own_folder } from '../checkout.mjs';

export * from '../checkout.mjs';
export const need_command = () => need(command);

/** Facts of files: a Map from file name without its ending to the parsed JSON. */
export function facts_of(files) {
  const out = own_folder('facts');
  must_run(native, ['facts', ...files, '--out', out]);
  const pairs = fs.readdirSync(out).filter(name => name.endsWith('.json')).sort().map(name => [name.replace(/\.json$/, ''), JSON.parse(fs.readFileSync(path.join(out, name), 'utf8'))]);
  return new Map(pairs);
}

export const on_one_line = text => (text ?? '').replace(/\s+/g, ' ').trim();

const entities = { aring: 'å', auml: 'ä', ouml: 'ö', Aring: 'Å', Auml: 'Ä', Ouml: 'Ö', sect: '§', ndash: '–' };
/** HTML entities as the characters that they stand for. */
export const characters = text => text.replace(/&(\w+);/g, (whole, name) => entities[name] ?? whole);

/** 1 for equal texts, towards 0 for ones that share no pairs of letters (Dice). */
export function alike(one, other) {
  const pairs = text => {
    const counts = new Map();
    const low = on_one_line(text).toLowerCase();
    for (let i = 0; i + 1 < low.length; ++i) counts.set(low.slice(i, i + 2), (counts.get(low.slice(i, i + 2)) ?? 0) + 1);
    return counts;
  };
  const [a, b] = [pairs(one), pairs(other)];
  let shared = 0, all = 0;
  for (const [pair, count] of a) shared += Math.min(count, b.get(pair) ?? 0), all += count;
  for (const count of b.values()) all += count;
  return all === 0 ? Number(on_one_line(one) === on_one_line(other)) : 2 * shared / all;
}

/** Facts whose words are not those that stand at their span, and facts without a span. */
export function loose_facts(facts, source) {
  const letters = Array.from(source);
  const words = (start, end) => letters.slice(start, end).join('');
  const loose = [];
  const held = (name, start, end, text) => {
    const inside = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= letters.length;
    if (!inside) loose.push(`${name}: no span`);
    else if (text !== undefined && words(start, end) !== text) loose.push(`${name}: «${text}» does not stand at ${start}`);
  };
  for (const [name, span] of [['type', 'type_span'], ['municipality', 'municipality_span'], ['body', 'body_span'],
    ['document_date', 'date_span'], ['title', 'title_span'], ['paragraph', 'paragraph_span']])
    if (facts[name] != null) held(name, ...(facts[span] ?? []));
  for (const name of ['dnr', 'proposals', 'reservations', 'special_statements', 'referral_bodies', 'cited', 'headings', 'dates', 'votes', 'components'])
    for (const one of facts[name]) held(name, one.start, one.end, one.text);
  for (const name of ['recommended_decision', 'decision'])
    if (facts[name]) held(name, facts[name].start, facts[name].end, facts[name].text);
  for (const person of facts.persons) {
    if (person.mentions.length === 0) loose.push(`${person.name}: no mention`);
    for (const [start, end] of person.mentions) held(person.name, start, end);
  }
  return loose;
}
