// The words that the page says by itself, in its language.
import { words } from 'diarium:words';
import { sayer } from './elements.ts';

export const say = sayer(words);
