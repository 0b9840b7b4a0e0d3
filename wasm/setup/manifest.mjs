// Writes .tools/manifest.json: every third-party part that set-up got, beside what was tested; says where they differ.
//   node manifest.mjs ROOT
// Another version than the tested one is a notice and no failure: suites move, and the archive's signature is the gate.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lines_of, read_parts } from './parts.mjs';

const root = process.argv[2];
const tools = join(root, '.tools');
const sha256 = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** What the steps noted: package name → {version, file, sha256}. */
function arrived() {
  const parts = new Map();
  for (const note of readdirSync(join(tools, 'got')).sort()) {
    for (const line of lines_of(join(tools, 'got', note))) {
      const [name, version, file, sum] = line.split('\t');
      parts.set(name, { version, file, sha256: sum });
    }
  }
  return parts;
}

/** What came of one line of parts.tsv, or undefined when this set-up did not need it. */
function found(part, notes) {
  if (part.from !== 'lock') return notes.get(part.name === 'node' ? 'node' : part.package);
  const folder = join(tools, 'modules/node_modules', part.package);
  if (!existsSync(join(folder, part.file))) return undefined;
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return { version, file: part.file, sha256: sha256(join(folder, part.file)) };
}

const notes = arrived();
const parts = [];
for (const part of read_parts(root)) {
  const got = found(part, notes);
  if (!got) continue;
  const asTested = got.version === part.tested && got.sha256 === part.sha256;
  parts.push({ name: part.name, package: part.package, ...got, licence: part.licence, use: part.use, asTested });
  notes.delete(part.name === 'node' ? 'node' : part.package);
  if (got.version !== part.tested) console.log(`notice: ${part.name} is ${got.version}, tested with ${part.tested}`);
  else if (!asTested) console.log(`notice: ${part.name} ${got.version} has another checksum than the one tested`);
}
const others = [...notes].map(([name, got]) => ({ package: name, ...got }));
writeFileSync(join(tools, 'manifest.json'), `${JSON.stringify({ parts, others }, null, 1)}\n`);
