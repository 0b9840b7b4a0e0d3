// The drawn panes: each is a native scroller with an opaque canvas inside, moved along as it scrolls. One WebGL2 context
// draws them all, one after the other, and only those whose picture changed. Nothing is drawn while nothing changes.
import type { PaneName, SurfaceName } from 'diarium:border';
import { paneNames } from '../border/border.ts';
import type { Drawing } from '../border/drawing.ts';
import { embedded } from '../frame/frame.ts';
import { citePressed, commandApplied, embedPressed, pinPressed, surfaceNames } from '../border/drawing.ts';

const overscan = 240;    // CSS px drawn above and below what is in sight: a slow frame of a fast fling.
const reserve = 100;     // Drawn anew when less of it than this is left.
const mapWidth = 12;     // The map of hits, left of the main pane's scroll bar.
const patience = 3000;   // Milliseconds that a lost context may take to come back.
const restAfter = 200;   // Milliseconds out of sight before a frame gives its context back: browsers have few.
const gap = 8;           // Device px between surfaces of the plan.
// Device px that a picture may have for others to be drawn in its size. To give the context another size waits until the graphics process
// has done all before (18 ms a key with software drawing), so panes share one size and bars another; 0: each has its own. 16 MB each.
const shareable = 4_000_000;

export interface PaneHooks {
  /** A press changed the page's state. */
  applied(): void;
  cite(): void;
  embed(): void;
  pin(): void;
  /** The context is gone for good. */
  lost(): void;
  scrolled(pane: PaneName): void;
}

/** A pane as the browser has laid it out. To ask costs a layout of the whole page, so it is asked once and kept. */
interface Measured {
  width: number;         // Inner, CSS px; 0: it is not shown.
  height: number;
  left: number;          // Of the window.
  top: number;
}

/** What stays at the main pane's top until what it heads ends, in CSS px of the content. */
export interface Head { y: number; height: number; end: number }

interface Surface {
  name: SurfaceName;
  pane: PaneName;
  fixed: boolean;        // Beside what scrolls: the map and the head.
  scroller: HTMLElement;
  frame: HTMLElement;    // Shows of the canvas what is the surface's: its lower left.
  canvas: HTMLCanvasElement;
  context: ImageBitmapRenderingContext;
  content: number;       // Height of what can be scrolled, CSS px.
  x: number;             // In the plan, device px.
  width: number;         // Device px.
  height: number;
  top: number;           // CSS px of the content at the canvas's top.
  placed: number;        // Where the canvas was last put.
}

export class Panes {
  private readonly surfaces = new Map<SurfaceName, Surface>();
  private readonly stopped = new AbortController();
  private offscreen: OffscreenCanvas | null = null;
  private measured: Map<PaneName, Measured> | null = null;
  private readonly scrollTops = new Map<PaneName, number>();
  private context = 0;
  private lost = false;
  private inSight = true;
  private resting: WEBGL_lose_context | null = null;
  private dirty = 0;
  private frame = 0;
  private timer = 0;
  private sizes = { panes: { width: 0, height: 0 }, bars: { width: 0, height: 0 } };
  /** Of the main pane, from above. */
  heads: readonly Head[] = [];
  dpr = devicePixelRatio;

  constructor(private readonly root: HTMLElement, private readonly elements: Record<PaneName, HTMLElement>, private readonly drawing: Drawing, private readonly hooks: PaneHooks) {}

  /** Brings up the context; false: there is none. */
  open(): boolean {
    this.offscreen = new OffscreenCanvas(64, 64);
    const gl = this.offscreen.getContext('webgl2', { alpha: false, antialias: false, depth: false, stencil: false, powerPreference: 'low-power' });
    if (!gl) return false;
    this.context = this.drawing.register(gl);
    const options = { signal: this.stopped.signal };
    this.offscreen.addEventListener('webglcontextlost', event => {
      event.preventDefault();
      this.lost = true;
      this.drawing.lose();
      if (!this.resting) this.timer = window.setTimeout(() => this.hooks.lost(), patience);
    }, options);
    this.offscreen.addEventListener('webglcontextrestored', () => {
      clearTimeout(this.timer);
      this.lost = !this.drawing.open(this.context);
      if (this.lost) this.hooks.lost();
      else this.draw();
    }, options);
    return this.drawing.open(this.context);
  }

  /** Puts a canvas into each pane and listens. */
  start(): void {
    for (const name of surfaceNames) this.surfaces.set(name, this.makeSurface(name));
    const options = { passive: true, signal: this.stopped.signal };
    for (const name of paneNames) this.elements[name].addEventListener('scroll', () => this.scrolled(name), options);
    document.addEventListener('visibilitychange', () => this.need(2), options);
    const sight = new IntersectionObserver(entries => {
      this.inSight = entries.at(-1)?.isIntersecting ?? true;
      if (embedded) this.rest();
      this.need(2);
    });
    sight.observe(this.root);
    this.stopped.signal.addEventListener('abort', () => sight.disconnect());
  }

