// Chromium as the tests want it: software WebGL, no network but localhost, counters that the page cannot fake.
import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { patience } from './patience.mjs';

const require = createRequire(new URL('../../../web/package.json', import.meta.url));
export const { chromium } = require('playwright-core');
const flags = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];
const software = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
const none = ['--disable-gpu', '--disable-software-rasterizer', '--disable-3d-apis'];

const whole = ['/usr/bin/chromium', '/usr/bin/chromium-browser'];
/** The same engine without a window around the page: half the processors' time. */
const shell = ['/usr/bin/chromium-headless-shell', ...whole];

async function start(programs, graphics, more) {
  const executablePath = programs.find(existsSync);
  if (!executablePath) throw new Error('Chromium is not installed: run wasm/setup/setup.sh tests');
  return chromium.launch({ executablePath, args: [...flags, ...more, ...(graphics === 'software' ? software : none)] });
}

/** A case lives for seconds: WebAssembly that is compiled once, quickly, costs it a third less than what a second compiler makes of it meanwhile. */
const brief = ['--js-flags=--liftoff-only'];

/** Chromium's headless shell, for what is tried case by case. */
export const launch = (graphics = 'software', more = []) => start(shell, graphics, [...brief, ...more]);

/** The browser that readers have, for their walks and for what is timed. */
export const launchWhole = (graphics = 'software', more = []) => start(whole, graphics, more);

/** Counts frames and draw calls from outside: the page's own requestAnimationFrame and GL are wrapped before it starts. */
function count() {
  const seen = (window.seen = { frames: 0, draws: 0, first: 0, times: [] });
  const raf = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (f) => raf((t) => {
    const start = performance.now();
    seen.frames++;
    f(t);
    seen.times.push(performance.now() - start);
  });
  for (const name of ['drawElements', 'drawArrays', 'clear', 'drawElementsInstanced']) {
    const own = WebGL2RenderingContext.prototype[name];
    WebGL2RenderingContext.prototype[name] = function (...rest) {
      seen.draws++;
      seen.first ||= performance.now();
      return own.apply(this, rest);
    };
  }
}

/** The page as it is where nothing can be kept: most tests are about what the network brought. */
function keepNothing() {
  delete Navigator.prototype.serviceWorker;
}

/** What a browser context is made with, of a case's options. */
export const manner = (options) => ({
  viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
  deviceScaleFactor: options.dpr ?? 1,
  colorScheme: options.dark ? 'dark' : 'light',
  locale: options.lang ?? 'sv-SE',
  javaScriptEnabled: options.script !== false,
  hasTouch: options.touch ?? false,
  forcedColors: options.contrast ? 'active' : 'none',
  reducedMotion: options.reduced ? 'reduce' : 'no-preference',
  permissions: ['clipboard-read', 'clipboard-write'],
});

/** Contexts whose pages are drawn on canvases. */
const canvases = new WeakSet();

export async function contextOf(browser, options) {
  const context = await browser.newContext(manner(options));
  context.setDefaultTimeout(options.patience ?? patience);
  if (options.script !== false) await context.addInitScript(count);
  if (!options.keep) await context.addInitScript(keepNothing);
  if (drawn(options)) canvases.add(context);
  return context;
}

/** One browser context with one page. options: width, height, dpr, dark, lang, script, touch, contrast, reduced, keep (the page may keep
 *  itself for offline use), canvas (whether it is drawn; otherwise that follows from the rest). `from`: where contexts are had. */
export async function open(browser, base, options = {}, from = { take: () => contextOf(browser, options), give: (context) => context.close() }) {
  const context = await from.take(), page = await context.newPage();
  const errors = [], requests = [];
  page.on('console', (m) => ['error', 'warning'].includes(m.type()) && errors.push(m.text()));
  page.on('pageerror', (e) => errors.push(String(e)));
  page.on('request', (r) => requests.push(r.url()));
  return {
    page, context, errors, requests, base, browser, options,
    /** Goes to an address below the site's root and waits until the page can be used. */
    async go(path = '') {
      await page.goto(base + path);
      if (options.script !== false) await ready(page);
      return page;
    },
    /** `sound`: the case went as it should. */
    close: (sound = false) => from.give(context, sound),
  };
}

/** Whether a page opened with these options is drawn on canvases. */
export const drawn = (options) => options.canvas ??
  ((options.width ?? 1280) > 768 && (options.height ?? 800) > 480 && !options.touch && !options.contrast && options.graphics !== 'none');

/** A page of HTML as the PDF that the browser prints of it. */
export async function printed(browser, html) {
  const sheet = await browser.newPage(), margin = '25mm';
  await sheet.setContent(html);
  const pdf = await sheet.pdf({ format: 'A4', margin: { top: margin, left: margin, right: margin, bottom: margin } });
  await sheet.close();
  return pdf;
}

/** Waits until the page can be used, is drawn where it is to be, and has nothing left to draw. */
export async function ready(page) {
  await page.waitForFunction(() => document.documentElement.dataset.ready !== undefined);
  if (canvases.has(page.context())) await page.waitForFunction(() => document.getElementById('diarium').dataset.mode === 'sync');
  await settled(page);
}

/** Closes browsers, pages and servers, one after the other. */
export async function close_all(...open) {
  for (const one of open) await one.close();
}

/** Loads the page again, or goes to an address, and waits until the page can be used. */
export async function reload(page, until = ready) {
  await page.reload();
  await until(page);
}
export async function arrive(page, address, until = ready) {
  await page.goto(address);
  await until(page);
}

/** Waits until no frame has been asked for during 100 ms. */
export async function settled(page) {
  await page.evaluate(async () => {
    const now = () => window.seen.frames + window.seen.draws;
    for (let before = -1, tries = 0; before !== now() && tries < 50; tries++) {
      before = now();
      await new Promise((done) => setTimeout(done, 100));
    }
  });
}
