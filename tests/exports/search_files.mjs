// What search clusters are given, read back: documents, the lines of action before them, facts, and whether the indexes that
// are described take every document.
import fs from 'node:fs';
import path from 'node:path';
import { hold } from '../suite.mjs';
import { read_csv, undone } from './csv.mjs';

const lines_of = (...parts) => {
  const text = fs.readFileSync(path.join(...parts), 'utf8');
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
};

/** The fields of a Quickwit configuration of ours: name → {key: value}. Of YAML it reads what quickwit.yaml is made of. */
export function quickwit_fields(yaml) {
  const fields = new Map();
  let field = null;
  for (const line of yaml.split('\n')) {
    const found = /^ {4}(?:- |  )([a-z_]+): (.+)$/.exec(line);
    if (!found) continue;
    if (found[1] === 'name') fields.set(found[2], field = {});
    else field[found[1]] = found[2];
  }
  return fields;
}

/** What a field of a document may hold, told in the same words of both configurations. */
const opensearch_kind = ({ type, analyzer, format }) => type === 'keyword' ? 'word' : type === 'text' && analyzer === 'swedish' ? 'text' : type === 'date' && format === 'strict_date' ? 'day' : type;
const quickwit_kind = ({ type, tokenizer, input_formats }) => type === 'datetime' && input_formats === '["%Y-%m-%d"]' ? 'day' : /^(text|array<text>)$/.test(type) ? { raw: 'word', default: 'text' }[tokenizer] : type;

/** Faults of papers.ndjson, its twin and the two configurations. `papers`: rows of papers.csv as objects; `pile`: by id. */
export function document_faults(folder, papers, pile) {
  const plain = lines_of(folder, 'papers.ndjson'), bulk = lines_of(folder, 'papers.bulk.ndjson');
  const { mappings } = JSON.parse(fs.readFileSync(path.join(folder, 'mapping.json'), 'utf8'));
  const quickwit = quickwit_fields(fs.readFileSync(path.join(folder, 'quickwit.yaml'), 'utf8'));
  const names = Object.keys(mappings.properties);
  const faults = [...hold(names.join() === [...quickwit.keys()].join(), 'the two indexes have other fields'), ...hold(mappings.dynamic === 'strict', 'fields may come in unseen'),
    ...names.flatMap(name => hold(opensearch_kind(mappings.properties[name]) === quickwit_kind(quickwit.get(name) ?? {}), `${name} is of two kinds`)),
    ...hold(plain.length === papers.length && bulk.length === 2 * plain.length, `${plain.length} and ${bulk.length} lines of ${papers.length} papers`)];
  plain.forEach((line, i) => {
    const one = JSON.parse(line), row = papers[i];
    faults.push(...hold(bulk[2 * i + 1] === line, `${one.id}: the twin says something else`), ...hold(JSON.stringify(JSON.parse(bulk[2 * i])) === JSON.stringify({ index: { _id: one.id } }), bulk[2 * i]));
    for (const [name, value] of Object.entries(one)) {
      const field = mappings.properties[name];
      if (!field) { faults.push(`${one.id}: no index knows ${name}`); continue; }
      faults.push(...hold(Array.isArray(value) === (quickwit.get(name)?.type === 'array<text>'), `${one.id}: ${name} is ${JSON.stringify(value)}`), ...hold(value.length > 0, `${one.id}: ${name} is empty`),
        ...hold(opensearch_kind(field) !== 'day' || /^\d{4}-\d\d-\d\d$/.test(value), `${one.id}: ${name} is ${value}`));
    }
    for (const [name, column] of [['id', 'paper'], ['title', 'title'], ['type', 'type'], ['municipality', 'municipality'], ['body', 'body'], ['date_stated', 'date'], ['case_number', 'case_number'],
      ['outcome', 'outcome'], ['outcome_status', 'outcome_status'], ['sha256', 'sha256'], ['link', 'link']])
      faults.push(...hold((one[name] ?? '') === undone(row[column]), `${one.id}: ${name} is ${one[name]}, and ${row[column]} in papers.csv`));
    for (const name of ['people', 'parties']) faults.push(...hold((one[name] ?? []).join('; ') === undone(row[name]), `${one.id}: ${name}`));
    faults.push(...hold((one.date ?? '') === (/^\d{4}-\d\d-\d\d/.exec(row.date)?.[0] ?? ''), `${one.id}: ${one.date} of ${row.date}`), ...hold((one.text ?? '') === pile.get(one.id).text, `${one.id}: another text`));
  });
  return faults;
}

/** Faults of facts.ndjson: it says what facts.csv says, and every fact quotes the text that it counts in. */
export function fact_faults(folder, csv_folder, base_of) {
  const [heads, ...rows] = read_csv(fs.readFileSync(path.join(csv_folder, 'facts.csv'), 'utf8')), lines = lines_of(folder, 'facts.ndjson');
  const faults = hold(lines.length === rows.length, `${lines.length} facts, and ${rows.length} in facts.csv`), bases = new Map();
  lines.forEach((line, i) => {
    const one = JSON.parse(line);
    if (!bases.has(one.paper)) bases.set(one.paper, Array.from(base_of(one.paper)));
    const told = `${one.paper}, ${one.kind} ${one.start}-${one.end}`;
    faults.push(...hold(one.start < one.end && bases.get(one.paper).slice(one.start, one.end).join('') === one.quote, `${told}: «${one.quote}» does not stand there`),
      ...hold(one.value && ['read', 'derived', 'user'].includes(one.status) && ['certain', 'uncertain'].includes(one.certainty), `${told}: ${line.slice(0, 80)}`),
      ...hold(one.status !== 'derived' || one.rule, `${told}: no rule`), ...heads.flatMap((head, column) => hold(undone(rows[i][column]) === String(one[head] ?? ''), `${told}: ${head} is «${rows[i][column]}» in facts.csv`)));
  });
  return faults;
}
/** How many facts of each kind there are. */
export function kinds_of(folder) {
  const counts = {};
  for (const line of lines_of(folder, 'facts.ndjson')) { const { kind } = JSON.parse(line); counts[kind] = (counts[kind] ?? 0) + 1; }
  return counts;
}
