// The bill of materials that is given away with the site and the package: CycloneDX by its own schema, whole, and the same
// bytes for the same parts.
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { read_parts } from '../../wasm/setup/parts.mjs';
import { sbom } from '../../wasm/setup/sbom.mjs';
import { inFolder, root, test } from './support.mjs';

const from_web = createRequire(join(root, 'web/package.json'));
const products = { site: ['page', 'core'], package: ['core'] };
const made = (name) => JSON.parse(sbom(root, products[name]));

/** What the schema says of a document: nothing, or its faults. */
function judge() {
  const Ajv = from_web('ajv').default, formats = from_web('ajv-formats').default;
  const schema = (name) => JSON.parse(readFileSync(join(root, `web/node_modules/@cyclonedx/cyclonedx-library/res/schema/${name}.SNAPSHOT.schema.json`), 'utf8'));
  const ajv = new Ajv({ strict: false, allErrors: true });
  formats(ajv);
  ajv.addFormat('idn-email', /@/);  // ajv-formats knows those of draft 7 but the ones in other alphabets; none stands in ours.
  ajv.addFormat('iri-reference', /^\S*$/);
  for (const other of ['spdx', 'jsf-0.82']) ajv.addSchema({ ...schema(other), $id: `http://cyclonedx.org/schema/${other}.SNAPSHOT.schema.json` });
  const holds = ajv.compile(schema('bom-1.6'));
  return (document) => (holds(document) ? [] : holds.errors.map(({ instancePath, message }) => `${instancePath} ${message}`));
}

test('the bill of materials is what the schema of CycloneDX says', () => {
  const faults_of = judge();
  for (const name of Object.keys(products)) assert.deepEqual(faults_of(made(name)), [], name);
});

test('a bill without its name, with a sum cut short, a made-up licence or a nameless part is refused', () => {
  const faults_of = judge();
  const broken = {
    'no name of the format': (bom) => { delete bom.bomFormat; },
    'a sum cut short': (bom) => { bom.components[0].hashes[0].content = 'abc'; },
    'a licence that SPDX does not know': (bom) => { bom.components.find(({ licenses }) => licenses[0].license).licenses[0].license.id = 'MIT-ish'; },
    'a part without a name': (bom) => { delete bom.components[1].name; },
    'a number that is no UUID': (bom) => { bom.serialNumber = 'urn:uuid:1'; },
    'a word that the schema does not know': (bom) => { bom.made = 'today'; },
  };
  for (const [what, breaking] of Object.entries(broken)) {
    const bom = made('site');
    breaking(bom);
    assert.ok(faults_of(bom).length > 0, `let through: ${what}`);
  }
});

test('every part that is given away stands in it with version, licence, package address and sum', () => {
  for (const [name, given] of Object.entries(products)) {
    const { components } = made(name);
    const shipped = read_parts(root).filter(({ ships }) => ships.some((product) => given.includes(product)));
    assert.deepEqual(components.map((one) => one.name).sort(), shipped.map((part) => part.package).sort(), name);
    for (const one of components) {
      assert.ok(one.version && one.licenses.length === 1, one.name);
      assert.match(one.purl, /^pkg:(npm|deb\/debian|generic)\/[^@\s]+@[^@\s]+$/, one.name);
      // An Emscripten that the machine had came without a file.
      if (!one.purl.startsWith('pkg:generic/')) assert.ok(one.hashes.length === 1, one.name);
    }
    assert.equal(new Set(components.map((one) => one['bom-ref'])).size, components.length);
  }
});

test('two checkouts with the same parts make the same bill; another version makes another number', () => inFolder((folder) => {
  const needed = ['wasm/setup/parts.tsv', '.tools/manifest.json', '.tools/emscripten/version', 'web/package-lock.json', 'CMakeLists.txt'];
  const copies = ['one', 'another'].map((name) => {
    for (const file of needed) {
      mkdirSync(dirname(join(folder, name, file)), { recursive: true });
      copyFileSync(join(root, file), join(folder, name, file));
    }
    return join(folder, name);
  });
  const [one, another] = copies.map((copy) => sbom(copy, ['page', 'core']));
  assert.equal(one, another);
  assert.equal(one, sbom(root, ['page', 'core']));
  assert.doesNotMatch(one, /timestamp/);
  const manifest = JSON.parse(readFileSync(join(copies[1], '.tools/manifest.json'), 'utf8'));
  manifest.parts.find(({ name }) => name === 'zstd').version = '9.9';
  writeFileSync(join(copies[1], '.tools/manifest.json'), JSON.stringify(manifest));
  const changed = JSON.parse(sbom(copies[1], ['page', 'core']));
  assert.notEqual(changed.serialNumber, JSON.parse(one).serialNumber);
  assert.ok(changed.components.some(({ purl }) => purl.includes('libzstd@9.9')));
}));
