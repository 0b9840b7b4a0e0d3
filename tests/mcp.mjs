// `diarium mcp`: programs ask the papers, and every statement of an answer stands where it says, in the file that it names, at
// the address that it gives; whatever a client sends, right or wrong, is answered as the protocol has it; and the command under
// node answers with the same bytes. Run: node tests/mcp.mjs [WORDS OF A NAME]. Needs build/release and build/web
// (DIARIUM_NATIVE, DIARIUM_NODE name others).
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { command, must_run, native, need, node_command, own_folder, sha256, under_node } from './checkout.mjs';
import { bad_lines, bad_begins } from './mcp/bad.mjs';
import { call, conversation, deaf, initialize, initialized, line, request, revision, session } from './mcp/client.mjs';
import { make_folders, number } from './mcp/papers.mjs';
import { questions } from './mcp/questions.mjs';
import { judge, sources_in, unsourced_in } from './mcp/sources.mjs';
import { faults_of, unknown_words } from './schema/validate.mjs';
import { hold, open_suite } from './suite.mjs';

const programs = { natively: native, 'under node': under_node };
need(command, node_command);

const { test, end } = open_suite({ filter: process.argv[2] });
const parsed = lines => lines.map(text => JSON.parse(text));
/** The two programs' answers to the same, and what is wrong where they are not the same bytes. */
function both(pack, messages, options) {
  const [one, other] = [native, under_node].map(program => session(program, pack, messages, options));
  return { ...one, faults: [...hold(Buffer.compare(one.stdout, other.stdout) === 0, `node says something else: ${other.lines.find((text, i) => text !== one.lines[i])?.slice(0, 300)} ${other.stderr.slice(0, 300)}`),
    ...hold(one.status === other.status, `ends with ${one.status}, under node with ${other.status}`)] };
}

const here = own_folder('mcp');
const folders = make_folders(here), packs = {}, judges = {};
for (const [name, folder] of Object.entries(folders)) {
  packs[name] = path.join(here, `${name}.dia`);
  must_run(native, ['pack', folder, '-o', packs[name]]);
  must_run(native, ['export', packs[name], '--format', 'json', '-o', path.join(here, name + '-pile')]);
  judges[name] = judge(JSON.parse(fs.readFileSync(path.join(here, name + '-pile/pile.json'), 'utf8')), folder);
}

// What it says of itself.
const begun = both(packs.made, [request(1, 'ping'), initialize, initialized, request(2, 'tools/list'), request('3', 'tools/list', {}), request(4, 'ping', { _meta: {} })]);
const tools = Object.fromEntries((JSON.parse(begun.lines[2]).result?.tools ?? []).map(tool => [tool.name, tool]));
await test('a session begins: version, tools, what the collection is; both programs alike', () => {
  const [ping, hello, list, again, last] = parsed(begun.lines);
  return [...begun.faults, ...hold(begun.status === 0 && begun.lines.length === 5, `${begun.lines.length} answers, ended with ${begun.status}`),
    ...hold(JSON.stringify(ping.result) === '{}' && last.id === 4, 'no ping'), ...hold(again.id === '3' && list.id === 2, 'other ids'),
    ...hold(hello.id === 'begin' && hello.result.protocolVersion === revision && 'tools' in hello.result.capabilities && hello.result.serverInfo.name === 'diarium', JSON.stringify(hello)),
    ...hold(hello.result.instructions.includes('Påhittade handlingar'), hello.result.instructions)];
});
await test('the tools say what they take and what they answer, in words of JSON Schema that are known', () =>
  hold(Object.keys(tools).join() === 'search,paper,facts,case,quote', Object.keys(tools).join()).concat(Object.values(tools).flatMap(({ name, inputSchema, outputSchema, description, annotations }) =>
    [...unknown_words(inputSchema), ...unknown_words(outputSchema), ...hold(description && annotations.readOnlyHint, 'no description'), ...hold(inputSchema.type === 'object' && outputSchema.type === 'object', 'no objects')].map(fault => `${name}: ${fault}`))));
