// Makes the page without a collection, build/shell/, from web/src, assets, the fonts and the WebAssembly module.
// Run: node web/build.mjs [--out=DIR] [--no-types] [--no-twin] [--first]. Needs .tools and web/node_modules (wasm/setup/setup.sh) and build/web/page (CMake preset web).
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build, transform } from 'esbuild';
import { sbom, sbom_name } from '../wasm/setup/sbom.mjs';
import { border_types } from './make/border.mjs';
import { looks_css } from './make/looks.mjs';
import { write_hashed } from './make/names.mjs';
import { faces_of, one_file_template } from './make/one_file.mjs';
import { split_program } from './make/split.mjs';

// --first: what a first look needs, while the rest is being compiled: the program in one file, as it was linked, without the modules
// for own papers, exports and search on a slow line; types are judged by the build that follows.
const web = import.meta.dirname;
const root = path.dirname(web);
const option = (name, otherwise) => path.resolve(process.argv.find(word => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? path.join(root, otherwise));
const out = option('out', 'build/shell');
const core_folder = option('core', 'build/web/module');
const first = process.argv.includes('--first');
const module_folder = option('module', first ? 'build/web/first' : 'build/web/page');
const lexicon = option('lexicon', 'build/web/bin/sv.lex');  // For damaged papers of a reader's own; fetched when one is met.
const fonts = path.join(root, '.tools/fonts');
/** What reads scans: fetched when the first one comes, and no part of the copy for offline use (core/export/site/listing.cpp knows it by
 *  its name). The decoders are those that pdf.js asks for. */
const modules = path.join(web, 'node_modules');
const scan_parts = { tesseract: ['scan-tesseract.wasm', path.join(modules, 'tesseract-wasm/dist/tesseract-core.wasm')], swe: ['scan-swe.traineddata', path.join(root, '.tools/scan/swe.traineddata')],
  jbig2: ['scan-jbig2.wasm', path.join(modules, 'pdfjs-dist/wasm/jbig2.wasm')], openjpeg: ['scan-openjpeg.wasm', path.join(modules, 'pdfjs-dist/wasm/openjpeg.wasm')] };
const has_scan = Object.values(scan_parts).every(([, from]) => fs.existsSync(from));
const scan_files = has_scan ? Object.values(scan_parts) : [];
const json = file => JSON.parse(fs.readFileSync(path.join(root, file), 'utf8'));

function stop(what, way_out) {
  console.error(`web/build.mjs stopped: ${what}\n  ${way_out}`);
  process.exit(1);
}
for (const [file, way_out] of [[fonts, 'Run wasm/setup/setup.sh page'], [path.join(module_folder, 'diarium.wasm'), `Build it: cmake --build --preset web --target ${first ? 'diarium_first_page' : 'diarium_page'}`],
  ...(first ? [] : ['core', 'search'].map(name => [path.join(core_folder, `diarium-${name}.wasm`), `Build it: cmake --build --preset web --target diarium_${name}_module`]))])
  if (!fs.existsSync(file)) stop(`there is no ${path.relative(root, file)}.`, way_out);

/** What the shell says by itself: before the program is there, when it fails, and names of regions. A folder of web/src that
 *  asks for words of its name has its own, the others share theirs; those of a folder of assets/i18n come whole, with the groups
 *  of the program's words that its code begins a key with ('fact_kind.'). */
function shell_words(part) {
  const code_of = folder => fs.readdirSync(path.join(web, 'src', folder)).filter(name => name.endsWith('.ts'))
    .map(name => fs.readFileSync(path.join(web, 'src', folder, name), 'utf8')).join('\n');
  const shares = folder => fs.statSync(path.join(web, 'src', folder)).isDirectory() && !code_of(folder).includes(`'diarium:words-${folder}'`);
  const code = (part !== '' ? [part] : fs.readdirSync(path.join(web, 'src')).filter(shares)).map(code_of).join('\n');
  if (part !== '' && fs.existsSync(path.join(root, 'assets/i18n', part, 'sv.json'))) {
    const own = language => ({ ...json(`assets/i18n/${part}/${language}.json`), ...Object.fromEntries(Object.entries(json(`assets/i18n/${language}.json`))
      .filter(([key]) => code.includes(`'${key.slice(0, key.indexOf('.') + 1)}'`))) });
    return { sv: own('sv'), en: own('en') };
  }
  const said = new Set([...code.matchAll(/'((?:embedded|error|export|loading|one_file|region|skip|reader|view)\.[a-z_]+)'/g)].map(([, key]) => key));
  const of = language => {
    const all = json(`assets/i18n/${language}.json`);
    return Object.fromEntries([...said].sort().map(key => [key, all[key] ?? stop(`assets/i18n/${language}.json has no ${key}.`, 'Add it.')]));
  };
  return { sv: of('sv'), en: of('en') };
}

/** Only icons that the page's code names. */
function used_icons() {
  const code = [['core/app', true], ['web/src', false]].flatMap(([folder, recursive]) => fs.readdirSync(path.join(root, folder), { recursive })
    .filter(file => /\.(cpp|ts)$/.test(file)).map(file => fs.readFileSync(path.join(root, folder, file), 'utf8'))).join('\n');
  const named = new Set([...code.matchAll(/["']([a-z0-9-]+)["']/g)].map(([, name]) => name));
  return Object.fromEntries(Object.entries(json('.tools/fonts/icons.json')).filter(([name]) => named.has(name)));
}

/** Widths of the window at which the page changes, CSS px, and what a style sheet asks for by their names: «@media (--narrow)». */
const { widths } = json('assets/tokens.json');
const at_most = width => `(max-width: ${width / 16}em)`;
const widths_css = { '--narrow': at_most(widths.narrow), '--tools': at_most(widths.tools), '--few-columns': at_most(widths['few-columns']), '--sheets': at_most(widths.sheets), '--low': `(max-height: ${widths.low / 16}em)`, '--rails': `(min-width: ${widths.sheets / 16 + 0.01}em)` };
/** The first parts of the addresses of all screens. */
const first_parts = () => [...new Set([...fs.readFileSync(path.join(root, 'core/app/places/place.h'), 'utf8').matchAll(/\{Screen::\w+, "\w+", "(\w+)"/g)].map(([, part]) => part))];

/** The kinds of fact that a reader may correct. */
const fact_kinds = () => [...fs.readFileSync(path.join(root, 'core/facts/kinds/fields.h'), 'utf8').matchAll(/KindOfFact\{"(\w+)"/g)].map(([, kind]) => kind);

/** assets/terms.json, its forms with the term itself. */
const terms = () => json('assets/terms.json').map(term => Object.fromEntries(['sv', 'en'].map(language =>
  [language, { forms: [term[language].term, ...term[language].forms], means: term[language].means }])));

const virtual = {
  name: 'virtual',
  setup(builder) {
    builder.onResolve({ filter: /^diarium:/ }, ({ path: name }) =>
      name === 'diarium:module' ? { path: path.join(module_folder, 'diarium.js') }
        : name === 'diarium:core' && !first ? { path: path.join(core_folder, `${JSON.parse(builder.initialOptions.define?.DIARIUM_CORE ?? '"diarium-core"')}.js`) } : { path: name, namespace: 'diarium' });
    builder.onLoad({ filter: /here$/, namespace: 'diarium' }, () => ({ contents: "export const beside = '';", loader: 'js' }));
    builder.onLoad({ filter: /words(-\w+)?$/, namespace: 'diarium' }, ({ path: name }) =>
      ({ contents: `export const words = ${JSON.stringify(shell_words(name.split('-')[1] ?? ''))};`, loader: 'js' }));
    builder.onLoad({ filter: /\.css$/ }, async ({ path: file }) => {
      const css = fs.readFileSync(file, 'utf8').replace(/\((--[a-z-]+)\)/g, (whole, name) => widths_css[name] ?? whole);
      // A style sheet that comes with the code that needs it is text.
      return /[/\\](own|original|corrections|doubt)\.css$/.test(file) ? { contents: (await transform(css, { loader: 'css', minify: true })).code, loader: 'text' } : { contents: css, loader: 'css' };
    });
    builder.onLoad({ filter: /core$/, namespace: 'diarium' }, () => ({ contents: "export default () => Promise.reject(new Error('still being compiled: load the page again in a minute'));", loader: 'js' }));
    builder.onLoad({ filter: /widths$/, namespace: 'diarium' }, () => ({ contents: `export const widths = ${JSON.stringify(widths)}, narrow = ${JSON.stringify(widths_css['--narrow'])}, fewColumns = ${JSON.stringify(widths_css['--few-columns'])}, sheets = ${JSON.stringify(widths_css['--sheets'])}, low = ${JSON.stringify(widths_css['--low'])};`, loader: 'js' }));
    builder.onLoad({ filter: /screens$/, namespace: 'diarium' }, () => ({ contents: `export const firstParts = ${JSON.stringify(first_parts())};`, loader: 'js' }));
    builder.onLoad({ filter: /facts$/, namespace: 'diarium' }, () => ({ contents: `export const factKinds = ${JSON.stringify(fact_kinds())};`, loader: 'js' }));
    builder.onLoad({ filter: /terms$/, namespace: 'diarium' }, () => ({ contents: `export const terms = ${JSON.stringify(terms())};`, loader: 'js' }));
    builder.onLoad({ filter: /icons$/, namespace: 'diarium' }, () => ({ contents: `export const icons = ${JSON.stringify(used_icons())};`, loader: 'js' }));
  },
};

/** The one file's worker carries the readers of PDFs and of scans. */
const pdf_inside = {
  name: 'pdf_inside',
  setup: builder => builder.onResolve({ filter: /\/(pdf|scan)_reader\.ts$/ }, ({ path: asked }) => ({ path: path.join(web, 'src/one_file', path.basename(asked)) })),
};

/** assets/tokens.json as custom properties, light and dark. */
function tokens_css() {
  const { colours } = json('assets/tokens.json');
  const of = theme => Object.entries(colours).map(([name, value]) => `--${name}:${value[theme]};`).join('');
  return `:root{color-scheme:light;${of('light')}}\n` +
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${of('dark')}}}\n` +
    `@media screen{:root[data-theme=dark]{color-scheme:dark;${of('dark')}}}\n`;
}

/** The terms of all parts that others made, as one plain file. */
function licences() {
  const folder = path.join(root, '.tools/licences');
  const parts = fs.readdirSync(folder).filter(file => file.endsWith('.txt')).sort();
  return parts.map(file => `${'='.repeat(78)}\n${file.slice(0, -4)}\n${'='.repeat(78)}\n\n${fs.readFileSync(path.join(folder, file), 'utf8').trim()}\n`).join('\n');
}

if (!first && !process.argv.includes('--no-types') && fs.existsSync(path.join(modules, 'typescript'))) {  // What the tests bring.
  fs.writeFileSync(path.join(root, 'build/border.d.ts'), border_types(root));
  const types = spawnSync(process.execPath, [path.join(web, 'node_modules/typescript/bin/tsc'), '-p', web], { encoding: 'utf8' });
  if (types.status !== 0) stop('the types do not fit:', `${types.stdout}${types.stderr}`.trim().replaceAll('\n', '\n  '));
}

const part = `${out}.part`;
fs.rmSync(part, { recursive: true, force: true });
fs.mkdirSync(path.join(part, 'one-file'), { recursive: true });
const twin = { DIARIUM_TWIN: String(!process.argv.includes('--no-twin')) };
const common = { bundle: true, minify: true, target: ['chrome109', 'firefox115', 'safari16.4'], legalComments: 'none', logLevel: 'warning', write: false, plugins: [virtual] };
/** Bundles web/src/ENTRY; `define`: the names of other files that it asks for. */
async function bundle(entry, format, define, more = {}) {
  const { outputFiles } = await build({ ...common, entryPoints: [path.join(web, 'src', entry)], format, define: { ...twin, ...define }, outdir: part, ...more });
  return outputFiles[0].text;
}

// Leaves first: who asks for a file must know its name.
const names = {};
const put = (name, bytes) => { names[name] = write_hashed(part, name, bytes); };
for (const file of fs.readdirSync(fonts).filter(name => name.endsWith('.ttf')).sort()) put(`fonts/${file}`, fs.readFileSync(path.join(fonts, file)));
/** Names that the first load asks for: what comes later knows its own. */
const asked_first = () => Object.fromEntries(Object.entries(names).filter(([name]) => !['sv.lex', 'pdf.js', 'own-worker.js'].includes(name) && !name.startsWith('scan')));
/** What draws pages of originals asks for. */
const draws_pages = () => Object.fromEntries(['pdf.js', 'own-worker.js', 'scan.js'].map(name => [name, names[name]]));
/** The program in one file; its rest is an empty module. */
const unsplit = () => {
  const whole = fs.readFileSync(path.join(module_folder, 'diarium.wasm'));
  return { whole, first: whole, rest: Buffer.from('\0asm\x01\0\0\0', 'latin1') };
};
const program = first ? unsplit() : await split_program(root, module_folder).catch(error => stop('the program cannot be split:', error.message));
put('diarium.wasm', program.first);
put('diarium-rest.wasm', program.rest);
const put_module = name => first || put(name, fs.readFileSync(path.join(core_folder, name)));
put_module('diarium-core.wasm');
put('exports.js', await bundle('exports/exports.ts', 'esm', {}, { external: ['node:fs/promises'] }));
put('xlsx.js', await bundle('exports/xlsx.ts', 'esm', {}));
put_module('diarium-search.wasm');
put('first.js', await bundle('first/first.ts', 'esm', { DIARIUM_CORE: '"diarium-search"' }, { external: ['node:fs/promises'] }));
put('offline.js', await bundle('offline/offline.ts', 'esm', {}));
put('host.js', await bundle('frame/host.ts', 'esm', {}));
if (fs.existsSync(lexicon)) put('sv.lex', fs.readFileSync(lexicon));
if (fs.existsSync(path.join(web, 'pdf/stream.ts'))) put('pdf.js', await bundle('../pdf/stream.ts', 'esm', {}));
for (const [name, from] of scan_files) put(name, fs.readFileSync(from));
if (has_scan) put('scan.js', await bundle('../scan/reader.ts', 'esm', {}));
put('own-worker.js', await bundle('own/worker.ts', 'iife', { 'import.meta.url': 'self.location.href' }, { external: ['node:fs/promises'] }));
put('original.js', await bundle('original/original.ts', 'esm', { DIARIUM_FILES: JSON.stringify(draws_pages()) }));
put('doubt.js', await bundle('doubt/doubt.ts', 'esm', { DIARIUM_FILES: JSON.stringify(draws_pages()) }));
put('corrections.js', await bundle('corrections/corrections.ts', 'esm', {}));
put('own.js', await bundle('own/own.ts', 'esm', { DIARIUM_FILES: JSON.stringify(names) }));
put('diarium.js', await bundle('start/main.ts', 'esm', { DIARIUM_FILES: JSON.stringify(asked_first()) }));
const css = await bundle('style/style.css', 'esm', {}, { external: ['fonts/*'], banner: { css: tokens_css() + looks_css(json('assets/looks.json')) } });
put('diarium.css', css.replace(/fonts\/[\w-]+\.ttf/g, name => names[name] ?? stop(`the style asks for ${name}.`, 'Set up again: wasm/setup/setup.sh page')));
const template = fs.readFileSync(path.join(web, 'index.html'), 'utf8').replace(/(<!--diarium:root-->)([\w./-]+\.(?:css|js|wasm|ttf))/g, (_, root, name) =>
  root + (names[name] ?? stop(`web/index.html asks for ${name}.`, 'There is no such file in the shell.')))
  .replace(/\{(\w+) (light|dark)\}/g, (_, colour, theme) => json('assets/tokens.json').colours[colour][theme]);
fs.writeFileSync(path.join(part, 'index.html'), template);

// Names that stay: addresses that somebody else knows.
const icons = [['icon.svg', 'any', 'any'], ['icon-192.png', '192x192', 'any'], ['icon-512.png', '512x512', 'any'], ['icon-maskable.png', '512x512', 'maskable']];
const icon = fs.readFileSync(path.join(web, 'icon.svg'));
fs.writeFileSync(path.join(part, 'icon.svg'), icon);
for (const [name] of icons.slice(1)) fs.copyFileSync(path.join(web, 'icons', name), path.join(part, name));
// W3C Web Application Manifest; the site may give it its own name.
const { light } = json('assets/tokens.json').colours.surface;
fs.writeFileSync(path.join(part, 'diarium.webmanifest'), `${JSON.stringify({
  name: 'Diarium', short_name: 'Diarium', description: json('assets/i18n/sv.json')['app.description'], lang: 'sv', start_url: '.', scope: '.', display: 'standalone',
  background_color: light, theme_color: light,
  icons: icons.map(([src, sizes, purpose]) => ({ src, sizes, type: src.endsWith('.svg') ? 'image/svg+xml' : 'image/png', purpose })),
}, null, 1)}\n`);
fs.writeFileSync(path.join(part, 'licenser.txt'), licences());
fs.writeFileSync(path.join(part, sbom_name), sbom(root, ['page', 'core']));
// In other people's pages: one classic script.
fs.writeFileSync(path.join(part, 'diarium-explorer.js'), await bundle('embed/element.ts', 'iife', {}));
fs.writeFileSync(path.join(part, 'sw.js'), await bundle('offline/worker.ts', 'iife', {}));

// What `diarium.html` is made from; no file of the site.
const script = await bundle('one_file/main.ts', 'iife', { 'import.meta.url': 'document.baseURI', DIARIUM_FILES: '{}' });
const own_worker = await bundle('own/worker.ts', 'iife', { 'import.meta.url': '"file:///"' }, { external: ['node:fs/promises'], plugins: [pdf_inside, virtual] });
const template_of = later => one_file_template({
  script, css: css.replace(/@font-face\s*\{[^}]*\}/g, '') + one_file_css, faces: faces_of(css), font: file => fs.readFileSync(path.join(fonts, file)), wasm: program.whole, icon, licences: licences(), later });
const one_file_css = await bundle('one_file/style.css', 'esm', {});
fs.writeFileSync(path.join(part, 'one-file/template.html'), template_of({}));
if (!first) fs.writeFileSync(path.join(part, 'one-file/full.html'), template_of({ 'own-worker': own_worker, core: fs.readFileSync(path.join(core_folder, 'diarium-core.wasm')),
  ...(fs.existsSync(lexicon) ? { lexicon: fs.readFileSync(lexicon) } : {}), ...(has_scan ? Object.fromEntries(Object.entries(scan_parts).map(([id, [, from]]) => [id, fs.readFileSync(from)])) : {}) }));

fs.rmSync(out, { recursive: true, force: true });
fs.renameSync(part, out);
console.log(`${path.relative(root, out)}: ${fs.readdirSync(out).map(file => `${file} ${fs.statSync(path.join(out, file)).size}`).join(', ')}`);
