// The report: a line for each file, made in slices and changed at most ten times a second, so that two thousand of them
// never hold the page up.
import { button, make } from '../page/elements.ts';
import { refusalWords, reportWords } from './report_words.ts';
import type { Outcome } from './reading_queue.ts';
import type { Report, ScanProgress } from './talk.ts';
import { number as digits, say } from './say.ts';

const slice = 40;        // Lines that are put in at once.
const restless = 100;    // Milliseconds between two changes.

/** The published paper that a line's paper is. */
export interface Same { address: string; by: 'file' | 'text' }

interface Row {
  path: string;
  state: 'waiting' | 'reading' | 'done' | 'failed';
  share: number;
  scan: ScanProgress | undefined;
  end: { report: Report } | { code: string; message: string } | null;
  link: string;
  same: Same | null;
  element: HTMLLIElement | null;
}

export class Rows {
  readonly element = make('ol', { class: 'own-rows' });
  private readonly rows: Row[] = [];
  private readonly changed = new Set<number>();
  private timer = 0;

  constructor(private readonly cancel: (number: number) => void, private readonly open: (address: string) => void) {}

  /** A line more; its number, from 1. */
  add(path: string): number {
    this.rows.push({ path, state: 'waiting', share: 0, scan: undefined, end: null, link: '', same: null, element: null });
    this.touch(this.rows.length);
    return this.rows.length;
  }

  clear(): void {
    this.rows.length = 0;
    this.changed.clear();
    this.element.replaceChildren();
  }

  reading(number: number, share = 0, scan?: ScanProgress): void {
    const row = this.rows[number - 1];
    if (!row) return;
    row.state = 'reading';
    row.share = share;
    row.scan = scan;
    this.touch(number);
  }

  ended(number: number, outcome: Outcome): void {
    const row = this.rows[number - 1];
    if (!row) return;
    row.state = outcome.read ? 'done' : 'failed';
    row.end = outcome.read ? { report: outcome.report } : { code: outcome.code, message: outcome.message };
    this.touch(number);
  }

  /** Where the paper of a line is read, when it is in the collection. */
  linked(number: number, address: string): void {
    const row = this.rows[number - 1];
    if (!row) return;
    row.link = address;
    this.touch(number);
  }

  /** The paper of a line is published already. */
  same(number: number, same: Same): void {
    const row = this.rows[number - 1];
    if (!row) return;
    row.same = same;
    this.touch(number);
  }

  /** All lines in the page's language as it is now. */
  speak(): void {
    for (let number = 1; number <= this.rows.length; ++number) this.touch(number);
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
    if (!row.end) {
      const bar = make('progress', { label: row.path });
      bar.max = 1;
      if (row.state === 'waiting' || row.share > 0) bar.value = row.share;
      parts.push(make('span', { class: 'own-said', text: stateWords(row) }), bar,
        button(say('own.cancel'), () => this.cancel(number), say('own.cancel_of', { name: row.path })));
    } else {
      const said = 'report' in row.end ? reportWords(row.end.report) : refusalWords(row.end.code, row.path, row.scan);
      parts.push(make('span', { class: 'own-said', text: said }), ...technical(row.end, row.element.querySelector('details')?.open ?? false));
      if (row.link) {
        const { link } = row;
        parts.push(button(say('own.open'), () => this.open(link), say('own.open_of', { name: row.path })));
      }
      if (row.same) {
        const { address, by } = row.same;
        parts.push(make('span', { class: 'own-said own-same', text: say(`own.same_${by}`) }),
          button(say('own.open_same'), () => this.open(address), say('own.open_same_of', { name: row.path })));
      }
    }
    row.element.replaceChildren(...parts);
    if (focused) (row.element.querySelector<HTMLElement>('button') ?? row.element.closest('dialog')?.querySelector<HTMLElement>('.own-head button'))?.focus();
  }
}

const stateWords = ({ state, scan }: Row): string =>
  scan && scan.page >= 0 ? say('own.reading_page', { page: digits(scan.page + 1), done: digits(scan.done + 1), all: digits(scan.all) }) : say(`own.${state}`);

/** The core's own sentences, which are English, for whoever wants to ask somebody about the file. */
function technical(end: NonNullable<Row['end']>, open: boolean): HTMLElement[] {
  const sentences = 'report' in end ? end.report.warnings.map(({ message, where }) => where ? `${message} (${where})` : message) : [end.message];
  const told = sentences.filter(sentence => sentence !== '').map(text => {
    const line = make('p', { text });
    line.lang = 'en';
    return line;
  });
  if (told.length === 0) return [];
  const details = make('details', { class: 'own-details' }, make('summary', { text: say('own.technical') }), ...told);
  details.open = open;
  return [details];
}
