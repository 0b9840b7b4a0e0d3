// The positioned stream of a PDF (core/source/positioned.h) from both readers: poppler's program and pdf.js's thread for node.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { command, root } from './support.mjs';

const native_program = path.join(path.dirname(command), 'diarium-pdf');
const node_program = path.join(root, 'build/web/bin/diarium-pdf.mjs');
export const both_are_there = () => [native_program, node_program].every(fs.existsSync);

export function native_stream(bytes) {
  const { status, stdout } = spawnSync(native_program, [], { input: bytes, maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`diarium-pdf ended with ${status}`);
  return stdout.toString();
}

let thread;
/** As core/cli/pdf/pdf_node.cpp asks the thread. */
export async function node_stream(bytes) {
  thread ??= new Worker(node_program, { stdout: true, stderr: true });
  thread.unref();
  const { port1, port2 } = new MessageChannel();
  const signal = new Int32Array(new SharedArrayBuffer(8)), copy = new Uint8Array(bytes);
  thread.postMessage({ bytes: copy, signal, port: port2 }, [copy.buffer, port2]);
  for (let seen = 0; Atomics.load(signal, 1) === 0; seen = Atomics.load(signal, 0))
    if (Atomics.wait(signal, 0, seen, 60000) === 'timed-out') throw new Error('the thread is silent');
  const { message } = receiveMessageOnPort(port1);
  port1.close();
  if (message.status !== 0) throw new Error(`the thread answered ${message.status}`);
  return new TextDecoder().decode(message.stream);
}

/** Pages of a stream: {width, height, pictures, runs: [{box, flags, tag, place, text}]}; place: what stands behind «@». */
export function pages_of(stream) {
  const pages = [];
  for (const line of stream.split('\n')) {
    const [kind, ...fields] = line.split('\t');
    if (kind === 'P') pages.push({ width: Number(fields[0]), height: Number(fields[1]), pictures: Number(fields[2]), runs: [] });
    if (kind === 'T') pages.at(-1).runs.push({ box: fields.slice(0, 4).map(Number), flags: Number(fields[6]), tag: fields[7].split('@')[0], place: fields[7].split('@')[1] ?? '', text: fields.slice(8).join('\t') });
  }
  return pages;
}
