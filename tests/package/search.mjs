// Search alone: does it answer as an explorer does, whole and by parts, and is it small?
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { serve } from '../bench/search/server.mjs';
import { write_papers } from '../pack/made_papers.mjs';
import { check, equal, examples, folder, native, pack, papers, run, test } from './support.mjs';

const queries = ['taiwan', 'motion', '', '"Taiwan"', 'typ:motion', 'bänkar', '-taiwan cykelväg', 'parti:C OR kommun:Solna', 'parti:centerpartiet', 'cykel*', 'lekplats~',
  'från:2023 utfall:avslå', 'finnsinte', 'lekplats 7', 'KS 2023/117', 'lekplatsr i parken', 'ΑΒΓ мир 中文 ไทย', 'šk̈oda Ǆ ﬁ', 'bänkar', '&aring;r', '😀 bänk*', '"', 'a:b (', 'kommunstyrelsen beslut att'];
const wishes = [{}, { limit: 5, snippets: 1, facets: false }, { sort: 'newest', offset: 2, snippets: 0 }, { sort: 'oldest', limit: 100 }];

/** Does a search say of every query what the explorer says? How often it was asked. */
async function same_answers(explorer, search) {
  let asked = 0;
  for (const query of queries)
    for (const options of wishes) {
      const expected = explorer.search(query, options), answer = await search.search(query, options);
      if (!isDeepStrictEqual(answer, expected)) equal(answer, expected, `${query} ${JSON.stringify(options)}`);
      check(Object.isFrozen(answer) && Object.isFrozen(answer.results), `${query}: the answer can be changed`);
      asked++;
    }
  equal(await search.papers(), explorer.papers(), 'papers');
  const { size, title, description, address } = explorer;
  equal(search.about, { papers: size, title, description, address }, 'what it says of itself');
  return asked;
}

export async function test_search({ Diarium, place, project }) {
  const { openSearch, DiariumError } = await import(pathToFileURL(path.join(place, 'diarium-search.mjs')).href);
  const bytes = fs.readFileSync(pack);
  const code = promise => promise.then(() => 'none', error => error instanceof DiariumError ? error.code : String(error?.stack));

  await test('search alone answers as an explorer does', async () => {
    const explorer = await Diarium.createExplorer({ pack: bytes });
    let asked = 0;
    for (const given of [bytes, pack, pathToFileURL(pack)]) {
      const search = await openSearch({ pack: given });
      asked += await same_answers(explorer, search);
      search.close();
    }
    explorer.close();
    return `${asked} answers`;
  });

  await test('search alone of a pack on a host brings a part of it and answers the same', async () => {
    const many = path.join(folder, 'searched'), site = path.join(folder, 'searched-site');
    fs.cpSync(papers, many, { recursive: true });
    fs.mkdirSync(site);
    write_papers(many, 1000);
    run(native, ['pack', many, '-o', path.join(site, 'collection.dia')]);
    const whole = fs.readFileSync(path.join(site, 'collection.dia'));
    const explorer = await Diarium.createExplorer({ pack: whole });
    for (const host of [undefined, 'ignores_ranges']) {
      const server = await serve({ '/': site }, { host });
      try {
        const search = await openSearch({ pack: `${server.address}collection.dia` });
        await search.search('lekplats', { limit: 5, snippets: 1, facets: false });
        const spent = server.log.reduce((sum, one) => sum + one.bytes, 0);
        check(host !== undefined || spent < whole.length / 2, `${spent} of ${whole.length} bytes`);
        await same_answers(explorer, search);
        search.close();
      } finally {
        await server.close();
      }
    }
    explorer.close();
    return `a pack of ${whole.length >> 10} KiB`;
  });

  await test('what cannot be searched is refused with the explorer\'s words', async () => {
    for (const options of [{}, undefined, { pack: 5 }, { pack: 'nowhere.dia' }, { pack: new Uint8Array(0) }, { pack: bytes.subarray(0, 40) }, { pack: bytes.subarray(0, bytes.length - 100) }]) {
      const expected = await Diarium.createExplorer(options).then(() => 'none', error => error.code);
      equal(await code(openSearch(options)), expected, JSON.stringify(options)?.slice(0, 60) ?? 'nothing');
    }
    equal(await code(openSearch({ pack, wasm: 'nowhere.wasm' })), 'no_program', 'no wasm');
    const search = await openSearch({ pack: bytes });
    for (const ask of [() => search.search(), () => search.search('a', { sort: 'best' }), () => search.search('a', { snippets: -1 }), () => search.search('a', { facets: 1 })])
      equal(await code(ask()), 'bad_argument', String(ask));
    check((await search.search('x\u0000y"\\ 😀\ud800')).papers >= 0, 'a strange query');
    search.close();
    search.close();
    for (const ask of [() => search.search('a'), () => search.papers()]) equal(await code(ask()), 'closed', String(ask));
  });

  await test('the README\'s first example finds papers', () => {
    fs.writeFileSync(path.join(project, 'small.mjs'), examples()['small.mjs']);
    const said = run(process.execPath, ['small.mjs'], { cwd: project });
    check(/^\d+ papers\n/.test(said) && said.split('\n').length > 3, said);
  });
}