  stop(): void {
    this.stopped.abort();
    cancelAnimationFrame(this.frame);
    clearTimeout(this.timer);
    for (const surface of this.surfaces.values()) surface.frame.remove();
    this.surfaces.clear();
    this.offscreen = null;
  }

  /** Inner width of a pane in CSS px; 0: it is not shown. */
  width(name: PaneName): number {
    return this.measure(name).width;
  }

  /** The panes may have other sizes now: shown or hidden, another window. */
  forget(): void {
    this.measured = null;
    this.sizes = { panes: { width: 0, height: 0 }, bars: { width: 0, height: 0 } };
  }

  scrollTop(name: PaneName): number {
    return this.scrollTops.get(name) ?? 0;
  }

  scrollTo(name: PaneName, y: number): void {
    const last = Math.max(0, (this.surfaces.get(name)?.content ?? 0) - this.height(name));
    const top = Math.min(Math.max(0, y), last);
    this.scrollTops.set(name, top);
    if (top !== this.elements[name].scrollTop) this.elements[name].scrollTop = top;  // The browser tells of a scroll a frame late: what was heard of last may not be so.
  }

  height(name: PaneName): number {
    return this.measure(name).height;
  }

  private measure(name: PaneName): Measured {
    this.measured ??= new Map(paneNames.map(each => {
      const element = this.elements[each], rect = element.getBoundingClientRect(), shown = element.clientWidth > 0;
      const width = shown ? rect.width - (element.offsetWidth - element.clientWidth) : 0;
      return [each, { width, height: element.clientHeight, left: rect.left, top: rect.top }];
    }));
    return this.measured.get(name)!;
  }

  /** What a pane holds is this high now. */
  setContent(name: PaneName, height: number): void {
    const surface = this.surfaces.get(name);
    if (surface) surface.content = height;
  }

  /** Whether the map of hits is shown beside the main pane. */
  setMap(shown: boolean): void {
    const map = this.surfaces.get('map');
    if (map) map.frame.hidden = !shown;
  }

  /** Measures the panes and lines them up in the plan. */
  arrange(): void {
    this.dpr = devicePixelRatio;
    let x = 0;
    for (const surface of this.surfaces.values()) {
      const map = surface.name === 'map', pane = this.measure(surface.pane);
      const wide = map ? (surface.frame.hidden ? 0 : mapWidth) : pane.width;
      surface.x = x;
      surface.width = Math.round(wide * this.dpr);
      surface.frame.style.width = `${surface.width / this.dpr}px`;
      const sight = pane.height, whole = surface.content <= sight || map;
      surface.height = whole ? Math.round(sight * this.dpr) : Math.floor(Math.min(surface.content, sight + 2 * overscan) * this.dpr);
      surface.frame.style.height = `${surface.height / this.dpr}px`;
      surface.top = NaN;
      if (surface.fixed) {
        surface.frame.style.left = `${Math.round((pane.left + pane.width - (map ? mapWidth : pane.width)) * this.dpr) / this.dpr}px`;
        surface.frame.style.top = `${pane.top}px`;
      }
      x += surface.width + gap;
    }
  }

  /** Where a point of the window stands in the plan; null: on no surface. */
  inPlan(clientX: number, clientY: number): { x: number; y: number } | null {
    for (const name of ['map', 'head', 'left', 'right', 'top', 'foot', 'main'] as const) {
      const surface = this.surfaces.get(name);
      if (!surface || surface.width === 0 || surface.frame.hidden) continue;
      const sight = (surface.fixed ? surface.frame : surface.scroller).getBoundingClientRect();
      if (clientX < sight.left || clientX >= sight.right || clientY < sight.top || clientY >= sight.bottom) continue;
      const y = surface.fixed ? clientY - sight.top : clientY - sight.top + surface.scroller.scrollTop - surface.top;
      return { x: surface.x + (clientX - sight.left) * this.dpr, y: y * this.dpr };
    }
    return null;
  }

  /** What can be pressed, as drawn, in CSS px of the window. */
  items(): { sid: string; x: number; y: number; width: number; height: number }[] {
    return this.drawing.items().map(({ surface: name, sid, x, y, w, h }) => {
      const surface = this.surfaces.get(name);
      const box = surface?.frame.getBoundingClientRect();
      return { sid, x: (box?.left ?? 0) + x, y: (box?.top ?? 0) + y - (name === 'map' ? 0 : surface?.top ?? 0), width: w, height: h };
    });
  }

  /** Takes the context away and gives it back, as a browser may at any time. */
  loseContext(): void {
    const lose = this.offscreen?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    lose?.loseContext();
    setTimeout(() => lose?.restoreContext(), 200);
  }

  /** Out of sight the context goes back to the browser, the last picture stays; in sight it is taken again. */
  private rest(): void {
    clearTimeout(this.timer);
    if (!this.inSight) {
      this.timer = window.setTimeout(() => {
        this.resting = this.offscreen?.getContext('webgl2')?.getExtension('WEBGL_lose_context') ?? null;
        this.resting?.loseContext();
      }, restAfter);
    } else if (this.resting) {
      const context = this.resting;
      this.resting = null;
      this.timer = window.setTimeout(() => this.hooks.lost(), patience);
      context.restoreContext();
    }
  }

