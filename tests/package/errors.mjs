// What happens when something is wrong: each a DiariumError that says what; and memory, when explorers come and go.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { of_another_version } from '../pack/another_version.mjs';
import { check, equal, pack, run, test } from './support.mjs';

export async function test_errors({ Diarium, place, project }) {
  const bytes = fs.readFileSync(pack);
  const { createExplorer, DiariumError } = Diarium;
  /** What is wrong, when it is wrong; nothing else may be thrown. */
  const wrong = async run_it => {
    try {
      await run_it();
      return null;
    } catch (error) {
      check(error instanceof DiariumError && error.name === 'DiariumError' && error.message.length > 10, String(error?.stack ?? error));
      return error.code;
    }
  };

  await test('a pack that is not there, is none, or of another version is refused, each with its own word', async () => {
    for (const [options, code] of [
      [{}, 'no_pack'], [undefined, 'no_pack'], [{ pack: 5 }, 'no_pack'], [{ pack: 'nowhere.dia' }, 'no_pack'],
      [{ pack: new URL('file:///nowhere/at-all.dia') }, 'no_pack'], [{ pack: 'http://127.0.0.1:9/x.dia' }, 'no_pack'],
      [{ pack: new Uint8Array(0) }, 'bad_format'], [{ pack: Buffer.from('<!doctype html><title>404</title>') }, 'bad_format'],
      [{ pack: of_another_version(bytes) }, 'other_version'], [{ pack: bytes.subarray(0, 40) }, 'damaged'],
      [{ pack: bytes.subarray(0, bytes.length - 100) }, 'damaged'],
    ]) equal(await wrong(() => createExplorer(options)), code, JSON.stringify(options)?.slice(0, 60) ?? 'nothing');
    equal(await wrong(() => createExplorer({ pack, wasm: 'nowhere.wasm' })), 'no_program', 'no wasm');
    equal(await wrong(() => createExplorer({ pack, wasm: new Uint8Array(8) })), 'no_program', 'a wasm that is none');
    equal(await wrong(() => createExplorer({ pack, wasm: 5 })), 'no_program', 'a wasm that is no source');
  });

  await test('a byte that changed anywhere in the pack is an error or changes nothing, and never a crash', async () => {
    const healthy = await createExplorer({ pack: bytes });
    const all = explorer => JSON.stringify([explorer.search('taiwan motion'), explorer.cases(), explorer.papers().map(({ id }) => [explorer.facts(id), explorer.document(id)])]);
    const said = all(healthy);
    let refused = 0, same = 0;
    const step = Math.max(1, Math.floor(bytes.length / 60));
    for (let at = 5; at < bytes.length; at += step) {
      const copy = Buffer.from(bytes);
      copy[at] ^= 0x41;
      const code = await wrong(async () => {
        const explorer = await createExplorer({ pack: copy });
        try {
          check(all(explorer) === said, `byte ${at}: another answer without a word`);
        } finally {
          explorer.close();
        }
      });
      if (code) check(['damaged', 'bad_format', 'other_version'].includes(code), `byte ${at}: ${code}`);
      code ? refused++ : same++;
    }
    healthy.close();
    check(refused > same, `${refused} refused, ${same} the same`);
    return `${refused} refused, ${same} the same`;
  });

  await test('what cannot be asked is refused and the explorer goes on', async () => {
    const explorer = await createExplorer({ pack: bytes });
    const [{ id }] = explorer.papers(), { text } = explorer.document('manga-tecken');
    const face = text.indexOf('😀');
    for (const [ask, code] of [
      [() => explorer.facts('saknas'), 'not_found'], [() => explorer.document(''), 'not_found'], [() => explorer.document(7), 'bad_argument'],
      [() => explorer.search(), 'bad_argument'], [() => explorer.search('a', { sort: 'best' }), 'bad_argument'],
      [() => explorer.search('a', { snippets: -1 }), 'bad_argument'], [() => explorer.search('a', { facets: 1 }), 'bad_argument'],
      [() => explorer.search('a', { limit: -1 }), 'bad_argument'], [() => explorer.search('a', { offset: 1.5 }), 'bad_argument'],
      [() => explorer.cite(id, { begin: 4, end: 4 }), 'bad_span'], [() => explorer.cite(id, { begin: 9, end: 4 }), 'bad_span'],
      [() => explorer.cite(id, { begin: 0, end: 1e9 }), 'bad_span'], [() => explorer.cite(id, { begin: -1, end: 4 }), 'bad_span'],
      [() => explorer.cite(id), 'bad_span'], [() => explorer.cite('manga-tecken', { begin: face + 1, end: face + 9 }), 'bad_span'],
      [() => explorer.export('pdf'), 'bad_argument'], [() => explorer.export(), 'bad_argument'],
      [() => explorer.cite('saknas', { begin: 0, end: 1 }), 'not_found'],
    ]) equal(await wrong(ask), code, String(ask));
    check(explorer.search('x\u0000y"\\ 😀\ud800').papers >= 0, 'a strange query');
    equal(explorer.size, explorer.papers().length, 'papers');
    explorer.close();
  });

  await test('a closed explorer refuses everything, and can be closed again', async () => {
    const explorer = await createExplorer({ pack: bytes });
    explorer.close();
    explorer.close();
    for (const ask of [() => explorer.papers(), () => explorer.search('a'), () => explorer.facts('a'), () => explorer.document('a'),
      () => explorer.cite('a', { begin: 0, end: 1 }), () => explorer.cases(), () => explorer.export('csv')]) equal(await wrong(ask), 'closed', String(ask));
  });

  await test('answers cannot be changed, and are not each other\'s', async () => {
    const explorer = await createExplorer({ pack: bytes });
    const found = explorer.search('taiwan');
    check([explorer, found, found.results, found.results[0].snippets[0].marks[0]].every(Object.isFrozen), 'not frozen');
    check(explorer.search('taiwan') !== found, 'one object for two answers');
    explorer.close();
  });

  await test('several explorers live at once, each with its own papers', async () => {
    const other = (await Diarium.packPapers([{ path: 'ett.md', bytes: '# Motion om cykelvägar\n\nFler cykelvägar behövs.\n' }])).bytes;
    const [one, two, three] = await Promise.all([createExplorer({ pack: bytes }), createExplorer({ pack: other }), createExplorer({ pack: bytes })]);
    equal([one.search('cykelvägar').papers, two.search('cykelvägar').papers], [0, 1], 'papers found');
    one.close();
    equal([two.size, three.size > 1, three.search('taiwan').papers > 0], [1, true, true], 'after one was closed');
    two.close();
    equal(three.facts('manga-tecken').doc_id, 'många tecken', 'after two were closed');
    three.close();
  });

  // The program's memory is seen from outside: each instance that is started is asked for its size. The judge is judged by
  // explorers that nobody closes.
  await test('200 explorers that come and go leave memory as it was, and so do those that nobody closed', () => {
    fs.writeFileSync(path.join(project, 'memory.mjs'), `
      import fs from 'node:fs';
      const memories = [], start = WebAssembly.instantiate;
      WebAssembly.instantiate = async (...words) => { const made = await start(...words); if (made.exports?.diarium_alloc) memories.push(made.exports.memory); return made; };
      const { createExplorer } = await import('diarium');
      const pack = fs.readFileSync('collection.dia'), size = () => memories.reduce((all, { buffer }) => all + buffer.byteLength, 0);
      const cycle = async close => {
        const explorer = await createExplorer({ pack });
        for (const { id } of explorer.search('taiwan').results) { explorer.facts(id); explorer.document(id); }
        if (close) explorer.close();
      };
      await Promise.all([cycle(true), cycle(true), cycle(true)]);
      for (let i = 3; i < 20; i++) await cycle(true);
      const early = size();
      for (let i = 0; i < 180; i++) await cycle(true);
      const late = size(), heap = [];
      for (let i = 0; i < 10; i++) {
        for (let k = 0; k < 60; k++) await cycle(false);
        for (let k = 0; k < 5; k++) { gc(); await new Promise(done => setTimeout(done, 5)); }
        heap.push(size());
      }
      const kept = [];
      for (let i = 0; i < 600; i++) { kept.push(await createExplorer({ pack })); kept.at(-1).search('taiwan'); }
      console.log(JSON.stringify({ programs: memories.length, early, late, heap, kept: size() }));
    `);
    const { programs, early, late, heap, kept } = JSON.parse(run(process.execPath, ['--expose-gc', 'memory.mjs'], { cwd: project }));
    equal(programs, 1, 'programs, also of explorers that are made at the same time');
    equal(late, early, 'memory after 200 explorers against that after 20');
    equal(heap.at(-1), heap[1], 'memory of 600 explorers that nobody closed against that of 120');
    check(kept > heap.at(-1), 'explorers that are kept take no memory: this test sees nothing');
    return `${early >> 10} KiB; 600 kept open: ${kept >> 10} KiB`;
  });

  await test('bytes and addresses of another environment are as good as ours', async () => {
    const foreign = vm.runInNewContext('new Uint8Array(bytes)', { bytes });
    check(!(foreign instanceof Uint8Array), 'the bytes are of this environment');
    for (const given of [foreign, foreign.buffer, new DataView(bytes.buffer, bytes.byteOffset, bytes.length), pathToFileURL(pack), pathToFileURL(pack).href]) {
      const explorer = await createExplorer({ pack: given });
      check(explorer.size > 0, 'no papers');
      explorer.close();
    }
  });

  await test('a program of one\'s own is used: bytes, an address or an answer of a server', async () => {
    const file = path.join(place, 'diarium-core.wasm'), wasm = fs.readFileSync(file);
    for (const given of [wasm, wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.length), file, new Response(wasm)]) {
      const explorer = await createExplorer({ pack: bytes, wasm: given });
      check(explorer.search('taiwan').papers > 0, 'nothing found');
      explorer.close();
    }
    check(/^\d+\.\d+\.\d+$/.test(await Diarium.version()), 'version');
  });
}
