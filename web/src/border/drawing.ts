// The border's other half: the functions of wasm/bind/canvas.cpp, as plain values. Geometry is copied out at once.
import type { DrawnItem, PaneName, SurfaceName, SurfaceNames, Types } from 'diarium:border';
import type { Border, Wasm } from './border.ts';
import { paneNames } from './border.ts';

export interface Box { x: number; y: number; w: number; h: number; shown: boolean; type: number; firstLine: number; lines: number }
/** A line of a text: UTF-16 units of it, and where the line's box stands in the pane. */
export interface Line { begin: number; end: number; x: number; y: number; width: number }

/** Where the nodes of a pane stand, parents first. */
export class PaneGeometry {
  readonly height: number;
  private readonly boxes: Float32Array;
  private readonly lines: Float32Array;

  constructor(data: Float32Array) {
    const boxes = data[1] ?? 0;
    this.height = data[0] ?? 0;
    this.boxes = data.subarray(3, 3 + boxes * 8);
    this.lines = data.subarray(3 + boxes * 8);
  }

  box(index: number): Box {
    const [x = 0, y = 0, w = 0, h = 0, shown = 0, type = 0, firstLine = 0, lines = 0] = this.boxes.subarray(index * 8, index * 8 + 8);
    return { x, y, w, h, shown: shown !== 0, type, firstLine, lines };
  }

  line(index: number): Line {
    const [begin = 0, end = 0, x = 0, y = 0, width = 0] = this.lines.subarray(index * 5, index * 5 + 5);
    return { begin, end, x, y, width };
  }
}

export interface Block { y: number; height: number; x: number; type: number; firstLine: number; lines: number; pageY: number }

/** Where the paragraphs of the open paper stand, from the top of their column. */
export class ProseGeometry {
  readonly count: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  private readonly blocks: Float32Array;
  private readonly lines: Float32Array;

  constructor(data: Float32Array) {
    [this.count = 0, , this.x = 0, this.y = 0, this.width = 0, this.height = 0] = data;
    this.blocks = data.subarray(6, 6 + this.count * 7);
    this.lines = data.subarray(6 + this.count * 7);
  }

  block(index: number): Block {
    const [y = 0, height = 0, x = 0, type = 0, firstLine = 0, lines = 0, pageY = -1] = this.blocks.subarray(index * 7, index * 7 + 7);
    return { y, height, x, type, firstLine, lines, pageY };
  }

  /** Is every line of the text the same as here? */
  sameLines(other: ProseGeometry): boolean {
    return this.lines.length === other.lines.length && this.blocks.length === other.blocks.length &&
      this.lines.every((value, i) => value === other.lines[i]) && this.blocks.every((value, i) => value === other.blocks[i]);
  }

  /** UTF-16 begin and end of each line of a paragraph. */
  linesOf(index: number): [number, number][] {
    const { firstLine, lines } = this.block(index);
    const pieces: [number, number][] = [];
    for (let i = firstLine; i < firstLine + lines; ++i) pieces.push([this.lines[i * 3] ?? 0, this.lines[i * 3 + 1] ?? 0]);
    return pieces;
  }

  /** Top of the line that holds a UTF-16 unit of a paragraph. */
  lineTop(index: number, unit: number): number {
    const { firstLine, lines, y } = this.block(index);
    for (let i = firstLine; i < firstLine + lines; ++i) if (unit < (this.lines[i * 3 + 1] ?? 0)) return this.lines[i * 3 + 2] ?? y;
    return y;
  }

