// What page and worker say to each other. Both sides ignore what they do not know.
export type ToWorker = { diarium: 'cancel' } | { diarium: 'take-over' } | { diarium: 'forget' };
export type FromWorker =
  | { diarium: 'progress'; done: number; size: number }
  | { diarium: 'failed'; why: 'quota' | 'changed' | 'network' | 'cancelled' | 'unwanted' };
