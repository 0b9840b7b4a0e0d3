// Gives the collection away in a format that others read: the core without the page makes the files, several go into one
// archive. Loaded when a reader asks for it; nothing leaves the machine.
import { zipSync } from 'fflate';
import { createExplorer } from '../package/explorer.ts';
import type { ExportFormat } from '../package/types.ts';
import type { Made } from './hand_over.ts';


/** `wasm`: diarium-core.wasm, as it comes. Throws DiariumError. The same collection gives the same bytes. */
export async function makeExport(format: string, pack: Uint8Array, wasm: Response): Promise<Made> {
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
