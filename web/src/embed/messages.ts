// What a page and the frame in it say to each other: every message, its limits, and the one way to read them.
//
// The host begins: it posts {type: 'diarium-hello', version, nonce} to the frame with a MessagePort. The frame answers on
// that port with `hello` and the same nonce; from then on both use only the port. A message is a string of JSON.

export const version = 1;
const sizeLimit = 16 * 1024;  // UTF-16 units of a message; checked before it is parsed.
const rateLimit = 50;         // Messages a second; more are dropped.
const addressLimit = 2000;    // UTF-16 units of an address.

export type LanguageName = 'sv' | 'en';

/** Opens the conversation. The nonce is the host's own; the frame repeats it. */
export interface Hello { type: 'diarium-hello'; version: number; nonce: string }

/** What a host may ask of the frame. */
export type ToFrame =
  | { type: 'setState'; address: string }      // Relative to the site's root: «d/x/», «?q=y».
  | { type: 'setTheme'; theme: string }
  | { type: 'setLanguage'; language: string }
  | { type: 'focus' }
  | { type: 'print' };

/** What the frame tells its host. No query of the reader's own stands in any of them. */
export type FromFrame =
  | { type: 'hello'; nonce: string; version: number }
  | { type: 'ready' }
  | { type: 'open'; kind: string; id: string } // A paper («paper») or a case («case»).
  | { type: 'statechange'; address: string }
  | { type: 'resize'; height: number }         // CSS px that the content wants.
  | { type: 'error'; code: string; words: string };

type Shape = Record<string, 'string' | 'number'>;
export const helloShape: Record<string, Shape> = { 'diarium-hello': { version: 'number', nonce: 'string' } };
export const toFrame: Record<string, Shape> =
  { setState: { address: 'string' }, setTheme: { theme: 'string' }, setLanguage: { language: 'string' }, focus: {}, print: {} };
export const fromFrame: Record<string, Shape> = {
  hello: { nonce: 'string', version: 'number' }, ready: {}, open: { kind: 'string', id: 'string' }, statechange: { address: 'string' },
  resize: { height: 'number' }, error: { code: 'string', words: 'string' },
};

/** Reads messages of known shapes; everything else is dropped without a word and counted. */
export class Inbox<T> {
  dropped = 0;
  private since = 0;
  private count = 0;

  constructor(private readonly shapes: Record<string, Shape>) {}

  /** The message, with its known fields only; null: it is too long, too much, or none of ours. */
  read(data: unknown): T | null {
    const message = this.withinLimits(data) ? this.parse(data) : null;
    if (!message) ++this.dropped;
    return message;
  }

  private withinLimits(data: unknown): data is string {
    const now = performance.now();
    if (now - this.since >= 1000) {
      this.since = now;
      this.count = 0;
    }
    return ++this.count <= rateLimit && typeof data === 'string' && data.length <= sizeLimit;
  }

  private parse(text: string): T | null {
    try {
      const all = JSON.parse(text) as Record<string, unknown>, type = all['type'];
      const shape = typeof type === 'string' && Object.hasOwn(this.shapes, type) ? this.shapes[type] : undefined;
      if (!shape) return null;
      const message: Record<string, unknown> = { type };
      for (const [field, kind] of Object.entries(shape)) {
        if (typeof all[field] !== kind) return null;
        message[field] = all[field];
      }
      return message as T;
    } catch {
      return null;
    }
  }
}

/** True for an address below a site's root and nothing else: no scheme, no host, no way up. */
export function isPlace(address: string): boolean {
  return address.length <= addressLimit && !/^[a-z][a-z0-9+.-]*:|^[\\/]|(^|[\\/])\.\.?([\\/]|$)|[\u0000-\u001f\\]/i.test(address.split(/[?#]/)[0] ?? '');
}
