// The page: what the program says becomes DOM, what the reader does is told to the program.
import { words } from 'diarium:words';
import type { Border, Changes, Message, PaneName, ScrollData, Settings } from '../border/border.ts';
import { paneNames } from '../border/border.ts';
import type { CorrectionsView, OriginalView } from './beside.ts';
import { listenForCopies, selectedWords, withAddress, writeClipboard } from './clipboard.ts';
import { DialogView } from './dialog.ts';
import { HitMap } from './hitmap.ts';
import { embedded, narrowed, wished } from '../frame/frame.ts';
import { listenForKeys } from './keys.ts';
import { ModeSwitch } from '../canvas/mode.ts';
import type { Canvas } from '../canvas/mode.ts';
import type { Own } from '../own/own.ts';
import { Prose } from '../twin/prose.ts';
import { Router } from './router.ts';
import type { Kept } from './router.ts';
import { pause, scrollUntilStill } from './scroll_until_still.ts';
import { storeSettings, storedSettings } from './settings.ts';
import { buildSkeleton } from './skeleton.ts';
import { Status } from './status.ts';
import type { OfflineHooks, Supply } from '../start/supply.ts';
import { Twin } from '../twin/twin.ts';

export class Page {
  readonly element: HTMLElement;
  readonly panes: Record<PaneName, HTMLElement>;
  readonly hosts: Record<PaneName, HTMLElement>;
  readonly border: Border;
  readonly twin: Twin;
  readonly prose: Prose;
  readonly router: Router;
  readonly supply: Supply;
  /** Null: nothing can be kept here. */
  offline: OfflineHooks | null = null;
  mode!: ModeSwitch;
  /** Called when the page may be at another address or in another language. */
  onMove: () => void = () => undefined;
  /** Brings what the reader's own papers need (own_door.ts); null: there are none here. */
  own: (() => Promise<Own>) | null = null;
  /** What is to be said of a link that is copied; set with own papers. */
  note: (address: string) => string = () => '';
  private readonly hitMap: HitMap;
  private readonly dialog: DialogView;
  readonly status: Status;
  private readonly sids: Record<PaneName, string[]> = { top: [], left: [], main: [], right: [], foot: [] };
  private original: Promise<OriginalView> | null = null;
  private corrections: Promise<CorrectionsView> | null = null;
  private canvas: Canvas | null = null;
  private typed: { element: HTMLInputElement; sid: string } | null = null;
  private frame = 0;
  private restored = false;
  private singleKeys = true;
  private view = 'automatic';
  private showing: Generator<undefined, void> | null = null;  // What reopen() has not yet shown.
  private reading = 0;
  private screen = '';

  constructor(border: Border, root: string, supply: Supply) {
    this.border = border;
    this.supply = supply;
    const skeleton = buildSkeleton();
    this.element = skeleton.element;
    this.panes = skeleton.panes;
    this.hosts = skeleton.hosts;
    this.router = new Router(root, supply.addresses, {
      go: (url, restored) => {
        this.restored = restored;
        this.tell({ do: 'go', url });
      },
      whereabouts: () => this.whereabouts(),
      scrollTo: kept => this.scrollBack(kept),
    });
    this.twin = new Twin({ address: href => this.router.address(href) });
    this.prose = new Prose({
      paragraphs: (first, count) => border.prose(first, count),
      factAddress: number => this.factAddress(number),
    });
    this.hitMap = new HitMap(this.panes.main, hit => this.command('show-hit', hit));
    this.dialog = new DialogView(skeleton.dialog, this.twin, {
      close: () => this.command('close-dialog'),
      answerTyped: () => this.flushAndApply(),
    });
    this.status = new Status(skeleton.status);
  }

  /** Tells the program where it is; from now on it answers. */
  start(canvas: Canvas | null): void {
    const stored = wished(storedSettings());
    this.singleKeys = stored.singleKeys !== 'off';
    this.view = stored.view ?? 'automatic';
    this.border.tell({ do: 'settings', ...stored });
    this.border.tell(this.surroundings());
    this.border.tell({ do: 'go', url: this.router.here() });
    this.canvas = canvas;
    this.mode = new ModeSwitch(this.element, canvas, () => this.view !== 'page', key => this.status.confirm(this.said()[key] ?? ''));
    this.listen();
  }

  /** The page is in the document: shows what the program has to say, and where it was left. */
  begin(): void {
    this.apply();
    this.router.restore();
    this.mode.update();
  }

