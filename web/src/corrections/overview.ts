// All that the reader has corrected: to be found again, taken back, given away and brought in.
import { button, make } from '../elements.ts';
import type { Correction, CorrectionList } from './list.ts';
import { count, say } from './said.ts';

const shownAtMost = 300;  // Of a long list: the filter leads to the rest.

export interface OverviewHooks {
  address(href: string): string;
  /** Leaves the dialog for the paper. */
  go(href: string): void;
  remove(id: string): void;
  undo(): void;
  redo(): void;
  give(): void;
  take(file: File): void;
  /** Null: nothing can be kept here. */
  keep: (() => void) | null;
}

/** What a correction says, in one line. */
export function correctionWords(one: Correction): string {
  const values = Object.entries(one.value ?? {}).map(([, value]) => Array.isArray(value) ? value.join(', ') : String(value)).filter(Boolean);
  const said = one.action === 'correct' ? say('said_correct', { value: values.join(', ') }) : say(`said_${one.action}`);
  return one.note ? `${said} · ${one.note}` : said;
}

function line(one: Correction, hooks: OverviewHooks): HTMLElement {
  const href = `d/${one.paper}/?s=${one.span[0]}-${one.span[1]}`;
  const words = one.quote.length > 120 ? `${one.quote.slice(0, 120)}…` : one.quote;
  const to = make('a', { text: words || one.paper });
  to.href = hooks.address(href);
  to.lang = 'sv';
  to.addEventListener('click', event => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    hooks.go(href);
  });
  return make('li', {}, make('div', {}, to, make('p', { text: `${say(`kind_${one.fact}`)} · ${correctionWords(one)}` })),
    button(say('remove'), () => hooks.remove(one.id), say('remove_of', { words: words || one.paper })));
}

/** Fills `place`; calling it again shows what has changed and keeps the filter's words. */
export function overview(place: HTMLElement, list: CorrectionList, kept: string, hooks: OverviewHooks): void {
  const filter = place.querySelector<HTMLInputElement>('.corrections-filter') ?? make('input', { class: 'dialog-field corrections-filter' });
  filter.type = 'search';
  filter.placeholder = say('filter');
  filter.setAttribute('aria-label', say('filter'));
  const items = make('ul', { class: 'corrections-list' }), told = make('p', { class: 'corrections-told' });
  told.setAttribute('role', 'status');
  const fill = (): void => {
    const wanted = filter.value.trim().toLocaleLowerCase();
    const found = list.all.filter(one => `${one.quote} ${one.paper} ${correctionWords(one)} ${say(`kind_${one.fact}`)}`.toLocaleLowerCase().includes(wanted));
    items.replaceChildren(...found.slice(0, shownAtMost).map(one => line(one, hooks)));
    told.textContent = list.all.length === 0 ? say('none') : wanted && found.length === 0 ? say('none_found')
      : found.length > shownAtMost ? say('more', { n: String(found.length - shownAtMost) }) : count('count', found.length);
  };
  filter.oninput = fill;
  const undo = button(say('undo'), hooks.undo), redo = button(say('redo'), hooks.redo), give = button(say('export'), hooks.give);
  undo.disabled = !list.canUndo;
  redo.disabled = !list.canRedo;
  give.disabled = list.all.length === 0;
  const file = make('input', { class: 'corrections-file', label: say('import') });
  file.type = 'file';
  file.accept = '.json,application/json';
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? [];
    file.value = '';
    if (chosen) hooks.take(chosen);
  });
  const row = make('div', { class: 'corrections-row' }, undo, redo, give, make('span', { class: 'button corrections-choose' }, make('span', { text: say('import') }), file));
  const where = make('p', { class: 'corrections-where', text: kept });
  if (hooks.keep) where.append(' ', button(say('keep'), hooks.keep));
  fill();
  place.replaceChildren(make('p', { text: say('help') }), row, filter, told, items, where);
}
