// Is dcat.rdf of a site a catalogue as DCAT-AP-SE 3 demands it, and true of the files that stand there? Triples are read by
// rdfxml-streaming-parser, set up with the parts of the tests.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const from_web = createRequire(path.join(root, 'web/package.json'));
const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#', dcterms = 'http://purl.org/dc/terms/', dcat = 'http://www.w3.org/ns/dcat#';
const foaf = 'http://xmlns.com/foaf/0.1/', vcard = 'http://www.w3.org/2006/vcard/ns#', authority = 'http://publications.europa.eu/resource/authority/';

/** The triples of RDF/XML: subject → property → values {value, kind, language}. Throws where it is none. */
export async function triples_of(xml, base) {
  const { RdfXmlParser } = from_web('rdfxml-streaming-parser');
  const parser = new RdfXmlParser({ baseIRI: base, strict: true }), graph = new Map();
  const read = new Promise((done, failed) => parser.on('data', ({ subject, predicate, object }) => {
    if (!graph.has(subject.value)) graph.set(subject.value, new Map());
    const own = graph.get(subject.value);
    own.set(predicate.value, [...own.get(predicate.value) ?? [], { value: object.value, kind: object.termType, language: object.language ?? '' }]);
  }).on('error', failed).on('end', done));
  parser.end(xml);
  await read;
  return graph;
}

/** What a class must have, as DCAT-AP-SE 3.0.1 tells it, and what this site tells beside it: [property, least, most, right]. */
const words = one => one.kind === 'Literal' && one.value !== '';
const address = one => one.kind === 'NamedNode' && /^https?:\/\//.test(one.value);
const of_class = name => (one, graph) => one.kind === 'NamedNode' && (graph.get(one.value)?.get(`${rdf}type`) ?? []).some(type => type.value === name);
const is = value => one => one.value === value;
const many = Infinity;
const demanded = {
  [`${dcat}Catalog`]: [[`${dcterms}title`, 1, many, words], [`${dcterms}description`, 1, many, words], [`${dcterms}publisher`, 1, 1, of_class(`${foaf}Agent`)],
    [`${dcterms}license`, 1, 1, is('http://creativecommons.org/publicdomain/zero/1.0/')], [`${dcat}dataset`, 1, many, of_class(`${dcat}Dataset`)],
    [`${dcterms}language`, 1, many, one => one.value.startsWith(`${authority}language/`)]],
  [`${foaf}Agent`]: [[`${foaf}name`, 1, many, words]],
  [`${dcat}Dataset`]: [[`${dcterms}title`, 1, many, words], [`${dcterms}description`, 1, many, words], [`${dcterms}publisher`, 1, 1, of_class(`${foaf}Agent`)],
    [`${dcat}theme`, 1, many, is(`${authority}data-theme/GOVE`)], [`${dcat}contactPoint`, 0, 1, of_class(`${vcard}Organization`)], [`${dcat}distribution`, 1, many, of_class(`${dcat}Distribution`)]],
  [`${dcat}Distribution`]: [[`${dcat}accessURL`, 1, 1, address], [`${dcterms}format`, 1, 1, one => words(one) && /^[a-z]+\/[a-z0-9.+-]+$/.test(one.value)], [`${dcterms}license`, 1, 1, address]],
  [`${vcard}Organization`]: [[`${vcard}fn`, 1, 1, words], [`${vcard}hasEmail`, 1, 1, one => one.kind === 'NamedNode' && /^mailto:[^@]+@[^@]+$/.test(one.value)]],
};

/** What is wrong with a catalogue in RDF/XML, published at `base`. */
export async function faults_of_catalogue(xml, base) {
  let graph;
  try {
    graph = await triples_of(xml, base);
  } catch (error) {
    return [`no RDF/XML: ${error.message}`];
  }
  const faults = [], reached = new Set(), seen = new Map();
  for (const [subject, own] of graph) {
    const kinds = (own.get(`${rdf}type`) ?? []).map(one => one.value), kind = kinds.find(one => demanded[one]);
    if (kinds.length !== 1 || !kind) { faults.push(`${subject} is ${kinds}`); continue; }
    seen.set(kind, [...seen.get(kind) ?? [], subject]);
    if (!subject.startsWith(base)) faults.push(`${subject} stands nowhere`);
    for (const [property, least, most, right] of demanded[kind]) {
      const values = own.get(property) ?? [];
      if (values.length < least || values.length > most) faults.push(`${subject} has ${values.length} of ${property}`);
      for (const one of values) if (!right(one, graph)) faults.push(`${subject}: ${property} is ${one.value}`);
    }
    for (const values of own.values()) for (const one of values) if (one.kind === 'NamedNode') reached.add(one.value);
  }
  for (const [kind, subjects] of seen) for (const one of subjects) if (kind !== `${dcat}Catalog` && !reached.has(one)) faults.push(`nothing leads to ${one}`);
  if (seen.get(`${dcat}Catalog`)?.length !== 1) faults.push(`${seen.get(`${dcat}Catalog`)?.length ?? 0} catalogues`);
  return faults;
}

/** What is wrong with dcat.rdf of a site that is published at `base`: of the catalogue, and of what it says of the files. */
export async function faults_of_dcat(site, base) {
  const xml = fs.readFileSync(path.join(site, 'dcat.rdf'), 'utf8'), faults = await faults_of_catalogue(xml, base);
  if (faults.length) return faults;
  const told = [...(await triples_of(xml, base)).values()].flatMap(own => (own.get(`${dcat}accessURL`) ?? []).map(one => ({ address: one.value, type: own.get(`${dcterms}format`)[0].value })));
  for (const one of told) {
    const below = one.address.slice(base.length), file = below === '' || below.endsWith('/') ? `${below}index.html` : below;
    if (!one.address.startsWith(base) || !fs.existsSync(path.join(site, file))) faults.push(`${one.address} leads nowhere`);
  }
  // openapi.json is made of the same table: each of its files for programs is given away, but pictures and the catalogue itself.
  const paths = Object.entries(JSON.parse(fs.readFileSync(path.join(site, 'openapi.json'), 'utf8')).paths);
  for (const [below, { get }] of paths) {
    const type = Object.keys(get.responses[200].content)[0];
    if (!get.tags.includes('data') || below.includes('{') || type === 'image/png' || below === '/dcat.rdf') continue;
    const own = told.filter(one => one.address === base + below.slice(1));
    if (own.length !== 1 || own[0].type !== type) faults.push(`${below} is told ${own.length} times, as ${own.map(one => one.type)}`);
  }
  return faults;
}

/** Catalogues that the judge must refuse, made of a right one: name → RDF/XML. */
export const broken_catalogues = xml => ({
  'a dataset without publisher': xml.replace(/(<dcat:Dataset [^>]*>[\s\S]*?) <dcterms:publisher [^>]*\/>\n/, '$1'),
  'a distribution without address': xml.replace(/ <dcat:accessURL [^>]*\/>\n/, ''),
  'XML that does not end': xml.replace('</dcat:Catalog>', ''),
  'a catalogue under another licence': xml.replace(/(<dcterms:license rdf:resource=")[^"]*/, '$1https://exempel.se/licens'),
  'a contact without e-mail': xml.replace(/ <vcard:hasEmail [^>]*\/>\n/, ''),
  'a publisher without name': xml.replace(/ <foaf:name>[^<]*<\/foaf:name>\n/, ''),
  'a dataset that is named and not told': xml.replace(/<dcat:Dataset [\s\S]*?<\/dcat:Dataset>\n/, ''),
});