  /** Index of the first paragraph that ends below `y`. */
  blockAt(y: number): number {
    let low = 0, high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1, block = this.block(middle);
      if (block.y + block.height <= y) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The surfaces that are drawn: the panes, the map of hits, and the head that stays at the main pane's top. */
export const surfaceNames: SurfaceNames = [...paneNames, 'map', 'head'];

/** What a built frame answers, beside a bit for each surface whose picture changed. */
export const commandApplied = 1 << 16, citePressed = 1 << 17, embedPressed = 1 << 18, pinPressed = 1 << 19;

interface CanvasWasm extends Wasm {
  HEAPF32: Float32Array;
  GL: { registerContext(context: WebGL2RenderingContext, attributes: object): number };
  _diarium_canvas_open(page: number, context: number): number;
  _diarium_canvas_lose(page: number): void;
  _diarium_canvas_close(page: number): void;
  _diarium_canvas_face(page: number, face: number, bytes: number, size: number): number;
  _diarium_canvas_types(page: number): number;
  _diarium_canvas_baseline(page: number, type: number, px: number): void;
  _diarium_canvas_layout(page: number, pane: number, width: number, window: number): number;
  _diarium_canvas_prose(page: number): number;
  _diarium_canvas_point(page: number, x: number, y: number, inside: number): void;
  _diarium_canvas_press(page: number, down: number): void;
  _diarium_canvas_focus(page: number, sid: number, size: number): void;
  _diarium_canvas_surface(page: number, surface: number, x: number, y: number, width: number, height: number, top: number): void;
  _diarium_canvas_build(page: number, dpr: number, top: number, bottom: number): number;
  _diarium_canvas_items(page: number): number;
  _diarium_canvas_draw(page: number, surface: number): void;
}

export class Drawing {
  private readonly wasm: CanvasWasm;

  constructor(private readonly border: Border) {
    this.wasm = border.wasm as CanvasWasm;
  }

  /** The number by which the program knows a context. */
  register(context: WebGL2RenderingContext): number {
    return this.wasm.GL.registerContext(context, { majorVersion: 2, minorVersion: 0, enableExtensionsByDefault: false });
  }

  open(context: number): boolean { return this.wasm._diarium_canvas_open(this.border.page, context) === 1; }
  lose(): void { this.wasm._diarium_canvas_lose(this.border.page); }
  close(): void { this.wasm._diarium_canvas_close(this.border.page); }

  face(face: number, file: Uint8Array): boolean {
    const at = this.wasm._diarium_alloc(file.length);
    this.wasm.HEAPU8.set(file, at);
    return this.wasm._diarium_canvas_face(this.border.page, face, at, file.length) === 1;
  }

  types(): Types {
    const { files, types } = JSON.parse(this.border.read(this.wasm._diarium_canvas_types(this.border.page))) as Types;
    return { files, types: types.map(type => ({ ...type, size: type.size / 100, lineHeight: type.lineHeight / 100 })) };
  }

  baseline(type: number, px: number): void { this.wasm._diarium_canvas_baseline(this.border.page, type, px); }

  layout(pane: PaneName, width: number, window: number): PaneGeometry {
    const at = this.wasm._diarium_canvas_layout(this.border.page, paneNames.indexOf(pane), width, window) >> 2;
    const heap = this.wasm.HEAPF32, boxes = heap[at + 1] ?? 0, lines = heap[at + 2] ?? 0;
    return new PaneGeometry(heap.slice(at, at + 3 + boxes * 8 + lines * 5));
  }

  prose(): ProseGeometry {
    const at = this.wasm._diarium_canvas_prose(this.border.page) >> 2;
    const heap = this.wasm.HEAPF32, blocks = heap[at] ?? 0, lines = heap[at + 1] ?? 0;
    return new ProseGeometry(heap.slice(at, at + 6 + blocks * 7 + lines * 3));
  }

  point(at: { x: number; y: number } | null): void {
    this.wasm._diarium_canvas_point(this.border.page, at?.x ?? 0, at?.y ?? 0, at ? 1 : 0);
  }

  press(down: boolean): void { this.wasm._diarium_canvas_press(this.border.page, down ? 1 : 0); }

  focus(sid: string): void {
    this.border.with(sid, (at, size) => this.wasm._diarium_canvas_focus(this.border.page, at, size));
  }

  surface(name: SurfaceName, x: number, width: number, height: number, top: number): void {
    this.wasm._diarium_canvas_surface(this.border.page, surfaceNames.indexOf(name), x, 0, width, height, top);
  }

  build(dpr: number, top: number, bottom: number): number { return this.wasm._diarium_canvas_build(this.border.page, dpr, top, bottom); }
  /** What can be pressed, as drawn: in CSS px of its surface's content. */
  items(): DrawnItem[] { return JSON.parse(this.border.read(this.wasm._diarium_canvas_items(this.border.page))) as DrawnItem[]; }

  draw(name: SurfaceName): void { this.wasm._diarium_canvas_draw(this.border.page, surfaceNames.indexOf(name)); }
}
