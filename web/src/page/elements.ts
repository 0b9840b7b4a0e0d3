// Elements, made short, for parts that come later: text stands in text nodes only.
export interface Made { class?: string; text?: string; label?: string; press?: () => void; hidden?: boolean; id?: string }

export function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, has: Made = {}, ...inside: (Node | string)[]): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (has.id) element.id = has.id;
  if (has.class) element.className = has.class;
  if (has.text !== undefined) element.textContent = has.text;
  if (has.label) element.setAttribute('aria-label', has.label);
  if (has.press) element.addEventListener('click', has.press);
  if (has.hidden) element.hidden = true;
  element.append(...inside);
  return element;
}

export function button(text: string, press: () => void, label = ''): HTMLButtonElement {
  const made = make('button', { class: 'button', text, press, ...(label ? { label } : {}) });
  made.type = 'button';
  return made;
}

/** The words of a key in the page's language, with what is named in them. */
export function sayer(words: Record<'sv' | 'en', Record<string, string>>): (key: string, named?: Record<string, string>) => string {
  return (key, named = {}) => (words[document.documentElement.lang === 'en' ? 'en' : 'sv'][key] ?? key)
    .replace(/\{([a-z_]+)\}/g, (whole, name: string) => named[name] ?? whole);
}

/** A style sheet that comes with code that came later. */
export function adopt(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
