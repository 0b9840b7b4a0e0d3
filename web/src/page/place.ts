// Where the reader is on the page, and how he comes to a place: scrolling, the focus, the paragraph on top.
import type { ScrollTo, Sid } from 'diarium:border';
import type { Page } from './page.ts';
import type { Kept } from './router.ts';
import { pause, scrollUntilStill, takesOver } from './scroll_until_still.ts';

export class Place {
  /** The program's name of what is shown: «reader». */
  screen = '';
  private reading = 0;  // The paragraph that the program was told of.
  private aim: ScrollTo | null = null;  // Where the reader was brought to, until he goes on by himself.

  constructor(private readonly page: Page) {
    for (const event of takesOver) addEventListener(event, () => { this.aim = null; }, { capture: true, passive: true });
  }

  /** Another text is open. */
  forget(): void {
    this.reading = 0;
    this.aim = null;
  }

  /** The beginning of what is shown. */
  toTop(): void {
    this.aim = null;
    if (!this.page.canvas?.scroll({})) scrollTo(0, 0);
  }

  scroll(to: ScrollTo): void {
    this.aim = to;
    if (to.paragraph) this.page.prose.ensure(to.paragraph);
    if (this.page.canvas?.scroll(to)) return;
    const target = this.target(to);
    if (!target) return;
    const block = to.fact || to.hit ? 'center' : 'start';
    scrollUntilStill(() => target.scrollIntoView({ block }), () => target.getBoundingClientRect().top);
  }

  /** A stretch of the text into the middle of what is seen. */
  bring(range: Range): void {
    const element = range.startContainer.parentElement;
    if (element) scrollUntilStill(() => element.scrollIntoView({ block: 'center' }), () => element.getBoundingClientRect().top);
  }

  private target(to: ScrollTo): HTMLElement | null {
    if (to.sid) return this.page.twin.element(to.sid) ?? null;
    const paragraph = to.paragraph ? document.getElementById(`p-${to.paragraph}`) : null;
    const mark = to.fact ? `[data-facts~="${to.fact}"]` : to.hit ? `[data-hit="${to.hit}"]` : null;
    return (mark ? paragraph?.querySelector<HTMLElement>(mark) : null) ?? paragraph;
  }

  /** `scrolled`: its place was scrolled to already. */
  focus(sid: Sid, scrolled: boolean): void {
    const fact = /^main\.prose\.fact\.(\d+)$/.exec(sid)?.[1];
    const element = this.page.twin.element(sid) ?? (fact ? this.page.skeleton.panes.main.querySelector<HTMLElement>(`[data-facts~="${fact}"]`) : null);
    if (!element) return;
    if (!element.matches('a[href], button, input')) element.tabIndex = -1;
    element.focus({ preventScroll: scrolled || sid === 'main.title' });
    if (element instanceof HTMLInputElement) element.select();
  }

  /** See Surroundings of beside.ts. */
  async reach(repair: number): Promise<HTMLElement | null> {
    this.page.prose.all();
    const { main, top } = this.page.skeleton.panes, found = () => main.querySelector<HTMLElement>(`[data-repair="${repair}"]`);
    const box = found()?.getBoundingClientRect();
    if (box && (box.top < top.getBoundingClientRect().bottom || box.bottom > innerHeight)) {
      this.scroll({ paragraph: Number(found()?.closest('[id^="p-"]')?.id.slice(2) ?? 0) });
      await pause();
    }
    return found();
  }

  /** See Surroundings of beside.ts. */
  async rearrange(change: () => void, focus: Element | null): Promise<void> {
    const kept = this.whereabouts();
    change();
    await pause();  // The canvases follow by themselves (canvas.ts).
    this.scrollBack(kept);
    const lit = this.page.skeleton.panes.main.querySelector<HTMLElement>('.fact-words.lit'), paragraph = Number(lit?.closest('[id^="p-"]')?.id.slice(2) ?? 0);
    const box = lit?.getBoundingClientRect(), top = this.page.skeleton.panes.top.getBoundingClientRect().bottom;
    if (lit && paragraph > 0 && box && (box.top < top || box.bottom > innerHeight)) this.scroll({ paragraph, fact: this.page.prose.factOf(lit) });
    const there = focus?.isConnected ? focus : focus && (lit ?? this.page.skeleton.panes.main);  // Text that was laid out anew is other elements.
    if (there instanceof HTMLElement) there.focus({ preventScroll: true });
  }

  /** The paragraph on top, from 1; 0: none is. */
  topParagraph(): number {
    const box = this.page.skeleton.panes.main.getBoundingClientRect();
    const under = this.page.skeleton.panes.top.getBoundingClientRect().bottom;
    for (let y = under + 24; y < innerHeight; y += 24) {
      const at = document.elementFromPoint(box.left + Math.min(60, box.width / 2), y)?.closest<HTMLElement>('[id^="p-"]');
      if (at) return Number(at.id.slice(2));
    }
    return 0;
  }

  /** The paragraph on top of the reader is this one: the outline follows. */
  tellReading(paragraph: number): void {
    if (paragraph === 0 || paragraph === this.reading) return;
    this.reading = paragraph;
    this.page.command('reading', paragraph);
  }

  /** Where the reader is, to come back to. */
  whereabouts(): Kept {
    const drawn = this.page.canvas?.where();
    if (drawn) return drawn;
    const paragraph = this.screen === 'reader' ? this.topParagraph() : 0;
    const element = paragraph ? document.getElementById(`p-${paragraph}`) : null;
    return element && scrollY > 0 ? { y: scrollY, paragraph, offset: element.getBoundingClientRect().top } : { y: scrollY };
  }

  /** The page shows itself in another way, with other heights: what the reader was brought to is in sight again, or else `kept`. */
  stay(kept: Kept): void {
    if (this.aim) this.scroll(this.aim);
    else this.scrollBack(kept);
  }

  scrollBack(kept: Kept): void {
    this.aim = null;
    if (this.page.canvas?.back(kept)) return;
    const element = kept.paragraph ? this.page.prose.ensure(kept.paragraph) : null;
    if (element) scrollUntilStill(() => scrollBy(0, element.getBoundingClientRect().top - (kept.offset ?? 0)), () => element.getBoundingClientRect().top);
    else scrollUntilStill(() => scrollTo(0, kept.y), () => scrollY);
  }
}
