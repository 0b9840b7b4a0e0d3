// The page of the original beside the text, with the words of a fact or a passage framed. Everything here, the file and
// pdf.js come when a reader asks for them, and not before.
import type { Original } from 'diarium:border';
import { sheets } from 'diarium:widths';
import { words } from 'diarium:words-original';
import type { Surroundings } from '../page/beside.ts';
import { adopt, button, make, sayer } from '../page/elements.ts';
import { fileOf } from './file_of.ts';
import css from './original.css';
import { PageView } from './page_view.ts';
import type { PdfFile } from './picture_pages.ts';
import { openFile } from './pdf_file.ts';

const say = sayer(words);

export class OriginalView {
  private readonly parts: { site: string; script: string; library: string; scan: string };
  private readonly dialog = make('dialog', { id: 'original' });
  private readonly title = make('h2', { class: 'dialog-title', id: 'original-title' });
  private readonly told = make('p', { class: 'original-told' });
  private readonly tools = make('div', { class: 'original-tools' });
  private readonly back = button('‹', () => this.turn(-1));
  private readonly forth = button('›', () => this.turn(1));
  private readonly smaller = button('−', () => this.zoom(1 / 1.25));
  private readonly larger = button('+', () => this.zoom(1.25));
  private readonly whole = make('a', { class: 'original-whole' });
  private readonly close = button('', () => this.dialog.close());
  private readonly view: PageView;
  private asked: Original | null = null;
  private file: PdfFile | null = null;
  private openKey = '';
  private page = 1;
  private focused: Element | null = null;
  private asking = 0;
  private blob = '';

  /** `parts`: where what draws and takes apart comes from (pdf_file.ts). */
  constructor(private readonly around: Surroundings, private readonly site: string, parts: { script: string; library: string; scan: string }) {
    this.parts = { site, ...parts };
    adopt(css);
    this.view = new PageView();
    this.told.setAttribute('role', 'status');
    this.dialog.setAttribute('aria-labelledby', 'original-title');
    this.tools.append(this.back, this.forth, this.smaller, this.larger, this.whole);
    this.dialog.append(make('div', { class: 'original-box' },
      make('div', { class: 'dialog-head' }, this.title, this.close), this.tools, this.told, this.view.element));
    this.dialog.addEventListener('keydown', event => this.key(event));
    this.dialog.addEventListener('close', () => this.closed());
    document.body.append(this.dialog);
  }

  async show(asked: Original): Promise<void> {
    const now = ++this.asking;
    this.asked = asked;
    this.page = asked.page;
    if (!this.dialog.open) this.open();
    this.name();
    this.tell(say('fetching'));
    this.view.clear();
    const key = asked.source || asked.copy || asked.paper;
    try {
      if (key !== this.openKey || !this.file) {
        await this.forget();
        const bytes = await this.bytes(asked);
        if (now !== this.asking) return;
        if (!bytes) return this.fail(asked.own ? 'gone_own' : 'gone');
        this.file = await openFile(this.parts, bytes);
        this.openKey = key;
      }
      if (now === this.asking) await this.draw();
    } catch (error) {
      console.warn(error);
      if (now === this.asking) this.fail((error as { code?: string }).code === 'unsupported' ? 'locked' : 'damaged');
    }
  }

  private async bytes(asked: Original): Promise<Uint8Array | null> {
    const file = await fileOf(this.around, this.site, asked);
    if (!file) return null;
    // Its type is said here: by its name or its first bytes it could be a page, which would run on this origin.
    if (file instanceof Blob) this.link(URL.createObjectURL(file.slice(0, file.size, 'application/pdf')), true);
    else this.link(this.site + asked.copy, false);
    return new Uint8Array(await file.arrayBuffer());
  }

  private link(url: string, made: boolean): void {
    if (this.blob) URL.revokeObjectURL(this.blob);
    this.blob = made ? url : '';
    this.whole.href = url;
    this.whole.target = '_blank';
    this.whole.rel = 'noopener';
    this.whole.hidden = false;
  }

  private label(page: number): string {
    return this.asked?.labels[page - 1] || String(page);
  }

