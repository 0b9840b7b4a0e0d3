// The setup suite: what a stranger meets first. ./serve.sh's errors, the small server, what set-up brought.
// usage: node tests/setup/run.mjs [FILTER]   ends with "N passed, N failed, N skipped"
import { run_registered } from '../suite.mjs';

await run_registered(import.meta.dirname, process.argv[2]);
