// What the reader has corrected, as a value with undo and redo. The file's form is that of core/facts/corrected/corrections.h.

import type { Correction } from './check.ts';
import { correctionsFile } from './check.ts';

const undoAtMost = 200;
const newId = (): string => Array.from(crypto.getRandomValues(new Uint8Array(8)), byte => byte.toString(16).padStart(2, '0')).join('');

/** What is to be kept: a new one gets its id. */
export type Said = Omit<Correction, 'id'> & { id?: string };

export class CorrectionList {
  private now: readonly Correction[] = [];
  private readonly past: (readonly Correction[])[] = [];
  private readonly future: (readonly Correction[])[] = [];

  get all(): readonly Correction[] { return this.now; }
  get canUndo(): boolean { return this.past.length > 0; }
  get canRedo(): boolean { return this.future.length > 0; }
  /** '' for none. */
  get json(): string {
    return correctionsFile(this.now);
  }

  /** What was kept: no step of the reader's. What was before is forgotten: erased papers must not come back by undoing. */
  load(kept: readonly Correction[]): void {
    this.now = kept;
    this.past.length = this.future.length = 0;
  }

  has(id: string): boolean { return this.now.some(one => one.id === id); }
  /** What is said of a case with one of these papers in it. */
  ofCase(papers: ReadonlySet<string>): Correction[] {
    return this.now.filter(({ fact, paper, value }) => fact === 'case' && (papers.has(paper) || papers.has(String(value?.paper))));
  }

  of(paper: string, fact: string, [begin, end]: readonly [number, number]): Correction | undefined {
    return this.now.find(one => one.paper === paper && one.fact === fact && one.span[0] === begin && one.span[1] === end);
  }

  /** Puts each in place of the one with its id, else at the end; all of them are one step. */
  put(...said: Said[]): void {
    let next = this.now;
    for (const one of said) {
      const { id = newId(), ...rest } = one, whole: Correction = { id, ...rest };
      next = next.some(other => other.id === id) ? next.map(other => other.id === id ? whole : other) : [...next, whole];
    }
    this.step(next);
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
