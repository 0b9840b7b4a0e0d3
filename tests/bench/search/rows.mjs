// Which figures stand in the tables? One row each, and how it is read from an engine's results.
//
// `of` gets {peer, bare_mb, build, query, snippets, size, text_size, network, probes}, each the median of its repetitions or
// undefined, and gives a number or nothing. `better` says which of two is ahead; `ranked` and `indexed` rows have no best among
// engines that do not rank, or have no index.

const p95 = (kind) => ({ query }) => query?.by_kind[kind]?.p95;
const less = 'less', more = 'more';
const kb = (bytes) => (bytes === undefined ? undefined : bytes / 1000);

/** Queries with at least one hit that is right to the letter; those that an engine does not offer count as none. */
const met = ({ query }) => query?.valid && Object.values(query.valid).reduce((sum, kind) => sum + kind.met, 0);

/** Index sizes: of ours the sections that the row needs, of others those that keep just that. */
const with_positions = ({ peer, size }) => (peer.pack || (peer.positions && !peer.holds_texts) ? kb(size?.brotli) : undefined);
const without_positions = ({ peer, size }) => (peer.pack ? kb(size?.without_positions) : peer.positions ? undefined : kb(size?.brotli));
const with_texts = ({ peer, size, text_size }) => (peer.pack ? kb(size?.with_texts) : peer.positions && !peer.scans ? kb((peer.holds_texts ? size : text_size)?.brotli) : undefined);

export const rows = [
  { name: 'queries of 200 with a right hit', better: more, of: met },
  { name: 'p95 all, ids and titles, ms', better: less, ranked: true, of: ({ query }) => query?.all.p95 },
  ...[['common word', 'common'], ['any of the words', 'any'], ['all words', 'all'], ['phrase', 'phrase'], ['prefix', 'prefix'], ['fuzzy', 'fuzzy'], ['rare word', 'rare']]
    .map(([name, kind]) => ({ name: `p95 ${name}, ms`, better: less, ranked: true, of: p95(kind) })),
  { name: 'p95 cold, ms', better: less, ranked: true, of: ({ query }) => query?.cold.p95 },
  { name: 'p99, ms', better: less, ranked: true, of: ({ query }) => query?.all.p99 },
  { name: 'p95 with three snippets, ms', better: less, ranked: true, of: ({ snippets }) => snippets?.all.p95 },
  { name: 'load and first answer, ms', better: less, of: ({ query }) => query?.to_first_ms },
  { name: 'bytes to first answer, kB', better: less, of: ({ network }) => kb(network?.bytes) },
  { name: 'of it code, kB', better: less, of: ({ network }) => kb(network?.code_bytes) },
  { name: 'requests to first answer', better: less, of: ({ network }) => network?.requests },
  { name: 'round trips to first answer', better: less, of: ({ network }) => network?.rounds },
  { name: 'first answer on a slow line, computed, ms', better: less, of: ({ network }) => network?.computed_ms },
  { name: 'first answer on a slow line, waited for, ms', better: less, of: ({ network }) => network?.ms },
  { name: 'index with positions, brotli 9, kB', better: less, of: with_positions },
  { name: 'index without positions, brotli 9, kB', better: less, of: without_positions },
  { name: 'index with positions and texts, brotli 9, kB', better: less, of: with_texts },
  { name: 'memory above bare node, MB', better: less, of: ({ query, bare_mb }) => (query ? Math.max(0, query.loaded_mb - bare_mb) : undefined) },
  { name: 'build, s', better: less, indexed: true, of: ({ build }) => (build ? (build.build_ms + build.save_ms) / 1000 : undefined) },
  { name: 'Swedish probes of 13', better: more, of: ({ probes }) => probes?.met },
];
