// Copying: words with their source. A selection of the paper's text copies as it is, and as HTML with its source.
import type { Copy } from 'diarium:border';

export interface Selected { paragraph: number; text: string }

function paragraphOf(node: Node | null): HTMLElement | null {
  const element = node instanceof Element ? node : node?.parentElement ?? null;
  return element?.closest<HTMLElement>('.prose [id^="p-"]') ?? null;
}

/** The selected words of the open paper and the paragraph (from 1) that they begin in. */
export function selectedWords(): Selected | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const paragraph = paragraphOf(range.startContainer) ?? paragraphOf(range.endContainer);
  const text = selection.toString().trim();
  return paragraph && text ? { paragraph: Number(paragraph.id.slice(2)), text } : null;
}

/** Text and HTML with the address at their end; code as it is. */
export function withAddress(copy: Copy, address: string): { text: string; html: string } {
  if (copy.code) return { text: copy.text ?? '', html: '' };
  const link = document.createElement('a');
  link.href = address;
  link.textContent = address;
  return { text: copy.text ? `${copy.text}\n${address}` : address, html: (copy.html ?? '') + `<p>${link.outerHTML}</p>` };
}

/** False: the browser refused. */
export async function writeClipboard(text: string, html: string): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({
      'text/plain': new Blob([text], { type: 'text/plain' }),
      ...(html ? { 'text/html': new Blob([html], { type: 'text/html' }) } : {}),
    })]);
    return true;
  } catch {
    return copyByCommand(text, html);
  }
}

/** The older way, where the newer is missing or refused. */
function copyByCommand(text: string, html: string): boolean {
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    if (html) event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener('copy', fill, { capture: true, once: true });
  const done = document.execCommand('copy');
  removeEventListener('copy', fill, { capture: true });
  return done;
}

/** A copy of selected words: plain text stays what was selected; HTML gets the source. */
export function listenForCopies(cite: (selected: Selected) => { html: string } | null): void {
  document.addEventListener('copy', event => {
    const selected = selectedWords();
    if (event.defaultPrevented || !selected) return;
    const cited = cite(selected);
    if (!cited) return;
    event.clipboardData?.setData('text/plain', getSelection()?.toString() ?? '');
    event.clipboardData?.setData('text/html', cited.html);
    event.preventDefault();
  });
}
