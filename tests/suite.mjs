// A suite of cases: each is told as it ends, and their sum last, in the words that tests/run.sh reads. node:test has other
// words and one fault a case; here a case names all that is wrong, or says in its line what it found.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** What is told of an error. */
const told = error => String(error?.stack ?? error).split('\n').slice(0, 12).join('\n');
const say = (right, words) => console.log(`${right ? 'ok    ' : 'FAILED'}  ${words.replaceAll('\n', '\n        ')}`);
const say_skipped = (name, reason) => console.log(`skipped: ${name}: ${reason}`);

export function check(right, words) {
  if (!right) throw new Error(words);
}
/** Compares values by their JSON and shows where they part. */
export function equal(actual, expected, what) {
  const a = JSON.stringify(actual) ?? 'undefined', b = JSON.stringify(expected) ?? 'undefined';
  if (a === b) return;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const near = text => text.slice(Math.max(0, at - 60), at + 60);
  throw new Error(`${what} differs at ${at}: got …${near(a)}… and expected …${near(b)}…`);
}
/** What is wrong where something does not hold. */
export const hold = (right, words) => (right ? [] : [words]);

/** Runs a step and tells it; how it ended: «passed», «failed» or «skipped». `work` throws what is wrong, or answers
 *  {skip: reason}, or words to print. */
export async function try_step(name, work) {
  const started = Date.now();
  try {
    const said = await work();
    if (said?.skip) return say_skipped(name, said.skip), 'skipped';
    say(true, `${name}${typeof said === 'string' && said ? ` (${said})` : ''} ${Date.now() - started} ms`);
    return 'passed';
  } catch (error) {
    say(false, `${name}\n${told(error)}`);
    return 'failed';
  }
}

/** `filter`: a part of the names wanted, '' for all; `most`: how many faults of a case are told. */
export function open_suite({ filter = '', most = 12 } = {}) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  const suite = {
    /** Counts what was told elsewhere. */
    count: (end, cases = 1) => void (sum[end] += cases),
    tell(right, words) {
      say(right, words);
      suite.count(right ? 'passed' : 'failed');
    },
    skip(name, reason, cases = 1) {
      say_skipped(name, reason);
      suite.count('skipped', cases);
    },
    /** Tells a case by its faults, a sentence each: [], '' or nothing where all is right, {skip: reason} where it could
     *  not run. */
    judge(name, faults) {
      if (faults?.skip) return suite.skip(name, faults.skip);
      const wrong = faults === '' ? [] : [faults ?? []].flat();
      const more = wrong.length > most ? [`${wrong.length} in all`] : [];
      suite.tell(wrong.length === 0, [name, ...wrong.slice(0, most), ...more].join('\n'));
    },
    /** Runs a case, and judges it by what it answers, or promises, or throws. */
    test(name, work) {
      if (!name.includes(filter)) return undefined;
      const judge = faults => suite.judge(name, faults), fail = error => judge(told(error));
      try {
        const faults = work();
        return faults instanceof Promise ? faults.then(judge, fail) : judge(faults);
      } catch (error) {
        return fail(error);
      }
    },
    /** Runs a step, as `try_step` does, and counts it. */
    async step(name, work) {
      const end = name.includes(filter) && await try_step(name, work);
      if (end) suite.count(end);
      return end;
    },
    /** Tells the sum and ends the process. */
    end() {
      console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
      process.exit(sum.failed ? 1 : 0);
    },
  };
  return suite;
}

const registered = [];
/** Registers a step; its name is a sentence about the reader's world. */
export const test = (name, work, options = {}) => registered.push({ name, work, options });
/** What the *.test.mjs of a folder have registered, file by file. */
export async function registered_in(folder) {
  for (const file of fs.readdirSync(folder).sort())
    if (file.endsWith('.test.mjs')) await import(pathToFileURL(path.join(folder, file)));
  return registered;
}
/** Runs it all, or what holds `filter` in its name, as a suite of its own. */
export async function run_registered(folder, filter) {
  const { step, end } = open_suite({ filter });
  for (const { name, work } of await registered_in(folder)) await step(name, work);
  end();
}
