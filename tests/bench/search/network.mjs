// What does it cost to fetch something over a slow line? Waited for, or computed from what was asked.

/** A phone's line, as the project's goals are told for. */
export const phone = { latency_ms: 150, bits_per_second: 1_600_000 };

/** Milliseconds that so many bytes need on the line, without latency. */
export const sending_ms = (bytes, { bits_per_second }) => bytes * 8000 / bits_per_second;

/** A line that requests share: a function that ends when an answer of so many bytes has come through it. */
export function slow_line(pace) {
  let free = 0, last = Promise.resolve();  // When what was promised before has gone through.
  return (bytes) => {
    const now = performance.now(), begin = Math.max(free, now + pace.latency_ms);
    free = begin + sending_ms(bytes, pace);
    last = Promise.all([last, new Promise((done) => { setTimeout(done, free - now); })]);
    return last;
  };
}

/** The rounds of requests: one that began after another had ended waited for it. Each round is a list of its requests.
 *  `asked` is {begin, end, bytes} of each, as the asking side saw it. The longest chain is what latency multiplies. */
export function rounds_of(asked) {
  const ordered = [...asked].sort((x, y) => x.begin - y.begin), depth = new Map(), rounds = [];
  for (const request of ordered) {
    const before = ordered.filter((other) => depth.has(other) && other.end <= request.begin).map((other) => depth.get(other));
    const at = before.length ? Math.max(...before) + 1 : 0;
    depth.set(request, at);
    (rounds[at] ??= []).push(request);
  }
  return rounds;
}

/** Milliseconds that these requests take on a line: for each round its latency, and its bytes one after the other.
 *  Setting up the connection and what is computed between are left out. */
export const computed_ms = (asked, pace) => rounds_of(asked).length * pace.latency_ms + sending_ms(asked.reduce((bytes, one) => bytes + one.bytes, 0), pace);

/** Writes down what this process fetches over HTTP from now on: begin, and end when the body was read. Gives the list, whose
 *  bytes with_bytes() fills in from what the server wrote down, and a way back. */
export function watch_fetch() {
  const asked = [], plain = globalThis.fetch;
  globalThis.fetch = async (address, options) => {
    const entry = { path: new URL(String(address)).pathname, begin: performance.now(), end: Infinity, bytes: 0 };
    if (String(address).startsWith('http')) asked.push(entry);
    const response = await plain(address, options);
    entry.end = performance.now();
    const read = response.arrayBuffer.bind(response), read_text = response.text.bind(response), read_json = response.json.bind(response);
    const ended = async (body) => {
      const value = await body;
      entry.end = performance.now();
      return value;
    };
    return Object.assign(response, { arrayBuffer: () => ended(read()), text: () => ended(read_text()), json: () => ended(read_json()) });
  };
  return { asked, stop: () => { globalThis.fetch = plain; } };
}

/** The same requests with the bytes that the server (server.mjs) sent for them. */
export function with_bytes(asked, log) {
  const left = [...log];
  return asked.map((entry) => {
    const at = left.findIndex((one) => new URL(one.path, 'http://host/').pathname === entry.path);
    return { ...entry, bytes: at < 0 ? 0 : left.splice(at, 1)[0].bytes };
  });
}
