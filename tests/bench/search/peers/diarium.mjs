// Ours, as others would use it: the native command makes the pack, the package's search answers from it.
//
// DIARIUM_NATIVE and DIARIUM_PACKAGE name other builds than build/release/bin/diarium and build/package.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { paper_of } from '../corpus.mjs';
import { fetched, line_of, timed_command } from './peer.mjs';

const root = path.resolve(import.meta.dirname, '../../../..');
const from = (name, otherwise) => path.resolve(process.env[name] ?? path.join(root, otherwise));
export const native = from('DIARIUM_NATIVE', 'build/release/bin/diarium');
export const built = from('DIARIUM_PACKAGE', 'build/package');

const typed = {
  any: (query) => query.terms.join(' OR '), phrase: (query) => `"${line_of(query)}"`, prefix: ({ terms: [term] }) => `${term}*`, fuzzy: ({ terms: [term] }) => `${term}~`,
};
/** Ids and titles; of the best hits snippets where they are wished. A package that knows no such wishes gives all. */
const wishes_of = (limit, snippets) => ({ limit, facets: false, snippets });

export default {
  name: 'Diarium', package: '', kinds: ['common', 'rare', 'all', 'any', 'phrase', 'prefix', 'fuzzy'], positions: true, snippets: true, holds_texts: true, pack: true,
  version: () => JSON.parse(fs.readFileSync(path.join(built, 'package.json'), 'utf8')).version,
  missing: () => (fs.existsSync(path.join(built, 'diarium-search.mjs')) ? '' : 'the package is not built') || (fs.existsSync(native) ? '' : 'the native command is not built'),
  code_folder: built,
  async start({ snippets }) {
    const { openSearch } = await import(pathToFileURL(path.join(built, 'diarium-search.mjs')));
    await openSearch({ pack: new Uint8Array(0) }).catch(() => {});  // It refuses this; the program runs from here on.
    let opened;
    const search = async (query, limit, count) => {
      const found = await opened.search(typed[query.kind]?.(query) ?? line_of(query), wishes_of(limit, count));
      return { total: found.papers, hits: found.results.map(({ file, title, snippets: [first] }) => ({ paper: paper_of(file), title, ...(first ? { snippet: first.text } : {}) })) };
    };
    return {
      async build(collection, folder) {
        const build_ms = await timed_command(native, ['pack', path.join(collection, 'papers'), '--no-facts', '--force', '-o', path.join(folder, 'index.dia')]);
        return { build_ms, save_ms: 0 };
      },
      read: (folder) => fs.readFileSync(path.join(folder, 'index.dia')),
      async load(bytes) { opened = await openSearch({ pack: bytes }); },
      search: (query, limit) => search(query, limit, snippets),
      async first_over_network(address, query) {
        await fetched(`${address}code/diarium-search.mjs`);
        // The program was started already, so that here its bytes are fetched as a page would.
        [opened] = await Promise.all([openSearch({ pack: `${address}index/index.dia` }), fetched(`${address}code/diarium-search.wasm`)]);
        return search(query, 5, 1);
      },
    };
  },
};
