// Whole words, its usual way: it keeps papers in a few steps of merit and stops at the limit, without a total. Prefixes would
// need another index (tokenize 'forward'), ten times the size.
import { in_memory, kept, line_of } from './peer.mjs';

const mark = { template: '<b>$1</b>', boundary: { before: 60, after: 60, total: 200 }, ellipsis: '…' };

/** Named texts as one value of bytes: sizes of name and text, then both. */
const joined = (parts) => Buffer.concat(Object.entries(parts).flatMap(([name, text]) => {
  const key = Buffer.from(name), value = Buffer.from(text ?? ''), head = Buffer.alloc(8);
  head.writeUInt32LE(key.length, 0);
  head.writeUInt32LE(value.length, 4);
  return [head, key, value];
}));

function* parted(bytes) {
  for (let at = 0; at < bytes.length;) {
    const name = bytes.readUInt32LE(at), text = bytes.readUInt32LE(at + 4), middle = at + 8 + name;
    yield [bytes.toString('utf8', at + 8, middle), bytes.toString('utf8', middle, middle + text)];
    at = middle + text;
  }
}

export default {
  name: 'FlexSearch', package: 'flexsearch', kinds: ['common', 'rare', 'all', 'any'], positions: false, snippets: true, ranks: false,
  code: { source: "export { Index, Document } from 'flexsearch'" },
  start: in_memory(async ({ text }) => {
    const { Document, Index } = await import('flexsearch');
    const empty = () => (text ? new Document({ tokenize: 'strict', document: { id: 'i', index: ['body'], store: ['title', 'body'] } }) : new Index({ tokenize: 'strict' }));
    let index, titles;
    return {
      build(papers) {
        index = empty();
        ({ titles } = kept(papers, { text }));
        for (const { i, title, body } of papers) text ? index.add({ i, title, body: `${title} ${body}` }) : index.add(i, `${title} ${body}`);
      },
      async save() {
        const parts = {};
        await index.export((name, value) => { parts[name] = value; });
        return joined({ ...parts, '#titles': JSON.stringify(titles) });
      },
      async load(bytes) {
        index = empty();
        for (const [name, value] of parted(bytes)) name === '#titles' ? (titles = JSON.parse(value)) : await index.import(name, value);
      },
      search(query, limit) {
        const suggest = query.kind === 'any';
        if (!text) {
          const found = index.search(line_of(query), { limit, suggest });
          return { total: found.length, hits: found.map((paper) => ({ paper, title: titles[paper] })) };
        }
        const [answer] = index.search({ query: line_of(query), suggest, limit, enrich: true, highlight: mark });
        const hits = (answer?.result ?? []).map(({ id, doc, highlight }) => ({ paper: id, title: doc?.title, snippet: highlight?.body ?? highlight }));
        return { total: hits.length, hits };
      },
    };
  }),
};
