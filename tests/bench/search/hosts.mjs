// How odd are hosts? Each takes what a well-behaved server would answer and changes it, as some are known to.
//
// A host is (said, {request, before, whole, as_if}) → said, where said is {status, headers, body}; `before` counts earlier
// requests for the same address, `whole` gives the file, `as_if` what would be said if it had other bytes. `sent` leaves out
// the end of the body though its length was told, `stalls` keeps the line open then; status 0 closes it without a word.
import { gzipSync } from 'node:zlib';

const page = '<!doctype html><title>Sidan finns inte</title><h1>Sidan finns inte</h1>';
const as_page = (status) => ({ status, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: Buffer.from(page) });
const half_of = (bytes) => bytes.subarray(0, bytes.length >> 1);
const is_found = ({ status }) => status === 200 || status === 206;

export const hosts = {
  plain: (said) => said,
  /** Compresses what it cut out, and says so: the bytes are not those of the range. */
  gzips_ranges: (said) => (said.status === 206 ? { ...said, headers: { ...said.headers, 'Content-Encoding': 'gzip' }, body: gzipSync(said.body) } : said),
  /** Answers every request with the whole file. */
  ignores_ranges: (said, { whole }) => (said.status === 206 ? { status: 200, headers: without_range(said.headers), body: whole() } : said),
  /** Cuts ranges, but HEAD tells nothing of it. */
  silent_head: (said, { request }) => (request.method === 'HEAD' ? { ...said, headers: without_range(said.headers) } : said),
  /** What is missing is a page for people. */
  missing_as_page: (said) => (is_found(said) ? said : as_page(404)),
  /** ... and even called found, as hosts of single-page programs do. */
  missing_as_found: (said) => (is_found(said) ? said : as_page(200)),
  /** The file was never uploaded. */
  loses: () => as_page(404),
  /** Half of the answer, and then nothing for as long as one waits. */
  stalls: (said) => ({ ...said, sent: said.body.length >> 1, stalls: true }),
  /** Half of the answer, and then the line is closed. */
  breaks_off: (said) => ({ ...said, sent: said.body.length >> 1 }),
  /** Half of the file is all that was uploaded. */
  truncates: (said, { whole, as_if }) => (is_found(said) ? as_if(half_of(whole())) : said),
  /** Another version is uploaded between the first request for a file and the second. */
  changes: (said, { before, whole, as_if }) => (before > 0 && is_found(said) ? as_if(whole().map((byte) => byte ^ 0x55)) : said),
  /** Nobody answers. */
  offline: () => ({ status: 0, headers: {}, body: Buffer.alloc(0) }),
};

function without_range(headers) {
  const { 'Accept-Ranges': _, 'Content-Range': __, ...rest } = headers;
  return rest;
}
