// The reader's desk in this browser: read when the page starts, kept when it changes, and one with that of other windows. What is on
// it the program alone knows (core/desk): two desks become one there, and comes back to be kept.
import type { Message } from 'diarium:border';
import { embedded } from '../frame/frame.ts';
import { handOver } from '../page/hand_over.ts';

const fileAtMost = 64 * 1024 * 1024;  // Bytes of a file that is brought in.

export class DeskKeeper {
  private readonly key: string;
  private last = '';  // What is kept, as far as this window knows.
  private refused = false;

  /** `place`: path of the site's root on its host: sites of one host do not share. */
  constructor(place: string, private readonly tell: (message: Message) => void) {
    this.key = `diarium.desk:${place}`;
    addEventListener('storage', ({ key, newValue }) => {
      if (key !== this.key || newValue === null || embedded) return;
      this.last = newValue;
      this.tell({ do: 'desk', text: newValue, kept: 'kept' });
    });
  }

  /** What was kept on an earlier visit. */
  first(): Message {
    if (embedded) return { do: 'desk', text: '', kept: 'frame' };
    const there = this.there();
    this.last = there ?? '';
    return { do: 'desk', text: this.last, kept: there === null ? 'memory' : 'kept' };
  }

  /** Keeps a desk. What another window has kept meanwhile is told first: the program answers with both. */
  keep(text: string): void {
    if (embedded) return;
    const there = this.there();
    if (there && there !== this.last) {
      this.last = there;
      this.later({ do: 'desk', text: there, kept: 'kept' });
      return;
    }
    try {
      localStorage.setItem(this.key, text);
      this.last = text;
      if (this.refused) this.later({ do: 'desk', text, kept: 'kept' });
      this.refused = false;
    } catch {
      this.refused = true;
      this.later({ do: 'desk', text: '', kept: 'memory' });  // No room, or refused: said where the desk is.
    }
  }

  /** The reader chooses a file. */
  open(): void {
    const field = document.createElement('input');
    field.type = 'file';
    field.accept = '.json,application/json';
    field.addEventListener('change', () => {
      const file = field.files?.[0];
      if (file) void (file.size > fileAtMost ? Promise.resolve('-') : file.text().catch(() => '-')).then(text => this.tell({ do: 'desk-file', text: text || '-' }));
    });
    field.click();
  }

  /** When what is shown now is shown. */
  private later(message: Message): void {
    queueMicrotask(() => this.tell(message));
  }

  /** Null: the browser keeps nothing here. */
  private there(): string | null {
    try {
      return localStorage.getItem(this.key) ?? '';
    } catch {
      return null;
    }
  }
}

export function handOverText({ name, type, text }: { name: string; type: string; text: string }): void {
  handOver({ name, type, bytes: new TextEncoder().encode(text) });
}
