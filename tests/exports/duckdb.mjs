// The line of exports.md that makes Parquet of the facts, run by DuckDB where one can be found: the program `duckdb`
// (DIARIUM_DUCKDB names another).
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** The first line of exports.md that calls duckdb: its SQL. */
export function documented_sql(root) {
  const line = fs.readFileSync(path.join(root, 'core/export/exports.md'), 'utf8').match(/^duckdb -c "([^"]+)"$/m);
  if (!line) throw new Error('exports.md has no line that calls duckdb');
  return line[1];
}
const program = process.env.DIARIUM_DUCKDB ?? 'duckdb';
const ask = (folder, sql) => spawnSync(program, ['-json', '-c', sql], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
export const has_duckdb = () => spawnSync(program, ['--version']).status === 0;

/** Faults of the Parquet that the line makes of facts.ndjson in a folder: it holds every fact. */
export function parquet_faults(root, folder) {
  const made = ask(folder, documented_sql(root));
  if (made.status !== 0) return [made.stderr || 'duckdb failed'];
  const facts = fs.readFileSync(path.join(folder, 'facts.ndjson'), 'utf8').split('\n').filter(Boolean).map(line => JSON.parse(line));
  const asked = ask(folder, `SELECT kind, count(*)::INTEGER AS facts, sum("end" - "start")::INTEGER AS points, min(quote) AS quote FROM 'facts.parquet' GROUP BY kind ORDER BY kind`);
  if (asked.status !== 0) return [asked.stderr];
  const wanted = [...new Set(facts.map(one => one.kind))].sort().map(kind => {
    const own = facts.filter(one => one.kind === kind);
    const bytes = own.map(one => Buffer.from(one.quote)).sort(Buffer.compare);
    return { kind, facts: own.length, points: own.reduce((sum, one) => sum + one.end - one.start, 0), quote: bytes[0].toString() };
  });
  const told = JSON.parse(asked.stdout || '[]');
  return JSON.stringify(told) === JSON.stringify(wanted) ? [] : [`${JSON.stringify(told).slice(0, 300)}, not ${JSON.stringify(wanted).slice(0, 300)}`];
}
