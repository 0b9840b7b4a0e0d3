// What a site says of itself to programs that were never here: is it true of the files that stand there?
import fs from 'node:fs';
import path from 'node:path';
import { faults_of, unknown_words } from '../schema/validate.mjs';

const schema = JSON.parse(fs.readFileSync(path.resolve(import.meta.dirname, '../schema/openapi.schema.json'), 'utf8'));
/** Files that no program asks for by a description: those of the page's program, and what stands in the place of a page. */
const of_program = ({ url, kind }) => kind === 'program' || ['404.html', 'skal.html', 'licenser.txt', 'sbom.cdx.json'].includes(url) || /^(diarium-(explorer|search)|first-|fonts\/)|\.(js|lex|traineddata|wasm)$/.test(url);
const address_of = file => file.replace(/(^|\/)index\.html$/, '$1');
/** The addresses of a path with parameters, each of the form that the description says. */
const pattern_of = (template, parameters = []) => new RegExp(`^${template.slice(1).split(/(\{[a-z]+\})/).map(part => {
  const name = /^\{([a-z]+)\}$/.exec(part)?.[1];
  return name === undefined ? part.replace(/[.]/g, '\\.') : `(?:${parameters.find(one => one.name === name)?.schema.pattern?.slice(1, -1) ?? '[^/]+'})`;
}).join('')}$`);

/** What is wrong with openapi.json of a site. */
export function faults_of_openapi(site) {
  const text = fs.readFileSync(path.join(site, 'openapi.json'), 'utf8'), api = JSON.parse(text);
  const files = JSON.parse(fs.readFileSync(path.join(site, 'build.json'), 'utf8')).files;
  const wrong = [...unknown_words(schema), ...faults_of(api, schema)];
  if (wrong.length) return wrong;
  const rows = Object.entries(api.paths).map(([template, { get }]) => ({ template, get, named: [...template.matchAll(/\{([a-z]+)\}/g)].map(([, name]) => name), pattern: pattern_of(template, get.parameters) }));
  const operations = rows.map(({ get }) => get.operationId);
  if (new Set(operations).size !== operations.length) wrong.push(`operations of one name: ${operations.filter((one, i) => operations.indexOf(one) !== i)}`);
  const there = [...files.map(({ url }) => address_of(url)), 'build.json'];
  for (const { template, get, named, pattern } of rows) {
    const told = (get.parameters ?? []).filter(one => one.in === 'path');
    if (told.map(one => one.name).join() !== named.join() || told.some(one => !one.required)) wrong.push(`${template}: its parameters are ${told.map(one => one.name)}`);
    const found = there.filter(address => pattern.test(address));
    if (found.length === 0 && named.length === 0) wrong.push(`${template} is not there`);
    const own = get.responses[200].content['application/json']?.schema;
    for (const address of own ? found : []) wrong.push(...unknown_words(own), ...faults_of(JSON.parse(fs.readFileSync(path.join(site, address), 'utf8')), own).map(fault => `${address}: ${fault}`));
  }
  for (const file of files.filter(one => !of_program(one))) {
    const matching = rows.filter(({ pattern }) => pattern.test(address_of(file.url)));
    if (matching.length !== 1) wrong.push(`${file.url} is described ${matching.length} times`);
  }
  return wrong;
}

/** What is wrong with llms.txt of a site; `address`: where it is published, '' for nowhere. */
export function faults_of_llms(site, address) {
  const text = fs.readFileSync(path.join(site, 'llms.txt'), 'utf8'), lines = text.split('\n'), wrong = [];
  const papers = fs.readdirSync(path.join(site, 'd'), { withFileTypes: true }).filter(entry => entry.isDirectory()).map(entry => entry.name);
  if (!/^# \S/.test(lines[0]) || lines.filter(line => /^# /.test(line)).length !== 1) wrong.push(`not one heading: ${lines[0]}`);
  if (lines[1] !== '' || !/^> \S/.test(lines[2])) wrong.push(`no quotation under it: ${lines[2]}`);
  const sections = text.split(/^## /m).slice(1);
  if (sections.map(one => one.split('\n')[0]).join() !== 'Pages,For programs,Newest papers,Optional') wrong.push(`sections: ${sections.map(one => one.split('\n')[0])}`);
  const links = [];
  for (const line of sections.flatMap(one => one.split('\n').slice(1)).filter(Boolean)) {
    const found = /^- \[((?:[^\[\]\\]|\\.)+)\]\(([^()\s]+)\)(: \S.*)?$/.exec(line);
    if (!found) wrong.push(`no link: ${line}`);
    else links.push(found[2]);
  }
  for (const link of links) {
    if (address && !link.startsWith(address)) wrong.push(`${link} is not whole`);
    const below = link.slice(address.length).replace(/^\.\//, ''), file = below === '' || below.endsWith('/') ? `${below}index.html` : below;
    if (!fs.existsSync(path.join(site, file))) wrong.push(`${link} leads nowhere`);
  }
  const told = links.map(link => /d\/([a-z0-9-]+)\/$/.exec(link)?.[1]).filter(Boolean);
  if (papers.length <= 50 && papers.some(id => !told.includes(id) && !fs.readFileSync(path.join(site, 'd', id, 'index.html'), 'utf8').includes('noindex')))
    wrong.push(`not all papers: ${told}`);
  return wrong;
}
