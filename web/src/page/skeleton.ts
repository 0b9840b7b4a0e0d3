// The regions of the page, empty: landmarks, dialog, status line. What stands in them comes from the program.
import type { PaneName } from 'diarium:border';
import { say } from './say.ts';

export interface Skeleton {
  element: HTMLElement;
  panes: Record<PaneName, HTMLElement>;
  /** Where a pane's nodes stand: beside it there may be a canvas. */
  hosts: Record<PaneName, HTMLElement>;
  dialog: HTMLDialogElement;
  status: HTMLElement;
  /** Where a printed page stands: its address. */
  printed: HTMLElement;
}

function skip(to: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.className = 'skip';
  link.href = to;
  // The address stays: only the focus goes there.
  link.addEventListener('click', event => {
    event.preventDefault();
    const target = document.querySelector<HTMLElement>(to);
    (target?.querySelector<HTMLElement>('input[type=search]') ?? target)?.focus();
  });
  return link;
}

export function buildSkeleton(): Skeleton {
  const element = document.createElement('div');
  element.id = 'diarium';
  const panes = {} as Record<PaneName, HTMLElement>, hosts = {} as Record<PaneName, HTMLElement>;
  const regions: [PaneName, string][] = [['top', 'header'], ['left', 'nav'], ['main', 'main'], ['right', 'aside'], ['foot', 'footer']];
  for (const [name, tag] of regions) {
    const pane = document.createElement(tag);
    pane.id = name;
    pane.className = 'pane';
    const twin = document.createElement('div');
    twin.className = 'twin';
    pane.append(twin);
    pane.hidden = true;  // Until something stands in it.
    panes[name] = pane;
    hosts[name] = twin;
  }
  panes.main.tabIndex = panes.right.tabIndex = -1;
  const skipFacts = skip('#right');
  skipFacts.hidden = true;
  const dialog = document.createElement('dialog');
  dialog.id = 'dialog';
  const status = document.createElement('p');
  status.id = 'status';
  status.setAttribute('role', 'status');
  const printed = document.createElement('p');
  printed.id = 'printed';
  panes.main.append(printed);
  element.append(skip('#main'), skip('#top'), skipFacts, ...regions.map(([name]) => panes[name]), dialog, status);
  return { element, panes, hosts, dialog, status, printed };
}

/** Names of the landmarks, in the page's language. `screen`: what is shown. */
export function nameRegions({ element, panes }: Skeleton, screen: string): void {
  panes.left.setAttribute('aria-label', say(screen === 'collection' || screen === 'papers' || screen === 'results' ? 'region.left_filters' : 'region.left'));
  panes.right.setAttribute('aria-label', say(screen === 'desk' ? 'region.right_desk' : 'region.right'));
  const skips = element.querySelectorAll('.skip');
  ['skip.content', 'skip.search', screen === 'desk' ? 'skip.beside' : 'skip.facts'].forEach((key, i) => { const skip = skips[i]; if (skip) skip.textContent = say(key); });
}
