// The list of what is kept: collections, their files, what the reader corrected. Read from storage, and two made one.
import { rebased } from './corrected.ts';
import type { Report } from '../talk.ts';

export interface Collection { id: string; name: string; shown: boolean }
export interface OwnFile { id: string; collection: string; path: string; size: number; packSize: number; report: Report }
/** A file of which pages are being read in their pictures (begun.ts). `all`: pages that are; `paused`: the reader broke it off; `tries`: how
 *  often a visit went on with it on its own and no page came of it. */
export interface Begun { id: string; collection: string; path: string; size: number; all: number; paused: boolean; tries: number }
export interface Catalogue { version: 1; collections: Collection[]; files: OwnFile[]; begun: Begun[]; corrections: string }

export const empty = (): Catalogue => ({ version: 1, collections: [], files: [], begun: [], corrections: '' });

/** Only what we wrote is believed to be a list. */
export function readCatalogue(text: string): Catalogue | null {
  try {
    const read = JSON.parse(text) as Catalogue;
    const sound = read?.version === 1 && Array.isArray(read.collections) && Array.isArray(read.files) &&
      read.collections.every(one => typeof one?.id === 'string' && typeof one.name === 'string') &&
      read.files.every(one => typeof one?.id === 'string' && typeof one.path === 'string' && typeof one.report?.sha256 === 'string') &&
      (read.begun ?? []).every(one => typeof one?.id === 'string' && typeof one.path === 'string');
    return sound ? { ...empty(), ...read } : null;
  } catch {
    return null;
  }
}

/** Two lists as one: what is new of `coming` goes into the collections of its names. */
export function together(there: Catalogue, coming: Catalogue): Catalogue {
  const next = structuredClone(there);
  for (const collection of coming.collections) {
    let into = next.collections.find(one => one.name === collection.name);
    if (!into) next.collections.push(into = structuredClone(collection));
    for (const one of coming.begun.filter(one => one.collection === collection.id)) next.begun.push({ ...one, collection: into.id });
    for (const file of coming.files.filter(one => one.collection === collection.id))
      if (!next.files.some(one => one.collection === into.id && one.report.sha256 === file.report.sha256)) next.files.push({ ...file, collection: into.id });
  }
  next.corrections = rebased('', coming.corrections, there.corrections);
  return next;
}
