// Its command makes an index of web pages; what it ships for pages reads that piece by piece. It offers no «any of these words»:
// that is a search for each word, and the best of all, as its users do.
// The command is a package for each kind of machine; package.json names those that the benchmark runs on.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { file_of, paper_of, papers_of } from '../corpus.mjs';
import { fetched, line_of, now, timed_command } from './peer.mjs';

const of_machine = `@pagefind/${process.platform}-${process.arch}`;
const program = path.join(import.meta.dirname, '../node_modules', of_machine, 'bin/pagefind_extended');
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const page_of = ({ title, body }) => `<!doctype html><html lang="sv"><head><title>${escaped(title)}</title></head><body><main data-pagefind-body>` +
  `<h1>${escaped(title)}</h1><p>${escaped(body)}</p></main></body></html>`;
const typed = (query) => (query.kind === 'phrase' ? `"${line_of(query)}"` : line_of(query));

/** node's fetch reads no files; a page of this engine's would fetch over HTTP. */
function fetch_files() {
  const over_http = globalThis.fetch;
  globalThis.fetch = async (address, options) => {
    if (!String(address).startsWith('file:')) return over_http(address, options);
    const file = fileURLToPath(String(address).replace(/\?.*$/, ''));
    return fs.existsSync(file) ? new Response(await fs.promises.readFile(file)) : new Response('', { status: 404 });
  };
}

async function pages(collection, site) {
  fs.rmSync(site, { recursive: true, force: true });
  for (const paper of papers_of(collection)) {
    const file = path.join(site, `${file_of(paper.i)}.html`);
    if (paper.i % 1000 === 0) fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, page_of(paper));
  }
}

export default {
  name: 'Pagefind', package: of_machine, kinds: ['common', 'rare', 'all', 'any', 'phrase', 'prefix'], positions: true, snippets: true, holds_texts: true, in_pieces: true,
  async start({ snippets }) {
    fetch_files();
    let find;
    const open = async (folder, base) => {
      // Another address is another module: it remembers where it was opened.
      find = await import(`${pathToFileURL(path.join(folder, 'pagefind.js')).href}?${now()}`);
      await find.options({ basePath: base, baseUrl: '/', noWorker: true });
      await find.init('sv');
    };
    const filled = async (found, limit) => Promise.all(found.results.slice(0, limit).map((result) => result.data()));
    const said = ({ raw_url, url, meta, excerpt }) => ({ paper: paper_of(raw_url ?? url), title: meta.title, snippet: excerpt });
    const asked = async (query) => {
      if (query.kind !== 'any') return find.search(typed(query));
      const best = new Map();
      for (const { results } of await Promise.all(query.terms.map((term) => find.search(term))))
        for (const result of results) if (!(best.get(result.id)?.score >= result.score)) best.set(result.id, result);
      return { results: [...best.values()].sort((x, y) => y.score - x.score) };
    };
    const full = async (query, limit) => {
      const found = await asked(query);
      return { total: found.results.length, hits: (await filled(found, limit)).map(said) };
    };
    return {
      async build(collection, folder) {
        const site = path.join(folder, 'site');
        await pages(collection, site);
        const build_ms = await timed_command(program, ['--site', site, '--output-path', path.join(folder, 'bundle')]);
        fs.rmSync(site, { recursive: true });
        return { build_ms, save_ms: 0 };
      },
      read: (folder) => path.join(folder, 'bundle'),
      load: (folder) => open(folder, `${pathToFileURL(folder).href}/`),
      // Titles stand in a file for each paper, so ids are all that a search alone gives.
      async search(query, limit) {
        if (snippets) return full(query, limit);
        const found = await asked(query);
        return { total: found.results.length, hits: found.results.slice(0, limit).map(() => ({ paper: -1, title: '' })) };
      },
      name_hits: full,
      async first_over_network(address, query, folder) {
        await fetched(`${address}index/bundle/pagefind.js`);
        await open(path.join(folder, 'bundle'), `${address}index/bundle/`);
        return full(query, 5);
      },
    };
  },
};
