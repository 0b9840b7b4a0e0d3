// What can be asked of an open pack: how each question is told to the core, and what becomes of its answer. An explorer of
// a whole pack and one that brings it as it is needed ask the same.
import type { CoreModule } from './core.ts';
import { DiariumError } from './error.ts';
import type { Cases, Citation, Document, ExportedFile, Facts, ListedPaper, SearchAnswer, SearchOptions, SimilarPaper, Span, Suggestion, SuggestOptions } from './types.ts';
import { count_in_units } from './units.ts';
import type { ExportFormat } from './words.ts';

/** One question. `text` goes with it as UTF-8; null: it has none. */
export interface Question<T> {
  readonly text: string | null;
  call(module: CoreModule, handle: number, at: number, size: number): number;
  /** The answer that is given. `made`: a copy of bytes that the call made, called before any other. */
  read(value: unknown, made: (size: number) => Uint8Array): T;
}

/** What the core says of a pack that it has opened. */
export interface About { papers: number; title: string; description: string; address: string }

const plain = <T>(text: string | null, call: Question<T>['call']): Question<T> => ({ text, call, read: value => frozen(value) as T });

export const questions = {
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

  suggest(query: string, options: SuggestOptions = {}): Question<readonly Suggestion[]> {
    const most = whole(options.limit ?? 8, 'limit'), typed = text(query, 'query');
    const cursor = new TextEncoder().encode(typed.slice(0, whole(options.cursor ?? typed.length, 'cursor'))).length;
    return plain(typed, (module, handle, at, size) => module._diarium_explorer_suggest(handle, at, size, cursor, most));
  },

  similar(id: string, options: { limit?: number } = {}): Question<readonly SimilarPaper[]> {
    const most = whole(options.limit ?? 5, 'limit');
    return plain(text(id, 'id'), (module, handle, at, size) => module._diarium_explorer_similar(handle, at, size, most));
  },

  facts: (id: string): Question<Facts> => ({
    text: text(id, 'id'),
    call: (module, handle, at, size) => module._diarium_explorer_facts(handle, at, size),
    read(value) {
      const { facts, pairs } = value as { facts: Record<string, unknown>; pairs: number[] };
      count_in_units(facts, pairs);
      return frozen(facts) as unknown as Facts;
    },
  }),

  document: (id: string): Question<Document> => plain(text(id, 'id'), (module, handle, at, size) =>
    module._diarium_explorer_document(handle, at, size)),

  cite(id: string, span: Span, english: boolean): Question<Citation> {
    const begin = whole(span?.begin, 'begin'), end = whole(span?.end, 'end');
    return plain(text(id, 'id'), (module, handle, at, size) =>
      module._diarium_explorer_cite(handle, at, size, begin, end, english ? 1 : 0));
  },

  cases: (): Question<Cases> => plain(null, (module, handle) => module._diarium_explorer_cases(handle)),

  export: (format: ExportFormat): Question<readonly ExportedFile[]> => ({
    text: text(format, 'format'),
    call: (module, handle, at, size) => module._diarium_explorer_export(handle, at, size),
    read(value, made) {
      const files = value as { path: string; media_type: string; size: number }[];
      const all = made(files.reduce((sum, { size }) => sum + size, 0));
      let end = 0;
      return Object.freeze(files.map(({ path, media_type, size }) => Object.freeze({ path, media_type, bytes: all.slice(end, end += size) })));
    },
  }),
};

/** «en», also as «en-GB». */
export const is_english = (locale: string | undefined): boolean => /^en\b/i.test(locale ?? 'sv');

function text(value: string, what: string): string {
  if (typeof value !== 'string') throw new DiariumError('bad_argument', `${what} must be a string`, typeof value);
  return value;
}

/** A whole number that fits the program's. */
function whole(value: unknown, what: string): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 0xffffffff) return value;
  throw new DiariumError(what === 'begin' || what === 'end' ? 'bad_span' : 'bad_argument', `${what} must be a whole number from 0`, String(value));
}

/** The same value, that nobody can change by mistake for others who hold it. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const inside of Object.values(value)) frozen(inside);
  return Object.freeze(value);
}
