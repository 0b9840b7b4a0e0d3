// What goes in and comes out: plain values, frozen. An offset counts UTF-16 units, as JavaScript strings do, of
// `Document.text` unless something else is said; `end` is exclusive. What a paper does not state is '' or null.

import type { ListedPaper, Offsets, OpenOptions, Paper, SearchAnswer, SearchOptions, Source } from './search_types.ts';
import type {
  BlockKind, BlockRole, CitationKind, ComponentReason, DateKind, ExportFormat, Fault, GroundKind, GroundStage, NumberRole, Reply,
  OutcomeWord, PaperType, ProposalKind, Status,
} from './words.ts';

export type * from './search_types.ts';

/** What may go on as the typed words do. */
export interface Suggestion {
  readonly kind: 'word' | 'title' | 'person' | 'case_number' | 'municipality' | 'body';
  readonly text: string;
  /** What the query becomes when it is chosen. */
  readonly query: string;
  /** That have it, whatever else the query asks. */
  readonly papers: number;
  /** Of a title: its paper. */
  readonly id?: string;
}
export interface SuggestOptions {
  /** 8 where not given. */
  limit?: number;
  /** Where it stands in the query; its end where not given. */
  cursor?: number;
}

/** A paper that shares unusual words with another. */
export interface SimilarPaper extends Paper {
  /** Greater is more alike. */
  readonly score: number;
  /** In small letters; what tells most of the paper first. */
  readonly shared: readonly string[];
}

/** How sure a fact is. `basis` is the kind of evidence that said it; `doubt` what contradicts it. */
export interface Standing {
  readonly certainty: 'certain' | 'uncertain';
  readonly basis: string | null;
  readonly doubt?: 'letters' | 'language' | 'paper' | 'year' | 'votes' | 'lines' | 'scan';
}

/** Words of the paper and where they stand. */
export interface Quoted extends Standing {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Read in the text, or derived by the rule that `rule` names. */
  readonly status: Status;
  readonly rule?: string;
}

export interface Outcome extends Quoted {
  readonly outcome: OutcomeWord;
  readonly by: string | null;
  readonly to?: string;
}

/** A person and the party that the paper gives this person. */
export interface Named {
  readonly name: string;
  readonly party: string | null;
}

export interface Dissent extends Quoted {
  readonly persons: readonly Named[];
  /** Given to the group, and to none of its persons. */
  readonly parties: readonly string[];
  readonly forum?: string;
  readonly identical_to?: number;
}

/** What a paper states: the schema of `diarium facts` (core/facts/facts.schema.json) with offsets as JavaScript counts. */
export interface Facts {
  readonly doc_id: string;
  readonly file: string;
  /** Of the source file. */
  readonly sha256: string;
  /** UTF-16 units of the text. */
  readonly chars: number;
  readonly offset_unit: 'utf16';
  readonly type: PaperType | null;
  readonly type_span: Offsets | null;
  readonly types_also: readonly PaperType[];
  readonly ocr_damaged: boolean;
  readonly municipality: string | null;
  readonly municipality_span: Offsets | null;
  readonly body: string | null;
  readonly body_span: Offsets | null;
  readonly document_date: string | null;
  readonly date_span: Offsets | null;
  readonly title: string | null;
  readonly title_span: Offsets | null;
  readonly paragraph: string | null;
  readonly paragraph_span: Offsets | null;
  /** How each of the values above was come by. */
  readonly status: Readonly<Record<string, Standing & { readonly status: Status; readonly rule?: string }>>;
  readonly dnr: readonly (Quoted & { readonly value: string; readonly role: NumberRole })[];
  readonly persons: readonly (Standing & {
    readonly name: string;
    readonly party: string | null;
    readonly roles: readonly string[];
    readonly as_written: string;
    readonly mentions: readonly Offsets[];
    readonly status: Status;
  })[];
  readonly proposals: readonly (Quoted & { readonly kind: ProposalKind; readonly by: string | null; readonly no: number | null })[];
  readonly recommended_decision: Outcome | null;
  readonly decision: Outcome | null;
  readonly reservations: readonly Dissent[];
  readonly special_statements: readonly (Dissent & { readonly kind: string })[];
  readonly referral_bodies: readonly (Quoted & { readonly name: string; readonly reply: Reply })[];
  readonly cited: readonly (Quoted & { readonly kind: CitationKind; readonly norm: string })[];
  readonly headings: readonly (Standing & { readonly start: number; readonly end: number; readonly text: string; readonly level: number })[];
  readonly dates: readonly (Quoted & { readonly iso: string; readonly what: DateKind })[];
  readonly votes: readonly (Quoted & {
    readonly ja: number;
    readonly nej: number;
    readonly avstår: number | null;
    readonly ja_means: string | null;
    readonly nej_means: string | null;
  })[];
  readonly components: readonly (Quoted & { readonly type: PaperType; readonly reason: ComponentReason; readonly sign: Offsets | null })[];
  readonly repeats: readonly (Quoted & { readonly first: Offsets; readonly words: number })[];
  readonly grounds: readonly (Quoted & { readonly kind: GroundKind; readonly stage: GroundStage; readonly norm: string | null })[];
  /** A kind of fact that has no type here: a list of Quoted with keys of its own. */
  readonly [kind: string]: unknown;
}

