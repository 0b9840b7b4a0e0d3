// House rules that a machine can hold: lengths of files, addresses of machines, words that a reader sees, and the tables
// of those words. Run: node tests/style.mjs. Changes nothing, needs no build. Exceptions: tests/style.allow.json.
import fs from 'node:fs';
import path from 'node:path';
import { root } from './checkout.mjs';
import { open_suite } from './suite.mjs';

const allow = JSON.parse(fs.readFileSync(path.join(root, 'tests/style.allow.json'), 'utf8'));
const skipped_folders = new Set(['.git', '.tools', 'build', 'node_modules', '__pycache__']);
const line_limit = 500;

function walk(folder) {
  return fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap(entry => {
    if (skipped_folders.has(entry.name)) return [];
    const below = path.join(folder, entry.name);
    return entry.isDirectory() ? walk(below) : entry.isFile() ? [below] : [];
  });
}
const read = file => fs.readFileSync(path.join(root, file), 'utf8');
const files = walk('.').sort();
const is_text = file => !/\.(png|ico|ttf|woff2|dia|wasm|bin|gz)$/.test(file);
const is_code = file => /\.(h|cpp|cmake|py|sh|mjs|js|ts|css|html)$/.test(file) || path.basename(file) === 'CMakeLists.txt';

const { judge, end } = open_suite({ most: 999 });

/** The string literals of C++ or TypeScript, adjacent ones joined, with the code before them on their line; comments,
 *  includes and asserts are left out. */
export function literals_of(code) {
  const found = [];
  // One token at a time, so that quotes in comments and slashes in strings are what they are.
  const tokens = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|^[ \t]*#[^\n]*|R"\(([\s\S]*?)\)"|"((?:[^"\\\n]|\\.)*)"|'(?:[^'\\\n]|\\.)*'|\n|[^"'\/\n#R]+|[\s\S]/gm;
  let before = '', last = null;
  for (const token of code.matchAll(tokens)) {
    const words = token[1] ?? token[2];
    if (words !== undefined) {
      if (last !== null && /^\s*$/.test(before.slice(last.end))) last.words += words;
      else found.push(last = { words, before: before.slice(before.lastIndexOf(';') + 1), end: 0 });
      before += `"${words}"`;
      last.end = before.length;
    } else if (!token[0].startsWith('//') && !token[0].startsWith('/*') && !/^[ \t]*#/.test(token[0])) {
      before += token[0];
    }
    if (before.length > 4000 && !last) before = before.slice(-2000);
  }
  return found.map(({ words, before: code_before }) => ({ words, before: code_before }));
}

