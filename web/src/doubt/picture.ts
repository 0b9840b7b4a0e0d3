// What is cut out of the picture of a page around a word, the word framed.
import type { Original, ShownRepair } from 'diarium:border';
import type { Surroundings } from '../page/beside.ts';
import { make } from '../page/elements.ts';
import { fileOf } from '../original/file_of.ts';
import type { PdfFile } from '../original/picture_pages.ts';
import { openFile } from '../original/pdf_file.ts';
import { cutAround, margin } from './cut.ts';

const rest = 60_000;       // Milliseconds after which a file that nobody looks at is given back.

type Say = (key: string, named?: Record<string, string>) => string;

export class Picture {
  readonly element = make('figure', { class: 'doubt-picture' });
  private readonly sheet = make('div', { class: 'doubt-sheet' });
  private readonly caption = make('figcaption');
  private file: PdfFile | null = null;
  private paper = '';
  private now = 0;
  private resting = 0;
  private stop: () => void = () => undefined;

  constructor(private readonly surroundings: Surroundings, private readonly site: string, private readonly say: Say) {
    this.caption.setAttribute('role', 'status');
    this.element.append(this.sheet, this.caption);
  }

  /** Makes room for a picture, or takes it away; returns whether there is to be one. */
  clear(shown: boolean): boolean {
    ++this.now;
    this.stop();
    this.element.hidden = !shown;
    this.sheet.replaceChildren();
    this.sheet.removeAttribute('style');
    this.caption.textContent = '';
    return shown;
  }

  async show(asked: Original, { word, alone }: ShownRepair): Promise<void> {
    const now = ++this.now;
    clearTimeout(this.resting);
    this.caption.textContent = this.say('fetching');
    try {
      if (this.paper !== asked.paper || !this.file) {
        await this.forget();
        const file = await fileOf(this.surroundings, this.site, asked);
        if (now !== this.now) return;
        if (!file) return this.fail(asked.own ? 'gone_own' : 'gone');
        const opened = await openFile(parts(this.site), new Uint8Array(await file.arrayBuffer()));
        if (now !== this.now) return await opened.close();
        this.file = opened;
        this.paper = asked.paper;
      }
      await this.draw(now, this.file, asked, { word, ...(alone ? { alone } : {}) });
    } catch (error) {
      if (now !== this.now) return;
      console.warn(error);
      this.fail((error as { code?: string }).code === 'unsupported' ? 'locked' : 'damaged');
    }
  }

  private async draw(now: number, file: PdfFile, asked: Original, { word, alone }: { word: string; alone?: boolean }): Promise<void> {
    const [number = asked.page, left = 0, top = 0, right = 0, bottom = 0] = asked.boxes[0] ?? [];
    const size = await file.size(number), room = this.element.clientWidth;
    if (now !== this.now) return;
    const box = { left: left / 10, top: top / 10, width: (right - left) / 10, height: (bottom - top) / 10 }, cut = cutAround(box, size, room);
    const canvas = document.createElement('canvas');
    await file.draw(number, canvas, cut.scale * Math.min(devicePixelRatio, 3), stop => { this.stop = stop; }, cut);
    if (now !== this.now) return;
    const page = asked.labels[number - 1] || String(number);
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', this.say(alone ? 'alt' : 'alt_line', { page, word }));
    const frame = make('div', { class: 'original-frame' });
    const at = { left: box.left - cut.left - margin, top: box.top - cut.top - margin, width: box.width + 2 * margin, height: box.height + 2 * margin };
    for (const [side, points] of Object.entries(at)) frame.style.setProperty(side, `${points * cut.scale}px`);
    const piece = make('div', { class: 'doubt-cut' }, canvas, frame);
    piece.style.width = `${cut.width * cut.scale}px`;
    piece.style.height = `${cut.height * cut.scale}px`;
    this.sheet.replaceChildren(piece);
    // A line that is longer than the panel is moved with the arrows.
    if (cut.width * cut.scale > room + 1) this.sheet.tabIndex = 0;
    else this.sheet.removeAttribute('tabindex');
    this.caption.textContent = this.say('page', { page, file: asked.file.replace(/^.*\//, '') });
  }

  private fail(key: string): void {
    this.sheet.replaceChildren();
    this.caption.textContent = this.say(key);
  }

  /** Nobody looks at it; the next word of the same paper may come soon. */
  rest(): void {
    ++this.now;
    this.stop();
    clearTimeout(this.resting);
    this.resting = window.setTimeout(() => void this.forget(), rest);
  }

  leave(paper: string): void {
    if (this.paper !== paper) void this.forget();
  }

  private async forget(): Promise<void> {
    const file = this.file;
    this.file = null;
    this.paper = '';
    await file?.close();
  }
}

const named = (site: string, name: string): string => new URL(DIARIUM_FILES[name] ?? name, site).href;
const parts = (site: string): { site: string; script: string; library: string; scan: string } =>
  ({ site, script: named(site, 'own-worker.js'), library: named(site, 'pdf.js'), scan: named(site, 'scan.js') });
