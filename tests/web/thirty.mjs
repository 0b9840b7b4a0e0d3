// The thirty things that a page owes its readers, tried one by one in Chromium and in Firefox by the same steps.
// usage: node tests/web/thirty.mjs [chromium] [firefox] [--site DIR] [--row N] [--table FILE]
// Ends with «N passed, N failed, N skipped». --table writes which rows passed in which browser (tests/web/access.md).
import { writeFileSync } from 'node:fs';
import { serve } from '../../wasm/setup/serve.mjs';
import { take_option } from '../checkout.mjs';
import { open_suite } from '../suite.mjs';
import { around } from './thirty/around.mjs';
import { launcher } from './thirty/browsers.mjs';
import { reading } from './thirty/reading.mjs';

const given = process.argv.slice(2);
const site = take_option(given, '--site') ?? 'build/site', only = Number(take_option(given, '--row') ?? 0), table = take_option(given, '--table');
const wanted = given.length > 0 ? given : ['chromium', 'firefox'];
const rows = [...reading, ...around];
rows.forEach(({ number }, i) => { if (number !== i + 1) throw new Error(`row ${number} stands at place ${i + 1}`); });

const ends = new Map(rows.map(({ number }) => [number, {}]));
const suite = open_suite();
for (const name of wanted) {
  const browsers = await launcher(name), server = await serve(site, 0);
  for (const { number, title, run, faults } of rows.filter((row) => !only || row.number === only)) {
    const started = Date.now(), visit = browsers.visit(server.url);
    let end = 'yes', said;
    for (const last of [false, true]) {
      try {
        said = await run({ ...visit, name, site, base: server.url });
        const [fault] = visit.faults();
        if (fault && faults !== 'any') throw new Error(`the console says: ${fault}`);
        if (typeof said === 'object' && said?.skip) end = '–';
        break;
      } catch (error) {
        said = String(error.message ?? error).split('\n').slice(0, 3).join(' ');
        if (last) end = 'no';
        else console.log(`        row ${number} in ${name}, once more: ${said}`);
      } finally {
        await visit.close();
        visit.faults();
      }
    }
    ends.get(number)[name] = end;
    if (end === '–') suite.skip(`${name}, row ${number}, ${title}`, said.skip);
    else suite.tell(end === 'yes', `${name}, row ${number}, ${title}${said ? ` (${said})` : ''} ${Date.now() - started} ms`);
  }
  await browsers.close();
  await server.close();
}
if (table) {
  const head = '# What the page owes its readers\n\nWritten by `node tests/web/thirty.mjs --table tests/web/access.md`: the same steps in both browsers, one or more of them a row.\n\n';
  writeFileSync(table, `${head}| # | Row | What was tried | ${wanted.join(' | ')} |\n|---|---|---|${wanted.map(() => '---|').join('')}\n` +
    rows.map(({ number, title, tried }) => `| ${number} | ${title} | ${tried} | ${wanted.map((name) => ends.get(number)[name]).join(' | ')} |\n`).join(''));
}
suite.end();
