// What does the reader keep? Collections and their files. The list is the truth: bytes are written before the list names
// them, and what it does not name is nothing and goes.
import { BegunFiles } from './begun.ts';
import { empty, readCatalogue, together, type Catalogue, type Collection, type OwnFile } from './catalogue.ts';
import { rebased } from './corrected.ts';
import { flagOf, isKept } from './flag.ts';
import { LockHeld, locked } from './lock.ts';
import { soon, Unanswered } from './patience.ts';
import { clearAll, keptStore, MemoryStore, type Store } from './store.ts';
import { keepForVisit, ofVisit } from './visit.ts';
import type { Report } from '../talk.ts';

const listName = 'list.json';
const namesOf = (id: string): string[] => [`${id}.pack`, `${id}.file`, `${id}.seen`];
const versionEnds = 16;  // Bytes of a pack that say what it is and of which version.
export const newId = (): string => Array.from(crypto.getRandomValues(new Uint8Array(8)), byte => byte.toString(16).padStart(2, '0')).join('');

/** Another window has erased everything meanwhile. */
export class Erased extends Error {}

export class Library {
  /** Path of the site's root on its host: sites of one host do not share. */
  readonly place: string;
  /** What is half read. */
  readonly begun: BegunFiles;
  private store: Store = new MemoryStore();
  private list = empty();
  private readonly current = new Set<string>();  // Ids of files whose packs are of this version.
  private readonly others: BroadcastChannel | null;
  private readonly owed = new Set<(list: Catalogue) => void>();  // Changes that are here, and wait for another window.
  private life = 0;      // Counts how often all was erased.
  private mute = false;  // Storage did not answer: what is kept stays where it is, and this visit is in memory.

  /** `elsewhere`: called when another window has changed what is kept, or erased it. `late`: a change that waited for another
   *  window is kept now (null), or cannot be (the error). */
  constructor(place: string, elsewhere: (erased: boolean) => void, private readonly late: (wrong: unknown) => void) {
    this.place = place;
    this.begun = new BegunFiles({ place, store: () => this.store, list: () => this.list, change: act => this.change(act, false) });
    this.others = 'BroadcastChannel' in self ? new BroadcastChannel(flagOf(place)) : null;
    this.others?.addEventListener('message', ({ data }) => elsewhere(data === 'erased'));
  }

  get collections(): readonly Collection[] { return this.list.collections; }
  get files(): readonly OwnFile[] { return this.list.files; }
  get corrections(): string { return this.list.corrections; }
  get kind(): Store['kind'] { return this.store.kind; }
  /** Storage has not answered: what is kept cannot be shown in this visit. */
  get unanswered(): boolean { return this.mute; }
  /** Some changes are in this window only, until another lets go of what is kept. */
  get waiting(): boolean { return this.owed.size > 0; }
  /** Bytes of all that is kept. */
  get size(): number { return this.list.files.reduce((sum, file) => sum + file.size + file.packSize, 0) + this.list.begun.reduce((sum, one) => sum + one.size, 0); }
  filesOf(collection: string): OwnFile[] { return this.list.files.filter(file => file.collection === collection); }

  /** Can anything be kept here? */
  async canKeep(): Promise<boolean> { return await this.reach() !== null; }

  /** Reads what was kept on an earlier visit, or corrected in this tab before it was loaded again. */
  async open(): Promise<void> {
    if (!isKept(this.place)) {
      this.list.corrections = ofVisit(this.place);
      return;
    }
    const store = await this.reach(listName);
    const list = readCatalogue(await (await store?.get(listName))?.text() ?? '');
    if (!store || !list) return;
    this.store = store;
    this.list = list;
    await locked(this.place, 'adding', true, async () => this.sweep());
  }

  /** Takes over what another window has changed. False: there is nothing, or it does not concern what is here in memory only. */
  async follow(): Promise<boolean> {
    if (this.store.kind === 'memory') {
      if (this.list.collections.length > 0 || this.list.corrections !== '') return false;
      await this.open();
      return (this.store.kind as Store['kind']) !== 'memory';
    }
    const before = JSON.stringify(this.list);
    await locked(this.place, 'list', false, async () => { this.list = this.withOwed(await this.latest().catch(() => empty())); }).catch(error => {
      if (!(error instanceof LockHeld)) throw error;  // What is here stays; the next change brings it.
    });
    return JSON.stringify(this.list) !== before;
  }

  /** From memory to the reader's machine, beside what another window keeps there. False: nothing can be kept here. Throws,
   *  and stays in memory, where there is no room. */
  async keep(): Promise<boolean> {
    const from = this.store;
    if (from.kind !== 'memory') return true;
    this.mute = false;  // The reader asks: it is tried again.
    const store = await this.reach();
    if (!store) return false;
    const carried = new Set<string>();
    const carry = async (): Promise<void> => {
      for (const name of await from.names()) {
        if (carried.has(name)) continue;
        carried.add(name);
        await store.put(name, await from.get(name) ?? new Blob([]));
      }
    };
    await this.adding(async () => {
      try {
        await carry();
        this.store = store;
        await carry();  // What was written meanwhile.
        await locked(this.place, 'list', false, async () => {
          const there = isKept(this.place) ? readCatalogue(await (await store.get(listName))?.text() ?? '') : null;
          const next = there ? together(there, this.list) : this.list;
          await store.put(listName, new Blob([JSON.stringify(next)]));
          localStorage.setItem(flagOf(this.place), '1');
          this.list = next;
        });
      } catch (error) {
        this.store = from;
        await (isKept(this.place) ? store.remove([...carried]) : store.clear()).catch(() => undefined);
        throw error;
      }
    });
    keepForVisit(this.place, '');
    this.others?.postMessage('changed');
    return true;
  }

