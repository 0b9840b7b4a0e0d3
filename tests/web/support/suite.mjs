// A small runner for browser tests: each test gets its own page, and a page that logs an error fails its test.
const tests = [];

/** Registers a test. `name` is a sentence about the reader's world; `options.console: 'any'` where errors are the point. */
export function test(name, run, options = {}) {
  tests.push({ name, run, options });
}

export function check(condition, message) {
  if (!condition) throw new Error(message);
}

export function equal(actual, expected, what) {
  const a = JSON.stringify(actual), b = JSON.stringify(expected);
  if (a !== b) throw new Error(`${what}: expected ${b}, got ${a}`);
}

/** Runs every registered test whose name holds one of `filters` (all, if there are none); returns {passed, failed, skipped}. */
export async function runAll(makeContext, filters) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, run, options } of tests.filter((t) => filters.length === 0 || filters.some((filter) => t.name.includes(filter)))) {
    const started = Date.now();
    const context = await makeContext(options);
    try {
      const said = await run(context);
      if (typeof said === 'object' && said?.skip) {
        sum.skipped++;
        console.log(`skipped: ${name}: ${said.skip}`);
        continue;
      }
      if (options.console !== 'any') check(context.errors.length === 0, `the console says: ${context.errors.join(' | ')}`);
      sum.passed++;
      console.log(`ok      ${name}${said ? ` (${said})` : ''} ${Date.now() - started} ms`);
    } catch (error) {
      sum.failed++;
      console.log(`FAILED  ${name}\n        ${String(error.message ?? error).split('\n').slice(0, 6).join('\n        ')}`);
    } finally {
      await context.close();
    }
  }
  return sum;
}
