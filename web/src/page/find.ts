// The bar that seeks words in the open paper. The program says what it shows; the address stays what it is.
import type { FindBar } from 'diarium:border';
import { icon } from '../twin/twin.ts';
import { make } from './elements.ts';
import type { Page } from './page.ts';

export class Find {
  readonly element = make('div', { id: 'find', hidden: true });
  private readonly field = make('input', { class: 'find-field', type: 'text' });
  private readonly count = make('span', { class: 'find-count' });
  private readonly previous = make('button', { class: 'button', type: 'button', press: () => this.page.command('previous-hit') });
  private readonly next = make('button', { class: 'button', type: 'button', press: () => this.page.command('next-hit') });
  private readonly close = make('button', { class: 'button', type: 'button', press: () => this.leave() });
  private frame = 0;

  constructor(private readonly page: Page) {
    this.element.setAttribute('role', 'group');
    this.field.autocomplete = 'off';
    this.field.spellcheck = false;
    this.field.enterKeyHint = 'next';
    this.previous.append(icon('chevron-up'));
    this.next.append(icon('chevron-down'));
    this.close.append(icon('x'));
    this.element.append(this.field, this.count, this.previous, this.next, this.close);
    for (const name of ['input', 'compositionend']) this.field.addEventListener(name, event => this.hear(event));
    this.element.addEventListener('keydown', event => this.key(event));
  }

  show(data: FindBar | null): void {
    const opened = data !== null && this.element.hidden;
    this.element.hidden = data === null;
    if (!data) return;
    this.element.setAttribute('aria-label', data.label);
    this.field.setAttribute('aria-label', data.label);
    this.field.placeholder = data.label;
    this.count.textContent = data.count ?? '';
    for (const [button, name] of [[this.previous, data.previous], [this.next, data.next], [this.close, data.close]] as const) {
      button.setAttribute('aria-label', name);
      button.title = name;
    }
    this.previous.disabled = this.next.disabled = !data.any;
    if (document.activeElement !== this.field) this.field.value = data.value ?? '';
    if (!opened) return;
    this.field.focus({ preventScroll: true });
    this.field.select();
  }

  /** The letters of one frame are one question. */
  private hear(event: Event): void {
    if (event instanceof InputEvent && event.isComposing) return;
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.ask());
  }

  private ask(): void {
    cancelAnimationFrame(this.frame);
    this.page.tell({ do: 'command', name: 'find-words', text: this.field.value });
  }

  private key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') this.leave();
    else if (event.key === 'Enter' && event.target === this.field) this.page.command(event.shiftKey ? 'previous-hit' : 'next-hit');
    else return;
    event.preventDefault();
  }

  private leave(): void {
    cancelAnimationFrame(this.frame);
    this.page.command('find-close');
    this.page.skeleton.panes.main.focus({ preventScroll: true });
  }
}
