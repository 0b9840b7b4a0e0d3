// What is known of a word that was repaired or not surely read, beside the word: its other readings, how sure the reading is, and the
// picture of its place. The file and pdf.js come when somebody asks for the first word, and not before.
import type { Original, ShownRepair } from 'diarium:border';
import { narrow } from 'diarium:widths';
import { words } from 'diarium:words-doubt';
import type { DoubtView, DoubtWays, Surroundings } from '../page/beside.ts';
import { adopt, button, make, sayer } from '../page/elements.ts';
import { putBeside } from '../twin/free_place.ts';
import css from './doubt.css';
import { Picture } from './picture.ts';

const say = sayer(words);
const wide = 360, clear = 24;  // CSS px: of the panel, and between it and the word above it.
const sure = 95, nearlySure = 80, halfSure = 50;  // Per cent.

class Doubt implements DoubtView {
  private readonly dialog = make('dialog', { id: 'doubt' });
  private readonly kind = make('p', { class: 'doubt-kind', id: 'doubt-kind' });
  private readonly word = make('h2', { class: 'dialog-title', id: 'doubt-word' });
  private readonly close = button('', () => this.shut());
  private readonly told = make('dl', { class: 'doubt-told' });
  private readonly tools = make('div', { class: 'button-row' });
  private readonly picture: Picture | null;
  private asked: ShownRepair | null = null;
  private asking = 0;
  private focused: HTMLElement | null = null;
  private moving = 0;
  private live = false;  // It is open, and what listens for it does.

  constructor(private readonly around: Surroundings, private readonly ways: DoubtWays, site: string | null) {
    adopt(css);
    this.picture = site === null ? null : new Picture(around, site, say);
    this.word.lang = 'sv';
    this.dialog.setAttribute('aria-labelledby', 'doubt-kind doubt-word');
    this.dialog.append(make('div', { class: 'doubt-box' },
      make('div', { class: 'dialog-head' }, make('div', {}, this.kind, this.word), this.close), ...(this.picture ? [this.picture.element] : []), this.told, this.tools));
    this.dialog.addEventListener('close', () => this.closed());  // A modal one closes itself by Escape.
    document.body.append(this.dialog);
  }

  async show(asked: ShownRepair): Promise<void> {
    const now = ++this.asking, from = document.activeElement;
    const word = await this.around.reach(asked.number);
    if (now !== this.asking) return;
    this.asked = asked;
    // A press on the canvas leaves the focus where it was: it comes back to the word.
    this.focused = from instanceof HTMLElement && from.closest('#right') ? from : word;
    this.fill(asked);
    this.open(word !== null);
    this.close.focus();
    if (this.picture && asked.original && this.shows(asked)) {
      await this.picture.show(asked.original, asked);
      if (this.live && this.asked === asked) this.follow();
    }
  }

  /** `beside`: there is a word to stand beside. */
  private open(beside: boolean): void {
    if (this.live) return this.follow();
    this.live = true;
    if (beside && !matchMedia(narrow).matches) {
      this.dialog.show();
      this.follow();
      for (const event of ['scroll', 'resize']) addEventListener(event, this.moved, { capture: true, passive: true });
      addEventListener('keydown', this.escape, { capture: true });
      addEventListener('pointerdown', this.elsewhere, { capture: true, passive: true });
    } else {
      this.dialog.removeAttribute('style');
      this.dialog.showModal();
      this.uncover();
    }
  }

  private shows({ original }: ShownRepair): boolean {
    return this.picture !== null && !!original && !!(original.own || original.copy);
  }

