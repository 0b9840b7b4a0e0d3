// What stands in a collection that was given away as one file: a list, the originals, their packs, and corrections.
//   collection.json   {"diarium": "collection", "version": 1, "name", "files": [{"path", "sha256"}]}
//   original/PATH     the files as they were given
//   packs/PATH.dia    each as it was read: for other programs; ours reads the originals anew
//   corrections.json  core/facts/corrected/corrections.h, where there are any
import { correctionsFile, readCorrections } from '../corrections/check.ts';
import { isSound } from './archive_names.ts';
import type { Given } from './gather.ts';
import type { Collection } from './kept/catalogue.ts';
import type { Library } from './kept/library.ts';
import type { Given as Packable, NamedFile } from './talk.ts';

const listName = 'collection.json', correctionsName = 'corrections.json', originals = 'original/';

/** Two files of the same path get different ones. */
function unique(path: string, taken: Set<string>): string {
  const sound = isSound(path) ? path : `fil-${taken.size + 1}`;
  const dot = sound.lastIndexOf('.') > sound.lastIndexOf('/') ? sound.lastIndexOf('.') : sound.length;
  let name = sound;
  for (let i = 2; taken.has(name); ++i) name = `${sound.slice(0, dot)} ${i}${sound.slice(dot)}`;
  taken.add(name);
  return name;
}

/** `portable`: a file as the worker can read it. */
export async function exportFiles(library: Library, collection: Collection, portable: (file: Blob) => Promise<Packable>): Promise<NamedFile[]> {
  const taken = new Set<string>(), files: NamedFile[] = [], listed: { path: string; sha256: string }[] = [];
  for (const file of library.filesOf(collection.id)) {
    const path = unique(file.path, taken), original = await library.original(file), pack = await library.pack(file);
    if (!original) continue;
    listed.push({ path, sha256: file.report.sha256 });
    files.push({ name: originals + path, file: await portable(original) });
    if (pack) files.push({ name: `packs/${path}.dia`, file: await portable(pack) });
  }
  const list = { diarium: 'collection', version: 1, name: collection.name, files: listed };
  files.unshift({ name: listName, file: await portable(new Blob([`${JSON.stringify(list, null, 1)}\n`])) });
  if (library.corrections !== '') files.push({ name: correctionsName, file: await portable(new Blob([library.corrections])) });
  return files;
}

/** Both lists of corrections; of two with one id the reader's own stays. */
function joined(own: string, coming: string): string {
  const theirs = readCorrections(coming);
  if (!theirs) return own;
  const mine = readCorrections(own) ?? [], known = new Set(mine.map(({ id }) => id));
  return correctionsFile([...mine, ...theirs.filter(({ id }) => !known.has(id))]);
}

/** The files to read, and under which name; null where this is no exported collection. */
export async function importFiles(files: NamedFile[], own: string): Promise<{ name: string; files: Given[]; corrections: string } | null> {
  const text = async (name: string): Promise<string> => {
    const found = files.find(file => file.name === name);
    return found ? new Blob([found.file]).text() : '';
  };
  let list: { diarium?: unknown; version?: unknown; name?: unknown } | null;
  try {
    list = JSON.parse(await text(listName)) as typeof list;
  } catch {
    return null;
  }
  if (list?.diarium !== 'collection' || list.version !== 1 || typeof list.name !== 'string' || list.name.trim() === '') return null;
  const given = files.filter(({ name }) => name.startsWith(originals)).map(({ name, file }) => {
    const path = name.slice(originals.length);
    return { path, file: new File([file], path.slice(path.lastIndexOf('/') + 1)) };
  });
  return { name: list.name.trim().slice(0, 80), files: given, corrections: joined(own, await text(correctionsName)) };
}
