// What went wrong, as a value that a program can decide on.
import type { Fault } from './words.ts';

/** Why something could not be done.
 *
 *  no_pack: nothing was given, or it could not be fetched. bad_format: the bytes are no pack. other_version: a pack of
 *  another version; make it again. damaged: a block of the pack. closed: the explorer was closed. not_found: no paper has
 *  the id. bad_span: no words stand there. bad_argument: a value of the wrong kind. no_program: the .wasm could
 *  not be fetched or compiled. failed: the program broke off, mostly for want of memory; make a new explorer. changed: the
 *  pack on its host is another one now; connect again. stalled: its host fell silent; ask again.
 *  The others are told of single files and of a lexicon. */
export type ErrorCode = Fault | 'no_pack' | 'other_version' | 'closed' | 'bad_span' | 'bad_argument' | 'no_program' | 'failed' | 'changed' | 'stalled';

export class DiariumError extends Error {
  override readonly name = 'DiariumError';
  readonly code: ErrorCode;
  /** An address, an id, a place in a file or a section of a pack; may be empty. */
  readonly where: string;

  constructor(code: ErrorCode, message: string, where = '') {
    super(where ? `${message} (${where})` : message);
    this.code = code;
    this.where = where;
  }
}
