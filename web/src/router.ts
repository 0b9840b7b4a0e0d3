// Addresses and the history: every state has an address, and going back finds the page where it was left.
import { embedded, framed, plain } from './frame.ts';

export interface Kept { y: number; paragraph?: number; offset?: number }

export interface RouterHooks {
  /** The address changed by the browser. True in `restored` if a place to scroll to is kept. */
  go(url: string, restored: boolean): void;
  /** Where the reader is now: the paragraph on top, if one is. */
  whereabouts(): Kept;
  scrollTo(kept: Kept): void;
}

const storage = 'diarium.scroll';

export class Router {
  private readonly root: URL;
  private readonly hooks: RouterHooks;
  private kept: Record<string, Kept> = {};
  private key = '';
  private depth = 0;

  /** `root`: the way from the page's address to the site's root («../../»). */
  constructor(root: string, hooks: RouterHooks) {
    this.root = new URL(root || './', location.href);
    this.root.search = this.root.hash = '';
    this.hooks = hooks;
    history.scrollRestoration = 'manual';
    try {
      this.kept = JSON.parse(sessionStorage.getItem(storage) ?? '{}') as Record<string, Kept>;
    } catch {
      this.kept = {};
    }
    const state = history.state as { diarium?: string; depth?: number } | null;
    this.key = state?.diarium ?? this.newKey();
    this.depth = state?.depth ?? 0;
    if (!state?.diarium) history.replaceState({ diarium: this.key, depth: this.depth }, '');
    addEventListener('popstate', () => this.arrive());
    addEventListener('pagehide', () => this.store());
  }

  /** The present address, relative to the site's root. */
  here(): string {
    return plain(this.relative(location.href));
  }

  relative(href: string): string {
    return href.startsWith(this.root.href) ? href.slice(this.root.href.length) : '';
  }

  address(relative: string): string {
    return new URL(relative, this.root).href;
  }

  /** Is this an address of a page of ours, and not of a file beside them? */
  owns(href: string): boolean {
    const path = this.relative(href).split(/[?#]/)[0] ?? '';
    return href.startsWith(this.root.href) && (path === '' || path.endsWith('/') || path.endsWith('index.html'));
  }

  get canGoBack(): boolean {
    return this.depth > 0;
  }

  push(relative: string): void {
    this.keep();
    this.key = this.newKey();
    ++this.depth;
    history.pushState({ diarium: this.key, depth: this.depth }, '', this.address(framed(relative)));
  }

  replace(relative: string): void {
    history.replaceState({ diarium: this.key, depth: this.depth }, '', this.address(framed(relative)));
  }

  /** What is kept for the present step, after a reload. */
  restore(): boolean {
    const kept = this.kept[this.key];
    if (kept) this.hooks.scrollTo(kept);
    return kept !== undefined;
  }

  private arrive(): void {
    this.keep();
    const state = history.state as { diarium?: string; depth?: number } | null;
    this.key = state?.diarium ?? this.newKey();
    this.depth = state?.depth ?? 0;
    if (!state?.diarium) history.replaceState({ diarium: this.key, depth: this.depth }, '');
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
