// The pack suite: how a pack is brought over HTTP as it is needed, by the page, the package and the service worker.
// usage: node tests/pack/run.mjs [FILTER]   needs no build; ends with "N passed, N failed, N skipped"
import { run_registered } from '../suite.mjs';

await run_registered(import.meta.dirname, process.argv[2]);
