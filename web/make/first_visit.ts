// A first visit without a browser: what readers do before anything else, in a program that counts its calls.
// split.mjs bundles it and runs it: node FILE diarium.js COUNTING.wasm PACK.dia OUT
import fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Message } from 'diarium:border';
import { Border, type ModuleOptions, type Wasm } from '../src/border/border.ts';

const [glue = '', program = '', packFile = '', out = ''] = process.argv.slice(2);
Object.assign(globalThis, { location: { href: 'http://localhost/' }, document: {} });  // The glue asks where it is.
const { default: create } = await import(pathToFileURL(glue).href) as { default: (options: ModuleOptions) => Promise<Wasm> };
let calls: (at: number, size: number) => number = () => 0;
const wasm = await create({
  instantiateWasm(imports, done) {
    void WebAssembly.instantiate(fs.readFileSync(program), imports).then(({ instance }) => {
      calls = instance.exports['diarium_calls'] as typeof calls;
      done(instance);
    });
    return {};
  },
});

const pack = fs.readFileSync(packFile);
const states = ['offer', 'saving', 'saved'] as const;

/** The page at an address, then the collection, in parts or whole, as start.ts does; what was shown then, as JSON. */
function visit(url: string, parts: boolean, language: string): string {
  const border = new Border(wasm);
  const shown = (): string => {
    for (let all = ''; ;) {
      const changes = border.take();
      all += JSON.stringify(changes);
      if (changes.prose) border.prose(0, 20);
      if (!changes.wanted?.length) return all;
      for (const [begin, end] of changes.wanted) border.supply(pack.subarray(begin, end), begin);
      border.supplied();
    }
  };
  const tell = (message: Message): string => {
    border.tell(message);
    return shown();
  };
  border.keys();
  border.tell({ do: 'settings' });
  border.tell({ do: 'environment', width: 390, dark: parts, coarse: true, reducedMotion: parts, embedded: false, statement: false, site: 'http://localhost/', today: parts ? '2024-06-11' : '2031-06-11', languages: [language] });
  border.tell({ do: 'desk', text: '', kept: parts ? 'memory' : 'kept' });
  border.tell({ do: 'go', url });
  if ((parts ? border.openPart(pack.subarray(0, 65536)) : border.open(pack)) !== null) throw new Error(`${packFile} cannot be opened`);
  const first = shown();
  for (const state of states) tell({ do: 'offline', state, size: 2e6, lacking: 1e6, percent: 50, networkOff: false });
  for (const text of ['mo', 'motion om', '"motion om"', 'motionn', 'motion typ:motion', ''])
    tell({ do: 'input', sid: 'top.search.field', text });
  for (const [, sid = ''] of first.matchAll(/"(main\.[^"]*)"[^{}]*"href":"(?:d|a)\//g)) {
    tell({ do: 'press', sid });
    tell({ do: 'command', name: 'reading', number: 1 });
    tell({ do: 'go', url });
  }
  border.destroy();
  return first;
}

for (const language of ['sv-SE', 'en'])
  for (const parts of [false, true]) {
    const visited = (url: string): string => visit(url, parts, language);
    const screens = ['', '?q=motion', 'arenden/'].map(visited).join('');
    const places = new Set([...screens.matchAll(/"((?:d|a)\/[^"?]+)/g)].map(([, place = '']) => place));
    if (places.size === 0) throw new Error('no first screen has a link to a paper or a case');
    for (const place of places) visited(place);
    for (const place of places) visited(`${place}?q=motion`);
  }
const size = calls(0, 0), at = wasm._diarium_alloc(size);
fs.writeFileSync(out, wasm.HEAPU8.slice(at, at + calls(at, size)));
