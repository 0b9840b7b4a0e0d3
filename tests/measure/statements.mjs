// Everything that the program says of papers, a statement each: { file, kind, path, start, end, said, certainty, basis }.
// A statement's kind is the name of its list (of a relation with its command before it: cases.fate), its path leads to it in
// the JSON; start and end are its place in the file, null where it has none. What merely repeats a fact of the paper is no
// statement of its own (grounds and the wording of proposals in `diarium cases`).
import fs from 'node:fs';
import path from 'node:path';
import { must_run, native, on_one_line, sha256 } from './support.mjs';

const spans = { type: 'type_span', municipality: 'municipality_span', body: 'body_span', document_date: 'date_span', title: 'title_span', paragraph: 'paragraph_span' };
const single = ['recommended_decision', 'decision'];
const lists = ['dnr', 'persons', 'proposals', 'reservations', 'special_statements', 'referral_bodies', 'cited', 'headings', 'dates', 'votes', 'components', 'repeats', 'grounds'];
/** Every kind that a paper's facts may have. */
export const kinds = [...Object.keys(spans), 'types_also', 'ocr_damaged', ...single, ...lists];
const readable = /\.(txt|md|pdf|docx|odt|html?|eml)$/i;

// Where a fact stands and how it was come by is not what it says.
const not_said = new Set(['start', 'end', 'text', 'mentions', 'sign', 'first', 'status', 'rule', 'reason', 'certainty', 'basis', 'doubt', 'span', 'document', 'documents', 'passages', 'places', 'evidence', 'because', 'cited', 'letter', 'mailto', 'fate', 'as_written', 'id']);
const word = value => Array.isArray(value) ? value.map(word).join(', ') : value !== null && typeof value === 'object' ? Object.values(value).map(word).join(' ') : String(value);
export const said_by = (fact, kind = '') => Object.entries(fact).filter(([key, value]) => value !== null && !(not_said.has(key) && key !== kind) && !(Array.isArray(value) && value.length === 0))
  .map(([key, value]) => `${key}=${on_one_line(word(value))}`).join('; ');

/** Files of a folder (not of those below it) that the program reads, or the file itself. */
export function files_of(operands) {
  return operands.flatMap(one => {
    if (!fs.existsSync(one)) throw new Error(`${one} is not there`);
    if (!fs.statSync(one).isDirectory()) return [one];
    const inside = fs.readdirSync(one).filter(name => readable.test(name) && name !== 'README.md').sort().map(name => path.join(one, name));
    if (inside.length === 0) throw new Error(`${one} holds no paper`);
    return inside;
  });
}

const asked = (words, otherwise) => must_run(native, words, { otherwise });

/** The text that the offsets of a file count on, as code points. */
export function letters_of(file) {
  const text = /\.(txt|md)$/i.test(file) ? fs.readFileSync(file, 'utf8').replace(/^\uFEFF/, '') : asked(['text', file]);
  return Array.from(text);
}

function statements_of_facts(file, facts) {
  const found = [];
  const add = (kind, where, [start, end] = [null, null], said, standing = {}) =>
    found.push({ file, kind, path: where, start, end, said, certainty: standing.certainty ?? null, basis: standing.basis ?? null });
  for (const [key, span] of Object.entries(spans))
    if (facts[key] !== null) add(key, key, facts[span] ?? undefined, `${key}=${on_one_line(String(facts[key]))}`, facts.status?.[key]);
  facts.types_also.forEach((type, i) => add('types_also', `types_also[${i}]`, undefined, `types_also=${type}`, facts.components.find(part => part.type === type)));
  if (facts.ocr_damaged) add('ocr_damaged', 'ocr_damaged', undefined, 'ocr_damaged=true');
  for (const key of single)
    if (facts[key]) add(key, key, [facts[key].start, facts[key].end], said_by(facts[key]), facts[key]);
  for (const key of lists)
    (facts[key] ?? []).forEach((one, i) => add(key, `${key}[${i}]`, key === 'persons' ? one.mentions[0] : [one.start, one.end], said_by(one) || key, one));
  return found;
}

