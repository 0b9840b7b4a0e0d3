// Counts the offsets of facts, which are code points, in UTF-16 units: see «Offsets» in core/decisions.md.

/** Code points before a place → UTF-16 units before it. `pairs`: of each character of two units, in ascending order, how
 *  many code points stand before it. */
export function in_units(points: number, pairs: readonly number[]): number {
  let low = 0, high = pairs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[middle] as number) < points) low = middle + 1;
    else high = middle;
  }
  return points + low;
}

const is_place = (key: string) => ['start', 'end', 'chars', 'mentions', 'first', 'sign'].includes(key) || key.endsWith('_span');

/** Facts of the gold schema with every offset counted anew, in place. */
export function count_in_units(facts: Record<string, unknown>, pairs: readonly number[]): void {
  if (pairs.length > 0) recount(facts, pairs);
  facts['offset_unit'] = 'utf16';
}

function recount(value: unknown, pairs: readonly number[]): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inside] of Object.entries(value)) {
    if (is_place(key)) (value as Record<string, unknown>)[key] = recounted(inside, pairs);
    else recount(inside, pairs);
  }
}

function recounted(value: unknown, pairs: readonly number[]): unknown {
  if (typeof value === 'number') return in_units(value, pairs);
  return Array.isArray(value) ? value.map(one => recounted(one, pairs)) : value;
}
