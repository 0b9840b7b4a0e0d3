// What the host page looks like: its language, and whether it is light or dark where the element stands.
import type { LanguageName } from './messages.ts';

export function languageOf(element: Element): LanguageName {
  const said = element.closest('[lang]')?.getAttribute('lang') ?? navigator.language;
  return /^en\b/i.test(said) ? 'en' : 'sv';
}

/** Of the nearest background that can be told, else of the page's colour scheme. */
export function themeOf(element: Element): 'light' | 'dark' {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const [red = 0, green = 0, blue = 0, alpha = 1] = (/^rgba?\(([^)]*)\)/.exec(getComputedStyle(at).backgroundColor)?.[1] ?? '0 0 0 0')
      .split(/[\s,/]+/).map(Number);
    if (alpha > 0.5) return red * 2 + green * 5 + blue < 1020 ? 'dark' : 'light';
  }
  const scheme = getComputedStyle(element).colorScheme;
  if (!scheme.includes('dark')) return 'light';
  return !scheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
