// The report that `pack` and `site` write beside their result (core/cli/report.h), for the suites that ask what it tells.
import fs from 'node:fs';
import { read_csv } from './exports/csv.mjs';

const file_of = (result) => `${result.replace(/\/+$/, '').replace(/\.dia$/, '')}.report.csv`;

/** Its rows, each as its cells; none where there is no report. */
export function rows_of(result) {
  if (!fs.existsSync(file_of(result))) return [];
  return read_csv(fs.readFileSync(file_of(result), 'utf8')).filter((row) => row.length > 1);
}

/** Its cells as lines of words, divided by « | ». */
export const report_of = (result) => rows_of(result).map((row) => row.join(' | ')).join('\n');
