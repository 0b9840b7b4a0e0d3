// A version of the site is kept whole or not at all: every file is compared with the list before the list itself is put
// into the cache, and a cache without its list counts as none.
import { sha256 } from '../../pack/sum.ts';
import { bytesOf, isListOf, isTool, kept, listName, readList, type BuildList, type ListedFile } from './build_list.ts';
import { home, worker } from './scope.ts';
import type { FromWorker } from './talk.ts';

type Failure = Extract<FromWorker, { diarium: 'failed' }>['why'];

class Refused extends Error {
  constructor(readonly why: Failure, details: string) {
    super(details);
  }
}

const atOnce = 4;
const prefix = `diarium-${new URL(home || 'https://none/').pathname}-`;
export const cacheName = (version: string): string => prefix + version;

/** The names of all caches of this folder's site, whichever version. Those of other folders and programs are not ours. */
export async function ownCaches(): Promise<string[]> {
  return (await caches.keys()).filter(name => name.startsWith(prefix) && /^[^/]+$/.test(name.slice(prefix.length)));
}

/** Takes away everything that was kept, and the worker itself. Pages that are open go on by the network. */
export async function removeAll(): Promise<void> {
  await worker.registration.unregister();
  for (const name of await ownCaches()) await caches.delete(name);
}

async function isWhole(version: string): Promise<boolean> {
  return await caches.match(home + listName, { cacheName: cacheName(version) }).catch(() => undefined) !== undefined;
}

async function tell(message: FromWorker): Promise<void> {
  for (const client of await worker.clients.matchAll({ includeUncontrolled: true, type: 'window' })) client.postMessage(message);
}

/** Asks the publisher; «gone» where the list was taken away, null where nothing can be said now. */
export async function askList(): Promise<BuildList | 'gone' | null> {
  const answer = await fetch(home + listName, { cache: 'no-cache' }).catch(() => null);
  if (answer?.status === 404 || answer?.status === 410) return 'gone';
  return answer?.ok ? readList(await answer.text().catch(() => '')) : null;
}

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8', js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8', json: 'application/json',
  wasm: 'application/wasm', svg: 'image/svg+xml', png: 'image/png', ttf: 'font/ttf', webmanifest: 'application/manifest+json',
};

