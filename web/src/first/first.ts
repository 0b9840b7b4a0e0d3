// The first results on a slow line: what is typed before the program is there is answered by the program that only searches,
// a fifth of its bytes (diarium-search.wasm), in the prerendered page. The living page takes its place when it can.
import { words } from 'diarium:words-first';
import { Asked } from '../../package/asked.ts';
import { search_questions } from '../../package/asking.ts';
import { core_of } from '../../package/core.ts';
import type { SearchAnswer, SearchResult } from '../../package/search_types.ts';
import { lineOf } from '../../pack/line.ts';
import { PackSource, type PackReader } from '../../pack/source.ts';
import { make, sayer } from '../page/elements.ts';

const most = 10;         // Results: the rest comes with the living page.
const restsAfter = 120;  // Milliseconds after a letter: each question costs requests.
const say = sayer(words);

export interface First {
  /** Settles when nothing that was typed waits for its titles. */
  quiet(): Promise<void>;
  /** The living page is there: nothing is answered any more. What is being looked for, '' where nothing was. */
  end(): string;
}

/** `form`: the prerendered page's, with its field; `main`: where results are shown; `site`: address of the site's root; `program`:
 *  diarium-search.wasm. What the source brings is kept for the living page, which `late` says has stopped waiting.
 *  errors: DiariumError no_program, and those of the pack. */
export async function searchFirst(form: HTMLFormElement, main: HTMLElement, site: string, program: Response, packed: Promise<Uint8Array | PackSource>, late: AbortSignal): Promise<First> {
  const [core, pack] = await Promise.all([core_of(program), packed]);
  late.throwIfAborted();  // The source is the living page's by now.
  const asked = new Asked(core, core.create(), 'bring' in pack ? shared(pack) : new PackSource(lineOf({}), [], pack.length, pack));
  await asked.open();
  return new Searching(form, main, site, asked);
}

/** A source that the living page goes on with. */
function shared(source: PackSource): PackReader {
  return {
    size: source.size, first: source.first, whole: source.whole,
    connect: take => source.connect(take, 'kept'),
    bring: (ranges, signal) => source.bring(ranges, signal),
    close: () => undefined,
  };
}

class Searching implements First {
  private readonly field: HTMLInputElement;
  private readonly before: Node[];
  private readonly ended = new AbortController();
  private answering: Promise<void> = Promise.resolve();
  private query = '';
  private timer = 0;

  constructor(form: HTMLFormElement, private readonly main: HTMLElement, private readonly site: string, private readonly asked: Asked) {
    this.field = form.querySelector<HTMLInputElement>('input[type=search]')!;
    this.before = [...main.childNodes];
    const { signal } = this.ended;
    this.field.addEventListener('input', event => {
      if (event instanceof InputEvent && event.isComposing) return;
      clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.ask(), restsAfter);
    }, { signal });
    form.addEventListener('submit', event => {
      event.preventDefault();  // A page that is asked for anew begins anew.
      this.ask();
    }, { signal });
    const given = new URLSearchParams(location.search).get('q') ?? '';
    if (this.field.value === '' && given !== '') this.field.value = given;
    this.ask();
  }

  async quiet(): Promise<void> {
    for (let waited: Promise<void> | null = null; waited !== this.answering;) await (waited = this.answering);
  }

  end(): string {
    clearTimeout(this.timer);
    this.ended.abort();
    return this.query;
  }

  private ask(): void {
    clearTimeout(this.timer);
    const query = this.field.value.trim();
    if (query === this.query) return;
    this.query = query;
    if (query === '') return this.main.replaceChildren(...this.before);
    // Titles first: words around what was found cost more rounds, which the living page does not wait for.
    this.answering = this.answer(query, 0);
    void this.answering.then(() => this.answer(query, 1));
  }

  /** What goes wrong the living page will tell. */
  private async answer(query: string, snippets: number): Promise<void> {
    if (query !== this.query || this.ended.signal.aborted) return;
    try {
      const answer = await this.asked.answer(() => search_questions.search(query, { limit: most, snippets, facets: false }));
      if (query === this.query && !this.ended.signal.aborted) this.show(query, answer);
    } catch (error) {
      if (!this.ended.signal.aborted) console.warn(error);
    }
  }

  private show(query: string, { papers, more, results }: SearchAnswer): void {
    const found = papers + more;
    const count = make('h1', { class: 'result-count', text: found === 0 ? say('first.none', { query }) : say(found === 1 ? 'first.found_one' : 'first.found', { papers: String(found) }) });
    count.setAttribute('role', 'status');
    const list = make('ol', { class: 'results' }, ...results.map(result => this.row(query, result)));
    list.setAttribute('role', 'list');
    this.main.replaceChildren(make('div', { class: 'page-head' }, count), list, make('p', { class: 'small-text', text: say('first.rest') }));
  }

  private row(query: string, { id, title, municipality, case_number, date, snippets }: SearchResult): HTMLElement {
    const link = make('a', { text: title });
    link.lang = 'sv';
    link.href = new URL(`d/${encodeURIComponent(id)}/?q=${encodeURIComponent(query)}`, this.site).href;
    const about = [municipality, case_number, date && longDate(date)].filter(word => word !== '');
    return make('li', { class: 'result' }, make('article', {}, make('h2', { class: 'result-title' }, link), make('p', { class: 'result-meta', text: about.join(' · ') }),
      ...snippets.map(({ text, marks }) => {
        const words = make('p', { class: 'snippet-text' }, ...marked(text, marks));
        words.lang = 'sv';
        return words;
      })));
  }
}

function longDate(iso: string): string {
  const date = new Date(`${iso}T12:00:00`);
  return Number.isNaN(date.getTime()) ? iso : new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long' }).format(date);
}

function* marked(text: string, marks: readonly (readonly [number, number])[]): Generator<Node> {
  let at = 0;
  for (const [begin, end] of marks) {
    yield document.createTextNode(text.slice(at, begin));
    yield make('mark', { text: text.slice(begin, end) });
    at = end;
  }
  yield document.createTextNode(text.slice(at));
}
