// The lanes of set-up: a step waits for those that it needs, and stops where the lane that makes them has ended badly.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
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