export interface Paragraph {
  readonly kind: BlockKind;
  readonly role: BlockRole;
  /** Of a heading or a list, from 1; else 0. */
  readonly level: number;
  /** From 1. */
  readonly page: number;
  readonly begin: number;
  readonly end: number;
  /** Bullet or number. */
  readonly label: string;
  /** Its words on one line. */
  readonly text: string;
}

export interface Document {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly url: string;
  /** The whole text, in NFC, of a damaged scan the repaired one: what every offset counts in. */
  readonly text: string;
  readonly paragraphs: readonly Paragraph[];
  /** Words that were repaired. */
  readonly repaired: number;
  readonly origin: {
    /** Of the source file's bytes. */
    readonly sha256: string;
    /** Of the original, and the date on which it was fetched. */
    readonly address: string;
    readonly retrieved: string;
    /** Personal numbers that were masked. */
    readonly masked: number;
  };
}

/** Words of a document: both ends in `Document.text`. */
export interface Span {
  readonly begin: number;
  readonly end: number;
}

/** A passage to quote. */
export interface Citation {
  /** Its words on one line. */
  readonly text: string;
  /** Words, source and link, escaped. */
  readonly html: string;
  /** Title, kind, municipality, body, date, number, page and line. */
  readonly source: string;
  readonly link: string;
}

/** What is told across the papers: the JSON of `diarium cases`. A document is an id, or id#n for a part of a file. */
export interface Cases {
  readonly cases: readonly CaseData[];
  readonly people: readonly Readonly<Record<string, unknown>>[];
  readonly coalitions: readonly Readonly<Record<string, unknown>>[];
  readonly shared_grounds: readonly Readonly<Record<string, unknown>>[];
}

export interface CaseData {
  readonly id: string;
  readonly dnr: string | null;
  readonly title: string;
  readonly municipality: string | null;
  /** An outcome, or 'unknown'. */
  readonly final: string;
  readonly documents: readonly { readonly id: string; readonly rule: string; readonly reason: string; readonly certainty: string }[];
  readonly [more: string]: unknown;
}

export interface ExportedFile {
  /** Relative, parts joined by «/». */
  readonly path: string;
  readonly media_type: string;
  readonly bytes: Uint8Array;
}

export interface ExplorerOptions {
  /** The pack: collection.dia of a site, or its collection.json where the site serves it in pieces. */
  readonly pack: Source;
  /** diarium-core.wasm, where it does not lie beside this module. */
  readonly wasm?: Source | Response;
  /** Language of citations' source lines: 'sv' (the default) or 'en', also as 'en-GB'. */
  readonly locale?: string;
}

