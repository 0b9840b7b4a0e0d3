// What can be asked of an open pack: how each question is told to the core, and what becomes of its answer. An explorer of
// a whole pack and one that brings it as it is needed ask the same.
import { frozen, plain, search_questions, text, whole, type Question } from './asking.ts';
import type { Cases, Citation, Document, ExportedFile, Facts, SimilarPaper, Span, Suggestion, SuggestOptions } from './types.ts';
import { count_in_units } from './units.ts';
import type { ExportFormat } from './words.ts';

export const questions = {
  ...search_questions,

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
