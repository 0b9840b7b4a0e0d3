// What the pack suite's files share: cases, TypeScript modules as node can run them, time that a test moves, packs on odd hosts.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { serve } from '../bench/search/server.mjs';
import { own_folder, root, sha256 } from '../checkout.mjs';

const { build } = createRequire(path.join(root, 'web/package.json'))('esbuild');
const folder = own_folder('pack');
export { test } from '../suite.mjs';

let bundles = 0;
/** What TypeScript modules of web/ export, together. `virtual`: the text of modules that a build puts in, by name; `words`: what
 *  the site puts in the place of others when it is written. */
export async function modules(files, virtual = {}, words = {}) {
  const outfile = path.join(folder, `bundle-${bundles++}.mjs`);
  await build({
    stdin: { contents: files.map((file) => `export * from ${JSON.stringify(path.join(root, 'web', file))};`).join('\n'), resolveDir: root },
    outfile, bundle: true, format: 'esm', platform: 'node', logLevel: 'error',
    plugins: [{ name: 'virtual', setup(builder) {
      builder.onResolve({ filter: /^diarium:/ }, ({ path: name }) => ({ path: name, namespace: 'diarium' }));
      builder.onLoad({ filter: /./, namespace: 'diarium' }, ({ path: name }) => ({ contents: virtual[name] ?? '', loader: 'js' }));
    } }],
  });
  const written = Object.entries(words).reduce((code, [from, to]) => code.replaceAll(from, to), fs.readFileSync(outfile, 'utf8'));
  fs.writeFileSync(outfile, written);
  return import(pathToFileURL(outfile).href);
}

/** Short times pass at once; long ones when `silence()` is called. */
export function made_clock() {
  const long = new Set();
  return {
    after(milliseconds, call) {
      if (milliseconds > 10_000) {
        long.add(call);
        return () => long.delete(call);
      }
      const soon = setImmediate(call);
      return () => clearImmediate(soon);
    },
    silence() {
      for (const call of [...long]) { long.delete(call); call(); }
    },
  };
}

/** Bytes of which no two places look alike. */
export function bytes_of(size) {
  const bytes = Buffer.alloc(size);
  for (let at = 0, x = 1; at < size; at++) bytes[at] = (x = (x * 1103515245 + 12345) & 0x7fffffff) >> 16;
  return bytes;
}

/** Serves `bytes` as collection.dia, or in pieces of `piece` bytes, on a host; `work(address, server)`. */
export async function on_host({ bytes, piece = 0, ...options }, work) {
  const here = fs.mkdtempSync(path.join(folder, 'host-'));
  if (piece === 0) fs.writeFileSync(path.join(here, 'collection.dia'), bytes);
  const pieces = [];
  for (let at = 0; piece > 0 && at < bytes.length; at += piece) {
    const part = bytes.subarray(at, at + piece), url = `collection-${pieces.length}.part`;
    fs.writeFileSync(path.join(here, url), part);
    pieces.push({ url, size: part.length, sha256: sha256(part) });
  }
  if (piece > 0) fs.writeFileSync(path.join(here, 'collection.json'), JSON.stringify({ size: bytes.length, sha256: '', pieces }));
  const server = await serve({ '/': here }, options);
  try {
    return await work(`${server.address}collection.${piece ? 'json' : 'dia'}`, Object.assign(server, { folder: here }));
  } finally {
    await server.close();
  }
}
