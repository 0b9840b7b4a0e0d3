// A pack on a host, read as it is needed: the same answers as of a whole one, by few bytes, whatever the host does.
import fs from 'node:fs';
import path from 'node:path';
import { sha256 } from '../checkout.mjs';
import { isDeepStrictEqual } from 'node:util';
import { serve } from '../bench/search/server.mjs';
import { write_papers } from '../pack/made_papers.mjs';
import { check, equal, folder, native, pack, papers, run, test } from './support.mjs';

const first_bytes = 65_536;
const queries = ['taiwan', '', '"Taiwan"', 'typ:motion', 'bänkar', '-taiwan cykelväg', 'parti:C OR kommun:Solna', 'cykel*', 'lekplats~', 'från:2023 utfall:avslå', 'finnsinte', 'lekplats 7'];

/** A pack of many papers, so that it is larger than what comes first. */
function large_pack() {
  const many = path.join(folder, 'many'), out = path.join(folder, 'large.dia');
  fs.cpSync(papers, many, { recursive: true });
  write_papers(many, 1500);
  run(native, ['pack', many, '-o', out]);
  return fs.readFileSync(out);
}

/** The site of a pack: whole, and in pieces in a folder of its own. */
function published(bytes) {
  const site = path.join(folder, 'published');
  fs.mkdirSync(path.join(site, 'pieces'), { recursive: true });
  fs.writeFileSync(path.join(site, 'collection.dia'), bytes);
  const pieces = [];
  for (let at = 0; at < bytes.length; at += 300_001) {
    const part = bytes.subarray(at, at + 300_001), url = `collection-${pieces.length}.part`;
    fs.writeFileSync(path.join(site, 'pieces', url), part);
    pieces.push({ url, size: part.length, sha256: sha256(part) });
  }
  fs.writeFileSync(path.join(site, 'pieces/collection.json'), JSON.stringify({ size: bytes.length, sha256: '', pieces }));
  return site;
}

/** All that two explorers can be asked, each question with its answer of the whole pack. */
async function same_answers(whole, remote) {
  let asked = 0;
  const same = async (what, expected, got) => {
    asked++;
    const answer = await got;
    if (!isDeepStrictEqual(answer, expected)) equal(answer, expected, what);
    check(Object.isFrozen(answer), `${what} can be changed`);
  };
  equal([remote.size, remote.title, remote.description, remote.address], [whole.size, whole.title, whole.description, whole.address], 'what it says of itself');
  for (const query of queries)
    for (const options of [{ limit: 5, snippets: 1, facets: false }, {}, { sort: 'newest', offset: 2, snippets: 0 }])
      await same(`${query} ${JSON.stringify(options)}`, whole.search(query, options), remote.search(query, options));
  for (const { id } of whole.search('taiwan OR lekplats', { limit: 6 }).results) {
    await same(`facts of ${id}`, whole.facts(id), remote.facts(id));
    await same(`text of ${id}`, whole.document(id), remote.document(id));
    const [paragraph] = whole.document(id).paragraphs;
    await same(`quotation of ${id}`, whole.cite(id, paragraph), remote.cite(id, paragraph));
  }
  await same('papers', whole.papers(), remote.papers());
  await same('cases', whole.cases(), remote.cases());
  await same('export', whole.export('csv'), remote.export('csv'));
  return asked;
}

