// The bill of materials of what is given away: a CycloneDX document (1.6, JSON) made from parts.tsv, the lock file and what
// set-up got. The same parts give the same bytes: no time, no chance; the serial number is made of the content.
//   node sbom.mjs ROOT page|core    prints it
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read_parts, runtime } from './parts.mjs';

export const sbom_name = 'sbom.cdx.json';

const escaped = (words) => encodeURIComponent(words).replaceAll('%3A', ':');
const hex = (base64) => Buffer.from(base64, 'base64').toString('hex');
const text_of = (root, file) => readFileSync(join(root, file), 'utf8');
/** An SPDX identifier or an expression of several. */
const licences = (expression) => [/ /.test(expression) ? { expression } : { license: { id: expression } }];

/** Package URL (the specification of purl): Debian's source and binary packages, and npm's. */
function purl_of(part, got) {
  const version = escaped(got.version);
  if (part.kind === 'npm') return `pkg:npm/${part.package.split('/').map(encodeURIComponent).join('/')}@${version}`;
  if (!got.file) return `pkg:generic/${part.package}@${version}`;
  const arch = part.kind === 'source' ? 'source' : /_([a-z0-9]+)\.deb$/.exec(got.file)[1];
  return `pkg:deb/debian/${escaped(part.package)}@${version}?arch=${arch}`;
}

/** What was got of a part: {version, file, sha256}; of an Emscripten that the machine had, its version only. */
function got_of(root, part, manifest) {
  const found = manifest.parts.find(({ name }) => name === part.name);
  if (found) return found;
  const own = join(root, '.tools', part.name, 'version');
  if (existsSync(own)) return { version: readFileSync(own, 'utf8').trim() };
  throw new Error(`${part.name} ships, and .tools/manifest.json does not know it: run wasm/setup/setup.sh page`);
}

function component_of(part, got, lock) {
  const purl = purl_of(part, got);
  const component = { type: 'library', 'bom-ref': purl, name: part.package, version: got.version, description: part.use, scope: 'required' };
  const file = got.sha256 && { hashes: [{ alg: 'SHA-256', content: got.sha256 }] };
  // Of a part of the lock file the archive's sum is SHA-512, and one of its files was summed when it was tested.
  const locked = part.from === 'lock' && lock.packages[`node_modules/${part.package}`];
  if (locked) component.hashes = [{ alg: 'SHA-512', content: hex(locked.integrity.replace(/^sha512-/, '')) }];
  else if (file) component.hashes = file.hashes;
  Object.assign(component, { licenses: licences(part.licence), purl });
  if (locked && file) component.components = [{ type: 'file', name: got.file, ...file }];
  if (part.name === 'emscripten')
    component.components = runtime.map(([name, licence]) => ({ type: 'library', 'bom-ref': `${purl}#${name}`, name, licenses: licences(licence) }));
  return component;
}

/** A UUID of version 5 (RFC 9562, 5.5) of a text, in the name space of URLs. */
function uuid_of(text) {
  const bytes = createHash('sha1').update(Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex')).update(text).digest().subarray(0, 16);
  bytes[6] = (bytes[6] & 0x0f) | 0x50;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** The document as text. `root`: the checkout, after set-up; `products`: which columns of `ships` are given away together.
 *  Throws when a part that ships was not got. */
export function sbom(root, products) {
  const manifest = JSON.parse(text_of(root, '.tools/manifest.json')), lock = JSON.parse(text_of(root, 'web/package-lock.json'));
  const [, version] = /project\(diarium VERSION (\S+)/.exec(text_of(root, 'CMakeLists.txt'));
  const parts = read_parts(root).filter((part) => part.ships.some((product) => products.includes(product)));
  const components = parts.map((part) => component_of(part, got_of(root, part, manifest), lock)).sort((a, b) => (a.purl < b.purl ? -1 : 1));
  const itself = `pkg:npm/diarium@${version}`;
  const body = {
    metadata: { component: { type: 'application', 'bom-ref': itself, name: 'diarium', version, licenses: licences('MIT'), purl: itself } },
    components,
    dependencies: [{ ref: itself, dependsOn: components.map(({ purl }) => purl) }, ...components.map(({ purl }) => ({ ref: purl }))],
  };
  const head = { $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json', bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber: `urn:uuid:${uuid_of(JSON.stringify(body))}`, version: 1 };
  return `${JSON.stringify({ ...head, ...body }, null, 1)}\n`;
}

if (process.argv[1] === import.meta.filename) process.stdout.write(sbom(process.argv[2], process.argv.slice(3)));
