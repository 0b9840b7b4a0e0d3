// The open paper's text in the page: sections of a dozen paragraphs, built in slices so that nothing waits for the whole.
import type { ProseParagraph, Sid } from 'diarium:border';

const sectionSize = 12;       // Paragraphs: about a screen, so that content-visibility has something to skip.
const sliceTime = 12;         // Milliseconds a slice may take before the page gets its turn.
const letterWidth = 8.4;      // CSS px of the reading type, about; lineHeight and gap as reader.css has them.
const lineHeight = 28, gap = 14;
const mapTicks = 400;         // More ticks than pixels say nothing.

type Mark = NonNullable<ProseParagraph['marks']>[number];

export interface ProseHooks {
  paragraphs(first: number, count: number): ProseParagraph[];
  /** The address that lights a fact. */
  factAddress(number: number): string;
}

export class Prose {
  /** Set while a canvas draws the text: where each line of a paragraph (from 0) begins and ends, in UTF-16 units. */
  lines: ((index: number) => readonly [number, number][]) | null = null;
  /** Told of each section that was built or renewed: its first paragraph (from 0), and how many. */
  onSection: ((section: HTMLElement, first: number, count: number) => void) | null = null;
  private article: HTMLElement | null = null;
  private count = 0;
  private built = 0;
  private paper: string | undefined;
  private texts: string[] = [];
  private named = new Set<number>();
  private repairs = new Set<number>();
  private lit: { fact?: number; hit?: number } = {};
  private timer = 0;
  private width = 640;

  constructor(private readonly hooks: ProseHooks) {}

  /** The paper in `article` is another one, or has other marks. */
  show(article: HTMLElement, prose: { version: number; count: number; paper?: string }): void {
    const same = this.article === article && this.paper === prose.paper && this.count === prose.count;
    clearTimeout(this.timer);
    this.article = article;
    this.paper = prose.paper;
    this.count = prose.count;
    this.built = 0;
    this.width = article.clientWidth || this.width;
    this.named.clear();
    this.repairs.clear();
    if (!same) {
      article.replaceChildren();
      this.texts = [];
    }
    if (!this.lines) this.slice();  // Else whoever knows the lines calls renew().
  }

  /** Builds what changed; all paragraphs, if their lines changed. */
  renew(lines: 'same' | 'changed'): void {
    clearTimeout(this.timer);
    if (lines === 'changed') this.texts = [];
    this.built = 0;
    this.named.clear();
    this.repairs.clear();
    if (this.count > 0) this.slice();
  }

  paragraph(index: number): ProseParagraph | null {
    const text = this.texts[index];
    return text === undefined ? null : JSON.parse(text) as ProseParagraph;
  }

  eachSection(visit: (section: HTMLElement, first: number, count: number) => void): void {
    [...this.article?.children ?? []].forEach((section, i) =>
      visit(section as HTMLElement, i * sectionSize, Math.min(sectionSize, this.count - i * sectionSize)));
  }

  clear(): void {
    clearTimeout(this.timer);
    this.article = null;
    this.paper = undefined;
    this.count = this.built = 0;
    this.texts = [];
  }

  /** Builds up to a paragraph (from 1) now and hands it out. */
  ensure(number: number): HTMLElement | null {
    while (this.built < Math.min(number, this.count)) this.section();
    return document.getElementById(`p-${number}`);
  }

  all(): void {
    while (this.built < this.count) this.section();
  }

  light(lit: { fact?: number; hit?: number }): void {
    this.lit = lit;
    if (!this.article) return;
    for (const element of this.article.querySelectorAll('.lit')) element.classList.remove('lit');
    for (const element of this.litElements()) element.classList.add('lit');
  }

  /** The fact that a link of the text means: the lit one where it holds these words, else the inner one. */
  factOf(link: HTMLElement): number {
    const lit = this.lit.fact;
    const holds = lit !== undefined && (link.dataset['facts'] ?? '').split(' ').includes(String(lit));
    return holds ? lit : Number(link.dataset['fact']);
  }

  get litHit(): number | undefined {
    return this.lit.hit;
  }

  private litElements(): Iterable<Element> {
    if (!this.article) return [];
    if (this.lit.fact) return this.article.querySelectorAll(`[data-facts~="${this.lit.fact}"]`);
    if (this.lit.hit) return this.article.querySelectorAll(`[data-hit="${this.lit.hit}"]`);
    return [];
  }

  private slice(): void {
    const end = performance.now() + sliceTime;
    do this.section(); while (this.built < this.count && performance.now() < end);
    if (this.built < this.count) this.timer = window.setTimeout(() => this.slice());
    else this.article?.dispatchEvent(new CustomEvent('prose-built', { bubbles: true }));
  }