export async function test_remote({ Diarium }) {
  const { connectExplorer, createExplorer, DiariumError } = Diarium;
  const bytes = large_pack(), site = published(bytes);
  const whole = await createExplorer({ pack: bytes });
  const on_host = async (options, work) => {
    const server = await serve({ '/': site }, options);
    try {
      return await work(`${server.address}collection.dia`, server);
    } finally {
      await server.close();
    }
  };
  const code = promise => promise.then(() => 'none', error => error instanceof DiariumError ? error.code : String(error?.stack));
  const spent = ({ log }) => log.reduce((sum, one) => sum + one.bytes, 0);

  await test('a pack on a host answers everything as a whole one does, from one file and from pieces', () => on_host({}, async (address, server) => {
    let asked = 0;
    for (const pack_address of [address, `${server.address}pieces/collection.json`]) {
      const remote = await connectExplorer({ pack: pack_address });
      asked += await same_answers(whole, remote);
      remote.close();
    }
    return `${asked} answers, a pack of ${bytes.length >> 10} KiB`;
  }));

  await test('a search brings a part of the pack, and the same search once more nothing', () => on_host({}, async (address, server) => {
    const remote = await connectExplorer({ pack: address });
    equal(server.log[0].range, `bytes=0-${first_bytes - 1}`, 'what is asked for first');
    await remote.search('lekplats', { limit: 5, snippets: 1, facets: false });
    const requests = server.log.length, some = spent(server);
    check(some < bytes.length / 2, `${some} of ${bytes.length} bytes`);
    await remote.search('lekplats', { limit: 5, snippets: 1, facets: false });
    equal(server.log.length, requests, 'requests');
    remote.close();
    return `${requests} requests, ${some >> 10} of ${bytes.length >> 10} KiB`;
  }));

  await test('hosts that give no parts, or compress them, are read whole and answer the same', async () => {
    for (const host of ['ignores_ranges', 'gzips_ranges', 'silent_head', 'missing_as_page'])
      await on_host({ host }, async address => {
        const remote = await connectExplorer({ pack: address });
        equal(await remote.search('lekplats'), whole.search('lekplats'), host);
        remote.close();
      });
  });

  await test('a host that loses, changes, cuts off or is gone is told by its word, and nothing wrong is answered', async () => {
    for (const [host, after, expected] of [['loses', 0, ['no_pack']], ['offline', 0, ['no_pack']], ['changes', 0, ['changed']], ['truncates', 1, ['changed']],
      ['breaks_off', 1, ['no_pack']], ['offline', 1, ['no_pack']], ['ignores_ranges', 1, ['changed']]])
      await on_host({ host, after }, async address => {
        const answer = connectExplorer({ pack: address }).then(async remote => {
          equal(await remote.search('lekplats'), whole.search('lekplats'), host);
          remote.close();
        });
        const said = await code(answer);
        check(expected.includes(said), `${host}: ${said}`);
      });
  });

  await test('what a host has may be a page, a half pack or what is none, and is refused when it is connected or when the missing half is asked for', async () => {
    const other = path.join(site, 'other.dia');
    for (const [content, expected] of [[Buffer.from('<!doctype html><title>404</title>'), ['bad_format']], [bytes.subarray(0, bytes.length >> 1), ['damaged', 'bad_format']], [bytes.subarray(0, 40), ['damaged', 'bad_format']]]) {
      fs.writeFileSync(other, content);
      const said = await on_host({}, address => code(connectExplorer({ pack: address.replace('collection', 'other') }).then(remote => remote.search('lekplats'))));
      check(expected.includes(said), `${content.length} bytes: ${said}`);
    }
  });

  await test('a byte that changed anywhere in the pack is an error or changes nothing, also where it comes in parts', async () => {
    const other = path.join(site, 'other.dia'), expected = whole.search('lekplats 7 taiwan');
    let refused = 0;
    for (let at = 5; at < bytes.length; at += Math.floor(bytes.length / 25)) {
      const copy = Buffer.from(bytes);
      copy[at] ^= 0x41;
      fs.writeFileSync(other, copy);
      await on_host({}, async address => {
        const said = await code(connectExplorer({ pack: address.replace('collection', 'other') }).then(async remote => {
          const answer = await remote.search('lekplats 7 taiwan');
          check(isDeepStrictEqual(answer, expected), `byte ${at}: another answer without a word`);
          remote.close();
        }));
        check(['none', 'damaged', 'bad_format', 'other_version'].includes(said), `byte ${at}: ${said}`);
        if (said !== 'none') refused++;
      });
    }
    check(refused > 0, 'nothing was refused');
    return `${refused} refused`;
  });

  await test('an explorer that nobody holds still answers what it was asked', () => on_host({}, async address => {
    equal((await (await connectExplorer({ pack: address })).search('taiwan')).papers, whole.search('taiwan').papers, 'papers');
    const small = await connectExplorer({ pack });
    check((await small.search('taiwan')).papers > 0, 'a pack on the disk');
    small.close();
    equal(await code(small.search('taiwan')), 'closed', 'when it is closed');
  }));

  whole.close();
}
