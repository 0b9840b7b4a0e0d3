// The setup suite: what a stranger meets first. ./serve.sh's errors, the small server, what set-up brought.
// usage: node tests/setup/run.mjs [FILTER]   ends with "N passed, N failed, N skipped"
import { run_cases } from '../run_cases.mjs';
import { cases } from './support.mjs';

process.exitCode = await run_cases(import.meta.dirname, cases, process.argv[2]) ? 1 : 0;
