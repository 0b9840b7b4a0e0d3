// Chromium and Firefox by one way of speaking to both: puppeteer, with WebGL, each row in a browser context of its own.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { patience } from '../support/patience.mjs';

const puppeteer = createRequire(new URL('../../../web/package.json', import.meta.url))('puppeteer-core');
const programs = { chromium: ['/usr/bin/chromium', '/usr/bin/chromium-browser'], firefox: ['/usr/bin/firefox-esr', '/usr/bin/firefox'] };

/** What a reader's machine is like beyond the usual, by browser: preferences of Firefox, arguments of Chromium. */
const manners = {
  usual: { prefs: {}, args: [] },
  touch: { prefs: { 'ui.primaryPointerCapabilities': 1, 'ui.allPointerCapabilities': 1, 'dom.w3c_touch_events.enabled': 1 }, args: ['--touch-events=enabled'] },
  contrast: { prefs: { 'browser.display.document_color_use': 2 }, args: ['--force-high-contrast'] },
};

/** What Firefox says of a request whose page was left before its answer: the address is gone, or a font ends with
 *  NS_BINDING_ABORTED (0x804B0002). It says so to the console or as an error of the page, as it comes. */
const left = /Failed to load ‘’|downloadable font: download failed .* status=2152398850 /;

/** Counts frames from outside, before the page's own script. */
function count() {
  window.seen = { frames: 0 };
  const raf = window.requestAnimationFrame.bind(window);
  window.requestAnimationFrame = (f) => raf((t) => { window.seen.frames++; f(t); });
}

export async function launcher(name) {
  const executablePath = programs[name]?.find(existsSync);
  if (!executablePath) throw new Error(`${name} is not installed: run wasm/setup/setup.sh tests`);
  const display = ':96', screen = name === 'firefox' ? spawn('Xvfb', [display, '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], { stdio: 'ignore' }) : null;
  if (screen) await new Promise((done) => { setTimeout(done, 1000); });
  const open = new Map();
  const launch = async (manner) => {
    const { prefs, args } = manners[manner];
    return puppeteer.launch(name === 'firefox'
      ? { browser: 'firefox', executablePath, headless: false, env: { ...process.env, DISPLAY: display, MOZ_DISABLE_CONTENT_SANDBOX: '1' }, extraPrefsFirefox: prefs }
      : { executablePath, headless: true, args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', ...args] });
  };
  /** One browser of a manner at a time: the usual one stays. One that has ended by itself is opened again. */
  const browser = async (manner) => {
    if (!open.get(manner)?.connected) open.set(manner, await launch(manner));
    return open.get(manner);
  };

  /** A reader's visit. `page(path, how)`: a page at `path` of the site (or a whole address) that can be used; how: width, height, dpr,
   *  manner, before (a function that runs in the page before its own scripts), raw (it is not waited for). */
  const visit = (base) => {
    const contexts = [], faults = [];
    return {
      /** What the consoles of this visit's pages called errors. */
      faults: () => faults.splice(0),
      async page(path = '', how = {}) {
        const context = await (await browser(how.manner ?? 'usual')).createBrowserContext();
        contexts.push(context);
        const page = await context.newPage();
        page.setDefaultTimeout(patience);
        await page.setViewport({ width: how.width ?? 1280, height: how.height ?? 800, deviceScaleFactor: how.dpr ?? 1,
          ...name === 'chromium' && how.manner === 'touch' ? { hasTouch: true, isMobile: true } : {} });
        if (name === 'chromium' && how.manner === 'contrast')
          await (await page.createCDPSession()).send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
        const fault = (words) => { if (!left.test(words)) faults.push(words); };
        page.on('console', (message) => { if (message.type() === 'error') fault(message.text()); });
        page.on('pageerror', (error) => { fault(String(error)); });
        page.asked = [];
        page.on('request', (request) => page.asked.push(request.url()));
        await page.evaluateOnNewDocument(count);
        if (how.before) await page.evaluateOnNewDocument(how.before);
        await page.goto(new URL(path, base).href);
        if (!how.raw) await usable(page);
        return page;
      },
      async close() {
        for (const context of contexts.splice(0)) await context.close().catch(() => undefined);
      },
    };
  };
  return {
    visit,
    async close() {
      for (const one of open.values()) await one.close().catch(() => undefined);
      screen?.kill();
    },
  };
}

export const usable = (page) => page.waitForFunction(() => document.documentElement.dataset.ready !== undefined);
export const drawn = (page) => page.waitForFunction(() => document.getElementById('diarium').dataset.mode === 'sync');
export const as_page = (page) => page.waitForFunction(() => document.getElementById('diarium').dataset.mode === 'page');
export const at_screen = (page, name) => page.waitForFunction((n) => document.getElementById('diarium')?.dataset.screen === n, {}, name);
/** Waits until no frame is asked for during 150 ms. */
export const still = (page) => page.evaluate(async () => {
  for (let before = -1, tries = 0; before !== window.seen.frames && tries < 60; tries++) {
    before = window.seen.frames;
    await new Promise((done) => { setTimeout(done, 150); });
  }
});
export { check } from '../../suite.mjs';
