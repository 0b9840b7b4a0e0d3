// Elements, made short: text stands in text nodes only.
export interface Made { class?: string; text?: string; type?: string; label?: string; press?: () => void; hidden?: boolean }

export function make<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, has: Made = {}, ...inside: (Node | string)[]): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
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

/** A button that opens the browser's choice of files. */
export function fileButton(text: string, taken: (files: File[]) => void, folder = false, accept = ''): HTMLElement {
  const field = make('input', { type: 'file', class: 'own-file', label: text });
  field.multiple = accept === '';
  field.accept = accept;
  if (folder) field.webkitdirectory = true;
  field.addEventListener('change', () => {
    const files = [...field.files ?? []];
    field.value = '';  // The same file can be chosen again.
    if (files.length > 0) taken(files);
  });
  return make('span', { class: 'button own-choose' }, make('span', { text }), field);
}
