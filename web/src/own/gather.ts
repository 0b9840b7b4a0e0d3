// Which files did the reader give? What was dropped, chosen or pasted becomes a list of files with their paths; folders
// are walked, hidden files passed over, and what is too much is told and not read.
import { fileLimit } from './talk.ts';

export const dropLimit = 500 * 1024 * 1024;  // Bytes of all files together.
export const countLimit = 2000;              // Files at once.
const deepest = 40;                          // Folders in folders: a link may lead back to where it stands.
const foldersAtMost = 5000;
export const pasteLimit = 20 * 1024 * 1024;  // Bytes of pasted text, as UTF-8.

/** A file or a folder, as the browser gives it. */
export type Thing = File | FileSystemEntry;
export interface Given { file: File; path: string }
export interface Gathered {
  /** In the order of their paths. */
  files: Given[];
  /** One by one: those that cannot be read at all. `why`: too_large, changed. */
  refused: { path: string; why: string }[];
  /** How many more there were than are read at once. */
  left: number;
  /** Of the one folder that was given; '' where it was something else. */
  folder: string;
}

const hidden = (path: string): boolean => path.split('/').some(part => part.startsWith('.') || part === '__MACOSX');

/** Bytewise, as the command orders a folder. */
const byPath = (one: Given, other: Given): number => one.path < other.path ? -1 : one.path > other.path ? 1 : 0;

function allOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader(), all: FileSystemEntry[] = [];
  return new Promise((done, refuse) => {
    const more = (): void => reader.readEntries(some => {  // A hundred at a time, none at the end.
      if (some.length === 0) return done(all);
      all.push(...some);
      more();
    }, refuse);
    more();
  });
}

class Walk {
  readonly found: Given[] = [];
  readonly refused: Gathered['refused'] = [];
  left = 0;
  private folders = 0;

  async visit(thing: Thing, path: string, depth = 0): Promise<void> {
    if (hidden(path)) return;
    if (thing instanceof File) this.take(thing, path);
    else if (this.found.length >= countLimit) ++this.left;
    else if (thing.isDirectory && (depth === deepest || ++this.folders > foldersAtMost)) this.lose(path);
    else if (thing.isDirectory) for (const entry of await allOf(thing as FileSystemDirectoryEntry).catch(() => this.lose(path))) await this.visit(entry, `${path}/${entry.name}`, depth + 1);
    else {
      const file = await new Promise<File>((done, refuse) => (thing as FileSystemFileEntry).file(done, refuse)).catch(() => null);
      if (file) this.take(file, path);
      else this.lose(path);
    }
  }

  private lose(path: string): FileSystemEntry[] {
    this.refused.push({ path, why: 'changed' });
    return [];
  }

  private take(file: File, path: string): void {
    if (file.size > fileLimit) this.refused.push({ path, why: 'too_large' });
    else if (this.found.length >= countLimit) ++this.left;
    else this.found.push({ file, path });
  }
}

/** All files below the things, within the limits. Nothing is read. */
export async function gather(things: Thing[]): Promise<Gathered> {
  const walk = new Walk();
  for (const thing of things) await walk.visit(thing, thing instanceof File ? thing.webkitRelativePath || thing.name : thing.name);
  walk.found.sort(byPath);
  let size = 0, taken = 0;
  while (taken < walk.found.length && (size += walk.found[taken]!.file.size) <= dropLimit) ++taken;
  const [only] = things;
  const chosen = only instanceof File && only.webkitRelativePath.includes('/') ? only.webkitRelativePath.split('/')[0]! : '';
  const folder = things.length === 1 && only && !(only instanceof File) && only.isDirectory ? only.name : chosen;
  return { files: walk.found.slice(0, taken), refused: walk.refused, left: walk.left + walk.found.length - taken, folder };
}

/** Pasted text as a file; null where it is empty, or more than is read at once. */
export function pasted(text: string, name: string): File | null {
  const file = new File([text], `${name}.txt`, { type: 'text/plain' });
  return text.trim() === '' || file.size > pasteLimit ? null : file;
}
