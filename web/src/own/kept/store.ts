// Where do own papers lie? In the browser's file system (OPFS) where it can be written from a page, else in IndexedDB, else
// in memory only. A value is there whole or not at all: both write aside and put in place at the end.
import { LockHeld, locked } from './lock.ts';
import { soon, Unanswered } from './patience.ts';

/** Names to bytes. Every promise is rejected with the browser's own error; `isFull` knows the one for want of room. */
export interface Store {
  kind: 'opfs' | 'idb' | 'memory';
  put(name: string, bytes: Blob): Promise<void>;
  get(name: string): Promise<Blob | null>;
  remove(names: string[]): Promise<void>;
  names(): Promise<string[]>;
  /** Takes everything away, and the place itself. */
  clear(): Promise<void>;
}

export const isFull = (error: unknown): boolean => error instanceof DOMException && error.name === 'QuotaExceededError';

export class MemoryStore implements Store {
  readonly kind = 'memory';
  private readonly kept = new Map<string, Blob>();

  async put(name: string, bytes: Blob): Promise<void> { this.kept.set(name, bytes); }
  async get(name: string): Promise<Blob | null> { return this.kept.get(name) ?? null; }
  async remove(names: string[]): Promise<void> { for (const name of names) this.kept.delete(name); }
  async names(): Promise<string[]> { return [...this.kept.keys()]; }
  async clear(): Promise<void> { this.kept.clear(); }
}

const folderName = 'diarium-own';

/** A folder for each site of this origin. */
class FileStore implements Store {
  readonly kind = 'opfs';
  private readonly place: string;
  private folderComing: Promise<FileSystemDirectoryHandle> | null = null;

  constructor(place: string) {
    this.place = encodeURIComponent(place);
  }

  private folder(): Promise<FileSystemDirectoryHandle> {
    return this.folderComing ??= (async () => {
      const all = await (await navigator.storage.getDirectory()).getDirectoryHandle(folderName, { create: true });
      return all.getDirectoryHandle(this.place, { create: true });
    })();
  }

  async put(name: string, bytes: Blob): Promise<void> {
    const folder = await this.folder();
    const handle = await folder.getFileHandle(name, { create: true });
    try {
      const file = await handle.createWritable();  // Writes aside; close() puts it in place.
      try {
        await file.write(bytes);
        await file.close();
      } catch (error) {
        await file.abort().catch(() => undefined);
        throw error;
      }
    } catch (error) {
      // What was there before is there still; an empty file is only the place that was made for it.
      if ((await handle.getFile().catch(() => null))?.size === 0) await folder.removeEntry(name).catch(() => undefined);
      throw error;
    }
  }

  async get(name: string): Promise<Blob | null> {
    try {
      return await (await (await this.folder()).getFileHandle(name)).getFile();
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotFoundError') return null;
      throw error;
    }
  }

  async remove(names: string[]): Promise<void> {
    const folder = await this.folder();
    for (const name of names) await folder.removeEntry(name).catch(() => undefined);
  }

  async names(): Promise<string[]> {
    const names: string[] = [];
    const folder = await this.folder() as FileSystemDirectoryHandle & { keys(): AsyncIterable<string> };
    for await (const name of folder.keys()) names.push(name);
    return names;
  }

  async clear(): Promise<void> {
    this.folderComing = null;
    const root = await navigator.storage.getDirectory();
    const all = await root.getDirectoryHandle(folderName).catch(() => null) as (FileSystemDirectoryHandle & { keys(): AsyncIterable<string> }) | null;
    if (!all) return;
    await all.removeEntry(this.place, { recursive: true }).catch(() => undefined);
    let others = 0;
    for await (const name of all.keys()) others += name ? 1 : 0;
    if (others === 0) await root.removeEntry(folderName, { recursive: true });
  }
}

const table = 'files';

class DatabaseStore implements Store {
  readonly kind = 'idb';
  private readonly name: string;
  private open: Promise<IDBDatabase> | null = null;

  constructor(place: string) {
    this.name = `${folderName}:${place}`;
  }

  private database(): Promise<IDBDatabase> {
    return this.open ??= new Promise((done, refuse) => {
      const asked = indexedDB.open(this.name, 1);
      asked.onupgradeneeded = () => { asked.result.createObjectStore(table); };
      asked.onsuccess = () => {
        asked.result.onversionchange = () => this.close();  // Another window takes it away.
        done(asked.result);
      };
      asked.onerror = () => refuse(asked.error);
    });
  }

