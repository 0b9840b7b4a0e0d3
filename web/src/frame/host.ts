// The frame's side of a conversation with the page around it: follows its wishes and looks, leads to the full page.
// What is said, and in which order: embed/messages.ts. Nothing about queries that the reader typed leaves the frame.
import { words } from 'diarium:words-frame';
import type { FromFrame, Hello, ToFrame } from '../embed/messages.ts';
import { helloShape, Inbox, isPlace, toFrame, version } from '../embed/messages.ts';
import { asked, keyOf, pairsOf, whole } from './frame.ts';
import type { Page } from '../page/page.ts';

const waitingAtMost = 20;   // Messages that wait for a host.
const restless = 100;        // Milliseconds of rest before a new height is told.
const actAfter = 30;         // Milliseconds in which wishes of the host's become one.

/** The address as a host may know it: without a query that is not the host's own. */
export function told(address: string, hostQuery: string): string {
  const parts = pairsOf(address);
  const query = new URLSearchParams(parts.pairs.join('&')).get('q') ?? '';
  if (query === hostQuery) return address;
  return whole({ ...parts, pairs: parts.pairs.filter(pair => !['q', 'h', 't', 'sortering', 'grupp', 'visa'].includes(keyOf(pair))) });
}

/** The other end of a conversation with the page around the frame. */
export class Host {
  private readonly hello = new Inbox<Hello>(helloShape);
  private readonly inbox = new Inbox<ToFrame>(toFrame);
  private readonly waiting: FromFrame[] = [];
  private readonly last = new Map<string, string>();
  private readonly wishes = new Map<string, ToFrame>();
  private port: MessagePort | null = null;
  private page: Page | null = null;
  private query = asked.get('q') ?? '';
  private timer = 0;

  /** Waits for the host's greeting. The first one that is right counts; its window, origin and channel stay. `early`: what
   *  was said before. */
  constructor(early: MessageEvent[]) {
    const hear = (event: MessageEvent): void => {
      if (this.port || event.source !== parent || parent === window || event.ports.length !== 1) return;
      const message = this.hello.read(event.data), port = event.ports[0];
      if (!message || !port || message.version !== version || !/^[\w-]{8,64}$/.test(message.nonce)) return;
      this.port = port;
      port.onmessage = ({ data }) => {
        const wish = this.inbox.read(data);
        if (wish) this.note(wish);
      };
      this.post({ type: 'hello', nonce: message.nonce, version });
      for (const said of this.waiting.splice(0)) this.post(said);
    };
    early.forEach(hear);
    addEventListener('message', hear);
    // Other pages open beside the frame, not in it. What the program handles it has handled before.
    document.addEventListener('click', event => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
      if (!link) return;
      link.target = '_blank';
      link.rel = 'noopener';
    }, { capture: true });
  }

  /** The page is usable: from now on the host hears where it is. */
  attach(page: Page): void {
    this.page = page;
    this.post({ type: 'ready' });
    const line = document.createElement('footer'), link = document.createElement('a');
    line.id = 'embedded';
    line.append(link);
    page.skeleton.element.append(line);
    page.extras.moved = () => this.moved(page, link);
    this.moved(page, link);
    const sizes = new ResizeObserver(() => this.resized(page, line));
    for (const element of [page.skeleton.hosts.main, page.skeleton.panes.top, line]) sizes.observe(element);
    // For tests, that look at what was thrown away.
    Object.assign(page.skeleton.element, { droppedMessages: () => this.inbox.dropped + this.hello.dropped });
  }

  /** The page cannot start: the host hears why, the reader sees it here. */
  fail(key: string, said: string): void {
    this.post({ type: 'error', code: key.replace(/^error\./, ''), words: said });
  }

  private post(message: FromFrame): void {
    if (this.port) this.port.postMessage(JSON.stringify(message));
    else if (this.waiting.length < waitingAtMost) this.waiting.push(message);
  }

  /** Posts what is news. */
  private news(message: FromFrame): void {
    const said = JSON.stringify(message);
    if (this.last.get(message.type) === said) return;
    this.last.set(message.type, said);
    this.post(message);
  }

  private moved(page: Page, link: HTMLAnchorElement): void {
    const here = page.router.here(), english = document.documentElement.lang === 'en';
    link.href = page.router.address(here);
    link.textContent = words[english ? 'en' : 'sv']['embedded.open_full'] ?? '';
    const [, folder, id] = /^([da])\/([\w-]+)/.exec(here) ?? [];
    if (folder && id) this.news({ type: 'open', kind: folder === 'd' ? 'paper' : 'case', id });
    else this.last.delete('open');
    this.news({ type: 'statechange', address: told(here, this.query) });
  }

  private resized(page: Page, line: HTMLElement): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      const main = getComputedStyle(page.skeleton.panes.main);
      const height = page.skeleton.panes.top.offsetHeight + page.skeleton.hosts.main.offsetHeight + line.offsetHeight +
        Number.parseFloat(main.paddingTop) + Number.parseFloat(main.paddingBottom);
      this.news({ type: 'resize', height: Math.ceil(height) });
    }, restless);
  }

  /** Of wishes that come close after each other the last of each kind counts, so that many of them cost no more than one. */
  private note(wish: ToFrame): void {
    if (this.wishes.size === 0) setTimeout(() => {
      const wishes = [...this.wishes.values()];
      this.wishes.clear();
      for (const each of wishes) this.act(each);
    }, actAfter);
    this.wishes.set(wish.type, wish);
  }

  private act(wish: ToFrame): void {
    const page = this.page;
    if (wish.type === 'setTheme') {
      const theme = { light: 'light', dark: 'dark', auto: 'system' }[wish.theme];
      if (theme) page?.applySettings({ theme });
    } else if (wish.type === 'setLanguage') {
      if (wish.language === 'sv' || wish.language === 'en') page?.applySettings({ language: wish.language });
    } else if (wish.type === 'setState') {
      if (page && isPlace(wish.address)) {
        this.query = new URLSearchParams(pairsOf(wish.address).pairs.join('&')).get('q') ?? '';
        page.visit(wish.address);
      }
    } else if (wish.type === 'focus') {
      page?.skeleton.panes.main.focus();
    } else {
      page?.prose.all();
      print();
    }
  }
}
