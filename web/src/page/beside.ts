// What comes beside the text only when it is asked for: the page of the original, and what the reader corrects.
import type { CaseForm, Correction, Message, Original, ShownRepair } from 'diarium:border';

/** Of the reader's own papers (web/src/own), as far as is asked of them here. */
export interface OwnStore {
  /** Opens their dialog. */
  show(): Promise<void>;
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
  tell(message: Extract<Message, { do: 'corrections' }>): void;
  say(sentence: string): void;
  /** Brings a word of the text into sight, by the number of its repair; null: it is not marked there. */
  reach(repair: number): Promise<HTMLElement | null>;
  /** Does what changes the width of the text; what is lit, or else what was on top, stays in sight. `focus`: gets the focus
   *  then, or what is lit where it is no longer there; null: the focus stays. */
  rearrange(change: () => void, focus: Element | null): void;
}

/** The page of the original (web/src/original). */
export interface OriginalView {
  show(asked: Original): Promise<void>;
  /** Another paper is open, '' for none: what belongs to one that was left goes. */
  leave(paper: string): void;
}

/** What is known of a word that was repaired or not surely read (web/src/doubt). */
export interface DoubtView {
  show(asked: ShownRepair): Promise<void>;
  /** As OriginalView. */
  leave(paper: string): void;
}

/** Where it leads: to the page of the original, and to another place of the page. */
export interface DoubtWays { page(asked: Original): void; go(href: string): void }

/** What the reader corrects (web/src/corrections). */
export interface CorrectionsView {
  /** The form for a fact, and for a case. */
  edit(asked: Correction): Promise<void>;
  editCase(asked: CaseForm): Promise<void>;
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

/** What the page is supplied with while it is used (start/supply.ts). */
export interface PageSupply {
  /** How addresses of the program are written: below the site's root, or behind «#/» of one file. */
  addresses: 'paths' | 'fragments';
  /** Gives the collection away as a file of a format (exports.ts); what the page says of it. */
  exporter(format: string): Promise<string>;
  /** What makes a workbook of a table. */
  spreadsheets(): Promise<typeof import('../exports/xlsx.ts')>;
  /** A font by the name that the program knows it by, «inter-regular.ttf». */
  font(name: string): Promise<Uint8Array>;
  /** The collection with the reader's own beside it; null: no own is shown. */
  packed: (() => Promise<Uint8Array>) | null;
  /** What comes beside the text. */
  beside: BringBeside;
}

/** What the reader may wish of offline use. */
export interface OfflineHooks {
  save(): void;
  keepTools(): void;
  cancel(): void;
  forget(): void;
  reload(): void;
}
