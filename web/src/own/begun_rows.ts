// The files that are half read, in the dialog of own papers: how far each came, and what the reader may do with it.
import { button, make } from '../page/elements.ts';
import { number, say } from './say.ts';

/** `done`: pages of `all` that were read in their pictures. */
export interface BegunRow { id: string; path: string; done: number; all: number }

export function begunRows(begun: readonly BegunRow[], wishes: { goOn(id: string): void; drop(id: string): void }): Node[] {
  const rows = begun.map(({ id, path, done, all }) => make('li', {},
    make('span', {}, make('strong', { text: path }), ' ', make('small', { text: say('own.begun_pages', { done: number(done), all: number(all) }) })),
    button(say('own.go_on'), () => wishes.goOn(id), say('own.go_on_of', { name: path })),
    button(say('own.remove'), () => wishes.drop(id), say('own.remove_of', { name: path }))));
  return [make('h3', { text: say('own.begun') }), make('p', { text: say('own.begun_help') }), make('ul', { class: 'own-collections' }, ...rows)];
}
