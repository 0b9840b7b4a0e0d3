// FTS5 in SQLite's own WebAssembly build. Without texts the table is contentless, and titles stand in a second one.
import { in_memory } from './peer.mjs';

const quoted = (word) => `"${word.replaceAll('"', '""')}"`;
const typed = { prefix: ([term]) => `${quoted(term)}*`, phrase: (terms) => quoted(terms.join(' ')), all: (terms) => terms.map(quoted).join(' AND ') };
export const match_of = ({ kind, terms }) => typed[kind]?.(terms) ?? terms.map(quoted).join(' OR ');
const snippet = "snippet(t, 1, '<b>', '</b>', '…', 24)";
export const select_of = (text, snippets) => (text ? `select rowid, rank, title${snippets ? `, ${snippet}` : ''} from t where t match ? order by rank limit ?`
  : 'select x.r, x.s, d.title from (select rowid r, rank s from t where t match ? order by rank limit ?) x join d on d.i = x.r');
export const wasm = '@sqlite.org/sqlite-wasm/dist/sqlite3.wasm';

export default {
  name: 'SQLite FTS5', package: '@sqlite.org/sqlite-wasm', kinds: ['common', 'rare', 'all', 'any', 'phrase', 'prefix'], positions: true, snippets: true,
  code: { source: "export { default } from '@sqlite.org/sqlite-wasm'", files: [wasm] },
  start: in_memory(async ({ text, snippets }) => {
    const { default: start } = await import('@sqlite.org/sqlite-wasm');
    const sqlite = await start({ print() {}, printErr() {} }), { capi } = sqlite;
    let base, select;
    const open = () => { base = new sqlite.oo1.DB(':memory:', 'c'); };
    return {
      build(papers) {
        open();
        base.exec(`create virtual table t using fts5(title, body, tokenize='unicode61'${text ? '' : ", content=''"})`);
        base.exec('create table d(i integer primary key, title text)');
        base.exec('begin');
        const paper = base.prepare('insert into t(rowid, title, body) values(?, ?, ?)'), of_title = base.prepare('insert into d values(?, ?)');
        for (const { i, title, body } of papers) {
          paper.bind([i + 1, title, body]).stepReset();
          if (!text) of_title.bind([i + 1, title]).stepReset();
        }
        for (const statement of [paper, of_title]) statement.finalize();
        for (const line of ['commit', "insert into t(t) values('optimize')", 'vacuum']) base.exec(line);
      },
      save: () => Buffer.from(capi.sqlite3_js_db_export(base)),
      load(bytes) {
        open();
        const at = sqlite.wasm.allocFromTypedArray(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length));
        capi.sqlite3_deserialize(base, 'main', at, bytes.length, bytes.length, capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_RESIZEABLE);
        select = base.prepare(select_of(text, snippets));
      },
      search(query, limit) {
        select.bind([match_of(query), limit]);
        const hits = [];
        while (select.step()) {
          const [row, , title, words] = select.get([]);
          hits.push({ paper: row - 1, title, ...(words === undefined ? {} : { snippet: words }) });
        }
        select.reset();
        return { total: hits.length, hits };
      },
    };
  }, { code_files: [wasm] }),
};
