// What the reader has corrected, as a value with undo and redo. The file's form is that of core/facts/corrections.h.

export interface Correction {
  id: string;
  source: string;
  paper: string;
  action: 'reject' | 'correct' | 'add' | 'note' | 'merge' | 'split';
  fact: string;
  /** Bytes of the paper's text. */
  span: [number, number];
  quote: string;
  value?: Record<string, unknown>;
  note?: string;
  into?: string;
}

const undoAtMost = 200;
const newId = (): string => Array.from(crypto.getRandomValues(new Uint8Array(8)), byte => byte.toString(16).padStart(2, '0')).join('');

const isCorrection = (one: unknown): one is Correction => {
  const { id, paper, action, fact, span } = one as Partial<Correction>;
  return typeof id === 'string' && typeof paper === 'string' && typeof fact === 'string' &&
    ['reject', 'correct', 'add', 'note', 'merge', 'split'].includes(action ?? '') && Array.isArray(span) && span.length === 2;
};

/** The corrections of a file; null where it is none. The core checks every value again before it acts on it. */
export function readCorrections(json: string): Correction[] | null {
  try {
    const read = JSON.parse(json) as { version?: unknown; corrections?: unknown };
    if (read?.version !== 1 || !Array.isArray(read.corrections)) return null;
    return read.corrections.every(isCorrection) ? read.corrections : null;
  } catch {
    return null;
  }
}

export class CorrectionList {
  private now: readonly Correction[] = [];
  private readonly past: (readonly Correction[])[] = [];
  private readonly future: (readonly Correction[])[] = [];

  get all(): readonly Correction[] { return this.now; }
  get canUndo(): boolean { return this.past.length > 0; }
  get canRedo(): boolean { return this.future.length > 0; }
  /** '' for none. */
  get json(): string {
    return this.now.length === 0 ? '' : `${JSON.stringify({ version: 1, corrections: this.now }, null, 1)}\n`;
  }

  /** What was kept: no step of the reader's. */
  load(kept: readonly Correction[]): void {
    this.now = kept;
  }

  of(paper: string, fact: string, [begin, end]: [number, number]): Correction | undefined {
    return this.now.find(one => one.paper === paper && one.fact === fact && one.span[0] === begin && one.span[1] === end);
  }

  /** Puts it in place of the one with its id, else at the end. */
  put(one: Omit<Correction, 'id'> & { id?: string }): void {
    const id = one.id ?? newId(), whole: Correction = { ...one, id };
    const known = this.now.some(other => other.id === id);
    this.step(known ? this.now.map(other => other.id === id ? whole : other) : [...this.now, whole]);
  }

  remove(id: string): void {
    this.step(this.now.filter(one => one.id !== id));
  }

  /** Those of a file beside those that are here; one of the same id takes its place. How many it brought. */
  add(others: readonly Correction[]): number {
    const ids = new Set(others.map(({ id }) => id));
    this.step([...this.now.filter(one => !ids.has(one.id)), ...others]);
    return others.length;
  }

  undo(): boolean { return this.move(this.past, this.future); }
  redo(): boolean { return this.move(this.future, this.past); }

  private step(next: readonly Correction[]): void {
    this.past.push(this.now);
    if (this.past.length > undoAtMost) this.past.shift();
    this.future.length = 0;
    this.now = next;
  }

  private move(from: (readonly Correction[])[], to: (readonly Correction[])[]): boolean {
    const next = from.pop();
    if (!next) return false;
    to.push(this.now);
    this.now = next;
    return true;
  }
}
