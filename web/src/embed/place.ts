// Which address a frame opens: the place that the element's attributes name, below the site that `src` names.

export interface Wanted { src: string | null; q: string | null; doc: string | null; case: string | null; quote: string | null }

/** The site's root; null: no address that a page can be fetched from. */
export function siteOf(src: string | null, base: string): URL | null {
  if (!src?.trim()) return null;
  try {
    const url = new URL(src, base);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
    // «…/diarium» is the folder, «…/index.html» a page in it.
    if (!url.pathname.endsWith('/')) url.pathname = /\.html?$/.test(url.pathname) ? url.pathname.replace(/[^/]*$/, '') : `${url.pathname}/`;
    return url;
  } catch {
    return null;
  }
}

/** The place relative to the site's root; '': what `src` itself shows. */
export function placeOf(wanted: Wanted): string {
  const passage = /^\d{1,10}-\d{1,10}$/.test(wanted.quote ?? '') ? `?s=${wanted.quote}` : '';
  const query = wanted.q?.trim() ? `?q=${encodeURIComponent(wanted.q)}` : '';
  if (wanted.doc) return `d/${encodeURIComponent(wanted.doc)}/${query || passage}`;
  if (wanted.case) return `a/${encodeURIComponent(wanted.case)}/`;
  return query;
}

/** The whole address: `full` as a reader opens it, `framed` as the frame does, which says so and how it should look. */
export function addressesOf(site: URL, place: string, look: { language: string; theme: string }): { full: string; framed: string } {
  const full = new URL(place, site), framed = new URL(full);
  framed.searchParams.set('inbaddad', '1');
  framed.searchParams.set('sprak', look.language);
  framed.searchParams.set('tema', { light: 'ljust', dark: 'morkt' }[look.theme] ?? 'auto');
  return { full: full.href, framed: framed.href };
}
