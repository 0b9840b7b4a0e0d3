// Addresses and the history: every state has an address, and going back finds the page where it was left.
import { embedded, framed, plain } from '../frame/frame.ts';

export interface Kept { y: number; paragraph?: number; offset?: number }

export interface RouterHooks {
  /** The address changed by the browser. True in `restored` if a place to scroll to is kept. */
  go(url: string, restored: boolean): void;
  /** Where the reader is now: the paragraph on top, if one is. */
  whereabouts(): Kept;
  scrollTo(kept: Kept): void;
}

const storage = 'diarium.scroll';

/** Is this the address of a place in the program, and not of a file beside the page? */
const isPlace = (relative: string): boolean => /^(?:[^?#]*\/)?(?:index\.html)?(?:[?#]|$)/.test(relative);

/** No server knows the address of a reader's own paper. A service worker answers for it; where none is, it stands behind «#/»
 *  of the root, which every server knows, so that a reload finds it. */
const unknownToServers = (relative: string): boolean => relative.startsWith('d/egen-') && !navigator.serviceWorker?.controller;

export class Router {
  private readonly root: URL;
  /** What stands before an address of ours: the root, in one file with «#/» after it. */
  private readonly before: string;
  private kept: Record<string, Kept> = {};
  private key = '';

  /** `root`: the way from the page's address to the site's root («../../»); with fragments the page itself is the root. */
  constructor(root: string, addresses: 'paths' | 'fragments', private readonly hooks: RouterHooks) {
    this.root = new URL(addresses === 'fragments' ? location.href : root || './', location.href);
    this.root.search = this.root.hash = '';
    this.before = addresses === 'fragments' ? `${this.root.href}#/` : this.root.href;
    history.scrollRestoration = 'manual';
    try {
      this.kept = JSON.parse(sessionStorage.getItem(storage) ?? '{}') as Record<string, Kept>;
    } catch {
      this.kept = {};
    }
    const state = history.state as { diarium?: string } | null;
    this.key = state?.diarium ?? this.newKey();
    if (!state?.diarium) history.replaceState({ diarium: this.key }, '');
    addEventListener('popstate', () => this.arrive());
    addEventListener('pagehide', () => this.store());
  }

  /** The present address, relative to the site's root. */
  here(): string {
    return plain(this.relative(location.href));
  }

  relative(href: string): string {
    const rest = href.startsWith(this.before) ? href.slice(this.before.length) : '';
    return rest.replace(/^(?:index\.html)?#\//, '');
  }

  address(relative: string): string {
    const behind = this.before.endsWith('#/') ? isPlace(relative) : unknownToServers(relative);
    return behind ? `${this.root.href}#/${relative}` : new URL(relative, this.root).href;
  }

  push(relative: string): void {
    this.keep();
    this.key = this.newKey();
    history.pushState({ diarium: this.key }, '', this.address(framed(relative)));
  }

  replace(relative: string): void {
    history.replaceState({ diarium: this.key }, '', this.address(framed(relative)));
  }

  /** What is kept for the present step, after a reload. */
  restore(): boolean {
    const kept = this.kept[this.key];
    if (kept) this.hooks.scrollTo(kept);
    return kept !== undefined;
  }

  private arrive(): void {
    this.keep();
    const state = history.state as { diarium?: string } | null;
    this.key = state?.diarium ?? this.newKey();
    if (!state?.diarium) history.replaceState({ diarium: this.key }, '');
    const kept = this.kept[this.key];
    this.hooks.go(this.here(), kept !== undefined);
    if (kept) this.hooks.scrollTo(kept);
  }

  private keep(): void {
    this.kept[this.key] = this.hooks.whereabouts();
  }

  private store(): void {
    if (embedded) return;
    this.keep();
    try {
      sessionStorage.setItem(storage, JSON.stringify(this.kept));
    } catch {
      // Private windows may refuse; then a reload begins at the top.
    }
  }

  private newKey(): string {
    return Math.random().toString(36).slice(2);
  }
}