/** The answer that is kept: bytes that fit the list, under the type that their name has, whatever the host said of them. */
export function answerOf(url: string, bytes: ArrayBuffer): Response {
  const type = types[url.slice(url.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  return new Response(bytes, { headers: { 'Content-Type': type, 'Content-Length': String(bytes.byteLength) } });
}

export async function isAsListed(file: ListedFile, bytes: ArrayBuffer): Promise<boolean> {
  return bytes.byteLength === file.size && await sha256(bytes) === file.sha256;
}

/** The list of a version that is kept whole. One that is not the version's own ends the whole copy: whoever could change it
 *  could have changed every file with it. */
export async function keptList(version: string): Promise<BuildList | null> {
  const text = await caches.match(home + listName, { cacheName: cacheName(version) }).then(answer => answer?.text());
  if (text === undefined) return null;
  const list = readList(text);
  if (list?.files && await isListOf(list, version)) return list;
  await caches.delete(cacheName(version));
  return null;
}

/** A kept file, compared with its sum each time that it is given: anything on this origin may write into the cache. One that
 *  was changed is dropped. Does not make a cache that was taken away. */
export async function keptBytes(file: ListedFile, version: string): Promise<ArrayBuffer | undefined> {
  const answer = await caches.match(home + file.url, { cacheName: cacheName(version) });
  const bytes = await answer?.arrayBuffer();
  if (!bytes || await isAsListed(file, bytes)) return bytes;
  await (await caches.open(cacheName(version))).delete(home + file.url);
  return undefined;
}

/** The same as an answer. */
export async function keptFile(file: ListedFile, version: string): Promise<Response | undefined> {
  const bytes = await keptBytes(file, version);
  return bytes && answerOf(file.url, bytes);
}

/** The versions that have a cache, whole or not. */
export const keptVersions = async (): Promise<string[]> => (await ownCaches()).map(name => name.slice(prefix.length));

/** The file's bytes: from an earlier version that is kept, from the browser's cache, or from the host. */
async function bring(file: ListedFile, earlier: string[], signal: AbortSignal): Promise<ArrayBuffer> {
  for (const name of earlier) {
    const bytes = await (await (await caches.open(name)).match(home + file.url))?.arrayBuffer();
    if (bytes && await isAsListed(file, bytes)) return bytes;
  }
  for (const cache of ['default', 'reload'] as const) {
    const answer = await fetch(home + file.url, { cache, signal }).catch((error: unknown) => {
      throw new Refused(signal.aborted ? 'cancelled' : 'network', `${file.url}: ${String(error)}`);
    });
    const bytes = answer.ok ? await answer.arrayBuffer().catch(() => null) : null;
    if (signal.aborted) throw new Refused('cancelled', file.url);
    if (bytes && await isAsListed(file, bytes)) return bytes;
  }
  throw new Refused('changed', file.url);
}

/** Brings files into a cache, some at a time, and says how far it has come. `done`: bytes that are there before. */
async function bringAll(files: readonly ListedFile[], into: string, done: number, signal: AbortSignal): Promise<void> {
  const cache = await caches.open(into), earlier = (await ownCaches()).filter(other => other !== into), waiting = [...files], size = done + bytesOf(waiting);
  const work = async (): Promise<void> => {
    for (let file = waiting.shift(); file && !signal.aborted; file = waiting.shift()) {
      const bytes = await bring(file, earlier, signal);
      await cache.put(home + file.url, answerOf(file.url, bytes)).catch((error: unknown) => { throw new Refused('quota', String(error)); });
      done += file.size;
      await tell({ diarium: 'progress', done, size });
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, () => work()));
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
  if (signal.aborted) throw new Refused('cancelled', listName);
}

/** The tools that a reader used in an earlier version, whose copy has them, stay at hand. */
async function toolsInUse(list: BuildList): Promise<ListedFile[]> {
  const stem = (url: string): string => url.replace(/-[0-9a-f]{8}(?=\.)/, ''), used = new Set<string>();
  for (const name of await ownCaches()) for (const { url } of await (await caches.open(name)).keys()) used.add(stem(url.slice(home.length)));
  return list.files.filter(file => isTool(file) && used.has(stem(file.url)));
}

async function fill(version: string, signal: AbortSignal): Promise<void> {
  const list = await askList();
  if (list === null) throw new Refused('network', listName);
  if (list === 'gone' || list.offline === false) {
    await removeAll();
    throw new Refused('unwanted', listName);
  }
  if (list.version !== version || !await isListOf(list, version)) throw new Refused('changed', `${list.version} is not ${version}`);
  if (await isWhole(version)) return;  // Another worker of the same version has it: only the worker's own code is new.
  const name = cacheName(version), files = [...kept(list).filter(file => !isTool(file)), ...await toolsInUse(list)];
  await caches.delete(name);  // A half of it, left by a browser that was closed.
  await bringAll(files, name, 0, signal);
  await (await caches.open(name)).put(home + listName, new Response(JSON.stringify(list), { headers: { 'Content-Type': 'application/json' } }));
}

/** Brings the tools into the copy of this version; what ends it early leaves the copy as it was, with those that have come. */
export async function keepTools(version: string, signal: AbortSignal): Promise<void> {
  const list = await keptList(version);
  if (!list) return;
  const cache = await caches.open(cacheName(version)), missing: ListedFile[] = [];
  for (const file of kept(list).filter(isTool)) if (!await cache.match(home + file.url)) missing.push(file);
  try {
    await bringAll(missing, cacheName(version), bytesOf(kept(list)) - bytesOf(missing), signal);
    await tell({ diarium: 'tools-kept' });
  } catch (error) {
    await tell({ diarium: 'failed', why: error instanceof Refused ? error.why : 'quota' });
  }
}

/** Keeps this version; throws, and leaves nothing of it behind, when any file is missing or is another one. */
export async function install(version: string, stop: AbortController): Promise<void> {
  try {
    await fill(version, stop.signal);
  } catch (error) {
    stop.abort();
    if (!await isWhole(version)) await caches.delete(cacheName(version)).catch(() => false);
    await tell({ diarium: 'failed', why: error instanceof Refused ? error.why : 'quota' });
    throw error;
  }
}
