// The drawn page: canvases under the transparent twin. Brings up what draws, keeps layout, twin and picture in step.
import type { Changes, Node as NodeData, PaneName, ScrollTo } from 'diarium:border';
import { paneNames } from '../border/border.ts';
import type { ProseGeometry } from '../border/drawing.ts';
import { Drawing } from '../border/drawing.ts';
import { narrowed } from '../frame/frame.ts';
import type { Canvas } from './mode.ts';
import type { Page } from '../page/page.ts';
import { Panes } from './panes.ts';
import { forwardPointer } from './pointer.ts';
import type { Kept } from '../page/router.ts';
import { Sync } from './sync.ts';

const topHeight = 56, footHeight = 40, leftWidth = 216, rightWidth = 312;  // CSS px, as the layout's pane paddings want
const readingDelay = 120;  // Milliseconds of rest before the outline follows a scroll.
const scrollKeys = new Set(['PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown', ' ']);
const aboveTarget = 24;    // CSS px left above what is scrolled to.

/** `bring`: brings what draws, where it is not there yet. */
export function makeCanvas(page: Page, bring: () => Promise<void> | undefined): Canvas {
  return new DrawnPage(page, bring);
}

class DrawnPage implements Canvas {
  private readonly drawing: Drawing;
  private readonly nodes = new Map<PaneName, NodeData[]>();
  private readonly widths = new Map<PaneName, number>();
  private panes: Panes | null = null;
  private sync: Sync | null = null;
  private ending: AbortController | null = null;
  private prose: ProseGeometry | null = null;
  private hits = false;
  private timer = 0;

  constructor(private readonly page: Page, private readonly bring: () => Promise<void> | undefined) {
    this.drawing = new Drawing(page.border);
  }

  async enter(): Promise<boolean> {
    await this.bring();
    const panes = new Panes(this.page.skeleton.element, this.page.skeleton.panes, this.drawing, {
      applied: () => this.page.apply(),
      cite: () => this.page.command('cite'),
      embed: () => this.page.command('embed'),
      pin: () => this.page.command('pin'),
      lost: () => this.page.mode.lose(),
      scrolled: pane => { if (pane === 'main') this.tellReading(); },
    });
    if (!panes.open() || !await this.bringFaces()) {
      panes.stop();
      return false;
    }
    const kept = this.page.place.whereabouts();
    this.page.skeleton.element.dataset['mode'] = 'sync';
    this.panes = panes;
    this.sync = new Sync(this.page.twin, this.page.prose, this.drawing);
    this.ending = new AbortController();
    panes.start();
    this.sync.start(this.drawing.types().types);
    this.listen(panes, this.ending.signal);
    this.resized();
    this.page.place.stay(kept);
    // For tests, that look at what was drawn and take the context away.
    Object.assign(this.page.skeleton.element, { drawnItems: () => panes.items(), loseContext: () => panes.loseContext() });
    return true;
  }

  leave(): void {
    const kept = this.where();
    this.ending?.abort();
    this.panes?.stop();
    this.sync?.stop();
    this.panes = this.sync = this.ending = this.prose = null;
    this.widths.clear();
    for (const name of paneNames) this.page.skeleton.hosts[name].style.height = '';  // As high as its words are.
    this.drawing.close();
    if (kept) this.page.place.stay(kept);
  }

  changed(changes: Changes): void {
    const touched = new Set<PaneName>();
    if (changes.sheet !== undefined) this.panes?.forget();
    for (const name of paneNames) {
      const pane = changes.panes[name];
      if (!pane) continue;
      if ((this.nodes.get(name)?.length ?? 0) > 0 !== pane.nodes.length > 0) this.panes?.forget();  // Shown or hidden.
      this.nodes.set(name, pane.nodes);
      touched.add(name);
    }
    if (changes.prose) touched.add('main');
    if (!this.panes) return;
    // An address, a status line or a list of suggestions is not drawn here.
    if (touched.size === 0 && changes.sheet === undefined && !changes.lit && !changes.theme && !changes.lang && !changes.screen && !changes.settings) return;
    if (touched.size > 0) this.lay([...touched], changes.prose !== undefined);
    this.panes.draw();
    this.panes.need(2);
  }

  focused(sid: string | null): void {
    const element = document.activeElement;
    const shows = element !== null && (element.matches(':focus-visible') || element instanceof HTMLInputElement);
    if (!this.panes) return;
    this.drawing.focus(shows ? sid ?? '' : '');
    this.panes.need(2);
  }

  scroll(to: ScrollTo): boolean {
    if (!this.panes) return false;
    const place = to.sid ? this.sync?.placeOf(to.sid) : undefined;
    if (to.paragraph && this.prose) this.panes.scrollTo('main', this.proseTarget(to, this.panes.height('main')));
    else if (place) this.panes.scrollTo(place.pane, place.y - aboveTarget);
    else if (!to.sid) this.panes.scrollTo('main', 0);
    this.panes.draw();  // Scrolled by us, the canvas must follow in the same task.
    return true;
  }

  where(): Kept | null {
    if (!this.panes) return null;
    const y = this.panes.scrollTop('main');
    if (!this.prose || this.prose.count === 0 || y === 0) return { y };
    const at = this.prose.blockAt(y - this.prose.y);
    if (at >= this.prose.count) return { y };
    return { y, paragraph: at + 1, offset: this.prose.y + this.prose.block(at).y - y };
  }

