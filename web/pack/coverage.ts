// Which bytes of a file are there? Ranges are [begin, end), ascending and apart from each other.
export type Range = readonly [begin: number, end: number];

export class Coverage {
  private ranges: Range[] = [];

  add(begin: number, end: number): void {
    if (begin >= end) return;
    const touches = ([from, to]: Range): boolean => from <= end && to >= begin;
    const met = this.ranges.filter(touches);
    const whole: Range = [Math.min(begin, ...met.map(([from]) => from)), Math.max(end, ...met.map(([, to]) => to))];
    this.ranges = [...this.ranges.filter(range => !touches(range)), whole].sort(([a], [b]) => a - b);
  }

  /** What of a range is not there. */
  missing([begin, end]: Range): Range[] {
    const out: Range[] = [];
    for (const [from, to] of this.ranges) {
      if (to <= begin || from >= end) continue;
      if (from > begin) out.push([begin, from]);
      begin = Math.max(begin, to);
    }
    if (begin < end) out.push([begin, end]);
    return out;
  }
}

/** Ranges in ascending order; those between which less than `gap` bytes lie, all of them free, are one. */
export function joined(ranges: readonly Range[], gap: number, isFree: (between: Range) => boolean): Range[] {
  const out: Range[] = [];
  for (const [begin, end] of [...ranges].sort(([a], [b]) => a - b)) {
    const last = out.at(-1);
    if (last && (begin <= last[1] || begin - last[1] < gap && isFree([last[1], begin]))) out[out.length - 1] = [last[0], Math.max(last[1], end)];
    else if (begin < end) out.push([begin, end]);
  }
  return out;
}

/** Bytes that a pack is checked by (core/index/format.md). */
export const unit = 4096;
const soon = 6;           // Rounds after which a question is one that reads on and on, as an export does.
const farthest = 8;       // Doublings: a megabyte.

/** What the round-th asking of one question waits for, with what it will probably wait for next: the later the round, the further
 *  ahead, twice as far each time. `size`: of the pack. */
export function ahead(ranges: readonly Range[], round: number, size: number): readonly Range[] {
  if (round < soon) return ranges;
  const further = unit * 2 ** Math.min(round - soon, farthest);
  return ranges.map(([begin, end]): Range => [begin - begin % unit, Math.min(size, end - end % unit + unit + further)]);
}