  tell(message: Message): void {
    this.flush();
    this.border.tell(message);
    this.apply();
  }

  command(name: string, number?: number): void {
    const selected = name === 'cite' || name === 'embed' ? selectedWords() : null;
    if (selected) this.tell({ do: 'command', name, number: selected.paragraph, text: selected.text });
    else this.tell(number === undefined ? { do: 'command', name } : { do: 'command', name, number });
  }

  press(sid: string): void {
    if (sid === 'main.cite' || sid === 'main.embed') return this.command(sid.slice(5));
    // What was typed and not yet told may take away the link that was seen and pressed: it leads where it led.
    const href = this.typed ? this.twin.data(sid)?.href : undefined;
    if (href) this.flushAndApply();
    if (href && !this.twin.data(sid)) this.go(href);
    else this.tell({ do: 'press', sid });
  }

  /** Brings the DOM in step with the program. */
  apply(): void {
    const left = this.showing;
    this.showing = null;
    if (left) while (!left.next().done);
    const steps = this.show();
    while (!steps.next().done);
  }

  /** The same in steps that are no longer than a frame each. */
  private *show(): Generator<undefined, void> {
    const changes = this.border.take();
    yield;
    const typing = this.typed?.element ?? null;
    this.applyRoot(changes);
    if (changes.url) {
      if (changes.url.replace) this.router.replace(changes.url.to);
      else this.router.push(changes.url.to);
    }
    const focused = document.activeElement;
    for (const name of paneNames) {
      const pane = changes.panes[name];
      if (!pane) continue;
      this.panes[name].hidden = pane.nodes.length === 0;
      if (name === 'right') this.element.querySelector<HTMLElement>('.skip[href="#right"]')!.hidden = pane.nodes.length === 0;
      this.sids[name] = this.twin.fill(this.hosts[name], pane.nodes, this.sids[name], typing);
    }
    if (changes.prose) this.applyProse(changes.prose);
    if (changes.lit) {
      this.prose.light(changes.lit);
      this.hitMap.light(changes.lit.hit);
    }
    if (changes.dialog !== undefined) this.dialog.show(changes.dialog, typing);
    yield;  // What is measured next is laid out by the browser's own frame, not on the way.
    this.canvas?.changed(changes);
    yield;
    this.applyEffects(changes);
    if (focused && focused !== document.body && !focused.isConnected && document.activeElement === document.body)
      this.panes.main.focus({ preventScroll: true });
    this.onMove();
  }

  /** Another collection in place of the one that is open; the reader stays where he is. What is wrong with it, or null.
   *  Between opening and the steps of showing the page listens; what is done then finishes them first. */
  async reopen(pack: Uint8Array): Promise<string | null> {
    const wrong = this.border.open(pack), steps = this.showing = this.show();
    await pause();
    const kept = this.whereabouts();
    while (this.showing === steps) {
      this.showing = null;
      if (steps.next().done) break;
      this.showing = steps;
      await pause();
    }
    this.scrollBack(kept);
    return wrong;
  }

  /** Shows another place, without a step of the reader's. */
  visit(url: string): void {
    this.router.replace(url);
    this.tell({ do: 'go', url });
  }

  /** Settings that are not the reader's own choice: nothing is said about them. */
  applySettings(settings: Settings): void {
    this.tell({ do: 'settings', ...settings });
  }

  private applyRoot(changes: Changes): void {
    if (changes.title !== undefined) document.title = changes.title;
    if (changes.lang) document.documentElement.lang = changes.lang;
    if (changes.theme) document.documentElement.dataset['theme'] = changes.theme;
    if (changes.screen) {
      this.element.dataset['screen'] = changes.screen;
      this.screen = changes.screen;
    }
    if (changes.lang || changes.screen) this.nameRegions();
    if (changes.sheet) this.element.dataset['sheet'] = changes.sheet;
    if (changes.settings) {
      storeSettings(changes.settings);
      this.singleKeys = changes.settings.singleKeys !== 'off';
      this.view = changes.settings.view ?? 'automatic';
      this.mode.update();
    }
  }

  /** Names of the landmarks, in the page's language. */
  private nameRegions(): void {
    const said = this.said();
    const filters = this.screen === 'collection' || this.screen === 'results';
    this.panes.left.setAttribute('aria-label', said[filters ? 'region.left_filters' : 'region.left'] ?? '');
    this.panes.right.setAttribute('aria-label', said['region.right'] ?? '');
    const skips = this.element.querySelectorAll('.skip');
    ['skip.content', 'skip.search', 'skip.facts'].forEach((key, i) => { const skip = skips[i]; if (skip) skip.textContent = said[key] ?? ''; });
  }

