// The reader's own papers: taken in, read by a worker, kept where the reader wants, and shown beside the collection.
// Loaded when a file is dragged here, pasted or asked for, or when some are kept from before.
import { adopt, make } from '../page/elements.ts';
import { handOver } from '../page/hand_over.ts';
import type { Page } from '../page/page.ts';
import { OwnDialog, type Shown } from './dialog.ts';
import { exportFiles, importFiles } from './exchange.ts';
import { gather, pasted, type Thing } from './gather.ts';
import { Intake } from './intake.ts';
import { Erased, Library } from './kept/library.ts';
import { LockHeld } from './kept/lock.ts';
import { Merged } from './merged.ts';
import style from './own.css';
import { askWorker } from './reading_queue.ts';
import { count, number, say } from './say.ts';
import { Surroundings, type OwnFiles } from './surroundings.ts';
import { DropZone } from './zone.ts';

const elsewhereRests = 1500;  // Milliseconds without a change in another window after which it is taken over.

export class Own {
  private readonly library: Library;
  private readonly dialog: OwnDialog;
  private readonly intake: Intake;
  readonly merged: Merged;
  private readonly zone = new DropZone();
  private readonly libraryOpen: Promise<void>;
  canKeep = false;  // Whether anything can be kept here.
  private otherTimer = 0;
  private corrected = 0;  // How often the reader corrected something.
  private known = '';     // The corrections as whoever holds the list has them.

  constructor(private readonly around: Surroundings) {
    this.library = new Library(around.place, erased => this.hearOthers(erased), wrong => void this.hearLate(wrong));
    this.dialog = new OwnDialog({
      files: files => void this.intake.take(gather(files)),
      paste: text => this.paste(text),
      cancel: number => this.intake.queue.cancel(number),
      cancelAll: () => this.intake.queue.cancelAll(),
      show: (id, shown) => void this.change(this.library.show(id, shown), true),
      rename: (id, name) => void this.change(this.library.rename(id, name), true),
      remove: id => void this.change(this.library.remove(id), true),
      create: name => void this.change(this.library.collectionNamed(name), false),
      export: id => void this.exportOne(id),
      import: file => void this.importOne(file),
      keep: () => void this.keep(),
      clear: () => void this.clear(),
      goOn: id => void this.goOn([id]),
      drop: id => void this.change(this.library.begun.end(id), false),
    }, address => around.visit(address));
    this.merged = new Merged(around, this.library, {
      reading: () => this.intake.reading,
      linked: (file, address) => this.intake.linked(file, address),
      same: (file, address, by) => this.intake.same(file, address, by),
      failed: () => this.dialog.say(say('own.merge_failed')),
    });
    this.intake = new Intake(around, this.library, this.dialog, this);
    adopt(style);
    around.page.extras.note = address => address.startsWith('d/egen-') ? say('own.here_only') : '';
    this.libraryOpen = this.library.open().catch(error => console.warn(error));
  }

  /** What was dragged or pasted on the page. `things`: of a drop or a paste. */
  hear(type: string, things: Thing[], text: string): void {
    if (type === 'dragenter' || type === 'dragover') return this.zone.show();
    this.zone.hide();
    if (things.length > 0) void this.intake.take(gather(things));
    else if (text !== '') void this.show().then(() => this.dialog.offer(text));
  }

  /** The dialog of all this. */
  async show(): Promise<void> {
    await this.libraryOpen;
    this.canKeep = await this.library.canKeep();
    this.dialog.show(await this.shown());
  }

  /** Shows what is kept from an earlier visit in the page that can be used already. */
  async begin(): Promise<void> {
    await this.libraryOpen;
    if (this.library.unanswered) this.around.page.status.confirm(say('own.storage_mute'));
    if (this.library.files.length > 0 || this.library.corrections !== '') await this.merged.show();
    if (this.library.files.length > 0 && this.library.kind !== 'memory') this.around.lexicon(true);
    await this.resume();
  }

  /** Goes on with what an earlier visit left half read, and says so. */
  async resume(): Promise<void> {
    await this.libraryOpen;
    if (this.library.begun.all.length > 0 && this.library.kind !== 'memory') await this.goOn(null);
  }

  /** `ids`: what the reader asked for; null: what nobody broke off. */
  private async goOn(ids: readonly string[] | null): Promise<void> {
    const files = await this.intake.goOn(ids), [first] = files;
    if (first) this.tellAll(count('own.goes_on', files.length, { name: first.path, done: number(first.done), all: number(first.all) }));
    else if (ids) this.dialog.say(say('own.no_goes_on'));
    await this.refresh();
  }

