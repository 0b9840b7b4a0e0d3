// Is what measures right itself? Statistics, tables, the server and its hosts, the slow line, and what judges hits.
// Run: node tests/bench/search/selftest.mjs. Needs none of the engines. Ends with «N passed, N failed, N skipped».
import assert from 'node:assert/strict';
import { own_folder } from '../../checkout.mjs';
import { open_suite } from '../../suite.mjs';
import { test_hosts } from './selftest/hosts.mjs';
import { test_papers } from './selftest/papers.mjs';
import { test_tables } from './selftest/tables.mjs';

const { step, end } = open_suite();

for (const tests of [test_papers, test_tables, test_hosts]) await tests(step, { assert, folder: own_folder('bench') });
end();