  /** Draws in the next frames, at least this many. */
  need(frames: number): void {
    this.dirty = Math.max(this.dirty, frames);
    if (!this.frame && this.surfaces.size > 0 && this.visible) this.frame = requestAnimationFrame(() => this.tick());
  }

  /** Draws now what changed. */
  draw(): void {
    if (this.lost || this.surfaces.size === 0 || !this.visible) return;
    for (const surface of this.surfaces.values()) {
      if (surface.name === 'head') this.stay(surface);
      else this.follow(surface);
      this.drawing.surface(surface.name, surface.x, surface.width, surface.height, surface.name === 'map' ? 0 : surface.top);
    }
    const top = this.scrollTop('main');
    const answer = this.drawing.build(this.dpr, top, top + this.height('main'));
    surfaceNames.forEach((name, i) => {
      const surface = this.surfaces.get(name);
      if (!surface) return;
      if (answer >> i & 1) this.show(surface);
      // Picture and place change in the same frame.
      if (surface.placed !== surface.top && !surface.fixed) {
        surface.placed = surface.top;
        surface.frame.style.transform = `translateY(${surface.top}px)`;
      }
    });
    if (answer & commandApplied) this.hooks.applied();
    if (answer & citePressed) this.hooks.cite();
    if (answer & embedPressed) this.hooks.embed();
    if (answer & pinPressed) this.hooks.pin();
  }

  private get visible(): boolean {
    return !document.hidden && this.inSight;
  }

  private tick(): void {
    this.frame = 0;
    if (!this.visible) return;
    --this.dirty;
    this.draw();
    if (this.dirty > 0) this.need(this.dirty);
  }

  private scrolled(name: PaneName): void {
    this.scrollTops.set(name, this.elements[name].scrollTop);
    this.draw();
    this.hooks.scrolled(name);
  }

  /** Keeps the part that is drawn around the part that is in sight. */
  private follow(surface: Surface): void {
    const drawn = surface.height / this.dpr, sight = this.height(surface.pane), y = this.scrollTop(surface.pane);
    const last = Math.max(0, surface.content - drawn);
    const above = y - surface.top, below = surface.top + drawn - y - sight;
    const enough = (above >= reserve || surface.top <= 0) && (below >= reserve || surface.top >= last - 1);
    if (enough && above >= 0 && below >= -1) return;
    const top = Math.max(0, Math.min(y - (drawn - sight) / 2, last));
    surface.top = Math.round(top * this.dpr) / this.dpr;
  }

  /** Shows the head of what is in sight where it would be scrolled away, as far as the end of what it heads leaves it room. */
  private stay(surface: Surface): void {
    const y = this.scrollTop('main'), head = this.heads.find(one => one.y < y && one.end > y);
    const pushed = head ? Math.max(0, y + head.height - head.end) : 0;
    surface.frame.hidden = !head;
    surface.height = head ? Math.round((head.height - pushed) * this.dpr) : 0;
    surface.top = head ? Math.round((head.y + pushed) * this.dpr) / this.dpr : 0;
    surface.frame.style.height = `${surface.height / this.dpr}px`;
  }

  private show(surface: Surface): void {
    const offscreen = this.offscreen;
    if (!offscreen || surface.width === 0 || surface.height === 0) return;
    const { width, height } = this.sizeOf(surface), { style } = surface.canvas;
    if (offscreen.width !== width) offscreen.width = width;
    if (offscreen.height !== height) offscreen.height = height;
    this.drawing.draw(surface.name);
    surface.context.transferFromImageBitmap(offscreen.transferToImageBitmap());
    style.width = `${width / this.dpr}px`;
    style.height = `${height / this.dpr}px`;
  }

  /** The size that a surface's picture is made in: that of the largest of its kind. */
  private sizeOf({ name, width, height }: Surface): { width: number; height: number } {
    const bar = name === 'top' || name === 'foot' || name === 'head', size = bar ? this.sizes.bars : this.sizes.panes;
    const others = bar ? 0 : Math.ceil((this.height('main') + 2 * overscan) * this.dpr), wide = bar ? 0 : Math.round(this.width('main') * this.dpr);
    size.width = Math.max(size.width, width, wide);
    size.height = Math.max(size.height, height, others);
    return size.width * size.height <= shareable ? size : { width, height };
  }

  private makeSurface(name: SurfaceName): Surface {
    const fixed = name === 'map' || name === 'head', pane = fixed ? 'main' : name;
    const scroller = this.elements[pane];
    const frame = document.createElement('div'), canvas = document.createElement('canvas');
    frame.className = fixed ? name : 'drawn';
    frame.setAttribute('aria-hidden', 'true');
    frame.append(canvas);
    if (fixed) this.root.append(frame);
    else scroller.prepend(frame);
    const context = canvas.getContext('bitmaprenderer', { alpha: false });
    if (!context) throw new Error('no bitmaprenderer');
    return { name, pane, fixed, scroller, frame, canvas, context, content: 0, x: 0, width: 0, height: 0, top: NaN, placed: NaN };
  }
}