  /** The collection with what is kept and shown of the reader's own beside it; null: nothing is. Says what it does, on top of
   *  a page that cannot be used yet. */
  async kept(): Promise<Uint8Array | null> {
    await this.libraryOpen;
    const line = make('p', { class: 'notice', text: say('own.starting') });
    line.setAttribute('role', 'status');
    document.body.prepend(line);
    try {
      return await this.merged.put();
    } catch (error) {
      console.warn(error);
      return null;
    } finally {
      line.remove();
    }
  }

  /** The reader's own file by its SHA-256, as it was given; null: it is none of them. */
  async original(sha256: string): Promise<Blob | null> {
    await this.libraryOpen;
    const file = this.library.files.find(one => one.report.sha256 === sha256);
    return file ? this.library.original(file) : null;
  }

  /** What the reader corrected (core/facts/corrected/corrections.h), '' for nothing. */
  async corrections(): Promise<string> {
    await this.libraryOpen;
    return this.known = this.library.corrections;
  }

  /** Ids of the corrections that found nothing when the collection was made last. */
  unmatched(): readonly string[] { return this.merged.unmatched; }

  /** Keeps corrections where the papers are kept, and shows the collection by them. */
  async correct(corrections: string): Promise<void> {
    await this.libraryOpen;
    const none = /"corrections"\s*:\s*\[\s*\]/.test(corrections);
    const given = none ? '' : corrections, base = this.known, number = ++this.corrected;
    this.known = given;
    await this.change(this.library.setCorrections(base, given), true);
    if (number !== this.corrected) return;  // More was said meanwhile: who said it looks after that.
    if (this.library.corrections !== given) this.tellCorrected();  // Another window had corrected something too.
  }

  /** Whether they lie on the reader's machine; known when corrections() has answered. */
  keeps(): boolean { return this.library.kind !== 'memory'; }

  /** Where own papers lie, and makes it the reader's machine; false where there is no room. */
  async keep(): Promise<boolean> {
    await this.libraryOpen;
    let held = false;
    const done = await this.library.keep().catch(error => {
      held = error instanceof LockHeld;
      if (!held) console.warn(error);
      return false;
    });
    if (done) void navigator.storage?.persist?.().then(() => this.refresh());
    if (done) this.around.lexicon(true);
    this.dialog.say(say(done ? 'own.kept' : held ? 'own.no_window' : this.library.unanswered ? 'own.storage_mute' : 'own.no_full'));
    await this.refresh();
    return done;
  }

  private paste(text: string): void {
    if (text.trim() === '') return this.dialog.say(say('own.paste_none'));
    const others = this.library.files.filter(({ path }) => path.startsWith(say('own.paste_name'))).length;
    const file = pasted(text, say('own.paste_name') + (others > 0 ? ` ${others + 1}` : ''));
    if (!file) return this.dialog.say(say('own.paste_too_large'));
    this.dialog.pasteDone();
    void this.intake.take(gather([file]));
  }

  /** A change of what is kept; then everything is shown by it. */
  private async change(done: Promise<unknown>, merge: boolean): Promise<void> {
    try {
      await done;
    } catch (error) {
      console.warn(error);
      if (!(error instanceof Erased)) this.dialog.say(say('own.no_full'));
    }
    if (this.library.waiting) this.tellAll(say('own.waiting'));
    await this.refresh();
    if (merge) await this.merged.show();
  }

  /** A change that waited for another window is kept, or cannot be. */
  private async hearLate(wrong: unknown): Promise<void> {
    if (wrong) {
      console.warn(wrong);
      if (!(wrong instanceof Erased)) this.tellAll(say('own.no_full'));
      await this.library.follow();
      await this.merged.show();
    } else if (!this.library.waiting) {
      this.tellAll(say('own.kept'));
    }
    await this.refresh();
  }

  /** All that was given is read; the sentence ends the report. */
  endReading(sentence: string): void {
    this.dialog.endReading(sentence);
    if (!this.dialog.open) this.around.page.status.confirm(sentence);
  }

  /** Where the reader looks: in the dialog, or on the page. */
  tellAll(sentence: string): void {
    this.dialog.say(sentence);
    if (!this.dialog.open) this.around.page.status.confirm(sentence);
  }

