export { zbsearch as default } from './orama.mjs';
