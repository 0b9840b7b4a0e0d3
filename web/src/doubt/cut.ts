// Which part of a page is shown of a word, and how large?
import type { Cut } from '../original/picture_pages.ts';

const letters = 26;        // CSS px that the word is high in the picture, where it has room.
const least = 1.4, most = 5;  // CSS px a point: of a line that is too long for the room as much of it is seen as can be read.
const around = 2.6;        // Heights of the word that are seen above and below it, together.
const lowest = 6;          // Points: of a word whose box is no box, as a damaged collection may tell it.
/** Points between word and frame. */
export const margin = 2;

/**
 * @param box the word's, or its line's: points from the page's upper left
 * @param room CSS px that there are across
 * @returns a part of the page that holds the box with its frame, as far as the page goes, with what stands around it; scale: CSS px a
 *   point. Where the box is too long for the room it is wider than the room.
 */
export function cutAround(box: Cut, page: { width: number; height: number }, room: number): Cut & { scale: number } {
  const long = Math.max(box.width, 0), high = Math.max(box.height, lowest), scale = Math.max(least, Math.min(most, letters / high, room / (long + 4 * margin)));
  const within = (middle: number, size: number, all: number): number => Math.max(0, Math.min(middle - size / 2, all - size));
  const width = Math.min(page.width, Math.max(room / scale, long + 4 * margin)), height = Math.min(page.height, high * (1 + around) + 2 * margin);
  return { left: within(box.left + box.width / 2, width, page.width), top: within(box.top + box.height / 2, height, page.height), width, height, scale };
}
