// Which engines are there? The order is that of the tables; the first is ours.
import fs from 'node:fs';
import path from 'node:path';

export const ours = 'diarium';
/** Names of files of this folder. */
export const names = [ours, 'sqlite', 'sqlite_ranged', 'minisearch', 'flexsearch', 'orama', 'zbsearch', 'pagefind', 'lunr', 'elasticlunr', 'ufuzzy', 'fuse'];
export const peer_of = async (name) => (await import(`./${name}.mjs`)).default;

/** The version of an engine, '' where it says none. */
export function version_of(peer) {
  if (peer.version) return peer.version();
  const file = path.join(import.meta.dirname, '../node_modules', peer.package, 'package.json');
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')).version : '';
}

/** Why an engine cannot be measured here, or ''. */
export function missing(peer) {
  if (peer.package && !fs.existsSync(path.join(import.meta.dirname, '../node_modules', peer.package))) return 'not installed';
  return peer.missing?.() ?? '';
}
