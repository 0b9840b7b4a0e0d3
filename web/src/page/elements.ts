// Elements, made short, for parts that come later: text stands in text nodes only.
export interface Made { class?: string; text?: string; type?: string; label?: string; press?: () => void; hidden?: boolean; id?: string }

export function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, has: Made = {}, ...inside: (Node | string)[]): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (has.id) element.id = has.id;
  if (has.class) element.className = has.class;
  if (has.text !== undefined) element.textContent = has.text;
  if (has.type) element.setAttribute('type', has.type);
  if (has.label) element.setAttribute('aria-label', has.label);
  if (has.press) element.addEventListener('click', has.press);
  if (has.hidden) element.hidden = true;
  element.append(...inside);
  return element;
}

export const button = (text: string, press: () => void, label = ''): HTMLButtonElement =>
  make('button', { class: 'button', type: 'button', text, press, ...(label ? { label } : {}) });

/** A button that opens the browser's choice of files: of several, or of one where `accept` says which. */
export function fileButton(text: string, taken: (files: File[]) => void, folder = false, accept = ''): HTMLElement {
  const field = make('input', { type: 'file', class: 'file-field', label: text });
  field.multiple = accept === '';
  field.accept = accept;
  if (folder) field.webkitdirectory = true;
  field.addEventListener('change', () => {
    const files = [...field.files ?? []];
    field.value = '';  // The same file can be chosen again.
    if (files.length > 0) taken(files);
  });
  return make('span', { class: 'button file-button' }, make('span', { text }), field);
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
