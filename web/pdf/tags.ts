// What the structure of a PDF says of the marked content on a page, as core/source/positioned.h has tags.
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface TreeNode {
  role?: string;
  children?: TreeNode[];
  type?: string;
  id?: string;
}
/** Of marked content, by its id: «H1» to «H6», «LI», «TD», «A», or empty where its role has none. */
export type PageTags = ReadonlyMap<string, string>;

const apart = new Set(['Note', 'FENote', 'Table', 'L', 'Sect', 'Art', 'Part', 'TOC', 'Aside']);

/** What stands in an element of this role; `around`: what stands in the element around it. core/cli/pdf/pdf_tree.cpp has the same. */
function tag_of(role: string, sections: number, around: string): string {
  if (/^H[1-6]$/.test(role)) return role;
  if (role === 'H') return `H${Math.min(Math.max(sections, 1), 6)}`;
  if (role === 'Title') return 'H1';
  if (role === 'LI' || role === 'Lbl' || role === 'LBody') return 'LI';
  if (role === 'TD' || role === 'TH') return 'TD';
  if (role === 'Artifact') return 'A';
  return apart.has(role) ? '' : around;
}

/** The tags of a page, null where the file's structure does not know it. */
export async function tags_of(page: PDFPageProxy): Promise<PageTags | null> {
  const root = await page.getStructTree().catch(() => null) as TreeNode | null;
  const tags = new Map<string, string>();
  const open: [node: TreeNode, tag: string, sections: number][] = [[root ?? {}, '', 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [node, around, sections] = next;
    if (node.type === 'content' && node.id) tags.set(node.id, around);
    const inside = sections + (node.role === 'Sect' ? 1 : 0), tag = tag_of(node.role ?? '', inside, around);
    for (const child of node.children ?? []) open.push([child, tag, inside]);
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