  private applyProse(prose: { version: number; count: number; paper?: string }): void {
    const article = this.twin.element('main.prose');
    this.reading = 0;
    if (article && prose.count > 0) this.prose.show(article, prose);
    else this.prose.clear();
    if (!article || this.screen !== 'reader') this.hitMap.draw([], undefined);
  }

  private applyEffects(changes: Changes): void {
    const restored = this.restored;
    this.restored = false;
    const pushed = changes.url && !changes.url.replace;
    if (changes.scroll && !restored) this.scroll(changes.scroll);
    else if (pushed && changes.focus === 'main.title' || changes.screen && !restored) this.toTop();
    if (changes.focus) this.focus(changes.focus, changes.scroll !== undefined);
    if (changes.screen || changes.prose) void this.original?.then(view => view.leave(this.screen === 'reader' ? changes.prose?.paper ?? '' : ''));
    if (changes.copy) void this.copy(changes);
    else if (changes.status !== undefined && changes.settings) this.status.confirm(changes.status);
    else if (changes.status !== undefined) this.status.say(changes.status);
    if (changes.print) this.print();
    if (changes.export) void this.export(changes.export);
    if (changes.own) void this.own?.().then(own => own.show());
    if (changes.original || changes.correct || changes.corrections || changes.case || changes.takeBack) void this.showBeside(changes);
    if (changes.offline) this.offline?.[changes.offline]();
    if (changes.back) {
      if (this.router.canGoBack) history.back();
      else this.command('up');
    }
  }

  /** A frame may not print: there the page opens by itself. */
  private print(): void {
    if (!embedded) return window.print();
    open(this.router.address(this.router.here()), '_blank', 'noopener');
    this.status.confirm(this.said()['embedded.print'] ?? '');
  }

  private toTop(): void {
    if (!this.canvas?.scroll({})) scrollTo(0, 0);
  }

  private scroll(to: ScrollData): void {
    if (to.paragraph) this.prose.ensure(to.paragraph);
    if (this.canvas?.scroll(to)) return;
    const target = this.target(to);
    if (!target) return;
    const block = to.fact || to.hit ? 'center' : 'start';
    scrollUntilStill(() => target.scrollIntoView({ block }), () => target.getBoundingClientRect().top);
  }

  private target(to: ScrollData): HTMLElement | null {
    if (to.sid) return this.twin.element(to.sid) ?? null;
    const paragraph = to.paragraph ? document.getElementById(`p-${to.paragraph}`) : null;
    const mark = to.fact ? `[data-facts~="${to.fact}"]` : to.hit ? `[data-hit="${to.hit}"]` : null;
    return (mark ? paragraph?.querySelector<HTMLElement>(mark) : null) ?? paragraph;
  }

  private focus(sid: string, scrolled: boolean): void {
    const fact = /^main\.prose\.fact\.(\d+)$/.exec(sid)?.[1];
    const element = this.twin.element(sid) ?? (fact ? this.panes.main.querySelector<HTMLElement>(`[data-facts~="${fact}"]`) : null);
    if (!element) return;
    if (!element.matches('a[href], button, input')) element.tabIndex = -1;
    element.focus({ preventScroll: scrolled || sid === 'main.title' });
    if (element instanceof HTMLInputElement) element.select();
  }

  private async copy(changes: Changes): Promise<void> {
    if (!changes.copy) return;
    const { text, html } = withAddress(changes.copy, this.router.address(changes.copy.link));
    const done = await writeClipboard(text, html);
    // The dialog lies over the status line and says it itself; what cannot be copied is selected, to be copied by hand.
    if (changes.copy.code && this.dialog.open) return done ? this.command('code-copied') : this.twin.element('dialog.embed.code')?.focus();
    this.status.confirm(done ? `${changes.status ?? ''} ${this.note(changes.copy.link)}` : this.said()['reader.copy_failed'] ?? '');
  }

  private async export(format: string): Promise<void> {
    this.status.confirm(await this.supply.exporter(format).catch(() => this.said()['error.start_failed'] ?? ''));
  }

