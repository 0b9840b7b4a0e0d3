// The program in two files: what a first visit calls (first_visit.ts makes one, in a program that counts its calls) with
// what it has no case of, and the rest, which web/src/start/rest.ts brings.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { sha256 } from './names.mjs';

/** What the compiler uses of WebAssembly: of more, the page's oldest browsers know nothing. */
const features = ['simd', 'bulk-memory', 'bulk-memory-opt', 'mutable-globals', 'nontrapping-float-to-int', 'sign-ext', 'multivalue'].map(name => `--enable-${name}`);
/** A line «NUMBER:NAME» of a function that the collection which is visited has no case of and others call on their first screens: all
 *  that searches, what the library makes of our types, and votes, meetings, places in files and their like; but what compares two
 *  papers or reads a reader's corrections. Names are mangled as Itanium's C++ ABI says. */
const kept = new RegExp(String.raw`^\d+:(?!.*(?:6Corpus|5Grams|7Matcher|10Comparison|6Editor|_corrections|find_formulae|find_edits|dating_of|9relations7compare))(?=_ZN?K?O?(?:[ZNK]*|St.*)7diarium(?:5index|5query|9relations)` +
  String.raw`|_ZN?K?[ZNK]*(?:7diarium(?:5facts|8language|7Waiting|5Error)|St3__2)` +
  String.raw`|.*7diarium(?:4view|3app).*(?:[Vv]ote|Meeting|meetings_in|_of_folders|_folder|is_enclosed|dissent_lines|tells_whose_place|is_label_before|number_in|CaseTeller|Passages|FrontCard|GapCount|FileRow|PaperRow|Candidate|drop_old` +
  String.raw`|Collection|ResultList|page_label|place_on_page|is_elected|waiting_title|asked_again)|diarium_suppl)`);

function run(program, words) {
  const { status, error, stdout, stderr } = spawnSync(program, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${path.basename(program)} ${words[0]}: ${error ?? ''}${stdout ?? ''}${stderr ?? ''}`.trim());
}

/**
 * @param root of the checkout; needs its .tools, and build/web/bin/diarium.js, which makes a site of assets/documents
 * @param folder of diarium.wasm, whose functions have names, and diarium.js; keeps what is made there until its sources change
 * @returns {Promise<{whole: Buffer, first: Buffer, rest: Buffer}>} without names
 */
export async function split_program(root, folder) {
  const program = path.join(folder, 'diarium.wasm'), command = path.join(root, 'build/web/bin/diarium.js');
  const place = path.join(folder, 'split'), at = name => path.join(place, name);
  const visit = path.join(import.meta.dirname, 'first_visit.ts');
  const made_of = sha256([program, command, import.meta.filename, visit].map(file => sha256(fs.readFileSync(file))).join());
  const [whole, first, rest] = ['whole.wasm', 'first.wasm', 'rest.wasm'].map(at);
  if (!fs.existsSync(at('made_of')) || fs.readFileSync(at('made_of'), 'utf8') !== made_of) {
    fs.rmSync(place, { recursive: true, force: true });
    fs.mkdirSync(at('shell/one-file'), { recursive: true });
    for (const name of ['index.html', 'one-file/template.html']) fs.copyFileSync(path.join(root, 'web/index.html'), at(`shell/${name}`));  // Nobody looks at this site.
    run(process.execPath, [command, 'site', path.join(root, 'assets/documents'), '-o', at('site'), '--shell', at('shell')]);
    await build({ entryPoints: [visit], bundle: true, format: 'esm', platform: 'node', outfile: at('visit.mjs'), logLevel: 'warning' });
    const tool = (name, file, ...words) => run(path.join(root, '.tools/emscripten/root/usr/bin', name), [file, ...features, ...words]);
    tool('wasm-opt', program, `--symbolmap=${at('names')}`, '--strip-debug', '-o', whole);
    tool('wasm-split', program, '--instrument', '--profile-export=diarium_calls', '-o', at('counting.wasm'));
    run(process.execPath, [at('visit.mjs'), path.join(folder, 'diarium.js'), at('counting.wasm'), at('site/collection.dia'), at('calls')]);
    const names = fs.readFileSync(at('names'), 'utf8').split('\n').filter(line => kept.test(line)).map(line => line.replace(kept, ''));
    fs.writeFileSync(at('kept'), names.join('\n'));
    tool('wasm-split', program, `--profile=${at('calls')}`, `--keep-funcs=@${at('kept')}`, '-o1', first, '-o2', rest);
    for (const half of [first, rest]) tool('wasm-opt', half, '-Oz', '--converge', '-o', half);
    for (const name of fs.readdirSync(place)) if (!name.endsWith('.wasm') || name === 'counting.wasm') fs.rmSync(at(name), { recursive: true });
    fs.writeFileSync(at('made_of'), made_of);
  }
  return { whole: fs.readFileSync(whole), first: fs.readFileSync(first), rest: fs.readFileSync(rest) };
}
