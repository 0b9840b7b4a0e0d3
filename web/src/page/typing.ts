// What is typed and not yet told: the letters of one frame are one question.
import type { Sid } from 'diarium:border';
import type { Page } from './page.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

export class Typing {
  private typed: { element: Field; sid: Sid; byHand: boolean; told: boolean } | null = null;
  private frame = 0;

  /** `answered`: called when what was typed in a field by hand, not put there by a script, is shown. */
  constructor(private readonly page: Page, private readonly answered: (element: HTMLInputElement, sid: Sid) => void) {}

  /** The field whose words come from the reader now; null: nothing is typed. */
  get field(): Field | null {
    return this.typed?.element ?? null;
  }

  hear(event: Event): void {
    const target = event.target;
    const sid = this.page.twin.sidOf(target);
    if (!(target instanceof HTMLInputElement && target.type === 'search' || target instanceof HTMLTextAreaElement && !target.readOnly) || !sid) return;
    if (event instanceof InputEvent && event.isComposing) return;
    this.typed = { element: target, sid, byHand: event instanceof InputEvent || event.type === 'compositionend', told: false };
    if (!this.frame) this.frame = requestAnimationFrame(() => this.answer());
  }

  /** Tells what is typed and shows the answer. */
  answer(): void {
    const { typed } = this;
    if (!this.tell()) return;
    this.page.apply();
    this.shown();
    if (typed?.byHand && typed.element instanceof HTMLInputElement) this.answered(typed.element, typed.sid);
  }

  /** Tells what is typed, once; false: nothing is. Until shown() the field is the reader's. */
  tell(): boolean {
    cancelAnimationFrame(this.frame);
    this.frame = 0;
    if (!this.typed || this.typed.told) return false;
    this.typed.told = true;
    this.page.border.tell({ do: 'input', sid: this.typed.sid, text: this.typed.element.value });
    return true;
  }

  /** The answer to what was told is shown. */
  shown(): void {
    if (this.typed?.told) this.typed = null;
  }
}