  /** Builds or renews the next section. Paragraphs that did not change keep their elements, and so a selection in them. */
  private section(): void {
    if (!this.article || this.built >= this.count) return;
    const first = this.built;
    const paragraphs = this.hooks.paragraphs(first, sectionSize);
    this.built = first + Math.max(paragraphs.length, 1);
    const index = first / sectionSize;
    let section = this.article.children[index] as HTMLElement | undefined;
    const texts = paragraphs.map(paragraph => JSON.stringify(paragraph));
    const known = this.texts.slice(first, first + texts.length);
    const same = section !== undefined && texts.every((text, i) => text === known[i]);
    texts.forEach((text, i) => { this.texts[first + i] = text; });
    if (same) {
      for (const paragraph of paragraphs) for (const mark of paragraph.marks ?? []) if (mark[2] === 'fact') this.named.add(mark[3]);
      return;
    }
    if (!section) {
      section = document.createElement('section');
      this.article.append(section);
    }
    section.replaceChildren(...this.blocks(paragraphs, first));
    section.style.setProperty('--estimate', `${this.estimate(paragraphs)}px`);
    this.onSection?.(section, first, paragraphs.length);
    this.light(this.lit);
  }

  /** The height of a section before it is laid out, so that the scroll bar does not lie much. */
  private estimate(paragraphs: readonly ProseParagraph[]): number {
    const letters = Math.max(this.width / letterWidth, 10);
    return paragraphs.reduce((sum, { text }) => sum + Math.ceil((text?.length ?? 0) / letters) * lineHeight + gap, 0);
  }

  private blocks(paragraphs: ProseParagraph[], first: number): HTMLElement[] {
    const blocks: HTMLElement[] = [];
    let list: HTMLElement | null = null;
    paragraphs.forEach((paragraph, i) => {
      if (paragraph.pageLabel) {
        const rule = document.createElement('hr');
        rule.className = 'page-break';
        rule.setAttribute('aria-label', paragraph.pageLabel);
        blocks.push(rule);
        list = null;
      }
      const block = this.block(paragraph, first + i + 1);
      if (paragraph.kind === 'item') {
        if (!list) {
          list = document.createElement('ul');
          list.className = 'block-list';
          list.setAttribute('role', 'list');
          blocks.push(list);
        }
        list.append(block);
      } else {
        list = null;
        blocks.push(block);
      }
    });
    return blocks;
  }

  private block(paragraph: ProseParagraph, number: number): HTMLElement {
    const tag = paragraph.kind === 'heading' ? `h${paragraph.level ?? 2}` : paragraph.kind === 'item' ? 'li' : 'p';
    const block = document.createElement(tag);
    block.id = `p-${number}`;
    block.className = `block block--${classes[paragraph.kind]}`;
    if (paragraph.kind === 'item' && paragraph.level) block.dataset['level'] = String(paragraph.level);
    if (paragraph.label) {
      const label = document.createElement('span');
      label.className = 'block-label';
      label.textContent = paragraph.label;
      block.append(label, ' ');
    }
    block.append(...this.linesOf(paragraph, number - 1));
    return block;
  }

  /** The words of a paragraph, in a span for each line where lines are known. */
  private linesOf(paragraph: ProseParagraph, index: number): Node[] {
    const text = paragraph.text ?? '';
    const lines = this.lines?.(index);
    if (!lines) return this.marked(paragraph, 0, text.length);
    return lines.flatMap(([from, to], i) => {
      const line = document.createElement('span');
      line.className = 'line';
      line.append(...this.marked(paragraph, from, to));
      return i === 0 ? [line] : [between(text.slice(lines[i - 1]?.[1], from)), line];
    });
  }

  /** The words of a stretch of a paragraph, facts as links and hits as marks. Where facts lie in each other, the words
   *  belong to the inner one: links do not nest. */
  marked(paragraph: ProseParagraph, from: number, to: number): Node[] {
    const text = paragraph.text ?? '';
    const marks = paragraph.marks ?? [];
    if (marks.length === 0) return [document.createTextNode(text.slice(from, to))];
    const borders = new Set([from, to]);
    for (const [begin, end] of marks) for (const at of [begin, end]) if (at > from && at < to) borders.add(at);
    const ordered = [...borders].sort((a, b) => a - b);
    const nodes: Node[] = [];
    let open: { facts: string; element: HTMLElement } | null = null;
    for (let i = 0; i + 1 < ordered.length; ++i) {
      const begin = ordered[i]!, end = ordered[i + 1]!;
      const holding = marks.filter(mark => mark[0] <= begin && mark[1] >= end);
      const facts = holding.filter(mark => mark[2] === 'fact').sort((a, b) => (a[1] - a[0]) - (b[1] - b[0]));
      const numbers = facts.map(mark => mark[3]).join(' ');
      const fact = facts[0];
      const hit = holding.find(mark => mark[2] === 'hit');
      let words: Node = document.createTextNode(text.slice(begin, end));
      const repair = holding.find(mark => mark[2] === 'repair');
      if (repair) {
        const word = this.repairElement(repair, fact !== undefined);
        word.append(words);
        words = word;
      }
      if (holding.some(mark => mark[2] === 'own')) {
        const own = document.createElement('mark');
        own.dataset['tone'] = 'mine';
        own.append(words);
        words = own;
      }
      if (hit) {
        const mark = document.createElement('mark');
        mark.className = 'hit';
        mark.dataset['hit'] = String(hit[3]);
        mark.append(words);
        words = mark;
      }
      if (!fact) {
        nodes.push(words);
        open = null;
      } else if (open && open.facts === numbers) {
        open.element.append(words);
      } else {
        // What the paper says of itself as a whole gives its look to nothing that says more.
        const tone = (facts.find(mark => mark[4] !== 'about' && mark[4] !== 'uncertain') ?? fact)[4];
        const link = this.factElement(fact[3], numbers, tone, text.slice(begin, this.runEnd(marks, ordered, i)));
        link.append(words);
        nodes.push(link);
        open = { facts: numbers, element: link };
      }
      if (fact && repair && end === Math.min(repair[1], to) && !this.repairs.has(repair[3])) {
        nodes.push(this.repairSign(repair, text.slice(Math.max(repair[0], from), end)));
        open = null;  // Its link goes on behind the sign.
      }
    }
    return nodes;
  }

