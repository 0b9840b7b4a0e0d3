// One measurement in a process of its own, so that no engine pays for another's memory or compiled code.
//
// usage: node measure.mjs build|query|size|network|probes|bare JSON      prints «RESULT » and one line of JSON
//   build    {peer, collection, folder, text}                   writes the index into folder
//   query    {peer, folder, queries, text, snippets, passes, budget_ms, collection?}   with collection, hits are judged
//   size     {peer, folder}                                     bytes of the index
//   network  {peer, folder, code, queries, waits}               each query from nothing, over a slow line
//   probes   {peer, folder}                                     the questions of probes.mjs
//   bare     {}                                                 the memory of a process that does nothing
import fs from 'node:fs';
import { measure_build, measure_probes, measure_size } from './measure/index.mjs';
import { measure_network } from './measure/network.mjs';
import { measure_queries } from './measure/queries.mjs';
import { resident_mb } from './memory.mjs';
import { peer_of } from './peers/all.mjs';

const [, , what, given] = process.argv;
const ways = { build: measure_build, query: measure_queries, size: measure_size, network: measure_network, probes: measure_probes };
const wishes = JSON.parse(given ?? '{}');
if (wishes.queries) wishes.queries = JSON.parse(fs.readFileSync(wishes.queries, 'utf8'));
const result = what === 'bare' ? { memory_mb: resident_mb() } : await ways[what](await peer_of(wishes.peer), wishes);
// The answer is out before the end, which is asked for as workers and open lines of some engines would go on.
fs.writeSync(1, `RESULT ${JSON.stringify(result)}\n`);
process.exit(0);
