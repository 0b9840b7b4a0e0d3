// diarium: search municipal council papers, read their facts and quote them, without the page. Everything is computed here,
// on a pack that `diarium pack` or `diarium site` made; nothing is sent anywhere.
import { core_of } from './core.ts';
import type { Source } from './types.ts';

export type * from './types.ts';
export type * from './words.ts';
export { DiariumError, type ErrorCode } from './error.ts';
export { createExplorer } from './explorer.ts';
export { packPapers } from './papers.ts';
export { connectExplorer } from './remote.ts';

/** The version of the program, «0.1.0». errors: DiariumError no_program. */
export async function version(wasm?: Source | Response): Promise<string> {
  return (await core_of(wasm)).version();
}
