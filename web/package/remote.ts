// One pack on a host, of which only what is asked for is brought. A question that lacks bytes of the pack says which; they
// come, and it is asked again.
import type { Range } from '../pack/coverage.ts';
import { SourceError } from '../pack/failure.ts';
import { lineOf } from '../pack/line.ts';
import { openSource, PackSource } from '../pack/source.ts';
import { pack_of, web_address } from './bytes.ts';
import { core_of, forgotten, type Core, type CoreModule } from './core.ts';
import { DiariumError } from './error.ts';
import { is_english, questions, type About, type Question } from './questions.ts';
import type { Cases, Citation, Document, ExportedFile, Facts, ListedPaper, RemoteExplorer, RemoteOptions, SearchAnswer, SearchOptions, SimilarPaper, Span, Suggestion, SuggestOptions } from './types.ts';
import type { ExportFormat } from './words.ts';

const rounds_at_most = 64;  // Of asking and bringing; a question that needs more is asked in vain.

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

/** A pack of the core's that is fed by a source. */
class Asked {
  readonly core: Core;
  readonly handle: number;
  readonly #source: PackSource;
  #closed = false;
  #unanswered = 0;
  #forgotten = false;

  constructor(core: Core, handle: number, source: PackSource) {
    this.core = core;
    this.handle = handle;
    this.#source = source;
    source.connect((bytes, begin) => this.#supply(bytes, begin));
  }

  /** Opens the pack by what came first of it. */
  async open(): Promise<About> {
    const { first } = this.#source;
    const open = (module: CoreModule): number => {
      const at = this.core.hand_over(first);
      return this.#source.whole ? module._diarium_explorer_open(this.handle, at, first.length) : module._diarium_explorer_open_part(this.handle, at, first.length);
    };
    return this.#rounds(round => this.core.attempt(module => round === 0 ? open(module) : module._diarium_explorer_about(this.handle)), value => value as About);
  }

  async answer<T>(of: () => Question<T>): Promise<T> {
    if (this.#closed) throw new DiariumError('closed', 'this explorer was closed');
    const question = of(), { text } = question;
    const ask = (module: CoreModule, at: number, size: number): number => question.call(module, this.handle, at, size);
    this.#unanswered++;
    try {
      return await this.#rounds(() => text === null ? this.core.attempt(module => ask(module, 0, 0)) : this.core.attempt_with(text, ask),
        value => question.read(value, size => this.core.made(this.handle, size)));
    } finally {
      this.#unanswered--;
      if (this.#forgotten) this.forget();
    }
  }

  /** Nobody can ask any more; who has asked gets an answer. */
  forget(): void {
    this.#forgotten = true;
    if (this.#unanswered === 0) this.close();
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#source.close();
    this.core.destroy(this.handle);
  }

  /** Asks until nothing is missing. Questions do not wait for each other: what one brings, others need not. */
  async #rounds<T>(ask: (round: number) => { value: unknown } | { waiting: readonly Range[] }, read: (value: unknown) => T): Promise<T> {
    for (let round = 0; round < rounds_at_most; round++) {
      const said = ask(round);
      if ('value' in said) return read(said.value);  // At once: bytes that were made last only until the next call.
      await this.#source.bring(said.waiting).catch((cause: unknown) => { throw this.#closed ? new DiariumError('closed', 'this explorer was closed') : told(cause); });
      if (this.#closed) throw new DiariumError('closed', 'this explorer was closed');
    }
    throw new DiariumError('failed', 'the question asks for more and more of the pack', `${rounds_at_most} rounds`);
  }

  #supply(bytes: Uint8Array, begin: number): boolean {
    const at = this.core.hand_over(bytes);
    try {
      this.core.ask(module => module._diarium_explorer_supply(this.handle, at, bytes.length, begin));
      return true;
    } catch (cause) {
      if (cause instanceof DiariumError && cause.code !== 'failed') return false;
      throw cause;
    }
  }
}

/** What went wrong on the way, in the package's words. */
function told(cause: unknown): DiariumError {
  if (!(cause instanceof SourceError)) return cause instanceof DiariumError ? cause : new DiariumError('failed', 'the pack could not be brought', String(cause));
  if (cause.fault === 'changed') return new DiariumError('changed', 'the pack was changed on its host; connect again', cause.message);
  if (cause.fault === 'damaged') return new DiariumError('damaged', 'what came is not of the pack', cause.message);
  if (cause.fault === 'stalled') return new DiariumError('stalled', 'the host fell silent; ask again', cause.message);
  return new DiariumError('no_pack', 'a part of the pack could not be fetched; ask again', cause.message);
}

/** Opens a pack on a host by its first bytes; what is asked brings the rest as it is needed. What is no address of a host,
 *  and a host that gives no parts of files, is read whole.
 *  errors: DiariumError no_pack, stalled, changed, bad_format, other_version, damaged, no_program. */
export async function connectExplorer(options: RemoteOptions): Promise<RemoteExplorer> {
  if (options?.pack === undefined || options.pack === null) throw new DiariumError('no_pack', 'give the pack: connectExplorer({ pack })');
  const [core, source] = await Promise.all([core_of(options.wasm), source_of(options)]);
  const asked = new Asked(core, core.create(), source);
  try {
    return new ConnectedExplorer(asked, await asked.open(), is_english(options.locale));
  } catch (cause) {
    asked.close();
    throw cause;
  }
}

async function source_of({ pack, fetch: given }: RemoteOptions): Promise<PackSource> {
  const address = web_address(pack);
  if (address === null) return in_memory(await pack_of(pack));
  return openSource(address, given ? { fetch: given } : {}).catch((cause: unknown) => { throw told(cause); });
}

const in_memory = (bytes: Uint8Array): PackSource => new PackSource(lineOf({}), [], bytes.length, bytes);