/** What the papers state, each for itself: [{ file, facts, statements }]. A file that cannot be read (empty, no text) is not among them. */
export function stated(files) {
  const lines = asked(['facts', ...files], 1).split('\n').filter(Boolean).map(line => JSON.parse(line));
  const rest = [...lines];
  return files.flatMap(file => {
    const at = rest.findIndex(facts => facts.file === path.basename(file));
    if (at < 0) return [];
    const [facts] = rest.splice(at, 1);
    return [{ file, facts, statements: statements_of_facts(file, facts) }];
  });
}

const slug = name => name.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

/** What is said across papers: `diarium cases`, `timeline` and `gaps` of the files. */
export function related(files) {
  const named = new Map(files.map(file => [slug(path.basename(file).replace(/\.\w+$/, '')), file]));
  const found = [];
  const add = (kind, where, { document, span, start = span?.[0] ?? null, end = span?.[1] ?? null }, fact, more = '') => {
    const id = document?.split('#')[0];
    found.push({ file: named.get(id) ?? id ?? '', kind, path: where, start, end, said: [said_by(fact, kind), more].filter(Boolean).join('; '), certainty: fact.certainty ?? null });
  };
  const cases = JSON.parse(asked(['cases', ...files]));
  cases.cases.forEach((one, i) => {
    const at = `cases[${i}]`, first = { document: one.documents[0]?.id };
    if (one.final !== 'unknown') add('cases.final', at, first, { final: one.final, title: one.title });
    one.documents.forEach((paper, j) => { if (paper.rule !== 'alone' && one.documents.length > 1) add('cases.documents', `${at}.documents[${j}]`, { document: paper.id }, { of: one.title, dnr: one.dnr, joined: paper.rule, certainty: paper.certainty }); });
    one.hints.forEach((paper, j) => add('cases.hints', `${at}.hints[${j}]`, { document: paper.id }, { of: one.title, dnr: one.dnr, joined: paper.rule }));
    one.proposals.forEach((proposal, j) => proposal.fate.forEach((fate, k) => add('cases.fate', `${at}.proposals[${j}].fate[${k}]`, fate, fate, `of=${proposal.kind} ${proposal.number ?? ''} by ${proposal.by ?? 'nobody'}`)));
    one.dissent.forEach((dissent, j) => add('cases.dissent', `${at}.dissent[${j}]`, dissent, dissent));
    one.question_coverage.forEach((question, j) => add('cases.question_coverage', `${at}.question_coverage[${j}]`, { document: question.document, span: question.question }, { coverage: question.coverage, by: question.by }));
    for (const list of ['alarms', 'silent']) one[list].forEach((fact, j) => add(`cases.${list}`, `${at}.${list}[${j}]`, fact, fact));
    one.silent_stages.forEach((stage, j) => add('cases.silent_stages', `${at}.silent_stages[${j}]`, first, { stage, title: one.title }));
  });
  cases.coalitions.forEach((one, i) => add('cases.coalitions', `coalitions[${i}]`, one.places[0] ?? {}, one));
  const timeline = JSON.parse(asked(['timeline', ...files]));
  timeline.events.forEach((one, i) => add('timeline.events', `events[${i}]`, one, one));
  timeline.clock.forEach((one, i) => add('timeline.clock', `clock[${i}]`, { document: one.motion }, one));
  const gaps = JSON.parse(asked(['gaps', ...files]));
  gaps.gaps.forEach((one, i) => add('gaps.gaps', `gaps[${i}]`, one.cited[0] ?? {}, { norm: one.norm, kind: one.kind }));
  gaps.conflicts.forEach((one, i) => add('gaps.conflicts', `conflicts[${i}]`, one.cited?.[0] ?? one, one));
  return found;
}

/** What is said, without its words: the same for the same words. */
export const mark_of = said => sha256(said).slice(0, 10);
