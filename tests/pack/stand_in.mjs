// A core that has nothing of Diarium but its manner to ask for parts of a pack: the module that web/package/core.ts starts,
// for tests of how parts are brought. A «pack» is any bytes; a question «a,b,c» adds the bytes at those places up, each of
// which it finds only when the one before is there, and «for ever» asks for more without end.
const unit = 4096;
const encoder = new TextEncoder(), decoder = new TextDecoder();

/** What JavaScript finds in place of the program. `log`: what was supplied, [begin, end]. */
export function stand_in(log = []) {
  const heap = new Uint8Array(64 << 20), explorers = [null];
  let top = 16;
  const alloc = (size) => { const at = top; top += size + 8; if (top > heap.length) throw new Error('memory'); return at; };
  const say = (value) => {
    const bytes = encoder.encode(JSON.stringify(value)), at = alloc(bytes.length + 1);
    heap.set(bytes, at);
    heap[at + bytes.length] = 0;
    return at;
  };
  const text = (at, size) => decoder.decode(heap.subarray(at, at + size));
  const has = ({ units }, place) => units.has(Math.floor(place / unit));
  const unit_of = ({ size }, place) => [Math.floor(place / unit) * unit, Math.min(size, (Math.floor(place / unit) + 1) * unit)];
  const put = (one, bytes, begin) => {
    if (begin % unit !== 0 || (bytes.length % unit !== 0 && begin + bytes.length !== one.size)) return false;
    one.bytes.set(bytes, begin);
    for (let at = begin; at < begin + bytes.length; at += unit) one.units.add(at / unit);
    return true;
  };
  /** The pack tells its size in its first four bytes; opening wants the byte in its middle. */
  const about = (one) => {
    const middle = one.size >> 1;
    return say(has(one, middle) ? { value: { papers: one.bytes[middle], title: 'Stand-in', description: '', address: '' } } : { waiting: [unit_of(one, middle)] });
  };
  const open = (handle, at, length) => {
    const size = heap.slice(at, at + 4).reduce((sum, byte, i) => sum + byte * 256 ** i, 0);
    if (size < length || size > heap.length) return say({ error: { code: 'bad_format', message: 'this is no pack', where: '' } });
    const one = explorers[handle] = { size, bytes: new Uint8Array(size), units: new Set(), made: new Uint8Array(0) };
    put(one, heap.slice(at, at + length), 0);
    return about(one);
  };
  const ask = (handle, at, size) => {
    const one = explorers[handle], asked = text(at, size);
    if (asked === 'for ever') {
      const next = Array.from({ length: Math.ceil(one.size / unit) }, (_, i) => i).find((i) => !one.units.has(i));
      return say({ waiting: [unit_of(one, next * unit)] });
    }
    let sum = 0;
    for (const place of asked.split(',').map(Number)) {
      if (!(place < one.size)) return say({ error: { code: 'not_found', message: 'there is no such place', where: asked } });
      if (!has(one, place)) return say({ waiting: [unit_of(one, place)] });
      sum += one.bytes[place];
    }
    return say({ value: { query: asked, papers: sum } });
  };
  return {
    HEAPU8: heap,
    _diarium_alloc: alloc,
    _diarium_free: () => undefined,
    _diarium_explorer_create: () => explorers.push(null) - 1,
    _diarium_explorer_destroy(handle) { explorers[handle] = undefined; },
    _diarium_explorer_open: open,
    _diarium_explorer_open_part: open,
    _diarium_explorer_about: (handle) => about(explorers[handle]),
    _diarium_explorer_supply(handle, at, length, begin) {
      log.push([begin, begin + length]);
      if (!explorers[handle]) throw new Error('supplied after it was closed');
      return say(put(explorers[handle], heap.slice(at, at + length), begin) ? { value: true } : { error: { code: 'damaged', message: 'this is not of the pack', where: '' } });
    },
    _diarium_explorer_search: ask,
    _diarium_explorer_document: ask,
    _diarium_explorer_cite: ask,
    _diarium_explorer_papers: (handle) => {
      const one = explorers[handle], absent = [100_000, 900_000, 2_000_000].filter((place) => !has(one, place));
      return say(absent.length > 0 ? { waiting: absent.map((place) => unit_of(one, place)) } : { value: [100_000, 900_000, 2_000_000].map((place) => one.bytes[place]) });
    },
  };
}
