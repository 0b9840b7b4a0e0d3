// Keeps the site on the reader's own machine: registers the worker, says how far it has come and what became of it.
// Loaded when the page can be used and has nothing else to do.
import type { Message } from 'diarium:border';
import { bytesOf, isTool, kept, listName, readList } from './build_list.ts';
import { scriptUrl } from '../start/script_url.ts';
import { slowLine } from '../start/slow_line.ts';
import type { FromWorker, ToWorker } from './talk.ts';
import type { OfflineHooks } from '../page/beside.ts';

type OfflineMessage = Extract<Message, { do: 'offline' }>;

const unasked = 8 * 1000 * 1000;   // Bytes that are kept without asking; more is kept when the reader says so.
const lookAgain = 60 * 60 * 1000;  // Milliseconds before a page that stays open asks for a newer version.

/** Names of the caches of this site, whichever version (sw/install.ts makes them). */
async function ownCaches(site: string): Promise<string[]> {
  const prefix = `diarium-${new URL(site).pathname}-`;
  return (await caches.keys()).filter(name => name.startsWith(prefix) && !name.slice(prefix.length).includes('/'));
}

class Keeper implements OfflineHooks {
  private readonly choice: string;
  private registration: ServiceWorkerRegistration | undefined;
  private now: OfflineMessage = { do: 'offline', state: 'none' };
  private asked = false;
  private toolsWanted = false;
  private cancelled = false;
  private why: string | null = null;
  private looked = Date.now();

  /** `site`: the address of the site's root. */
  constructor(private readonly site: string, private readonly tell: (message: OfflineMessage) => void) {
    this.choice = `diarium.offline:${new URL(site).pathname}`;
  }

  /** Looks at what is kept; keeps a small site without asking, where the way is quick. */
  async begin(): Promise<void> {
    const network = (): void => this.say({ ...this.now, networkOff: !navigator.onLine });
    addEventListener('online', network);
    addEventListener('offline', network);
    if (!navigator.onLine) network();
    if (!isSecureContext || !navigator.serviceWorker || !globalThis.caches) return;
    navigator.serviceWorker.addEventListener('message', ({ data }) => this.hear(data as FromWorker | null));
    navigator.serviceWorker.startMessages();
    const found = await navigator.serviceWorker.getRegistration(this.site);
    if (found?.scope === this.site) {
      this.follow(found);
      if (found.active && this.toolsWanted) this.post(found.active, { diarium: 'tools' });
      if (found.active) return this.saySaved();
    }
    const size = this.loaded();
    if (size > unasked || slowLine() || cameInParts() || this.refusedBefore()) this.say({ do: 'offline', state: 'offer', size });
    else await this.register();
  }

  save(): void {
    this.asked = this.toolsWanted = true;
    this.remember(null);
    void this.saveAsked();
  }

  /** The reader uses what reads files: it is kept with the copy, where one is. */
  keepTools(): void {
    if (this.toolsWanted) return;
    this.toolsWanted = true;
    this.post(this.registration?.active, { diarium: 'tools' });
  }

  /** Also before there is a worker that could hear of it: then it is told when it comes. */
  cancel(): void {
    this.cancelled = true;
    this.post(this.registration?.installing ?? this.registration?.active, { diarium: 'cancel' });
  }

  forget(): void {
    this.remember('off');
    void (async () => {
      await this.registration?.unregister();
      for (const name of await ownCaches(this.site)) await caches.delete(name);
      this.registration = undefined;
      this.say({ do: 'offline', state: 'offer', size: this.now.size ?? this.loaded() });
    })();
  }

  reload(): void {
    const waiting = this.registration?.waiting;
    if (!waiting) return location.reload();
    waiting.addEventListener('statechange', () => { if (waiting.state === 'activated') location.reload(); });
    this.post(waiting, { diarium: 'take-over' });
  }

  private async saveAsked(): Promise<void> {
    this.cancelled = false;
    const size = await this.wholeSize();
    this.say({ do: 'offline', state: 'saving', percent: 0, size });
    try {
      void navigator.storage?.persist?.();
      const { quota, usage } = await navigator.storage?.estimate?.() ?? {};
      if (quota !== undefined && quota - (usage ?? 0) < size * 1.1) return this.refuse();
    } catch {
      // What cannot be asked is tried.
    }
    if (this.cancelled) return this.say({ do: 'offline', state: 'offer', size });
    if (this.registration?.active) return this.post(this.registration.active, { diarium: 'tools' });
    await this.register();
    if (this.cancelled) this.post(this.registration?.installing, { diarium: 'cancel' });
  }

  /** Bytes of all that this page has fetched from the site: about what will be kept. */
  private loaded(): number {
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const isPack = ({ name }: PerformanceResourceTiming): boolean => /\.(dia|part)$/.test(name);
    const sizes = new Map(entries.filter(entry => entry.name.startsWith(this.site) && !isPack(entry)).map(entry => [entry.name, entry.decodedBodySize]));
    // Of a collection that came in parts it is the whole that is kept.
    const pack = Number(document.documentElement.dataset['packSize']) || entries.filter(isPack).reduce((sum, entry) => sum + entry.decodedBodySize, 0);
    return [...sizes.values()].reduce((sum, size) => sum + size, pack);
  }

