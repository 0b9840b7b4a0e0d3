// What reads own papers, as files of the site: each is fetched when it is needed, from the browser's cache.
import { scriptUrl } from '../start/script_url.ts';
import { forgetLexicon, keepLexicon } from './kept/lexicon.ts';
import type { OwnFiles } from './surroundings.ts';

/** `site`: absolute address of the site's root; `base` brings the bundled collection. */
export function siteFiles(site: string, base: () => Promise<Uint8Array>): OwnFiles {
  const file = (name: string): string => {
    const known = DIARIUM_FILES[name];
    return known === undefined ? '' : site + known;
  };
  const core = file('diarium-core.wasm'), lexicon = file('sv.lex');
  return {
    place: new URL(site).pathname,
    base,
    core: () => WebAssembly.compileStreaming(fetch(core)).catch(async () => WebAssembly.compile(await (await fetch(core)).arrayBuffer())),
    worker: async () => new Worker(scriptUrl(site, file('own-worker.js'))),
    pdf: file('pdf.js'),
    lexicon: async () => lexicon,
    scan: async () => ({ script: file('scan.js'), program: file('scan-tesseract.wasm'), model: file('scan-swe.traineddata'),
      decoders: { 'jbig2.wasm': file('scan-jbig2.wasm'), 'openjpeg.wasm': file('scan-openjpeg.wasm') } }),
    keepLexicon: kept => kept ? keepLexicon(lexicon) : forgetLexicon(lexicon),
  };
}
