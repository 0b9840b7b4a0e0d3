// What can go wrong while a pack is brought, as a value that a program can decide on.

/** missing: there is no such file. damaged: the bytes are not those of the pack. changed: the file is another one than when
 *  it was opened. stalled: no byte came for a long time. failed: nobody answered, or what came was cut off. stopped: nobody
 *  wants it any more. */
export type SourceFault = 'missing' | 'damaged' | 'changed' | 'stalled' | 'failed' | 'stopped';

export class SourceError extends Error {
  readonly fault: SourceFault;

  constructor(fault: SourceFault, details: string) {
    super(details);
    this.fault = fault;
  }
}
