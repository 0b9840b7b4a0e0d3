// A client of `diarium mcp` that sends what it is told, right or wrong, and gives back what came: lines, bytes, exit status.
import { spawn, spawnSync } from 'node:child_process';

export const revision = '2025-06-18';
export const request = (id, method, params) => ({ jsonrpc: '2.0', id, method, ...(params === undefined ? {} : { params }) });
export const initialize = request('begin', 'initialize', { protocolVersion: revision, capabilities: {}, clientInfo: { name: 'test', version: '1' } });
export const initialized = { jsonrpc: '2.0', method: 'notifications/initialized' };
export const call = (id, name, args) => request(id, 'tools/call', { name, ...(args === undefined ? {} : { arguments: args }) });
export const line = message => (typeof message === 'string' || Buffer.isBuffer(message) ? message : JSON.stringify(message)) + '\n';

/** Sends all of `messages` at once and ends stdin. Strings and bytes are sent as they are, with a line's end unless `raw`. */
export function session(program, pack, messages, { raw } = {}) {
  const input = raw ?? Buffer.concat(messages.map(one => Buffer.isBuffer(one) ? Buffer.concat([one, Buffer.from('\n')]) : Buffer.from(line(one))));
  const { status, signal, stdout, stderr } = spawnSync(program[0], [...program.slice(1), 'mcp', pack], { input, maxBuffer: 1 << 30, timeout: 120_000 });
  const text = stdout.toString();
  return { status: status ?? signal, stdout, stderr: stderr.toString(), lines: text.split('\n').filter(Boolean) };
}

/** Sends the pieces one after the other, each when `answers` lines have come; gives {lines, status} when the program has ended. */
export function conversation(program, pack, turns) {
  return new Promise((resolve, reject) => {
    const child = spawn(program[0], [...program.slice(1), 'mcp', pack], { stdio: ['pipe', 'pipe', 'pipe'] });
    const late = setTimeout(() => { child.kill('SIGKILL'); reject(new Error(`no answer after ${turn} turns: ${out}`)); }, 60_000);
    let out = '', turn = 0;
    const go = () => {
      while (turn < turns.length && out.split('\n').length - 1 >= turns[turn].after) child.stdin.write(turns[turn++].send);
      if (turn === turns.length) child.stdin.end();
    };
    child.stdout.on('data', bytes => { out += bytes; go(); });
    child.stdin.on('error', () => {});
    child.on('close', (status, signal) => { clearTimeout(late); resolve({ lines: out.split('\n').filter(Boolean), status: status ?? signal }); });
    go();
  });
}

/** Takes nothing of what the program says: its stdout is closed before it is asked. Gives its exit status and stderr. */
export function deaf(program, pack, messages) {
  return new Promise((resolve, reject) => {
    const child = spawn(program[0], [...program.slice(1), 'mcp', pack], { stdio: ['pipe', 'pipe', 'pipe'] });
    const late = setTimeout(() => { child.kill('SIGKILL'); reject(new Error('it talks on to nobody')); }, 60_000);
    let stderr = '';
    child.stderr.on('data', bytes => { stderr += bytes; });
    child.stdin.on('error', () => {});
    child.stdout.destroy();
    child.on('close', (status, signal) => { clearTimeout(late); resolve({ status: status ?? signal, stderr }); });
    for (const message of messages) child.stdin.write(line(message));  // stdin stays open: the program must end by itself
  });
}