  private async exportOne(id: string): Promise<void> {
    const collection = this.library.collections.find(one => one.id === id);
    if (!collection) return;
    this.dialog.say(say('own.exporting'));
    try {
      const { file } = await askWorker(() => this.around.startWorker(), 'zipped', async () =>
        ({ do: 'zip', number: 0, files: await exportFiles(this.library, collection, blob => this.around.given(blob)) }));
      const name = `${collection.name.replace(/[^\p{L}\d._ -]+/gu, '-') || 'diarium'}.zip`;
      handOver({ name, bytes: file, type: 'application/zip' });
      this.dialog.say(say('own.exported', { name }));
    } catch (error) {
      console.warn(error);
      this.dialog.say(say('own.export_failed'));
    }
  }

  private async importOne(file: File): Promise<void> {
    try {
      const { files } = await askWorker(() => this.around.startWorker(), 'unzipped', async () => ({ do: 'unzip', number: 0, file: await this.around.given(file) }));
      const found = await importFiles(files, this.library.corrections);
      if (!found) return this.dialog.say(say('own.imported_wrong'));
      await this.intake.take(Promise.resolve({ files: found.files, refused: [], left: 0, folder: '' }), found.name);
      if (found.corrections !== this.library.corrections) {
        await this.correct(found.corrections);
        dispatchEvent(new Event('diarium-corrections'));  // Whoever holds the list reads it again (corrections/corrections.ts).
      }
    } catch (error) {
      console.warn(error);
      this.dialog.say(say('own.imported_wrong'));
    }
  }

  /** Nothing of the reader's own is left, wherever it lay. */
  private async clear(): Promise<void> {
    await this.intake.stop();
    const cleared = await this.library.clear().then(() => true, () => false);
    this.around.lexicon(false);
    this.intake.forget();
    await this.refresh();
    dispatchEvent(new Event('diarium-erased'));  // Whoever holds some of it lets go of it (corrections/corrections.ts).
    await this.merged.show();
    this.dialog.say(say(cleared ? 'own.cleared' : 'own.no_clear'));
  }

  /** Another window has changed what is kept. It is taken over when nothing is done here and the reader looks; what was
   *  erased goes at once. */
  private hearOthers(erased: boolean): void {
    clearTimeout(this.otherTimer);
    const follow = (): void => void this.follow(erased).catch(error => console.warn(error));
    if (erased) follow();
    else if (document.hidden) document.addEventListener('visibilitychange', () => this.hearOthers(false), { once: true });
    else this.otherTimer = window.setTimeout(follow, elsewhereRests);
  }

  private async follow(erased: boolean): Promise<void> {
    await this.libraryOpen;
    if (erased) {
      if (this.library.kind === 'memory') return;
      await this.intake.stop();
      await this.library.erased();
      this.intake.forget();
      dispatchEvent(new Event('diarium-erased'));
    } else {
      await this.intake.rest;
      await this.merged.ended;
      const { corrections } = this.library;  // What is said here meanwhile is no news.
      if (!await this.library.follow()) return;
      if (this.library.corrections !== corrections) this.tellCorrected();
    }
    await this.refresh();
    await this.merged.show();
    this.around.page.status.confirm(say(erased ? 'own.elsewhere_erased' : 'own.elsewhere'));
  }

  /** Who shows corrections takes them from here (corrections/corrections.ts). */
  private tellCorrected(): void {
    dispatchEvent(new Event('diarium-corrections'));
  }

  /** The dialog shows what is kept now. */
  async refresh(): Promise<void> { this.dialog.update(await this.shown()); }

  private async shown(): Promise<Shown> {
    const collections = this.library.collections.map(collection => {
      const files = this.library.filesOf(collection.id);
      return { collection, files: files.length, words: files.reduce((sum, { report }) => sum + report.words, 0),
        size: files.reduce((sum, one) => sum + one.size + one.packSize, 0) };
    });
    const begun: Shown['begun'] = [];
    for (const one of this.library.begun.all)
      if (!this.intake.reads(one.id)) begun.push({ id: one.id, path: one.path, all: one.all, done: await this.library.begun.count(one) });
    return { collections, begun, kind: this.library.kind, size: this.library.size, canKeep: this.canKeep, mute: this.library.unanswered,
      waiting: this.library.waiting, ...await this.around.room() };
  }
}

export { siteFiles } from './site_files.ts';
export const openOwn = (page: Page, files: OwnFiles): Own => new Own(new Surroundings(page, files));
