// Statistics, the order of measurements and the tables, for selftest.mjs.
import fs from 'node:fs';
import path from 'node:path';
import { is_done, jobs_of, key_of, plan_of } from '../jobs.mjs';
import { rows } from '../rows.mjs';
import { medians, quantile, spread } from '../statistics.mjs';
import { best_of, figure, gathered, put_between, table, tables } from '../tables.mjs';

const query_of = (p95) => ({ all: { p95, p99: p95 }, cold: { p95 }, by_kind: {}, to_first_ms: p95, loaded_mb: 60, valid: { common: { met: 25 }, phrase: { met: 20 } } });
const line = (what, peer, result, more = {}) => ({ size: 'sv1k', what, peer, variant: 'plain', repetition: 0, ...(result ? { result } : {}), ...more });

export async function test_tables(test, { assert, folder }) {
  await test('a quantile is a value that was measured', () => {
    const values = Array.from({ length: 20 }, (_, i) => 20 - i);
    assert.deepEqual([quantile(values, 0.5), quantile(values, 0.95), quantile(values, 0.99), quantile(values, 1), quantile([], 0.5)], [10, 19, 20, 20, null]);
    assert.deepEqual(spread([3, 1, 2]), { count: 3, p50: 2, p95: 3, p99: 3, most: 3 });
    assert.deepEqual(medians([{ a: { b: 3 }, c: null, d: [1] }, { a: { b: 1 }, c: 4, d: [2] }, { a: { b: 2 }, c: null, d: [3] }]), { a: { b: 2 }, c: 4, d: [1] });
  });
  await test('a figure has three digits', () => {
    assert.deepEqual([0, 0.0123456, 0.5, 1.2345, 12.345, 219_345.2, undefined, null].map(figure), ['0', '.0123', '.5', '1.23', '12.3', '219345', '', '']);
    assert.equal(table([['a', 'b'], [1, 2]]), '| a | b |\n| --- | --- |\n| 1 | 2 |');
  });
  const peers = {
    diarium: { name: 'Diarium', pack: true, positions: true }, sqlite: { name: 'SQLite', positions: true },
    flexsearch: { name: 'FlexSearch', positions: false, ranks: false }, lunr: { name: 'Lunr', positions: false },
  };
  const results = [
    line('bare', '', { memory_mb: 45 }), line('query', 'diarium', query_of(1)), line('query', 'diarium', query_of(3), { repetition: 1 }),
    line('query', 'diarium', query_of(2), { repetition: 2 }),
    line('query', 'sqlite', query_of(4)), line('query', 'flexsearch', query_of(0.5)), line('build', 'lunr', null, { error: 'more than 600 s' }),
    line('size', 'diarium', { brotli: 3000, without_positions: 1000, with_texts: 9000 }), line('size', 'sqlite', { brotli: 4000 }),
    line('size', 'flexsearch', { brotli: 2000 }),
    line('probes', 'sqlite', { met: 4, lost: [] }, { size: 'sentences' }),
  ];
  const row_of = (beginning) => rows.find(({ name }) => name.startsWith(beginning)), all = gathered(results, 'sv1k', peers);
  await test('the best of a row is another engine that has it, and ranks where that is asked', () => {
    assert.deepEqual(best_of(row_of('p95 all'), all), { name: 'sqlite', value: 4 });
    assert.deepEqual(best_of(row_of('load'), all), { name: 'flexsearch', value: 0.5 });
    assert.equal(best_of(row_of('p95 phrase'), all), undefined);
    assert.deepEqual(best_of(row_of('Swedish'), all), { name: 'sqlite', value: 4 });
    assert.deepEqual(best_of(row_of('index without'), all), { name: 'flexsearch', value: 2 });
  });
  await test('a table tells ratios of medians, what is missing and what failed', () => {
    const made = tables({ results, sizes: ['sv1k', 'sv10k'], peers, setting: { machine: 'node', versions: { sqlite: '3' }, plan: plan_of({}) } });
    for (const wanted of ['| p95 all, ids and titles, ms | SQLite | 4 | 2 | .5 |', '| queries of 200 with a right hit | FlexSearch | 45 | 45 | 1 |',
      '| memory above bare node, MB | FlexSearch | 15 | 15 | 1 |', '| index with positions, brotli 9, kB | SQLite | 4 | 3 | .75 |', '| p95 phrase, ms |  |  |  |  |', '- Lunr, build: more than 600 s'])
      assert.ok(made.includes(wanted), `${wanted}\n${made}`);
    assert.ok(!made.includes('sv10k'));
    assert.equal(tables({ results: [], sizes: ['sv1k'], peers, setting: { machine: '', versions: {}, plan: {} } }), 'not run yet');
  });
  await test('tables are put between their marks, as often as one likes, and nowhere else', () => {
    const file = path.join(folder, 'README.md'), kept = fs.readFileSync(path.join(import.meta.dirname, '../README.md'), 'utf8');
    fs.writeFileSync(file, kept);
    for (const words of ['one', 'two $& three']) put_between(file, words);
    const text = fs.readFileSync(file, 'utf8');
    assert.ok(text.includes('\ntwo $& three\n') && !text.includes('\none\n') && text.startsWith(kept.slice(0, kept.indexOf('<!--'))));
    fs.writeFileSync(file, 'no marks');
    assert.throws(() => put_between(file, 'one'));
  });
  await test('engines take turns, each result has a name of its own, and what is done is not done again', () => {
    const setting = { size: 'sv1k', collection: 'c', folder, queries: 'q', peers, codes: {}, plan: plan_of({}) }, jobs = jobs_of(setting);
    const built = jobs.filter(({ what, variant }) => what === 'build' && variant === 'plain').map(({ peer }) => peer);
    assert.deepEqual(built.slice(0, 5), ['diarium', 'sqlite', 'flexsearch', 'lunr', 'diarium']);
    assert.equal(new Set(jobs.map(key_of)).size, jobs.length);
    const [, , , build] = jobs;
    assert.equal(build.what, 'build');
    assert.equal(is_done(build, new Map()), false);
    assert.equal(is_done(build, new Map([[key_of(build), { result: {} }]])), false);
    assert.equal(is_done({ ...build, makes: folder }, new Map([[key_of(build), { result: {} }]])), true);
    assert.equal(is_done(build, new Map([[key_of(build), { error: 'late' }]])), true);
    const again = (first) => is_done({ ...build, repetition: 1 }, new Map([[key_of(build), first]]));
    assert.deepEqual([{ took_s: 2 }, { took_s: 200 }, { took_s: 2, error: 'x' }].map(again), [false, true, true]);
  });
}