  private async wholeSize(): Promise<number> {
    const answer = await fetch(this.site + listName).catch(() => null);
    const list = answer?.ok ? readList(await answer.text()) : null;
    return list?.files ? bytesOf(kept(list)) : this.loaded();
  }

  private async register(): Promise<void> {
    this.why = null;
    try {
      this.follow(await navigator.serviceWorker.register(scriptUrl(this.site, `${this.site}sw.js`), { scope: this.site, updateViaCache: 'none' }));
    } catch {
      this.refuse();  // Storage is forbidden, or the host has no worker.
    }
  }

  private follow(registration: ServiceWorkerRegistration): void {
    if (this.registration === registration) return;
    this.registration = registration;
    const track = (worker: ServiceWorker | null): void => worker?.addEventListener('statechange', () => this.changed(worker));
    track(registration.installing);
    registration.addEventListener('updatefound', () => track(registration.installing));
    document.addEventListener('visibilitychange', () => {
      if (document.hidden || Date.now() - this.looked < lookAgain) return;
      this.looked = Date.now();
      registration.update().catch(() => undefined);
    });
  }

  private changed(worker: ServiceWorker): void {
    const replaces = this.registration?.active && this.registration.active !== worker;
    if (worker.state === 'installed' && replaces) this.say({ ...this.now, state: 'update' });
    else if (worker.state === 'activated') this.activated(worker);
    else if (worker.state === 'redundant' && !this.registration?.active) this.failed();
  }

  /** What the reader asked for is more than what the worker begins with. */
  private activated(worker: ServiceWorker): void {
    if (this.toolsWanted) this.post(worker, { diarium: 'tools' });
    if (!this.asked) void this.saySaved();
  }

  private async saySaved(): Promise<void> {
    let size = 0, lacking = 0;
    for (const cacheName of await ownCaches(this.site)) {
      const list = readList(await (await caches.match(this.site + listName, { cacheName }))?.text() ?? '');
      if (!list?.files) continue;
      const here = new Set((await (await caches.open(cacheName)).keys()).map(({ url }) => url));
      lacking = bytesOf(kept(list).filter(file => isTool(file) && !here.has(this.site + file.url)));
      size = bytesOf(kept(list)) - lacking;
    }
    // Without a list the copy is not whole; the worker makes it anew.
    this.say({ do: 'offline', state: size === 0 ? 'none' : this.registration?.waiting ? 'update' : 'saved', size, lacking });
  }

  private hear(said: FromWorker | null): void {
    if (said?.diarium === 'progress' && this.asked && this.now.state === 'saving') {
      const size = Math.max(1, said.size, this.now.size ?? 0), percent = Math.floor(said.done * 100 / size);
      if (percent !== this.now.percent) this.say({ do: 'offline', state: 'saving', percent, size });
    } else if (said?.diarium === 'tools-kept') {
      this.asked = false;
      void this.saySaved();
    } else if (said?.diarium === 'withdrawn') {
      anew();
    } else if (said?.diarium === 'failed') {
      this.why = said.why;
      if (!this.registration?.active) this.failed();
      else if (this.asked && said.why === 'cancelled') this.asked = false, void this.saySaved();
      else if (this.asked) this.refuse();
    }
  }

  /** The reader is told what was asked for, and what no later try would mend. */
  private failed(): void {
    if (this.why === 'cancelled') this.say({ do: 'offline', state: 'offer', size: this.now.size ?? this.loaded() });
    else if (this.why === 'quota' || this.asked && this.why !== null) this.refuse();
  }

  private refuse(): void {
    this.say({ do: 'offline', state: 'refused' });
  }

  private say(message: OfflineMessage): void {
    this.now = { ...message, networkOff: !navigator.onLine };
    this.tell(this.now);
  }

  private post(to: ServiceWorker | null | undefined, message: ToWorker): void {
    to?.postMessage(message);
  }

  private refusedBefore(): boolean {
    try {
      return localStorage.getItem(this.choice) === 'off';
    } catch {
      return false;
    }
  }

  private remember(choice: 'off' | null): void {
    try {
      if (choice) localStorage.setItem(this.choice, choice);
      else localStorage.removeItem(this.choice);
    } catch {
      // Storage that is refused forgets it with the page.
    }
  }
}

/** Did the collection come as it was needed? Then a copy would bring it once more. Asked where the line is quick. */
function cameInParts(): boolean {
  const { packSize = '', packParts = '' } = document.documentElement.dataset;
  return Number(packSize) > 0 && packParts !== 'slow';
}

/** Loads the page again, at its address; what is being written in a dialog is written to its end first. */
function anew(): void {
  const open = document.querySelector('dialog[open]');
  if (open) open.addEventListener('close', anew, { once: true });
  else location.reload();
}

/** `site`: the address of the site's root. `tell`: what the program is told, at each change. */
export function keepOffline(site: string, tell: (message: OfflineMessage) => void): OfflineHooks {
  const keeper = new Keeper(site, tell);
  keeper.begin().catch(() => undefined);  // Private windows refuse; the page works on.
  return keeper;
}
