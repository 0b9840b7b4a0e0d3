// Where does a box stand that is opened at something on the page? Below the row that it speaks of, else above or beside it: the row
// stays to be read.

export interface Rect { left: number; top: number; right: number; bottom: number }
export interface FreePlace { left: number; top: number; width: number; height: number }

const gap = 4;  // CSS px between row and box.

/**
 * @param anchor where the box is asked for; below and above the row it begins at its left edge
 * @param row what must not be covered, and holds the anchor
 * @param size the box's, where it has room
 * @param room what of the window is free
 * @returns a place inside the room that leaves the row free. Where no side has room for the whole box it is as high as the higher of
 *   those below and above, and what it holds scrolls.
 */
export function freePlace(anchor: Rect, row: Rect, size: { width: number; height: number }, room: Rect): FreePlace {
  const within = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));
  const width = Math.min(size.width, room.right - room.left), left = within(anchor.left, room.left, room.right - width);
  const under = within(row.bottom + gap, room.top, room.bottom), over = within(row.top - gap, room.top, room.bottom);
  const below = room.bottom - under, above = over - room.top;
  if (size.height <= below) return { left, top: under, width, height: size.height };
  if (size.height <= above) return { left, top: over - size.height, width, height: size.height };
  const beside = [row.right + gap, row.left - gap - width].find(x => x >= room.left && x + width <= room.right);
  if (beside !== undefined && size.height <= room.bottom - room.top)
    return { left: beside, top: within(anchor.top, room.top, room.bottom - size.height), width, height: size.height };
  return below >= above ? { left, top: under, width, height: below } : { left, top: room.top, width, height: above };
}

/** Puts an element that is fixed to the window there. `wide`: how wide it is; else as its words are. */
export function putBeside(element: HTMLElement, anchor: Rect, row: Rect, wide?: number): void {
  const { style } = element, top = Math.max(0, document.getElementById('top')?.getBoundingClientRect().bottom ?? 0);
  Object.assign(style, { inset: '0 auto auto 0', transform: 'none', maxHeight: '', width: wide === undefined ? 'max-content' : `${wide}px` });
  const { offsetWidth, offsetHeight } = element;
  // The top of the page covers what would stand there, unless the row itself stands in it.
  const place = freePlace(anchor, row, { width: offsetWidth, height: offsetHeight }, { left: 8, top: Math.min(top, row.top), right: innerWidth - 8, bottom: innerHeight - 8 });
  Object.assign(style, { left: `${place.left}px`, top: `${place.top}px`, width: `${place.width}px` });
  if (place.height < offsetHeight) style.maxHeight = `${place.height}px`;
}
