// The dialog of own papers: what can be added, what is being read, what is there and where it lies.
import { button, fileButton, make } from '../page/elements.ts';
import type { Collection } from './kept/catalogue.ts';
import { begunRows, type BegunRow } from './begun_rows.ts';
import { Rows } from './rows.ts';
import { count, megabytes, say } from './say.ts';

const spoken = 5000;  // Milliseconds between two tellings of progress to a screen reader.

/** What the dialog shows of collections and of where they lie. */
export interface Shown {
  collections: { collection: Collection; files: number; words: number; size: number }[];
  /** Files that are half read, and not being read here. */
  begun: BegunRow[];
  kind: 'opfs' | 'idb' | 'memory';
  size: number;
  /** Bytes that the browser would still give; null: not told. */
  free: number | null;
  /** The browser promised not to take them away by itself. */
  persistent: boolean;
  canKeep: boolean;
  /** Storage does not answer. */
  mute: boolean;
  /** Changes wait until another window lets go of what is kept. */
  waiting: boolean;
}

export interface DialogWishes {
  files(files: File[]): void;
  paste(text: string): void;
  cancel(number: number): void;
  cancelAll(): void;
  show(id: string, shown: boolean): void;
  rename(id: string, name: string): void;
  remove(id: string): void;
  create(name: string): void;
  export(id: string): void;
  import(file: File): void;
  keep(): void;
  clear(): void;
  /** A half-read file is read on, or let go of. */
  goOn(id: string): void;
  drop(id: string): void;
}

export class OwnDialog {
  readonly rows: Rows;
  private readonly leave: (address: string) => void;
  private readonly dialog = make('dialog');
  private readonly body = make('div');
  private readonly question = make('div', { hidden: true });
  private readonly reading = make('section', { hidden: true });
  private readonly bar = make('progress');
  private readonly told = make('span', { class: 'own-told' });
  private readonly live = make('p', { class: 'own-live' });
  private readonly aloud = make('p', { class: 'visually-hidden' });  // What stands beside the bar, for who does not see it.
  private readonly stop = button('', () => this.wishes.cancelAll());
  private readonly begun = make('section', { hidden: true });
  private readonly collections = make('section');
  private readonly storage = make('section');
  private readonly paste = make('form', { hidden: true });
  private readonly field = make('textarea');
  private readonly into = make('select');
  private focused: Element | null = null;
  private language = '';
  private answer: ((chosen: number) => void) | null = null;
  private spoken = 0;

  /** `visit`: opens an address of the program. */
  constructor(private readonly wishes: DialogWishes, visit: (address: string) => void) {
    this.leave = address => {
      this.dialog.close();
      visit(address);
    };
    this.rows = new Rows(number => wishes.cancel(number), this.leave);
    this.dialog.id = 'own';
    this.dialog.append(this.body);
    this.live.setAttribute('role', 'status');
    this.aloud.setAttribute('role', 'status');
    this.dialog.addEventListener('click', event => { if (event.target === this.dialog) this.dialog.close(); });
    this.dialog.addEventListener('close', () => {
      this.answer?.(-1);
      if (this.focused instanceof HTMLElement && this.focused.isConnected) this.focused.focus();
      this.focused = null;
    });
    this.paste.addEventListener('submit', event => {
      event.preventDefault();
      wishes.paste(this.field.value);
    });
    document.body.append(this.dialog);
  }

  get open(): boolean { return this.dialog.open; }

  /** The collection that files go into: its id, '' for a new one of the default name, '+' for one of the reader's naming. */
  get target(): string { return this.into.value; }

  show(shown: Shown): void {
    this.build();
    this.update(shown);
    if (this.dialog.open) return;
    this.focused = document.activeElement;
    this.dialog.showModal();
    this.dialog.querySelector<HTMLElement>('.own-file')?.focus();
  }

  /** Text that was pasted on the page, to be read or not. */
  offer(text: string): void {
    this.paste.hidden = false;
    this.field.value = text;
    this.field.focus();
  }

  pasteDone(): void {
    this.field.value = '';
    this.paste.hidden = true;
  }

  update(shown: Shown): void {
    if (this.language === '') return;
    this.begun.hidden = shown.begun.length === 0;
    this.refill(this.begun, ...begunRows(shown.begun, this.wishes));
    this.fillCollections(shown);
    this.fillStorage(shown);
    const chosen = this.into.value;
    this.into.replaceChildren(...shown.collections.map(({ collection }) => new Option(collection.name, collection.id)));
    if (shown.collections.length === 0) this.into.append(new Option(say('own.default_name'), ''));
    if (chosen && shown.collections.some(({ collection }) => collection.id === chosen)) this.into.value = chosen;
  }

