// The reader's corrections: a form for one fact, a list of all, undo and redo. What is said is seen at once in the open
// paper; the whole collection follows when the worker has made it anew.
import type { CaseForm, Correction as AskedCorrection } from 'diarium:border';
import type { OwnStore, Surroundings } from '../page/beside.ts';
import { adopt, button, make } from '../page/elements.ts';
import { handOver } from '../page/hand_over.ts';
import { caseForm } from './case_form.ts';
import type { Correction } from './check.ts';
import { correctionsAtMost, readCorrections } from './check.ts';
import css from './corrections.css';
import { correctionForm } from './form.ts';
import { CorrectionList } from './list.ts';
import { overview } from './overview.ts';
import { count, say } from './say.ts';

const fileAtMost = 5 * 1024 * 1024;  // Bytes of a file that is brought in.

export class Corrections {
  private readonly list = new CorrectionList();
  private readonly dialog = make('dialog', { id: 'corrections' });
  private readonly title = make('h2', { class: 'dialog-title', id: 'corrections-title' });
  private readonly body = make('div', { class: 'corrections-body' });
  private readonly close = button('', () => this.dialog.close());
  private focused: Element | null = null;
  private refresh: () => void = () => undefined;
  private kept = false;
  private wrong: HTMLElement | null = null;  // What was refused last, as it is told.
  private readonly loaded: Promise<void>;

  /** `go`: to another place of the page. */
  constructor(private readonly around: Surroundings, private readonly go: (href: string) => void) {
    adopt(css);
    this.dialog.setAttribute('aria-labelledby', 'corrections-title');
    this.dialog.append(make('div', {}, make('div', { class: 'dialog-head' }, this.title, this.close), this.body));
    this.dialog.addEventListener('click', event => { if (event.target === this.dialog) this.dialog.close(); });
    this.dialog.addEventListener('close', () => {
      if (this.dialog.open) return;  // Told late: it is open again, with something else in it.
      this.refresh = () => undefined;
      this.body.replaceChildren();
      if (this.focused instanceof HTMLElement && this.focused.isConnected) this.focused.focus({ preventScroll: true });
      this.focused = null;
    });
    document.body.append(this.dialog);
    addEventListener('keydown', event => this.key(event));
    addEventListener('diarium-erased', () => {
      this.list.load([]);
      this.kept = false;
      this.around.tell({ do: 'corrections', text: this.list.json });
    });
    addEventListener('diarium-corrections', () => void this.load());
    this.loaded = this.load();
  }

  /** The form for one fact. */
  async edit(asked: AskedCorrection): Promise<void> {
    await this.loaded;
    this.fill(say('title_one'), 'input:checked, .corrections-fields input, textarea', correctionForm(asked, this.list.of(asked.paper, asked.fact, asked.span), {
      save: one => this.finish(() => this.list.put(one), say(`saved_${one.action}`)),
      ...this.usual(),
    }));
  }

  /** The form for a case. */
  async editCase(asked: CaseForm): Promise<void> {
    await this.loaded;
    this.fill(say('title_case'), 'input, .button', caseForm(asked, this.list.ofCase(new Set(asked.papers.map(({ paper }) => paper))), {
      save: (said, sentence) => this.finish(() => this.list.put(...said), sentence),
      ...this.usual(),
    }));
  }

  /** What every form can ask for. */
  private usual(): { remove(id: string): void; close(): void } {
    return { remove: id => this.finish(() => this.list.remove(id), say('taken_back')), close: () => this.dialog.close() };
  }

  private finish(change: () => void, sentence: string): void {
    change();
    this.changed(sentence);
    this.dialog.close();
  }

  /** `first`: what takes the focus. */
  private fill(title: string, first: string, form: HTMLElement): void {
    this.refresh = () => undefined;
    this.title.textContent = title;
    this.body.replaceChildren(form);
    this.open();
    this.body.querySelector<HTMLElement>(first)?.focus();
  }

  /** As from the list: it is said no more. */
  async takeBack(id: string): Promise<void> {
    await this.loaded;
    if (!this.list.has(id)) return;
    this.list.remove(id);
    this.changed(say('taken_back'));
  }

