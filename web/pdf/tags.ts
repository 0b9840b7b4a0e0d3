// What the structure of a PDF says of the marked content on a page, as core/source/positioned.h has tags.
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface TreeNode {
  role?: string;
  children?: TreeNode[];
  type?: string;
  id?: string;
}
/** Of marked content, by its id: «H1» to «H6», «P», «LI», «TD», «A», or empty where its role has none, and its place in the tree. */
export type PageTags = ReadonlyMap<string, string>;

const apart = new Set(['Note', 'FENote', 'Table', 'L', 'Sect', 'Art', 'Part', 'TOC', 'Aside']);

/** What stands in an element of this role, or null: what stands in the element around it (`around`). core/cli/pdf/pdf_tree.cpp has the same. */
function tag_of(role: string, sections: number, around: string): string | null {
  if (/^H[1-6]$/.test(role)) return role;
  if (role === 'H') return `H${Math.min(Math.max(sections, 1), 6)}`;
  if (role === 'Title') return 'H1';
  if (role === 'LI' || role === 'Lbl' || role === 'LBody') return 'LI';
  if (role === 'TD' || role === 'TH') return 'TD';
  if (role === 'Artifact') return 'A';
  if (role === 'P' && around === '') return 'P';
  return apart.has(role) ? '' : null;
}

/** Rows of a table and cells of its last row, so far. */
interface TableCount { rows: number; cells: number }
/** In the innermost table, counted from 1; 0: in none. */
interface CellPlace { table?: TableCount | undefined; row: number; cell: number }

/** Where an element of this role stands that itself stands at `at`. Counts it. */
function place_of(role: string, at: CellPlace): CellPlace {
  const { table, row, cell } = at;
  if (role === 'Table') return { table: { rows: 0, cells: 0 }, row: 0, cell: 0 };
  if (role === 'TR' && table) return table.cells = 0, { table, row: ++table.rows, cell: 0 };
  if ((role === 'TD' || role === 'TH') && table && row > 0 && cell === 0) return { table, row, cell: ++table.cells };
  return at;
}

/** The tags of a page, null where the file's structure does not know it. */
export async function tags_of(page: PDFPageProxy): Promise<PageTags | null> {
  const root = await page.getStructTree().catch(() => null) as TreeNode | null;
  const tags = new Map<string, string>();
  const open: [node: TreeNode, tag: string, sections: number, at: CellPlace, block: TreeNode | null][] = [[root ?? {}, '', 0, { row: 0, cell: 0 }, null]];
  let blocks = 0, tables = 0, last_block: TreeNode | null = null, last_table: TableCount | undefined;
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, around, sections, at, block] = next;
    if (node.type === 'content' && node.id) {
      if (last_block !== block) last_block = block, blocks++;
      if (at.cell > 0 && last_table !== at.table) last_table = at.table, tables++;
      tags.set(node.id, `${around}@${blocks}${at.cell > 0 ? `.${tables}.${at.row}.${at.cell}` : ''}`);
    }
    const inside = sections + (node.role === 'Sect' ? 1 : 0), own = tag_of(node.role ?? '', inside, around), place = place_of(node.role ?? '', at);
    const own_block = own !== null || around === '' ? node : block;  // What says nothing of its own, amid what does, is a part of a line.
    for (const child of [...node.children ?? []].reverse()) open.push([child, own ?? around, inside, place, own_block]);  // The last one is looked at first.
  }
  return tags.size > 0 ? tags : null;
}

/** Follows the marks of a page from its beginning to its end. */
export class Marks {
  readonly #tags: PageTags | null;
  readonly #open: string[] = [];
  constructor(tags: PageTags | null) {
    this.#tags = tags;
  }
  /** The tag of what stands here. */
  get tag(): string {
    return this.#open.at(-1) ?? '';
  }
  /** Takes an item of the page's text that is a mark. */
  take(mark: { type: string; id?: string | null; tag?: string | null }): void {
    if (mark.type === 'endMarkedContent') this.#open.pop();
    else this.#open.push(this.#tags?.get(mark.id ?? '') ?? (mark.tag === 'Artifact' ? 'A' : this.tag));
  }
}
