// Papers, queries, judging, probes and packs, for selftest.mjs.
import fs from 'node:fs';
import path from 'node:path';
import { collection, file_of, paper, paper_of, papers_of, words, write_collection } from '../corpus.mjs';
import { pack_sizes, section_names, sections_of } from '../pack_layout.mjs';
import { meets, probes, sentences } from '../probes.mjs';
import { counts, draw } from '../queries.mjs';
import { answers, judge } from '../valid.mjs';

/** A pack of empty and small sections, as format.md has its head and directory. */
function made_pack(sizes) {
  const directory = sizes.length * 24 + 16, sums = 8, bytes = Buffer.alloc(64 + directory + sums + sizes.reduce((sum, size) => sum + size, 0));
  bytes.write('\x89DIA\r\n\x1a\n', 0, 'latin1');
  bytes.writeBigUInt64LE(BigInt(directory), 24);
  let at = 64 + directory + sums;
  sizes.forEach((size, i) => {
    bytes.writeUInt32LE(i, 64 + 24 * i);
    bytes.writeBigUInt64LE(BigInt(at), 72 + 24 * i);
    bytes.writeBigUInt64LE(BigInt(size), 80 + 24 * i);
    at += size;
  });
  return bytes;
}

export async function test_papers(test, { assert, folder }) {
  const known = words(), first = paper(7, known);
  await test('a paper is the same each time it is made, and of the length that is told', () => {
    assert.deepEqual(paper(7, known), first);
    const length = first.body.split(' ').length;
    assert.ok(length > 250 && length < 900, `${length} words`);
    assert.ok(!/[\t\n]/.test(first.title + first.body));
  });
  await test('the papers of a collection are read as they were made', () => {
    const made = collection(path.join(folder, 'papers'), 'sv100'), read = [...papers_of(made)];
    assert.equal(read.length, 100);
    assert.deepEqual(read[7], { i: 7, ...first });
    assert.equal(fs.readFileSync(path.join(made, 'papers', `${file_of(7)}.txt`), 'utf8'), `${first.title}\n\n${first.body}\n`);
    assert.equal(paper_of(`/x/${file_of(99_123)}.html`), 99_123);
    assert.equal(paper_of('p12.txt'), -1);
  });
  const papers = [...papers_of(path.join(folder, 'papers/sv100'))], queries = draw(papers);
  await test('there are 200 queries, the same each time, and each beginning has its share of every kind', () => {
    assert.equal(queries.length, 200);
    assert.deepEqual(draw(papers), queries);
    for (const [kind, count] of Object.entries(counts)) assert.ok(Math.abs(queries.slice(0, 100).filter((query) => query.kind === kind).length - count / 2) <= 1, kind);
  });
  await test('every query that is not misspelt has a right paper, and no misspelt word stands in any', () => {
    const texts = path.join(folder, 'papers/sv100'), all = papers.map(({ i }) => i);
    for (const [kind, sum] of Object.entries(judge(queries.map((query) => ({ query, hits: all })), texts))) assert.equal(sum.met, sum.queries, kind);
    const typed = queries.filter(({ kind }) => kind === 'fuzzy').map((query) => ({ query: { kind: 'common', terms: query.terms }, hits: all }));
    assert.equal(judge(typed, texts).common.right, 0);
  });
  await test('a hit is right by whole words, in order where it is a phrase', () => {
    const text = ' en ny cykelväg till skolan ';
    const right = (kind, ...terms) => answers({ kind, terms, meant: 'skolan' }, text);
    assert.deepEqual([right('common', 'cykel'), right('prefix', 'cykel'), right('all', 'skolan', 'ny'), right('phrase', 'skolan', 'ny'), right('any', 'bad', 'ny'), right('fuzzy', 'skoln')],
      [false, true, true, false, true, true]);
  });
  await test('a probe is met by all that is wanted, before what is not', () => {
    const probe = { wanted: [1, 2], unwanted: [9] };
    assert.deepEqual([[1, 2], [2, 1, 9], [1, 9, 2], [1], []].map((hits) => meets(probe, hits)), [true, true, false, false, false]);
    assert.equal(probes.length, 13);
    for (const { wanted, unwanted } of probes) for (const i of [...wanted, ...unwanted]) assert.ok(sentences[i]);
    write_collection(path.join(folder, 'sentences'), sentences.map((body) => ({ title: 'Handling', body })));
    assert.equal([...papers_of(path.join(folder, 'sentences'))].length, sentences.length);
  });
  await test('the sections of a pack are named by the description of the format', () => {
    assert.deepEqual(section_names().slice(0, 9), ['papers', 'columns', 'profiles', 'terms', 'spellings', 'postings', 'block_words', 'positions', 'text']);
    const pack = made_pack([10, 0, 5, 100, 3, 70, 8, 90, 4000, 20]), sections = sections_of(pack);
    assert.deepEqual(sections.map(({ name, begin, end }) => [name, end - begin]).slice(5, 9), [['postings', 70], ['block_words', 8], ['positions', 90], ['text', 4000]]);
    const { without_positions, with_positions, with_texts } = pack_sizes(pack);
    assert.ok(0 < without_positions && without_positions < with_positions && with_positions < with_texts);
    assert.throws(() => sections_of(pack.subarray(0, pack.length - 1)));
    assert.throws(() => sections_of(Buffer.from('no pack at all, and long enough to have a head if it were one, really')));
  });
}
