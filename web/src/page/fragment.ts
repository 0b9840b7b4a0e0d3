// «#:~:text=…»: words that somebody else's link means. The browser looks for them in the page as it came, which the program then
// replaces: they are sought again in the text that stays, selected and brought into sight.
import type { Page } from './page.ts';

interface Wanted { prefix: string; start: string; end: string; suffix: string }

/** The passages that an address asks for. */
export function wantedOf(address: string): Wanted[] {
  const directive = address.split(':~:')[1] ?? '';
  return directive.split('&').filter(part => part.startsWith('text=')).map(part => {
    const words = part.slice(5).split(',').map(word => {
      try {
        return decodeURIComponent(word);
      } catch {
        return word;
      }
    });
    const prefix = words[0]?.endsWith('-') ? words.shift()!.slice(0, -1) : '';
    const suffix = words.at(-1)?.startsWith('-') ? words.pop()!.slice(1) : '';
    return { prefix, start: words[0] ?? '', end: words[1] ?? '', suffix };
  }).filter(({ start }) => start !== '');
}

/** Text with one space where there are several, small letters; and of each of its letters where it stands. */
function flat(text: string): { text: string; at: number[] } {
  const at: number[] = [];
  let out = '';
  for (let i = 0; i < text.length; ++i) {
    const letter = /\s/.test(text[i]!) ? ' ' : text[i]!.toLowerCase();
    if (letter === ' ' && (out === '' || out.endsWith(' ')) || letter.length !== 1) continue;
    out += letter;
    at.push(i);
  }
  return { text: out, at };
}

/** Where words begin in a text, from `from`, as whole words; -1: nowhere. */
function whole(text: string, words: string, from: number): number {
  const letter = /[\p{L}\p{N}]/u;
  for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1))
    if (!(letter.test(words[0]!) && letter.test(text[at - 1] ?? '')) && !(letter.test(words.at(-1)!) && letter.test(text[at + words.length] ?? ''))) return at;
  return -1;
}

/** The stretch of a text that is meant; null: it is not there. */
export function stretchOf(text: string, wanted: Wanted): [number, number] | null {
  const all = flat(text), of = (words: string): string => flat(words).text.trim();
  const prefix = of(wanted.prefix), start = of(wanted.start), end = of(wanted.end), suffix = of(wanted.suffix);
  for (let at = start ? whole(all.text, start, 0) : -1; at >= 0; at = whole(all.text, start, at + 1)) {
    const last = end ? whole(all.text, end, at + start.length) : at;
    if (last < 0) return null;
    const after = last + (end || start).length;
    if (!all.text.slice(0, at).trimEnd().endsWith(prefix) || !all.text.slice(after).trimStart().startsWith(suffix)) continue;
    return [all.at[at]!, all.at[after - 1]! + 1];
  }
  return null;
}

/** The text of an element, its paragraphs on lines of their own, and where each of its text nodes begins in it. */
function textOf(element: HTMLElement): { text: string; nodes: [Text, number][] } {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT), nodes: [Text, number][] = [];
  let text = '', block: Element | null | undefined;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const of = node.parentElement?.closest('.block');
    if (block !== undefined && of !== block) text += '\n';
    block = of;
    nodes.push([node, text.length]);
    text += node.data;
  }
  return { text, nodes };
}

function rangeOf(nodes: readonly [Text, number][], [begin, end]: [number, number]): Range {
  const range = document.createRange();
  const first = nodes.findLast(([, at]) => at <= begin)!, last = nodes.findLast(([, at]) => at < end)!;
  range.setStart(first[0], Math.min(begin - first[1], first[0].length));
  range.setEnd(last[0], Math.min(end - last[1], last[0].length));
  return range;
}

/** Shows the words that the address asked for when the page was opened, once the text is laid out. */
export async function showFragment(page: Page): Promise<void> {
  const [opened] = performance.getEntriesByType('navigation');
  const wanted = wantedOf(opened?.name ?? '');
  if (wanted.length === 0) return;
  await page.mode.done;
  const show = (): void => {
    page.prose.all();
    const article = page.twin.element('main.prose');
    if (!article) return;
    const { text, nodes } = textOf(article), stretch = wanted.map(one => stretchOf(text, one)).find(one => one !== null);
    if (!stretch) return;
    const range = rangeOf(nodes, stretch);
    getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
    page.place.bring(range);
  };
  if (page.twin.element('main.prose')?.childElementCount) show();
  else page.skeleton.element.addEventListener('prose-built', show, { once: true });
}
