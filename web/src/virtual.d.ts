// What build.mjs makes while it bundles.
/** False only in the build that proves that the tests notice a page without its twin (tests/web/control.test.mjs). */
declare const DIARIUM_TWIN: boolean;
/** The names that files of the shell have on the site, with the hash of their bytes: «diarium.wasm», «fonts/icons.ttf». */
declare const DIARIUM_FILES: Record<string, string>;
declare module '*.css' {
  /** A style sheet as text, for a part of the page that comes later. */
  const text: string;
  export default text;
}
declare module 'diarium:words*' {
  /** Words that the shell says by itself, before or without the program; with the name of a folder («diarium:words-own»), those
   *  of that folder. A language, then a key of assets/i18n. */
  export const words: Record<'sv' | 'en', Record<string, string>>;
}
declare module 'diarium:widths' {
  /** Widths of the window at which the page changes (assets/tokens.json), CSS px. */
  export const widths: Record<'narrow' | 'sheets', number>;
  /** The same as media queries: the page has one column; a table of many columns is a list; the page's rails are sheets; it is a lying phone's, or much enlarged. */
  export const narrow: string, fewColumns: string, sheets: string, low: string;
}
declare module 'diarium:terms' {
  /** assets/terms.json: the forms of each term, small, and what it means in one sentence. */
  type Said = { readonly forms: readonly string[]; readonly means: string };
  export const terms: readonly Readonly<Record<'sv' | 'en', Said>>[];
}

declare module 'diarium:screens' {
  /** The first parts of the addresses of all screens: «d», «om». */
  export const firstParts: readonly string[];
}
declare module 'diarium:facts' {
  /** The kinds of fact that a reader may correct: «person». */
  export const factKinds: readonly string[];
}
declare module 'diarium:icons' {
  /** Name of an icon to its code point in the icon font. */
  export const icons: Record<string, number>;
}
declare module 'diarium:module' {
  /** Emscripten's glue around diarium.wasm. */
  export default function create(options: object): Promise<unknown>;
}
