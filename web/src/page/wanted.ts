// What the program lacks of the collection is brought while the reader reads. What was wanted last goes first; what was
// wanted before and is not any more, nobody waits for.
import type { Changes } from 'diarium:border';
import { ahead, type Range } from '../../pack/coverage.ts';
import { SourceError, type SourceFault } from '../../pack/failure.ts';
import type { PackSource } from '../../pack/source.ts';
import type { Border } from '../border/border.ts';
import { slowLine } from '../start/slow_line.ts';

const roundsAtMost = 64;       // Of wanting and bringing; more of them are a fault of the program's.
const restAtMost = 64 << 20;   // Bytes of a collection of which the rest comes unasked.

export interface WantedHooks {
  /** Something that waited is made: shows it. */
  apply(): void;
  /** Something could not be brought; null: it can again. */
  failed(fault: SourceFault | null): void;
}

export class Wanted {
  private source: PackSource | null = null;
  private stop = new AbortController();
  private under = '';            // The ranges that are being brought.
  private applying = false;
  private rounds = 0;
  private lost: readonly Range[] | null = null;  // What could not be brought.
  private held: Changes | null = null;

  constructor(private readonly border: Border, private readonly hooks: WantedHooks) {}

  /** Opens a collection in place of another; what is wrong with it, as a key of the shell's words, or null. */
  open(pack: Uint8Array | PackSource): string | null {
    this.source?.close();
    this.source = null;
    this.abandon();
    this.recovered();
    if (!('bring' in pack)) return this.border.open(pack);
    if (pack.whole) return this.border.open(pack.first);
    this.source = pack;
    const wrong = this.border.openPart(pack.first);
    if (wrong !== null) return wrong;
    if (pack.connect((bytes, begin) => this.border.supply(bytes, begin))) this.border.supplied();  // What came for the first results.
    return null;
  }

  /** Brings what the first screen is for, before anything is shown: until then the prerendered page stands. errors: SourceError. */
  async settle(): Promise<void> {
    for (let round = 0; this.source; round++) {
      const { wanted, later } = this.held = merged(this.held, this.border.take());
      if (!wanted?.length || later) return;
      if (round >= roundsAtMost) throw new SourceError('damaged', `${round} rounds`);
      await this.source.bring(ahead(wanted, round, this.source.size));
      this.border.supplied();
    }
  }

  /** All that changed since it was last taken; what is wanted is on its way then. */
  take(): Changes {
    const changes = merged(this.held, this.border.take());
    this.held = null;
    if (changes.wanted?.length) void this.bring(changes.wanted);
    else this.abandon();
    return changes;
  }

  /** Brings what could not be brought. */
  again(): void {
    if (this.lost) void this.bring(this.lost);
  }

  /** Lets the rest come when nothing is wanted, where that is little and the reader's network is not to be spared. */
  rest(): void {
    if (this.source && this.source.size <= restAtMost && !slowLine()) void this.source.fill();
  }

  private abandon(): void {
    this.stop.abort();
    this.under = '';
    if (!this.applying) this.rounds = 0;
  }

  private async bring(ranges: readonly Range[]): Promise<void> {
    const { source } = this, asked = ranges.join(';');
    if (!source || asked === this.under) return;
    this.rounds = this.applying ? this.rounds + 1 : 0;
    this.stop.abort();
    const stop = this.stop = new AbortController();
    this.under = asked;
    try {
      if (this.rounds > roundsAtMost) throw new SourceError('damaged', `${this.rounds} rounds`);
      await source.bring(ahead(ranges, this.rounds, source.size), stop.signal);
    } catch (error) {
      if (stop.signal.aborted) return;
      this.under = '';
      this.lost = ranges;
      console.warn(error);
      return this.hooks.failed(error instanceof SourceError ? error.fault : 'failed');
    }
    if (stop.signal.aborted) return;
    this.under = '';
    this.recovered();
    this.border.supplied();
    this.applying = true;
    try {
      this.hooks.apply();
    } finally {
      this.applying = false;
    }
  }

  private recovered(): void {
    if (this.lost) this.hooks.failed(null);
    this.lost = null;
  }
}

/** Two takes as one. */
function merged(before: Changes | null, now: Changes): Changes {
  const { wanted: _, later: __, ...old } = before ?? { panes: {} };
  return { ...old, ...now, panes: { ...old.panes, ...now.panes } };
}