  /** All of them. */
  async show(): Promise<void> {
    await this.loaded;
    this.title.textContent = say('title');
    const store = await this.store();
    this.wrong = null;
    const list = () => overview(this.body, this.list, say(this.kept ? 'kept' : 'memory'), {
      unmatched: new Set(store?.unmatched()),
      address: href => this.around.address(href),
      go: href => {
        this.dialog.close();
        this.go(href);
      },
      remove: id => {
        this.list.remove(id);
        this.changed(say('taken_back'));
        this.body.querySelector<HTMLElement>('.corrections-filter')?.focus();
      },
      undo: () => this.undo(),
      redo: () => this.redo(),
      give: () => handOver({ name: 'corrections.json', bytes: new TextEncoder().encode(this.list.json), type: 'application/json' }),
      take: file => void this.take(file),
      keep: this.kept || !this.around.own() ? null : () => void this.keep(),
    });
    this.refresh = () => {
      list();
      if (this.wrong) this.body.prepend(this.wrong);
    };
    this.refresh();
    this.open();
    this.body.querySelector<HTMLElement>('.corrections-filter')?.focus();
  }

  private open(): void {
    this.close.textContent = say('close');
    if (this.dialog.open) return;
    this.focused = document.activeElement;
    this.dialog.showModal();
  }

  private async load(): Promise<void> {
    const store = await this.store();
    const json = await store?.corrections().catch(() => '') ?? '', kept = json === '' ? [] : readCorrections(json);
    const had = this.list.all.length > 0;
    if (kept) this.list.load(kept);
    this.kept = this.list.all.length > 0 && (store?.keeps() ?? false);
    if (this.list.all.length > 0 || had) this.around.tell({ do: 'corrections', text: this.list.json });
    this.refresh();
  }

  private async store(): Promise<OwnStore | null> {
    return await this.around.own()?.catch(() => null) ?? null;
  }

  /** Shown in the open paper now, kept and shown everywhere as soon as that is made. */
  private changed(sentence: string): void {
    this.wrong = null;
    this.around.tell({ do: 'corrections', text: this.list.json });
    this.around.say(sentence);
    this.refresh();
    void this.store().then(store => store?.correct(this.list.json)).then(() => this.refresh()).catch((error: unknown) => {
      console.warn(error);
      this.around.say(say('not_kept'));
    });
  }

  private async keep(): Promise<void> {
    const store = await this.store();
    this.kept = await store?.keep().catch(() => false) ?? false;
    this.around.say(say(this.kept ? 'kept' : 'not_kept'));
    this.refresh();
  }

  private undo(): void {
    if (this.list.undo()) this.changed(say('undone'));
  }

  private redo(): void {
    if (this.list.redo()) this.changed(say('redone'));
  }

  /** Ctrl+Z and Ctrl+Y, where nothing is being written. */
  private key(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
    const key = event.key.toLowerCase(), target = event.target as Element | null;
    if (key !== 'z' && key !== 'y' || target?.closest?.('input, textarea, select, [contenteditable]')) return;
    const redo = key === 'y' || event.shiftKey;
    if (redo ? !this.list.canRedo : !this.list.canUndo) return;
    event.preventDefault();
    if (redo) this.redo();
    else this.undo();
  }

  private async take(file: File): Promise<void> {
    const read: Correction[] | null = file.size > fileAtMost ? null : readCorrections(await file.text().catch(() => ''));
    if (!read) return this.tellWrong(say('not_corrections', { name: file.name }));
    if (this.list.all.length + read.length > correctionsAtMost) return this.tellWrong(say('too_many', { n: String(correctionsAtMost) }));
    this.changed(count('taken_in', this.list.add(read)));
  }

  /** Stands until something else is done: the list may be shown anew meanwhile. */
  private tellWrong(sentence: string): void {
    this.wrong?.remove();
    this.wrong = make('p', { class: 'corrections-wrong', text: sentence });
    this.wrong.setAttribute('role', 'alert');
    this.body.prepend(this.wrong);
  }
}

export const openCorrections = (around: Surroundings, go: (href: string) => void): Corrections => new Corrections(around, go);
