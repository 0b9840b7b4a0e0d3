// Brings what stands beside the text when it is asked for: the page of the original, and what the reader corrects.
import type { Changes, Message } from '../border/border.ts';
import type { CorrectionsView, DoubtView, OriginalView, Surroundings } from './beside.ts';
import type { Page } from './page.ts';
import { say } from './say.ts';

export class BesideText {
  private original: Promise<OriginalView> | null = null;
  private corrections: Promise<CorrectionsView> | null = null;
  private doubt: Promise<DoubtView> | null = null;

  constructor(private readonly page: Page) {}

  /** Another paper is open, '' for none. */
  leave(paper: string): void {
    for (const view of [this.original, this.doubt]) void view?.then(view => view.leave(paper));
  }

  async show({ original, repair, correct, case: ofCase, takeBack }: Changes): Promise<void> {
    const { beside } = this.page.supply, { status } = this.page;
    if (original && !beside.original) return status.confirm(say('view.page_absent'));
    try {
      if (original && beside.original) return await (await (this.original ??= beside.original(this.around()))).show(original);
      if (repair) return await (await (this.doubt ??= beside.doubt(this.around(), { page: original => void this.show({ original, panes: {} }), go: href => this.page.go(href) }))).show(repair);
      const corrections = await (this.corrections ??= beside.corrections(this.around(), href => this.page.go(href)));
      await (correct ? corrections.edit(correct) : ofCase ? corrections.editCase(ofCase) : takeBack ? corrections.takeBack(takeBack) : corrections.show());
    } catch (error) {
      console.warn(error);
      this.original = this.corrections = this.doubt = null;
      status.confirm(say('error.start_failed'));
    }
  }

  private around(): Surroundings {
    const { page } = this;
    return { own: () => page.extras.own?.() ?? null, address: href => page.router.address(href), tell: (message: Message) => page.tell(message),
      reach: repair => page.place.reach(repair), say: sentence => page.status.confirm(sentence), rearrange: (change, focus) => void page.place.rearrange(change, focus) };
  }
}
