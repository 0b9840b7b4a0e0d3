// Who may include whom. Read from core/CMakeLists.txt (one `diarium_layer` line a folder) and from the table below for
// what is not a layer of core. Run: node tests/layers.mjs. Changes nothing, needs no build.
import fs from 'node:fs';
import path from 'node:path';
import { root } from './checkout.mjs';
import { open_suite } from './suite.mjs';

const order = ['base', 'source', 'text', 'scan', 'language', 'structure', 'facts', 'relations', 'index', 'query', 'desk', 'view', 'app', 'export'];
// Front ends see the façade and view, nothing behind them: a panel cannot search.
const front_ends = {
  'core/cli': ['cli', 'view', 'base'],
  // diarium-pdf, a program of its own: it writes what source reads, and asks scan which words of a page are some.
  'core/cli/pdf': ['cli', 'scan', 'source', 'text', 'base'],
  'wasm/ui': ['ui', 'platform', 'app', 'view', 'base'],
  'wasm/platform': ['platform', 'base'],
  'wasm/bind': ['bind', 'platform', 'ui', 'app', 'view', 'base'],
};
const facades = ['collecting.h', 'diarium.h', 'searching.h'], sees_facade = ['core/cli', 'wasm/bind'];
/** What the files of the façade share, and nobody else sees. */
const within_facade = ['assigned.h', 'read_source.h'];
// Core takes bytes and returns values: these stand in core/cli only.
const outside_world = ['chrono', 'condition_variable', 'cstdio', 'ctime', 'filesystem', 'fstream', 'future', 'iostream',
  'locale', 'mutex', 'random', 'sstream', 'stdio.h', 'thread', 'time.h', 'unistd.h'];
