// Files of which some pages were read in their pictures and others not yet: a closed tab goes on where it was. What was read of each page
// is a value of its own in the store, so that no page is written twice; the list names the file.
import { linesByPage } from './seen.ts';
import type { Begun, Catalogue } from './catalogue.ts';
import { flagOf } from './flag.ts';
import type { Store } from './store.ts';

/** What the library lends: its store and list as they are now, and a change of the list that tells no other window. */
export interface BegunPlace {
  readonly place: string;
  store(): Store;
  list(): Catalogue;
  change(act: (list: Catalogue) => void): Promise<void>;
}

const pageName = (id: string, page: number): string => `${id}.page-${page}`;

export class BegunFiles {
  private readonly held = new Map<string, () => void>();

  constructor(private readonly at: BegunPlace) {}

  get all(): readonly Begun[] { return this.at.list().begun; }
  find(id: string): Begun | undefined { return this.all.find(one => one.id === id); }

  /** The one that is this file, byte by byte. */
  async same(file: Blob): Promise<Begun | undefined> {
    for (const one of this.all.filter(({ size }) => size === file.size)) {
      const there = await this.file(one);
      if (there && await equal(file, there)) return one;
    }
    return undefined;
  }

  file({ id }: Begun): Promise<Blob | null> { return this.at.store().get(`${id}.file`); }

  /** The file is kept, and named from now on. Throws where there is no room. */
  async begin(begun: Begun, file: Blob): Promise<void> {
    await this.at.store().put(`${begun.id}.file`, file);
    await this.at.change(list => { list.begun.push(begun); });
  }

  async write(id: string, page: number, lines: string): Promise<void> {
    await this.at.store().put(pageName(id, page), new Blob([lines]));
  }

  /** Lines of the pages that were read. */
  async pages({ id }: Begun): Promise<Map<number, string>> {
    const all: string[] = [], store = this.at.store();
    for (const name of await this.names(id)) all.push(await (await store.get(name))?.text() ?? '');
    return linesByPage(all.join(''));
  }

  async count({ id }: Begun): Promise<number> { return (await this.names(id)).length; }

  async set(id: string, changed: Partial<Pick<Begun, 'paused' | 'tries'>>): Promise<void> {
    if (!this.find(id)) return;
    await this.at.change(list => { for (const one of list.begun) if (one.id === id) Object.assign(one, changed); });
  }

  /** It is read, or nothing is to come of it: its pages go, and its bytes where no list names them otherwise. */
  async end(id: string): Promise<void> {
    if (this.find(id)) await this.at.change(list => { list.begun = list.begun.filter(one => one.id !== id); });
    const named = this.at.list().files.some(file => file.id === id);
    await this.at.store().remove([...await this.names(id), ...named ? [] : [`${id}.file`]]);
    this.release(id);
  }

  /** True: no other window reads it, and none will until release() or the end of this one. */
  hold(id: string): Promise<boolean> {
    if (!navigator.locks || this.held.has(id)) return Promise.resolve(true);
    return new Promise(done => {
      void navigator.locks.request(`${flagOf(this.at.place)}:begun:${id}`, { ifAvailable: true }, lock => {
        done(lock !== null);
        return lock ? new Promise<void>(release => this.held.set(id, release)) : undefined;
      });
    });
  }

  release(id: string): void {
    this.held.get(id)?.();
    this.held.delete(id);
  }

  private async names(id: string): Promise<string[]> {
    return (await this.at.store().names()).filter(name => name.startsWith(pageName(id, 0).slice(0, -1)));
  }
}

async function equal(one: Blob, other: Blob): Promise<boolean> {
  if (one.size !== other.size) return false;
  const part = 1 << 22;  // Bytes that are compared at once.
  for (let at = 0; at < one.size; at += part) {
    const [a, b] = (await Promise.all([one, other].map(blob => blob.slice(at, at + part).arrayBuffer()))).map(bytes => new Uint8Array(bytes)) as [Uint8Array, Uint8Array];
    if (!a.every((byte, i) => byte === b[i])) return false;
  }
  return true;
}
