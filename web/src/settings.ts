// What the reader chose, kept in this browser only.
import type { Settings } from './border.ts';

const storage = 'diarium.settings';

export function storedSettings(): Settings {
  try {
    return JSON.parse(localStorage.getItem(storage) ?? '{}') as Settings;
  } catch {
    return {};
  }
}

export function storeSettings(settings: Settings): void {
  try {
    localStorage.setItem(storage, JSON.stringify(settings));
  } catch {
    // Private windows may refuse; then the choice lasts as long as the page.
  }
}
