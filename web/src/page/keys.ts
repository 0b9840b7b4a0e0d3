// Keys: the program names them (border.keys()), this file listens. Browser keys other than these stay the browser's.
import type { CommandName, KeyBinding } from 'diarium:border';

const sequenceTime = 1500;  // Milliseconds between «g» and the letter after it.

export interface KeyHooks {
  command(name: CommandName): void;
  singleKeys(): boolean;
  dialogOpen(): boolean;
}

function editing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('textarea, select, input:not([type=checkbox]):not([type=radio])'));
}

export function listenForKeys(bindings: readonly KeyBinding[], hooks: KeyHooks): void {
  const byKeys = new Map(bindings.map(binding => [binding.keys, binding]));
  const beginnings = new Set(bindings.filter(binding => binding.keys.includes(' ')).map(binding => binding.keys.split(' ')[0]));
  let begun = '', begunAt = 0;

  addEventListener('keydown', event => {
    if (event.defaultPrevented || event.isComposing || event.repeat && !/^[jk]$/.test(event.key)) return;
    const control = event.ctrlKey || event.metaKey;
    const plain = event.key.length === 1 ? event.key : event.key;
    if (control || event.altKey) {
      const keys = (control ? 'Ctrl+' : '') + (event.altKey ? 'Alt+' : '') + plain.toLowerCase();
      const binding = byKeys.get(keys);
      if (!binding || event.shiftKey) return;
      event.preventDefault();
      hooks.command(binding.name);
      return;
    }
    if (event.key === 'Escape') {
      if (hooks.dialogOpen()) return;  // The dialog closes itself.
      if (event.target instanceof HTMLInputElement && editing(event.target)) {
        if (event.target.value === '') event.target.blur();
        return;  // The field empties itself.
      }
      hooks.command('close');
      return;
    }
    if (editing(event.target) || hooks.dialogOpen() || !hooks.singleKeys()) return;
    const sequence = begun && event.timeStamp - begunAt < sequenceTime ? `${begun} ${plain}` : '';
    begun = '';
    const binding = byKeys.get(sequence) ?? byKeys.get(plain);
    if (binding) {
      event.preventDefault();
      hooks.command(binding.name);
    } else if (beginnings.has(plain)) {
      begun = plain;
      begunAt = event.timeStamp;
    }
  });
}
