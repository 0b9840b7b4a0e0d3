// The live status line: said once what is said last, so that typing does not chatter.
import { putBeside } from '../twin/free_place.ts';

const quiet = 500;   // Milliseconds without news before it is said.
const shown = 3000, aLetter = 50;  // Milliseconds that a confirmation stays in sight: at least, and for each letter.

export class Status {
  private timer = 0;
  private hide = 0;

  constructor(private readonly line: HTMLElement) {
    // It does not move along with what it stands beside.
    addEventListener('scroll', () => { if (this.line.style.left) this.line.classList.remove('shown'); }, { passive: true, capture: true });
  }

  say(sentence: string): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => { this.line.textContent = sentence; }, quiet);
  }

  /** Says it at once, and shows it too: something was done that cannot be seen. `of`: what it explains, and stands beside. */
  confirm(sentence: string, of?: Element): void {
    clearTimeout(this.timer);
    clearTimeout(this.hide);
    this.line.textContent = sentence;
    this.line.classList.add('shown');
    this.line.removeAttribute('style');
    if (of) putBeside(this.line, of.getBoundingClientRect(), (of.closest('.table-row, .result, .card, .strip-row, .fact, li') ?? of).getBoundingClientRect());
    this.hide = window.setTimeout(() => this.line.classList.remove('shown'), Math.max(shown, sentence.length * aLetter));
  }
}
