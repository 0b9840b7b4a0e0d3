// What every kind of made-up paper needs: the case, a style, and the words drawn for it.
import { date_in, number_in } from './style.mjs';

export const with_party = person => `${person.name} (${person.party})`;
export const listed = words => words.length > 1 ? `${words.slice(0, -1).join(', ')} och ${words.at(-1)}` : words[0];
export const genitive = name => /[sxz]$/.test(name) ? name : `${name}s`;

/** What every kind needs: the case, a style, and the words drawn for this paper. */
export function setting(one, style, roll) {
  const owner = `${genitive(one.municipality)} ${one.owner}`;
  const number = number_in(style, one.year, one.number);
  return { ...one, style, roll, owner, dnr: number, title: `Motion om ${one.matter.name}`,
    labelled: `${style.number_label} ${number}`, at: date => date_in(style, date), movers_named: listed(one.movers.map(with_party)) };
}
export const person = (one, ...roles) => ({ name: one.name, party: one.party, roles });
export const asks = s => s.matter.asks.slice(0, s.asks);
export const capital = text => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