await test('a client that speaks another revision is offered this one', () => ['2024-11-05', '2025-03-26', '2099-01-01', ''].flatMap(version => {
  const { lines } = session(native, packs.bundled, [{ ...initialize, params: { ...initialize.params, protocolVersion: version } }]);
  return hold(JSON.parse(lines[0]).result.protocolVersion === revision, lines[0]);
}));

// What it answers.
for (const pack of Object.keys(packs)) {
  const own = questions.filter(one => one[1] === pack);
  const asked = both(packs[pack], [initialize, initialized, ...own.map(([, , tool, args], i) => call(i, tool, args))]);
  const answers = new Map(parsed(asked.lines).map(answer => [answer.id, answer]));
  await test(`${pack}: ${own.length} questions are answered, natively and under node with the same bytes`, () => [...asked.faults, ...hold(asked.status === 0 && answers.size === own.length + 1, `${answers.size} answers, ended with ${asked.status}: ${asked.stderr.slice(0, 300)}`)]);
  for (const [i, [name, , tool, args, expected]] of own.entries())
    await test(`${tool}: ${name}`, () => {
      const { result, error } = answers.get(i) ?? {};
      if (!result) return [JSON.stringify(error ?? 'no answer')];
      const words = result.content[0].text;
      if (typeof expected === 'string') return [...hold(result.isError === true && !('structuredContent' in result), 'is no refusal'), ...hold(words.includes(expected), words)];
      if (result.isError) return [`refused: ${words}`];
      const content = result.structuredContent, sources = sources_in(content);
      const none = content.hits?.length === 0 || content.cases?.length === 0 || content.statements?.length === 0;
      return [...faults_of(args, tools[tool].inputSchema), ...faults_of(content, tools[tool].outputSchema), ...unsourced_in(content), ...sources.flatMap(judges[pack]),
        ...hold(sources.length > 0 || none, 'no statement has a source'), ...hold(!none || words.length > 20, 'nothing is said of nothing'), ...hold(content.counts_in?.includes('code points'), 'does not say what it counts in'),
        ...expected({ content, words })];
    });
}
await test('the sums beside a quotation are those of its words, and of the paper\'s whole text', () => {
  const { lines } = session(native, packs.bundled, [initialize, call(1, 'quote', { paper: 'stockholm-motion-taiwan', words: 'Taipei' }), call(2, 'paper', { paper: 'stockholm-motion-taiwan', part: 'text' })]);
  const [, { result: quoted }, { result: read }] = parsed(lines);
  return [...quoted.structuredContent.quotes.flatMap(one => hold(one.words_sha256 === sha256(one.source.text), one.source.text)), ...hold(read.structuredContent.text_sha256 === sha256(read.structuredContent.source.text), 'another text')];
});
await test('a folder and its pack are asked alike, and so is a pack that tells nothing across its papers', () => {
  const bare = path.join(here, 'bare.dia');
  must_run(native, ['pack', folders.bundled, '-o', bare, '--no-relations']);
  const messages = [initialize, ...questions.filter(one => one[1] === 'bundled').map(([, , tool, args], i) => call(i, tool, args))];
  const one = session(native, packs.bundled, messages);
  return [folders.bundled, bare].flatMap(other => hold(Buffer.compare(session(native, other, messages).stdout, one.stdout) === 0, `${other} answers otherwise`));
});
await test('personal numbers stand only where whoever starts it wants them', () => {
  const asks = [initialize, call(1, 'paper', { paper: `brev-${number}`, part: 'text' })];
  const { lines } = session([...native], packs.made, asks), open = spawnSync(native[0], ['mcp', packs.made, '--no-mask'], { input: asks.map(line).join(''), encoding: 'utf8' });
  return [...hold(!lines.slice(1).join().includes('personnummer'), 'masked text under an unmasked id'), ...hold(open.stdout.includes(`personnummer ${number}`), open.stdout.slice(-300))];
});