/** True for words that a reader would read: two words or more, or a Swedish letter. A key, a name, a path is none. */
export function is_prose(words) {
  const plain = words.replace(/\\./g, ' ').replace(/\{[a-z_]*\}/g, ' ');
  return /[åäöÅÄÖ]/.test(plain) || /\p{L}{2,}[,.:;!?]?\s+\p{L}{2,}/u.test(plain);
}
// Told to whoever runs the command or builds the page; names of CSS classes.
const not_shown = /(\b(static_)?assert\(|Fault::\w+,|\b(wrong|no_pile|refused)\()[^;]*$|"class", $/;

const cpp = folder => files.filter(file => file.startsWith(folder + '/') && /\.(h|cpp)$/.test(file));
const front = [...cpp('core/app'), ...cpp('wasm/ui'), ...cpp('core/export')];

judge('no file of code is longer than one idea can be', files.filter(is_code).flatMap(file => {
  const lines = read(file).split('\n').length - 1;
  return lines > line_limit ? [`${file}: ${lines} lines, at most ${line_limit}`] : [];
}));

// Written in pieces, so that this file does not hold what it looks for.
const addresses = [['/' + 'work', 'a folder of the build machine'], ['/' + 'home/', 'a folder of somebody'], ['/' + 'Users/', 'a folder of somebody'],
  ['registry.npm' + 'js', 'a package registry'], ['registry.yarn' + 'pkg', 'a package registry'], ['py' + 'pi.org', 'a package registry'],
  ['pythonhosted' + '.org', 'a package registry'], ['deb.debian' + '.org', 'a package registry'], ['proxy.golang' + '.org', 'a package registry'],
  ['static.crates' + '.io', 'a package registry']];
const outside_word = address => new RegExp(`(^|[^\\w.$}/-])${address.replace(/[.]/g, '\\.')}(?![\\w-])`, 'm');
judge('no file names a machine, a person\'s folder or a package registry', files.filter(is_text).flatMap(file => {
  const text = read(file);
  return addresses.filter(([address]) => address.startsWith('/') ? outside_word(address.replace(/\/$/, '')).test(text) : text.includes(address))
    .filter(([address]) => !(allow.addresses[file] ?? []).includes(address))
    .map(([address, what]) => `${file}: ${address} (${what})`);
}));

judge('every word that the page shows comes from assets/i18n', front.filter(file => !allow.no_reader.includes(file)).flatMap(file => literals_of(read(file))
  .filter(({ words, before }) => is_prose(words) && !not_shown.test(before) && !(allow.words[file] ?? []).includes(words))
  .map(({ words }) => `${file}: "${words}"`)));

const words_in = language => ({ ...JSON.parse(read(`assets/i18n/${language}.json`)), ...JSON.parse(read(`assets/i18n/statement/${language}.json`)) });
const swedish = words_in('sv'), english = words_in('en');
const keys = Object.keys(swedish);
const placeholders = words => [...new Set(words.match(/\{[a-z_]+\}/g) ?? [])].sort().join();
judge('Swedish and English have the same keys', [
  ...keys.filter(key => !(key in english)).map(key => `${key}: not in en.json`),
  ...Object.keys(english).filter(key => !(key in swedish)).map(key => `${key}: not in sv.json`)]);
judge('a key has words, and the same placeholders in both languages', keys.filter(key => key in english).flatMap(key => [
  ...(swedish[key] && english[key] ? [] : [`${key}: no words`]),
  ...(placeholders(swedish[key]) === placeholders(english[key]) ? [] : [`${key}: placeholders differ`])]));
judge('a key with a form for one has a form for others', keys.filter(key => /\.(one|other)$/.test(key))
  .filter(key => !(key.replace(/\.(one|other)$/, key.endsWith('one') ? '.other' : '.one') in swedish)));

// Keys are written as literals, whole or as the beginning that data is joined to: "outcome." + word, data_word(…, "type", …), or as the group
// of a field of a fact.
const asking = files.filter(file => /^(core\/(view|app|export)|wasm|web\/src)\/.*\.(h|cpp|ts)$/.test(file) && !file.startsWith('wasm/setup/'));
const literals = asking.flatMap(file => [...literals_of(read(file)), ...literals_of(read(file).replaceAll("'", '"'))]
  .map(({ words, before }) => ({ file, words, before })));
const written = new Set(literals.map(({ words }) => words));
const groups = new Set(literals.filter(({ before }) => /data_word\([^;]*$/.test(before)).map(({ words }) => words + '.'));
for (const [, group] of read('core/facts/kinds/fields.h').matchAll(/Field\("[a-z_]+", [^"()]*, "([a-z_]+)"\)/g)) groups.add(`${group}.`);
const beginnings = [...written].filter(words => /^[a-z_]+[._]([a-z_]+[._])?$/.test(words)).concat([...groups]);
const is_used = key => written.has(key) || written.has(key.replace(/\.(one|other)$/, '')) || beginnings.some(start => key.startsWith(start));
judge('every key is used', keys.filter(key => !is_used(key) && !allow.unused_keys.includes(key)));
const first_words = new Set(keys.map(key => key.split('.')[0]));
const looks_like_key = words => !words.endsWith('_') && /^[a-z_]+(\.[\p{L}\d_ -]+)+$/u.test(words) && first_words.has(words.split('.')[0]) &&
  !/\.(h|cpp|json|jsonld|ndjson|xml|csv|html|txt|css|js|ts|wasm|dia|md|ttf|text|markdown)$/.test(words);
judge('every key that is used has words', [...new Set(literals.filter(({ words }) => looks_like_key(words))
  .filter(({ words }) => !(words in swedish) && !(words + '.one' in swedish) && !allow.no_keys.includes(words))
  .map(({ file, words }) => `${file}: ${words}`))]);

// What canvas and page know of a look or a tone stands in one table; the compiler holds it to the enum's order (wasm/setup/embed_tokens.py).
const names_of = (file, name) => new RegExp(`enum class ${name} [^{]*\\{([\\s\\S]*?)\\};`).exec(read(file))[1].replace(/\/\/.*/g, '').match(/\w+/g).map(word => word.replaceAll('_', '-'));
const table = JSON.parse(read('assets/looks.json'));
const parted = (rows, names) => [...names.filter(name => !rows.includes(name)).map(name => `${name} has no row`), ...rows.filter(name => !names.includes(name)).map(name => `there is no ${name}`)];
judge('every look and tone has its row in assets/looks.json, and every row is of one', [
  ...parted(Object.keys(table.looks), names_of('core/app/nodes/scene.h', 'Look')), ...parted(Object.keys(table.tones), names_of('core/view/tone.h', 'Tone'))]);

// By which endings a body is known stands in one list; code asks core/language/bodies.h.
const bodies = read('assets/lists/bodies.txt').split('\n').filter(row => row && !row.startsWith('#')).map(row => row.split('\t'))
  .filter(([, , kind]) => kind !== 'advisory');
const body_forms = bodies.flatMap(([bare, definite, , notes = '']) => notes.split(',').includes('article') ? [definite] : [bare, definite]).flatMap(form => [form, form + 's']);
const without_marks = word => word.replace(/[åä]/g, 'a').replace(/ö/g, 'o');
const body_endings = [...new Set(body_forms.flatMap(form => [form, without_marks(form)]))];
/** The words of a literal that name a body, or end a body's name. */
export const names_of_bodies = words => (words.toLowerCase().match(/[a-zåäö]+/g) ?? []).filter(word => body_endings.some(ending => word.endsWith(ending)));
judge('no pattern of core knows a body\'s name of its own', cpp('core').filter(file => !file.startsWith('core/language/'))
  .flatMap(file => literals_of(read(file)).flatMap(({ words }) => names_of_bodies(words)).filter(word => !(allow.bodies[file] ?? []).includes(word)).map(word => `${file}: "${word}"`)));

/** Word literals in the C++ of the folders that read papers: what is known of papers belongs in assets/rules and assets/lists. They only fall. */
const most_words = { language: 35, structure: 218, facts: 1583, relations: 492 };
const literals_in = layer => cpp(`core/${layer}`).reduce((sum, file) => sum + literals_of(read(file)).filter(({ words }) => /[a-zåäö]{2}/.test(words)).length, 0);
judge('words in the C++ that reads papers become no more, and their ceilings fall with them', Object.entries(most_words).map(([layer, most]) => [layer, literals_in(layer), most])
  .filter(([, found, most]) => found > most || found < most - 20).map(([layer, found, most]) => `${layer}: ${found} (${most})`));

// The judge is judged.
judge('the search for names of bodies finds them, and only those', JSON.stringify(['den hamnnamnden', 'utskotts', 'samband', 'beredning'].map(words => names_of_bodies(words).length)) === '[1,1,0,0]' ? [] : [body_endings.join(' ')]);
const sample = 'f("två ord", word(l, "a.key")); // "not this one"\n#include "not/this.h"\nassert(x && "nor this here"); g(\'"\', "nor/this");\n' +
  'h("Save"\n  " the paper", "one"); Error e{Fault::empty, "told to developers only"};';
const shown = literals_of(sample).filter(({ words, before }) => is_prose(words) && !not_shown.test(before)).map(({ words }) => words);
judge('the search for words finds words, and only those', JSON.stringify(shown) === JSON.stringify(['två ord', 'Save the paper']) ? [] : [JSON.stringify(shown)]);
judge('the search for addresses finds addresses, and only those', [
  ...(['cd /' + 'work/x', '"/' + 'work"', '/' + 'work'].filter(text => !outside_word('/' + 'work').test(text))),
  ...(['net/' + 'work', '/' + 'works', '.tools/' + 'work'].filter(text => outside_word('/' + 'work').test(text)))]);

end();
