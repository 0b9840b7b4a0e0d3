// The thread that reads PDF for the command under node (core/cli/pdf_node.cpp starts it and waits): bytes in, the stream out.
//
// A message is {bytes, signal, port}. `signal` is counted up after each page, and when the answer {status, stream} has been
// posted to `port`: the command waits on it, and gives up when it does not move.
import './node_globals.mjs';
import { parentPort } from 'node:worker_threads';
import { PdfError, positioned } from './stream.ts';

const status_of = { unsupported: 21, damaged: 22, too_large: 23 };  // As in core/cli/pdf_status.h.

parentPort.on('message', async ({ bytes, signal, port }) => {
  const beat = () => {
    Atomics.add(signal, 0, 1);
    Atomics.notify(signal, 0);
  };
  let answer;
  try {
    answer = { status: 0, stream: new TextEncoder().encode(await positioned(bytes, { onPage: beat })) };
  } catch (error) {
    answer = { status: error instanceof PdfError ? status_of[error.code] ?? 22 : 24, stream: new Uint8Array() };
  }
  port.postMessage(answer, [answer.stream.buffer]);
  Atomics.store(signal, 1, 1);
  beat();
});
