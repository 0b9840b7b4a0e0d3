// Are the tests of the twin any good? A page that is built without it must fail every one of these.
import { execFile } from 'node:child_process';
import { cpSync, readdirSync, rmSync } from 'node:fs';
import { check, equal, test } from './support/suite.mjs';

const root = new URL('../../', import.meta.url).pathname;
const judged = ['axe finds nothing wrong with the screen collection, light', 'axe finds nothing wrong with the screen reader, dark, as the page',
  'every screen has its landmarks', 'at 1 device pixels a pixel', 'a phrase over a line break is found', 'the last words of a long paper',
  'everything drawn that can be pressed', 'by pointer, on the canvas', 'by keyboard alone'];

test('a page built without its twin fails the tests of the twin', async () => {
  const run = (...words) => new Promise((done) => { execFile(process.execPath, words, { cwd: root, maxBuffer: 1 << 28 }, (error, stdout, stderr) => done({ error, stdout, stderr })); });
  const built = await run('web/build.mjs', '--no-types', '--no-twin', '--out=build/untwinned/shell');
  check(!built.error, built.stderr);
  const site = `${root}build/untwinned/site`;
  rmSync(site, { recursive: true, force: true });
  cpSync(`${root}build/site`, site, { recursive: true });
  const program = (folder) => `${folder}/${readdirSync(folder).find((name) => /^diarium-[0-9a-f]{8}\.js$/.test(name))}`;
  cpSync(program(`${root}build/untwinned/shell`), program(site));
  const said = (await run('tests/web/run.mjs', '--site', site, '--patience', '1500', '--lanes', '1', ...judged)).stdout;
  const passed = said.split('\n').filter((line) => line.startsWith('ok '));
  equal(passed, [], 'tests that pass without the twin');
  const failed = Number(/(\d+) failed/.exec(said.trim().split('\n').at(-1))?.[1] ?? 0);
  check(failed >= judged.length, `only ${failed} of ${judged.length} tests were run`);
  return `${failed} fail, as they must`;
}, { long: true });
