// diarium/search: search a pack and no more, by a program of its own that is a tenth of the whole. The same questions and
// answers as an Explorer's.
import { open_pack, type Asked } from './asked.ts';
import { search_questions } from './asking.ts';
import { forgotten } from './core.ts';
import type { About, ListedPaper, OpenOptions, PackSearch, SearchAnswer, SearchOptions } from './search_types.ts';

export type * from './search_types.ts';
export type * from './words.ts';
export { DiariumError, type ErrorCode } from './error.ts';

class OpenSearch implements PackSearch {
  readonly about: About;
  readonly #asked: Asked;

  constructor(asked: Asked, about: About) {
    this.#asked = asked;
    this.about = Object.freeze(about);
    forgotten?.register(this, asked, this);
    Object.freeze(this);
  }

  async papers(): Promise<readonly ListedPaper[]> { return this.#asked.answer(search_questions.papers); }
  async search(query: string, options?: SearchOptions): Promise<SearchAnswer> { return this.#asked.answer(() => search_questions.search(query, options)); }

  close(): void {
    forgotten?.unregister(this);
    this.#asked.close();
  }
}

/** Opens a pack to be searched: of one on a host its first bytes, of any other all.
 *  errors: DiariumError no_pack, stalled, changed, bad_format, other_version, damaged, no_program. */
export function openSearch(options: OpenOptions): Promise<PackSearch> {
  return open_pack(options, 'openSearch', (asked, about) => new OpenSearch(asked, about));
}
