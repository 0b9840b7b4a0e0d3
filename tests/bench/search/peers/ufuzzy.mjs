// Walks through every text by a pattern; what it keeps is the texts.
import { hit_of, in_memory, line_of, of_bytes, to_bytes } from './peer.mjs';

const swedish = {
  unicode: true, interSplit: "[^\\p{L}\\d']+", intraSplit: '\\p{Ll}\\p{Lu}', intraBound: '\\p{L}\\d|\\d\\p{L}', intraChars: '[\\p{L}\\d]',
  intraContr: "'\\p{L}{1,2}\\b",
};

export default {
  name: 'uFuzzy', package: '@leeoniya/ufuzzy', kinds: ['common', 'rare', 'all', 'phrase', 'prefix', 'fuzzy'], positions: true, snippets: false, holds_texts: true, scans: true,
  code: { source: "export { default } from '@leeoniya/ufuzzy'" },
  start: in_memory(async ({ text }) => {
    const { default: UFuzzy } = await import('@leeoniya/ufuzzy');
    const exact = new UFuzzy(swedish), loose = new UFuzzy({ ...swedish, intraMode: 1 });
    let texts, titles;
    return {
      build(papers) {
        titles = papers.map(({ title }) => title);
        texts = papers.map(({ title, body }) => `${title} ${body}`);
      },
      save: () => to_bytes({ titles, texts }),
      load(bytes) { ({ titles, texts } = of_bytes(bytes)); },
      search(query, limit) {
        const asked = query.kind === 'phrase' ? `"${line_of(query)}"` : line_of(query);
        const [found] = (query.kind === 'fuzzy' ? loose : exact).search(texts, asked, query.kind === 'all' ? 3 : 0, 0);
        return { total: found?.length ?? 0, hits: (found ?? []).slice(0, limit).map((paper) => hit_of({ titles, bodies: text ? texts : null }, paper, query)) };
      },
    };
  }),
};
