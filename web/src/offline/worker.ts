// The service worker: one version of the site, whole, answered from the reader's own machine. `diarium site` writes the
// version into it, so browsers notice a new one by themselves; a page keeps the version that it was opened with.
import { firstParts } from 'diarium:screens';
import { keptFile as ownFile } from '../own/kept/lexicon.ts';
import { kept, skeletonName, type BuildList, type ListedFile } from './build_list.ts';
import { answerOf, askList, cacheName, isAsListed, install, keepTools, keptFile, keptList, keptVersions, ownCaches, removeAll } from './install.ts';
import { asksForPart, heldBytes, partOf } from './part.ts';
import { home, worker, type FetchEvent } from './scope.ts';
import type { FromWorker, ToWorker } from './talk.ts';
import { versionsWithMore } from './withdrawn.ts';

const version = '<!--diarium:version-->';
const root = '<!--diarium:root-->';
const checkAgain = 10 * 60 * 1000;  // Milliseconds before the publisher is asked again whether copies are wanted.
/** The first parts of the program's own addresses; other folders below may belong to somebody else. */
const parts = firstParts.join('|');
const places = new RegExp(`^(?:index\\.html)?$|^(?:${parts})/(?:[^.]*/)?(?:index\\.html)?$`);
const places_without_slash = new RegExp(`^(?:${parts})(?:/[^./]+)?$`);

let stop = new AbortController();
let list: Promise<BuildList | null> | null = null;
let checked = 0;

/** The list of this version; null: the cache is not whole, and everything comes from the network. */
function readOwnList(): Promise<BuildList | null> {
  list ??= keptList(version).catch(() => null);
  return list;
}

/** Older versions go when no more than one window is open: another may still need them. A newer one may be on its way. */
async function tidy(): Promise<void> {
  if (worker.registration.installing || worker.registration.waiting) return;
  if ((await worker.clients.matchAll({ includeUncontrolled: true, type: 'window' })).length > 1) return;
  for (const name of await ownCaches()) if (name !== cacheName(version)) await caches.delete(name);
}

/** A version that holds withdrawn papers does not keep the new one waiting. */
async function begin(): Promise<void> {
  await install(version, stop);
  if ((await versionsWithMore(version)).length > 0) await worker.skipWaiting();
}

/** What holds withdrawn papers goes, whoever may still show it: those windows are told. */
async function takeOver(): Promise<void> {
  const more = await versionsWithMore(version);
  for (const other of more) await caches.delete(cacheName(other));
  await tidy();
  if (more.length === 0) return;
  const withdrawn: FromWorker = { diarium: 'withdrawn' };
  for (const client of await worker.clients.matchAll({ includeUncontrolled: true, type: 'window' }))
    if (client.frameType !== 'nested') client.postMessage(withdrawn);
}

/** From now on everything comes from the network. */
async function end(): Promise<void> {
  list = Promise.resolve(null);
  await removeAll();
}

/** The cache is not whole: browsers may clear it, or be closed while they write it. It is made anew. */
async function mend(): Promise<void> {
  await install(version, new AbortController()).catch(() => undefined);  // A newer version is on its way then.
  list = null;
}

/** Are copies still wanted? A list that was taken away, or says so, ends them; a host that is not reached does not. */
async function check(): Promise<void> {
  if (Date.now() - checked < checkAgain) return;
  checked = Date.now();
  const now = await askList();
  if (now === null) checked = 0;
  if (now === 'gone' || now && now.offline === false) await end();
  else if (now && await readOwnList() === null) await mend();
}

/** The page that stands for every address, with the way to the root filled in. */
async function page(place: string, request: Request): Promise<Response> {
  const skeleton = (await readOwnList())?.files.find(one => one.url === skeletonName);
  const answer = skeleton && (await keptFile(skeleton, version) ?? await fetchAgain(skeleton, home + skeletonName).catch(() => undefined));
  if (!answer) return fetch(request);
  const depth = place.split('/').length - 1;
  const html = (await answer.text()).replaceAll(root, '../'.repeat(depth));
  return answerOf(skeletonName, new TextEncoder().encode(html).buffer as ArrayBuffer);
}

