// One page of a file on a canvas, as wide as there is room for, with frames over it.
import { make } from '../page/elements.ts';
import type { PdfFile } from './picture_pages.ts';

const zoomLeast = 0.5, zoomMost = 4;
const pixelsAtMost = 16_000_000;  // Of a canvas: more is refused by some browsers.
const margin = 20;                // Tenths of a point around framed words.

export class PageView {
  readonly element = make('div', { class: 'original-scroll' });
  private readonly sheet = make('div', { class: 'original-sheet', hidden: true });
  private readonly canvas = make('canvas');
  private zoomed = 1;
  private drawing = 0;
  private stop: () => void = () => undefined;

  constructor() {
    this.element.tabIndex = 0;
    this.element.setAttribute('role', 'region');
    this.element.setAttribute('aria-labelledby', 'original-title');
    this.canvas.setAttribute('role', 'img');
    this.sheet.append(this.canvas);
    this.element.append(this.sheet);
  }

  clear(): void {
    ++this.drawing;
    this.stop();
    this.sheet.hidden = true;
    this.canvas.width = this.canvas.height = 0;
  }

  /** True if there is something to draw anew. */
  zoom(by: number): boolean {
    const to = Math.min(zoomMost, Math.max(zoomLeast, this.zoomed * by));
    const changed = to !== this.zoomed;
    this.zoomed = to;
    return changed;
  }

  /** `boxes`: tenths of a point. Rejects where the page cannot be drawn. */
  async draw(file: PdfFile, page: number, boxes: number[][], alt: string): Promise<'drawn' | 'superseded'> {
    const now = ++this.drawing;
    this.stop();
    const { width, height } = await file.size(page);
    if (now !== this.drawing) return 'superseded';
    const css = Math.max(0.1, (this.element.clientWidth - 32) / width) * this.zoomed;
    const sharp = Math.min(css * Math.min(devicePixelRatio, 2), Math.sqrt(pixelsAtMost / (width * height)));
    // A canvas of its own for each drawing: two must never share one.
    const canvas = document.createElement('canvas');
    try {
      await file.draw(page, canvas, sharp, stop => { this.stop = stop; });
    } catch (error) {
      if (now !== this.drawing) return 'superseded';
      throw error;
    }
    if (now !== this.drawing) return 'superseded';
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', alt);
    this.sheet.style.width = `${Math.round(width * css)}px`;
    this.sheet.style.height = `${Math.round(height * css)}px`;
    const frames = boxes.map(([left = 0, top = 0, right = 0, bottom = 0]) => {
      const frame = make('div', { class: 'original-frame' });
      const at = { left: left - margin, top: top - margin, width: right - left + 2 * margin, height: bottom - top + 2 * margin };
      for (const [side, tenths] of Object.entries(at)) frame.style.setProperty(side, `${tenths / 10 * css}px`);
      return frame;
    });
    this.sheet.replaceChildren(canvas, ...frames);
    this.sheet.hidden = false;
    const first = frames[0];
    this.element.scrollTop = first ? Math.max(0, first.offsetTop - this.element.clientHeight / 3) : 0;
    this.element.scrollLeft = first ? Math.max(0, first.offsetLeft - 40) : 0;
    return 'drawn';
  }
}
