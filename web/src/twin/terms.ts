// What do the words of council papers mean? Said where a term stands alone, as a heading, the head of a column or a chip does: the same
// list and the same rule as in the prerendered pages (core/export/page/prose.h).
import { terms } from 'diarium:terms';

const alone = 'h1, h2, h3, h4, h5, h6, th, .chip, .fact-detail';
const ours = new WeakSet<Element>();  // Elements whose title is a term's; the reader may change the language.

/** What the words mean where they are one of the terms and no more; '' where they are none. */
export function explained(language: 'sv' | 'en', words: string): string {
  const [first = ''] = words.split('·'), bare = first.slice(first.lastIndexOf(': ') + 1).replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const wanted = bare.toLocaleLowerCase('sv');
  return terms.find(term => term[language].forms.includes(wanted))?.[language].means ?? '';
}

/** The term that is pointed at or focused says what it means; returns it, '' where there is none. */
export function explain(target: EventTarget | null): string {
  const element = target instanceof Element ? target.closest<HTMLElement>(alone) : null;
  if (!element || element.closest('.prose, main [lang]') || (element.title && !ours.has(element))) return '';
  const means = explained(document.documentElement.lang === 'en' ? 'en' : 'sv', element.textContent);
  if (!means && !ours.has(element)) return '';
  element.title = means;
  ours.add(element);
  return means;
}