  private name(): void {
    const asked = this.asked;
    if (!asked) return;
    const page = this.label(this.page), named = { page, total: String(asked.pages), file: asked.file.replace(/^.*\//, '') };
    this.title.textContent = say(page === String(this.page) ? 'title' : 'title_label', { ...named, number: String(this.page) });
    for (const [what, key] of [[this.back, 'back'], [this.forth, 'forth'], [this.smaller, 'smaller'], [this.larger, 'larger']] as const) {
      what.setAttribute('aria-label', say(key));
      what.title = say(key);
    }
    this.close.textContent = say('close');
    this.whole.textContent = say('whole');
    this.whole.hidden = !this.whole.href;
    this.back.disabled = this.page <= 1;
    this.forth.disabled = this.page >= asked.pages;
  }

  private async draw(): Promise<void> {
    const { asked, file, page } = this;
    if (!asked || !file) return;
    this.name();
    this.tell(say('drawing'));
    const boxes = asked.boxes.filter(box => box[0] === page).map(([, ...box]) => box);
    const told = boxes.length > 0 && asked.words ? say('alt_words', { page: this.label(page), words: asked.words }) : say('alt', { page: this.label(page) });
    const drawn = await this.view.draw(file, page, boxes, told).catch((error: unknown) => {
      console.warn(error);
      return 'failed' as const;
    });
    if (page !== this.page || asked !== this.asked || drawn === 'superseded') return;
    if (drawn === 'failed') return this.fail('undrawn');
    this.tell(asked.boxes.length === 0 ? '' : boxes.length > 0 ? say('framed') : say('framed_elsewhere', { page: this.label(asked.boxes[0]?.[0] ?? asked.page) }));
  }

  private turn(by: number): void {
    const to = this.page + by;
    if (!this.asked || to < 1 || to > this.asked.pages) return;
    this.page = to;
    void this.draw();
  }

  private zoom(by: number): void {
    if (this.view.zoom(by)) void this.draw();
  }

  private fail(key: string): void {
    this.view.clear();
    this.tell(say(key));
  }

  private tell(text: string): void {
    this.told.textContent = text;
  }

  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const acts: Record<string, () => void> = {
      Escape: () => this.dialog.close(), PageDown: () => this.turn(1), PageUp: () => this.turn(-1),
      '+': () => this.zoom(1.25), '-': () => this.zoom(1 / 1.25),
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  private open(): void {
    this.focused = document.activeElement;
    if (matchMedia(sheets).matches) {  // Where there is no room beside the text, the page lies over it.
      this.dialog.showModal();
    } else {
      this.dialog.show();
      this.around.rearrange(() => { document.documentElement.dataset['beside'] = ''; }, null);
      addEventListener('keydown', this.escape, { capture: true });
    }
    this.close.focus();
  }

  /** Also where the reader is in the text beside it. */
  private readonly escape = (event: KeyboardEvent): void => {
    const field = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox';
    if (event.key !== 'Escape' || field || event.isComposing || document.querySelector('dialog:modal')) return;
    event.preventDefault();
    event.stopPropagation();
    this.dialog.close();
  };

  /** The reader has gone to another paper or screen: what stands here is of no text in sight. */
  leave(paper: string): void {
    if (this.dialog.open && this.asked?.paper !== paper) this.dialog.close();
  }

  private closed(): void {
    ++this.asking;
    removeEventListener('keydown', this.escape, { capture: true });
    void this.forget();
    this.around.rearrange(() => { delete document.documentElement.dataset['beside']; }, this.focused);
  }

  /** Gives back what a file takes of memory. */
  private async forget(): Promise<void> {
    const file = this.file;
    this.file = null;
    this.openKey = '';
    if (this.blob) URL.revokeObjectURL(this.blob);
    this.blob = '';
    this.whole.removeAttribute('href');
    this.view.clear();
    await file?.close();
  }
}

const file = (site: string, name: string): string => new URL(DIARIUM_FILES[name] ?? name, site).href;

/** `site`: address of the site's root. */
export const openOriginal = (around: Surroundings, site: string): OriginalView =>
  new OriginalView(around, site, { script: file(site, 'own-worker.js'), library: file(site, 'pdf.js'), scan: file(site, 'scan.js') });
