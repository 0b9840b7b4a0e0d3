// How do the figures read? Ours beside the best of each row, and every engine's, as Markdown.
import fs from 'node:fs';
import { ours } from './peers/all.mjs';
import { rows } from './rows.mjs';
import { medians } from './statistics.mjs';

const begin = '<!-- tables: written by run.sh -->', end = '<!-- end of tables -->';

/** Three figures, and nothing where there is no number. */
export function figure(value) {
  if (value === undefined || value === null) return '';
  if (value === 0 || Math.abs(value) >= 100) return String(Math.round(value));
  return Number(value.toPrecision(3)).toString().replace(/^0\./, '.');
}

/** Rows of cells, the first of them the head. */
export const table = ([head, ...cells]) => [head, head.map(() => '---'), ...cells].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** What rows.mjs reads: of each engine the medians of its results of one size. */
export function gathered(results, size, peers) {
  const of = (what, peer, variant = 'plain', at = size) => {
    const there = results.filter((one) => one.size === at && one.what === what && one.peer === peer && one.variant === variant && one.result);
    return there.length ? medians(there.sort((x, y) => x.repetition - y.repetition).map(({ result }) => result)) : undefined;
  };
  const bare_mb = of('bare', '')?.memory_mb ?? 0;
  return Object.fromEntries(Object.entries(peers).map(([name, peer]) => [name, {
    peer, bare_mb, build: of('build', name), query: of('query', name), snippets: of('query', name, 'snippets'), size: of('size', name),
    text_size: of('size', name, 'text'), network: of('network', name), probes: of('probes', name, 'plain', 'sentences'),
  }]));
}

/** The engine that is ahead in a row, ours left out: {name, value}, or undefined. */
export function best_of({ better, ranked, indexed, of }, all) {
  const there = Object.entries(all).filter(([name, one]) => name !== ours && !(ranked && one.peer.ranks === false) && !(indexed && one.peer.scans))
    .map(([name, one]) => ({ name, value: of(one) })).filter(({ value }) => value !== undefined && value !== null);
  return there.sort((x, y) => (better === 'less' ? x.value - y.value : y.value - x.value) || (x.name < y.name ? -1 : 1))[0];
}

/** Of one row: its name, the best engine, what that has, what ours has, and ours by it. */
function ratio_row(row, all) {
  const best = best_of(row, all), own = all[ours] && row.of(all[ours]);
  const ratio = best && best.value > 0 && typeof own === 'number' ? figure(own / best.value) : '';
  return [row.name, best ? all[best.name].peer.name : '', figure(best?.value), figure(own), ratio];
}

/** What could not be measured, a line each. */
const failures = (results, size, peers) => results.filter((one) => one.size === size && one.error && peers[one.peer])
  .map(({ what, peer, variant, error }) => `- ${peers[peer].name}, ${what}${variant === 'plain' ? '' : ` (${variant})`}: ${error}`);

/** All tables. `setting`: {machine, versions, plan}. */
export function tables({ results, sizes, peers, setting }) {
  const shown = Object.entries(peers).map(([name, { name: called }]) => `${called} ${setting.versions[name] ?? ''}`.trim());
  const head = `${setting.machine}. ${setting.plan.repetitions} repetitions, ${setting.plan.passes} passes. ${shown.join(', ')}.`;
  const parts = sizes.filter((size) => results.some((one) => one.size === size)).map((size) => {
    const all = gathered(results, size, peers), failed = [...new Set(failures(results, size, peers))];
    const whole = [['', ...Object.values(peers).map(({ name }) => name)], ...rows.map((row) => [row.name, ...Object.values(all).map((one) => figure(row.of(one)))])];
    const ratios = [['row', 'best peer', 'it', 'Diarium', 'ratio'], ...rows.map((row) => ratio_row(row, all))];
    return [`### ${size}`, table(ratios), table(whole), ...(failed.length ? [failed.join('\n')] : [])].join('\n\n');
  });
  return parts.length ? [head, ...parts].join('\n\n') : 'not run yet';
}

/** Puts Markdown between the markers of a file. errors: throws where it has none. */
export function put_between(file, markdown) {
  const text = fs.readFileSync(file, 'utf8'), from = text.indexOf(begin), to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${file} has no place for tables`);
  fs.writeFileSync(file, `${text.slice(0, from + begin.length)}\n${markdown}\n${text.slice(to)}`);
}
