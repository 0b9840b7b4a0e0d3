// Page or canvas: which of the two ways the page is shown, decided by what the machine can do and the reader wants.
import type { Changes, ScrollTo } from 'diarium:border';
import { fewColumns, low, narrow } from 'diarium:widths';
import { embedded } from '../frame/frame.ts';
import type { Kept } from '../page/router.ts';
import { watchSpacing } from './spacing.ts';

export type Mode = 'page' | 'sync';

/** What draws the page on canvases (sync.ts). Page mode works without it. */
export interface Canvas {
  /** Brings up the canvases over the twin; false: they cannot be had, and page mode stays. */
  enter(): Promise<boolean>;
  /** Takes them away: the twin is visible again. */
  leave(): void;
  /** The twin was changed by these. */
  changed(changes: Changes): void;
  /** The node whose twin has the focus. */
  focused(sid: string | null): void;
  /** Scrolls a pane; false: the caller does it. */
  scroll(to: ScrollTo): boolean;
  /** Where the reader is; null: the page itself scrolls. */
  where(): Kept | null;
  /** Goes where the reader was; false: the page itself scrolls. */
  back(kept: Kept): boolean;
}

// A finger scrolls, selects and enlarges what the browser itself lays out; a frame's height is its host's affair. In a window that has no
// room for the columns of a table the page makes lists of them.
const queries = [embedded ? narrow : fewColumns, '(pointer: coarse)', '(forced-colors: active)', 'print', ...embedded ? [] : [low]];

function drawable(): boolean {
  if (typeof OffscreenCanvas === 'undefined' || typeof ImageBitmapRenderingContext === 'undefined') return false;
  try {
    const canvas = new OffscreenCanvas(1, 1);
    const context = canvas.getContext('webgl2');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}

/** A translator that changes the page's words says so by a class on the root. */
function translated(): boolean {
  return /\btranslated-(ltr|rtl)\b/.test(document.documentElement.className);
}

export class ModeSwitch {
  private readonly can: boolean;
  private current: Mode = 'page';
  private printing = false;
  private broken = false;
  private readonly spaced: () => boolean;
  private turn: Promise<void> = Promise.resolve();

  /** `wanted`: false where the reader chose the page. `tell`: shows words of the shell, by their key. */
  constructor(private readonly element: HTMLElement, private readonly canvas: Canvas | null, private readonly wanted: () => boolean, private readonly tell: (key: string) => void) {
    this.can = canvas !== null && drawable();
    this.spaced = watchSpacing(element, () => this.update());
    for (const query of queries) matchMedia(query).addEventListener('change', () => this.update());
    addEventListener('beforeprint', () => { this.printing = true; this.leave(); });
    addEventListener('afterprint', () => { this.printing = false; this.update(); });
    new MutationObserver(() => this.update()).observe(document.documentElement, { attributeFilter: ['class'] });
    element.dataset['mode'] = 'page';
    if (canvas && !this.can && wanted() && !matchMedia(fewColumns).matches) tell('error.no_webgl');
  }

  get mode(): Mode {
    return this.current;
  }

  /** When the switch that was last asked for is done. */
  get done(): Promise<void> {
    return this.turn;
  }

  /** The canvas is lost for good. */
  lose(): void {
    this.broken = true;
    this.update();
    this.tell('error.context_lost');
  }

  update(): void {
    const sync = this.can && !this.broken && !this.printing && this.wanted() && !translated() && !this.spaced() &&
      !queries.some(query => matchMedia(query).matches);
    this.turn = this.turn.then(() => sync ? this.enter() : this.leave());
  }

  private async enter(): Promise<void> {
    if (this.current === 'sync' || !this.canvas) return;
    let up = false;
    try {
      up = await this.canvas.enter();
    } catch (error) {
      console.warn(error);  // The page goes on without its canvas.
    }
    if (up) {
      this.current = 'sync';
      this.element.dataset['mode'] = 'sync';
    } else {
      this.broken = true;
    }
  }

  private leave(): void {
    if (this.current === 'page') return;
    this.current = 'page';
    this.element.dataset['mode'] = 'page';
    this.canvas?.leave();
  }
}
