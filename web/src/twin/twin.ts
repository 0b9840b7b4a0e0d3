// The twin: makes the DOM from the program's nodes and keeps it in step, keyed by sid.
//
// It remembers what it made, never what it finds: a translator or an extension may put its own nodes into our elements,
// so a leaf that changed is filled anew and one that did not is left alone.
import type { Node as NodeData, Sid } from 'diarium:border';
import { icons } from 'diarium:icons';

const tags: Record<string, string> = {
  group: 'div', section: 'section', article: 'article', navigation: 'nav', details: 'div', paragraph: 'p', text: 'span', strong: 'strong', link: 'a',
  button: 'button', checkbox: 'label', field: 'input', form: 'form', list: 'ul', 'ordered-list': 'ol', 'list-item': 'li',
  fieldset: 'fieldset', legend: 'legend', table: 'table', 'table-head': 'thead', 'table-body': 'tbody', 'table-row': 'tr',
  'column-header': 'th', 'row-header': 'th', cell: 'td', 'definition-list': 'dl', term: 'dt', definition: 'dd',
  separator: 'hr', status: 'p', prose: 'article', area: 'textarea', code: 'textarea', frame: 'div',
};

/** Signs that repeat what stands beside them. */
const decorative = new Set(['search-key', 'fact-sign', 'strip-bar']);

interface Made { data: NodeData; element: HTMLElement; children: string[] }

export interface TwinHooks {
  /** The absolute address of a link's href. */
  address(href: string): string;
}

export class Twin {
  private readonly made = new Map<string, Made>();

  constructor(private readonly hooks: TwinHooks) {}

  element(sid: Sid): HTMLElement | undefined {
    return this.made.get(sid)?.element;
  }

  data(sid: Sid): NodeData | undefined {
    return this.made.get(sid)?.data;
  }

  /** The node that an event's target belongs to. */
  sidOf(target: EventTarget | null): Sid | undefined {
    return target instanceof Element ? target.closest<HTMLElement>('[data-sid]')?.dataset['sid'] as Sid | undefined : undefined;
  }

  /** Fills a pane with nodes; what is gone is taken out. `typing`: the field whose words come from the reader now. */
  fill(pane: HTMLElement, nodes: readonly NodeData[], before: readonly string[], typing: Element | null): string[] {
    const now = DIARIUM_TWIN ? this.place(pane, nodes, typing) : [];
    const kept = new Set(now);
    for (const sid of before) if (!kept.has(sid)) this.drop(sid, pane);
    return now;
  }

  /** Puts nodes into an element in order, after what it holds that is no node: a box's input, an icon. */
  private place(parent: HTMLElement, nodes: readonly NodeData[], typing: Element | null): string[] {
    let cursor: Element | null = null;
    for (let made = parent.firstElementChild; made?.classList.contains('made'); made = made.nextElementSibling) cursor = made;
    const sids: string[] = [];
    for (const data of nodes) {
      const element = this.put(data, typing);
      const wanted: Element | null = cursor ? cursor.nextElementSibling : parent.firstElementChild;
      if (wanted !== element) parent.insertBefore(element, wanted);
      cursor = element;
      sids.push(data.sid);
    }
    return sids;
  }

  private put(data: NodeData, typing: Element | null): HTMLElement {
    let made = this.made.get(data.sid);
    if (made && (made.data.role !== data.role || made.data.level !== data.level && data.role === 'heading')) {
      this.drop(data.sid, made.element.parentElement);
      made = undefined;
    }
    const old = made?.data;
    if (!made) {
      made = { data, element: create(data), children: [] };
      this.made.set(data.sid, made);
    }
    made.data = data;
    const element = made.element;
    this.attributes(element, data, old, typing);
    if (data.role === 'prose' || data.role === 'field' || data.role === 'area' || data.role === 'code' || data.role === 'frame' || data.role === 'separator') return element;
    const before = made.children;
    if (data.children) {
      if (!old || leafOf(old)) element.replaceChildren(...extras(data));
      made.children = this.place(element, data.children, typing);
    } else {
      made.children = [];
      if (!old || old.children || leafOf(old) !== leafOf(data)) element.replaceChildren(...leaf(data));
    }
    const kept = new Set(made.children);
    for (const sid of before) if (!kept.has(sid)) this.drop(sid, element);
    return element;
  }