  /** A file's bytes and its pack, not yet named by the list: add() does that. `seen`: lines of its pages that were read in their pictures,
   *  by which it is read anew without reading them. Throws, with nothing left behind that was not there. */
  async write(id: string, file: Blob, pack: Blob, seen: string): Promise<void> {
    try {
      const ends = await Promise.allSettled([this.store.put(`${id}.pack`, pack), this.store.put(`${id}.file`, file),
        ...seen === '' ? [] : [this.store.put(`${id}.seen`, new Blob([seen]))]]);
      for (const end of ends) if (end.status === 'rejected') throw end.reason;
      this.current.add(id);
    } catch (error) {
      await this.store.remove(this.unlisted(id)).catch(() => undefined);
      throw error;
    }
  }

  /** What is kept of a file that does not come onto the list; that of a half-read one is named by its pages still. */
  private unlisted(id: string): string[] {
    return namesOf(id).filter(name => !(name.endsWith('.file') && this.begun.find(id)));
  }

  /** Keeps others from sweeping while files are written; a window that is stuck in sweeping is not waited for. */
  adding<T>(act: () => Promise<T>): Promise<T | undefined> {
    return locked(this.place, 'adding', false, act).catch(error => {
      if (error instanceof LockHeld) return act();
      throw error;
    });
  }

  async add(files: OwnFile[]): Promise<void> {
    const names = new Map(this.list.collections.map(one => [one.id, one.name]));
    // Their collection may have come by another window, or gone.
    const placed = (list: Catalogue, file: OwnFile): OwnFile => {
      if (list.collections.some(one => one.id === file.collection)) return file;
      const name = names.get(file.collection) ?? file.collection, there = list.collections.find(one => one.name === name);
      if (there) return { ...file, collection: there.id };
      list.collections.push({ id: file.collection, name, shown: true });
      return file;
    };
    try {
      await this.change(list => {
        for (const file of files) list.files.push(placed(list, file));
        list.begun = list.begun.filter(({ id }) => !files.some(file => file.id === id));
      });
    } catch (error) {
      await this.store.remove(files.flatMap(({ id }) => this.unlisted(id))).catch(() => undefined);
      throw error;
    }
  }

  /** The collection of this name, made if there is none. */
  async collectionNamed(name: string): Promise<Collection> {
    const named = (list: Catalogue): Collection | undefined => list.collections.find(one => one.name === name);
    const known = named(this.list);
    if (known) return known;
    const made = { id: newId(), name, shown: true };
    await this.change(list => { if (!named(list)) list.collections.push(made); });
    return named(this.list) ?? made;
  }

  async rename(id: string, name: string): Promise<void> {
    await this.change(list => { for (const one of list.collections) if (one.id === id) one.name = name; });
  }

  async show(id: string, shown: boolean): Promise<void> {
    await this.change(list => { for (const one of list.collections) if (one.id === id) one.shown = shown; });
  }

  /** `corrections`: those of `base`, changed. What another window has corrected beside `base` stays. */
  async setCorrections(base: string, corrections: string): Promise<void> {
    await this.change(list => { list.corrections = rebased(base, corrections, list.corrections); });
  }

  /** A collection with all its files; the list forgets them first. */
  async remove(id: string): Promise<void> {
    const gone = this.filesOf(id), begun = this.begun.all.filter(one => one.collection === id);
    for (const one of begun) await this.begun.end(one.id);
    await this.change(list => {
      list.files = list.files.filter(file => file.collection !== id);
      list.collections = list.collections.filter(one => one.id !== id);
    });
    await this.store.remove(gone.flatMap(file => namesOf(file.id)));
  }

  /** Everything, everywhere; other windows are told, and let go of it too. Throws Unanswered where storage does not answer:
   *  what is here in memory is gone, and what is kept still counts as kept. */
  async clear(): Promise<void> {
    const marked = isKept(this.place);
    try {
      localStorage.removeItem(flagOf(this.place));  // First: whoever commits now sees that there is nothing to add to.
    } catch {
      // Storage that is refused holds nothing.
    }
    const all = async (): Promise<void> => {
      await soon(this.store.clear()).catch(() => undefined);
      await clearAll(this.place);
    };
    try {
      await locked(this.place, 'list', false, all).catch(error => {
        if (!(error instanceof LockHeld)) throw error;
        return all();  // A window that never lets go does not keep the reader from erasing.
      });
    } catch (error) {
      if (marked) localStorage.setItem(flagOf(this.place), '1');
      throw error;
    } finally {
      this.forget();
      this.others?.postMessage('erased');
    }
  }

