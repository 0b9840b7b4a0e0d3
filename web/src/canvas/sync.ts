// Lays the twin over what the canvases draw: every leaf at the place that the layout gives, every drawn line an inline
// span that does not break, every paragraph of the paper at its height. Writes by CSSOM only, and only what changed.
import type { Node as NodeData, PaneName, TypeStyle } from 'diarium:border';
import type { Box, Drawing, Line, PaneGeometry, ProseGeometry } from '../border/drawing.ts';
import { between } from '../twin/prose.ts';
import type { Prose } from '../twin/prose.ts';
import { leaf } from '../twin/twin.ts';
import type { Twin } from '../twin/twin.ts';
import type { Head } from './panes.ts';

type Styles = Record<string, string>;

/** Rows of lists that may be long, each a box of its own: the browser skips those out of sight. */
const rows = new Set(['result', 'table-row']);

const px = (value: number): string => `${value}px`;
const scope = '#diarium[data-mode=sync] .twin';

export class Sync {
  private readonly written = new Map<HTMLElement, string>();
  private readonly wrapped = new Map<HTMLElement, { wrapper: HTMLElement; key: string; node: NodeData }>();
  private readonly places = new Map<string, { pane: PaneName; y: number }>();
  private sheet: CSSStyleSheet | null = null;
  private types: TypeStyle[] = [];
  private pageMark: number | null = null;  // Height of a page's mark, which the style gives; asked once, as each asking lays out the page.
  private column: ProseGeometry | null = null;

  constructor(private readonly twin: Twin, private readonly prose: Prose, private readonly drawing: Drawing) {}

  /** Sets the twin's type as the canvas sets its own. */
  start(types: TypeStyle[]): void {
    this.types = types;
    this.pageMark = null;
    this.sheet = new CSSStyleSheet();
    types.forEach((type, i) => this.sheet?.insertRule(
      `${scope} [data-type="${i}"]{font-family:"${type.family}";font-size:${type.size}px;font-weight:${type.weight};` +
      `font-style:${type.italic ? 'italic' : 'normal'};line-height:${type.lineHeight}px}`));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.sheet];
  }

  /** The twin flows again by itself. */
  stop(): void {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(sheet => sheet !== this.sheet);
    for (const [element] of this.written) this.write(element, {}, undefined);
    // As words, not as lines: lines would be columns where the page sets a leaf's parts side by side.
    for (const [element, { wrapper, node }] of this.wrapped) if (wrapper.parentElement === element) element.replaceChildren(...leaf(node));
    this.written.clear();
    this.wrapped.clear();
    this.places.clear();
    this.prose.lines = null;
    this.prose.onSection = null;
    this.column = null;
  }

  /** Asks the browser where it puts each type's baseline, which rounding makes its own affair. */
  probe(host: HTMLElement): void {
    const box = document.createElement('div');
    box.className = 'probe';
    const marks = this.types.map((_type, i) => {
      const line = document.createElement('div'), mark = document.createElement('i');
      line.dataset['type'] = String(i);
      line.append('x', mark);
      box.append(line);
      return { line, mark };
    });
    host.append(box);
    marks.forEach(({ line, mark }, i) => this.drawing.baseline(i, mark.getBoundingClientRect().bottom - line.getBoundingClientRect().top));
    box.remove();
  }

  /** Places the nodes of a pane; what of them stays at its top. */
  place(pane: PaneName, nodes: readonly NodeData[], geometry: PaneGeometry): Head[] {
    for (const [sid, place] of this.places) if (place.pane === pane) this.places.delete(sid);
    let index = 0;
    const heads: Head[] = [];
    const walk = (node: NodeData, origin: { x: number; y: number }, shown: boolean, under: number): void => {
      const box = geometry.box(index++);
      const element = this.twin.element(node.sid);
      const seen = shown && box.shown;
      this.places.set(node.sid, { pane, y: box.y - under });
      let inner = origin;
      if (element) {
        if (!seen) {
          this.write(element, { display: 'none' }, undefined);
        } else if (node.sticky) {
          // The only box in the flow of its parent, which is as high as it is drawn.
          this.write(element, { position: 'sticky', display: 'block', top: '0', 'z-index': '1', 'margin-top': px(box.y - origin.y), 'margin-left': px(box.x - origin.x), width: px(box.w), height: px(box.h) }, undefined);
          inner = box;
        } else if (node.children?.[0]?.sticky) {
          this.write(element, placed(box, origin), undefined);
          inner = box;
        } else if (node.look && rows.has(node.look)) {
          this.write(element, { ...placed(box, origin), 'content-visibility': 'auto' }, undefined);
          inner = box;
        } else if (node.children && !node.press) {
          this.write(element, {}, undefined);
        } else {
          const lines: Line[] = [];
          for (let i = 0; i < box.lines; ++i) lines.push(geometry.line(box.firstLine + i));
          if (!node.children && node.role !== 'field' && node.role !== 'prose') this.fit(element, node, lines);
          this.write(element, styles(node, box, lines, origin, this.types[box.type]?.lineHeight ?? 0), node.children ? undefined : box.type);
          inner = box;
        }
      }
      for (const child of node.children ?? []) {
        const { y, h: height } = geometry.box(index);
        walk(child, inner, seen, under);
        if (!child.sticky) continue;
        heads.push({ y, height, end: box.y + box.h });
        under += height;
      }
    };
    for (const node of nodes) walk(node, { x: 0, y: 0 }, true, 0);
    for (const element of this.written.keys()) if (!element.isConnected) this.written.delete(element);
    for (const element of this.wrapped.keys()) if (!element.isConnected) this.wrapped.delete(element);
    return heads;
  }

  /** Places the paper's text: existing sections at once, the others as they are built. */
  placeProse(column: ProseGeometry): void {
    const lines = this.prose.lines !== null && this.column?.sameLines(column) ? 'same' : 'changed';
    this.column = column;
    this.prose.lines = index => column.linesOf(index);
    this.prose.onSection = (section, first, count) => this.section(section, first, count);
    this.prose.renew(lines);
    this.prose.eachSection((section, first, count) => this.section(section, first, count));
  }

  /** How far its pane is scrolled at most, so that the whole node is seen: no head that stays covers it. */
  placeOf(sid: string): { pane: PaneName; y: number } | undefined {
    return this.places.get(sid);
  }

  /** Where a section of the paper begins: at the page mark above its first paragraph, if there is one. */
  private sectionTop(first: number): number {
    if (!this.column || first === 0) return 0;
    if (first >= this.column.count) return this.column.height;
    const block = this.column.block(first);
    return block.pageY >= 0 ? block.pageY : block.y;
  }

  private section(section: HTMLElement, first: number, count: number): void {
    const column = this.column;
    if (!column) return;
    const top = this.sectionTop(first), height = this.sectionTop(first + count) - top;
    this.write(section, { height: px(height), 'contain-intrinsic-size': `auto ${px(column.width)} auto ${px(height)}` }, undefined);
    let bottom = top;
    for (let i = first; i < first + count; ++i) {
      const element = document.getElementById(`p-${i + 1}`);
      if (!element || i >= column.count) continue;
      const block = column.block(i);
      if (block.pageY >= 0) {
        const mark = (element.parentElement === section ? element : element.parentElement)?.previousElementSibling;
        if (mark instanceof HTMLHRElement) {
          this.write(mark, { 'margin-top': px(block.pageY - bottom) }, undefined);
          bottom = block.pageY + (this.pageMark ??= mark.offsetHeight);
        }
      }
      this.write(element, { 'margin-top': px(block.y - bottom), height: px(block.height), 'padding-left': px(block.x) }, block.type);
      bottom = block.y + block.height;
    }
  }

  /** Gives a leaf one span for each line, where it has several. */
  private fit(element: HTMLElement, node: NodeData, lines: readonly Line[]): void {
    const before = this.wrapped.get(element);
    const inPlace = before !== undefined && before.wrapper.parentElement === element;
    if (lines.length < 2) {
      if (inPlace) element.replaceChildren(...leaf(node));
      this.wrapped.delete(element);
      return;
    }
    const key = JSON.stringify([node.text, node.marks, lines.map(line => [line.begin, line.end])]);
    if (inPlace && before.key === key) return;
    const wrapper = document.createElement('span');
    wrapper.className = 'lines';
    wrapper.append(...lineSpans(node, lines));
    element.replaceChildren(wrapper);
    this.wrapped.set(element, { wrapper, key, node });
  }

  /** Writes an element's place and type; what it had from us before and has no longer is taken away. */
  private write(element: HTMLElement, values: Styles, type: number | undefined): void {
    const key = JSON.stringify([values, type]), before = this.written.get(element);
    if (before === key) return;
    if (before !== undefined)
      for (const name of Object.keys((JSON.parse(before) as [Styles])[0])) if (!(name in values)) element.style.removeProperty(name);
    for (const [name, value] of Object.entries(values)) element.style.setProperty(name, value);
    if (type === undefined) element.removeAttribute('data-type');
    else element.dataset['type'] = String(type);
    this.written.set(element, key);
  }
}

