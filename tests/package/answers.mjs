// Does the package answer as the native command does? Offsets are counted anew here, from the text, by another way than the
// package's own: code points by spreading the string.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { sha256 } from '../checkout.mjs';
import { formats_of } from '../exports/formats.mjs';
import { check, equal, examples, folder, lexicon, native, pack, papers, run, test } from './support.mjs';

const command = (...words) => run(native, words);

/** Code points → UTF-16 units in a text. */
function counter(text) {
  const units = [0];
  for (const point of text) units.push(units.at(-1) + point.length);
  return place => units[place];
}

/** A value of the command's JSON with its places counted in units; `of`: the counter of the paper it speaks of. */
function recounted(value, of) {
  if (typeof value === 'number') return of(value);
  return Array.isArray(value) ? value.map(one => recounted(one, of)) : value;
}
function facts_in_units(facts, of) {
  const places = /^(start|end|chars|mentions|first|sign)$|_span$/;
  const walk = value => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, places.test(key) ? recounted(inside, of) : walk(inside)]));
  };
  return { ...walk(facts), offset_unit: 'utf16' };
}

const queries = ['taiwan', 'motion', '', '"Taiwan"', 'typ:motion', 'bänkar', '-taiwan', 'parti:C OR kommun:Solna', '😀 bänk*', 'från:2023 utfall:avslå'];

