// A collection that is too large to lie in the one file: the reader gives it, by choosing files or dropping them.
import { words } from 'diarium:words-one_file';
import { isPieceList } from '../../pack/pieces.ts';
import { sayer } from '../page/elements.ts';

export const say = sayer(words);

const magic = [0x89, 0x44, 0x49, 0x41];  // core/index/format.md

/** One pack, or pieces of one put together as their list says; null where they are neither, or not all of them. */
async function joined(files: File[]): Promise<Uint8Array | null> {
  const list = files.find(file => file.name.endsWith('.json'));
  const parts = list ? await listed(list, files) : files;
  if (parts.length === 0 || !list && parts.length > 1) return null;
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
  return magic.every((byte, i) => bytes[i] === byte) ? bytes : null;
}

/** The pieces in their order; none where one is missing. The pack's own sums tell one that is another. */
async function listed(list: File, files: File[]): Promise<File[]> {
  const told: unknown = JSON.parse(await list.text());
  if (!isPieceList(told)) return [];
  const parts = told.pieces.map(({ url, size }) => files.find(file => file.name === url && file.size === size));
  return parts.every(part => part !== undefined) ? parts : [];
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
