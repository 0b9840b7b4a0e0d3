// Browser contexts that cases have one after the other. Each stays in one process, where a page that lies idle holds the compiled
// program: the pages of cases find it there, and nothing is compiled anew.
import { contextOf } from './browser.mjs';

/** What changes a context for good: a case that does that says `fresh`. */
const lasting = ['addInitScript', 'route', 'setOffline'];
/** A process for all pages of a context and a site, as far as the browser may. */
export const oneProcess = ['--renderer-process-limit=1'];
const usesAtMost = 60;  // Then what pages left behind in the process goes with it.

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
    const key = JSON.stringify([options.width, options.height, options.dpr, options.dark, options.lang, options.script, options.touch, options.contrast, options.reduced, options.canvas]);
    let used = null;
    return {
      async take() {
        used = idle.get(key) ?? await make(options);
        idle.delete(key);
        return used.context;
      },
      /** `sound`: the context is as the next case wants it, when what its pages kept is gone. */
      async give(context, sound) {
        if (!sound || ++used.uses >= usesAtMost) return void await context.close();
        for (const page of context.pages()) if (page !== used.keeper) await page.close();
        for (const origin of used.origins) if (origin.startsWith('http')) await used.session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
        idle.set(key, used);
      },
    };
  };
}

/** Runs in a page of the site: compiles its program and holds it. */
async function hold() {
  const { files } = await (await fetch('build.json')).json();
  const program = files.find(({ url }) => /^diarium-[0-9a-f]{8}\.wasm$/.test(url));
  window.held = await WebAssembly.compileStreaming(fetch(program.url));
}