  private close(): void {
    void this.open?.then(database => database.close());
    this.open = null;
  }

  private async run<T>(mode: IDBTransactionMode, act: (files: IDBObjectStore) => IDBRequest<T> | null): Promise<T | undefined> {
    const transaction = (await this.database()).transaction(table, mode);
    return new Promise((done, refuse) => {
      const asked = act(transaction.objectStore(table));
      transaction.oncomplete = () => done(asked?.result);
      transaction.onabort = transaction.onerror = () => refuse(transaction.error ?? asked?.error);
    });
  }

  async put(name: string, bytes: Blob): Promise<void> {
    // Bytes and no Blob: a file of the reader's may change or go, and private windows of WebKit keep no Blobs.
    const copy = await bytes.arrayBuffer();
    await this.run('readwrite', files => files.put(copy, name));
  }

  async get(name: string): Promise<Blob | null> {
    const bytes = await this.run('readonly', files => files.get(name) as IDBRequest<ArrayBuffer | undefined>);
    return bytes ? new Blob([bytes]) : null;
  }

  async remove(names: string[]): Promise<void> {
    await this.run('readwrite', files => {
      for (const name of names) files.delete(name);
      return null;
    });
  }

  async names(): Promise<string[]> { return (await this.run('readonly', files => files.getAllKeys()) ?? []).map(String); }

  async clear(): Promise<void> {
    this.close();
    await new Promise<void>((done, refuse) => {
      const asked = indexedDB.deleteDatabase(this.name);
      asked.onsuccess = () => done();
      asked.onerror = () => refuse(asked.error);
      asked.onblocked = () => done();  // It goes when the other window lets go of it.
    });
  }
}

const candidates = (place: string): (() => Store)[] => {
  const files = 'FileSystemFileHandle' in self && 'createWritable' in FileSystemFileHandle.prototype;
  return [...files ? [() => new FileStore(place)] : [], ...'indexedDB' in self ? [() => new DatabaseStore(place)] : []];
};

/** The kept store of the site at `place` (the path of its root): the one that holds `holding` already, else the best that
 *  works here: tried, not believed. Null: none. Throws Unanswered where one does not say whether it works: what is kept may
 *  lie in it, and must not get a second place beside it. */
export async function keptStore(place: string, holding = ''): Promise<Store | null> {
  // Between two locks another window may take the empty place away: what was opened under one lock is not used under the next.
  const probe = async (make: () => Store): Promise<boolean> => {
    const mark = `probe-${Math.random().toString(36).slice(2)}`;  // Another window may ask at the same time.
    const ask = async (): Promise<void> => {
      const store = make();
      await soon(store.put(mark, new Blob(['1'])));
      await soon(store.remove([mark]));
    };
    const leave = async (): Promise<void> => {
      const store = make();
      if ((await soon(store.names())).length === 0) await soon(store.clear());
    };
    try {
      await locked(place, 'adding', false, ask).catch(error => {
        if (error instanceof LockHeld) return ask();
        throw error;
      });
      // Nothing is left of having asked; where another window asks or writes, the place is its own by now.
      await locked(place, 'adding', true, leave);
      return true;
    } catch (error) {
      if (error instanceof Unanswered) throw error;
      return isFull(error);  // It works, and is full: said where it matters.
    }
  };
  const working: Store[] = [];
  for (const make of candidates(place)) {
    if (!await probe(make)) continue;
    const store = make();
    if (holding === '' || await soon(store.get(holding))) return store;
    working.push(store);
  }
  return working[0] ?? null;
}

/** Every place that could hold own papers of this site is emptied, whichever was used. Throws Unanswered where one does not
 *  answer; the others are emptied all the same. */
export async function clearAll(place: string): Promise<void> {
  const all: Store[] = [...navigator.storage && 'getDirectory' in navigator.storage ? [new FileStore(place)] : [],
    ...'indexedDB' in self ? [new DatabaseStore(place)] : []];
  const ends = await Promise.allSettled(all.map(store => soon(store.clear())));
  for (const end of ends) if (end.status === 'rejected' && end.reason instanceof Unanswered) throw end.reason;
}
