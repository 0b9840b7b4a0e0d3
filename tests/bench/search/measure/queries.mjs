// How long does an engine take to answer, and are its answers right?
import { most_resident_mb, resident_mb } from '../memory.mjs';
import { now } from '../peers/peer.mjs';
import { median, spread } from '../statistics.mjs';
import { judge } from '../valid.mjs';

const limit = 20;

/** Milliseconds of one search. */
async function timed(engine, query) {
  const begun = now(), answer = await engine.search(query, limit);
  return { ms: now() - begun, answer };
}

/** Asks everything once cold and then `passes` times; what is over after budget_ms is left out, queries at the end of the list
 *  first. Gives {cold: [ms], warm: [[ms]], answers}. */
async function ask_all(engine, queries, { passes, budget_ms }) {
  const cold = [], warm = [], answers = [], begun = now(), over = () => now() - begun > budget_ms;
  for (let i = 0; i < queries.length && !(i > 0 && over()); ++i) {
    const { ms, answer } = await timed(engine, queries[i]);
    cold.push(ms);
    answers.push(answer);
  }
  for (let pass = 0; pass < passes && !over(); ++pass)
    for (let i = 0; i < cold.length && !over(); ++i) (warm[i] ??= []).push((await timed(engine, queries[i])).ms);
  return { cold, warm, answers };
}

/** Hits of every query as paper numbers; asks again where a search leaves them out. */
async function named(engine, queries, answers) {
  const asked = [];
  for (const [i, { hits }] of answers.entries()) {
    const known = engine.name_hits ? (await engine.name_hits(queries[i], limit)).hits : hits;
    asked.push({ query: queries[i], hits: known.map(({ paper }) => paper) });
  }
  return asked;
}

/** {start_ms, load_ms, first_ms, to_first_ms, loaded_mb, most_mb, asked, all, cold, by_kind, snippets, valid}; times as spread(). */
export async function measure_queries(peer, { folder, queries, text, snippets, passes, budget_ms, collection }) {
  const mine = queries.filter(({ kind }) => peer.kinds.includes(kind)), begun = now();
  const engine = await peer.start({ text, snippets }), started = now(), read = engine.read(folder), at_load = now();
  await engine.load(read);
  const loaded = now();
  await engine.search(mine.find(({ kind }) => kind === 'all'), limit);
  const first = now(), loaded_mb = resident_mb();
  const { cold, warm, answers } = await ask_all(engine, mine, { passes, budget_ms });
  const each = cold.map((ms, i) => median(warm[i] ?? [ms])), by_kind = {};
  each.forEach((ms, i) => (by_kind[mine[i].kind] ??= []).push(ms));
  return {
    start_ms: started - begun, load_ms: loaded - at_load, first_ms: first - loaded, to_first_ms: first - at_load,
    loaded_mb, most_mb: most_resident_mb(), asked: cold.length,
    all: spread(each), cold: spread(cold), by_kind: Object.fromEntries(Object.entries(by_kind).map(([kind, times]) => [kind, spread(times)])),
    snippets: answers.reduce((sum, { hits }) => sum + hits.filter(({ snippet }) => snippet).length, 0),
    valid: collection ? judge(await named(engine, mine, answers), collection) : null,
  };
}
