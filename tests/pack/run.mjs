// The pack suite: how a pack is brought over HTTP as it is needed, by the page, the package and the service worker.
// usage: node tests/pack/run.mjs [FILTER]   needs no build; ends with "N passed, N failed, N skipped"
import { readdirSync } from 'node:fs';
import { cases } from './support.mjs';

for (const file of readdirSync(import.meta.dirname).sort())
  if (file.endsWith('.test.mjs')) await import(`./${file}`);

const filter = process.argv[2] ?? '';
const sum = { passed: 0, failed: 0 };
for (const { name, work } of cases) {
  if (!name.includes(filter)) continue;
  try {
    await work();
    sum.passed += 1;
    console.log(`ok      ${name}`);
  } catch (error) {
    sum.failed += 1;
    console.log(`FAILED  ${name}\n        ${String(error?.stack ?? error).split('\n').slice(0, 8).join('\n        ')}`);
  }
}
console.log(`${sum.passed} passed, ${sum.failed} failed, 0 skipped`);
process.exit(sum.failed ? 1 : 0);