/** A file of this version. Where the cache has lost it, the host is asked, and believed only if it is the same file. */
async function file(url: string, event: FetchEvent): Promise<Response> {
  const own = await readOwnList(), range = event.request.headers.get('range');
  const listed = own && kept(own).find(one => one.url === url);
  if (!own || await isEmbedded(event.clientId)) return fetch(event.request);
  if (!listed) return await ofAnotherVersion(url, range) ?? await readerOfScans(url) ?? fetch(event.request);
  const answer = await given(listed, version, range);
  if (answer) return answer;
  const fresh = await fetchAgain(listed, range === null ? event.request : home + url);
  return fresh && range !== null ? partOf(range, await fresh.arrayBuffer()) : fresh ?? Response.error();
}

/** A kept file, or the part of it that a Range header asks for. */
async function given(listed: ListedFile, of: string, range: string | null): Promise<Response | undefined> {
  if (range === null) return keptFile(listed, of);
  const bytes = await heldBytes(listed, of);
  return bytes && partOf(range, bytes);
}

/** A file that the cache has lost, or had changed, from the host and into the cache; undefined where the host has another. */
async function fetchAgain(listed: ListedFile, request: Request | string): Promise<Response | undefined> {
  const fresh = await fetch(request);
  const bytes = fresh.ok ? await fresh.arrayBuffer() : null;
  if (!bytes || !await isAsListed(listed, bytes)) return undefined;
  if (await readOwnList() !== null) await caches.open(cacheName(version)).then(cache => cache.put(home + listed.url, answerOf(listed.url, bytes))).catch(() => undefined);
  return answerOf(listed.url, bytes);
}

/** A window that another version is open in may ask for that one's files; their names tell them apart. */
async function ofAnotherVersion(url: string, range: string | null): Promise<Response | undefined> {
  for (const other of await keptVersions()) {
    const listed = (await keptList(other))?.files.find(one => one.url === url);
    const answer = listed && await given(listed, other, range);
    if (answer) return answer;
  }
  return undefined;
}

/** What reads scans is no part of the copy, and a script is asked for by the browser itself: it lies with own papers, once one came. */
const readerOfScans = async (url: string): Promise<Response | null> =>
  /^scan-[0-9a-f]{8}\.js$/.test(url) ? ownFile(home + url).catch(() => null) : null;

/** A page in a frame, with or without our element around it, comes from the network, and so do its files. */
async function isEmbedded(clientId: string): Promise<boolean> {
  const client = clientId ? await worker.clients.get(clientId) : undefined;
  return client !== undefined && (client.frameType === 'nested' || new URL(client.url).searchParams.get('inbaddad') === '1');
}

worker.addEventListener('install', event => event.waitUntil(begin()));
worker.addEventListener('activate', event => event.waitUntil(takeOver()));

worker.addEventListener('message', event => {
  const said = (event.data as ToWorker | null)?.diarium;
  if (said === 'cancel') stop.abort();
  if (said === 'tools') {
    stop = new AbortController();
    event.waitUntil(keepTools(version, stop.signal));
  }
  if (said === 'take-over') event.waitUntil(worker.skipWaiting());
  if (said === 'forget') event.waitUntil(end());
});

worker.addEventListener('fetch', event => {
  const { request } = event, url = new URL(request.url), range = request.headers.get('range');
  url.hash = '';
  if (request.method !== 'GET' || !url.href.startsWith(home) || range !== null && !asksForPart(range)) return;
  const [path = ''] = url.href.slice(home.length).split('?');
  if (request.mode === 'navigate') {
    if (request.destination === 'iframe' || request.destination === 'frame' || url.searchParams.get('inbaddad') === '1') return;
    if (places_without_slash.test(path)) event.respondWith(Promise.resolve(Response.redirect(`${home}${path}/${url.search}`)));
    else if (places.test(path)) event.respondWith(page(path, request));
    else return;
    event.waitUntil(Promise.all([check(), tidy()]));
  } else if (path !== 'build.json' && path !== 'sw.js' && !url.search) {
    event.respondWith(file(path, event));
  }
});
