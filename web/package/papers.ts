// Makes a pack of papers that are in memory, as `diarium pack` does of a folder.
import { bytes_in, bytes_of } from './bytes.ts';
import { core_of } from './core.ts';
import { DiariumError } from './error.ts';
import type { PackedPapers, PackOptions, PaperFile } from './types.ts';

/** Reads papers and packs them, with what is told across them. The same files in any order give the same bytes as
 *  `diarium pack`. What could not be read is told in `skipped`. errors: DiariumError empty, where none could; those of the
 *  lexicon; no_program. */
export async function packPapers(files: readonly PaperFile[], options: PackOptions = {}): Promise<PackedPapers> {
  const [core, lexicon] = await Promise.all([core_of(options.wasm), options.lexicon === undefined ? null : bytes_of(options.lexicon, 'empty')]);
  const encoder = new TextEncoder();
  const handle = core.create();
  try {
    for (const { path, bytes } of files) {
      if (typeof path !== 'string') throw new DiariumError('bad_argument', 'a file needs a path');
      const name = encoder.encode(path);
      const content = typeof bytes === 'string' ? encoder.encode(bytes) : bytes_in(bytes);
      if (!content) throw new DiariumError('bad_argument', 'a file needs bytes', path);
      const at = core.hand_over(name), content_at = core.hand_over(content);
      core.tell(module => module._diarium_explorer_add_file(handle, at, name.length, content_at, content.length));
    }
    const lexicon_at = lexicon ? core.hand_over(lexicon) : 0;
    const { size, ...said } = core.ask(module => module._diarium_explorer_pack(handle, lexicon_at, lexicon?.length ?? 0)) as
      { size: number } & Omit<PackedPapers, 'bytes'>;
    return { bytes: core.made(handle, size), ...said };
  } finally {
    core.destroy(handle);
  }
}
