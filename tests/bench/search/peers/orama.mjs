import { cut, in_memory, line_of, of_bytes, to_bytes } from './peer.mjs';

/** Orama and its fork differ in the package only. Both match by beginnings, whatever is asked. */
export const like_orama = (description, bring) => ({
  positions: true, holds_texts: true, kinds: ['common', 'rare', 'all', 'any', 'prefix', 'fuzzy'], ...description,
  start: in_memory(async ({ text, snippets }) => {
    const { create, insertMultiple, search, save, load } = await bring();
    const { stemmer } = await import('@orama/stemmers/swedish');
    const marker = description.snippets && snippets ? new (await import('@orama/highlight')).Highlight() : null;
    const empty = () => create({ schema: { title: 'string', body: 'string' }, components: { tokenizer: { language: 'swedish', stemming: true, stemmer } } });
    let index;
    return {
      async build(papers) {
        index = empty();
        await insertMultiple(index, papers.map(({ i, title, body }) => ({ id: `p${i}`, title, body })), 1000);
      },
      save: async () => to_bytes(await save(index)),
      async load(bytes) {
        index = empty();
        await load(index, of_bytes(bytes));
      },
      async search(query, limit) {
        const term = line_of(query);
        const found = await search(index, { term, properties: ['title', 'body'], limit, threshold: query.kind === 'all' ? 0 : 1, ...(query.kind === 'fuzzy' && { tolerance: 1 }) });
        const snippet_of = (body) => (marker ? { snippet: marker.highlight(body, term).trim(200) } : text ? { snippet: cut(body, query.terms) } : {});
        return { total: found.count, hits: found.hits.map(({ id, document }) => ({ paper: Number(id.slice(1)), title: document.title, ...snippet_of(document.body) })) };
      },
    };
  }),
});

const stems = "export { stemmer } from '@orama/stemmers/swedish'; ";

export default like_orama({
  name: 'Orama', package: '@orama/orama', snippets: true, code: { source: `${stems}export { create, load, search } from '@orama/orama'` },
}, () => import('@orama/orama'));

/** Made in 2026 from Orama. Its own pages by pieces are not in the package, so that it is measured whole. */
export const zbsearch = like_orama({
  name: 'ZBSearch', package: 'zbsearch', snippets: false, code: { source: `${stems}export { create, load, search } from 'zbsearch'` },
}, () => import('zbsearch'));
