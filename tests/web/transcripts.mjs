// What a screen reader would say while a reader does six tasks: spoken by a virtual one (@guidepup/virtual-screen-reader), heard for the
// words that each task needs, in their order.
// usage: node tests/web/transcripts.mjs [SITE] [--write FILE]   ends with «N passed, N failed, N skipped»
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import { serve } from '../../wasm/setup/serve.mjs';
import { take_option } from '../checkout.mjs';
import { open_suite } from '../suite.mjs';
import { close_all, launchWhole, open, settled } from './support/browser.mjs';

const require = createRequire(new URL('../../web/package.json', import.meta.url));
const { buildSync } = require('esbuild');
const given = process.argv.slice(2), write = take_option(given, '--write'), site = given[0] ?? 'build/site';
const voice = buildSync({ stdin: { contents: "export { virtual } from '@guidepup/virtual-screen-reader';", resolveDir: new URL('../../web', import.meta.url).pathname }, bundle: true, write: false, format: 'iife',
  globalName: 'voice', minify: true, logLevel: 'error' }).outputFiles[0].text;

/** Each: the task, its address, from which element on it is read, how many phrases, what is pressed on the way, and what must be heard in this order. */
const tasks = [
  { task: 'From the first words of the page to its search field and its pages', path: '', phrases: 60,
    heard: [/^link, Hoppa till innehållet/, /^banner/, /^search, Sök i handlingarna/, /^combobox, Sök i handlingarna/, /^navigation/, /^link, Samling \d+, current page/, /^link, Ärenden \d+/] },
  { task: 'How many places were found, and the first of them', path: '?q=motion', from: '#main', phrases: 60,
    heard: [/^main/, /heading, .*ställen? i \d+ handling/, /^article|^listitem/, /^link, .+/, /^mark$|motion/i] },
  { task: 'Which motions were rejected, and who objected', path: 'arenden/?q=motioner%20avslogs', from: '#main', phrases: 40,
    heard: [/^main/, /motioner → typ:motion/, /avslogs → utfall:avslå/, /heading, \d+ ärenden? avslogs, level 1/] },
  { task: 'One row of the table of cases', path: 'arenden/', from: '#main table', phrases: 60,
    heard: [/^table/, /^columnheader, Ärende/, /^columnheader, Utfall|^columnheader, .*Utfall/, /^columnheader, Invände/, /^rowheader/, /^link, .+/, /^cell/] },
  { task: 'A paper: its title, what is stated of it, its text', path: 'd/solna-protokoll-taiwan/', from: '#main', phrases: 90,
    heard: [/^main/, /^heading, .+, level 1/, /^button, /, /^link, .+/] },
  { task: 'Two papers side by side: what was taken out and what was put in', path: 'jamfor/?a=solna-protokoll-taiwan%233&b=stockholm-motion-taiwan', from: '#main table', phrases: 400,
    heard: [/^table/, /^columnheader/, /^deletion/, /^insertion/] },
];

const server = await serve(site, 0), browser = await launchWhole();
const { tell, end } = open_suite();
let document = '# What is heard\n\nWritten by `node tests/web/transcripts.mjs --write tests/web/transcripts.md` on the bundled papers: what a virtual screen reader says, phrase by phrase.\n';
for (const { task, path, from, phrases, heard } of tasks) {
  const visit = await open(browser, server.url);
  let said = [], missing;
  try {
    await visit.go(path);
    await settled(visit.page);
    await visit.page.evaluate(`${voice};window.voice = voice`);
    said = await visit.page.evaluate(async ([selector, count]) => {
      const { virtual } = window.voice;
      await virtual.start({ container: selector ? document.querySelector(selector) : document.body });
      for (let i = 0; i < count; i++) await virtual.next();
      const log = await virtual.spokenPhraseLog();
      await virtual.stop();
      return log;
    }, [from, phrases]);
    let at = 0;
    missing = heard.find((wanted) => {
      const next = said.findIndex((phrase, i) => i >= at && wanted.test(phrase));
      at = next + 1;
      return next < 0;
    });
  } catch (error) {
    missing = String(error.message ?? error).split('\n')[0];
  }
  tell(!missing, missing ? `${task}: not heard: ${missing}\n${said.slice(0, 40).join(' | ')}` : `${task} (${said.length} phrases)`);
  document += `\n## ${task}\n\n${said.slice(0, 60).map((phrase) => `- ${phrase}`).join('\n')}\n`;
  await visit.close();
}
await close_all(browser, server);
if (write) writeFileSync(write, document);
end();
