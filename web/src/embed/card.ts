// What stands in the element before the frame does: title, source, privacy, a button; and what went wrong, in words.
// Drawn without a request. Styles are constructed sheets, which no policy of the host forbids.
import { words } from 'diarium:words-embed';
import type { LanguageName } from './messages.ts';

const look = `
:host{display:block!important;position:relative!important;box-sizing:border-box!important;height:var(--diarium-height)!important;min-width:0;max-width:100%!important;font-size:15px;line-height:1.45}
:host([hidden]){display:none!important}
section{color:#1b1f24;--back:#fff;--muted:#4d5661;--act:#1d4f91}
section[data-theme=dark]{color:#e6e9ee;--back:#171b21;--muted:#aab3bf;--act:#9cc4ff}
section,iframe{box-sizing:border-box;width:100%;height:100%;border:1px solid #8888;border-radius:10px}
iframe{display:block;visibility:hidden}
section{position:absolute;inset:0;z-index:1;overflow:auto;display:flex;flex-direction:column;align-items:center;justify-content:center;gap:8px;padding:20px;text-align:center;background:var(--back)}
section[hidden]{display:none}
.title{margin:0;font-size:18px;font-weight:600;line-height:1.3;overflow-wrap:anywhere}
p{margin:0;max-width:36em;color:var(--muted);font-size:13px;overflow-wrap:anywhere}
.status{color:inherit;font-size:15px}
.status:empty{display:none}
a,::slotted(a){color:var(--act)!important}
button{min-height:44px;padding:0 18px;border:0;border-radius:8px;background:var(--act);color:var(--back);font:inherit;font-weight:600;cursor:pointer}
button[hidden]{display:none}
:focus-visible{outline:2px solid var(--act);outline-offset:2px}
@media(forced-colors:active){button{border:1px solid}}`;

let sheet: CSSStyleSheet | null = null;

function styles(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(look);
  }
  return sheet;
}

function make<K extends keyof HTMLElementTagNameMap>(tag: K, part: string): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = part;
  element.setAttribute('part', part);
  return element;
}

export function say(language: LanguageName, key: string, values: Record<string, string> = {}): string {
  return (words[language][key] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

export interface CardWords { language: LanguageName; title: string; host: string; href: string; level: number; click: boolean }

export class Card {
  readonly root: ShadowRoot;
  readonly button = make('button', 'open');
  private readonly section = make('section', 'card');
  private readonly status = make('p', 'status');
  private shown = '';

  constructor(host: HTMLElement, open: () => void) {
    this.root = host.attachShadow({ mode: 'open' });
    this.root.adoptedStyleSheets = [styles()];
    this.button.type = 'button';
    this.button.addEventListener('click', open);
    this.status.setAttribute('role', 'status');
    this.root.append(this.section);
  }

  /** True if the focus stands on something of the card's. */
  get focused(): boolean {
    return this.root.activeElement === this.button;
  }

  /** The card anew. The host's own link is the title where it is all that the element holds; else it stands below. */
  show(of: CardWords, link: HTMLElement | null, own: boolean): void {
    const now = JSON.stringify([of, link !== null, own]);
    this.section.hidden = false;
    this.tell('', true);
    if (now === this.shown) return;  // The slot tells of itself when it is put back.
    this.shown = now;
    const title = of.level ? make(`h${of.level}` as 'h3', 'title') : make('p', 'title');
    const slot = document.createElement('slot'), source = make('p', 'source'), privacy = make('p', 'privacy');
    const address = document.createElement('a');
    address.href = of.href;
    address.textContent = of.title;
    title.append(link && !own ? slot : of.href ? address : of.title);
    source.textContent = of.host;
    privacy.textContent = of.host ? say(of.language, 'embedded.privacy', { host: of.host }) + (of.click ? ` ${say(of.language, 'embedded.privacy_click')}` : '') : '';
    this.button.textContent = say(of.language, 'embedded.show');
    this.section.replaceChildren(title, ...(own ? [slot] : []), source, this.status, this.button, privacy);
  }

  /** What is going on, and whether the button is there. */
  tell(words: string, button: boolean): void {
    this.status.textContent = words;
    this.button.hidden = !button;
  }

  theme(name: 'light' | 'dark'): void {
    this.section.dataset['theme'] = name;
  }

  hide(): void {
    this.section.hidden = true;
  }
}
