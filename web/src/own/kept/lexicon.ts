// What own papers are read by now and then: the list of words that damaged ones are repaired by, and the reader of scans. It is no
// part of the copy for offline use; it is kept where own papers are kept, so that a paper that is dropped offline is read as it is
// online. The list is kept when the first paper is, the reader when the first scan came.
const cacheOf = (url: string): string => `diarium-own:${new URL('.', url).pathname}`;

/** Keeps the list of `url`, and none of an older version. Nothing happens where there is no room or no network. */
export async function keepLexicon(url: string): Promise<void> {
  if (url === '' || !('caches' in self)) return;
  const cache = await caches.open(cacheOf(url));
  if (await cache.match(url)) return;
  for (const old of await cache.keys()) await cache.delete(old);
  await cache.add(url);
}

/** What is kept of it; null: nothing. */
export const keptFile = async (url: string): Promise<Response | null> =>
  'caches' in self ? await caches.match(url, { cacheName: cacheOf(url) }) ?? null : null;

export async function forgetLexicon(url: string): Promise<void> {
  if (url !== '' && 'caches' in self) await caches.delete(cacheOf(url));
}

/** Keeps a file that has come where others are kept, and none of an older version of it. */
export async function keepFile(url: string, bytes: Uint8Array): Promise<void> {
  if (!('caches' in self) || !await caches.has(cacheOf(url))) return;
  const cache = await caches.open(cacheOf(url)), stem = (address: string): string => address.replace(/-[0-9a-f]{8}(?=\.)/, '');
  for (const old of await cache.keys()) if (old.url !== url && stem(old.url) === stem(url)) await cache.delete(old);
  const headers = url.endsWith('.js') ? { 'content-type': 'text/javascript' } : {};  // Else it is not run.
  await cache.put(url, new Response(bytes as BodyInit, { headers }));
}