  /** Asks; the number of the answer, from 0; -1: the dialog was closed. `dearest`: the answer that has the focus. */
  ask(title: string, help: string, answers: string[], dearest = 0): Promise<number> {
    this.answer?.(-1);
    return new Promise(done => {
      this.answer = chosen => {
        this.answer = null;
        this.question.hidden = true;
        this.question.replaceChildren();
        done(chosen);
      };
      const buttons = answers.map((answer, i) => button(answer, () => this.answer?.(i)));
      this.question.className = 'own-question';
      this.question.setAttribute('role', 'group');
      this.question.setAttribute('aria-label', title);
      this.question.replaceChildren(make('strong', { text: title }), ...(help ? [make('p', { text: help })] : []), make('div', { class: 'own-row' }, ...buttons));
      this.question.hidden = false;
      this.question.scrollIntoView({ block: 'nearest' });
      buttons[dearest]?.focus();
    });
  }

  /** `left`: seconds; null: not known yet. */
  progress(done: number, total: number, share: number, left: string): void {
    this.reading.hidden = false;
    this.bar.max = 1;
    this.bar.value = share;
    this.stop.hidden = done === total;
    const sentence = say('own.progress', { done: String(done), total: String(total) }) + (left ? ` · ${left}` : '');
    this.told.textContent = sentence;
    if (Date.now() - this.spoken < spoken) return;
    this.spoken = Date.now();
    this.aloud.textContent = sentence;
  }

  say(sentence: string): void { this.live.textContent = sentence; }

  endReading(sentence: string): void {
    this.bar.value = 1;
    this.stop.hidden = true;
    this.told.textContent = sentence;
    this.spoken = 0;
    this.aloud.textContent = sentence;
    this.say('');
    if (this.dialog.open && document.activeElement === document.body) this.dialog.querySelector<HTMLElement>('.own-head button')?.focus();
  }

  /** A report that is not of this drop. */
  forget(): void {
    this.rows.clear();
    this.reading.hidden = true;
    this.told.textContent = this.aloud.textContent = '';
  }

  close(): void { this.dialog.close(); }

  /** Made when it is first shown, and again in another language. */
  private build(): void {
    const language = document.documentElement.lang;
    if (this.language === language) return;
    this.language = language;
    this.rows.speak();
    const title = make('h2', { class: 'dialog-title', text: say('own.title') });
    title.id = 'own-title';
    this.dialog.setAttribute('aria-labelledby', title.id);
    const into = make('label', {}, `${say('own.into')} `, this.into);
    this.field.setAttribute('aria-label', say('own.paste_label'));
    this.paste.replaceChildren(make('label', {}, say('own.paste_label'), this.field), make('button', { class: 'button', text: say('own.paste_read') }));
    const onlyFailed = make('input', { type: 'checkbox' });
    onlyFailed.addEventListener('change', () => this.reading.classList.toggle('own-only-failed', onlyFailed.checked));
    this.stop.textContent = say('own.cancel_all');
    this.bar.setAttribute('aria-label', say('own.report'));
    const openPaste = button(say('own.paste'), () => {
      this.paste.hidden = !this.paste.hidden;
      openPaste.setAttribute('aria-expanded', String(!this.paste.hidden));
      if (!this.paste.hidden) this.field.focus();
    });
    this.reading.replaceChildren(make('h3', { text: say('own.report') }), this.bar, make('div', { class: 'own-total' }, this.told, this.stop),
      make('label', { class: 'own-row' }, onlyFailed, say('own.only_failed')), this.rows.element);
    this.body.replaceChildren(
      make('div', { class: 'dialog-head own-head' }, title, button(say('own.close'), () => this.dialog.close())),
      make('p', { text: say('own.privacy') }),
      make('div', { class: 'own-row' }, fileButton(say('own.choose_files'), this.wishes.files),
        fileButton(say('own.choose_folder'), this.wishes.files, true), openPaste, into),
      make('p', { text: say('own.add_hint') }), this.paste, this.question, this.live, this.aloud, this.reading, this.begun, this.collections, this.storage);
  }

