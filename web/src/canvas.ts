// The canvas, where there is one. Until it is there, page mode is all that the page has.
import type { Canvas } from './mode.ts';
import type { Page } from './page.ts';

export function makeCanvas(_page: Page): Canvas | null {
  return null;
}