  private attributes(element: HTMLElement, data: NodeData, old: NodeData | undefined, typing: Element | null): void {
    const set = (name: string, value: string | undefined): void => {
      if (value === undefined) element.removeAttribute(name);
      else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
    };
    if (!old || old.look !== data.look || old.wide !== data.wide || old.sticky !== data.sticky)
      element.className = (data.look ?? '') + (data.wide ? ' wide' : '') + (data.sticky ? ' sticky' : '');
    set('data-tone', data.tone);
    set('lang', data.lang);
    set('title', data.title);
    set('data-level', data.role !== 'heading' && data.level ? String(data.level) : undefined);
    set('aria-label', data.role === 'frame' ? undefined : data.label);
    if (data.role === 'cell') set('data-label', data.placeholder);
    if (data.role === 'group' || data.role === 'details') set('role', data.label ? 'group' : undefined);
    set('aria-expanded', data.expanded === undefined ? undefined : String(data.expanded));
    if (data.role === 'column-header') set('aria-sort', data.sorted);
    if (data.role === 'link') {
      const address = this.hooks.address(data.href ?? '');
      if (element.getAttribute('href') !== address) element.setAttribute('href', address);
      set('download', data.saveAs);
    }
    set('aria-current', data.current ? (data.role === 'link' && data.look === 'nav-item' ? 'page' : 'true') : undefined);
    if (decorative.has(data.look ?? '')) element.setAttribute('aria-hidden', 'true');
    if (element instanceof HTMLButtonElement) element.disabled = data.disabled ?? false;
    if (element instanceof HTMLInputElement) {
      set('placeholder', data.placeholder);
      element.disabled = data.disabled ?? false;
      const value = data.value ?? '';
      if (element !== typing && element.value !== value) element.value = value;
    }
    if (element instanceof HTMLTextAreaElement && element !== typing && element.value !== (data.value ?? '')) element.value = data.value ?? '';
    if (data.role === 'frame' && old?.href !== data.href) preview(element, this.hooks.address(data.href ?? ''), data.label ?? '');
    if (data.role === 'checkbox') {
      const box = element.querySelector('input');
      if (box) box.checked = data.checked ?? false;
    }
    if (data.from !== old?.from || data.to !== old?.to) {
      element.style.setProperty('--from', String((data.from ?? 0) / 1000));
      element.style.setProperty('--to', String((data.to ?? 0) / 1000));
      element.classList.toggle('after', (data.from ?? 0) < 1000 - (data.to ?? 0));  // The words of a bar stand where there is more room.
    }
  }

  private drop(sid: string, parent: Element | null): void {
    const made = this.made.get(sid);
    if (!made) return;
    // A node that moved to another parent is not gone, be it deeper in this one, or in one that does not hang on the page yet.
    if (parent && made.element.parentElement && made.element.parentElement !== parent) return;
    this.made.delete(sid);
    for (const child of made.children) this.drop(child, made.element);
    made.element.remove();
  }
}

function create(data: NodeData): HTMLElement {
  const element = document.createElement(data.role === 'heading' ? `h${data.level ?? 2}` : tags[data.role] ?? 'div');
  element.dataset['sid'] = data.sid;
  if (element instanceof HTMLButtonElement) element.type = 'button';
  if (element instanceof HTMLInputElement) {
    element.type = 'search';
    element.name = 'q';
    element.autocomplete = 'off';
    element.spellcheck = false;
    element.enterKeyHint = 'search';
  }
  if (element instanceof HTMLTextAreaElement) {
    element.rows = 7;
    if (data.role === 'code') {
      element.readOnly = true;
      element.spellcheck = false;
      element.addEventListener('focus', () => element.select());
    }
  }
  if (data.role === 'form') element.setAttribute('role', 'search');
  if (data.role === 'status') element.setAttribute('role', 'status');
  if (data.role === 'list' || data.role === 'ordered-list') element.setAttribute('role', 'list');
  if (data.role === 'column-header') element.setAttribute('scope', 'col');
  if (data.role === 'row-header') element.setAttribute('scope', 'row');
  return element;
}

/** A page of this site inside this page. A page that was opened from disk has none. */
function preview(element: HTMLElement, address: string, title: string): void {
  if (!location.protocol.startsWith('http')) return;
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.loading = 'lazy';
  frame.src = address;
  element.replaceChildren(frame);
}

/** What a leaf shows, as a key: two that are equal need no new nodes. */
function leafOf(data: NodeData): string {
  return data.children ? '' : JSON.stringify([data.text ?? '', data.icon ?? '', data.marks ?? []]);
}

export function icon(name: string): HTMLElement {
  const sign = document.createElement('span');
  sign.className = 'icon made';
  sign.setAttribute('aria-hidden', 'true');
  sign.textContent = String.fromCodePoint(icons[name] ?? 0x20);
  return sign;
}

/** What stands in an element before its children and is no node of its own. */
function extras(data: NodeData): Node[] {
  const nodes: Node[] = [];
  if (data.role === 'checkbox') {
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.className = 'made';
    box.checked = data.checked ?? false;
    nodes.push(box);
  }
  if (data.icon) nodes.push(icon(data.icon));
  return nodes;
}

/** What a leaf holds. */
export function leaf(data: NodeData): Node[] {
  const nodes = extras(data);
  const text = data.text ?? '';
  let at = 0;
  for (const [begin, end, tone, edit] of data.marks ?? []) {
    if (begin < at) continue;
    if (begin > at) nodes.push(document.createTextNode(text.slice(at, begin)));
    const mark = document.createElement(edit ?? 'mark');
    mark.textContent = text.slice(begin, end);
    if (tone && tone !== 'plain' && tone !== 'accent') mark.dataset['tone'] = tone;
    nodes.push(mark);
    at = end;
  }
  if (at < text.length) {
    // With an icon before it the text needs an element of its own, so that narrow pages can hide it.
    if (data.icon && nodes.length > 0) {
      const words = document.createElement('span');
      words.className = 'words';
      words.textContent = text.slice(at);
      nodes.push(words);
    } else {
      nodes.push(document.createTextNode(text.slice(at)));
    }
  }
  return nodes;
}
