// The list of words that damaged papers are repaired by. It is no part of the copy for offline use; it is kept where own
// papers are kept, so that a paper that is dropped offline is read as it is online.
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
export const keptLexicon = async (url: string): Promise<Response | null> =>
  'caches' in self ? await caches.match(url, { cacheName: cacheOf(url) }) ?? null : null;

export async function forgetLexicon(url: string): Promise<void> {
  if (url !== '' && 'caches' in self) await caches.delete(cacheOf(url));
}