const placed = (box: Box, origin: { x: number; y: number }): Styles =>
  ({ position: 'absolute', left: px(box.x - origin.x), top: px(box.y - origin.y), width: px(box.w), height: px(box.h) });

function styles(node: NodeData, box: Box, lines: readonly Line[], origin: { x: number; y: number }, lineHeight: number): Styles {
  const first = lines[0];
  if (node.role === 'field' && first)
    return { position: 'absolute', left: px(first.x - origin.x), top: px(first.y - origin.y), width: px(first.width), height: px(box.h) };
  const all = placed(box, origin);
  if (!first || node.role === 'prose') return all;
  // Words of a paragraph may begin in the middle of its first line.
  const left = lines.length > 1 ? Math.min(...lines.slice(1).map(line => line.x)) : first.x;
  return {
    ...all, 'padding-left': px(left - box.x), 'padding-top': px(first.y - box.y),
    // A button centres its words in what is left of it: nothing may be left.
    'padding-bottom': px(Math.max(0, box.y + box.h - first.y - lines.length * lineHeight)),
    ...(first.x !== left ? { 'text-indent': px(first.x - left) } : {}),
    ...(lines.length === 1 && first.width < box.w ? { overflow: 'hidden' } : {}),
  };
}

/** A span for each line of a leaf, with a place to break between them. */
function lineSpans(node: NodeData, lines: readonly Line[]): Node[] {
  const text = node.text ?? '';
  const nodes: Node[] = [];
  let end = 0;
  lines.forEach((line, i) => {
    if (i > 0) nodes.push(between(text.slice(end, line.begin)));
    const span = document.createElement('span');
    span.className = 'line';
    const inside = (node.marks ?? []).filter(([from, to]) => from < line.end && to > line.begin)
      .map(([from, to, ...how]): [number, number, string, string?] => [Math.max(from, line.begin) - line.begin, Math.min(to, line.end) - line.begin, ...how]);
    span.append(...leaf({ sid: node.sid, role: node.role, text: text.slice(line.begin, line.end), marks: inside }));
    nodes.push(span);
    end = line.end;
  });
  return nodes;
}
