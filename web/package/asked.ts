// A pack that a source feeds, whole or as it is needed: a question that lacks bytes of it says which; they come, and it is
// asked again.
import { ahead, type Range } from '../pack/coverage.ts';
import { SourceError } from '../pack/failure.ts';
import { lineOf } from '../pack/line.ts';
import { openSource, PackSource, type PackReader } from '../pack/source.ts';
import type { Question } from './asking.ts';
import { pack_of, web_address } from './bytes.ts';
import { core_of, type Core, type CoreModule } from './core.ts';
import { DiariumError } from './error.ts';
import type { About, OpenOptions } from './search_types.ts';

const rounds_at_most = 64;  // Of asking and bringing; a question that needs more is asked in vain.

/** A pack of the core's that is fed by a source. */
export class Asked {
  readonly core: Core;
  readonly handle: number;
  readonly #source: PackReader;
  #closed = false;
  #unanswered = 0;
  #forgotten = false;

  constructor(core: Core, handle: number, source: PackReader) {
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
      await this.#source.bring(ahead(said.waiting, round, this.#source.size)).catch((cause: unknown) => { throw this.#closed ? new DiariumError('closed', 'this explorer was closed') : told(cause); });
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

/** Opens a pack by its first bytes. `way`: what the caller is called, for who gives no pack.
 *  errors: DiariumError no_pack, stalled, changed, bad_format, other_version, damaged, no_program. */
export async function open_pack<T>(options: OpenOptions, way: string, made: (asked: Asked, about: About) => T): Promise<T> {
  if (options?.pack === undefined || options.pack === null) throw new DiariumError('no_pack', `give the pack: ${way}({ pack })`);
  const [core, source] = await Promise.all([core_of(options.wasm), source_of(options)]);
  const asked = new Asked(core, core.create(), source);
  try {
    return made(asked, await asked.open());
  } catch (cause) {
    asked.close();
    throw cause;
  }
}

async function source_of({ pack, fetch: given }: OpenOptions): Promise<PackSource> {
  const address = web_address(pack);
  if (address === null) return in_memory(await pack_of(pack));
  return openSource(address, given ? { fetch: given } : {}).catch((cause: unknown) => { throw told(cause); });
}

const in_memory = (bytes: Uint8Array): PackSource => new PackSource(lineOf({}), [], bytes.length, bytes);
