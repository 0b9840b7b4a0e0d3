// What is shown of what the program says: panes, the paper's text with its hit map, the dialog.
import type { Changes } from 'diarium:border';
import { paneNames } from '../border/border.ts';
import { DialogView } from './dialog.ts';
import { Find } from './find.ts';
import { HitMap } from './hitmap.ts';
import type { Page } from './page.ts';
import { nameRegions } from './skeleton.ts';
import { Suggestions } from './suggestions.ts';

export class Shown {
  readonly dialog: DialogView;
  readonly find: Find;
  readonly suggestions: Suggestions;
  private readonly hitMap: HitMap;
  private readonly sids: Record<string, string[]> = {};

  constructor(private readonly page: Page, answerTyped: () => void) {
    this.hitMap = new HitMap(page.skeleton.panes.main, hit => page.command('show-hit', hit));
    this.suggestions = new Suggestions(page);
    this.find = new Find(page);
    page.skeleton.element.append(this.find.element, this.suggestions.element);
    this.dialog = new DialogView(page.skeleton.dialog, page.twin, { close: () => page.command('close-dialog'), answerTyped });
  }

  /** Title, language, theme, screen and sheet. */
  applyRoot(changes: Changes): void {
    const { place, skeleton } = this.page, html = document.documentElement;
    if (changes.title !== undefined) document.title = changes.title;
    if (changes.lang) html.lang = changes.lang;
    if (changes.theme) html.dataset['theme'] = changes.theme;
    if (changes.screen) skeleton.element.dataset['screen'] = place.screen = changes.screen;
    if (changes.lang || changes.screen) nameRegions(skeleton, place.screen);
    if (changes.sheet) skeleton.element.dataset['sheet'] = changes.sheet;
  }

  /** Nodes and text. `typing`: the field whose words come from the reader now. */
  fill(changes: Changes, typing: Element | null): void {
    const { prose, skeleton, twin } = this.page;
    for (const name of paneNames) {
      const pane = changes.panes[name];
      if (!pane) continue;
      skeleton.panes[name].hidden = pane.nodes.length === 0;
      if (name === 'right') skeleton.element.querySelector<HTMLElement>('.skip[href="#right"]')!.hidden = pane.nodes.length === 0;
      this.sids[name] = twin.fill(skeleton.hosts[name], pane.nodes, this.sids[name] ?? [], typing);
    }
    if (changes.prose) this.fillProse(changes.prose);
    if (changes.lit) {
      prose.light(changes.lit);
      this.hitMap.light(changes.lit.hit);
    }
    if (changes.find !== undefined) this.find.show(changes.find);
    if (changes.suggestions !== undefined) this.suggestions.show(changes.suggestions);
    else if (changes.panes.top) this.suggestions.mark();
    if (changes.dialog !== undefined) this.dialog.show(changes.dialog, typing);
  }

  drawHits(): void {
    this.hitMap.draw(this.page.prose.hitPlaces(), this.page.prose.litHit);
  }

  private fillProse(text: { version: number; count: number; paper?: string }): void {
    const { place, prose, twin } = this.page, article = twin.element('main.prose');
    place.forget();
    if (article && text.count > 0) prose.show(article, text);
    else prose.clear();
    if (!article || place.screen !== 'reader') this.hitMap.draw([], undefined);
  }
}
