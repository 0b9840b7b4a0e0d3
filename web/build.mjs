// Makes the page without a collection, build/shell/, from web/src, assets, the fonts and the WebAssembly module.
// Run: node web/build.mjs [--out=DIR] [--no-types] [--no-twin]. Needs .tools and web/node_modules (wasm/setup/setup.sh) and build/web/page (CMake preset web).
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const web = import.meta.dirname;
const root = path.dirname(web);
const option = (name, otherwise) => path.resolve(process.argv.find(word => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? path.join(root, otherwise));
const out = option('out', 'build/shell');
const module_folder = option('module', 'build/web/page');
const fonts = path.join(root, '.tools/fonts');
const json = file => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));

function stop(what, way_out) {
  console.error(`web/build.mjs stopped: ${what}\n  ${way_out}`);
  process.exit(1);
}
for (const [file, way_out] of [[fonts, 'Run wasm/setup/setup.sh page'], [path.join(module_folder, 'diarium.wasm'), 'Build it: cmake --build --preset web --target diarium_page']])
  if (!fs.existsSync(file)) stop(`there is no ${path.relative(root, file)}.`, way_out);

/** What the shell says by itself: before the program is there, when it fails, and names of regions. */
function shell_words(folder = 'src') {
  const said = new Set();
  for (const file of fs.readdirSync(path.join(web, folder)).filter(name => name.endsWith('.ts')))
    for (const [, key] of fs.readFileSync(path.join(web, folder, file), 'utf8').matchAll(/'((?:embedded|error|loading|region|skip|reader|view)\.[a-z_]+)'/g)) said.add(key);
  const of = language => {
    const all = json(`assets/i18n/${language}.json`);
    return Object.fromEntries([...said].sort().map(key => [key, all[key] ?? stop(`assets/i18n/${language}.json has no ${key}.`, 'Add it.')]));
  };
  return { sv: of('sv'), en: of('en') };
}

/** Only icons that the page's code names. */
function used_icons() {
  const code = ['wasm/app', 'wasm/app/screens', 'web/src'].flatMap(folder => fs.readdirSync(path.join(root, folder)).filter(file => /\.(cpp|ts)$/.test(file)).map(file => fs.readFileSync(path.join(root, folder, file), 'utf8'))).join('\n');
  const named = new Set([...code.matchAll(/["']([a-z0-9-]+)["']/g)].map(([, name]) => name));
  return Object.fromEntries(Object.entries(json('.tools/fonts/icons.json')).filter(([name]) => named.has(name)));
}

const virtual = {
  name: 'virtual',
  setup(builder) {
    builder.onResolve({ filter: /^diarium:/ }, ({ path: name }) =>
      name === 'diarium:module' ? { path: path.join(module_folder, 'diarium.js') } : { path: name, namespace: 'diarium' });
    builder.onLoad({ filter: /words$/, namespace: 'diarium' }, ({ path: name }) => ({ contents: `export const words = ${JSON.stringify(shell_words(name === 'diarium:embed-words' ? 'src/embed' : 'src'))};`, loader: 'js' }));
    builder.onLoad({ filter: /icons$/, namespace: 'diarium' }, () => ({ contents: `export const icons = ${JSON.stringify(used_icons())};`, loader: 'js' }));
  },
};

/** assets/tokens.json as custom properties, light and dark. */
function tokens_css() {
  const { colours, sizes } = json('assets/tokens.json');
  const of = theme => Object.entries(colours).map(([name, value]) => `--${name}:${value[theme]};`).join('');
  const type = Object.entries(sizes).map(([name, px]) => `--size-${name}:${px / 16}rem;`).join('');
  return `:root{color-scheme:light;${type}${of('light')}}\n` +
    `@media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${of('dark')}}}\n` +
    `:root[data-theme=dark]{color-scheme:dark;${of('dark')}}\n`;
}

/** The terms of all parts that others made, as one plain file. */
function licences() {
  const folder = path.join(root, '.tools/licences');
  const parts = fs.readdirSync(folder).filter(file => file.endsWith('.txt')).sort();
  return parts.map(file => `${'='.repeat(78)}\n${file.slice(0, -4)}\n${'='.repeat(78)}\n\n${fs.readFileSync(path.join(folder, file), 'utf8').trim()}\n`).join('\n');
}

if (!process.argv.includes('--no-types')) {
  const types = spawnSync(process.execPath, [path.join(web, 'node_modules/typescript/bin/tsc'), '-p', web], { encoding: 'utf8' });
  if (types.status !== 0) stop('the types do not fit:', `${types.stdout}${types.stderr}`.trim().replaceAll('\n', '\n  '));
}

const part = `${out}.part`;
fs.rmSync(part, { recursive: true, force: true });
fs.mkdirSync(path.join(part, 'fonts'), { recursive: true });
const common = { bundle: true, minify: true, target: ['chrome109', 'firefox115', 'safari16.4'], legalComments: 'none', logLevel: 'warning',
  define: { DIARIUM_TWIN: String(!process.argv.includes('--no-twin')) } };
await build({ ...common, entryPoints: [path.join(web, 'src/main.ts')], outfile: path.join(part, 'diarium.js'), format: 'esm', plugins: [virtual] });
// In other people's pages: one classic script, its name stays.
await build({ ...common, entryPoints: [path.join(web, 'src/embed/element.ts')], outfile: path.join(part, 'diarium-explorer.js'), format: 'iife', plugins: [virtual] });
await build({ ...common, entryPoints: [path.join(web, 'src/style.css')], outfile: path.join(part, 'diarium.css'), external: ['fonts/*'],
  banner: { css: tokens_css() } });
fs.copyFileSync(path.join(module_folder, 'diarium.wasm'), path.join(part, 'diarium.wasm'));
fs.copyFileSync(path.join(web, 'index.html'), path.join(part, 'index.html'));
fs.copyFileSync(path.join(web, 'icon.svg'), path.join(part, 'icon.svg'));
fs.writeFileSync(path.join(part, 'licenser.txt'), licences());
for (const file of fs.readdirSync(fonts).filter(name => name.endsWith('.ttf'))) fs.copyFileSync(path.join(fonts, file), path.join(part, 'fonts', file));
fs.rmSync(out, { recursive: true, force: true });
fs.renameSync(part, out);
console.log(`${path.relative(root, out)}: ${fs.readdirSync(out).map(file => `${file} ${fs.statSync(path.join(out, file)).size}`).join(', ')}`);
