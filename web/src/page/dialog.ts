// The dialogs (all commands, help for keys): native, visible in both modes, filled from the program's nodes.
import type { Node as NodeData } from 'diarium:border';
import type { Twin } from '../twin/twin.ts';

export interface DialogHooks {
  close(): void;
  /** What was typed is answered now, not in the next frame. */
  answerTyped(): void;
}

export class DialogView {
  private sids: string[] = [];

  constructor(private readonly dialog: HTMLDialogElement, private readonly twin: Twin, private readonly hooks: DialogHooks) {
    dialog.setAttribute('aria-labelledby', 'dialog-title');
    // Escape, and a press beside the dialog.
    dialog.addEventListener('cancel', event => {
      event.preventDefault();
      hooks.close();
    });
    dialog.addEventListener('click', event => {
      if (event.target === dialog) hooks.close();
    });
    dialog.addEventListener('keydown', event => this.arrows(event));
  }

  get open(): boolean {
    return this.dialog.open;
  }

  show(node: NodeData | null, typing: Element | null): void {
    if (!node) {
      this.dialog.close();
      this.sids = this.twin.fill(this.dialog, [], this.sids, typing);
      return;
    }
    this.sids = this.twin.fill(this.dialog, [node], this.sids, typing);
    const title = this.twin.element('dialog.title');
    if (title) title.id = 'dialog-title';
    if (this.dialog.open) return;
    this.dialog.showModal();
    (this.twin.element('dialog.filter') ?? this.twin.element('dialog.words') ?? this.twin.element('dialog.close'))?.focus();
  }

  /** Arrows walk through the commands; Enter in the field takes the first. */
  private arrows(event: KeyboardEvent): void {
    const words = this.twin.element('dialog.words');
    if (words && event.target === words) {
      if (event.key !== 'Enter' || event.isComposing || words instanceof HTMLTextAreaElement && !event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      this.twin.element('dialog.save')?.click();
      return;
    }
    if (event.key === 'Enter' || event.key === 'ArrowDown') this.hooks.answerTyped();
    const items = [...this.dialog.querySelectorAll<HTMLElement>('.palette-item')];
    const field = this.twin.element('dialog.filter');
    if (items.length === 0 || !field || event.isComposing) return;
    const at = items.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'Enter' && document.activeElement === field) {
      event.preventDefault();
      items[0]?.click();
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      items[Math.min(at + 1, items.length - 1)]?.focus();
    } else if (event.key === 'ArrowUp') {
      event.preventDefault();
      if (at > 0) items[at - 1]?.focus();
      else field.focus();
    }
  }
}
