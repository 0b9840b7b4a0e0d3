// What page and worker say to each other. Both sides ignore what they do not know.
/** `tools`: those are to be kept, too (build_list.ts). */
export type ToWorker = { diarium: 'tools' } | { diarium: 'cancel' } | { diarium: 'take-over' } | { diarium: 'forget' };
export type FromWorker =
  | { diarium: 'withdrawn' }  // What the page shows may hold a paper that was taken out: it is to be loaded anew.
  | { diarium: 'progress'; done: number; size: number }
  | { diarium: 'tools-kept' }
  | { diarium: 'failed'; why: 'quota' | 'changed' | 'network' | 'cancelled' | 'unwanted' };
