// The words of own papers, in the page's language. They come with this code and weigh nothing before.
import { words } from 'diarium:words-own';
import { sayer } from '../page/elements.ts';

const english = (): boolean => document.documentElement.lang === 'en';

/** The words of a key of assets/i18n/own, with what is named in it. */
export const say = sayer(words);

export const has = (key: string): boolean => key in words.sv;

export const number = (value: number, digits = 0): string =>
  new Intl.NumberFormat(english() ? 'en-GB' : 'sv-SE', { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);

/** «12 filer»: the form of one, or of others. */
export function count(key: string, value: number, named: Record<string, string> = {}): string {
  return say(`${key}.${value === 1 ? 'one' : 'other'}`, { count: number(value), ...named });
}

/** «12,4 MB»; a tenth is the least. */
export const megabytes = (bytes: number): string => {
  const millions = Math.max(bytes / 1e6, bytes > 0 ? 0.1 : 0);
  return say('own.megabytes', { number: number(millions, millions < 100 ? 1 : 0) });
};

/** «40 s», «3 min». */
export const time = (seconds: number): string => seconds < 90
  ? say('own.seconds', { count: number(Math.max(5, Math.ceil(seconds / 5) * 5)) })
  : say('own.minutes', { count: number(Math.round(seconds / 60)) });
