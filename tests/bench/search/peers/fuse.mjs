// Compares the query with every text; it has no index of words.
import { cut, in_memory, line_of, of_bytes, to_bytes } from './peer.mjs';

const options = { keys: ['title', 'body'], includeScore: true, ignoreLocation: true, threshold: 0.2 };

export default {
  name: 'Fuse', package: 'fuse.js', kinds: ['common', 'rare', 'all', 'fuzzy'], positions: true, snippets: false, holds_texts: true, scans: true,
  code: { source: "export { default } from 'fuse.js'" },
  start: in_memory(async ({ text }) => {
    const { default: Fuse } = await import('fuse.js');
    let index, papers;
    return {
      build(given) {
        papers = given.map(({ title, body }) => ({ title, body }));
        index = new Fuse(papers, options);
      },
      save: () => to_bytes({ papers, index: index.getIndex().toJSON() }),
      load(bytes) {
        const held = of_bytes(bytes);
        papers = held.papers;
        index = new Fuse(papers, options, Fuse.parseIndex(held.index));
      },
      search(query, limit) {
        const asked = query.kind === 'all' ? { $and: query.terms.map((term) => ({ $or: [{ title: term }, { body: term }] })) } : line_of(query);
        const found = index.search(asked, { limit });
        const hit_of = (paper) => ({ paper, title: papers[paper].title, ...(text ? { snippet: cut(papers[paper].body, query.terms) } : {}) });
        return { total: found.length, hits: found.map(({ refIndex }) => hit_of(refIndex)) };
      },
    };
  }),
};
