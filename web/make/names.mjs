// Which name does a file of the shell have? Its own and the first 8 hex digits of the sha256 of its bytes: a file that
// changes gets another name, so a cache never mixes two versions.
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

export const sha256 = (bytes, as = 'hex') => crypto.createHash('sha256').update(bytes).digest(as);

/** «fonts/inter-regular.ttf» of these bytes → «fonts/inter-regular-0a1b2c3d.ttf». */
export function hashed_name(name, bytes) {
  const { dir, name: stem, ext } = path.posix.parse(name);
  return path.posix.join(dir, `${stem}-${sha256(bytes).slice(0, 8)}${ext}`);
}

/** Writes the bytes below `folder` under their hashed name, and returns that name. */
export function write_hashed(folder, name, bytes) {
  const hashed = hashed_name(name, bytes);
  fs.mkdirSync(path.dirname(path.join(folder, hashed)), { recursive: true });
  fs.writeFileSync(path.join(folder, hashed), bytes);
  return hashed;
}