  /** What stands beside the text comes when it is asked for. */
  private async showBeside({ original, correct, case: ofCase, takeBack }: Changes): Promise<void> {
    const { beside } = this.supply;
    if (original && !beside.original) return this.status.confirm(this.said()['view.page_absent'] ?? '');
    const around = { own: () => this.own?.() ?? null, address: (href: string) => this.router.address(href), tell: (message: Message) => this.tell(message),
      say: (sentence: string) => this.status.confirm(sentence), rearrange: (change: () => void, focus: Element | null) => void this.rearrange(change, focus) };
    try {
      if (original && beside.original) return await (await (this.original ??= beside.original(around))).show(original);
      const corrections = await (this.corrections ??= beside.corrections(around, href => this.go(href)));
      await (correct ? corrections.edit(correct) : ofCase ? corrections.editCase(ofCase) : takeBack ? corrections.takeBack(takeBack) : corrections.show());
    } catch (error) {
      console.warn(error);
      this.original = this.corrections = null;
      this.status.confirm(this.said()['error.start_failed'] ?? '');
    }
  }

  private async rearrange(change: () => void, focus: Element | null): Promise<void> {
    const kept = this.whereabouts();
    change();
    await pause();  // The canvases follow by themselves (canvas.ts).
    this.scrollBack(kept);
    const lit = this.panes.main.querySelector<HTMLElement>('.fact-words.lit'), paragraph = Number(lit?.closest('[id^="p-"]')?.id.slice(2) ?? 0);
    const box = lit?.getBoundingClientRect(), top = this.panes.top.getBoundingClientRect().bottom;
    if (lit && paragraph > 0 && box && (box.top < top || box.bottom > innerHeight)) this.scroll({ paragraph, fact: this.prose.factOf(lit) });
    const there = focus?.isConnected ? focus : focus && (lit ?? this.panes.main);  // Text that was laid out anew is other elements.
    if (there instanceof HTMLElement) there.focus({ preventScroll: true });
  }

  /** To another place, as a step of the reader's. */
  private go(href: string): void {
    this.router.push(href);
    this.tell({ do: 'go', url: href });
  }

  private said(): Record<string, string> {
    return words[document.documentElement.lang === 'en' ? 'en' : 'sv'];
  }

  private factAddress(number: number): string {
    const link = this.twin.data(`right.fact.${number}.value`);
    if (link) return this.router.address(link.href ?? '');
    // A fact that its list does not show yet: as the address that shows it.
    const url = new URL(this.router.here(), 'https://place/');
    for (const other of ['p', 'h', 't']) url.searchParams.delete(other);
    url.searchParams.set('f', String(number));
    return this.router.address(url.pathname.slice(1) + url.search);
  }

  private surroundings(): Message {
    return {
      do: 'environment',
      width: narrowed(innerWidth),
      dark: matchMedia('(prefers-color-scheme: dark)').matches,
      coarse: matchMedia('(pointer: coarse)').matches,
      reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
      embedded,
      site: location.protocol.startsWith('http') ? this.router.address('') : '',
      languages: navigator.languages,
    };
  }

  private listen(): void {
    this.element.addEventListener('click', event => this.click(event));
    this.element.addEventListener('change', event => {
      const target = event.target;
      const sid = this.twin.sidOf(target);
      if (target instanceof HTMLInputElement && target.type === 'checkbox' && sid) this.press(sid);
    });
    this.element.addEventListener('input', event => this.input(event));
    this.element.addEventListener('compositionend', event => this.input(event));
    this.element.addEventListener('prose-built', () => this.hitMap.draw(this.prose.hitPlaces(), this.prose.litHit));
    this.element.addEventListener('submit', event => {
      event.preventDefault();
      const sid = this.twin.sidOf(event.target);
      if (sid) this.press(sid);
    });
    this.element.addEventListener('focusin', event => this.canvas?.focused(this.twin.sidOf(event.target) ?? null));
    this.element.addEventListener('pointerover', event => this.tip(event.target));
    this.element.addEventListener('focusin', event => this.tip(event.target));
    for (const query of ['(prefers-color-scheme: dark)', '(prefers-reduced-motion: reduce)', '(pointer: coarse)', '(max-width: 37.5em)'])
      matchMedia(query).addEventListener('change', () => this.tell(this.surroundings()));
    let scrolled = 0;
    addEventListener('scroll', () => {
      if (this.screen !== 'reader' || scrolled) return;
      scrolled = window.setTimeout(() => {
        scrolled = 0;
        this.tellReading(this.topParagraph());
      }, 120);
    }, { passive: true });
    addEventListener('beforeprint', () => this.prose.all());
    listenForKeys(this.border.keys(), {
      command: name => this.command(name),
      singleKeys: () => this.singleKeys,
      dialogOpen: () => document.querySelector('dialog:modal') !== null,
    });
    listenForCopies(selected => {
      this.border.tell({ do: 'command', name: 'cite', number: selected.paragraph, text: selected.text });
      const { copy } = this.border.take();
      return copy ? withAddress(copy, this.router.address(copy.link)) : null;
    });
  }

