#include <emscripten.h>

#include "cli/papers/paper_bytes.h"
#include "cli/pdf/pdf_status.h"

// A command is one long call, and pdf.js answers by promises only: it runs in a thread of its own, and this one sleeps until
// the thread has posted its answer. The thread is kept for the next file; one that stalls is ended.
// Returns the exit status of pdf_status.h; -1: no page done in 10 seconds; -2: the thread's program is not there. The stream
// waits in Module for diarium_pdf_take.
EM_JS(int, diarium_pdf_read, (const char* bytes, int size), {
  const { Worker, MessageChannel, receiveMessageOnPort } = require('worker_threads');
  const program = require('path').join(__dirname, 'diarium-pdf.mjs');
  if (!require('fs').existsSync(program)) return -2;
  if (!Module.pdfThread) {
    // Its streams are not joined to ours: that would make ours wait for none, and cut long answers off.
    Module.pdfThread = new Worker(program, { stdin: true, stdout: true, stderr: true });
    Module.pdfThread.unref();
  }
  const signal = new Int32Array(new SharedArrayBuffer(8));
  const { port1, port2 } = new MessageChannel();
  const copy = HEAPU8.slice(bytes, bytes + size);
  Module.pdfThread.postMessage({ bytes: copy, signal, port: port2 }, [copy.buffer, port2]);
  for (let seen = 0; Atomics.load(signal, 1) === 0; seen = Atomics.load(signal, 0)) {
    if (Atomics.wait(signal, 0, seen, 10000) === 'timed-out') {
      Module.pdfThread.terminate();
      Module.pdfThread = null;
      port1.close();
      return -1;
    }
  }
  const { message } = receiveMessageOnPort(port1);
  port1.close();
  Module.pdfStream = message.stream;
  return message.status;
})
EM_JS(int, diarium_pdf_size, (), { return Module.pdfStream.length; })
EM_JS(void, diarium_pdf_take, (char* out), {
  HEAPU8.set(Module.pdfStream, out);
  Module.pdfStream = null;
})

namespace diarium::cli {

Result<std::string> pdf_to_positioned(std::string_view bytes, source::Outside kind, Ocr ocr) {
  if (kind == source::Outside::picture) return std::string(bytes);
  if (ocr.use == Ocr::Use::required)
    return Error{Fault::unsupported, "This program reads no pictures of pages under node; leave --ocr require out, or use the native command", ""};
  const int status = diarium_pdf_read(bytes.data(), static_cast<int>(bytes.size()));
  if (status == -1) return pdf_stalled();
  if (status == -2) return pdf_no_reader("diarium-pdf.mjs is not beside the program; build again");
  if (status != 0) return pdf_error(status);
  std::string stream(static_cast<std::size_t>(diarium_pdf_size()), '\0');
  diarium_pdf_take(stream.data());
  return stream;
}

}  // namespace diarium::cli
