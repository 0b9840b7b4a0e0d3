// One opened pack, and what can be asked of it.
import { pack_of } from './bytes.ts';
import { core_of, type Core, type CoreModule } from './core.ts';
import { DiariumError } from './error.ts';
import type { Cases, Citation, Document, Explorer, ExplorerOptions, ExportedFile, Facts, ListedPaper, SearchAnswer, SearchOptions, Span } from './types.ts';
import type { ExportFormat } from './words.ts';
import { count_in_units } from './units.ts';

/** Frees what an explorer holds that nobody closed and nobody can reach any more. */
const forgotten = typeof FinalizationRegistry === 'undefined' ? null
  : new FinalizationRegistry<{ core: Core; handle: number }>(({ core, handle }) => core.destroy(handle));

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
      const said = core.ask(module => module._diarium_explorer_open(handle, at, pack.length)) as { papers: number; title: string; description: string; address: string };
      this.size = said.papers;
      this.title = said.title;
      this.description = said.description;
      this.address = said.address;
    } catch (cause) {
      core.destroy(handle);
      throw cause;
    }
    forgotten?.register(this, { core, handle }, this);
    Object.freeze(this);
  }

  papers(): readonly ListedPaper[] {
    return frozen(this.#ask((module, handle) => module._diarium_explorer_papers(handle))) as readonly ListedPaper[];
  }

  search(query: string, options: SearchOptions = {}): SearchAnswer {
    const sort = ['relevance', 'newest', 'oldest'].indexOf(options.sort ?? 'relevance');
    if (sort < 0) throw new DiariumError('bad_argument', 'sort is relevance, newest or oldest', String(options.sort));
    const first = whole(options.offset ?? 0, 'offset'), count = whole(options.limit ?? 20, 'limit');
    const snippets = whole(options.snippets ?? 3, 'snippets'), facets = options.facets ?? true;
    if (typeof facets !== 'boolean') throw new DiariumError('bad_argument', 'facets is true or false', String(facets));
    return frozen(this.#ask_of(query, 'query', (module, handle, at, size) =>
      module._diarium_explorer_search(handle, at, size, first, count, sort, snippets, facets ? 1 : 0))) as SearchAnswer;
  }

  facts(id: string): Facts {
    const { facts, pairs } = this.#ask_of(id, 'id', (module, handle, at, size) =>
      module._diarium_explorer_facts(handle, at, size)) as { facts: Record<string, unknown>; pairs: number[] };
    count_in_units(facts, pairs);
    return frozen(facts) as unknown as Facts;
  }

  document(id: string): Document {
    return frozen(this.#ask_of(id, 'id', (module, handle, at, size) =>
      module._diarium_explorer_document(handle, at, size))) as Document;
  }

  cite(id: string, span: Span): Citation {
    const begin = whole(span?.begin, 'begin'), end = whole(span?.end, 'end');
    return frozen(this.#ask_of(id, 'id', (module, handle, at, size) =>
      module._diarium_explorer_cite(handle, at, size, begin, end, this.#english ? 1 : 0))) as Citation;
  }

  cases(): Cases {
    return frozen(this.#ask((module, handle) => module._diarium_explorer_cases(handle))) as Cases;
  }

  export(format: ExportFormat): readonly ExportedFile[] {
    const files = this.#ask_of(format, 'format', (module, handle, at, size) =>
      module._diarium_explorer_export(handle, at, size)) as { path: string; media_type: string; size: number }[];
    const all = this.#core.made(this.#open(), files.reduce((sum, { size }) => sum + size, 0));
    let end = 0;
    return Object.freeze(files.map(({ path, media_type, size }) => Object.freeze({ path, media_type, bytes: all.slice(end, end += size) })));
  }

  close(): void {
    if (this.#handle === null) return;
    forgotten?.unregister(this);
    this.#core.destroy(this.#handle);
    this.#handle = null;
  }

  #open(): number {
    if (this.#handle === null) throw new DiariumError('closed', 'this explorer was closed');
    return this.#handle;
  }

  #ask(call: (module: CoreModule, handle: number) => number): unknown {
    const handle = this.#open();
    return this.#core.ask(module => call(module, handle));
  }

  #ask_of(text: string, what: string, call: (module: CoreModule, handle: number, at: number, size: number) => number): unknown {
    const handle = this.#open();
    if (typeof text !== 'string') throw new DiariumError('bad_argument', `${what} must be a string`, typeof text);
    return this.#core.ask_with(text, (module, at, size) => call(module, handle, at, size));
  }
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

/** Opens a pack. errors: DiariumError no_pack, bad_format, other_version, damaged, no_program. */
export async function createExplorer(options: ExplorerOptions): Promise<Explorer> {
  if (options?.pack === undefined || options.pack === null) throw new DiariumError('no_pack', 'give the pack: createExplorer({ pack })');
  const [core, pack] = await Promise.all([core_of(options.wasm), pack_of(options.pack)]);
  return new OpenExplorer(core, pack, /^en\b/i.test(options.locale ?? 'sv'));
}
