// The list of a site's files (`build.json`), as the worker believes it: checked in shape before anything is done by it.
import { sha256 } from '../../pack/sum.ts';

export interface ListedFile { url: string; sha256: string; size: number; kind: string }
export interface BuildList {
  version: string;
  files: ListedFile[];
  /** False: the publisher wants no copies; those that are there are taken away. */
  offline?: boolean;
}

export const listName = 'build.json';
export const skeletonName = 'skal.html';
/** A line for each file that the papers were read from (core/export/site/listing.h). */
export const sumsName = 'sums.txt';

/** Null where it is something else: a page of a host that answers everything with its front page. */
export function readList(text: string): BuildList | null {
  try {
    const list = JSON.parse(text) as BuildList;
    const sound = typeof list === 'object' && list !== null && (list.offline === false || typeof list.version === 'string' && Array.isArray(list.files) &&
      list.files.every(file => typeof file.url === 'string' && typeof file.sha256 === 'string' && Number.isSafeInteger(file.size) && typeof file.kind === 'string'));
    return sound ? list : null;
  } catch {
    return null;
  }
}

/** Is it the list that this version names? A version is the sum of its files as core/export/site/listing.cpp writes them, so that a
 *  worker, whose script names its version, need not believe what lies in a cache. */
export async function isListOf(list: BuildList, version: string): Promise<boolean> {
  return (await sha256(new TextEncoder().encode(`${JSON.stringify(list.files, null, 1)}\n`))).startsWith(version) && version.length === 16;
}

/** What reads files and writes other formats: it is large, and kept when the reader says so or has used it. */
export const isTool = (file: ListedFile): boolean => file.kind === 'tool';

/** What is kept on the reader's machine: the program, the collection, and the page that stands for every address. */
export const kept = (list: BuildList): ListedFile[] =>
  list.files.filter(file => file.kind === 'program' || isTool(file) || file.kind === 'pack' || file.kind === 'sums' || file.url === skeletonName)
    .filter((file, i, all) => all.findIndex(other => other.url === file.url) === i);

export const bytesOf = (files: ListedFile[]): number => files.reduce((sum, file) => sum + file.size, 0);
