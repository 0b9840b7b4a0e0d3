// Bundles the thread that reads PDF under node: node web/pdf/build_node.mjs OUT. CMake runs it for the command.
import path from 'node:path';
import { build } from 'esbuild';

const out = process.argv[2];
if (!out) {
  console.error('usage: node web/pdf/build_node.mjs OUT.mjs');
  process.exit(2);
}
await build({
  entryPoints: [path.join(import.meta.dirname, 'node_worker.mjs')], outfile: out, bundle: true, minify: true, platform: 'node', format: 'esm',
  target: 'node20', legalComments: 'none', logLevel: 'warning',
});
