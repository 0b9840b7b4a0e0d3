// The words of corrections; they come with this code and weigh nothing before.
import { words } from 'diarium:words-corrections';
import { sayer } from '../page/elements.ts';

export const say = sayer(words);
/** The form of one, or of others. */
export const count = (key: string, value: number): string => say(`${key}.${value === 1 ? 'one' : 'other'}`, { n: String(value) });