// What is wrong.
await test('what no message is, is answered with its code, and what follows is answered as ever; both programs alike', () => {
  const told = both(packs.bundled, [initialize, ...bad_lines.map(one => one.send), request('end', 'ping')]);
  const answers = parsed(told.lines).slice(1), wanted = bad_lines.filter(one => one.code !== undefined);
  return [...told.faults, ...hold(told.status === 0, `ended with ${told.status}`), ...hold(answers.length === wanted.length + 1 && answers.at(-1)?.id === 'end', `${answers.length} answers to ${wanted.length + 1}`),
    ...wanted.flatMap(({ name, code, id = null, says = '' }, i) => {
      const { error, id: answered, jsonrpc } = answers[i] ?? {};
      return hold(jsonrpc === '2.0' && error?.code === code && answered === id && error.message.length > 10 && error.message.includes(says), `${name}: ${JSON.stringify(answers[i])?.slice(0, 300)}`);
    })];
});
for (const { name, send, code } of bad_begins)
  await test(`before the session begins: ${name}`, () => {
    const told = both(packs.bundled, [...send, request('end', 'ping')]), [answer, ping] = parsed(told.lines);
    return [...told.faults, ...hold(answer.error?.code === code && ping.id === 'end', told.lines.join(' '))];
  });
await test('a stream that ends in the middle of a message is answered, and a last line needs no end', () => {
  const whole = line(initialize) + JSON.stringify(request(1, 'ping')), cut = whole.slice(0, -5);
  const one = both(packs.bundled, [], { raw: whole }), other = both(packs.bundled, [], { raw: cut }), none = both(packs.bundled, [], { raw: '' });
  return [...one.faults, ...other.faults, ...none.faults, ...hold(one.lines.length === 2 && JSON.parse(one.lines[1]).id === 1 && one.status === 0, one.lines.join(' ')),
    ...hold(JSON.parse(other.lines[1]).error.code === -32700 && other.status === 0, other.lines.join(' ')), ...hold(none.lines.length === 0 && none.status === 0, `${none.status}`)];
});
await test('lines end as on any machine, and blank ones are none', () => {
  const told = both(packs.bundled, [], { raw: `\n\r\n${JSON.stringify(initialize)}\r\n\n${JSON.stringify(request(1, 'ping'))}\r\n` });
  return [...told.faults, ...hold(told.lines.length === 2, told.lines.join(' '))];
});
for (const [where, program] of Object.entries(programs)) {
  await test(`${where} each message is answered before the next one comes, however it is cut`, async () => {
    const text = line(request(7, 'tools/call', { name: 'search', arguments: { query: 'vänortsavtal' } })), bytes = Buffer.from(text), middle = bytes.indexOf('ä') + 1;
    const told = await conversation(program, packs.bundled, [{ after: 0, send: line(initialize) }, { after: 1, send: line(initialized) + line(request(1, 'ping')) },
      { after: 2, send: bytes.subarray(0, middle) }, { after: 2, send: bytes.subarray(middle) }, { after: 3, send: line(request(8, 'ping')) }]);
    return hold(told.status === 0 && told.lines.length === 4 && JSON.parse(told.lines[2]).result.structuredContent.papers > 0, JSON.stringify(told).slice(0, 300));
  });
  await test(`${where} a client that is gone ends the program, which says so and is not killed`, async () => {
    const told = await deaf(program, packs.bundled, [initialize, ...Array.from({ length: 40 }, (_, i) => request(i, 'tools/list'))]);
    return hold(told.status === 2 && told.stderr.includes('could not be written'), JSON.stringify(told));
  });
}
await test('what is no pack is told on stderr, and stdout stays empty', () => {
  const broken = path.join(here, 'broken.dia');
  fs.writeFileSync(broken, 'no pack');
  return [broken, path.join(here, 'gone.dia')].flatMap(pack => {
    const told = both(pack, [initialize]);
    return [...told.faults, ...hold(told.status === 2 && told.stdout.length === 0 && told.stderr.length > 0, JSON.stringify(told.stderr))];
  });
});

end();
