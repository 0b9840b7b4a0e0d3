// Brings what stands beside the text when it is asked for: the page of the original, and what the reader corrects.
import type { Changes, Message } from '../border/border.ts';
import type { CorrectionsView, OriginalView, Surroundings } from './beside.ts';
import type { Page } from './page.ts';
import { say } from './say.ts';

export class BesideText {
  private original: Promise<OriginalView> | null = null;
  private corrections: Promise<CorrectionsView> | null = null;

  constructor(private readonly page: Page) {}

  /** Another paper is open, '' for none. */
  leave(paper: string): void {
    void this.original?.then(view => view.leave(paper));
  }

  async show({ original, correct, case: ofCase, takeBack }: Changes): Promise<void> {
    const { beside } = this.page.supply, { status } = this.page;
    if (original && !beside.original) return status.confirm(say('view.page_absent'));
    try {
      if (original && beside.original) return await (await (this.original ??= beside.original(this.around()))).show(original);
      const corrections = await (this.corrections ??= beside.corrections(this.around(), href => this.page.go(href)));
      await (correct ? corrections.edit(correct) : ofCase ? corrections.editCase(ofCase) : takeBack ? corrections.takeBack(takeBack) : corrections.show());
    } catch (error) {
      console.warn(error);
      this.original = this.corrections = null;
      status.confirm(say('error.start_failed'));
    }
  }

  private around(): Surroundings {
    const { page } = this;
    return { own: () => page.extras.own?.() ?? null, address: href => page.router.address(href), tell: (message: Message) => page.tell(message),
      say: sentence => page.status.confirm(sentence), rearrange: (change, focus) => void page.place.rearrange(change, focus) };
  }
}
