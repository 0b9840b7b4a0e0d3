// Gives the collection away in a format that others read: the core without the page makes the files, several go into one
// archive. Loaded when a reader asks for it; nothing leaves the machine.
import { zipSync } from 'fflate';
import { createExplorer } from '../../package/explorer.ts';
import type { ExportFormat } from '../../package/words.ts';
import { words } from 'diarium:words-exports';
import { sayer } from '../page/elements.ts';
import { handOver, type Made } from '../page/hand_over.ts';

const say = sayer(words);

/** Makes the file and hands it to the reader; what the page says of it. */
export async function giveAway(format: string, pack: Promise<Uint8Array>, wasm: Promise<Response>): Promise<string> {
  try {
    const made = await makeExport(format, await pack, await wasm);
    handOver(made);
    return say('export.done', { name: made.name });
  } catch (error) {
    console.warn(error);
    return say('export.failed');
  }
}

/** `wasm`: diarium-core.wasm, as it comes. Throws DiariumError. The same collection gives the same bytes. */
async function makeExport(format: string, pack: Uint8Array, wasm: Response): Promise<Made> {
  const explorer = await createExplorer({ pack, wasm });
  try {
    const files = explorer.export(format as ExportFormat);
    const [only] = files;
    if (only && files.length === 1) return { name: only.path, bytes: only.bytes, type: only.media_type };
    const mtime = new Date(1980, 0, 1);  // The first day that an archive can name: the clock stays out of it.
    const archive = zipSync(Object.fromEntries(files.map(({ path, bytes }) => [path, [bytes, { mtime }]])), { level: 6 });
    return { name: `diarium-${format}.zip`, bytes: archive, type: 'application/zip' };
  } finally {
    explorer.close();
  }
}