// Foreign headers, by the first words of their path, and where they may stand (in .cpp files only).
const foreign = [
  [/^(unicode\/|icu_)/, ['core/text']],
  [/^stemmer\//, ['core/text']],
  [/^zstd/, ['core/index']],
  [/^brotli\//, ['core/export']],
  [/^zlib/, ['core/export', 'core/source']],
  [/^(expat|gumbo)/, ['core/source']],
  [/^nlohmann\//, ['core/desk', 'core/export', 'core/facts', 'core/cli', 'wasm/bind', 'wasm/setup']],
  [/^imstb_truetype/, ['wasm/ui', 'core/export']],
  [/^(imgui|backends\/imgui_)/, ['wasm/ui', 'wasm/platform']],
  [/^(emscripten|GLES3)/, ['core/cli', 'wasm', 'wasm/platform', 'wasm/bind']],
  [/^(unistd|stdio|time)\.h$/, ['core/cli', 'wasm/platform']],
  [/^((fcntl|malloc|poll|sched|signal|spawn)\.h$|sys\/|poppler[-\/])/, ['core/cli']],
  [/^(tesseract|leptonica)\//, ['core/cli']],
];

/** The layers of core/CMakeLists.txt: {name, USES, LINKS}, in their order. */
export function layers_of(cmake) {
  return [...cmake.matchAll(/^diarium_layer\(([^)]*)\)/gm)].map(([, inside]) => {
    const layer = { name: '', USES: [], LINKS: [], OPTIONS: [], FAST: [] };
    let list = null;
    for (const word of inside.split(/\s+/).filter(Boolean)) {
      if (word in layer && word !== 'name') list = layer[word];
      else if (list) list.push(word);
      else layer.name = word;
    }
    return layer;
  });
}

/** The includes of a C++ text: {name, foreign}; `foreign` for <…> that is no header of the standard library. */
export function includes_of(code) {
  return [...code.matchAll(/^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]/gm)].map(([, quote, name]) => ({
    name, angled: quote === '<', standard: quote === '<' && /^[a-z_0-9]+$/.test(name),
  }));
}

/** Lines in which the state or a field of it is set, or the state is handed on to be. */
export function changes_of_state(code) {
  return code.split('\n').filter(line => /\bstate\.\w+(\.\w+)*\s*([-+|^&]?=(?!=)|\+\+|--)|^\s*(impl\.)?state = /.test(line) || /(?<!const (app::)?)\bState ?&/.test(line));
}

/** What is wrong with one file's includes. `file` is relative to the root; `uses`: layer → names that it may include. */
export function wrong_includes(file, code, uses) {
  const wrong = [];
  const folder = path.dirname(file).split('/').slice(0, 2).join('/');
  const say = (name, why) => wrong.push(`${file}: includes ${name}: ${why}`);
  for (const { name, angled, standard } of includes_of(code)) {
    if (standard) {
      if (outside_world.includes(name) && folder.startsWith('core/') && folder !== 'core/cli')
        say(name, 'core takes bytes and returns values; only core/cli meets the machine');
      continue;
    }
    const rule = foreign.find(([pattern]) => pattern.test(name));
    if (rule || angled) {
      if (!file.endsWith('.cpp')) say(name, 'foreign headers stand in .cpp files only');
      if (!rule) say(name, 'no folder is known to use this foreign header');
      else if (!rule[1].includes(folder)) say(name, `only ${rule[1].join(', ')} may use it`);
      continue;
    }
    const [first] = name.split('/');
    if (within_facade.includes(name)) {
      if (folder !== 'core') say(name, 'the façade alone sees it');
      continue;
    }
    if (facades.includes(name)) {
      if (folder !== 'core' && !sees_facade.includes(folder)) say(name, 'only cli and bind see the façade');
      continue;
    }
    if (folder === 'core') {  // The façade sees every layer.
      if (!order.includes(first)) say(name, 'the façade includes layers of core only');
    } else if (front_ends[folder]) {
      const own = path.dirname(file).split('/').slice(0, 3).join('/'), whose = front_ends[own] ? own : folder;
      if (!front_ends[whose].includes(first)) say(name, `${whose} may include ${front_ends[whose].join(', ')}`);
    } else if (file.startsWith('core/')) {
      const layer = folder.slice('core/'.length);
      if (first !== layer && !(uses[layer] ?? []).includes(first))
        say(name, `the line of ${layer} in core/CMakeLists.txt does not name ${first}`);
    }
  }
  return wrong;
}

/** Pairs of sub-folders of a layer that include each other; the files that lie in the layer's own folder count as one. */
export function two_way_pairs(files) {
  const uses = new Set();
  for (const [file, code] of files) {
    const [, layer, ...inside] = file.split('/');
    for (const { name, angled } of includes_of(code)) {
      const [first, ...below] = name.split('/');
      if (!angled && first === layer && below.length) uses.add([layer, inside[1] ? inside[0] : '.', below[1] ? below[0] : '.'].join(' '));
    }
  }
  return [...uses].filter(use => { const [layer, a, b] = use.split(' '); return a < b && uses.has(`${layer} ${b} ${a}`); });
}
/** How many a layer may have: they only fall. */
const most_pairs = { app: 2, export: 3, facts: 6, index: 4, query: 4, relations: 7, source: 3, structure: 2, text: 4, view: 2 };

/** Files that import each other in a circle, be it for a type. `imports`: of each file those that it names. */
export function in_circles(imports) {
  const reaches = (from, to, seen) => (imports.get(from) ?? []).some(next => next === to || !seen.has(next) && reaches(next, to, seen.add(next)));
  return [...imports.keys()].filter(file => reaches(file, file, new Set()));
}
/** How many of web/src may: they only fall. */
const most_in_circles = 10;

function walk(folder) {
  const whole = path.join(root, folder);
  if (!fs.existsSync(whole)) return [];
  return fs.readdirSync(whole, { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory() ? walk(path.join(folder, entry.name)) : [path.join(folder, entry.name)]);
}

const { judge, end } = open_suite({ most: 999 });

const cmake = fs.readFileSync(path.join(root, 'core/CMakeLists.txt'), 'utf8');
const layers = layers_of(cmake);
const uses = Object.fromEntries(layers.map(layer => [layer.name, layer.USES]));
const code_files = [...walk('core'), ...walk('wasm')].filter(file => /\.(h|cpp)$/.test(file) && !file.startsWith('wasm/setup/'));

judge('every layer uses only layers to its left', layers.flatMap(({ name, USES }) => {
  if (!order.includes(name)) return [`${name} has no place in the order ${order.join(' ')}`];
  return USES.filter(used => order.indexOf(used) < 0 || order.indexOf(used) >= order.indexOf(name))
    .map(used => `${name} uses ${used}`);
}));
judge('every folder of core is a layer, the façade or the command', fs.readdirSync(path.join(root, 'core'), { withFileTypes: true })
  .filter(entry => entry.isDirectory() && entry.name !== 'base' && entry.name !== 'cli' && !(entry.name in uses))
  .map(entry => `core/${entry.name} has no diarium_layer line`));
judge('nothing but core/app/state changes a field of the state', code_files.filter(file => /^(core\/app|wasm)\//.test(file) && !file.startsWith('core/app/state/'))
  .flatMap(file => changes_of_state(fs.readFileSync(path.join(root, file), 'utf8')).map(line => `${file}: ${line}`)));
judge('no file includes what its folder may not see', [
  ...(code_files.length > 100 ? [] : [`only ${code_files.length} files were found`]),
  ...code_files.flatMap(file => wrong_includes(file, fs.readFileSync(path.join(root, file), 'utf8'), uses))]);
const pairs = two_way_pairs(code_files.filter(file => file.startsWith('core/')).map(file => [file, fs.readFileSync(path.join(root, file), 'utf8')]));
judge('sub-folders that include each other become no more, and their ceilings fall with them', [...new Set([...Object.keys(most_pairs), ...pairs.map(pair => pair.split(' ')[0])])]
  .map(layer => [layer, pairs.filter(pair => pair.startsWith(`${layer} `)), most_pairs[layer] ?? 0])
  .filter(([, found, most]) => found.length !== most).map(([layer, found, most]) => `${layer}: ${found.length} (${most}): ${found.join(', ')}`));
const page_imports = new Map(walk('web/src').filter(file => file.endsWith('.ts')).map(file => [file,
  [...fs.readFileSync(path.join(root, file), 'utf8').matchAll(/(?:from |import\()'(\.[^']+\.ts)'/g)].map(([, named]) => path.join(path.dirname(file), named))]));
const circling = in_circles(page_imports);
judge('files of the page that import each other in a circle become no more, and their ceiling falls with them', [
  ...(page_imports.size > 100 ? [] : [`only ${page_imports.size} files were found`]),
  ...(circling.length === most_in_circles ? [] : [`${circling.length} (${most_in_circles}): ${circling.join(', ')}`])]);
// Two types of one name in one namespace, seen by different files, are one to the linker: memory is written over.
const twice = (files => {
  const where = new Map();
  for (const [file, code] of files) {
    const space = /^namespace ([\w:]+) \{/m.exec(code)?.[1] ?? '';
    for (const [, name] of code.matchAll(/^(?:struct|class|enum class) (\w+)(?!\w|::)[^;{(]*\{/gm))
      where.set(`${space}::${name}`, [...where.get(`${space}::${name}`) ?? [], file]);
  }
  return [...where].filter(([, at]) => at.length > 1).map(([name, at]) => `${name} stands in ${at.join(' and ')}`);
});
judge('no two headers give one name to two types', twice(code_files.filter(file => file.endsWith('.h'))
  .map(file => [file, fs.readFileSync(path.join(root, file), 'utf8')])));
judge('no code of core asks which compiler or machine it is built for', code_files
  .filter(file => file.startsWith('core/') && /^[ \t]*#[ \t]*if/m.test(fs.readFileSync(path.join(root, file), 'utf8')))
  .map(file => `${file} has a preprocessor condition`));

// The judge is judged: each of these must be refused, each of those let through.
const refused = [
  ['core/text/a.h', '#include <unicode/uchar.h>'], ['core/source/a.cpp', '#include "text/text.h"'],
  ['core/index/a.cpp', '#include "query/search.h"'], ['core/view/a.cpp', '#include <nlohmann/json.hpp>'],
  ['core/query/a.cpp', '#include <fstream>'], ['core/cli/a.cpp', '#include "index/pack.h"'],
  ['core/cli/papers/a.cpp', '#include "text/legible.h"'], ['core/cli/pdf/a.cpp', '#include "index/pack.h"'], ['core/text/a.cpp', '#include <tesseract/baseapi.h>'],
  ['core/cli/a.h', '#include <unistd.h>'], ['core/query/a.cpp', '#include "diarium.h"'],
  ['core/diarium.cpp', '#include "cli/disk/files.h"'], ['core/app/screens/a.cpp', '#include "index/pack.h"'],
  ['core/app/a.cpp', '#include "imgui.h"'], ['wasm/ui/a.h', '#include "imgui.h"'],
  ['wasm/ui/a.cpp', '#include <emscripten.h>'], ['core/text/a.cpp', '  #  include <boost/any.hpp>'],
];
const allowed = [
  ['core/cli/pdf/a.cpp', '#include "text/legible.h"'], ['core/text/a.cpp', '#include <unicode/uchar.h>'], ['core/cli/a.cpp', '#include "diarium.h"\n#include <filesystem>'],
  ['core/query/a.cpp', '#include "index/pack.h"\n#include <string>'], ['wasm/ui/a.cpp', '#include "imgui.h"\n#include "app/nodes/scene.h"'],
  ['core/diarium.cpp', '#include "query/search.h"'], ['core/app/a.h', '#include "view/views.h"'],
];
judge('a field of the state that is set is seen, and one that is read is not', ['state.row = 1;', 'impl.state.place.fact ^= 2;', 'state = told(state, x);', 'void f(State& state);']
  .filter(line => changes_of_state(line).length !== 1).concat(['if (state.row == 1)', 'f(const State& state)', 'a = state.row;'].filter(line => changes_of_state(line).length > 0)));
// Paths in documents: what stands in backticks or is linked to and begins with a folder of the project.
const decision_pages = ['core', 'wasm', 'web/src', 'web/pack', 'tests/measure'].flatMap(walk).filter(file => path.basename(file) === 'decisions.md');
const documents = ['ARCHITECTURE.md', 'CONTRIBUTING.md', 'README.md', 'CHANGELOG.md', 'core/index/format.md', 'core/export/exports.md', 'core/cli/archive/archive.md',
  ...walk('assets/manual'), ...decision_pages];
export const paths_in = text => [...text.matchAll(/[`(]((?:core|wasm|web|tests|assets)\/[\w./-]*[\w])(?=[`)#])/g)].map(([, found]) => found);
judge('every file and folder that the documents name is there', documents.flatMap(document =>
  paths_in(fs.readFileSync(path.join(root, document), 'utf8')).filter(found => !fs.existsSync(path.join(root, found)) && !fs.existsSync(path.join(root, `${found}.h`)))
    .map(found => `${document}: ${found}`)));

// A folder that one can see.
const most_files = 25;
judge(`no folder of code has more than ${most_files} files`, ['core', 'wasm', 'web/src', 'web/package', 'web/pdf'].flatMap(top =>
  [top, ...fs.readdirSync(path.join(root, top), { recursive: true, withFileTypes: true }).filter(one => one.isDirectory()).map(one => path.relative(root, path.join(one.parentPath, one.name)))])
  .filter(folder => !folder.includes('node_modules'))
  .map(folder => [folder, fs.readdirSync(path.join(root, folder), { withFileTypes: true }).filter(one => one.isFile()).length])
  .filter(([, count]) => count > most_files).map(([folder, count]) => `${folder}: ${count} files`));

const same_name = ['core/text/a.h', 'core/text/repair/b.h'].map(file => [file, 'namespace diarium::text {\nstruct Piece {\n};\n}']);
const both_ways = [['core/text/a/a.h', '#include "text/b/b.h"'], ['core/text/b/b.h', '#include "text/a/a.h"\n#include "text/c.h"'], ['core/text/c.h', '']];
judge('the rules refuse what they are for, and nothing else', [
  ...(two_way_pairs(both_ways).join() === 'text a b' ? [] : ['let through: two folders that include each other']),
  ...(in_circles(new Map([['a', ['b']], ['b', ['c']], ['c', ['b']]])).join() === 'b,c' ? [] : ['let through: two files that import each other']),
  ...(twice(same_name).length === 1 ? [] : ['let through: two types of one name']),
  ...refused.filter(([file, code]) => wrong_includes(file, code, uses).length === 0).map(([file, code]) => `let through: ${file}: ${code}`),
  ...allowed.flatMap(([file, code]) => wrong_includes(file, code, uses))]);

end();
