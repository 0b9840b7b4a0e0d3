// What comes beside the text only when it is asked for: the page of the original, and what the reader corrects.

/** Of the reader's own papers (web/src/own), as far as is asked of them here. */
export interface OwnStore {
  /** An own file by its SHA-256; null: it is none of them. */
  original(sha256: string): Promise<Blob | null>;
  /** JSON (core/facts/corrected/corrections.h), '' for none. */
  corrections(): Promise<string>;
  /** Keeps them and shows the collection by them. */
  correct(json: string): Promise<void>;
  /** Ids of those that found nothing when the collection was made last. */
  unmatched(): readonly string[];
  /** Whether they lie on the reader's machine: else they go with the tab. */
  keeps(): boolean;
  /** Keeps them on the reader's machine from now on. */
  keep(): Promise<boolean>;
}

/** What the page lends. */
export interface Surroundings {
  /** Null: no own papers here. */
  own(): Promise<OwnStore> | null;
  /** An address of the program as the browser knows it. */
  address(href: string): string;
  tell(message: { do: 'corrections'; text: string }): void;
  say(sentence: string): void;
  /** Brings a word of the text into sight, by the number of its repair; null: it is not marked there. */
  reach(repair: number): Promise<HTMLElement | null>;
  /** Does what changes the width of the text; what is lit, or else what was on top, stays in sight. `focus`: gets the focus
   *  then, or what is lit where it is no longer there; null: the focus stays. */
  rearrange(change: () => void, focus: Element | null): void;
}

/** The page of the original (web/src/original). */
export interface OriginalView {
  show(asked: AskedOriginal): Promise<void>;
  /** Another paper is open, '' for none: what belongs to one that was left goes. */
  leave(paper: string): void;
}

/** What is known of a word that was repaired or not surely read (web/src/doubt). */
export interface DoubtView {
  show(asked: AskedRepair): Promise<void>;
  /** As OriginalView. */
  leave(paper: string): void;
}

/** Where it leads: to the page of the original, and to another place of the page. */
export interface DoubtWays { page(asked: AskedOriginal): void; go(href: string): void }

/** What the reader corrects (web/src/corrections). */
export interface CorrectionsView {
  /** The form for a fact, and for a case. */
  edit(asked: AskedCorrection): Promise<void>;
  editCase(asked: AskedCase): Promise<void>;
  /** It is said no more. */
  takeBack(id: string): Promise<void>;
  /** All of them. */
  show(): Promise<void>;
}

/** Brings a part when it is asked for. */
export interface BringBeside {
  /** Null: this supply does not carry it. */
  original: ((around: Surroundings) => Promise<OriginalView>) | null;
  doubt(around: Surroundings, ways: DoubtWays): Promise<DoubtView>;
  /** `go`: to another place of the page. */
  corrections(around: Surroundings, go: (href: string) => void): Promise<CorrectionsView>;
}

/** The page of the file that an open paper was read from. Boxes: page from 1, then tenths of a point from its upper left. */
export interface AskedOriginal {
  paper: string;
  file: string;
  copy?: string;
  own?: boolean;
  source?: string;
  words?: string;
  page: number;
  pages: number;
  labels: string[];
  boxes: [number, number, number, number, number][];
}

/** A word that was repaired or not surely read. */
export interface AskedRepair {
  number: number;
  /** As it is shown, and as it was read; without the latter nobody can decide. */
  word: string;
  was?: string;
  because: string;
  /** Per cent. */
  confidence?: number;
  /** What it may be, and the address at which that is searched. */
  readings: [word: string, href: string][];
  /** The boxes of `original` hold the word alone, not its line. */
  alone?: boolean;
  /** Why its page cannot be shown. */
  absent?: string;
  original?: AskedOriginal;
}

export interface AskedField {
  name: string;
  label: string;
  kind: 'text' | 'list' | 'date' | 'count' | 'word';
  value?: string;
  words: [string, string][];
}
/** A paper as corrections name it. */
export interface CasePaperName {
  paper: string;
  source: string;
  paperTitle?: string;
  /** Of a file of several papers the one that is meant. */
  span?: [number, number];
}
/** A case of which the reader wants to say which papers belong to it. */
export interface AskedCase {
  id: string;
  title: string;
  about?: string;
  /** In papers, from 1: the one that was asked for. */
  chosen?: number;
  papers: (CasePaperName & { about?: string })[];
  /** Other cases, each by one of its papers; `words`: by which it is looked for. */
  others: (CasePaperName & { title: string; about?: string; words?: string })[];
}

/** A fact that the reader wants to correct. */
export interface AskedCorrection {
  paper: string;
  title?: string;
  source?: string;
  fact: string;
  label?: string;
  value?: string;
  quote?: string;
  span: [number, number];
  fields: AskedField[];
  /** Of a person: its id across the papers, and others who may be the same: id and name. */
  person?: string;
  others?: [string, string][];
  /** It was not read: what is said of it is added, at the words with which the paper begins. */
  lacking?: boolean;
}
