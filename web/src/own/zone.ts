// What is shown while files are dragged over the page.
import { make } from '../page/elements.ts';
import { say } from './say.ts';

const dragEnds = 600;  // Milliseconds without a move after which the drop zone goes.

export class DropZone {
  private readonly element = make('div');
  private timer = 0;

  constructor() {
    this.element.id = 'own-drop';
  }

  /** Files were moved over the page. */
  show(): void {
    clearTimeout(this.timer);
    if (!this.element.isConnected) {
      this.element.replaceChildren(make('strong', { text: say('own.drop') }), make('span', { text: say('own.drop_help') }));
      (document.querySelector('dialog[open]') ?? document.body).append(this.element);
    }
    this.timer = window.setTimeout(() => this.element.remove(), dragEnds);
  }

  /** They fell, or went. */
  hide(): void {
    clearTimeout(this.timer);
    this.element.remove();
  }
}
