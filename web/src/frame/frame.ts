// Is the page in a frame, of somebody else's page as a rule (`?inbaddad=1` says so beforehand)? How it looks and which addresses it has then; what it says
// to its host comes with host.ts, which nobody else pays for.
import { widths } from 'diarium:widths';
import type { Settings } from '../border/border.ts';

/** Parts of an address that say how a page is shown, not what: the router keeps them and the program never sees them. */
const kept = new Set(['inbaddad', 'sprak', 'tema']);
export const asked = new URLSearchParams(location.search);

/** True in a frame: no service worker, nothing stored, no own papers, less around the text. Nobody can tell there on whose page
 *  a press is made, so the address cannot ask for more. */
export const embedded = asked.get('inbaddad') === '1' || self !== top;
if (embedded) document.documentElement.dataset['embedded'] = '';

/** The window's width as layout counts it: in a frame the rails are sheets, however wide it is. */
export function narrowed(width: number): number {
  return embedded ? Math.min(width, widths.sheets) : width;
}

export function pairsOf(address: string): { path: string; pairs: string[]; fragment: string } {
  const [, path = '', query = '', fragment = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/.exec(address) ?? [];
  return { path, pairs: query.split('&').filter(Boolean), fragment };
}

export const whole = ({ path, pairs, fragment }: ReturnType<typeof pairsOf>): string => path + (pairs.length ? `?${pairs.join('&')}` : '') + fragment;
export const keyOf = (pair: string): string => pair.split('=')[0] ?? '';

/** An address without what says how the page is shown. */
export function plain(address: string): string {
  if (!embedded) return address;
  const parts = pairsOf(address);
  return whole({ ...parts, pairs: parts.pairs.filter(pair => !kept.has(keyOf(pair))) });
}

/** An address with what the frame's first one said about how the page is shown. */
export function framed(address: string): string {
  if (!embedded) return address;
  const parts = pairsOf(plain(address));
  return whole({ ...parts, pairs: [...parts.pairs, ...pairsOf(location.href).pairs.filter(pair => kept.has(keyOf(pair)))] });
}

/** What the host wishes, over what the reader chose on a visit to the page itself. */
export function wished(stored: Settings): Settings {
  if (!embedded) return stored;
  const language = asked.get('sprak'), theme = { ljust: 'light', morkt: 'dark' }[asked.get('tema') ?? ''];
  return { ...stored, theme: theme ?? 'system', ...(language === 'sv' || language === 'en' ? { language } : {}) };
}
