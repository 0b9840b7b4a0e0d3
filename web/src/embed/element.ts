// <diarium-explorer>: a collection in somebody else's page. First a card, without a request; then a frame.
//
//   <diarium-explorer src="https://example.org/diarium/" doc="…"><a href="https://example.org/diarium/d/…/">Title</a></diarium-explorer>
//
// Attributes
//   src            the site's address, http or https, absolute or relative to the page
//   q doc case     what is shown: a query, a paper, a case; none: the collection. `q` also marks its words in `doc`
//   quote          with `doc`: the words to light, as «BEGIN-END», bytes of the paper's text
//   lang           sv or en; else the language of the nearest element that has one
//   theme          auto (default: as the host page looks here), light, dark
//   height         CSS px (default 600), or auto: as high as the content, at most 600
//   heading-level  2 to 6 (default 3): level of the card's title; 0: no heading. The frame is a document with levels of its own
//   loading        lazy (default: when it comes in sight), click, eager
//   title          name of the frame; else the text of the link inside
// Methods: open(), print(), focus(). Property: ready.
// Events, all bubbling: diarium-ready {}, diarium-open {kind, id}, diarium-statechange {address}, diarium-resize {height},
// diarium-error {code, message}. Codes: src_missing, src_invalid, no_answer, slow, other_version, and the program's own
// (pack_version, pack_damaged, pack_missing, no_wasm, start_failed).
// Parts: card, title, source, privacy, status, open, frame.
//
// The host page needs `script-src` and `frame-src` of the site's origin in its policy, nothing else.
import { Card, say } from './card.ts';
import type { FromFrame, ToFrame } from './messages.ts';
import { fromFrame, Inbox, version } from './messages.ts';
import { addressesOf, placeOf, siteOf } from './place.ts';
import { languageOf, themeOf } from './surroundings.ts';

const patience = 15_000;     // Milliseconds that a frame may take to answer.
const longPatience = 30_000; // Milliseconds that it may then take until it can be used.
const usualHeight = 600, leastHeight = 160, mostHeight = 4000;  // CSS px
const rights = 'allow-scripts allow-same-origin allow-popups allow-downloads';

class DiariumExplorer extends HTMLElement {
  static readonly observedAttributes = ['src', 'q', 'doc', 'case', 'quote', 'lang', 'theme', 'height', 'heading-level', 'loading', 'title'];

  /** The frame is there and can be used. */
  ready = false;
  private readonly card = new Card(this, () => this.open());
  private frame: HTMLIFrameElement | null = null;
  private port: MessagePort | null = null;
  private offered: MessagePort[] = [];  // Held until one is answered: what nobody holds an engine may throw away.
  private greeting = '';
  private wanted = false;      // It was seen or clicked: moved to another place in the page it opens at once.
  private answered = false;
  private revealed = false;    // The frame has taken the card's place.
  private held = false;        // The focus was on the card's button when it was pressed.
  private timers: number[] = [];
  private ending = new AbortController();
  private begun = false;       // In the page, and drawn once.
  private changing = false;    // Attributes changed in this task.
  private problem: { code: string; message: string } | null = null;
  private sent = '';           // Theme and language that the frame was told last.

  connectedCallback(): void {
    this.ending = new AbortController();
    const { signal } = this.ending;
    this.card.root.addEventListener('slotchange', () => { if (!this.frame) this.draw(); }, { signal });
    // A script that runs before the parser comes to the link inside: the card is drawn again when it is there.
    const inside = new MutationObserver(() => { if (!this.frame) this.draw(); });
    inside.observe(this, { childList: true });
    signal.addEventListener('abort', () => inside.disconnect());
    const look = (): void => this.follow();
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', look, { signal });
    const watch = new MutationObserver(look);
    for (const element of [document.documentElement, document.body ?? document.documentElement])
      watch.observe(element, { attributeFilter: ['class', 'style', 'lang', 'data-theme'] });
    signal.addEventListener('abort', () => watch.disconnect());
    this.draw();
    // Attributes that are set in the same task count.
    queueMicrotask(() => {
      if (signal.aborted) return;
      this.begun = true;
      this.begin(this.wanted || this.getAttribute('loading') === 'eager');
    });
  }

