// The list under the search field: a combobox's listbox (ARIA Authoring Practices). The program says what stands in it and
// which row is pointed at; the focus stays in the field.
import type { CommandName, Sid, SuggestionList } from 'diarium:border';
import { narrow } from 'diarium:widths';
import { make } from './elements.ts';
import { putBeside } from '../twin/free_place.ts';
import type { Page } from './page.ts';

const restsAfter = 60;  // Milliseconds after a letter: results go first.
const field: Sid = 'top.search.field';

export class Suggestions {
  readonly element = make('ul', { id: 'suggestions', hidden: true });
  private data: SuggestionList | null = null;
  private asked = 0;
  private left = '';  // The words for which the reader closed the list.

  constructor(private readonly page: Page) {
    this.element.setAttribute('role', 'listbox');
    // The field keeps the focus, or the list would be gone before the press.
    this.element.addEventListener('mousedown', event => event.preventDefault());
    this.element.addEventListener('click', ({ target }) => {
      const row = target instanceof Element ? target.closest('li') : null;
      if (row) this.choose([...this.element.children].indexOf(row) + 1);
    });
    for (const name of ['resize', 'scroll']) addEventListener(name, () => this.place(), { passive: true });
  }

  /** The words of the field were told: what may go on so is asked for when the letters rest. */
  typed(input: HTMLInputElement, sid: Sid): void {
    clearTimeout(this.asked);
    if (sid !== field) return;
    if (input.value !== this.left) this.left = '';
    this.asked = window.setTimeout(() => {
      if (document.activeElement !== input || input.value === this.left) return;
      this.page.tell({ do: 'command', name: 'suggest', text: input.value.slice(0, input.selectionStart ?? input.value.length) });
    }, restsAfter);
  }

  show(data: SuggestionList | null): void {
    const before = this.data;
    this.data = data;
    this.element.hidden = data === null;
    if (data && JSON.stringify(data.rows) !== JSON.stringify(before?.rows))
      this.element.replaceChildren(...data.rows.map(({ text, kind, quoted }, i) => {
        const words = make('span', { class: 'suggestion-text', text });
        if (quoted) words.lang = 'sv';
        const row = make('li', { id: `suggestion-${i + 1}` }, words, make('span', { class: 'suggestion-kind', text: kind }));
        row.setAttribute('role', 'option');
        return row;
      }));
    if (data) this.element.setAttribute('aria-label', data.label);
    [...this.element.children].forEach((row, i) => row.setAttribute('aria-selected', String(i + 1 === data?.at)));
    this.place();
    if (data?.at) this.element.children[data.at - 1]?.scrollIntoView({ block: 'nearest' });
    this.mark();
  }

  /** What a screen reader is told at the field, which the twin may have made anew. */
  mark(): void {
    const input = this.page.twin.element(field);
    if (!input) return;
    const set = (name: string, value: string): void => { if (input.getAttribute(name) !== value) input.setAttribute(name, value); };
    set('role', 'combobox');
    set('aria-autocomplete', 'list');
    set('aria-controls', 'suggestions');
    set('aria-expanded', String(this.data !== null));
    if (this.data?.at) set('aria-activedescendant', `suggestion-${this.data.at}`);
    else input.removeAttribute('aria-activedescendant');
    if (input.dataset['suggests']) return;
    input.dataset['suggests'] = 'true';
    input.addEventListener('keydown', event => this.key(event));
    input.addEventListener('blur', () => this.leave());
  }

  private key(event: KeyboardEvent): void {
    if (!this.data || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const does = ({ ArrowDown: 'next-suggestion', ArrowUp: 'previous-suggestion', Escape: 'choose-suggestion' } as const satisfies Record<string, CommandName>)[event.key as 'Escape'];
    if (!does) return;
    event.preventDefault();
    clearTimeout(this.asked);  // Who points at a row has read this list: another one would take the row away.
    if (event.key === 'Escape') this.left = (event.target as HTMLInputElement).value;
    this.page.command(does);
  }

  private choose(row: number): void {
    clearTimeout(this.asked);
    this.page.command('choose-suggestion', row);
  }

  private leave(): void {
    clearTimeout(this.asked);
    if (this.data) this.page.command('choose-suggestion');
  }

  /** At the field, wherever that stands. */
  private place(): void {
    const form = this.page.twin.element('top.search');
    if (!this.data || !form) return;
    const box = form.getBoundingClientRect();
    putBeside(this.element, box, box, matchMedia(narrow).matches ? innerWidth - 16 : box.width);
  }
}
