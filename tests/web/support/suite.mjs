// A runner for browser tests: each test gets its own page, and a page that logs an error fails its test.
import { check, try_step } from '../../suite.mjs';

/** `test(name, work, options)`: `options.console: 'any'` where errors are the point,
 *  `options.canvas` where it is about the canvas, what is kept in step with it, or pointers over it: all others see the page without WebGL
 *  (`options.graphics` 'software': with it, though the page is not drawn), `options.fresh` where it changes its browser context for good,
 *  `options.alone` where it counts time or frames, `options.long` where it takes so long that it begins first, `options.whole` where a sample of its kind
 *  is tried by every run and the rest by `--whole` or by name. */
export { check, equal, test } from '../../suite.mjs';

/** Runs one test in a page of its own; how it ended. */
const run_one = ({ name, work, options }, makeContext, lane) => try_step(name, async () => {
  let context, sound = false;
  try {
    context = await makeContext(options, lane);
    const said = await work(context, context);  // Its parts by name, and whole for what a case hands on.
    sound = true;
    if (!said?.skip && options.console !== 'any') check(context.errors.length === 0, `the console says: ${context.errors.join(' | ')}`);
    return said;
  } finally {
    await context?.close(sound).catch(() => undefined);  // A browser that died has said so.
  }
});

/** A case whose first run failed may pass alone, once everything else is done: a browser on a busy machine is late at times. More of
 *  them than this are a fault of ours. */
const unsteadyAtMost = 2;

/** Runs every one of `tests` whose name holds one of `filters` (all but those of `--whole`, if there are none; of them
 *  every second one for a `half` of 1 or 2), `lanes` at a time, those with `options.alone` after the others and one at a
 *  time. What failed is run once more, alone; what passes then is told as `unsteady: NAME`. `makeContext(options, lane)`;
 *  `count` is told how each ended. */
export async function runAll({ tests, count }, makeContext, filters, { lanes = 1, whole = false, half = 0 } = {}) {
  const late = [];
  const named = (t) => filters.some((filter) => t.name.includes(filter));
  const wanted = tests.filter((t) => filters.length === 0 ? whole || !t.options.whole : named(t));
  const chosen = half ? wanted.filter((_, i) => i % 2 === half - 1) : wanted;
  const work = async (queue, lane) => {
    for (let one = queue.shift(); one; one = queue.shift()) {
      const end = await run_one(one, makeContext, lane);
      if (end === 'failed') late.push(one);
      else count(end);
    }
  };
  const together = chosen.filter((t) => !t.options.alone).sort((a, b) => Boolean(b.options.long) - Boolean(a.options.long));
  await Promise.all(Array.from({ length: lanes }, (_, lane) => work(together, lane)));
  await work(chosen.filter((t) => t.options.alone), 0);
  const again = late.splice(0);
  if (again.length > unsteadyAtMost) return count('failed', again.length);
  for (const one of again) {
    const end = await run_one(one, makeContext, 0);
    if (end === 'passed') console.log(`unsteady: ${one.name}: failed first, passed alone`);
    count(end);
  }
  return undefined;
}
