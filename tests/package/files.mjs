// Is the package whole: its files, its hashes, its types, its listing, and is it the same when it is made again?
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { read_parts } from '../../wasm/setup/parts.mjs';
import { built, check, equal, examples, folder, root, run, shipped, test } from './support.mjs';

const read = (place, name) => fs.readFileSync(path.join(place, name));
const json = (place, name) => JSON.parse(read(place, name));

export async function test_files({ place, tarball, project }) {
  await test('every file that package.json names is shipped, and every file that is built is named', () => {
    const { exports, types, main } = json(place, 'package.json');
    const named = [types, main, ...Object.values(exports).flatMap(value => typeof value === 'string' ? [value] : Object.values(value))];
    for (const name of named) check(fs.existsSync(path.join(place, name)), `${name} is not in the package`);
    equal(fs.readdirSync(place).sort(), fs.readdirSync(built).sort(), 'what is shipped');
    equal(shipped(), fs.readdirSync(built).sort(), 'what package.json names');
  });

  await test('version and licence are those of the project', () => {
    const { version, license, name } = json(place, 'package.json');
    check(fs.readFileSync(path.join(root, 'CMakeLists.txt'), 'utf8').includes(`project(diarium VERSION ${version} `), `version ${version}`);
    equal([name, license], ['diarium', 'MIT'], 'name and licence');
    equal(read(place, 'LICENSE').toString(), fs.readFileSync(path.join(root, 'LICENSE'), 'utf8'), 'LICENSE');
    const inside = read_parts(root).filter(({ ships }) => ships.includes('core'));
    check(inside.length > 5, 'parts.tsv names nothing that is linked into the core');
    for (const part of [...inside.map(part => part.name), 'musl', 'llvm']) check(read(place, 'THIRD-PARTY.txt').includes(`\n${part}\n`), `no licence of ${part}`);
    equal(json(place, 'sbom.cdx.json').components.map(part => part.name).sort(), inside.map(part => part.package).sort(), 'the bill of materials');
  });

  await test('the hash of every file is told', () => {
    const told = json(place, 'integrity.json');
    const names = fs.readdirSync(place).filter(name => !['integrity.json', 'package.json'].includes(name)).sort();
    equal(told, Object.fromEntries(names.map(name => [name, `sha384-${createHash('sha384').update(read(place, name)).digest('base64')}`])), 'integrity.json');
  });

  await test('the package is the same, byte by byte, when it is made again', () => {
    const again = path.join(folder, 'again');
    run(process.execPath, [path.join(root, 'web/package/build.mjs'), `--out=${again}`, ...(process.env.DIARIUM_SHELL ? [`--shell=${process.env.DIARIUM_SHELL}`] : [])]);
    equal(fs.readdirSync(again).sort(), fs.readdirSync(built).sort(), 'files');
    for (const name of fs.readdirSync(again)) check(read(again, name).equals(read(built, name)), `${name} differs`);
  });

  await test('npm lists what it would ship', () => {
    if (!tarball) return { skip: 'npm is not installed' };
    const { stdout, stderr } = spawnSync('npm', ['pack', '--dry-run', '--ignore-scripts', '--offline'], { cwd: built, encoding: 'utf8' });
    console.log(stderr.split('\n').filter(line => line.startsWith('npm notice ')).map(line => `        ${line.replace(/^npm notice /, '')}`).join('\n').trimEnd());
    check(/diarium-\d+\.\d+\.\d+\.tgz/.test(stdout), stdout);
    for (const name of shipped()) check(stderr.includes(name), `${name} is not listed`);
  });

  await test('the examples fit the types', () => {
    const code = Object.entries(examples()).filter(([name]) => /\.m?js$/.test(name));
    for (const [name, words] of code) fs.writeFileSync(path.join(project, name), words);
    // What a page fetches from its server's folder is the installed package to the judge of types.
    fs.cpSync(place, path.join(project, 'diarium'), { recursive: true });
    fs.copyFileSync(path.join(place, 'diarium.d.ts'), path.join(project, 'diarium/diarium.d.mts'));
    fs.copyFileSync(path.join(place, 'diarium-search.d.ts'), path.join(project, 'diarium/diarium-search.d.mts'));
    const common = { target: 'ES2022', module: 'NodeNext', moduleResolution: 'NodeNext', strict: true, checkJs: true, allowJs: true, noEmit: true,
      lib: ['ES2023', 'DOM', 'DOM.Iterable'], types: ['node'], typeRoots: [path.join(root, 'web/node_modules/@types')], skipLibCheck: false };
    const judged = (name, files, options = {}) => {
      fs.writeFileSync(path.join(project, name), JSON.stringify({ compilerOptions: { ...common, ...options }, files }));
      return spawnSync(process.execPath, [path.join(root, 'web/node_modules/typescript/bin/tsc'), '-p', path.join(project, name)], { encoding: 'utf8' });
    };
    const modules = judged('tsconfig.json', ['small.mjs', 'search.mjs', 'facts.mjs', 'page.js', 'large.js']);
    check(modules.status === 0, modules.stdout);
    const script = judged('tsconfig.global.json', ['article.js', 'node_modules/diarium/diarium.d.ts'], { moduleDetection: 'legacy', allowUmdGlobalAccess: true });
    check(script.status === 0, script.stdout);
    // The judge is judged.
    fs.writeFileSync(path.join(project, 'wrong.mjs'), "import { createExplorer } from 'diarium';\n(await createExplorer({ pack: 'x' })).search(5);\n");
    check(judged('tsconfig.wrong.json', ['wrong.mjs']).status !== 0, 'a wrong call was accepted');
    return `${code.length} scripts`;
  });

  await test('the manifest of the element names its attributes and events', () => {
    const { schemaVersion, modules } = json(place, 'custom-elements.json');
    const [element] = modules[0].declarations;
    equal([schemaVersion, element.tagName, element.customElement], ['1.0.0', 'diarium-explorer', true], 'element');
    equal(element.attributes.map(({ name }) => name), ['src', 'q', 'doc', 'case', 'quote', 'lang', 'theme', 'height', 'heading-level', 'loading', 'title'], 'attributes');
    equal(element.events.map(({ name }) => name), ['ready', 'open', 'statechange', 'resize', 'error'].map(name => `diarium-${name}`), 'events');
    if (!fs.existsSync(path.join(place, 'diarium-explorer.js'))) return 'the element itself is not built here';
    const code = read(place, 'diarium-explorer.js').toString();
    const [, observed] = /observedAttributes\s*=\s*(\[[^\]]*\])/.exec(code) ?? [];
    equal(JSON.parse((observed ?? '[]').replaceAll("'", '"')).sort(), element.attributes.map(({ name }) => name).sort(), 'attributes of the element');
    for (const name of ['diarium-explorer', ...element.cssParts.map(one => one.name), ...element.members.map(one => one.name)])
      check(code.includes(name), `diarium-explorer.js says nothing of ${name}`);
    return 'and the element knows them';
  });

  // Sizes are printed, and have ceilings, 5 % and more above what they were when set: a page fetches the core when it wants
  // an export.
  await test('the core is small enough to be fetched when it is wanted', () => {
    const brotli = bytes => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } }).length;
    const sizes = ['diarium-core.wasm', 'diarium.mjs', 'diarium.global.js', 'diarium-search.wasm', 'diarium-search.mjs'].map(name => {
      const bytes = read(place, name);
      return [name, bytes.length, gzipSync(bytes, { level: 9 }).length, brotli(bytes)];
    });
    for (const [name, raw, gzip, small] of sizes) console.log(`        ${name.padEnd(20)} ${raw} raw, ${gzip} gzip, ${small} brotli`);
    check(sizes[0][3] <= 1_830_000 && sizes[1][3] <= 10_950 && sizes[2][3] <= 10_950, 'over 1 830 000 or 10 950 bytes brotli');
    check(sizes[3][3] <= 158_000 && sizes[4][3] <= 8_000, 'search alone is over 158 000 or 8 000 bytes brotli');
  });
}
