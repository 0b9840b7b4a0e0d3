// Three published measures of how well a PDF was turned into Markdown, by their definitions in opendataloader-bench (NID, MHS) and
// PubTabNet (TEDS; Zhong and others 2020, «Image-based table recognition»), each from 0 to 1:
// NID   reading order: 1 − edits / letters of both, edits being insertions and deletions alone (indel), white space as one space,
//       marks of emphasis gone, tables as HTML; NID-S the same without tables.
// TEDS  tables: 1 − edits / nodes of the larger tree; trees of table, tr, td; to rename a cell costs the share of its letters that
//       change (Levenshtein). All tables of a paper are one tree. Without tables in the truth there is no score.
// MHS   headings: 1 − edits / nodes of the larger tree; headings, whatever their level, under the paper, each with the words that
//       follow as one node below it; renaming as above. 0 where no heading is told.
// A table that a page divides is one, as Markdown knows no pages.
import { levenshtein, masks_of } from '../distance.mjs';

const one_space = text => text.replace(/\s+/g, ' ').trim();
const without_emphasis = text => text.replace(/(\*{1,3}|~~|__)(?=\S)([^\n]*?\S)\1/g, '$2');

/** Letters of the longest sequence that both have in order (Hyyrö 2004: bits of a row, sums carry). */
function common(one, other) {
  const all = (1n << BigInt(one.length)) - 1n, masks = masks_of(one);
  let row = all;
  for (const letter of other) {
    const here = row & (masks.get(letter) ?? 0n);
    row = (row + here | row - here) & all;
  }
  let count = 0;
  for (let left = row ^ all; left > 0n; left >>= 32n) for (let part = Number(left & 0xFFFFFFFFn); part; part = (part & part - 1) >>> 0) ++count;
  return count;
}

/** 1 − indel distance by the length of both, of texts as they are. */
export function indel(one, other) {
  const a = [...one], b = [...other];
  return a.length + b.length === 0 ? 1 : 2 * common(a, b) / (a.length + b.length);
}

/** Edits from one ordered tree to the other (Zhang and Shasha 1989). A node: {tag, text, inside}; `rename` costs 0 to 1. */
export function tree_edits(from, to, rename) {
  const flat = root => {
    const nodes = [], first = [];
    const walk = node => {
      let leftmost = -1;
      for (const child of node.inside) { const at = walk(child); if (leftmost < 0) leftmost = first[at]; }
      nodes.push(node);
      first.push(leftmost < 0 ? nodes.length - 1 : leftmost);
      return nodes.length - 1;
    };
    walk(root);
    const last_with = new Map(first.map((leftmost, i) => [leftmost, i]));
    return { nodes, first, roots: [...last_with.values()].sort((a, b) => a - b) };
  };
  const a = flat(from), b = flat(to), edits = a.nodes.map(() => new Float64Array(b.nodes.length));
  for (const i of a.roots) {
    for (const j of b.roots) {
      const rows = i - a.first[i] + 2, columns = j - b.first[j] + 2;
      const at = Array.from({ length: rows }, () => new Float64Array(columns));
      for (let x = 1; x < rows; ++x) at[x][0] = x;
      for (let y = 1; y < columns; ++y) at[0][y] = y;
      for (let x = 1; x < rows; ++x) {
        for (let y = 1; y < columns; ++y) {
          const m = a.first[i] + x - 1, n = b.first[j] + y - 1, least = Math.min(at[x - 1][y], at[x][y - 1]) + 1;
          if (a.first[m] === a.first[i] && b.first[n] === b.first[j])
            edits[m][n] = at[x][y] = Math.min(least, at[x - 1][y - 1] + rename(a.nodes[m], b.nodes[n]));
          else at[x][y] = Math.min(least, at[a.first[m] - a.first[i]][b.first[n] - b.first[j]] + edits[m][n]);
        }
      }
    }
  }
  return edits.at(-1).at(-1);
}

const nodes_in = tree => 1 + tree.inside.reduce((sum, child) => sum + nodes_in(child), 0);
function alike(truth, said) {
  const known = new Map();
  const rename = (one, other) => {
    if (one.tag !== other.tag) return 1;
    if (one.text === undefined || one.text === other.text) return 0;
    const key = `${one.text}\0${other.text}`;
    return known.get(key) ?? known.set(key, levenshtein(one.text, other.text) / Math.max([...one.text].length, [...other.text].length)).get(key);
  };
  return Math.max(0, 1 - tree_edits(truth, said, rename) / Math.max(nodes_in(truth), nodes_in(said)));
}

/** Markdown as [{line} | {rows}]: tables apart, without the rules under their heads. */
function parts_of(markdown) {
  const parts = [];
  for (const line of markdown.split(/[\n\f]/).map(one => one.trim())) {
    if (!line) continue;
    if (!/^\|.*\|$/.test(line)) {
      parts.push({ line });
      continue;
    }
    if (/^\|[\s:|-]*-[\s:|-]*\|$/.test(line)) continue;
    const row = line.slice(1, -1).split(/(?<!\\)\|/).map(cell => one_space(cell.replaceAll('\\|', '|')));
    if (parts.at(-1)?.rows) parts.at(-1).rows.push(row);
    else parts.push({ rows: [row] });
  }
  return parts;
}

const html_of = rows => `<table>${rows.map(row => `<tr>${row.map(cell => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
const table_tree = rows => ({ tag: 'table', inside: rows.map(row => ({ tag: 'tr', inside: row.map(text => ({ tag: 'td', text, inside: [] })) })) });

/** The paper as headings with the words below each. */
function heading_tree(parts) {
  const root = { tag: 'document', inside: [] };
  let open = root, words = [];
  const close = () => { if (words.length) open.inside.push({ tag: 'content', text: one_space(words.join(' ')), inside: [] }); words = []; };
  for (const { line, rows } of parts) {
    const heading = line && /^#{1,6}\s+(.*)$/.exec(line);
    if (!heading) { words.push(line ?? html_of(rows)); continue; }
    close();
    root.inside.push(open = { tag: 'heading', text: one_space(heading[1]), inside: [] });
  }
  close();
  return root;
}

/** {nid, nid_s, teds, mhs} of Markdown against the true one; what the truth has nothing of is undefined. */
export function scores(truth, said) {
  const [told, ours] = [truth, said].map(one => parts_of(without_emphasis(one.normalize('NFC'))));
  const flat = (parts, tables) => one_space(parts.map(({ line, rows }) => line ?? (tables ? html_of(rows) : ' ')).join(' '));
  const tables = [told, ours].map(parts => ({ tag: 'document', inside: parts.filter(part => part.rows).map(part => table_tree(part.rows)) }));
  const headings = [told, ours].map(heading_tree), has_headings = tree => tree.inside.some(node => node.tag === 'heading');
  return {
    nid: indel(flat(told, true), flat(ours, true)),
    nid_s: indel(flat(told, false), flat(ours, false)),
    teds: tables[0].inside.length === 0 ? undefined : tables[1].inside.length === 0 ? 0 : alike(...tables),
    mhs: !has_headings(headings[0]) ? undefined : !has_headings(headings[1]) ? 0 : alike(...headings),
  };
}
