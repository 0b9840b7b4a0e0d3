// SQLite FTS5 over a file that stays on the host: pages are fetched as the engine reads them, one after the other, as its
// readers over HTTP do; a read that goes on where the last one ended fetches twice as much.
//
// The reads are seen by a file system of ours in memory, and then fetched in the same order: node has no reads that wait.
import fs from 'node:fs';
import path from 'node:path';
import { fetched, index_name } from './peer.mjs';
import sqlite, { match_of, select_of, wasm } from './sqlite.mjs';

const least = 4096, most = 1 << 20;

/** Installs a file system «seen» that holds one file, and calls `read(offset, size)` for each read of it. */
function install({ capi, vfs, wasm: memory }, bytes, read) {
  const io = new capi.sqlite3_io_methods(), system = new capi.sqlite3_vfs();
  io.$iVersion = 1;
  Object.assign(system, { $iVersion: 1, $szOsFile: capi.sqlite3_file.structInfo.sizeof, $mxPathname: 256, $zName: memory.allocCString('seen') });
  const fine = () => 0, refused = () => capi.SQLITE_READONLY;
  vfs.installVfs({
    io: { struct: io, methods: {
      xClose: fine, xLock: fine, xUnlock: fine, xSync: fine, xWrite: refused, xTruncate: refused, xFileControl: () => capi.SQLITE_NOTFOUND,
      xSectorSize: () => least, xDeviceCharacteristics: () => capi.SQLITE_IOCAP_IMMUTABLE,
      xCheckReservedLock: (file, out) => { memory.poke(out, 0, 'i32'); return 0; },
      xFileSize: (file, out) => { memory.poke(out, BigInt(bytes.length), 'i64'); return 0; },
      xRead: (file, to, size, offset) => {
        const at = Number(offset), there = bytes.subarray(at, at + size);
        read(at, size);
        memory.heap8u().fill(0, to, to + size).set(there, to);
        return there.length < size ? capi.SQLITE_IOERR_SHORT_READ : 0;
      },
    } },
    vfs: { struct: system, methods: {
      xOpen: (self, name, file, flags, out) => {
        const opened = new capi.sqlite3_file(file);
        opened.$pMethods = io.pointer;
        opened.dispose();
        if (out) memory.poke(out, flags, 'i32');
        return 0;
      },
      xAccess: (self, name, flags, out) => { memory.poke(out, 0, 'i32'); return 0; },
      xFullPathname: (self, name, size, out) => memory.cstrncpy(out, name, size) < size ? 0 : capi.SQLITE_CANTOPEN,
      xDelete: refused, xGetLastError: fine, xRandomness: fine, xSleep: fine, xCurrentTime: fine,
    } },
  });
}

/** The requests that these reads need: {begin, end}, in order, no byte twice. */
export function requests_of(reads, size) {
  const there = new Set(), requests = [];
  for (const { at, length } of reads) {
    for (let page = Math.floor(at / least); page * least < Math.min(size, at + length); ++page) {
      if (there.has(page)) continue;
      const last = requests.at(-1), begin = page * least, long = last?.end === begin ? Math.min(most, 2 * (last.end - last.begin)) : least;
      const request = { begin, end: Math.min(size, begin + long) };
      for (let one = page; one * least < request.end; ++one) there.add(one);
      requests.push(request);
    }
  }
  return requests;
}

async function range(address, { begin, end }) {
  const response = await fetch(address, { headers: { Range: `bytes=${begin}-${end - 1}` } });
  return response.arrayBuffer();
}

export default {
  ...sqlite, name: 'SQLite ranged', only_network: true, snippets: false,
  async start(wishes) {
    const engine = await sqlite.start(wishes), { default: begin } = await import('@sqlite.org/sqlite-wasm');
    return {
      build: (collection, folder) => engine.build(collection, folder),
      async first_over_network(address, query, folder) {
        const bytes = fs.readFileSync(path.join(folder, index_name)), reads = [], program = await begin({ print() {}, printErr() {} });
        install(program, bytes, (at, length) => reads.push({ at, length }));
        const base = new program.oo1.DB({ filename: 'file:papers?immutable=1&mode=ro', flags: 'r', vfs: 'seen' }), match = match_of(query);
        const total = base.selectValue('select count(*) from t where t match ?', [match]);
        const hits = base.selectArrays(select_of(true, 1), [match, 5]).map(([row, , title, snippet]) => ({ paper: row - 1, title, snippet }));
        await fetched(`${address}code/code.mjs`);
        await fetched(`${address}code/${path.basename(wasm)}`);
        for (const request of requests_of(reads, bytes.length)) await range(`${address}index/${index_name}`, request);
        return { total, hits };
      },
    };
  },
};
