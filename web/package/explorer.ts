// One pack that is there whole, and what can be asked of it.
import type { Question } from './asking.ts';
import { pack_of } from './bytes.ts';
import { core_of, forgotten, type Core } from './core.ts';
import { DiariumError } from './error.ts';
import { is_english, questions } from './questions.ts';
import type { About, Cases, Citation, Document, Explorer, ExplorerOptions, ExportedFile, Facts, ListedPaper, SearchAnswer, SearchOptions, SimilarPaper, Span, Suggestion, SuggestOptions } from './types.ts';
import type { ExportFormat } from './words.ts';

class OpenExplorer implements Explorer {
  readonly size: number;
  readonly title: string;
  readonly description: string;
  readonly address: string;
  readonly #core: Core;
  readonly #english: boolean;
  #handle: number | null;

  constructor(core: Core, pack: Uint8Array, english: boolean) {
    this.#core = core;
    this.#english = english;
    const handle = core.create();
    this.#handle = handle;
    try {
      const at = core.hand_over(pack);
      const said = core.ask(module => module._diarium_explorer_open(handle, at, pack.length)) as About;
      this.size = said.papers;
      this.title = said.title;
      this.description = said.description;
      this.address = said.address;
    } catch (cause) {
      core.destroy(handle);
      throw cause;
    }
    forgotten?.register(this, { forget: () => core.destroy(handle) }, this);
    Object.freeze(this);
  }

  papers(): readonly ListedPaper[] { return this.#answer(questions.papers); }
  search(query: string, options?: SearchOptions): SearchAnswer { return this.#answer(() => questions.search(query, options)); }
  suggest(query: string, options?: SuggestOptions): readonly Suggestion[] { return this.#answer(() => questions.suggest(query, options)); }
  similar(id: string, options?: { limit?: number }): readonly SimilarPaper[] { return this.#answer(() => questions.similar(id, options)); }
  facts(id: string): Facts { return this.#answer(() => questions.facts(id)); }
  document(id: string): Document { return this.#answer(() => questions.document(id)); }
  cite(id: string, span: Span): Citation { return this.#answer(() => questions.cite(id, span, this.#english)); }
  cases(): Cases { return this.#answer(questions.cases); }
  export(format: ExportFormat): readonly ExportedFile[] { return this.#answer(() => questions.export(format)); }

  close(): void {
    if (this.#handle === null) return;
    forgotten?.unregister(this);
    this.#core.destroy(this.#handle);
    this.#handle = null;
  }

  #answer<T>(of: () => Question<T>): T {
    const handle = this.#handle;
    if (handle === null) throw new DiariumError('closed', 'this explorer was closed');
    const question = of();
    const value = question.text === null ? this.#core.ask(module => question.call(module, handle, 0, 0))
      : this.#core.ask_with(question.text, (module, at, size) => question.call(module, handle, at, size));
    return question.read(value, size => this.#core.made(handle, size));
  }
}

/** Opens a pack. errors: DiariumError no_pack, bad_format, other_version, damaged, no_program. */
export async function createExplorer(options: ExplorerOptions): Promise<Explorer> {
  if (options?.pack === undefined || options.pack === null) throw new DiariumError('no_pack', 'give the pack: createExplorer({ pack })');
  const [core, pack] = await Promise.all([core_of(options.wasm), pack_of(options.pack)]);
  return new OpenExplorer(core, pack, is_english(options.locale));
}
