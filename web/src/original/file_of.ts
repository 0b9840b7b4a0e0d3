// The file that a paper was read from: one of the reader's own, else the copy that the site gives away.
import type { Original } from 'diarium:border';
import type { Surroundings } from '../page/beside.ts';

/** A Blob of an own file, the site's answer, or null where neither has it. `site`: address of its root. */
export async function fileOf(around: Surroundings, site: string, asked: Original): Promise<Blob | Response | null> {
  const own = asked.source ? await around.own()?.then(store => store.original(asked.source ?? '')).catch(() => null) : null;
  if (own) return own;
  if (!asked.copy) return null;
  const answer = await fetch(site + asked.copy).catch(() => null);
  return answer?.ok ? answer : null;
}
