// Makes build/package/, ready for npm: search alone, the core without the page as an ES module and as a classic
// script, their types, and the element that embeds a site. The same input gives the same bytes.
// Run: node web/package/build.mjs [--out=DIR] [--module=DIR] [--shell=DIR], after ./serve.sh --build-only and
// cmake --build --preset web --target diarium_core_module diarium_search_module.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { read_parts, runtime } from '../../wasm/setup/parts.mjs';
import { sbom, sbom_name } from '../../wasm/setup/sbom.mjs';

const here = import.meta.dirname;
const root = path.resolve(here, '../..');
const option = (name, otherwise) => path.resolve(process.argv.find(word => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? path.join(root, otherwise));
const out = option('out', 'build/package');
const core = option('module', 'build/web/module');
const shell = option('shell', 'build/shell');
// What is linked into the programs; the page's other parts (Dear ImGui, fonts, icons) are not in the package.
const parts = [...read_parts(root).filter(({ ships }) => ships.includes('core')).map(({ name }) => name), ...runtime.map(([name]) => name)].sort();

function stop(message, way_out) {
  console.error(`web/package/build.mjs: ${message}\n  ${way_out}`);
  process.exit(1);
}

for (const name of ['diarium-core.js', 'diarium-core.wasm', 'diarium-search.js', 'diarium-search.wasm'])
  if (!fs.existsSync(path.join(core, name)))
    stop(`there is no ${path.relative(root, path.join(core, name))}.`, 'Build it: cmake --build --preset web --target diarium_core_module diarium_search_module');

/** `program`: the module that the bundle starts; `beside`: what it says where the program's .wasm lies. */
const virtual = (program, beside) => ({
  name: 'virtual',
  setup(builder) {
    builder.onResolve({ filter: /^diarium:/ }, ({ path: name }) =>
      name === 'diarium:core' ? { path: path.join(core, `${program}.js`) } : { path: name, namespace: 'diarium' });
    builder.onLoad({ filter: /here$/, namespace: 'diarium' }, () => ({ contents: `export const beside = ${beside};`, loader: 'js' }));
  },
});

function tsc(...words) {
  const program = path.join(root, 'web/node_modules/typescript/bin/tsc');
  if (!fs.existsSync(program)) stop('there is no TypeScript, which judges and writes the types.', 'Run wasm/setup/setup.sh tests');
  const types = spawnSync(process.execPath, [program, '-p', here, ...words], { encoding: 'utf8' });
  if (types.status !== 0) stop('the types do not fit:', `${types.stdout}${types.stderr}`.trim().replaceAll('\n', '\n  '));
}

/** The types of both entries, one file each: what its parts show, without their imports of each other. */
function declarations() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'diarium-types-'));
  try {
    tsc('--noEmit', 'false', '--declaration', '--emitDeclarationOnly', '--rootDir', path.dirname(here), '--outDir', folder);
    const plain = names => names.map(name => fs.readFileSync(path.join(folder, 'package', `${name}.d.ts`), 'utf8')
      .split('\n').filter(line => !/^(import|export) .* from '\.\//.test(line)).join('\n').trim()).join('\n\n');
    return {
      whole: `// Types of diarium. The classic script puts the same under the global name Diarium.\n${plain(['words', 'error', 'search_types', 'types', 'explorer', 'remote', 'papers', 'index'])}\n\nexport as namespace Diarium;\n`,
      search: `// Types of diarium/search.\n${plain(['words', 'error', 'search_types', 'search'])}\n`,
    };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

function licences() {
  return parts.map(name => {
    const file = path.join(root, '.tools/licences', `${name}.txt`);
    if (!fs.existsSync(file)) stop(`there is no licence of ${name}.`, 'Run wasm/setup/setup.sh.');
    return `${'='.repeat(78)}\n${name}\n${'='.repeat(78)}\n\n${fs.readFileSync(file, 'utf8').trim()}\n`;
  }).join('\n');
}

function package_json(files) {
  const [, version] = /project\(diarium VERSION (\S+)/.exec(fs.readFileSync(path.join(root, 'CMakeLists.txt'), 'utf8')) ??
    stop('CMakeLists.txt tells no version.', 'project(diarium VERSION x.y.z …)');
  const [licence] = /^\w+(?= License)/.exec(fs.readFileSync(path.join(root, 'LICENSE'), 'utf8')) ?? stop('LICENSE has no name.', 'Its first line tells it.');
  const element = files.includes('diarium-explorer.js');
  return {
    name: 'diarium', version,
    description: 'Search municipal council papers, read their facts and quote them, in node or in a page',
    keywords: ['council', 'papers', 'full-text search', 'webassembly', 'swedish'],
    license: licence, type: 'module', engines: { node: '>=20' },
    main: './diarium.mjs', module: './diarium.mjs', types: './diarium.d.ts', unpkg: './diarium.global.js', jsdelivr: './diarium.global.js',
    exports: {
      '.': { types: './diarium.d.ts', default: './diarium.mjs' },
      './search': { types: './diarium-search.d.ts', default: './diarium-search.mjs' },
      './global': { types: './diarium.d.ts', default: './diarium.global.js' },
      ...(element ? { './element': './diarium-explorer.js' } : {}),
      './diarium-core.wasm': './diarium-core.wasm', './diarium-search.wasm': './diarium-search.wasm',
      './custom-elements.json': './custom-elements.json', './integrity.json': './integrity.json', './package.json': './package.json',
    },
    customElements: 'custom-elements.json',
    sideEffects: ['./diarium.global.js', ...(element ? ['./diarium-explorer.js'] : [])],
    files,
  };
}

tsc();
const part = `${out}.part`;
fs.rmSync(part, { recursive: true, force: true });
fs.mkdirSync(part, { recursive: true });
const put = (name, content) => fs.writeFileSync(path.join(part, name), content);
const copy = (from, name = path.basename(from)) => fs.copyFileSync(from, path.join(part, name));
const common = { bundle: true, minify: true, external: ['node:*', 'module', 'fs'],
  target: ['chrome109', 'firefox115', 'safari16.4', 'node20'], legalComments: 'none', logLevel: 'error' };
const whole = [path.join(here, 'index.ts')];
await build({ ...common, entryPoints: whole, format: 'esm', outfile: path.join(part, 'diarium.mjs'),
  plugins: [virtual('diarium-core', 'new URL("diarium-core.wasm", import.meta.url)')] });
await build({ ...common, entryPoints: [path.join(here, 'search.ts')], format: 'esm', outfile: path.join(part, 'diarium-search.mjs'),
  plugins: [virtual('diarium-search', 'new URL("diarium-search.wasm", import.meta.url)')] });
await build({ ...common, entryPoints: whole, format: 'iife', globalName: 'Diarium', outfile: path.join(part, 'diarium.global.js'),
  plugins: [virtual('diarium-core', 'new URL("diarium-core.wasm", globalThis.document?.currentScript?.src ?? globalThis.location?.href ?? "file:///")')] });
copy(path.join(core, 'diarium-core.wasm'));
copy(path.join(core, 'diarium-search.wasm'));
const types = declarations();
put('diarium.d.ts', types.whole);
put('diarium-search.d.ts', types.search);
const element = path.join(shell, 'diarium-explorer.js');
if (fs.existsSync(element)) copy(element);
else console.log(`without diarium-explorer.js: ${path.relative(root, element)} is not there`);
copy(path.join(here, 'custom-elements.json'));
copy(path.join(here, 'README.md'));
copy(path.join(root, 'LICENSE'));
put('THIRD-PARTY.txt', licences());
put(sbom_name, sbom(root, ['core']));

const integrity = name => `sha384-${createHash('sha384').update(fs.readFileSync(path.join(part, name))).digest('base64')}`;
put('integrity.json', `${JSON.stringify(Object.fromEntries(fs.readdirSync(part).sort().map(name => [name, integrity(name)])), null, 2)}\n`);
put('package.json', `${JSON.stringify(package_json(fs.readdirSync(part).filter(name => !/^(LICENSE|README\.md)$/.test(name)).sort()), null, 2)}\n`);
fs.rmSync(out, { recursive: true, force: true });
fs.renameSync(part, out);
console.log(`${path.relative(root, out)}: ${fs.readdirSync(out).sort().map(name => `${name} ${fs.statSync(path.join(out, name)).size}`).join(', ')}`);
