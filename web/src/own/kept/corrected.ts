// How do the corrections of two windows become one list? By the id of each (core/facts/corrected/corrections.h); what they say is not
// looked at.
interface One { id: string }
interface Corrections { version: number; corrections: One[] }

/** Null where this is no list. */
function read(text: string): Corrections | null {
  try {
    const list = JSON.parse(text) as Corrections;
    return typeof list?.version === 'number' && Array.isArray(list.corrections) && list.corrections.every(one => typeof one?.id === 'string') ? list : null;
  } catch {
    return null;
  }
}

/** What was changed here, from `base` to `mine`, done to what stands there now: what another window did meanwhile stays.
 *  Of one correction that both have changed the one of here counts. '' is an empty list, and comes back for one. */
export function rebased(base: string, mine: string, theirs: string): string {
  if (theirs === base || read(mine) === null && mine !== '' || read(theirs) === null) return mine;
  const byId = (text: string): Map<string, One> => new Map((read(text)?.corrections ?? []).map(one => [one.id, one]));
  const before = byId(base), now = byId(mine), there = byId(theirs);
  for (const id of before.keys()) if (!now.has(id)) there.delete(id);
  for (const [id, one] of now) if (JSON.stringify(one) !== JSON.stringify(before.get(id))) there.set(id, one);
  const head = read(mine) ?? read(theirs);
  return there.size === 0 ? '' : JSON.stringify({ ...head, corrections: [...there.values()] });
}
