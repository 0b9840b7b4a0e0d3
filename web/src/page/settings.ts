// What the reader chose, kept in this browser only.
import type { Settings } from '../border/border.ts';
import { embedded } from '../frame/frame.ts';

const storage = 'diarium.settings';

export function storedSettings(): Settings {
  try {
    return JSON.parse(localStorage.getItem(storage) ?? '{}') as Settings;
  } catch {
    return {};
  }
}

export function storeSettings(settings: Settings): void {
  if (embedded) return;  // The choice of a page around us is not the reader's.
  try {
    localStorage.setItem(storage, JSON.stringify(settings));
  } catch {
    // Private windows may refuse; then the choice lasts as long as the page.
  }
}
