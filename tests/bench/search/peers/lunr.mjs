import { hit_of, in_memory, kept, line_of, of_bytes, to_bytes } from './peer.mjs';

const typed = { all: (terms) => terms.map((term) => `+${term}`).join(' '), prefix: ([term]) => `${term}*`, fuzzy: ([term]) => `${term}~1` };

export default {
  name: 'Lunr', package: 'lunr', kinds: ['common', 'rare', 'all', 'any', 'prefix', 'fuzzy'], positions: false, snippets: false,
  code: {
    source: "import lunr from 'lunr'; import support from 'lunr-languages/lunr.stemmer.support'; import sv from 'lunr-languages/lunr.sv'; " +
      'support(lunr); sv(lunr); export default lunr',
  },
  start: in_memory(async (wishes) => {
    const { default: lunr } = await import('lunr');
    for (const part of ['lunr-languages/lunr.stemmer.support.js', 'lunr-languages/lunr.sv.js']) (await import(part)).default(lunr);
    let index, beside;
    return {
      build(papers) {
        beside = kept(papers, wishes);
        index = lunr(function () {
          this.use(lunr.sv);
          this.ref('i');
          this.field('title');
          this.field('body');
          for (const paper of papers) this.add(paper);
        });
      },
      save: () => to_bytes({ beside, index }),
      load(bytes) {
        const held = of_bytes(bytes);
        beside = held.beside;
        index = lunr.Index.load(held.index);
      },
      search(query, limit) {
        const found = index.search(typed[query.kind]?.(query.terms) ?? line_of(query));
        return { total: found.length, hits: found.slice(0, limit).map(({ ref }) => hit_of(beside, Number(ref), query)) };
      },
    };
  }),
};
