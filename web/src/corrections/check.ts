// What a file of corrections may hold. The core (core/facts/corrected/corrections.cpp) checks the same and refuses a whole file for one
// wrong value, so what it would refuse is never kept here: a file from somebody else must not stop the collection.
import { factKinds } from 'diarium:facts';

export type Value = string | number | boolean | readonly string[] | readonly number[];
export interface Correction {
  id: string;
  /** '' where persons are merged. */
  source: string;
  paper: string;
  action: 'reject' | 'correct' | 'add' | 'note' | 'merge' | 'split';
  fact: string;
  /** Bytes of the paper's text. */
  span: readonly [number, number];
  quote: string;
  value?: Readonly<Record<string, Value>>;
  note?: string;
  into?: string;
}

const actions: readonly string[] = ['reject', 'correct', 'add', 'note', 'merge', 'split'];
const keys: readonly string[] = ['id', 'source', 'paper', 'action', 'fact', 'span', 'quote', 'value', 'note', 'into'];
export const longest = 16384;  // Of a string; in UTF-8 it is below the core's limit.
const listAtMost = 1000, valuesAtMost = 32;
export const correctionsAtMost = 20_000;  // A reader's work; the core would take more.

const isObject = (one: unknown): one is Record<string, unknown> => typeof one === 'object' && one !== null && !Array.isArray(one);
const isText = (one: unknown): one is string => typeof one === 'string' && one.length <= longest;
const isName = (one: unknown): one is string => isText(one) && !/[\u0000-\u001f\u007f]/.test(one);
const isSum = (one: unknown): boolean => typeof one === 'string' && /^[0-9a-f]{64}$/.test(one);
const isCount = (one: unknown): one is number => Number.isInteger(one) && (one as number) >= 0 && (one as number) <= 0xFFFFFFFF;
const isSpan = (one: unknown): one is [number, number] => Array.isArray(one) && one.length === 2 && one.every(isCount) && one[0]! <= one[1]!;
const isValue = (one: unknown): one is Value => isText(one) || typeof one === 'boolean' || isCount(one) ||
  Array.isArray(one) && one.length <= listAtMost && (one.every(isText) || isSpan(one));

/** By which paper a case is named. */
const namesPaper = (value: Record<string, unknown>): boolean => isSum(value.source) && isName(value.paper) && value.paper !== '' &&
  (value.span === undefined || isSpan(value.span)) && (value.title === undefined || isText(value.title)) &&
  Object.keys(value).every(key => ['source', 'paper', 'span', 'title'].includes(key));

/** What it says, with its absent parts filled in; null: it is none. */
export function correctionOf(one: unknown): Correction | null {
  if (!isObject(one) || !Object.keys(one).every(key => keys.includes(key))) return null;
  const { id, source = '', paper = '', action, fact, span = [0, 0], quote = '', value, note, into } = one;
  if (!isName(id) || id === '' || !isName(source) || !isName(paper) || !isName(fact) || !isText(quote) || !isSpan(span)) return null;
  if (typeof action !== 'string' || !actions.includes(action) || note !== undefined && !isText(note) || into !== undefined && !isName(into)) return null;
  if (value !== undefined && !(isObject(value) && Object.keys(value).length <= valuesAtMost && Object.values(value).every(isValue))) return null;
  const ties = action === 'merge' || action === 'split', nameless = fact === 'person' && action === 'merge';
  if (!nameless && !isSum(source)) return null;
  if (ties ? fact !== 'person' && fact !== 'case' : !factKinds.includes(fact)) return null;
  if (ties && fact === 'person' && (!isName(value?.id) || value.id === '' || nameless && !into)) return null;
  if (ties && fact === 'case' && (paper === '' || !value || !namesPaper(value))) return null;
  if ((action === 'correct' || action === 'add') && !value || action === 'add' && span[0] === span[1]) return null;
  return { id, source, paper, action: action as Correction['action'], fact, span, quote,
    ...(value ? { value: value as Record<string, Value> } : {}), ...(note !== undefined ? { note } : {}), ...(into !== undefined ? { into } : {}) };
}

/** The corrections of a file; null where it is none, or the core would refuse it. */
export function readCorrections(json: string): Correction[] | null {
  try {
    const read: unknown = JSON.parse(json);
    if (!isObject(read) || read.version !== 1 || !Array.isArray(read.corrections) || read.corrections.length > correctionsAtMost) return null;
    const all = read.corrections.map(correctionOf), ids = new Set(all.map(one => one?.id));
    return all.every(one => one !== null) && ids.size === all.length ? all : null;
  } catch {
    return null;
  }
}

/** The file of corrections; '' for none. */
export const correctionsFile = (all: readonly Correction[]): string =>
  all.length === 0 ? '' : `${JSON.stringify({ version: 1, corrections: all }, null, 1)}\n`;