  /** Where the words end that the same facts hold, from the `first` border on. */
  private runEnd(marks: readonly Mark[], ordered: readonly number[], first: number): number {
    const holding = (i: number): string => marks.filter(mark => mark[2] === 'fact' && mark[0] <= ordered[i]! && mark[1] >= ordered[i + 1]!).map(mark => mark[3]).join(' ');
    const facts = holding(first);
    let last = first;
    while (last + 2 < ordered.length && holding(last + 1) === facts) last++;
    return ordered[last + 1]!;
  }

  /** A word that tells what is known of it when it is pressed. It is text, not a button, so that it can be selected and breaks with its
   *  line. In a fact's link it leads to the fact: a sign behind it tells. */
  private repairElement(mark: Mark, inLink: boolean): HTMLElement {
    const word = this.telling('repair', mark);
    if (inLink) return word;
    word.setAttribute('role', 'button');
    if (!this.repairs.has(mark[3])) this.pressed(word, mark[3]);  // Else the rest of a word that a line cuts.
    return word;
  }

  /** An element that says what is known of a word. */
  private telling(name: string, [, , , number, tone, said = '']: Mark): HTMLElement {
    const element = document.createElement('span');
    element.className = name;
    element.dataset['tone'] = tone;
    element.dataset['repair'] = String(number);
    element.title = said;
    return element;
  }

  /** What is reached by keyboard to be told of word `number` of the ledger: one element a word. */
  private pressed(element: HTMLElement, number: number): void {
    this.repairs.add(number);
    element.tabIndex = 0;
    element.dataset['sid'] = `main.prose.repair.${number}` satisfies Sid;
  }

  /** What is pressed to be told of a word in a fact's link: it has no text, and takes no room in the line. */
  private repairSign(mark: Mark, word: string): HTMLElement {
    const sign = this.telling('repair-sign', mark);
    sign.setAttribute('role', 'button');
    sign.setAttribute('aria-label', `${word}: ${sign.title}`);
    this.pressed(sign, mark[3]);
    return sign;
  }

  /** `number`: of the inner fact, which the link is to; `numbers`: of all that hold these words. Signs between two inner
   *  facts are no link: nobody could say what it is called. */
  private factElement(number: number, numbers: string, tone: string, words: string): HTMLElement {
    const link = document.createElement('a');
    const element = /[\p{L}\p{N}]/u.test(words) ? link : document.createElement('span');
    element.className = 'fact-words';
    element.dataset['facts'] = numbers;
    element.dataset['tone'] = tone;
    if (element !== link) return element;
    link.dataset['fact'] = String(number);
    link.draggable = false;  // A drag from its first letter selects its words.
    link.href = this.hooks.factAddress(number);
    if (this.named.has(number)) link.tabIndex = -1;  // The first of its places is enough for the keyboard.
    else link.dataset['sid'] = `main.prose.fact.${number}` satisfies Sid;
    this.named.add(number);
    return link;
  }

  /** Places of the hits as shares of the text, by its characters: no layout is asked for. */
  hitPlaces(): { number: number; at: number }[] {
    const lengths = this.texts.map(text => text.length);
    const total = lengths.reduce((sum, length) => sum + length, 0);
    const places: { number: number; at: number }[] = [];
    let before = 0;
    this.texts.forEach((text, i) => {
      if (text.includes('"hit"'))
        for (const mark of (JSON.parse(text) as ProseParagraph).marks ?? [])
          if (mark[2] === 'hit' && places.length < mapTicks) places.push({ number: mark[3], at: (before + mark[0]) / Math.max(total, 1) });
      before += lengths[i] ?? 0;
    });
    return places;
  }
}

const classes: Record<ProseParagraph['kind'], string> = {
  heading: 'heading', paragraph: 'paragraph', item: 'list-item', row: 'table-row', signature: 'signature', furniture: 'page-furniture',
};

/** What stands between two lines: a space, or nothing but a place to break where a word was cut. */
export function between(words: string): Node {
  return words === '' ? document.createElement('wbr') : document.createTextNode(' ');
}
