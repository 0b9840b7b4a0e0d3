// What the reader does and what changes around the page: told to the page as presses, commands and surroundings.
import type { Message } from 'diarium:border';
import { narrow, sheets } from 'diarium:widths';
import { embedded, narrowed } from '../frame/frame.ts';
import { explain } from '../twin/terms.ts';
import { listenForCopies, withAddress } from './clipboard.ts';
import { listenForKeys } from './keys.ts';
import type { Page } from './page.ts';
import type { Shown } from './shown.ts';
import type { Typing } from './typing.ts';

const dragged = 6;        // CSS px: a press that moved further selected words and was no press.
const scrollRests = 120;  // Milliseconds after a scroll in which the paragraph on top is not asked for again.

/** What the program must know of the machine and the window. */
export function surroundings(page: Page): Message {
  return {
    do: 'environment',
    width: narrowed(innerWidth),
    dark: matchMedia('(prefers-color-scheme: dark)').matches,
    coarse: matchMedia('(pointer: coarse)').matches,
    reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    embedded,
    statement: document.documentElement.dataset.statement === 'ja',
    site: location.protocol.startsWith('http') ? page.router.address('') : '',
    today: new Date().toLocaleDateString('sv'),  // As 2031-06-11.
    languages: navigator.languages,
  };
}

export function listen(page: Page, shown: Shown, typing: Typing): void {
  const { element } = page.skeleton, { twin } = page;
  // A click is a pointer's where one went down before it: Firefox counts a click by the Enter key as one of a mouse (`detail` 1).
  let down: { x: number; y: number } | null = null, letGo = (): void => undefined;
  addEventListener('keydown', () => { down = null; }, { passive: true, capture: true });
  element.addEventListener('pointerdown', event => {
    down = { x: event.clientX, y: event.clientY };
    letGo();
    letGo = holdLink(event);
  }, { passive: true });
  for (const name of ['pointerup', 'pointercancel', 'blur']) addEventListener(name, () => letGo(), { passive: true, capture: true });
  element.addEventListener('click', event => {
    const from = event.detail > 0 ? down : null, moved = from !== null && Math.hypot(event.clientX - from.x, event.clientY - from.y) > dragged;
    down = null;
    if (event.target === element) page.command('close-sheet');  // Beside an open sheet.
    else if (moved && event.target instanceof Element && event.target.closest('.fact-words, .repair, .repair-sign')) event.preventDefault();
    else click(page, event, from !== null);
    // A finger cannot point without a press: what is no link or button says its meaning when touched.
    const touched = event.pointerType === 'touch' && event.target instanceof Element && !event.target.closest('a, button') ? event.target : null;
    const means = explain(touched);
    if (touched && means) page.status.confirm(means, touched);
  });
  // Words that act as buttons do not hear keys by themselves.
  element.addEventListener('keydown', event => {
    const repair = event.target instanceof HTMLElement ? event.target.dataset['repair'] : undefined;
    if (!repair || (event.key !== 'Enter' && event.key !== ' ') || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    page.command('show-repair', Number(repair));
  });
  element.addEventListener('change', ({ target }) => {
    const sid = twin.sidOf(target);
    if (target instanceof HTMLInputElement && target.type === 'checkbox' && sid) page.press(sid);
  });
  for (const name of ['input', 'compositionend']) element.addEventListener(name, event => typing.hear(event));
  element.addEventListener('prose-built', () => shown.drawHits());
  element.addEventListener('submit', event => {
    event.preventDefault();
    const sid = twin.sidOf(event.target);
    if (sid) page.press(sid);
  });
  element.addEventListener('focusin', ({ target }) => page.canvas?.focused(twin.sidOf(target) ?? null));
  for (const name of ['pointerover', 'focusin']) element.addEventListener(name, ({ target }) => {
    tip(page, target);
    explain(target);
  });
  for (const query of ['(prefers-color-scheme: dark)', '(prefers-reduced-motion: reduce)', '(pointer: coarse)', narrow])
    matchMedia(query).addEventListener('change', () => page.tell(surroundings(page)));
  // Where the rails have room, what a sheet showed in one of them gives way to it.
  matchMedia(sheets).addEventListener('change', ({ matches }) => { if (!matches && element.dataset['sheet'] !== 'right') page.command('close-sheet'); });
  let scrolled = 0;
  addEventListener('scroll', () => {
    if (page.place.screen !== 'reader' || scrolled) return;
    scrolled = window.setTimeout(() => {
      scrolled = 0;
      page.place.tellReading(page.place.topParagraph());
    }, scrollRests);
  }, { passive: true });
  addEventListener('beforeprint', () => {
    page.prose.all();
    page.skeleton.printed.textContent = page.router.address(page.router.here());
  });
  listenForKeys(page.border.keys(), {
    command: name => page.command(name),
    singleKeys: () => page.settings.singleKeys !== 'off',
    dialogOpen: () => document.querySelector('dialog:modal') !== null,
  });
  listenForCopies(selected => {
    page.border.tell({ do: 'command', name: 'cite', number: selected.paragraph, text: selected.text });
    const { copy } = page.wanted.take();
    return copy ? withAddress(copy, page.router.address(copy.link)) : null;
  });
}

/** A fact's words are no link while the button is down on them: of links that take the focus, Chromium selects nothing from the first
 *  letter on. Returns what makes them one again. */
function holdLink({ button, target, ctrlKey, metaKey, shiftKey, altKey }: PointerEvent): () => void {
  const link = target instanceof Element ? target.closest<HTMLElement>('a.fact-words') : null;
  if (!link || button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return () => undefined;
  const held = ['href', 'tabindex'].map(name => [name, link.getAttribute(name)] as const);
  for (const [name] of held) link.removeAttribute(name);
  return () => { for (const [name, value] of held) if (value !== null && !link.hasAttribute(name)) link.setAttribute(name, value); };
}

function click(page: Page, event: MouseEvent, byPointer: boolean): void {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const target = event.target instanceof Element ? event.target : null;
  if (page.mode.mode === 'sync' && byPointer && target?.closest('.pane') && !target.closest('input') && !isPlainLink(page, target)) {
    event.preventDefault();  // The canvas has the pointer: its press is the one that counts.
    return;
  }
  const repair = target?.closest<HTMLElement>('[data-repair]');
  if (repair && !repair.closest('a.fact-words')) return page.command('show-repair', Number(repair.dataset['repair']));
  const fact = target?.closest<HTMLElement>('a.fact-words');
  if (fact) {
    event.preventDefault();
    page.command('point-at-fact', page.prose.factOf(fact));
    return;
  }
  const sid = page.twin.sidOf(target?.closest('a[data-sid], button[data-sid]') ?? null);
  if (!sid || !page.twin.data(sid)?.press) return;
  event.preventDefault();
  page.press(sid);
}

/** A link that is no wish of the program's: to a file beside the page. */
function isPlainLink(page: Page, target: Element): boolean {
  const sid = page.twin.sidOf(target.closest('a[data-sid]:not(.fact-words)'));
  return sid !== undefined && !page.twin.data(sid)?.press;
}

/** What a fact's words state, when they are pointed at. */
function tip(page: Page, target: EventTarget | null): void {
  const fact = target instanceof Element ? target.closest<HTMLElement>('.fact-words') : null;
  if (!fact || fact.title) return;
  const stated = page.twin.element(`right.fact.${Number(fact.dataset['fact'])}`);
  fact.title = [...(stated?.children ?? [])].map(part => part.textContent).filter(Boolean).join(' · ');
}
