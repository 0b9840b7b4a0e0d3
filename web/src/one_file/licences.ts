// The terms of parts that others made lie in the one file too: there is no file beside it to link to.
import { part } from './parts.ts';
import { say } from './choose.ts';

let text: Promise<string> | null = null;

/** A press on the link to `licenser.txt` shows them in a dialog. */
export function showLicences(): void {
  document.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest('a[href$="licenser.txt"]') : null;
    if (!link) return;
    event.preventDefault();
    event.stopPropagation();
    text ??= part('licences').then(bytes => new TextDecoder().decode(bytes ?? new ArrayBuffer(0)));
    void text.then(open);
  }, { capture: true });
}

function open(text: string): void {
  const dialog = document.createElement('dialog');
  const title = document.createElement('h2'), close = document.createElement('button'), terms = document.createElement('pre');
  dialog.className = 'terms';
  title.className = 'dialog-title';
  title.textContent = say('one_file.licences');
  close.className = 'button';
  close.textContent = say('one_file.close');
  close.addEventListener('click', () => dialog.close());
  terms.textContent = text;
  terms.tabIndex = 0;
  dialog.setAttribute('aria-label', say('one_file.licences'));
  dialog.addEventListener('close', () => dialog.remove());
  dialog.append(title, close, terms);
  document.body.append(dialog);
  dialog.showModal();
}
