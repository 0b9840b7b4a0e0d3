// Cases of a suite that end at once, each told as it ends, and their sum in the words that tests/run.sh reads.

/** `filter`: a part of the names wanted, '' for all. */
export function told_cases(filter = '') {
  const sum = { passed: 0, failed: 0 };
  return {
    /** Runs a case. `run`: what is wrong, a sentence each; none, or nothing, where all is right. */
    test(name, run) {
      if (!name.includes(filter)) return;
      let wrong;
      try {
        wrong = [run() ?? []].flat();
      } catch (error) {
        wrong = [String(error.stack)];
      }
      sum[wrong.length ? 'failed' : 'passed']++;
      console.log(wrong.length ? `FAILED  ${name}\n        ${wrong.slice(0, 8).join('\n        ')}` : `ok      ${name}`);
    },
    /** Tells the sum and ends the process. */
    end() {
      console.log(`${sum.passed} passed, ${sum.failed} failed, 0 skipped`);
      process.exit(sum.failed ? 1 : 0);
    },
  };
}
