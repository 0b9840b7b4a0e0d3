// The pack suite: how a pack is brought over HTTP as it is needed, by the page, the package and the service worker.
// usage: node tests/pack/run.mjs [FILTER]   needs no build; ends with "N passed, N failed, N skipped"
import { run_cases } from '../run_cases.mjs';
import { cases } from './support.mjs';

process.exit(await run_cases(import.meta.dirname, cases, process.argv[2]) ? 1 : 0);
