// Runs the cases that the *.test.mjs of a folder have registered, one after the other, and says what came of them in the words
// that tests/run.sh reads: "N passed, N failed, N skipped" at the end.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** `cases`: {name, work}, which the files of `folder` add to as they are imported; `filter`: a part of the names wanted, '' for all.
 *  How many failed. */
export async function run_cases(folder, cases, filter = '') {
  for (const file of readdirSync(folder).sort())
    if (file.endsWith('.test.mjs')) await import(pathToFileURL(path.join(folder, file)));
  const sum = { passed: 0, failed: 0 };
  for (const { name, work } of cases) {
    if (!name.includes(filter)) continue;
    try {
      await work();
      sum.passed += 1;
      console.log(`ok      ${name}`);
    } catch (error) {
      sum.failed += 1;
      console.log(`FAILED  ${name}\n        ${String(error?.stack ?? error).split('\n').slice(0, 12).join('\n        ')}`);
    }
  }
  console.log(`${sum.passed} passed, ${sum.failed} failed, 0 skipped`);
  return sum.failed;
}
