// The report: a line for each file, made in slices and changed at most ten times a second, so that two thousand of them
// never hold the page up.
import { button, make } from './make.ts';
import { detailsOf, refusalWords, reportWords } from './said.ts';
import type { Outcome } from './crew.ts';
import { say } from './words.ts';

const slice = 40;        // Lines that are put in at once.
const restless = 100;    // Milliseconds between two changes.

interface Row {
  path: string;
  state: 'waiting' | 'reading' | 'done' | 'failed';
  share: number;
  words: string;
  details: string;
  link: string;
  element: HTMLLIElement | null;
}

export class Rows {
  readonly element = make('ol', { class: 'own-rows' });
  private readonly rows: Row[] = [];
  private readonly changed = new Set<number>();
  private readonly cancel: (number: number) => void;
  private readonly open: (address: string) => void;
  private timer = 0;

  constructor(cancel: (number: number) => void, open: (address: string) => void) {
    this.cancel = cancel;
    this.open = open;
  }

  /** A line more; its number, from 1. */
  add(path: string): number {
    this.rows.push({ path, state: 'waiting', share: 0, words: '', details: '', link: '', element: null });
    this.touch(this.rows.length);
    return this.rows.length;
  }

  clear(): void {
    this.rows.length = 0;
    this.changed.clear();
    this.element.replaceChildren();
  }

  reading(number: number, share = 0): void {
    const row = this.rows[number - 1];
    if (!row) return;
    row.state = 'reading';
    row.share = share;
    this.touch(number);
  }

  ended(number: number, outcome: Outcome): void {
    const row = this.rows[number - 1];
    if (!row) return;
    row.state = outcome.read ? 'done' : 'failed';
    row.words = outcome.read ? reportWords(outcome.report) : refusalWords(outcome.code, outcome.message);
    row.details = outcome.read ? '' : detailsOf(outcome.code, outcome.message);
    this.touch(number);
  }

  /** Where the paper of a line is read, when it is in the collection. */
  linked(number: number, address: string): void {
    const row = this.rows[number - 1];
    if (!row) return;
    row.link = address;
    this.touch(number);
  }

  private touch(number: number): void {
    this.changed.add(number);
    this.timer ||= window.setTimeout(() => this.flush(), restless);
  }

  private flush(): void {
    this.timer = 0;
    let left = slice;
    for (const number of this.changed) {
      if (left-- === 0) break;
      this.changed.delete(number);
      this.show(number);
    }
    // What is left comes in the next frames: between two slices the page draws and listens.
    if (this.changed.size > 0) this.timer = window.setTimeout(() => this.flush(), 16);
  }

  private show(number: number): void {
    const row = this.rows[number - 1];
    if (!row) return;
    const focused = row.element?.contains(document.activeElement) ?? false;
    if (!row.element) {
      row.element = make('li');
      row.element.value = number;
      this.element.append(row.element);
    }
    row.element.dataset['state'] = row.state;
    const parts: Node[] = [make('span', { class: 'own-path', text: row.path })];
    if (row.state === 'waiting' || row.state === 'reading') {
      const bar = make('progress', { label: row.path });
      bar.max = 1;
      if (row.state === 'waiting' || row.share > 0) bar.value = row.share;
      parts.push(make('span', { class: 'own-said', text: say(`own.${row.state}`) }), bar,
        button(say('own.cancel'), () => this.cancel(number), say('own.cancel_of', { name: row.path })));
    } else {
      parts.push(make('span', { class: 'own-said', text: row.words }));
      if (row.details) {
        const details = make('span', { class: 'own-details', text: row.details });
        details.lang = 'en';
        parts.push(details);
      }
      if (row.link) {
        const { link } = row;
        parts.push(button(say('own.open'), () => this.open(link), say('own.open_of', { name: row.path })));
      }
    }
    row.element.replaceChildren(...parts);
    if (focused) (row.element.querySelector<HTMLElement>('button') ?? row.element.closest('dialog')?.querySelector<HTMLElement>('.own-head button'))?.focus();
  }
}
