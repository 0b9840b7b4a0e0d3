// What did the reader correct in this tab, and keeps nowhere else? It outlasts a reload, and goes with the tab. Only what is said of
// published papers: own papers that are in memory are gone after a reload, and their words stand nowhere then.
interface Said { paper?: unknown; value?: { paper?: unknown } }
interface List { corrections: Said[] }

const keyOf = (place: string): string => `diarium.corrections:${place}`;
const ownPaper = (id: unknown): boolean => typeof id === 'string' && id.startsWith('egen-');

/** '' for nothing. `place`: path of the site's root on its host. */
export function ofVisit(place: string): string {
  try {
    return sessionStorage.getItem(keyOf(place)) ?? '';
  } catch {
    return '';
  }
}

/** `corrections`: the list as JSON (core/facts/corrected/corrections.h), '' for none. */
export function keepForVisit(place: string, corrections: string): void {
  try {
    const list = corrections === '' ? { corrections: [] } : JSON.parse(corrections) as List;
    const published = list.corrections.filter(({ paper, value }) => !ownPaper(paper) && !ownPaper(value?.paper));
    if (published.length === 0) sessionStorage.removeItem(keyOf(place));
    else sessionStorage.setItem(keyOf(place), JSON.stringify({ ...list, corrections: published }));
  } catch {
    // Storage that is refused or full: they last as long as the page.
  }
}