export async function test_answers({ Diarium, project }) {
  const explorer = await Diarium.createExplorer({ pack });
  const texts = Object.fromEntries(explorer.papers().map(({ id }) => [id, explorer.document(id).text]));

  await test('what is suggested is found, and papers that are alike share words', () => {
    const suggested = explorer.suggest('motio');
    check(suggested.length > 0 && suggested.length <= 8, 'some, and not too many');
    for (const { kind, query, papers } of suggested) {
      check(['word', 'title', 'person', 'case_number', 'municipality', 'body'].includes(kind), kind);
      check(papers > 0 && explorer.search(query, { limit: 1 }).papers > 0, query);
    }
    equal(explorer.suggest('motio bänk', { cursor: 5, limit: 1 })[0]?.query.endsWith(' bänk'), true, 'what stands behind the cursor stays');
    for (const { id } of explorer.papers())
      for (const one of explorer.similar(id, { limit: 3 })) check(one.id !== id && one.shared.length >= 2 && one.score > 0, `${id}: ${one.id}`);
  });

  await test('a search answers as the command does, with offsets as JavaScript counts', () => {
    let found = 0;
    for (const query of queries) {
      const told = JSON.parse(command('search', pack, '--json', '-k', '20', '--', query));
      const got = explorer.search(query, { limit: 20 });
      equal([got.query, got.papers, got.more, got.partial, got.places], [told.query, told.papers, told.more, told.partial, told.places], query);
      equal(got.facets, told.facets, `${query}: facets`);
      const in_query = counter(query);
      equal(got.readings, told.readings.map(({ kind, start, end, ...rest }) => ({ kind, begin: in_query(start), end: in_query(end), ...rest })), `${query}: readings`);
      equal(got.results.map(({ url, snippets, ...rest }) => ({ ...rest, snippets: snippets.map(({ url: _, ...one }) => one) })),
        told.hits.map(({ rank, snippets, score, places, lacking, ...rest }) => ({ ...rest, score, places, lacking, snippets: snippets.map(({ start, end, marks, ...one }) => {
          const of = counter(texts[rest.id]), inside = counter(one.text);
          return { begin: of(start), end: of(end), ...one, marks: recounted(marks, inside) };
        }) })), `${query}: results`);
      found += got.results.length;
    }
    check(found > 12, `only ${found} results were compared`);
    return `${queries.length} queries, ${found} results`;
  });

  await test('marks of a snippet and the place of its words are words that match', () => {
    const { results } = explorer.search('bänkar');
    equal(results.map(({ id }) => id), ['manga-tecken'], 'papers');
    for (const { begin, end, text, marks } of results[0].snippets) {
      equal(texts['manga-tecken'].slice(begin, end).toLowerCase(), 'bänkar', 'place');
      for (const [from, to] of marks) equal(text.slice(from, to).toLowerCase(), 'bänkar', 'mark');
    }
    check(results[0].snippets.length >= 2, 'hardly a snippet');
  });

  await test('a window of results is a part of the whole, in each order', () => {
    const all = explorer.search('', { limit: 100 }).results.map(({ id }) => id);
    equal(explorer.search('', { limit: 2, offset: 1 }).results.map(({ id }) => id), all.slice(1, 3), 'window');
    const whole = explorer.search('taiwan'), bare = explorer.search('taiwan', { snippets: 0, facets: false });
    equal(bare.results, whole.results.map(one => ({ ...one, snippets: [] })), 'results without snippets');
    equal([bare.papers, bare.places, bare.facets], [whole.papers, whole.places, []], 'no facets');
    equal(explorer.search('taiwan', { snippets: 1 }).results.map(one => one.snippets[0]), whole.results.map(one => one.snippets[0]), 'one snippet');
    const dated = sort => explorer.search('', { sort }).results.map(({ date }) => date).filter(Boolean);
    equal(dated('newest'), dated('newest').toSorted().reverse(), 'newest first');
    equal(dated('oldest'), dated('oldest').toSorted(), 'oldest first');
  });

  await test('facts are those of the command, and every quotation is a slice of the text', () => {
    let quoted = 0, compared = 0;
    const files = explorer.papers().map(({ file }) => path.join(papers, file));
    // One call for all files, as one pile was packed: what undamaged papers teach damaged ones is the same.
    const told = command('facts', ...files, '--lexicon', lexicon).trim().split('\n').map(line => JSON.parse(line));
    for (const [i, { id }] of explorer.papers().entries()) {
      const facts = explorer.facts(id);
      const walk = value => {
        if (typeof value !== 'object' || value === null) return;
        if (typeof value.text === 'string' && typeof value.start === 'number') {
          equal(texts[id].slice(value.start, value.end), value.text, `${id}: a quotation`);
          quoted++;
        }
        Object.values(value).forEach(walk);
      };
      walk(facts);
      // Of a repaired paper the command quotes the scan, the package the repaired text.
      if (explorer.document(id).repaired > 0) continue;
      equal(facts, facts_in_units(told[i], counter(texts[id])), id);
      compared++;
    }
    check(quoted > 50 && compared >= 4, `${quoted} quotations, ${compared} papers`);
    return `${compared} papers, ${quoted} quotations`;
  });

  await test('cases are those of the command', () => {
    const told = JSON.parse(command('cases', pack));
    const counters = Object.fromEntries(Object.entries(texts).map(([id, text]) => [id, counter(text)]));
    // The places of a case stand beside the document that they are of, or deeper; people's beside its id.
    const walk = (value, of) => {
      if (Array.isArray(value)) return value.map(one => walk(one, of));
      if (typeof value !== 'object' || value === null) return value;
      const own = counters[String(value.document ?? value.id ?? '').replace(/#\d+$/, '')] ?? of;
      return Object.fromEntries(Object.entries(value).map(([key, inside]) => {
        const place = ['span', 'mentions', 'text', 'question', 'passages'].includes(key) && Array.isArray(inside) && typeof inside.flat(2)[0] === 'number';
        return [key, place ? recounted(inside, own) : walk(inside, own)];
      }));
    };
    const got = explorer.cases(), repaired = new Set(explorer.papers().filter(({ id }) => explorer.document(id).repaired > 0).map(({ id }) => id));
    const plain = cases => cases.filter(({ documents }) => !documents.some(({ id }) => repaired.has(id.replace(/#\d+$/, ''))));
    equal(plain(got.cases), plain(told.cases).map(one => walk(one)), 'cases');
    equal(got.cases.map(({ id }) => id), told.cases.map(({ id }) => id), 'ids');
    check(plain(got.cases).length > 0, 'no case was compared');
    return `${plain(got.cases).length} of ${got.cases.length} cases`;
  });

  await test('exports are the files that the command writes', () => {
    const formats = formats_of([native]);
    let count = 0;
    const unwritten = [];
    for (const format of formats) {
      const out = path.join(folder, 'exports', format);
      const { status, stderr } = spawnSync(native, ['export', pack, '--format', format, '-o', out], { encoding: 'utf8' });
      if (status !== 0) {  // What the command does not write, the package refuses.
        check(/not written yet/.test(stderr), stderr);
        let code = '';
        try { explorer.export(format); } catch (error) { code = error.code; }
        equal(code, 'unsupported', format);
        unwritten.push(format);
        continue;
      }
      const written = fs.readdirSync(out, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile() && !entry.name.startsWith('.diarium-files-'))
        .map(entry => path.relative(out, path.join(entry.parentPath, entry.name))).sort();
      const files = explorer.export(format);
      equal(files.map(file => file.path).toSorted(), written, `${format}: files`);
      for (const file of files) check(fs.readFileSync(path.join(out, file.path)).equals(file.bytes), `${format}: ${file.path} differs`);
      count += files.length;
    }
    check(count > 0, 'no format is written');
    return `${count} files in ${formats.length - unwritten.length} formats${unwritten.length ? `; not written: ${unwritten.join(', ')}` : ''}`;
  });

  await test('a document tells its text, its paragraphs, and the hash of its file', async () => {
    for (const { id, file } of explorer.papers()) {
      const { text, paragraphs, origin } = explorer.document(id);
      equal(origin.sha256, sha256(fs.readFileSync(path.join(papers, file))), `${id}: hash`);
      for (const { begin, end, text: words } of paragraphs)
        check(begin < end && end <= text.length && words.length <= end - begin, `${id}: ${begin}-${end} is not «${words}»`);
    }
    equal(texts['manga-tecken'], fs.readFileSync(path.join(papers, 'många tecken.md'), 'utf8'), 'text');
  });

  await test('a citation has the words, their source and a link to their bytes', async () => {
    const text = texts['manga-tecken'], begin = text.indexOf('fler bänkar ställs'), words = 'fler bänkar ställs i parkerna';
    const byte = Buffer.byteLength(text.slice(0, begin));
    const cited = explorer.cite('manga-tecken', { begin, end: begin + words.length });
    equal(cited.text, words, 'words');
    check(cited.link.startsWith(`d/manga-tecken/?s=${byte}-${byte + Buffer.byteLength(words)}&c=`), cited.link);
    check(/sha256 [0-9a-f]{64}$/.test(cited.original), cited.original);
    check(cited.source.includes('fler 😀 bänkar') && cited.html.includes(words) && cited.html.includes(cited.link.replaceAll('&', '&amp;')), cited.html);
    const english = await Diarium.createExplorer({ pack, locale: 'en-GB' });
    check(english.cite('manga-tecken', { begin, end: begin + 4 }).source !== explorer.cite('manga-tecken', { begin, end: begin + 4 }).source, 'one language for two');
    english.close();
  });

  await test('papers that are packed in memory give the bytes that the command gives', async () => {
    const files = fs.readdirSync(papers).map(name => ({ path: name, bytes: fs.readFileSync(path.join(papers, name)) }));
    const made = await Diarium.packPapers(files.reverse(), { lexicon });
    equal([made.papers, made.skipped], [files.length, []], 'papers');
    check(fs.readFileSync(pack).equals(made.bytes), `${made.bytes.length} bytes differ from ${fs.statSync(pack).size} of the command`);
    const bad = await Diarium.packPapers([{ path: 'a.txt', bytes: 'En motion om bänkar.' }, { path: 'b.pdf', bytes: '%PDF-1.7' }, { path: 'c.pdf', bytes: new Uint8Array(9) }]);
    equal([bad.papers, bad.skipped.map(({ path: name, code }) => [name, code])], [1, [['b.pdf', 'unsupported'], ['c.pdf', 'bad_format']]], 'skipped');
  });

  await test('a pack that a site serves in pieces is put together', async () => {
    const bytes = fs.readFileSync(pack), cut = 65536 > bytes.length ? Math.ceil(bytes.length / 3) : 65536;
    const pieces = [];
    for (let at = 0; at < bytes.length; at += cut) {
      const url = `collection-0-${pieces.length}.part`, piece = bytes.subarray(at, at + cut);
      fs.writeFileSync(path.join(folder, url), piece);
      pieces.push({ url, size: piece.length });
    }
    const list = path.join(folder, 'collection.json');
    fs.writeFileSync(list, JSON.stringify({ size: bytes.length, pieces }));
    const whole = await Diarium.createExplorer({ pack: list });
    equal(whole.papers(), explorer.papers(), 'papers');
    whole.close();
    fs.writeFileSync(list, JSON.stringify({ size: bytes.length, pieces: pieces.slice(1) }));
    const refused = await Diarium.createExplorer({ pack: list }).catch(error => error.code);
    equal(refused, 'damaged', 'without its first piece');
    return `${pieces.length} pieces`;
  });

  await test('the example that searches in node prints what the command finds', () => {
    fs.writeFileSync(path.join(project, 'search.mjs'), examples()['search.mjs']);
    const printed = run(process.execPath, ['search.mjs'], { cwd: project }).trimEnd();
    const told = JSON.parse(command('search', pack, '--json', '-k', '3', '--', 'typ:motion taiwan'));
    const lines = told.hits.map(({ title, municipality, snippets }) => `${title} (${municipality})\n  ${snippets[0].text}`);
    equal(printed, [`${told.papers} papers, ${told.places} places`, ...lines].join('\n'), 'what is printed');
    check(told.hits.length > 0, 'nothing was found');
  });

  await test('the example that writes facts in node writes those of every paper', () => {
    fs.writeFileSync(path.join(project, 'facts.mjs'), examples()['facts.mjs']);
    const printed = run(process.execPath, ['facts.mjs'], { cwd: project });
    const written = fs.readdirSync(path.join(project, 'facts')).sort();
    equal(written, explorer.papers().map(({ id }) => `${id}.json`).sort(), 'files');
    for (const name of written)
      equal(JSON.parse(fs.readFileSync(path.join(project, 'facts', name), 'utf8')), explorer.facts(name.slice(0, -5)), name);
    const decided = explorer.papers().filter(({ id }) => explorer.facts(id).decision ?? explorer.facts(id).recommended_decision);
    check(decided.length > 0, 'no paper decides anything');
    for (const { title } of decided) check(printed.includes(`${title}: `), `${title} is not printed`);
    return `${decided.length} decisions`;
  });
  explorer.close();
}
