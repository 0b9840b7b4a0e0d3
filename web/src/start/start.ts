// Starts the page: program, collection and fonts side by side; then the living page takes the place of the prerendered one.
import { Border } from '../border/border.ts';
import { makeCanvas } from '../canvas/canvas.ts';
import { embedded } from '../frame/frame.ts';
import type { First } from '../first/first.ts';
import type { Host } from '../frame/host.ts';
import type { PackSource } from '../../pack/source.ts';
import { loadFonts, loadProgram, refuse, StartError } from './load.ts';
import { openDoor } from './own_door.ts';
import { Rest } from './rest.ts';
import { Page } from '../page/page.ts';
import { say } from '../page/say.ts';
import { slowLine } from './slow_line.ts';
import type { Supply } from './supply.ts';

const patience = 200;       // Milliseconds before progress is shown.
const fontPatience = 1000;  // Milliseconds that the page waits for its type, no longer.
const firstPatience = 8000; // Milliseconds for which the program lets the first results go before it.
const html = document.documentElement;
let host: Promise<Host> | null = null;

/** A line on top of the prerendered page. */
function banner(): HTMLElement {
  const line = document.createElement('p');
  line.id = 'start';
  line.setAttribute('role', 'status');
  document.body.prepend(line);
  return line;
}

function tellFailure(error: unknown): void {
  document.getElementById('start')?.remove();
  const line = banner();
  line.className = 'notice';
  line.setAttribute('role', 'alert');
  const key = error instanceof StartError ? error.key : 'error.start_failed';
  const again = document.createElement('button');
  again.className = 'button';
  again.type = 'button';
  again.textContent = say('error.retry');
  again.addEventListener('click', () => location.reload());
  line.append(say(key), ' ', again);
  void host?.then(told => told.fail(key, say(key)));
  console.warn(error);
}

/** Lets what is typed before the program is there be answered by the program that only searches: it goes first, and what it asks for. */
async function searchFirst(supply: Supply, packed: Promise<Uint8Array | PackSource>): Promise<First | null> {
  const old = document.getElementById('prerender'), form = old?.querySelector<HTMLFormElement>('form[role=search]'), main = old?.querySelector<HTMLElement>('main');
  if (!supply.first || !form || !main) return null;
  const late = AbortSignal.timeout(firstPatience);
  const stopped = new Promise<null>(done => late.addEventListener('abort', () => done(null)));
  try {
    const first = await Promise.race([supply.first(form, main, packed, late), stopped]);
    if (first) await Promise.race([first.quiet(), stopped]);
    return first;
  } catch (error) {
    console.warn(error);  // It is an extra: the program itself says what is wrong.
    return null;
  }
}

/** What was typed and scrolled before the program was there is not lost. `sought`: what is answered already. */
function takeOver(page: Page, sought: string): void {
  const old = document.getElementById('prerender');
  const field = old?.querySelector<HTMLInputElement>('input[type=search]');
  const typed = field?.value ?? '';
  const focused = field !== null && field === document.activeElement;
  const link = old?.querySelector('main')?.contains(document.activeElement) ? (document.activeElement as Partial<HTMLAnchorElement>).href : undefined;
  const y = scrollY;
  document.getElementById('start')?.remove();
  old?.replaceWith(page.skeleton.element);
  if (!old) document.body.prepend(page.skeleton.element);
  page.begin();
  const living = page.twin.element('top.search.field');
  if (living instanceof HTMLInputElement && (focused || sought !== '')) {
    if (focused) living.focus();
    if (typed !== '' && typed !== living.value) {
      living.value = typed;
      living.dispatchEvent(new Event('input', { bubbles: true }));  // Of no hand: nothing is suggested for words that were answered.
    }
  } else if (scrollY === 0 && y > 0 && !location.search) {
    scrollTo(0, y);
  }
  if (link) [...page.skeleton.panes.main.querySelectorAll<HTMLAnchorElement>('a[href]')].find(({ href }) => href === link)?.focus({ preventScroll: true });
  html.dataset['ready'] = '';
  void host?.then(told => told.attach(page));
  performance.mark('diarium-usable');
}

/** The rest of the program comes after the first screen; on a line that is to be spared, when the reader does something. */
function bringLater(rest: Rest): void {
  const bring = (): void => void rest.bring().catch(console.warn);  // It comes when it is called.
  if (slowLine()) for (const done of ['keydown', 'pointerdown']) addEventListener(done, bring, { once: true, passive: true, capture: true });
  else (window.requestIdleCallback ?? setTimeout)(bring);
}

/** Addresses in the head are relative, and the page's own address will change under them. */
function pinLinks(): void {
  for (const link of document.head.querySelectorAll('link')) link.setAttribute('href', link.href);
}

/** `root`: the way from the page to the site's root, «../../». A failure is shown; the prerendered page stays then. */
export async function start(root: string, supply: Supply): Promise<void> {
  pinLinks();
  host = bringHost(supply);
  let share = 0;
  const waiting = setTimeout(() => {
    const line = banner();
    const tick = (): void => {
      if (share < 0) return line.remove();
      line.textContent = share > 0 ? say('loading.progress', { percent: String(Math.round(share * 100)) }) : say('loading.start');
      if (line.isConnected && share < 1) setTimeout(tick, patience);
    };
    tick();
  }, patience);
  try {
    const coming = supply.pack(now => { share = now; }), packed = coming.catch((error: unknown) => error as Error);
    // On a slow line the first results go before our type: until then words stand in fonts that the machine has.
    const early = supply.first ? null : loadFonts(fontPatience);
    const first = await searchFirst(supply, coming);
    const fonts = early ?? loadFonts(fontPatience);
    const rest = supply.rest === null ? null : new Rest(supply.rest, tellFailure);
    const border = new Border(await loadProgram(supply.program(), rest));
    if (navigator.serviceWorker?.controller) await rest?.bring().catch(console.warn);  // It lies here, and only here where there is no network.
    const page = new Page(border, root, supply);
    page.start(makeCanvas(page, () => rest?.bring()));
    const pack = await packed;
    // Without a collection the prerendered page stays: its text can be read.
    if (pack instanceof Error) throw pack;
    const door = openDoor(page, supply);
    const wrong = page.wanted.open(await door.first ?? pack);
    if (wrong) throw new StartError(wrong, 'collection.dia');
    await page.wanted.settle().catch(refuse);
    await fonts;
    clearTimeout(waiting);
    takeOver(page, first?.end() ?? '');
    void door.later();
    if (rest) bringLater(rest);
    if (!embedded) (window.requestIdleCallback ?? setTimeout)(() => page.wanted.rest());
    page.extras.offline = await supply.started(message => page.tell(message)).catch(() => null);  // Offline use is an extra.
  } catch (error) {
    tellFailure(error);
  } finally {
    clearTimeout(waiting);
  }
}

/** The conversation with the page around this frame, as soon as its code is there; what was said before is not lost. */
function bringHost(supply: Supply): Promise<Host> | null {
  if (!embedded) return null;
  const early: MessageEvent[] = [], keep = (event: MessageEvent): void => { early.push(event); };
  addEventListener('message', keep);
  return supply.host().then(({ Host }) => {
    removeEventListener('message', keep);
    return new Host(early);
  });
}
