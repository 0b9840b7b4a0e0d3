// Is anything kept here? Known before any of this is loaded.

/** The key of localStorage that says so. `place`: path of the site's root on its host. */
export const flagOf = (place: string): string => `diarium.own:${place}`;
