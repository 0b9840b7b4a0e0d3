// The walk of a first visit in a third engine: WebKit (WebKitGTK), by WebDriver under Xvfb.
// usage: node tests/web/webkit.mjs [SITE]   ends with «N passed, N failed, N skipped»
import { full_file } from './support/full_file.mjs';
import { pathToFileURL } from 'node:url';
import { serve } from '../../wasm/setup/serve.mjs';
import { check, open_suite } from '../suite.mjs';
import { drop_papers, motion } from './support/own_files.mjs';
import { hostPage, serveHosts } from './support/hosts.mjs';
import { missing, webkit } from './support/webdriver.mjs';

const { step, tell, skip, end } = open_suite();
if (missing().length) {
  skip('the walk in WebKit', `${missing().join(' and ')} not installed (Debian: webkit2gtk-driver, xvfb)`);
  end();
}
const site = process.argv[2] ?? 'build/site';
const server = await serve(site, 0);
const ready = 'return document.documentElement.dataset.ready !== undefined';
const screen = (name) => [`the screen ${name}`, 'return document.getElementById("diarium")?.dataset.screen === arguments[0]', name];
let browser;
try {
  browser = await webkit();
  await step('WebKit: the collection opens', async () => {
    await browser.go(server.url);
    await browser.until('the page', ready);
    return browser.run('return `mode ${document.getElementById("diarium").dataset.mode}, ${navigator.userAgent.match(/Version.*/)}`');
  });
  await step('WebKit: a search finds papers', async () => {
    await browser.type('#top input[type=search]', 'vänortsavtal');
    await browser.until(...screen('results'));
    await browser.until('a result', 'return document.querySelector("#main .result-title a") !== null');
  });
  await step('WebKit: a result opens its paper with outline and facts', async () => {
    await browser.run('document.querySelector("#main .result-title a").click()');
    await browser.until(...screen('reader'));
    await browser.until('its text', 'return document.querySelector("#main .prose p") !== null');
    check(await browser.run('return document.querySelectorAll(".outline-item").length') >= 2, 'no outline');
    check(await browser.run('return document.querySelectorAll(".fact").length') >= 3, 'no facts');
  });
  await step('WebKit: a fact leads to its words', async () => {
    await browser.run('document.querySelectorAll("#right .fact a")[2].click()');
    await browser.until('the address', 'return new URL(location.href).searchParams.get("f") !== null');
    await browser.until('the words in view', `
      const number = new URL(location.href).searchParams.get("f");
      const box = document.querySelector('#main .prose [data-facts~="' + number + '"]')?.getBoundingClientRect();
      return box && box.top >= 0 && box.bottom <= innerHeight;`);
  });
  await step('WebKit: the address opened again shows the same', async () => {
    const before = await browser.run('return document.querySelector("h1").textContent');
    await browser.reload();
    await browser.until('the page', ready);
    check(await browser.run('return document.querySelector("h1").textContent') === before, 'another paper');
  });
  await step('WebKit: own papers are read, kept, and found after a reload', async () => {
    await browser.go(server.url);
    await browser.until('the page', ready);
    await browser.run(`(${drop_papers})(arguments[0])`, [motion(1), motion(2)]);
    await browser.until('the question', 'return document.querySelector("#own .own-question button") !== null');
    await browser.run('document.querySelector("#own .own-question button").click()');
    await browser.until('the report', 'return document.querySelectorAll("#own [data-state=done]").length === 2 && document.querySelectorAll("#own .own-rows button").length === 2');
    await browser.reload();
    await browser.until('the page', ready);
    await browser.type('#top input[type=search]', 'Torkel Hedvall');
    await browser.until('an own paper', 'return document.querySelector(`#main .result-title a[href*="egen-"]`) !== null');
  });
  await step('WebKit: the one file opens from a disk, answers a search, and a full one reads an own paper', async () => {
    await browser.go(pathToFileURL(await full_file()).href);
    await browser.until('the page', ready);
    await browser.type('#top input[type=search]', 'vänortsavtal');
    await browser.until(...screen('results'));
    await browser.until('a result', 'return document.querySelector("#main .result-title a") !== null');
    await browser.run(`(${drop_papers})(arguments[0])`, [motion(1)]);
    await browser.until('the question', 'return document.querySelectorAll("#own .own-question button").length > 1');
    await browser.run('document.querySelectorAll("#own .own-question button")[1].click()');
    await browser.until('the report', 'return document.querySelectorAll("#own [data-state=done]").length === 1 && document.querySelectorAll("#own .own-rows button").length === 1');
  });
  await step("WebKit: a paper stands in somebody else's page", async () => {
    const hosts = await serveHosts({ '/': hostPage(server.url, `<diarium-explorer src="${server.url}" doc="stockholm-motion-taiwan" loading="eager"><a href="${server.url}">Motionen</a></diarium-explorer>`,
      { policy: `default-src 'none'; frame-src ${server.url.slice(0, -1)}; script-src ${server.url.slice(0, -1)}` }) });
    try {
      await browser.go(hosts.url);
      // A machine that does much else may need longer than the element waits; its button then tries again, as a reader would.
      await browser.run('window.told = []; for (const name of ["ready", "error"]) addEventListener(`diarium-${name}`, ({ detail }) => told.push(`${Math.round(performance.now())} ms ${name} ${JSON.stringify(detail)}`));');
      await browser.until('the frame', `
        const explorer = document.querySelector("diarium-explorer"), again = explorer?.shadowRoot?.querySelector("button");
        if (explorer?.ready !== true && told.some((one) => /"(no_answer|slow)"/.test(one)) && again && !again.hidden) again.click();
        return explorer?.ready === true;`).catch(async (error) => {
        throw new Error(`${error.message}: ${await browser.run('return told.join("; ")')}`);
      });
      return browser.run('return told.filter((one) => one.includes("error")).join("; ")');
    } finally {
      await hosts.close();
    }
  });
} catch (error) {
  tell(false, `WebKit did not start: ${String(error.message ?? error).split('\n')[0]}`);
} finally {
  await browser?.close();
  await server.close();
}
end();
