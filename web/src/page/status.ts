// The live status line: said once what is said last, so that typing does not chatter.
const quiet = 500;   // Milliseconds without news before it is said.
const shown = 3000, aLetter = 50;  // Milliseconds that a confirmation stays in sight: at least, and for each letter.

export class Status {
  private timer = 0;
  private hide = 0;

  constructor(private readonly line: HTMLElement) {}

  say(sentence: string): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => { this.line.textContent = sentence; }, quiet);
  }

  /** Says it at once, and shows it too: something was done that cannot be seen. */
  confirm(sentence: string): void {
    clearTimeout(this.timer);
    clearTimeout(this.hide);
    this.line.textContent = sentence;
    this.line.classList.add('shown');
    this.hide = window.setTimeout(() => this.line.classList.remove('shown'), Math.max(shown, sentence.length * aLetter));
  }
}
