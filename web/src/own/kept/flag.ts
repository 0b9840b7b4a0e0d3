// Is anything kept here? Known before any of what reads it is loaded. `place`: path of the site's root on its host.

/** The key of localStorage that says so. */
export const flagOf = (place: string): string => `diarium.own:${place}`;

export function isKept(place: string): boolean {
  try {
    return localStorage.getItem(flagOf(place)) !== null;
  } catch {
    return false;
  }
}
