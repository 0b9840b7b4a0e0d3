// Does a style of the reader's own set letters, words or lines apart (WCAG 1.4.12)? What is drawn has fixed places and cannot follow.
const usualLine = 1.45;  // As style.css sets it on the body.

/** Watches; `changed` is called when the answer may be another. */
export function watchSpacing(root: HTMLElement, changed: () => void): () => boolean {
  const probe = document.createElement('p');
  probe.className = 'spacing';
  probe.setAttribute('aria-hidden', 'true');
  probe.textContent = 'a b c';
  root.append(probe);
  const spaced = (): boolean => {
    const { fontSize, letterSpacing, lineHeight, wordSpacing } = getComputedStyle(probe);
    const apart = (space: string): boolean => Math.abs(Number.parseFloat(space)) > 0.01;  // «normal» is no number.
    return apart(letterSpacing) || apart(wordSpacing) || Math.abs(Number.parseFloat(lineHeight) / Number.parseFloat(fontSize) - usualLine) > 0.02;
  };
  let was = spaced();
  new ResizeObserver(() => {
    if (spaced() === was) return;
    was = !was;
    changed();
  }).observe(probe);
  return spaced;
}
