// The terms of parts that others made lie in the one file too.
import { make } from '../page/elements.ts';
import { say } from './choose.ts';
import { showInside } from './dialog.ts';
import { part } from './parts.ts';

let text: Promise<string> | null = null;

/** A press on the link to `licenser.txt` shows them. */
export function showLicences(): void {
  showInside('licenser.txt', () => say('one_file.licences'), async () => {
    text ??= part('licences').then(bytes => new TextDecoder().decode(bytes ?? new ArrayBuffer(0)));
    const words = make('pre', { text: await text });
    words.tabIndex = 0;
    return words;
  });
}
