// A PDF's pages as the positioned stream that the core lays out (core/source/positioned.h tells the lines of it).
// Runs in a worker without a DOM, in a page, and under node. Imported lazily: it carries pdf.js.
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { fonts_of, type FontFace } from './fonts.ts';
import { openPdf } from './library.ts';
import { cover_of } from './pictures.ts';
import { sha256 } from './sha256.ts';
import { sheet_of } from './sheet.ts';
import { Marks, tags_of } from './tags.ts';

export { PageDrawer, Undrawn } from './draw.ts';
export { PdfError, openPdf, serve } from './library.ts';

export interface StreamOptions {
  /** Told after each page. May answer a promise, which is waited for: the place to give way, or to stop by throwing. */
  onPage?: (done: number, pages: number) => unknown;
  /** The file's own sum, 64 hexadecimal digits, where the caller has it; else it is worked out. */
  sha256?: string;
}

const most_pages = 5000;
/** Letters of a page, from where on nobody asks what covers it (page_of_text of core/source/page_choice.cpp, with room). */
const page_of_text = 1000;
const flag = { down: 1, invisible: 2, field: 4, line: 8, up: 16 };

/** The stream of a PDF. `bytes` stay as they are. Memory: the file twice, the stream, one page.
 *  @throws PdfError, and what `onPage` throws. */