  disconnectedCallback(): void {
    this.ending.abort();
    this.begun = false;
    this.close();
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.begun || before === now || this.changing) return;
    // What is changed in one task is one change.
    this.changing = true;
    queueMicrotask(() => {
      this.changing = false;
      if (!this.begun) return;
      this.measure();
      if (!this.frame || name === 'src') {
        const open = this.frame !== null || this.getAttribute('loading') === 'eager';
        this.close();
        this.problem = null;
        this.begin(open);
      } else {
        this.follow();
        if (/^(q|doc|case|quote)$/.test(name)) this.post({ type: 'setState', address: this.place() });
      }
    });
  }

  /** The card; then the frame, at once or when it is wished for. */
  private begin(open: boolean): void {
    this.draw();
    if (!this.site()) {
      const missing = !this.getAttribute('src')?.trim();
      this.fail(missing ? 'src_missing' : 'src_invalid', say(languageOf(this), missing ? 'embedded.src_missing' : 'embedded.src_invalid'));
    } else if (open) {
      this.open();
    } else if (this.getAttribute('loading') !== 'click') {
      this.whenSeen();
    }
  }

  /** Brings the frame, if it is not there. */
  open(): void {
    const site = this.site();
    if (this.frame || !this.isConnected || !site) return;
    this.wanted = true;
    this.problem = null;
    const language = languageOf(this), frame = document.createElement('iframe');
    const { framed } = addressesOf(site, this.place(), { language, theme: this.theme() });
    this.sent = '';
    frame.title = this.caption();
    frame.setAttribute('part', 'frame');
    frame.setAttribute('sandbox', rights);
    frame.allow = 'clipboard-write; fullscreen';
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    frame.addEventListener('load', () => this.greet(site.origin));
    frame.src = framed;
    this.held = this.card.focused;
    this.card.tell(say(language, 'embedded.loading', { host: site.host }), false);
    this.frame = frame;
    this.later(patience, () => { if (!this.answered) this.fail('no_answer', say(language, 'embedded.no_answer', { host: site.host })); });
    this.card.root.append(frame);
  }

  /** Opens the page by itself, from where it can be printed: a frame with our rights cannot. */
  print(): void {
    const site = this.site();
    if (site) window.open(new URL(this.place(), site).href, '_blank', 'noopener');
  }

  override focus(options?: FocusOptions): void {
    if (!this.ready) return this.card.button.focus(options);
    this.frame?.focus(options);
    this.post({ type: 'focus' });
  }

  private site(): URL | null {
    return siteOf(this.getAttribute('src'), document.baseURI);
  }

  private place(): string {
    const of = (name: string): string | null => this.getAttribute(name);
    return placeOf({ src: of('src'), q: of('q'), doc: of('doc'), case: of('case'), quote: of('quote') });
  }

  private theme(): 'light' | 'dark' {
    const wish = this.getAttribute('theme');
    return wish === 'light' || wish === 'dark' ? wish : themeOf(this);
  }

  private link(): HTMLAnchorElement | null {
    return this.querySelector('a[href]');
  }

  private caption(): string {
    return this.getAttribute('title') || this.link()?.textContent?.trim() || 'Diarium';
  }

  private draw(): void {
    const link = this.link(), site = this.site(), level = Number(this.getAttribute('heading-level') ?? 3);
    this.measure();
    this.card.theme(this.theme());
    this.card.show({
      language: languageOf(this), title: this.caption(), host: site?.host ?? '', href: site ? new URL(this.place(), site).href : '',
      level: level === 0 || level >= 2 && level <= 6 ? level : 3, click: this.getAttribute('loading') === 'click',
    }, link, link !== null && this.textContent?.trim() !== link.textContent?.trim());
    if (this.problem) this.card.tell(this.problem.message, site !== null);
  }

  /** The height, the same for card and frame, so that nothing of the host's moves when one becomes the other. */
  private measure(content = 0): void {
    const wish = this.getAttribute('height') ?? '', px = Number.parseInt(wish, 10);
    const most = wish === 'auto' ? Math.min(content || usualHeight, usualHeight) : px || usualHeight;
    this.style.setProperty('--diarium-height', `${Math.max(leastHeight, Math.min(most, mostHeight))}px`);  // No reset of the host's reaches it (card.ts).
  }

  /** Opens when it comes in sight, and not before the host's own page has loaded. */
  private whenSeen(): void {
    const { signal } = this.ending;
    if (document.readyState !== 'complete') return addEventListener('load', () => this.whenSeen(), { once: true, signal });
    const sight = new IntersectionObserver(entries => {
      if (!entries.some(entry => entry.isIntersecting)) return;
      sight.disconnect();
      // The host's own picture first: two frames later it is on the screen.
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => { if (!signal.aborted) this.open(); })));
    });
    sight.observe(this);
    signal.addEventListener('abort', () => sight.disconnect());
  }

  private later(time: number, act: () => void): void {
    this.timers.push(window.setTimeout(act, time));
  }

  /** A document stands in the frame: offers it a channel, again and again until it answers. */
  private greet(origin: string): void {
    this.port?.close();
    this.port = null;
    this.answered = this.ready = this.revealed = false;
    this.greeting = crypto.getRandomValues(new Uint32Array(4)).join('-');
    const nonce = this.greeting;
    const offer = (pause: number): void => {
      if (this.greeting !== nonce || this.answered || !this.frame) return;
      const { port1, port2 } = new MessageChannel();
      const inbox = new Inbox<FromFrame>(fromFrame);
      this.offered.push(port1);
      port1.onmessage = event => {
        const message = inbox.read(event.data);
        if (message && this.greeting === nonce) this.hear(message, port1);
      };
      // A page of another origin than the one asked for gets nothing.
      this.frame.contentWindow?.postMessage(JSON.stringify({ type: 'diarium-hello', version, nonce }), origin, [port2]);
      if (pause < patience) this.later(pause, () => offer(pause * 2));
    };
    offer(250);
  }

  private hear(message: FromFrame, port: MessagePort): void {
    if (message.type === 'hello') {
      if (this.port || message.nonce !== this.greeting) return;
      this.port = port;
      this.offered = [];
      this.answered = true;
      if (message.version !== version) return this.fail('other_version', say(languageOf(this), 'embedded.other_version'));
      this.follow();
      // What is there already can be read: the paper's text without the program.
      this.later(longPatience, () => { if (!this.revealed) this.reveal('error', { code: 'slow', message: say(languageOf(this), 'embedded.slow') }); });
      return;
    }
    if (port !== this.port) return;
    if (message.type === 'ready') this.reveal('ready', {});
    if (message.type === 'error') this.reveal('error', { code: message.code, message: message.words });
    if (message.type === 'open') this.tell('open', { kind: message.kind, id: message.id });
    if (message.type === 'statechange') this.tell('statechange', { address: message.address });
    if (message.type === 'resize' && message.height > 0) {
      if (this.getAttribute('height') === 'auto') this.measure(Math.ceil(message.height) + 2);
      this.tell('resize', { height: message.height });
    }
  }

  /** The frame takes the card's place; also with bad news, which it tells in its own words. */
  private reveal(name: string, detail: object): void {
    // Who pressed the button goes on in the frame, unless they went elsewhere in the meantime.
    const focused = this.held && (document.activeElement === document.body || document.activeElement === this);
    this.held = false;
    this.ready = name === 'ready';
    this.revealed = true;
    this.card.hide();
    if (this.frame) this.frame.style.visibility = 'visible';
    if (focused) this.frame?.focus();
    this.tell(name, detail);
  }

  private post(message: ToFrame): void {
    this.port?.postMessage(JSON.stringify(message));
  }

  /** The frame looks and speaks as the page around it does. */
  private follow(): void {
    const theme = this.theme(), language = languageOf(this), now = `${theme} ${language}`;
    this.card.theme(theme);
    if (!this.frame) return this.draw();
    this.frame.title = this.caption();
    if (!this.port || now === this.sent) return;
    this.sent = now;
    this.post({ type: 'setTheme', theme });
    this.post({ type: 'setLanguage', language });
  }

  private tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(`diarium-${name}`, { bubbles: true, composed: true, detail }));
  }

  /** The card says what is wrong, with its link and, where it may help, a button to try again. */
  private fail(code: string, message: string): void {
    this.close();
    this.wanted = false;
    this.problem = { code, message };
    this.draw();
    this.tell('error', this.problem);
  }

  private close(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers = [];
    this.port?.close();
    this.port = null;
    this.offered = [];
    this.greeting = '';
    this.answered = this.ready = this.revealed = false;
    this.frame?.remove();
    this.frame = null;
  }
}

if (!customElements.get('diarium-explorer')) customElements.define('diarium-explorer', DiariumExplorer);
