// The page: what the program says becomes DOM, what the reader does is told to the program.
import type { CommandName, Message, Sid } from 'diarium:border';
import type { Border, Settings } from '../border/border.ts';
import type { Canvas } from '../canvas/mode.ts';
import { ModeSwitch } from '../canvas/mode.ts';
import { DeskKeeper } from '../desk/desk.ts';
import { wished } from '../frame/frame.ts';
import type { OfflineHooks, OwnStore, PageSupply } from './beside.ts';
import { Prose } from '../twin/prose.ts';
import { Twin } from '../twin/twin.ts';
import { selectedWords } from './clipboard.ts';
import { Effects } from './effects.ts';
import { showFragment } from './fragment.ts';
import { listen, surroundings } from './listen.ts';
import { Place } from './place.ts';
import { Router } from './router.ts';
import { say } from './say.ts';
import { pause } from './scroll_until_still.ts';
import { storeSettings, storedSettings } from './settings.ts';
import { Lacking } from './lacking.ts';
import { buildSkeleton } from './skeleton.ts';
import { Shown } from './shown.ts';
import { Status } from './status.ts';
import { Typing } from './typing.ts';
import { Wanted } from './wanted.ts';

/** Commands that are about the words that are selected. */
const ofSelection = new Set<string>(['cite', 'embed', 'pin', 'note'] satisfies CommandName[]);

/** What may come beside the page; whoever brings it puts it here. */
export interface Extras {
  /** Null: nothing can be kept here. */
  offline: OfflineHooks | null;
  /** Brings what the reader's own papers need (own_door.ts); null: there are none here. */
  own: (() => Promise<OwnStore>) | null;
  /** What is to be said of a link that is copied. */
  note(address: string): string;
  /** Called when the page may be at another address or in another language. */
  moved(): void;
}

export class Page {
  readonly skeleton = buildSkeleton();
  readonly router: Router;
  readonly twin: Twin;
  readonly prose: Prose;
  /** The collection, as far as it is there. */
  readonly wanted: Wanted;
  readonly place = new Place(this);
  readonly desk: DeskKeeper;
  readonly status = new Status(this.skeleton.status);
  readonly extras: Extras = { offline: null, own: null, note: () => '', moved: () => undefined };
  /** What the reader chose. */
  settings: Settings = {};
  canvas: Canvas | null = null;
  mode!: ModeSwitch;
  private readonly typing = new Typing(this, (element, sid) => this.shown.suggestions.typed(element, sid));
  private readonly shown: Shown;
  private readonly effects: Effects;
  private showing: Generator<undefined, void> | null = null;  // What reopen() has not yet shown.

  constructor(readonly border: Border, root: string, readonly supply: PageSupply) {
    this.router = new Router(root, supply.addresses, {
      go: (url, restored) => {
        this.effects.restored = restored;
        this.tell({ do: 'go', url });
      },
      whereabouts: () => this.place.whereabouts(),
      scrollTo: kept => this.place.scrollBack(kept),
    });
    this.desk = new DeskKeeper(new URL(this.router.address(''), location.href).pathname, message => this.tell(message));
    const lacking = new Lacking(() => this.wanted.again());
    this.wanted = new Wanted(border, { apply: () => this.apply(), failed: fault => lacking.show(fault) });
    this.twin = new Twin({ address: href => this.router.address(href) });
    this.prose = new Prose({
      paragraphs: (first, count) => border.prose(first, count),
      factAddress: number => this.factAddress(number),
    });
    this.shown = new Shown(this, () => this.typing.answer());
    this.effects = new Effects(this, this.shown.dialog);
  }

  /** Tells the program where it is; from now on it answers. */
  start(canvas: Canvas | null): void {
    this.settings = wished(storedSettings());
    this.border.tell({ do: 'settings', ...this.settings });
    this.border.tell(surroundings(this));
    this.border.tell(this.desk.first());
    this.border.tell({ do: 'go', url: this.router.here() });
    this.canvas = canvas;
    this.mode = new ModeSwitch(this.skeleton.element, canvas, () => this.settings.view !== 'page', key => this.status.confirm(say(key)));
    listen(this, this.shown, this.typing);
  }

  /** The page is in the document: shows what the program has to say, and where it was left. */
  begin(): void {
    this.apply();
    const restored = this.router.restore();
    this.mode.update();
    if (!restored) void showFragment(this);
  }

  tell(message: Message): void {
    const typed = this.typing.tell();
    this.border.tell(message);
    this.apply();
    if (typed) this.typing.shown();
  }

  command(name: CommandName, number?: number): void {
    const selected = ofSelection.has(name) ? selectedWords() : null;
    if (selected) this.tell({ do: 'command', name, number: selected.paragraph, text: selected.text });
    else this.tell(number === undefined ? { do: 'command', name } : { do: 'command', name, number });
  }

  press(sid: Sid): void {
    if (sid.startsWith('main.') && ofSelection.has(sid.slice(5))) return this.command(sid.slice(5) as CommandName);
    // What was typed and not yet told may take away the link that was seen and pressed: it leads where it led.
    const href = this.typing.field ? this.twin.data(sid)?.href : undefined;
    if (href) this.typing.answer();
    if (href && !this.twin.data(sid)) this.go(href);
    else this.tell({ do: 'press', sid });
  }

  /** To another place, as a step of the reader's. */
  go(url: string): void {
    this.router.push(url);
    this.tell({ do: 'go', url });
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

  /** Brings the DOM in step with the program. */
  apply(): void {
    const left = this.showing;
    this.showing = null;
    if (left) while (!left.next().done);
    const steps = this.show();
    while (!steps.next().done);
  }

  /** Another collection in place of the one that is open; the reader stays where he is. What is wrong with it, or null.
   *  Between opening and the steps of showing the page listens; what is done then finishes them first. */
  async reopen(pack: Uint8Array): Promise<string | null> {
    const wrong = this.wanted.open(pack), steps = this.showing = this.show();
    await pause();
    const kept = this.place.whereabouts();
    while (this.showing === steps) {
      this.showing = null;
      if (steps.next().done) break;
      this.showing = steps;
      await pause();
    }
    this.place.scrollBack(kept);
    return wrong;
  }

  /** As apply(), in steps that are no longer than a frame each. */
  private *show(): Generator<undefined, void> {
    const changes = this.wanted.take();
    yield;
    const typing = this.typing.field;
    this.shown.applyRoot(changes);
    if (changes.settings) {
      storeSettings(this.settings = changes.settings);
      this.mode.update();
    }
    if (changes.url) {
      if (changes.url.replace) this.router.replace(changes.url.to);
      else this.router.push(changes.url.to);
    }
    const focused = document.activeElement;
    this.shown.fill(changes, typing);
    yield;  // What is measured next is laid out by the browser's own frame, not on the way.
    this.canvas?.changed(changes);
    yield;
    this.effects.apply(changes);
    if (focused && focused !== document.body && !focused.isConnected && document.activeElement === document.body)
      this.skeleton.panes.main.focus({ preventScroll: true });
    this.extras.moved();
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
}
