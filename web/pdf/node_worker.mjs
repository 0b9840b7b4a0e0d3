// The threads that read PDF for the command under node (core/cli/pdf/pdf_node.cpp starts the first and waits): bytes in, the stream
// out. The first watches the second, which reads: one that takes too much memory is ended by the engine, and only a thread that
// does not sleep hears of it.
//
// A message is {bytes, signal, port}. `signal` is counted up after each page, and when the answer {status, stream} has been
// posted to `port`: the command waits on it, and gives up when it does not move.
import './node_globals.mjs';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { PdfError, positioned } from './stream.ts';

const status_of = { unsupported: 21, damaged: 22, too_large: 23 };  // As in core/cli/pdf/pdf_status.h.
const too_much = 24, crashed = 25;
const most_megabytes = 512;  // Of objects, as pdf_memory of pdf_status.h; buffers of bytes come on top.

const beat = (signal) => {
  Atomics.add(signal, 0, 1);
  Atomics.notify(signal, 0);
};

function reads() {
  parentPort.on('message', async ({ bytes, signal }) => {
    let answer;
    try {
      answer = { status: 0, stream: new TextEncoder().encode(await positioned(bytes, { onPage: () => beat(signal) })) };
    } catch (error) {
      answer = { status: error instanceof PdfError ? status_of[error.code] ?? 22 : crashed, stream: new Uint8Array() };
    }
    parentPort.postMessage(answer, [answer.stream.buffer]);
  });
}

function watches() {
  let reader = null, job = null;
  const end = (answer) => {
    const { signal, port } = job;
    job = null;
    port.postMessage(answer, [answer.stream.buffer]);
    Atomics.store(signal, 1, 1);
    beat(signal);
  };
  const hire = () => {
    const hired = new Worker(new URL(import.meta.url), {
      workerData: 'reads', stdin: true, stdout: true, stderr: true, resourceLimits: { maxOldGenerationSizeMb: most_megabytes },
    });
    hired.on('message', end);
    hired.on('error', ({ code }) => {
      reader = null;
      if (job) end({ status: code === 'ERR_WORKER_OUT_OF_MEMORY' ? too_much : crashed, stream: new Uint8Array() });
    });
    return hired;
  };
  parentPort.on('message', ({ bytes, signal, port }) => {
    job = { signal, port };
    reader ??= hire();
    reader.postMessage({ bytes, signal }, [bytes.buffer]);
  });
}

if (workerData === 'reads') reads();
else watches();
