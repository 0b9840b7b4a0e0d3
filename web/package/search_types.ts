// What searching takes and gives: plain values, frozen. An offset counts UTF-16 units, as JavaScript strings do; `end` is
// exclusive. What a paper does not state is ''.
import type { BlockRole, OutcomeWord, PaperType, ReadingKind } from './words.ts';

export type Offsets = readonly [begin: number, end: number];

/** One paper in a list. */
export interface Paper {
  /** Names the paper in the pack and in addresses; the same as long as its file keeps its name. */
  readonly id: string;
  /** Path of the file below the folder that was packed. */
  readonly file: string;
  readonly title: string;
  readonly type: PaperType | '';
  readonly municipality: string;
  readonly body: string;
  /** ISO date. */
  readonly date: string;
  readonly case_number: string;
  readonly outcome: OutcomeWord | '';
  /** Where the paper is read: absolute where the pack knows its site, else relative to the site's root. */
  readonly url: string;
}

export interface ListedPaper extends Paper {
  /** «Name (P)», in order of first mention. */
  readonly people: readonly string[];
  readonly parties: readonly string[];
  readonly words: number;
  readonly pages: number;
}

/** One place that answers a query. */
export interface Snippet {
  /** The first matched word. */
  readonly begin: number;
  readonly end: number;
  /** From 1. */
  readonly page: number;
  readonly line: number;
  /** The part of the paper it stands in. */
  readonly role: BlockRole;
  /** The words around it, on one line. */
  readonly text: string;
  /** Matched words in this `text`. */
  readonly marks: readonly Offsets[];
  /** The passage in the site. */
  readonly url: string;
}

export interface SearchResult extends Paper {
  /** Greater is better; 1024 for one unit of BM25F. */
  readonly score: number;
  readonly places: number;
  /** Words of the query that the paper does not have. Such results stand behind all that have every word. */
  readonly lacking: readonly string[];
  readonly snippets: readonly Snippet[];
}

export interface Facet {
  /** As written in a query: 'typ', 'kommun', 'organ', 'parti', … */
  readonly field: string;
  readonly values: readonly { readonly value: string; readonly papers: number; readonly chosen: boolean }[];
}

/** How one part of the query was read. */
export interface Reading {
  readonly kind: ReadingKind;
  /** In the query. */
  readonly begin: number;
  readonly end: number;
  /** What was searched: of a word that no paper has, what it was taken for. */
  readonly value: string;
  /** Other spellings that it matched. */
  readonly also: readonly string[];
  readonly papers: number;
}

export interface SearchAnswer {
  readonly query: string;
  /** That have all words, in all. */
  readonly papers: number;
  /** That lack some: they follow. */
  readonly more: number;
  /** True where the query asked for more than one answer may cost: there may be more of everything. */
  readonly partial: boolean;
  readonly places: number;
  readonly results: readonly SearchResult[];
  readonly facets: readonly Facet[];
  readonly readings: readonly Reading[];
}

export interface SearchOptions {
  /** At most so many results; 20. */
  readonly limit?: number;
  /** After so many; 0. */
  readonly offset?: number;
  /** By date 'newest' or 'oldest' first; 'relevance'. */
  readonly sort?: 'relevance' | 'newest' | 'oldest';
  /** At most so many snippets a result; 3. With 0 no text is read, which is the quickest. */
  readonly snippets?: number;
  /** Whether facets are counted; true. */
  readonly facets?: boolean;
}

/** An address, relative to the page or, under node, a path; or the bytes. */
export type Source = string | URL | ArrayBuffer | Uint8Array;

/** What a collection says of itself; '' where it says nothing. */
export interface About {
  /** How many papers it holds. */
  readonly papers: number;
  readonly title: string;
  readonly description: string;
  /** Of the published site. */
  readonly address: string;
}

export interface OpenOptions {
  /** The pack: collection.dia of a site, or its collection.json where the site serves it in pieces. */
  readonly pack: Source;
  /** The program, where it does not lie beside this module. */
  readonly wasm?: Source | Response;
  /** In place of the usual fetch, for the pack. */
  readonly fetch?: (address: string, options: RequestInit) => Promise<Response>;
}

/** A pack that can be searched. Of one on a host only what is asked for is brought; questions need not wait for each other.
 *  Every answer is a plain, frozen value; every error is a DiariumError. */
export interface PackSearch {
  readonly about: About;
  /** All papers, in the order of the pack. errors: damaged, no_pack, stalled, changed. */
  papers(): Promise<readonly ListedPaper[]>;
  /** The papers that answer a query, best first: words (also inflected), "phrases", -without, prefix*, OR, field:value.
   *  An empty query gives all papers, newest first. errors: bad_argument, and those of papers(). */
  search(query: string, options?: SearchOptions): Promise<SearchAnswer>;
  /** Frees the pack. Questions that wait are refused (closed), and so are all afterwards. */
  close(): void;
}