  back(kept: Kept): boolean {
    if (!this.panes) return false;
    const paragraph = kept.paragraph ?? 0;
    const known = this.prose !== null && paragraph > 0 && paragraph <= this.prose.count;
    this.panes.scrollTo('main', known ? this.prose!.y + this.prose!.block(paragraph - 1).y - (kept.offset ?? 0) : kept.y);
    this.panes.draw();
    return true;
  }

  private async bringFaces(): Promise<boolean> {
    const { files, types } = this.drawing.types();
    try {
      await Promise.all([
        ...files.map(async (name, i) => {
          if (!this.drawing.face(i, await this.page.supply.font(name))) throw new Error(name);
        }),
        // The twin must be measured in its own faces.
        ...types.map(type => document.fonts.load(`${type.italic ? 'italic ' : ''}${type.weight} 16px "${type.family}"`)),
      ]);
      return true;
    } catch (error) {
      console.warn('no canvas without its fonts', error);
      return false;
    }
  }

  private listen(panes: Panes, signal: AbortSignal): void {
    forwardPointer(this.page.skeleton.element, panes, this.drawing, signal);
    // Sizes of the frame, of a pane (its scroll bar), and of a pixel.
    const watch = new ResizeObserver(() => this.resized());
    for (const name of paneNames) watch.observe(this.page.skeleton.panes[name]);
    signal.addEventListener('abort', () => watch.disconnect());
    const resolution = (): void => {
      const query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
      const changed = (): void => {
        this.resized();
        if (!signal.aborted) resolution();
      };
      query.addEventListener('change', changed, { once: true, signal });
    };
    resolution();
    addEventListener('resize', () => this.resized(), { signal });
    document.addEventListener('focusout', () => this.focused(null), { signal });
    // Where nothing has the focus, the keys that scroll mean the main pane.
    addEventListener('keydown', event => {
      if (event.target === document.body && scrollKeys.has(event.key)) this.page.skeleton.panes.main.focus({ preventScroll: true });
    }, { signal, capture: true });
  }

  /** The frame's sizes in whole device pixels, so that pictures and text stand on them. */
  private frame(): void {
    const dpr = devicePixelRatio, style = this.page.skeleton.element.style;
    const whole = (px: number): string => `${Math.round(px * dpr) / dpr}px`;
    for (const [name, px] of [['top', topHeight], ['foot', footHeight], ['left', leftWidth], ['right', rightWidth]] as const)
      style.setProperty(`--sync-${name}`, whole(px));
  }

  private resized(): void {
    const { panes, sync } = this;
    if (!panes || !sync) return;
    panes.forget();
    if (panes.dpr !== devicePixelRatio || this.widths.size === 0) {
      this.frame();
      panes.forget();
      sync.probe(this.page.skeleton.hosts.main);
    }
    const stale = paneNames.filter(name => this.widths.get(name) !== panes.width(name) || name === 'main' && this.prose === null);
    this.lay(stale, false);
    panes.draw();
    panes.need(2);
  }

  /** Lays panes out anew and places their twins. `newText`: the paper is another one or has other marks. */
  private lay(names: readonly PaneName[], newText: boolean): void {
    const { panes, sync } = this;
    if (!panes || !sync) return;
    for (const name of names) {
      const width = panes.width(name);
      this.widths.set(name, width);
      if (width === 0) continue;
      const geometry = this.drawing.layout(name, width, narrowed(innerWidth));
      const heads = sync.place(name, this.nodes.get(name) ?? [], geometry);
      if (name === 'main') panes.heads = heads;
      panes.setContent(name, geometry.height);
      this.page.skeleton.hosts[name].style.height = `${geometry.height}px`;
    }
    if (names.includes('main')) this.layProse(newText);
    panes.setMap(this.hits);
    panes.arrange();
  }

  private layProse(newText: boolean): void {
    const before = this.prose;
    this.prose = this.drawing.prose();
    this.hits = this.page.skeleton.panes.main.querySelector('.hit-bar .button') !== null;
    if (this.prose.count === 0) return;
    if (newText || before?.count !== this.prose.count || before.width !== this.prose.width) this.sync?.placeProse(this.prose);
  }

  private proseTarget(to: ScrollTo, sight: number): number {
    const prose = this.prose, index = (to.paragraph ?? 1) - 1;
    if (!prose || index >= prose.count) return 0;
    const marks = this.page.prose.paragraph(index)?.marks ?? [];
    const mark = marks.find(([, , kind, number]) => kind === 'fact' && number === to.fact || kind === 'hit' && number === to.hit);
    const y = prose.y + (mark ? prose.lineTop(index, mark[0]) : prose.block(index).y);
    return mark ? y - sight / 2 : y - aboveTarget;
  }

  private tellReading(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      if (!this.prose || this.prose.count === 0 || !this.panes) return;
      const at = this.prose.blockAt(this.panes.scrollTop('main') - this.prose.y + aboveTarget);
      this.page.place.tellReading(Math.min(at, this.prose.count - 1) + 1);
    }, readingDelay);
  }
}
