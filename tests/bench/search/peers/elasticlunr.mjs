import { hit_of, in_memory, kept, line_of, of_bytes, to_bytes } from './peer.mjs';

export default {
  name: 'elasticlunr', package: 'elasticlunr', kinds: ['common', 'rare', 'all', 'any', 'prefix'], positions: false, snippets: false,
  code: { source: "export { default } from 'elasticlunr'" },
  start: in_memory(async (wishes) => {
    const { default: elasticlunr } = await import('elasticlunr');
    let index, beside;
    return {
      build(papers) {
        beside = kept(papers, wishes);
        index = elasticlunr(function () {
          this.setRef('i');
          this.addField('title');
          this.addField('body');
          this.saveDocument(false);
        });
        for (const paper of papers) index.addDoc(paper);
      },
      save: () => to_bytes({ beside, index: index.toJSON() }),
      load(bytes) {
        const held = of_bytes(bytes);
        beside = held.beside;
        index = elasticlunr.Index.load(held.index);
      },
      search(query, limit) {
        const found = index.search(line_of(query), { bool: query.kind === 'all' ? 'AND' : 'OR', expand: query.kind === 'prefix' });
        return { total: found.length, hits: found.slice(0, limit).map(({ ref }) => hit_of(beside, Number(ref), query)) };
      },
    };
  }),
};
