// What does an engine's index cost, and does it know Swedish? Building it, its bytes, and the probes.
import fs from 'node:fs';
import path from 'node:path';
import { write_collection } from '../corpus.mjs';
import { most_resident_mb } from '../memory.mjs';
import { pack_sizes } from '../pack_layout.mjs';
import { meets, probes, sentences } from '../probes.mjs';
import { brotli } from '../server.mjs';

const files_below = (folder) => fs.readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name));

/** {build_ms, save_ms, raw, files, memory_mb}. */
export async function measure_build(peer, { collection, folder, text }) {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  const engine = await peer.start({ text, snippets: 0 });
  const took = await engine.build(collection, folder), files = files_below(folder);
  return { ...took, raw: files.reduce((sum, file) => sum + fs.statSync(file).size, 0), files: files.length, memory_mb: most_resident_mb() };
}

/** {brotli, …}: bytes of the index as a host would send them; of a pack also without positions and with texts. */
export function measure_size(peer, { folder }) {
  const files = files_below(folder);
  if (!peer.pack) return { brotli: files.reduce((sum, file) => sum + (peer.in_pieces ? fs.statSync(file).size : brotli(fs.readFileSync(file)).length), 0) };
  const { without_positions, with_positions, with_texts } = pack_sizes(fs.readFileSync(files[0]));
  return { brotli: with_positions, without_positions, with_texts };
}

/** {met, of, names}: how many probes are met, and the names of those that are not. */
export async function measure_probes(peer, { folder }) {
  const collection = path.join(folder, 'sentences'), index = path.join(folder, 'index');
  write_collection(collection, sentences.map((body, i) => ({ title: `Handling ${i}`, body })));
  fs.mkdirSync(index, { recursive: true });
  const engine = await peer.start({ text: true, snippets: 0 });
  await engine.build(collection, index);
  await engine.load(engine.read(index));
  const lost = [];
  for (const probe of probes) {
    // What an engine does not offer is asked in its usual way.
    const query = peer.kinds.includes(probe.query.kind) ? probe.query : { ...probe.query, kind: probe.query.terms.length > 1 ? 'all' : 'common' };
    const { hits } = await (engine.name_hits ?? engine.search)(query, 20);
    if (!meets(probe, hits.map(({ paper }) => paper))) lost.push(probe.name);
  }
  fs.rmSync(folder, { recursive: true, force: true });
  return { met: probes.length - lost.length, of: probes.length, lost };
}
