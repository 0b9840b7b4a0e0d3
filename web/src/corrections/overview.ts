// All that the reader has corrected: to be found again, taken back, given away and brought in.
import { button, fileButton, make } from '../page/elements.ts';
import type { Correction } from './check.ts';
import type { CorrectionList } from './list.ts';
import { count, say } from './say.ts';

const shownAtMost = 300;  // Of a long list: the filter leads to the rest.

const kindOf = ({ fact }: Correction): string => say('fact_kind.' + fact);
const clip = (words: string, most: number): string => words.length > most ? `${words.slice(0, most)}…` : words;

export interface OverviewHooks {
  /** Ids of those that find nothing in the collection. */
  unmatched: ReadonlySet<string>;
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
  const values = Object.values(one.value ?? {}).map(value => Array.isArray(value) ? value.join(', ') : String(value)).filter(Boolean);
  const other = clip(String(one.value?.title ?? '') || String(one.value?.paper ?? ''), 120);
  const said = one.fact === 'case' ? say(`said_case_${one.action}`, { title: other })
    : one.action === 'correct' ? say('said_correct', { value: clip(values.join(', '), 300) }) : say(`said_${one.action}`);
  return one.note ? `${said} · ${clip(one.note, 300)}` : said;
}

function line(one: Correction, hooks: OverviewHooks): HTMLElement {
  const place = one.span[1] > one.span[0] ? `?s=${one.span[0]}-${one.span[1]}` : '';
  const href = `d/${encodeURIComponent(one.paper)}/${place}`;
  const words = clip(one.quote, 120) || one.paper || one.into || one.id;
  const to = make(one.paper ? 'a' : 'span', { text: words });  // A merge of persons speaks of no paper, or of any.
  to.lang = 'sv';
  if (to instanceof HTMLAnchorElement) {
    to.href = hooks.address(href);
    to.addEventListener('click', event => {
      if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      hooks.go(href);
    });
  }
  const said = make('div', {}, to, make('p', { text: `${kindOf(one)} · ${correctionWords(one)}` }));
  if (hooks.unmatched.has(one.id)) said.append(make('p', { class: 'corrections-wrong', text: say('unmatched') }));
  return make('li', {}, said,
    button(say('remove'), () => hooks.remove(one.id), say('remove_of', { words })));
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
    const found = list.all.filter(one => `${one.quote} ${one.paper} ${correctionWords(one)} ${kindOf(one)}`.toLocaleLowerCase().includes(wanted));
    items.replaceChildren(...found.slice(0, shownAtMost).map(one => line(one, hooks)));
    told.textContent = list.all.length === 0 ? say('none') : wanted && found.length === 0 ? say('none_found')
      : found.length > shownAtMost ? say('more', { n: String(found.length - shownAtMost) }) : count('count', found.length);
  };
  filter.oninput = fill;
  const undo = button(say('undo'), hooks.undo), redo = button(say('redo'), hooks.redo), give = button(say('export'), hooks.give);
  undo.disabled = !list.canUndo;
  redo.disabled = !list.canRedo;
  give.disabled = list.all.length === 0;
  const choose = fileButton(say('import'), ([chosen]) => { if (chosen) hooks.take(chosen); }, false, '.json,application/json');
  const row = make('div', { class: 'corrections-row' }, undo, redo, give, choose);
  const where = make('p', { class: 'corrections-where', text: kept });
  if (hooks.keep) where.append(' ', button(say('keep'), hooks.keep));
  fill();
  place.replaceChildren(make('p', { text: say('help') }), row, filter, told, items, where);
}
