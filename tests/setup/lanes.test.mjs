// The lanes of set-up: a step waits for those that it needs, and stops where the lane that makes them has ended badly.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { inFolder, root, test } from './support.mjs';

/** Two lanes in a folder of their own; `first` is what the other lane does. */
const lanes = (first) => `
DONE=$PWD
. '${root}/wasm/setup/steps/report.sh'
(sleep 0.3; ${first}) &
(await parts; echo went on)
echo "status $?"
wait`;
const run = (first) => inFolder((folder) => spawnSync('timeout', ['10', 'bash', '-c', lanes(first)], { cwd: folder, encoding: 'utf8' }).stdout);

test('a step goes on when what it needs is done', async () => assert.equal(await run('done_with parts'), 'went on\nstatus 0\n'));

test('a step stops in silence when what it needs will not come', async () => assert.equal(await run('done_with nothing'), 'status 97\n'));

test('a step that is stopped, at whatever moment, is done whole the next time', () => inFolder((folder) => {
  const script = `TOOLS=$PWD STEP_NUMBER=1 STEP_COUNT=1; mkdir -p stamps log work got
. '${root}/wasm/setup/steps/report.sh'
key_part() { echo 1; }; made_part() { [ -e made ]; }
step_part() { for i in 1 2 3 4 5; do echo $i >>"$WORK/half"; sleep .02; done; mv "$WORK/half" made; sleep .02; }
trap 'exit 130' INT TERM
step part 'a part'; cat made`;
  const run = (...limit) => spawnSync('setsid', ['-w', ...limit, 'bash', '-c', script], { cwd: folder, encoding: 'utf8' });
  for (let moment = 1; moment <= 10; ++moment) run('timeout', '-s', 'INT', `${moment * .02}`);
  assert.equal(run('env').stdout.split('\n').slice(-6).join(' '), '1 2 3 4 5 ');
}));

test('a second set-up of the same tools waits for the first', async () => {
  const lock = realpathSync(join(root, '.tools/lock'));
  const holds = spawn('flock', [lock, 'sleep', '2']);
  await new Promise((done) => setTimeout(done, 300));
  const { status, stdout } = spawnSync(join(root, 'wasm/setup/setup.sh'), ['page'], { encoding: 'utf8' });
  holds.kill();
  assert.equal(status, 0, stdout);
  assert.match(stdout, /another set-up is running with the same tools; waiting for it/);
});
