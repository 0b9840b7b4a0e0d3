// Where the page takes its parts from: files beside it, or the one file that holds them all (one_file/main.ts).
import type { Made } from './hand_over.ts';
import { loadPack } from './load.ts';

export interface Supply {
  /** How addresses of the program are written: below the site's root, or behind «#/» of one file. */
  addresses: 'paths' | 'fragments';
  /** The program's module: an answer that is still streaming, or its bytes. */
  program(): Promise<Response | ArrayBuffer>;
  /** The collection. `progress`: a share from 0 to 1, not called where the size is unknown; -1: the reader must choose. Throws StartError. */
  pack(progress: (share: number) => void): Promise<Uint8Array>;
  /** A font by the name that the program knows it by, «inter-regular.ttf». */
  font(name: string): Promise<Uint8Array>;
  /** Makes the collection a file of a format (exports.ts); null: this supply does not carry what that needs. */
  exporter: ((format: string) => Promise<Made>) | null;
  /** Called once, when the page can be used. */
  started(tell: (message: OfflineMessage) => void): Promise<OfflineHooks | null>;
}

/** What the program is told of offline use (wasm/app/message.h). */
export interface OfflineMessage {
  do: 'offline';
  state: 'none' | 'offer' | 'saving' | 'saved' | 'update' | 'refused' | 'one_file';
  /** Whole percent, while saving. */
  percent?: number;
  /** Bytes. */
  size?: number;
  networkOff?: boolean;
}

/** What the reader may wish of it. */
export interface OfflineHooks {
  save(): void;
  cancel(): void;
  forget(): void;
  reload(): void;
}

async function bytes(url: string): Promise<ArrayBuffer> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status} ${url}`);
  return answer.arrayBuffer();
}

const file = (site: string, name: string): string => site + (DIARIUM_FILES[name] ?? name);

/** The site's own files. `pack`: what the page's html element says, «collection.dia» or the list of its pieces. */
export function siteSupply(root: string, pack: string): Supply {
  // In somebody else's page nothing is kept, and nothing is offered. The address is read now, before it changes.
  const site = new URL(root || './', location.href).href;
  const embedded = self !== top || new URLSearchParams(location.search).get('inbaddad') === '1';
  return {
    addresses: 'paths',
    program: () => fetch(file(site, 'diarium.wasm')),
    pack: progress => loadPack(site, pack, progress),
    font: async name => new Uint8Array(await bytes(file(site, `fonts/${name}`))),
    async exporter(format) {
      const module = await import(new URL(DIARIUM_FILES['exports.js'] ?? '', site).href) as typeof import('./exports.ts');
      const [packed, wasm] = await Promise.all([loadPack(site, pack, () => {}), fetch(file(site, 'diarium-core.wasm'))]);
      return module.makeExport(format, packed, wasm);
    },
    async started(tell) {
      if (embedded) return null;
      await new Promise(done => { (window.requestIdleCallback ?? setTimeout)(done); });
      const module = await import(new URL(DIARIUM_FILES['offline.js'] ?? '', site).href) as typeof import('./offline.ts');
      return module.keepOffline(site, tell);
    },
  };
}
