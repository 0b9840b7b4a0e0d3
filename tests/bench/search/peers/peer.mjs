// What is an engine that is measured? The one shape of all, and what those share that keep their index in memory.
//
// A file of this folder exports by default:
//   name, package    as the tables call it; the npm package that it comes from, for its version ('' where there is none)
//   kinds            the kinds of query that it offers (queries.mjs); others are not asked of it
//   positions        whether its index knows where words stand, or holds their texts
//   snippets         whether it cuts snippets itself
//   ranks            false where it does not order by merit: shown, and never the best of a row      (may be left out)
//   holds_texts      its index is the same with texts and without                                    (may be left out)
//   scans            it has no index whose size could be compared                                   (may be left out)
//   only_network     measured by first_over_network() alone                                         (may be left out)
//   in_pieces, pack  many files are its index, compressed already; it is a pack of ours              (may be left out)
//   missing()        why it cannot be measured here, or ''                                          (may be left out)
//   code             {source, files}: what a page imports of it, and further files; of node_modules  (may be left out)
//   start(wishes)    modules and wasm, apart from the index; gives an engine
// `wishes`: {text: whether titles alone or texts are kept with the index, snippets: how many a hit shall have}.
// An engine:
//   build(collection, folder)  writes its index of a collection (corpus.mjs) into a folder: {build_ms, save_ms, memory_mb?}
//   read(folder)               what load() wants, as it would lie in a page's memory; not timed
//   load(read)                 timed
//   search(query, limit)       {total, hits: [{paper, title, snippet?}]}, best first; paper is -1 where the answer does not say
//   name_hits(query, limit)    the same with papers, where search() leaves them out                   (may be left out)
//   first_over_network(address, query)  from nothing to five hits with title and snippet; see network.mjs
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { papers_of } from '../corpus.mjs';
import { words_of } from '../queries.mjs';

/** The file of an index in memory; the server (server.mjs) compresses it as a host would that was told to. */
export const index_name = 'index.bin';

export const now = () => Number(process.hrtime.bigint()) / 1e6;

/** A query as one line of words. */
export const line_of = ({ terms }) => terms.join(' ');

/** Some words around the first of the terms, for engines that cut no snippets. */
export function cut(body, terms) {
  const small = body.toLowerCase(), at = Math.max(0, Math.min(...terms.map((term) => small.indexOf(term)).filter((place) => place >= 0), small.length));
  return body.slice(Math.max(0, at - 80), at + 120);
}

/** Bytes of an address; what is not there is an error. */
export async function fetched(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return Buffer.from(await response.arrayBuffer());
}

/** Runs a command to its end; how long it took. errors: it ended badly. */
export async function timed_command(command, words) {
  const begun = now(), child = spawn(command, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (text) => { said = (said + text).slice(-500); });
  const status = await new Promise((done, fail) => child.on('error', fail).on('close', done));
  if (status !== 0) throw new Error(`${path.basename(command)} ended with ${status}: ${said.trim()}`);
  return now() - begun;
}

/** The engine of a peer that makes one value of bytes of its index.
 *  `make(wishes)` gives {build(papers), save(), load(bytes), search(query, limit)}; papers are {i, title, body}. */
export const in_memory = (make, { code_files = [] } = {}) => async (wishes) => {
  const engine = await make(wishes);
  return {
    async build(collection, folder) {
      const papers = [...papers_of(collection)], begun = now();
      await engine.build(papers);
      const built = now(), bytes = await engine.save();
      fs.writeFileSync(path.join(folder, index_name), bytes);
      return { build_ms: built - begun, save_ms: now() - built };
    },
    read: (folder) => fs.readFileSync(path.join(folder, index_name)),
    load: (bytes) => engine.load(bytes),
    search: (query, limit) => engine.search(query, limit),
    async first_over_network(address, query) {
      // The code asks for all else.
      await fetched(`${address}code/code.mjs`);
      const files = code_files.map((file) => `${address}code/${path.basename(file)}`);
      const [bytes] = await Promise.all([`${address}index/${index_name}`, ...files].map(fetched));
      await engine.load(bytes);
      return engine.search(query, 5);
    },
  };
};

/** Bytes of a value as JSON, and back. */
export const to_bytes = (value) => Buffer.from(JSON.stringify(value));
export const of_bytes = (bytes) => JSON.parse(bytes.toString('utf8'));

/** What engines keep beside their index that keep no papers: titles, and texts where they are wished. */
export const kept = (papers, { text }) => ({ titles: papers.map(({ title }) => title), bodies: text ? papers.map(({ body }) => body) : null });
/** A hit of such an engine. */
export const hit_of = ({ titles, bodies }, paper, query) => ({ paper, title: titles[paper], ...(bodies ? { snippet: cut(bodies[paper], words_of(line_of(query))) } : {}) });
