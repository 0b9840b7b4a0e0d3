// The way in for the reader's own papers. Their code comes when files are dragged or pasted here, when they are asked for,
// or because some are kept; until then only this listens.
import { embedded } from '../frame/frame.ts';
import { flagOf, isKept } from '../own/kept/flag.ts';
import { ofVisit } from '../own/kept/visit.ts';
import type { Own } from '../own/own.ts';
import type { Page } from '../page/page.ts';
import type { Supply } from './supply.ts';

const textFrom = 40;  // Characters; shorter text that is pasted is a slip.

export interface Door {
  /** The collection with what is kept beside it, where the address is of an own paper: nothing else is there to show. */
  first: Promise<Uint8Array | null> | null;
  /** Brings what is kept into the page that can be used. */
  later(): Promise<void>;
}

export function openDoor(page: Page, supply: Supply): Door {
  const { router } = page;
  const bring = embedded ? null : supply.own;
  if (!bring) return { first: null, later: async () => undefined };
  const place = new URL(router.address('')).pathname;
  let coming: Promise<Own> | null = null;
  const own = page.extras.own = () => coming ??= bring(page);
  for (const type of ['dragenter', 'dragover', 'drop', 'paste'])
    addEventListener(type, event => {
      const given = (event as ClipboardEvent).clipboardData ?? (event as DragEvent).dataTransfer;
      const files = given?.types.includes('Files');
      const text = !files && type === 'paste' && !(event.target as Element).closest?.('input, textarea') ? given!.getData('text') : '';
      if (!given || !files && text.length < textFrom) return;
      event.preventDefault();
      // Must be taken at once: afterwards the browser has let go of them.
      const things = type.startsWith('drag') ? [] : [...given.items].map(item => {
        const entry = item.webkitGetAsEntry();
        return entry?.isDirectory ? entry : item.getAsFile();
      }).filter(thing => thing !== null);
      void own().then(now => now.hear(type, things, text));
    });
  // Another window begins to keep some: from then on they tell each other (own/kept/library.ts).
  addEventListener('storage', ({ key, newValue }) => {
    if (newValue !== null && key === flagOf(place)) void own().then(now => now.begin());
  });
  const kept = isKept(place);
  const first = kept && /egen-/.test(router.here()) ? own().then(now => now.kept()).catch(() => null) : null;
  const later = async (): Promise<void> => {
    if (first) await (await own()).resume();
    else if (kept || ofVisit(place) !== '') await (await own()).begin();
  };
  return { first, later };
}
