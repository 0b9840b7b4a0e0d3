// Does a statement stand where it says? Judged by the texts that `diarium export` gives and by the files themselves, and by
// counting the sums of an address again as core/view/paper/anchor.h says them: none of it asks the server.
import fs from 'node:fs';
import path from 'node:path';
import { sha256 } from '../checkout.mjs';
import { hidden, hidden_id } from './papers.mjs';

const is_object = value => typeof value === 'object' && value !== null;
const is_source = value => is_object(value) && 'sha256' in value && 'start' in value && 'address' in value;

/** Every source in an answer. */
export function sources_in(value) {
  if (is_source(value)) return [value];
  return is_object(value) ? Object.values(value).flatMap(sources_in) : [];
}
/** What is told with a certainty, or of a place in a document, and has no source: nothing may. */
export function unsourced_in(value, at = '$') {
  if (!is_object(value) || is_source(value)) return [];
  const tells = !Array.isArray(value) && ('certainty' in value || 'document' in value || 'says' in value);
  return [...(tells && !is_source(value.source) ? [`${at} has no source: ${JSON.stringify(value).slice(0, 120)}`] : []),
    ...Object.entries(value).flatMap(([key, inner]) => unsourced_in(inner, `${at}.${key}`))];
}

const words_of = text => text.split(/[ \t\n\v\f\r]+/).filter(Boolean);

/** Does an address lead to words? Its span counts bytes; its code has the sums of file and words. */
function faults_of_address(source, text) {
  const parts = /^d\/([a-z0-9-]+)\/(?:\?s=(\d+)-(\d+)&c=([0-9a-f]+)\.([0-9a-f]{12})\.(\d+)\.((?:[0-9a-f]{3})+))?$/.exec(source.address);
  if (!parts) return [`${source.address} is no address`];
  const [, id, begin, end, file, words, count, sketch] = parts;
  if (id !== source.paper) return [`${source.address} leads to another paper than ${source.paper}`];
  const cited = words_of(source.text);
  if (begin === undefined) return cited.length === 0 ? [] : [`${source.address} names no place`];
  const there = Buffer.from(text).subarray(Number(begin), Number(end)).toString();
  return [
    ...(there === source.text.replace(/^[ \t\n\v\f\r]+|[ \t\n\v\f\r]+$/g, '') ? [] : [`${source.address} leads to ${JSON.stringify(there.slice(0, 80))}`]),
    ...(source.sha256.slice(0, 12) === file ? [] : [`${source.address} names another file`]),
    ...(sha256(cited.join(' ')).startsWith(words) && cited.length === Number(count) ? [] : [`${source.address} has other sums than its words`]),
    ...(sketch.startsWith(sha256(cited[0]).slice(0, 3)) && sketch.endsWith(sha256(cited.at(-1)).slice(0, 3)) ? [] : [`${source.address} has another sketch than its words`])];
}

/** A judge of sources: `pile`: what `diarium export --format json` wrote of the pack; `folder`: the papers' files. */
export function judge(pile, folder) {
  const papers = new Map(pile.papers.map(paper => [hidden_id(paper.id), { ...paper, points: Array.from(paper.text) }]));
  const files = new Map(fs.readdirSync(folder).map(name => [hidden(name), sha256(fs.readFileSync(path.join(folder, name)))]));
  return source => {
    const paper = papers.get(source.paper);
    if (!paper) return [`there is no paper ${source.paper}`];
    const words = paper.points.slice(source.start, source.end).join('');
    return [
      ...(words === source.text && words !== '' ? [] : [`${source.paper} ${source.start}-${source.end} is ${JSON.stringify(words.slice(0, 80))}, not ${JSON.stringify(source.text.slice(0, 80))}`]),
      ...(source.file === paper.file ? [] : [`${source.paper} is of ${paper.file}, not of ${source.file}`]),
      ...(source.sha256 === files.get(source.file) ? [] : [`${source.sha256} is not the sum of ${source.file}`]),
      ...(source.link === undefined || source.link === pile.about.address + source.address ? [] : [`${source.link} leads elsewhere`]),
      ...faults_of_address(source, paper.text)];
  };
}
