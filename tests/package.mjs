// The package as its users have it: packed by npm, unpacked into node_modules, its README's examples run as they stand, its
// answers against those of the native command. Run: node tests/package.mjs. Needs build/package, build/release/bin/diarium
// and, for the element, build/site (DIARIUM_PACKAGE, DIARIUM_NATIVE, DIARIUM_SITE name others;
// DIARIUM_SHELL: the build/shell that the package was made with).
// Ends with «N passed, N failed, N skipped».
import { test_answers } from './package/answers.mjs';
import { test_browser } from './package/browser.mjs';
import { test_errors } from './package/errors.mjs';
import { test_files } from './package/files.mjs';
import { test_remote } from './package/remote.mjs';
import { test_search } from './package/search.mjs';
import { done, installed, lexicon, module_of, native, pack, papers, run } from './package/support.mjs';

run(native, ['pack', papers, '-o', pack, '--lexicon', lexicon]);
const here = installed();
const context = { ...here, Diarium: await module_of(here.place) };
for (const tests of [test_files, test_answers, test_errors, test_remote, test_search, test_browser]) await tests(context);
done();
