// The types of what the page and the program say to each other, read from the C++ that writes and reads it: a key, a command or an id
// that the program does not have is refused by the compiler. web/build.mjs writes them before it asks the compiler.
import fs from 'node:fs';
import path from 'node:path';

const writers = ['wasm/bind/write.cpp', 'wasm/bind/write_effects.cpp', 'wasm/bind/canvas.cpp'], reader = 'wasm/bind/read.cpp';
/** Of a call of JsonWriter with a key: what its value is, and whether a default is left out. `T`: what the call names. */
const calls = { said: 'string', counted: 'number', flag: 'boolean', texts: 'string[]', pairs: '[string, string][]', range: '[number, number]',
  ranges: '[number, number][]', object: 'T', maybe: 'T | null', list: 'T[]', key: '', field: 'string', field_number: 'number', field_true: 'boolean' };
/** Of a question of the reader of messages: what is asked for. */
const asked = { text: 'string', true: 'boolean', number: 'number', count: 'number', bytes: 'number', texts: 'readonly string[]' };
/** What a text of a message is. */
const meant = { sid: 'Sid', name: 'CommandName' };

const union = words => [...new Set(words)].map(word => `'${word}'`).join(' | ');
const found = (text, pattern) => [...text.matchAll(pattern)].flatMap(([, ...groups]) => groups.filter(Boolean));
const type_name = cpp => cpp.split('::').filter(part => /^[A-Z]/.test(part)).join('');

/** The members of one thing: the lines of a function `fields`. */
function members(body, word_list) {
  const lines = [...body.matchAll(/^( +)(if \(.*\) )?json\.(\w+)(?:<([\w:]+)>)?\("(\w+)"(.*)\);(?: {2}\/\/ (.*))?$/gm)];
  const missed = found(body, /(json\.\w+(?:<[\w:]+>)?\("\w+")/g).length - lines.length;
  if (missed !== 0) throw new Error(`web/make/border.mjs reads one key a line; not so here:\n${body}`);
  return lines.map(([, indent, condition, call, type, key, value, comment]) => {
    const words = /word_of\((\w+)/.exec(value)?.[1], two = /\? "(\w+)" : "(\w+)"$/.exec(value);
    const is = comment?.replace(/\w+_names/g, word_list) ?? (words ? word_list(words) : two ? union(two.slice(1)) : calls[call].replace('T', type_name(type ?? '')));
    return `${key}${call.startsWith('field') || condition || indent.length > 2 ? '?' : ''}: ${is}`;
  });
}

/** A module of types. */
export function border_types(root) {
  const read = file => fs.readFileSync(path.join(root, file), 'utf8');
  const written = writers.map(read).join('\n'), messages = read(reader), effects = read('core/app/state/effect.h'), sids = read('core/app/places/sids.h');
  const lists = new Map([...`${written}${messages}${read('core/app/nodes/build.cpp')}${read('wasm/ui/canvas.cpp')}`.matchAll(/std::array<(?:std::string_view|const char\*), [^>]+> (\w+) = \{([^}]*)\}/g)]
    .map(([, name, inside]) => [name, found(inside, /"([^"]*)"/g)]));
  const word_list = name => union(lists.get(name) ?? (() => { throw new Error(`no list of words is called ${name}`); })());
  const things = new Map([...written.matchAll(/^(?:static )?void fields\(JsonWriter& json, const ([\w:]+)& ?\w*\) \{\n([\s\S]*?)^\}/gm)].map(([, cpp, body]) => {
    const also = [...found(body, /fields\(json, .*\/\/ (\w+)/g), ...(body.includes('write_effects(') ? ['Partial<Effects>'] : [])];
    return [type_name(cpp), `${also.length ? `extends ${also.join(', ')} ` : ''}{ ${members(body, word_list).join('; ')} }`];
  }));
  const kinds = new Map([...effects.matchAll(/^ {2}(?:std::optional<([\w:]+)>|bool) (\w+)/gm)].map(([, type, name]) => [name, type]));
  const effect = type => type === undefined ? 'true' : type === 'std::string' ? 'string' : things.has(type_name(type)) ? type_name(type)
    : word_list(`${type.replace(/\B[A-Z]/g, '_$&').toLowerCase()}_names`);
  things.set('Effects', `{ ${[...effects.matchAll(/each\("(\w+)", &Effects::(\w+)\);(?: {2}\/\/ (\w+))?/g)].map(([, name, member, is]) => `${name}: ${is ?? effect(kinds.get(member))}`).join('; ')} }`);
  const body_of = name => new RegExp(`^\\S+ ${name}\\(const Json& message\\) \\{\\n[\\s\\S]*?^\\}`, 'm').exec(messages)?.[0] ?? '';
  const told = [...messages.matchAll(/what == "([\w-]+)"\)\s+return (.*);/g)].map(([, what, value]) => {
    const keys = [...(value + found(value, /(\w+)\(message\)/g).map(body_of).join('')).matchAll(/(\w+)_at\(message, "(\w+)"(?:, (\w+|""))?/g)];
    return `{ ${[`do: '${what}'`, ...keys.map(([, kind, key, more]) =>
      kind === 'word' ? `${key}: ${word_list(more)}` : `${key}${more ? '?' : ''}: ${meant[key] ?? asked[kind]}`)].join('; ')} }`;
  });
  const commands = [...found(read('core/app/named.cpp'), /\{(?:[^{}"]*\? )?"([a-z-]+)"(?: : "([a-z-]+)")?, \{|name == "([a-z-]+)"/g),
    ...found(read('core/app/places/place.h'), /\{Screen::\w+, "\w+", "\w*", [^,]+, "[\w.]*", "([\w-]+)"/g)];
  const counted = found(sids, /return (".*;)/g).map(id => `\`${id.replace(/"|;| \+ /g, '').replace('std::to_string(number)', '${number}')}\``);
  return `declare module 'diarium:border' {
  /** The id of a node: one that the page knows, or one that it was told. */
  export type Sid = ${union(found(sids, /\[\] = "([^"]+)"/g))} | ${counted.join(' | ')} | (string & { readonly told: true });
  export type CommandName = ${union(commands)};
${['pane', 'surface'].map(kind => [kind, `${kind[0].toUpperCase()}${kind.slice(1)}Name`]).map(([kind, name]) => `  export type ${name}s = readonly [${lists.get(`${kind}_names`).map(one => `'${one}'`).join(', ')}];
  export type ${name} = ${name}s[number];`).join('\n')}
  export type Message =
${told.map(one => `    | ${one}`).join('\n')};
${[...things].map(([name, is]) => `  export interface ${name} ${is}`).join('\n')}
}
`;
}
