import { cut, in_memory, line_of, to_bytes } from './peer.mjs';

const ways = { all: { combineWith: 'AND' }, prefix: { prefix: true }, fuzzy: { fuzzy: 1 } };

export default {
  name: 'MiniSearch', package: 'minisearch', kinds: ['common', 'rare', 'all', 'any', 'prefix', 'fuzzy'], positions: false, snippets: false,
  code: { source: "export { default } from 'minisearch'" },
  start: in_memory(async ({ text }) => {
    const { default: MiniSearch } = await import('minisearch');
    const options = { idField: 'i', fields: ['title', 'body'], storeFields: text ? ['title', 'body'] : ['title'] };
    let index;
    return {
      build(papers) {
        index = new MiniSearch(options);
        index.addAll(papers);
      },
      save: () => to_bytes(index),
      load(bytes) { index = MiniSearch.loadJSON(bytes.toString('utf8'), options); },
      search(query, limit) {
        const found = index.search(line_of(query), ways[query.kind] ?? {});
        return { total: found.length, hits: found.slice(0, limit).map(({ id, title, body }) => ({ paper: id, title, ...(text ? { snippet: cut(body, query.terms) } : {}) })) };
      },
    };
  }),
};
