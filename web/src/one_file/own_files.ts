// What reads own papers, out of the one file: the parts are unpacked when the first paper comes, and kept outside of the
// page's memory from then on.
import type { OwnFiles } from '../own/surroundings.ts';
import { part } from './parts.ts';

/** The page's policy (trusted types) lets a worker be made only of what this made itself. */
interface Policy { createScriptURL(url: string): string }
type Global = typeof globalThis & { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } };

const unpacked = new Map<string, Promise<Blob>>();
function kept(id: string, type: string): Promise<Blob> {
  let blob = unpacked.get(id);
  if (!blob) unpacked.set(id, blob = part(id).then(bytes => new Blob([bytes ?? new ArrayBuffer(0)], { type })));
  return blob;
}

let script: Promise<string> | null = null;

/** `base`: the collection, as it was opened. */
export function ownFiles(base: () => Promise<Uint8Array>): OwnFiles {
  const address = async (): Promise<string> => {
    const url = URL.createObjectURL(await kept('own-worker', 'text/javascript'));
    const rules = { createScriptURL: (asked: string): string => asked === url ? asked : '' };
    return ((globalThis as Global).trustedTypes?.createPolicy('diarium', rules) ?? rules).createScriptURL(url);
  };
  return {
    place: location.pathname,
    base,
    core: async () => WebAssembly.compile(await (await kept('core', 'application/wasm')).arrayBuffer()),
    worker: async () => new Worker(await (script ??= address())),
    pdf: 'inside',
    lexicon: () => kept('lexicon', 'application/octet-stream'),
    scan: async () => {
      const [program, model, jbig2, openjpeg] = await Promise.all(['tesseract', 'swe', 'jbig2', 'openjpeg'].map(id => kept(id, 'application/octet-stream')));
      return { script: 'inside', program: program ?? '', model: model ?? '', decoders: { 'jbig2.wasm': jbig2 ?? '', 'openjpeg.wasm': openjpeg ?? '' } };
    },
    keepLexicon: async () => undefined,
  };
}
