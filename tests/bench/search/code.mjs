// What does a page load of an engine before it asks anything? Its code as a bundler ships it, and its wasm.
import fs from 'node:fs';
import path from 'node:path';

/** The folder that a page fetches an engine's code from; made below `folder` where the engine is a library. */
export async function code_folder(peer, name, folder) {
  if (peer.code_folder) return peer.code_folder;
  const out = path.join(folder, 'code', name);
  fs.mkdirSync(out, { recursive: true });
  if (!peer.code || fs.existsSync(path.join(out, 'code.mjs'))) return out;
  const { build } = await import('esbuild');
  await build({
    stdin: { contents: peer.code.source, resolveDir: import.meta.dirname }, outfile: path.join(out, 'code.mjs'), bundle: true, minify: true,
    format: 'esm', platform: 'browser', logLevel: 'silent', external: ['node:*', 'fs', 'path', 'crypto', 'module', 'url', '*.wasm'],
  });
  for (const file of peer.code.files ?? []) fs.copyFileSync(path.join(import.meta.dirname, 'node_modules', file), path.join(out, path.basename(file)));
  return out;
}