  private fillCollections(shown: Shown): void {
    const list = make('ul', { class: 'own-collections' });
    for (const { collection, files, words, size } of shown.collections) {
      const box = make('input', { type: 'checkbox', label: say('own.shown', { name: collection.name }) });
      box.checked = collection.shown;
      box.dataset['key'] = `show ${collection.id}`;
      box.addEventListener('change', () => this.wishes.show(collection.id, box.checked));
      const about = [count('own.files', files), count('own.words', words), megabytes(size)].join(' · ');
      const named = (key: string): string => say(key, { name: collection.name });
      const row = make('li', {}, make('label', {}, box, make('span', {}, make('strong', { text: collection.name }), ' ', make('small', { text: about }))),
        button(say('own.rename'), () => this.nameField(row, collection.name, name => this.wishes.rename(collection.id, name)), named('own.rename_of')),
        button(say('own.export'), () => this.wishes.export(collection.id), named('own.export_of')),
        button(say('own.remove'), () => void this.sure(collection, files), named('own.remove_of')));
      list.append(row);
    }
    const add = make('div', { class: 'own-row' });
    add.append(button(say('own.new'), () => this.nameField(add, '', name => this.wishes.create(name))),
      fileButton(say('own.import'), ([file]) => { if (file) this.wishes.import(file); }, false, '.zip'));
    if (shown.collections.some(({ collection, files }) => collection.shown && files > 0)) add.prepend(button(say('own.show_mine'), () => this.leave('?q=egen:ja')));
    this.refill(this.collections, make('h3', { text: say('own.collections') }),
      ...(shown.collections.length > 0 ? [list] : [make('p', { text: say('own.none') })]), add);
  }

  private fillStorage(shown: Shown): void {
    const kept = shown.kind !== 'memory', parts: Node[] = [make('h3', { text: say('own.storage') })];
    const sentences = [say(kept ? 'own.storage_kept' : 'own.storage_memory', { size: megabytes(shown.size) })];
    if (kept && shown.free !== null) sentences.push(say('own.storage_free', { size: megabytes(shown.free) }));
    if (kept && !shown.persistent) sentences.push(say('own.storage_fragile'));
    if (!kept && !shown.canKeep) sentences.push(say(shown.mute ? 'own.storage_mute' : 'own.storage_none'));
    if (shown.waiting) sentences.push(say('own.waiting'));
    parts.push(make('p', { text: sentences.join(' ') }));
    const row = make('div', { class: 'own-row' });
    if (!kept && shown.canKeep && shown.collections.length > 0) row.append(button(say('own.where_keep'), () => this.wishes.keep()));
    if (kept || shown.collections.length > 0) row.append(button(say('own.clear'), () => void this.sureAll()));
    this.refill(this.storage, ...parts, row);
  }

  /** The focus stays on what has the same words. */
  private refill(section: HTMLElement, ...parts: Node[]): void {
    const had = section.contains(document.activeElement) ? document.activeElement as HTMLElement : null;
    const keyOf = (element: HTMLElement): string => element.dataset['key'] ?? element.getAttribute('aria-label') ?? element.textContent ?? '';
    const key = had && keyOf(had);
    section.replaceChildren(...parts);
    if (had) ([...section.querySelectorAll<HTMLElement>('button, input')].find(one => keyOf(one) === key) ?? this.dialog.querySelector<HTMLElement>('.own-head button'))?.focus();
  }

  private nameField(row: HTMLElement, name: string, named: (name: string) => void): void {
    const form = make('form', { class: 'own-row' }), field = make('input', { type: 'text', label: say('own.name') });
    field.value = name;
    field.maxLength = 80;
    field.required = true;
    form.append(field, make('button', { class: 'button', text: say('own.save') }));
    form.addEventListener('submit', event => {
      event.preventDefault();
      if (field.value.trim() !== '') named(field.value.trim());
    });
    row.querySelector('form')?.remove();
    row.append(form);
    field.select();
    field.focus();
  }

  private async sure(collection: Collection, files: number): Promise<void> {
    const asked = say('own.remove_sure', { name: collection.name, files: count('own.files', files) });
    if (await this.ask(asked, '', [say('own.yes'), say('own.no')], 1) === 0) this.wishes.remove(collection.id);
  }

  private async sureAll(): Promise<void> {
    if (await this.ask(say('own.clear_sure'), '', [say('own.yes'), say('own.no')], 1) === 0) this.wishes.clear();
  }
}
