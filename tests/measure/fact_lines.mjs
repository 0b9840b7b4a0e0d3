// Two readings of one paper beside each other: facts as lines that can be compared, and how alike two lists of them are.
import { on_one_line } from './support.mjs';

/** Letter case, the word «att» before a proposal and the mark after it are no fact. */
const bare = text => on_one_line(text).replace(/^att /i, '').replace(/[.,;]$/, '');

const names = dissent => dissent.persons.map(({ name }) => name).join();

/** The facts of a paper by field: {field: [line]}. */
export function lines_by_field(facts) {
  const single = field => facts[field] ? [on_one_line(facts[field])] : [];
  const outcome = field => facts[field] ? [`${field}: ${facts[field].outcome}`] : [];
  return {
    type: single('type'), municipality: single('municipality'), body: single('body'), date: single('document_date'),
    title: single('title'), section: single('paragraph'),
    dnr: facts.dnr.map(one => `${one.role}: ${on_one_line(one.value)}`),
    persons: facts.persons.map(one => `${one.name} (${one.party}) ${one.roles.join()}`),
    proposals: facts.proposals.map(one => `${one.kind}: ${bare(one.text)}`),
    dissent: [...facts.reservations.map(one => `reservation: ${names(one)}`), ...(facts.special_statements ?? []).map(one => `${one.kind}: ${names(one)}`)],
    votes: facts.votes.map(one => `${one.ja} ${one.nej}`),
    decisions: [...outcome('recommended_decision'), ...outcome('decision')],
  };
}

/** Adds up what two papers say alike; `misses` gets what only one says. */
export class Tally {
  both = 0;
  told = 0;
  said = 0;
  add(told, said, misses = []) {
    const left = [...told];
    for (const line of said) {
      const at = left.indexOf(line);
      if (at >= 0) this.both++, left.splice(at, 1);
      else misses.push(`only as PDF: ${line}`);
    }
    for (const line of left) misses.push(`only as text: ${line}`);
    this.told += told.length;
    this.said += said.length;
  }
  get f1() { return this.told + this.said === 0 ? 1 : 2 * this.both / (this.told + this.said); }
}
