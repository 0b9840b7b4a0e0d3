// What does a page fetch before it shows its first answer? Every request through a server that counts, each query from nothing.
import { computed_ms, phone, rounds_of, watch_fetch, with_bytes } from '../network.mjs';
import { serve } from '../server.mjs';
import { median } from '../statistics.mjs';

const longest_wait_ms = 30_000;
const whole_bytes = 20_000_000;  // So much is everything.

/** One query from nothing: what was fetched for it. */
async function from_nothing(peer, query, { folder, code, waits, squeezed }) {
  const served = await serve({ '/index/': folder, '/code/': code }, { pace: waits ? phone : null, squeezed });
  const engine = await peer.start({ text: true, snippets: 1 }), watch = watch_fetch(), begun = performance.now();
  const { hits } = await engine.first_over_network(served.address, query, folder);
  const ms = performance.now() - begun, asked = with_bytes(watch.asked, served.log);
  watch.stop();
  await served.close();
  const sum = (wanted) => asked.filter(wanted).reduce((bytes, one) => bytes + one.bytes, 0);
  return {
    requests: asked.length, rounds: rounds_of(asked).length, bytes: sum(() => true),
    code_bytes: sum(({ path }) => path.startsWith('/code/') || /pagefind\.js$|wasm\./.test(path)),
    computed_ms: computed_ms(asked, phone), ms: waits ? ms : null, hits: hits.length, snippets: hits.filter(({ snippet }) => snippet).length,
  };
}

/** The medians over some queries, and the most bytes and requests of one. `waits`: the line is waited for, where that ends in time. */
export async function measure_network(peer, { folder, code, queries, waits }) {
  const mine = queries.filter(({ kind }) => peer.kinds.includes(kind)), chosen = [], squeezed = new Map();
  for (let i = 0; i < mine.length; i += Math.ceil(mine.length / 12)) chosen.push(mine[i]);
  const told = [];
  for (const query of chosen) {
    const quick = await from_nothing(peer, query, { folder, code, waits: false, squeezed });
    const is_waited_for = waits && told.length === 0 && quick.computed_ms < longest_wait_ms;
    told.push(is_waited_for ? { ...quick, ms: (await from_nothing(peer, query, { folder, code, waits, squeezed })).ms } : quick);
    // Nothing depends on the query where one file holds all.
    if (!(peer.in_pieces || peer.pack || peer.only_network) || quick.bytes > whole_bytes) break;
  }
  const of = (name) => told.map((one) => one[name]);
  const middle = Object.fromEntries(Object.keys(told[0]).map((name) => [name, median(of(name))]));
  return { ...middle, queries: told.length, most_bytes: Math.max(...of('bytes')), most_requests: Math.max(...of('requests')) };
}