export interface RemoteOptions extends ExplorerOptions, Pick<OpenOptions, 'fetch'> {}

export interface PackOptions {
  /** sv.lex, to repair scans with damaged letters by. Without it they stay as they are. */
  readonly lexicon?: Source;
  readonly wasm?: Source | Response;
}

/** A file to pack: .txt or .md. The path decides its id and its place in the order. */
export interface PaperFile {
  readonly path: string;
  readonly bytes: Uint8Array | ArrayBuffer | string;
}

export interface PackedPapers {
  readonly bytes: Uint8Array;
  readonly papers: number;
  readonly skipped: readonly { readonly path: string; readonly code: Fault; readonly message: string }[];
  readonly warnings: readonly { readonly code: Fault; readonly message: string; readonly where: string }[];
}

/** An opened pack. Every answer is a plain, frozen value, given at once; every error is a DiariumError. */
export interface Explorer {
  /** How many papers it holds. */
  readonly size: number;
  /** What the collection says of itself; '' where it says nothing. */
  readonly title: string;
  readonly description: string;
  /** Of the published site. */
  readonly address: string;
  /** All papers, in the order of the pack. */
  papers(): readonly ListedPaper[];
  /** The papers that answer a query, best first: words (also inflected), "phrases", -without, prefix*, OR, field:value.
   *  An empty query gives all papers, newest first. errors: bad_argument, damaged. */
  search(query: string, options?: SearchOptions): SearchAnswer;
  /** Words, titles, persons, case numbers, municipalities and bodies that go on as the words before the cursor do.
   *  errors: bad_argument, damaged. */
  suggest(query: string, options?: SuggestOptions): readonly Suggestion[];
  /** Papers that share unusual words with one, the likest first, those of its case among them; 5 where no limit is given.
   *  errors: not_found, bad_argument, damaged. */
  similar(id: string, options?: { limit?: number }): readonly SimilarPaper[];
  /** What a paper states, each statement with its place in document(id).text. errors: not_found, damaged. */
  facts(id: string): Facts;
  /** A paper's text, its paragraphs and where it came from. errors: not_found, damaged. */
  document(id: string): Document;
  /** A passage to quote, with its source. `span` lies in document(id).text. errors: not_found, bad_span, damaged. */
  cite(id: string, span: Span): Citation;
  /** Which papers are one case, what was asked, what each stage answered, who objected and why. errors: damaged. */
  cases(): Cases;
  /** All papers in a format that others read, as the files that `diarium export` writes; offsets in them are what the
   *  format says. errors: bad_argument, damaged. */
  export(format: ExportFormat): readonly ExportedFile[];
  /** Frees the pack. Afterwards every question is refused (closed); closing again does nothing. */
  close(): void;
}

/** A pack on a host, of which only what is asked for is brought. The same answers as an Explorer's, each when it has come;
 *  beside its errors: no_pack and stalled, after which a question may be asked again, and changed, after which one connects
 *  again. Questions need not wait for each other. */
export interface RemoteExplorer extends Pick<Explorer, 'size' | 'title' | 'description' | 'address'> {
  papers(): Promise<readonly ListedPaper[]>;
  search(query: string, options?: SearchOptions): Promise<SearchAnswer>;
  /** Words where few bytes tell them, the rest of what a search has brought, and no titles: a letter brings little. */
  suggest(query: string, options?: SuggestOptions): Promise<readonly Suggestion[]>;
  similar(id: string, options?: { limit?: number }): Promise<readonly SimilarPaper[]>;
  facts(id: string): Promise<Facts>;
  document(id: string): Promise<Document>;
  cite(id: string, span: Span): Promise<Citation>;
  /** Brings what is told across the papers. */
  cases(): Promise<Cases>;
  /** Brings nearly all of the pack. */
  export(format: ExportFormat): Promise<readonly ExportedFile[]>;
  /** Frees what came of the pack; questions that wait are refused (closed), and so are all afterwards. */
  close(): void;
}
