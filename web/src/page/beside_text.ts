// Brings what stands beside the text when it is asked for: the page of the original, and what the reader corrects.
import type { Message, Original, ShownRepair } from 'diarium:border';
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

  async showPage(asked: Original): Promise<void> {
    const { original } = this.page.supply.beside;
    if (!original) return this.page.status.confirm(say('view.page_absent'));
    return this.bring(async () => (await (this.original ??= original(this.around()))).show(asked));
  }

  async showRepair(asked: ShownRepair): Promise<void> {
    const ways = { page: (original: Original) => void this.showPage(original), go: (href: string) => this.page.go(href) };
    return this.bring(async () => (await (this.doubt ??= this.page.supply.beside.doubt(this.around(), ways))).show(asked));
  }

  async correct(act: (view: CorrectionsView) => Promise<void>): Promise<void> {
    return this.bring(async () => act(await (this.corrections ??= this.page.supply.beside.corrections(this.around(), href => this.page.go(href)))));
  }

  private async bring(show: () => Promise<void>): Promise<void> {
    try {
      await show();
    } catch (error) {
      console.warn(error);
      this.original = this.corrections = this.doubt = null;
      this.page.status.confirm(say('error.start_failed'));
    }
  }

  private around(): Surroundings {
    const { page } = this;
    return { own: () => page.extras.own?.() ?? null, address: href => page.router.address(href), tell: (message: Message) => page.tell(message),
      reach: repair => page.place.reach(repair), say: sentence => page.status.confirm(sentence), rearrange: (change, focus) => void page.place.rearrange(change, focus) };
  }
}
