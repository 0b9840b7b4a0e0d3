// What axe-core finds wrong with a page, or with a part of it.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { equal } from './suite.mjs';

const { resolve } = createRequire(new URL('../../../web/package.json', import.meta.url));
const axe = readFileSync(resolve('axe-core/axe.min.js'), 'utf8');

/** Fails where axe finds something wrong within `part`; how many of its rules hold. */
export async function faultless(page, part = 'html', options = {}) {
  await page.evaluate(axe);
  const found = await page.evaluate(([within, asked]) => window.axe.run(document.querySelector(within), asked),
    [part, { resultTypes: ['violations'], ...options }]);
  const said = ({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0].target} ${nodes[0].failureSummary ?? ''}`;
  equal(found.violations.map(said), [], 'violations');
  return found.passes.length;
}
