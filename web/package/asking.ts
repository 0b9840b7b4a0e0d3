// How a pack is searched: each question as it is told to the core, and what becomes of its answer. All who search ask these.
import type { CoreModule } from './core.ts';
import { DiariumError } from './error.ts';
import type { ListedPaper, SearchAnswer, SearchOptions } from './search_types.ts';

/** One question. `text` goes with it as UTF-8; null: it has none. */
export interface Question<T> {
  readonly text: string | null;
  call(module: CoreModule, handle: number, at: number, size: number): number;
  /** The answer that is given. `made`: a copy of bytes that the call made, called before any other. */
  read(value: unknown, made: (size: number) => Uint8Array): T;
}

export const plain = <T>(text: string | null, call: Question<T>['call']): Question<T> => ({ text, call, read: value => frozen(value) as T });

export const search_questions = {
  papers: (): Question<readonly ListedPaper[]> => plain(null, (module, handle) => module._diarium_explorer_papers(handle)),

  search(query: string, options: SearchOptions = {}): Question<SearchAnswer> {
    const sort = ['relevance', 'newest', 'oldest'].indexOf(options.sort ?? 'relevance');
    if (sort < 0) throw new DiariumError('bad_argument', 'sort is relevance, newest or oldest', String(options.sort));
    const first = whole(options.offset ?? 0, 'offset'), count = whole(options.limit ?? 20, 'limit');
    const snippets = whole(options.snippets ?? 3, 'snippets'), facets = options.facets ?? true;
    if (typeof facets !== 'boolean') throw new DiariumError('bad_argument', 'facets is true or false', String(facets));
    return plain(text(query, 'query'), (module, handle, at, size) =>
      module._diarium_explorer_search(handle, at, size, first, count, sort, snippets, facets ? 1 : 0));
  },
};

export function text(value: string, what: string): string {
  if (typeof value !== 'string') throw new DiariumError('bad_argument', `${what} must be a string`, typeof value);
  return value;
}

/** A whole number that fits the program's. */
export function whole(value: unknown, what: string): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 0xffffffff) return value;
  throw new DiariumError(what === 'begin' || what === 'end' ? 'bad_span' : 'bad_argument', `${what} must be a whole number from 0`, String(value));
}

/** The same value, that nobody can change by mistake for others who hold it. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    for (const inside of value) frozen(inside);
  } else {
    const fields = value as Record<string, unknown>;
    for (const key in fields) if (typeof fields[key] === 'object') frozen(fields[key]);
  }
  return Object.freeze(value);
}
