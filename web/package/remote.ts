// One pack on a host, of which only what is asked for is brought.
import { open_pack, type Asked } from './asked.ts';
import { forgotten } from './core.ts';
import { is_english, questions } from './questions.ts';
import type { About, Cases, Citation, Document, ExportedFile, Facts, ListedPaper, RemoteExplorer, RemoteOptions, SearchAnswer, SearchOptions, SimilarPaper, Span, Suggestion, SuggestOptions } from './types.ts';
import type { ExportFormat } from './words.ts';

class ConnectedExplorer implements RemoteExplorer {
  readonly size: number;
  readonly title: string;
  readonly description: string;
  readonly address: string;
  readonly #asked: Asked;
  readonly #english: boolean;

  constructor(asked: Asked, { papers, title, description, address }: About, english: boolean) {
    this.#asked = asked;
    this.#english = english;
    this.size = papers;
    this.title = title;
    this.description = description;
    this.address = address;
    forgotten?.register(this, asked, this);
    Object.freeze(this);
  }

  async papers(): Promise<readonly ListedPaper[]> { return this.#asked.answer(questions.papers); }
  async search(query: string, options?: SearchOptions): Promise<SearchAnswer> { return this.#asked.answer(() => questions.search(query, options)); }
  async suggest(query: string, options?: SuggestOptions): Promise<readonly Suggestion[]> { return this.#asked.answer(() => questions.suggest(query, options)); }
  async similar(id: string, options?: { limit?: number }): Promise<readonly SimilarPaper[]> { return this.#asked.answer(() => questions.similar(id, options)); }
  async facts(id: string): Promise<Facts> { return this.#asked.answer(() => questions.facts(id)); }
  async document(id: string): Promise<Document> { return this.#asked.answer(() => questions.document(id)); }
  async cite(id: string, span: Span): Promise<Citation> { return this.#asked.answer(() => questions.cite(id, span, this.#english)); }
  async cases(): Promise<Cases> { return this.#asked.answer(questions.cases); }
  async export(format: ExportFormat): Promise<readonly ExportedFile[]> { return this.#asked.answer(() => questions.export(format)); }

  close(): void {
    forgotten?.unregister(this);
    this.#asked.close();
  }
}

/** Opens a pack on a host by its first bytes; what is asked brings the rest as it is needed. What is no address of a host,
 *  and a host that gives no parts of files, is read whole.
 *  errors: DiariumError no_pack, stalled, changed, bad_format, other_version, damaged, no_program. */
export function connectExplorer(options: RemoteOptions): Promise<RemoteExplorer> {
  return open_pack(options, 'connectExplorer', (asked, about) => new ConnectedExplorer(asked, about, is_english(options.locale)));
}
