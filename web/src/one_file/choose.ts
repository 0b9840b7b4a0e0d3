// A collection that is too large to lie in the one file: the reader gives it, by choosing files or dropping them.
import { words } from 'diarium:words-one_file';
import { sayer } from '../page/elements.ts';

export const say = sayer(words);

const magic = [0x89, 0x44, 0x49, 0x41];  // core/index/format.md

/** One pack, or the pieces of one put together in their order; null where they are neither. */
async function joined(files: File[]): Promise<Uint8Array | null> {
  const number = (file: File): number => Number(/-(\d+)\.part$/.exec(file.name)?.[1] ?? 0);
  const parts = files.filter(file => !file.name.endsWith('.json')).sort((a, b) => number(a) - number(b));
  if (parts.length === 0 || parts.some((file, i) => parts.length > 1 && number(file) !== i)) return null;
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
  return magic.every((byte, i) => bytes[i] === byte) ? bytes : null;
}

/** Shows the field on top of the page until the reader has given a collection. */
export function chosenPack(): Promise<Uint8Array> {
  return new Promise(resolve => {
    const box = document.createElement('section');
    box.className = 'notice one-file-choice';
    const told = document.createElement('p');
    told.textContent = say('one_file.drop');
    const label = document.createElement('label');
    label.className = 'button';
    label.textContent = say('one_file.choose');
    const field = document.createElement('input');
    field.type = 'file';
    field.multiple = true;
    const wrong = document.createElement('p');
    wrong.setAttribute('role', 'alert');
    label.append(field);
    box.append(told, label, wrong);
    document.body.prepend(box);
    const stop = new AbortController();
    const take = async (files: File[]): Promise<void> => {
      const pack = await joined(files).catch(() => null);
      wrong.textContent = pack ? '' : say('one_file.wrong');
      if (!pack) return;
      stop.abort();
      box.remove();
      resolve(pack);
    };
    field.addEventListener('change', () => void take([...field.files ?? []]));
    addEventListener('dragover', event => event.preventDefault(), { signal: stop.signal });
    addEventListener('drop', event => {
      event.preventDefault();
      void take([...event.dataTransfer?.files ?? []]);
    }, { signal: stop.signal });
  });
}