  private click(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const target = event.target instanceof Element ? event.target : null;
    if (this.mode.mode === 'sync' && event.detail > 0 && target?.closest('.pane') && !target.closest('input') && !this.isPlainLink(target)) {
      event.preventDefault();  // The canvas has the pointer: its press is the one that counts.
      return;
    }
    const fact = target?.closest<HTMLElement>('a.fact-words');
    if (fact) {
      event.preventDefault();
      this.command('point-at-fact', this.prose.factOf(fact));
      return;
    }
    const pressed = target?.closest<HTMLElement>('a[data-sid], button[data-sid]');
    const sid = pressed?.dataset['sid'];
    if (!pressed || !sid || !this.twin.data(sid)?.press) return;
    event.preventDefault();
    this.press(sid);
  }

  /** A link that is no wish of the program's: to a file beside the page. */
  private isPlainLink(target: Element): boolean {
    const sid = target.closest<HTMLElement>('a[data-sid]:not(.fact-words)')?.dataset['sid'];
    return sid !== undefined && !this.twin.data(sid)?.press;
  }

  private input(event: Event): void {
    const target = event.target;
    const sid = this.twin.sidOf(target);
    if (!(target instanceof HTMLInputElement) || target.type !== 'search' || !sid) return;
    if (event instanceof InputEvent && event.isComposing) return;
    this.typed = { element: target, sid };
    // What is typed before the next frame is one question.
    if (!this.frame) this.frame = requestAnimationFrame(() => this.flushAndApply());
  }

  private flushAndApply(): void {
    if (!this.flush()) return;
    this.apply();
    this.typed = null;
  }

  private flush(): boolean {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    if (!this.typed) return false;
    this.border.tell({ do: 'input', sid: this.typed.sid, text: this.typed.element.value });
    return true;
  }

  /** What a fact's words state, when they are pointed at. */
  private tip(target: EventTarget | null): void {
    const fact = target instanceof Element ? target.closest<HTMLElement>('.fact-words') : null;
    if (!fact || fact.title) return;
    const stated = this.twin.element(`right.fact.${fact.dataset['fact'] ?? ''}`);
    fact.title = [...(stated?.children ?? [])].map(part => part.textContent).filter(Boolean).join(' · ');
  }

  private topParagraph(): number {
    const box = this.panes.main.getBoundingClientRect();
    const under = this.panes.top.getBoundingClientRect().bottom;
    for (let y = under + 24; y < innerHeight; y += 24) {
      const at = document.elementFromPoint(box.left + Math.min(60, box.width / 2), y)?.closest<HTMLElement>('[id^="p-"]');
      if (at) return Number(at.id.slice(2));
    }
    return 0;
  }

  /** The paragraph on top of the reader is this one: the outline follows. */
  tellReading(paragraph: number): void {
    if (paragraph === 0 || paragraph === this.reading) return;
    this.reading = paragraph;
    this.command('reading', paragraph);
  }

  whereabouts(): Kept {
    const drawn = this.canvas?.where();
    if (drawn) return drawn;
    const paragraph = this.screen === 'reader' ? this.topParagraph() : 0;
    const element = paragraph ? document.getElementById(`p-${paragraph}`) : null;
    return element && scrollY > 0 ? { y: scrollY, paragraph, offset: element.getBoundingClientRect().top } : { y: scrollY };
  }

  scrollBack(kept: Kept): void {
    if (this.canvas?.back(kept)) return;
    const element = kept.paragraph ? this.prose.ensure(kept.paragraph) : null;
    if (element) scrollUntilStill(() => scrollBy(0, element.getBoundingClientRect().top - (kept.offset ?? 0)), () => element.getBoundingClientRect().top);
    else scrollUntilStill(() => scrollTo(0, kept.y), () => scrollY);
  }
}
