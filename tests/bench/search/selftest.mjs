// Is what measures right itself? Statistics, tables, the server and its hosts, the slow line, and what judges hits.
// Run: node tests/bench/search/selftest.mjs. Needs none of the engines. Ends with «N passed, N failed, N skipped».
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test_hosts } from './selftest/hosts.mjs';
import { test_papers } from './selftest/papers.mjs';
import { test_tables } from './selftest/tables.mjs';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'diarium-bench-'));
process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
let passed = 0, failed = 0;

/** Runs a case at once; its name is a sentence. */
async function test(name, run) {
  try {
    await run();
    passed++;
  } catch (error) {
    failed++;
    console.log(`FAILED  ${name}\n        ${String(error?.stack ?? error).split('\n').slice(0, 6).join('\n        ')}`);
  }
}

for (const tests of [test_papers, test_tables, test_hosts]) await tests(test, { assert, folder });
console.log(`${passed} passed, ${failed} failed, 0 skipped`);
process.exitCode = failed ? 1 : 0;
