// What stands beside the page of a site, the one file shows in a dialog: there is no file beside it to link to.
import { button, make } from '../page/elements.ts';
import { say } from './choose.ts';

/** A press on a link that ends so shows what `content` gives of the link, under `title`; '': under the link's own words. */
export function showInside(ending: string, title: () => string, content: () => Promise<Node>): void {
  document.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest(`a[href$="${ending}"]`) : null;
    if (!link) return;
    event.preventDefault();
    event.stopPropagation();
    const said = title() || link.textContent;
    void content().then(node => open(said, node));
  }, { capture: true });
}

function open(title: string, content: Node): void {
  const dialog = make('dialog', { class: 'inside' });
  dialog.setAttribute('aria-label', title);
  dialog.addEventListener('close', () => dialog.remove());
  const head = make('div', { class: 'dialog-head' }, make('h2', { class: 'dialog-title', text: title }), button(say('one_file.close'), () => dialog.close()));
  dialog.append(make('div', {}, head, content));
  document.body.append(dialog);
  dialog.showModal();
}
