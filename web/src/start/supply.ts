// Where the page takes its parts from: files beside it, or the one file that holds them all (one_file/main.ts).
import type { Message } from 'diarium:border';
import type { OfflineHooks, PageSupply } from '../page/beside.ts';
import { embedded } from '../frame/frame.ts';
import type { PackSource } from '../../pack/source.ts';
import { loadPack, openPack } from './load.ts';
import type { First } from '../first/first.ts';
import type { Own } from '../own/own.ts';
import type { Page } from '../page/page.ts';
import type { LineTo } from './slow_line.ts';

export interface Supply extends PageSupply {
  /** The program's module: an answer that is still streaming, or its bytes. */
  program(): Promise<Response | ArrayBuffer>;
  /** Where that of the program lies which no first screen needs; null: `program` has it too. */
  rest: string | null;
  /** The collection, whole or as it is needed. `progress`: a share from 0 to 1, not called where the size is unknown; -1: the
   *  reader must choose. Throws StartError. */
  pack(progress: (share: number) => void): Promise<Uint8Array | PackSource>;
  /** Answers what is typed in the prerendered page before the program is there (first/first.ts); null: the program comes as soon, or bytes are to be spared. */
  first: ((form: HTMLFormElement, main: HTMLElement, packed: Promise<Uint8Array | PackSource>, late: AbortSignal) => Promise<First>) | null;
  /** The reader's own papers; null: this supply does not carry what they need. */
  own: ((page: Page) => Promise<Own>) | null;
  /** What a page in somebody else's frame says to its host. */
  host(): Promise<typeof import('../frame/host.ts')>;
  /** Called once, when the page can be used. */
  started(tell: (message: Extract<Message, { do: 'offline' }>) => void): Promise<OfflineHooks | null>;
}

async function bytes(url: string): Promise<ArrayBuffer> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${answer.status} ${url}`);
  return answer.arrayBuffer();
}

const file = (site: string, name: string): string => site + (DIARIUM_FILES[name] ?? name);

/** The site's own files. `pack`: what the page's html element says, «collection.dia» or the list of its pieces; `size`: of one
 *  that comes as it is needed, in bytes; 0: it comes whole. `line`: the way to the host. */
export function siteSupply(root: string, pack: string, size: number, line: LineTo): Supply {
  // In somebody else's page nothing is kept, and nothing is offered.
  const site = new URL(root || './', location.href).href;
  let offline: OfflineHooks | null = null, usesTools = false;
  const chunk = <Module>(name: string): Promise<Module> => import(new URL(DIARIUM_FILES[name] ?? '', site).href) as Promise<Module>;
  return {
    addresses: 'paths',
    program: () => fetch(file(site, 'diarium.wasm')),
    rest: file(site, 'diarium-rest.wasm'),
    pack: progress => (size > 0 ? openPack : loadPack)(site, pack, progress),
    first: line === 'slow' && !embedded ? async (form, main, packed, late) => {
      const [module, program] = await Promise.all([chunk<typeof import('../first/first.ts')>('first.js'), fetch(file(site, 'diarium-search.wasm'))]);
      return module.searchFirst(form, main, site, program, packed, late);
    } : null,
    font: async name => new Uint8Array(await bytes(file(site, `fonts/${name}`))),
    packed: null,
    host: () => chunk('host.js'),
    own: page => chunk<typeof import('../own/own.ts')>('own.js').then(module => {
      usesTools = true;
      offline?.keepTools();
      return module.openOwn(page, module.siteFiles(site, () => loadPack(site, pack, () => {})));
    }),
    async exporter(format) {
      const module = await chunk<typeof import('../exports/exports.ts')>('exports.js');
      return module.giveAway(format, this.packed?.() ?? loadPack(site, pack, () => {}), fetch(file(site, 'diarium-core.wasm')));
    },
    spreadsheets: () => chunk('xlsx.js'),
    beside: {
      original: around => chunk<typeof import('../original/original.ts')>('original.js').then(module => module.openOriginal(around, site)),
      doubt: (around, ways) => chunk<typeof import('../doubt/doubt.ts')>('doubt.js').then(module => module.openDoubt(around, ways, site)),
      corrections: (around, go) => chunk<typeof import('../corrections/corrections.ts')>('corrections.js').then(module => module.openCorrections(around, go)),
    },
    async started(tell) {
      if (embedded) return null;
      await new Promise(done => { (window.requestIdleCallback ?? setTimeout)(done); });
      offline = (await chunk<typeof import('../offline/offline.ts')>('offline.js')).keepOffline(site, tell);
      if (usesTools) offline.keepTools();
      return offline;
    },
  };
}