  private fill(asked: ShownRepair): void {
    const { original } = asked, decided = asked.was !== undefined;
    this.kind.textContent = say(decided ? 'repaired' : 'uncertain');
    this.word.textContent = asked.word;
    this.close.textContent = say('close');
    this.told.replaceChildren();
    if (!this.picture?.clear(this.shows(asked))) this.say('', make('p', { class: 'doubt-absent', text: this.absent(asked) }));
    const link = ([word, href]: readonly [string, string]): HTMLElement => {
      const to = make('a', { class: 'chip', text: word, label: say('search', { word }) });
      to.href = this.around.address(href);
      to.lang = 'sv';
      to.addEventListener('click', event => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        this.focused = null;
        this.shut();
        this.ways.go(href);
      });
      return make('li', {}, to);
    };
    const list = (...shown: readonly (readonly [string, string])[]): HTMLElement => {
      const readings = make('ul', { class: 'chips' }, ...shown.map(link));
      readings.setAttribute('role', 'list');
      return readings;
    };
    const [now, ...others] = asked.readings;
    if (decided && now) {
      this.say(say('shown_as'), list(now));
      if (others.length > 0) this.say(say('read_as'), list(...others));
    } else if (asked.readings.length > 0) {
      this.say(say('may_be'), list(...asked.readings));
    }
    const percent = asked.confidence ?? 0, how = say(percent >= sure ? 'sure' : percent >= nearlySure ? 'well' : percent >= halfSure ? 'half' : 'little');
    this.say(say(decided ? 'repair' : 'reading'), say('percent', { how, percent: String(percent) }));
    this.say(say('why'), asked.because);
    this.told.append(make('div', { class: 'doubt-note' }, make('dt', {}), make('dd', { text: say('searched') })));
    this.tools.replaceChildren();
    if (original && this.shows(asked)) this.tools.append(button(say('show'), () => this.showPage(original)));
  }

  private absent({ absent, original }: ShownRepair): string {
    return !original ? say('no_pages') : absent ? say('absent', { why: absent }) : say('not_given');
  }

  private say(label: string, what: HTMLElement | string): void {
    this.told.append(make('div', {}, make('dt', { text: label }), make('dd', {}, what)));
  }

  private showPage(original: Original): void {
    this.shut();
    this.ways.page(original);
  }

  /** The word in the text as it is laid out now. */
  private marked(): HTMLElement | null {
    return document.querySelector<HTMLElement>(`#main [data-repair="${this.asked?.number ?? 0}"]`);
  }

  /** The word stays to be read above the panel, also when the picture has made that higher. */
  private uncover(): void {
    const low = this.marked()?.getBoundingClientRect().bottom ?? 0, top = this.dialog.getBoundingClientRect().top;
    if (low > top - clear) scrollBy(0, low - top + clear);
  }

  /** Puts the panel beside its word, also when the text moves under it. */
  private follow(): void {
    if (this.dialog.matches(':modal')) return this.uncover();
    const word = this.marked();
    if (!word) return;
    const box = word.getBoundingClientRect(), line = { left: box.left, right: box.right, top: box.top - 4, bottom: box.bottom + 4 };
    putBeside(this.dialog, box, line, Math.min(wide, innerWidth - 16));
  }

  private readonly moved = (event: Event): void => {
    if (event.target instanceof Node && this.dialog.contains(event.target)) return;
    cancelAnimationFrame(this.moving);
    this.moving = requestAnimationFrame(() => this.follow());
  };

  private readonly escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing || document.querySelector('dialog:modal')) return;
    event.preventDefault();
    event.stopPropagation();
    this.shut();
  };

  private readonly elsewhere = (event: Event): void => {
    if (!(event.target instanceof Node) || this.dialog.contains(event.target)) return;
    this.focused = null;  // The reader has gone to something else.
    this.shut();
  };

  private shut(): void {
    this.dialog.close();
    this.closed();
  }

  private closed(): void {
    if (!this.live) return;
    this.live = false;
    ++this.asking;
    for (const event of ['scroll', 'resize']) removeEventListener(event, this.moved, { capture: true });
    removeEventListener('keydown', this.escape, { capture: true });
    removeEventListener('pointerdown', this.elsewhere, { capture: true });
    this.picture?.rest();
    const back = this.focused?.isConnected ? this.focused : this.focused && this.marked();
    // The words of a fact's link are not what was pressed: the sign behind them is.
    const sign = back?.closest('a') ? document.querySelector<HTMLElement>(`#main .repair-sign[data-repair="${this.asked?.number ?? 0}"]`) : null;
    (sign ?? back)?.focus({ preventScroll: true });
  }

  leave(paper: string): void {
    if (this.live && this.asked?.original?.paper !== paper) {
      this.focused = null;
      this.shut();
    }
    this.picture?.leave(paper);
  }
}

/** `site`: address of its root; null: no pages can be shown here. */
export const openDoubt = (around: Surroundings, ways: DoubtWays, site: string | null): DoubtView => new Doubt(around, ways, site);
