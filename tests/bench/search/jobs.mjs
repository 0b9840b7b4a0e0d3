// What is measured, in which order? Engines take turns within each repetition, so that a busy minute is nobody's alone.
import fs from 'node:fs';
import path from 'node:path';
import { sizes } from './corpus.mjs';

/** How long and how often. `quick` is for seeing that it works. */
export const plan_of = ({ quick }) => (quick ? { repetitions: 1, passes: 2, budget_ms: 4000, waits: false, timeout_ms: 120_000 }
  : { repetitions: 3, passes: 5, budget_ms: 40_000, waits: true, timeout_ms: 600_000 });

/** What names a result. */
export const key_of = ({ size, what, peer, variant, repetition }) => [size, what, peer, variant, repetition].join(' ');

/**
 * The measurements of one size: {size, what, peer, variant, repetition, mode, wishes}; `mode` and `wishes` are those of
 * measure.mjs, `what` and `variant` those of the tables. `makes` names the folder that a build writes, `needs` the one that
 * must be there.
 * @param setting {size, collection, folder, queries, peers: {name: peer}, codes: {name: folder}, plan}
 */
export function jobs_of({ size, collection, folder, queries, peers, codes, plan }) {
  const { repetitions, passes, budget_ms, waits } = plan, names = Object.keys(peers), here = names.filter((name) => !peers[name].only_network), jobs = [];
  const index_of = (peer, text) => path.join(folder, 'index', size, text && !peers[peer].holds_texts ? `${peer}-text` : peer);
  const add = (job, wishes) => jobs.push({ size, variant: 'plain', repetition: 0, mode: job.what, ...job, wishes: { peer: job.peer, ...wishes } });
  const again = (wanted, put) => {
    for (let repetition = 0; repetition < repetitions; ++repetition) for (const peer of here.filter(wanted)) put(peer, repetition);
  };
  for (let repetition = 0; repetition < repetitions; ++repetition) add({ what: 'bare', peer: '', repetition }, {});
  again(() => true, (peer, repetition) => add({ what: 'build', peer, repetition, makes: index_of(peer, false) }, { collection, folder: index_of(peer, false), text: false }));
  // Brotli takes more than ten minutes for an index of 100,000 papers, and tells no more than of 10,000.
  const is_pressed = sizes[size] <= sizes.sv10k;
  for (const peer of here.filter(() => is_pressed)) add({ what: 'size', peer, needs: index_of(peer, false) }, { folder: index_of(peer, false) });
  again(() => true, (peer, repetition) => add({ what: 'query', peer, repetition, needs: index_of(peer, false) },
    { folder: index_of(peer, false), queries, text: false, snippets: 0, passes, budget_ms, ...(repetition === 0 ? { collection } : {}) }));
  for (const peer of names.filter((name) => !peers[name].holds_texts))
    add({ what: 'build', variant: 'text', peer, makes: index_of(peer, true) }, { collection, folder: index_of(peer, true), text: true });
  for (const peer of here.filter((name) => is_pressed && peers[name].positions && !peers[name].holds_texts))
    add({ what: 'size', variant: 'text', peer, needs: index_of(peer, true) }, { folder: index_of(peer, true) });
  again((name) => peers[name].snippets, (peer, repetition) => add({ what: 'query', variant: 'snippets', peer, repetition, needs: index_of(peer, true) },
    { folder: index_of(peer, true), queries, text: true, snippets: 3, passes, budget_ms }));
  for (const peer of names) add({ what: 'network', peer, needs: index_of(peer, true) }, { folder: index_of(peer, true), code: codes[peer], queries, waits });
  for (const peer of here) add({ size: 'sentences', what: 'probes', peer }, { folder: path.join(folder, 'index', `probes-${peer}`) });
  return jobs;
}

const long_s = 60;  // What takes longer, or failed, is not repeated.

/** Whether a job need not be done: its result is there, and the index that it made; or once is enough. */
export const is_done = (job, results) => {
  const result = results.get(key_of(job)), first = job.repetition > 0 ? results.get(key_of({ ...job, repetition: 0 })) : undefined;
  if (first?.error || first?.took_s > long_s) return true;
  return result !== undefined && (!job.makes || result.error !== undefined || fs.existsSync(job.makes));
};