  /** Another window has erased everything. What was being written here meanwhile goes too. */
  async erased(): Promise<void> {
    if (this.store.kind === 'memory' || isKept(this.place)) return;
    await this.store.clear().catch(() => undefined);
    this.forget();
  }

  /** The packs that are shown and of the version of `base`, in the order in which they came, with their files. */
  async shown(base: Uint8Array): Promise<{ file: OwnFile; pack: Blob; collection: string }[]> {
    const old = new Set(await this.ofOtherVersion(base));
    const names = new Map(this.list.collections.filter(one => one.shown).map(one => [one.id, one.name]));
    const all: { file: OwnFile; pack: Blob; collection: string }[] = [];
    for (const file of this.list.files) {
      const collection = old.has(file) ? undefined : names.get(file.collection);
      const pack = collection === undefined ? null : await this.store.get(`${file.id}.pack`);
      if (pack && collection !== undefined) all.push({ file, pack, collection });
    }
    return all;
  }

  /** What is kept whose pack is of another version than `base` (core/index/format.md, bytes 8 to 15): to be read anew. */
  async ofOtherVersion(base: Uint8Array): Promise<OwnFile[]> {
    const old: OwnFile[] = [];
    for (const file of this.list.files) {
      if (this.current.has(file.id)) continue;
      const head = new Uint8Array(await (await this.pack(file))?.slice(0, versionEnds).arrayBuffer() ?? []);
      if (head.length < versionEnds || !head.every((byte, i) => byte === base[i])) old.push(file);
      else this.current.add(file.id);
    }
    return old;
  }

  /** Another pack of the same file. */
  async repack(file: OwnFile, pack: Blob, report: Report): Promise<void> {
    await this.store.put(`${file.id}.pack`, pack);
    await this.change(list => { for (const one of list.files) if (one.id === file.id) Object.assign(one, { report, packSize: pack.size }); });
  }

  original(file: OwnFile): Promise<Blob | null> { return this.store.get(`${file.id}.file`); }
  pack(file: OwnFile): Promise<Blob | null> { return this.store.get(`${file.id}.pack`); }
  /** Lines (seen.ts) of its pages that were read in their pictures, '' for none. */
  async seen(file: OwnFile): Promise<string> { return await (await this.store.get(`${file.id}.seen`))?.text() ?? ''; }

  /** The kept store; null where there is none, or none that answers. */
  private async reach(holding = ''): Promise<Store | null> {
    if (this.mute) return null;  // Each time would be five seconds of waiting.
    try {
      return await keptStore(this.place, holding);
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
      this.mute = true;
      return null;
    }
  }

  private withOwed(list: Catalogue): Catalogue {
    for (const act of this.owed) act(list);
    return list;
  }

  private forget(): void {
    ++this.life;
    this.owed.clear();
    this.store = new MemoryStore();
    this.list = empty();
    keepForVisit(this.place, '');
    this.current.clear();
  }

  /** Changes the list as it is now, also where another window has changed it. Throws Erased where one has erased it. Where
   *  another window does not let go of the list, the change is made here, and kept as soon as that window does. `told`: other windows are. */
  private async change(act: (list: Catalogue) => void, told = true): Promise<void> {
    const life = this.life;
    const commit = async (): Promise<void> => {
      if (life !== this.life) throw new Erased();
      this.owed.delete(act);
      const next = await this.latest();
      act(next);
      if (this.store.kind !== 'memory') await this.store.put(listName, new Blob([JSON.stringify(next)]));
      this.list = this.withOwed(next);
      if (this.store.kind === 'memory') keepForVisit(this.place, next.corrections);
      if (told && this.store.kind !== 'memory') this.others?.postMessage('changed');
    };
    try {
      await locked(this.place, 'list', false, commit);
    } catch (error) {
      if (!(error instanceof LockHeld)) throw error;
      this.owed.add(act);
      this.list = structuredClone(this.list);
      act(this.list);
      // Nobody sweeps until then: what the list does not name yet would go.
      const named = (): Promise<void | undefined> => locked(this.place, 'list', false, commit, Infinity);
      locked(this.place, 'adding', false, named, Infinity).then(() => this.late(null), wrong => this.late(wrong));
    }
  }

  private async latest(): Promise<Catalogue> {
    if (this.store.kind === 'memory') return structuredClone(this.list);
    if (!isKept(this.place)) throw new Erased();
    return readCatalogue(await (await this.store.get(listName))?.text() ?? '') ?? structuredClone(this.list);
  }

  /** What no list names is left from a visit that was broken off. */
  private async sweep(): Promise<void> {
    this.list = await this.latest().catch(() => empty());  // Another window may have added some just now.
    const named = new Set([...this.list.files, ...this.list.begun].map(({ id }) => id));
    const isNamed = (name: string): boolean => name === listName || (name.includes('.page-') ? this.list.begun.some(({ id }) => name.startsWith(id)) : named.has(name.replace(/\..*$/, '')));
    await this.store.remove((await this.store.names()).filter(name => !isNamed(name)));
  }
}
