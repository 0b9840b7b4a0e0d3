// Says that a part of the collection is missing, and lets the reader try again; what is there stays in sight.
import type { SourceFault } from '../../pack/failure.ts';
import { button, make } from './elements.ts';
import { say } from './say.ts';

const words: Partial<Record<SourceFault, string>> = { changed: 'error.part_changed', damaged: 'error.part_damaged', stalled: 'error.part_stalled' };

export class Lacking {
  private line: HTMLElement | null = null;

  /** `again`: tries once more. A browser that finds its network again tries by itself. */
  constructor(private readonly again: () => void) {
    addEventListener('online', () => { if (this.line) again(); });
  }

  /** Null: nothing is missing any more. */
  show(fault: SourceFault | null): void {
    this.line?.remove();
    this.line = null;
    if (fault === null) return;
    const changed = fault === 'changed';
    this.line = make('p', { id: 'lacking', class: 'notice' }, say(words[fault] ?? 'error.part_missing'), ' ',
      changed ? button(say('error.reload'), () => location.reload()) : button(say('error.retry'), this.again));
    this.line.setAttribute('role', 'alert');
    document.body.append(this.line);
  }
}