export async function positioned(bytes: Uint8Array, options: StreamOptions = {}): Promise<string> {
  const sum = options.sha256 ?? await sha256(bytes);
  const pdf = await openPdf(bytes.slice());
  try {
    return await write(pdf, sum, options);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function write(pdf: PDFDocumentProxy, sum: string, { onPage }: StreamOptions): Promise<string> {
  const out = ['diarium-positioned 1', `H\tsha256\t${sum}`];
  const info = (await pdf.getMetadata().catch(() => null))?.info as { Producer?: unknown } | undefined;
  if (typeof info?.Producer === 'string') out.push(`H\tproducer\t${plain(info.Producer)}`);
  const attached = await pdf.getAttachments().catch(() => null) as { size?: number } | null;
  const attachments = attached ? attached.size ?? Object.keys(attached).length : 0;
  if (attachments > 0) out.push(`N\tattachments\t${attachments}`);
  const pages = Math.min(pdf.numPages, most_pages);
  if (pages < pdf.numPages) out.push(`N\tpages\t${pdf.numPages - pages}`);
  const labels = await pdf.getPageLabels().catch(() => null);
  const has_fields = Boolean(await pdf.getFieldObjects().catch(() => null));
  const is_marked = Boolean((await pdf.getMarkInfo().catch(() => null))?.Marked);
  const file: OpenFile = { out, faces: new Map(), has_fields, is_marked };
  for (let number = 1; number <= pages; number++) {
    try {
      const page = await pdf.getPage(number);
      out.push(await write_page(page, labels?.[number - 1] ?? '', file));
      page.cleanup();
    } catch {
      out.push(`P\t0\t0\t100\t`, `N\tdamaged_pages\t1`);
    }
    await onPage?.(number, pages);
  }
  return out.join('\n') + '\nE\n';
}

interface OpenFile {
  /** The lines so far. */
  out: string[];
  faces: Map<string, FontFace>;
  has_fields: boolean;
  is_marked: boolean;
}

/** White space as one space, nothing that would break a line or a field. */
const plain = (words: string) => words.replace(/[\s\p{Cc}]+/gu, ' ');
/** Several control characters and nothing else are the numbers of glyphs, by a font that does not tell which letters they are;
 *  a single one is mostly a space. */
const words_of = (words: string) => /^\p{Cc}{2,}$/u.test(words) ? '\uFFFD'.repeat(words.length) : plain(words);
/** Tenths of a point; what is no number is 0. */
const tenths = (points: number) => Math.round(Math.max(-1e5, Math.min(1e5, points || 0)) * 10);

/** The lines of a page. Those of its fonts stand in `file` at once: what is damaged later on the page does not lose them. */
async function write_page(page: PDFPageProxy, label: string, file: OpenFile): Promise<string> {
  const view = sheet_of(page);
  const [va, vb, vc, vd, ve, vf] = view.transform as [number, number, number, number, number, number];
  const view_scale = Math.hypot(va, vb);  // Points of the page's unit: widths of text are told in that.
  const tags = await tags_of(page), marks = new Marks(tags);
  const content = await page.getTextContent({ includeMarkedContent: file.is_marked || tags !== null });
  const named = new Set(content.items.flatMap(item => 'str' in item && item.str ? [item.fontName] : []));
  file.out.push(...await fonts_of(page, named, file.faces));
  const letters = content.items.reduce((sum, item) => sum + ('str' in item ? item.str.trim().length : 0), 0);
  const cover = letters < page_of_text ? await cover_of(page) : null;
  const lines = [`P\t${tenths(view.width)}\t${tenths(view.height)}\t${letters > 0 ? 0 : cover?.pictures ?? 100}\t${plain(label)}`];
  if (cover) lines.push(`C\t${cover.pictures}\t${cover.raster}`);
  for (const item of content.items) {
    if (!('str' in item)) marks.take(item);
    if (!('str' in item) || item.str === '') continue;
    const [a, b, c, d, e, f] = item.transform as [number, number, number, number, number, number];
    const x = va * e + vc * f + ve, y = vb * e + vd * f + vf;  // Where the base line begins.
    const along = [va * a + vc * b, vb * a + vd * b] as const, up = [va * c + vc * d, vb * c + vd * d] as const;
    const size = Math.hypot(...up), reach = (Math.hypot(...along) || 1) / view_scale;
    const face = file.faces.get(item.fontName), style = content.styles[item.fontName];
    const ascent = bounded(style?.ascent, .5, 1.05, .85), descent = bounded(style?.descent, -.4, -.1, -.22);
    const right = [x + along[0] / reach * item.width, y + along[1] / reach * item.width] as const;
    const across = Math.abs(along[1]) > Math.abs(along[0]);
    const of = (way: number): readonly [number, number] => [up[0] * way, up[1] * way];
    const xs = [x + of(ascent)[0], x + of(descent)[0], right[0] + of(ascent)[0], right[0] + of(descent)[0]];
    const ys = [y + of(ascent)[1], y + of(descent)[1], right[1] + of(ascent)[1], right[1] + of(descent)[1]];
    const flags = (across ? along[1] > 0 ? flag.down : flag.up : 0) + (face?.invisible ? flag.invisible : 0) + (item.hasEOL ? flag.line : 0);
    lines.push(`T\t${tenths(Math.min(...xs))}\t${tenths(Math.min(...ys))}\t${tenths(Math.max(...xs))}\t${tenths(Math.max(...ys))}\t` +
      `${face?.index ?? 0}\t${tenths(size)}\t${flags}\t${marks.tag}\t${words_of(item.str)}`);
  }
  if (file.has_fields) lines.push(...await fields_of(page, view.convertToViewportPoint.bind(view)));
  return lines.join('\n');
}

const bounded = (value: number | undefined, low: number, high: number, otherwise: number) =>
  value === undefined || !(value >= low && value <= high) ? otherwise : value;

/** What stands in the fields of a form, which is no text of the page. */
async function fields_of(page: PDFPageProxy, shown: (x: number, y: number) => unknown): Promise<string[]> {
  const lines: string[] = [];
  for (const note of await page.getAnnotations({ intent: 'display' })) {
    const value = note.subtype === 'Widget' && !note.hidden ? Array.isArray(note.fieldValue) ? note.fieldValue.join(', ') : note.fieldValue : null;
    if (typeof value !== 'string' || value.trim() === '' || note.fieldType === 'Btn') continue;
    const [x1, y1] = shown(note.rect[0], note.rect[1]) as [number, number], [x2, y2] = shown(note.rect[2], note.rect[3]) as [number, number];
    const top = Math.min(y1, y2), bottom = Math.max(y1, y2);
    lines.push(`T\t${tenths(Math.min(x1, x2))}\t${tenths(top)}\t${tenths(Math.max(x1, x2))}\t${tenths(bottom)}\t0\t${tenths(Math.min(12, bottom - top))}\t${flag.field}\t\t${plain(value)}`);
  }
  return lines;
}
