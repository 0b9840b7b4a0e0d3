// Browser contexts that cases have one after the other. Each stays in one process, where a page that lies idle holds the compiled
// program: the pages of cases find it there, and nothing is compiled anew.
import { contextOf, drawn, manner } from './browser.mjs';

/** What changes a context for good: a case that does that says `fresh`. */
const lasting = ['addInitScript', 'route', 'setOffline'];
/** A process for all pages of a context and a site, as far as the browser may. */
export const oneProcess = ['--renderer-process-limit=1'];
const usesAtMost = 60;  // Then what pages left behind in the process goes with it.
const idleAtMost = 3;   // Each is a process with a compiled program.

/** The contexts of one browser, for sites at `base`: options => {take, give}, as open() wants it. */
export function sharedContexts(browser, base) {
  const idle = new Map();
  const make = async (options) => {
    const context = await contextOf(browser, options), origins = new Set();
    context.on('request', (request) => origins.add(new URL(request.url()).origin));
    const keeper = await context.newPage();
    await keeper.goto(`${base}licenser.txt`);
    if (options.script !== false) await keeper.evaluate(hold);
    for (const name of lasting) context[name] = () => { throw new Error(`a case that calls ${name}() of its browser context says \`fresh: true\``); };
    return { context, keeper, origins, session: await context.newCDPSession(keeper), uses: 0 };
  };
  return (options) => {
    const key = JSON.stringify([manner(options), drawn(options)]);
    let used = null;
    return {
      async take() {
        used = idle.get(key) ?? await make(options);
        idle.delete(key);
        return used.context;
      },
      /** `sound`: the context is as the next case wants it, when what its pages kept is gone. */
      async give(context, sound) {
        if (!sound || ++used.uses >= usesAtMost) return context.close();
        for (const page of context.pages()) if (page !== used.keeper) await page.close();
        for (const origin of used.origins) if (origin.startsWith('http')) await used.session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
        idle.set(key, used);
        if (idle.size <= idleAtMost) return;
        const [[oldest, { context: unused }]] = idle;
        idle.delete(oldest);
        await unused.close();
      },
    };
  };
}

/** Runs in a page of the site: compiles its program and holds it. */
async function hold() {
  const { files } = await (await fetch('build.json')).json();
  window.held = await WebAssembly.compileStreaming(fetch(files.find(({ url }) => /^diarium-[0-9a-f]{8}\.wasm$/.test(url)).url));
}
