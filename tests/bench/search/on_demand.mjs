// What does a pack on a host cost that is read as it is needed? Ten questions, each as the first that is asked of the pack and
// as one of a row, through a server that counts.
//   usage: node tests/bench/search/on_demand.mjs PACK [--host NAME of hosts.mjs] [--facets] [QUERY…]
// Milliseconds are computed for a phone's line (network.mjs): the rounds of requests, and the bytes. The program is not counted.
// DIARIUM_PACKAGE names another package than build/package.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { computed_ms, phone, rounds_of } from './network.mjs';
import { built } from './peers/diarium.mjs';
import { serve } from './server.mjs';

const { values, positionals: [pack, ...asked] } = parseArgs({ allowPositionals: true, options: { host: { type: 'string' }, facets: { type: 'boolean' } } });
if (!pack) throw new Error('usage: node tests/bench/search/on_demand.mjs PACK [--host NAME] [--facets] [QUERY…]');
const queries = asked.length ? asked : ['skola', 'parkering cykel', '"kommunens ansvar"', 'bygg*', 'bibliotekk', 'vatten OR avlopp', 'skola -bygg', 'budget 2024', 'goteborg', ''];
const { connectExplorer } = await import(pathToFileURL(path.join(built, 'diarium.mjs')));
const wishes = { limit: 5, snippets: 1, facets: values.facets ?? false };

// A little latency, so that what was asked for at once can be told from what waited for it.
const server = await serve({ '/': path.dirname(path.resolve(pack)) }, { host: values.host ?? 'plain', pace: { latency_ms: 30, bits_per_second: 1e12 } });
const connected = () => connectExplorer({ pack: server.address + path.basename(pack) });

/** A question and what it cost: the requests since the last. */
async function cost_of(explorer, query) {
  const answer = await explorer.search(query, wishes), requests = server.log.splice(0);
  return { answer, requests };
}

const row = (cells) => `| ${cells.join(' | ')} |`;
const figures = (requests) => [requests.length, rounds_of(requests).length, (requests.reduce((sum, { bytes }) => sum + bytes, 0) / 1000).toFixed(0), computed_ms(requests, phone).toFixed(0)];
console.log(row(['query', 'papers', 'first: requests', 'rounds', 'kB', 'ms on a phone', 'in a row: requests', 'rounds', 'kB', 'ms']));
console.log(row(Array(10).fill('---')));
const kept = await connected();
server.log.length = 0;
for (const query of queries) {
  const fresh = await connected(), first = await cost_of(fresh, query);
  fresh.close();
  const next = await cost_of(kept, query);
  if (JSON.stringify(first.answer) !== JSON.stringify(next.answer)) throw new Error(`«${query}» is answered otherwise by a pack that knows more`);
  console.log(row([query || '(all)', first.answer.papers, ...figures(first.requests), ...figures(next.requests)]));
}
kept.close();
await server.close();
