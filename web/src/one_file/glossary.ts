// What the words of council papers mean, as the site's page of them says it (core/export/beside/terms_page): the list by which the
// page explains a term where one stands.
import { terms } from 'diarium:terms';
import { make } from '../page/elements.ts';
import { showInside } from './dialog.ts';

/** A press on the link to `ordlista/` shows all of them, in the reader's language and then in the other. */
export function showGlossary(): void {
  showInside('ordlista/', () => '', async () => {
    const english = document.documentElement.lang === 'en';
    const lists = make('div', {}, list(english ? 'en' : 'sv'), list(english ? 'sv' : 'en'));
    lists.tabIndex = 0;
    return lists;
  });
}

function list(language: 'sv' | 'en'): HTMLElement {
  const items = make('ul', { class: 'body-list' }, ...terms.map(({ [language]: { forms: [term = ''], means } }) =>
    make('li', { class: 'body-text' }, make('strong', { text: term }), ` – ${means}`)));
  items.lang = language;
  return items;
}
