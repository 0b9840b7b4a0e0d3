// Seven readers' ways through the page, step by step: a journalist twice, a newspaper, a political secretary, a registrar, a researcher, a citizen
// on a phone. Each step is checked, counted, and pictured where --shots says so.
// usage: node tests/web/readers.mjs [--site DIR] [--shots DIR] [--about WORD] [NAME...]   ends with «N passed, N failed, N skipped»
// On the bundled papers it is a sample; with the papers of a whole folder (`diarium site FOLDER -o DIR`) the walks mean what they say.
import { mkdirSync, readFileSync } from 'node:fs';
import { serve } from '../../wasm/setup/serve.mjs';
import { take_option } from '../checkout.mjs';
import { check, open_suite } from '../suite.mjs';
import { close_all, launchWhole, open, settled } from './support/browser.mjs';
import { mixed } from './support/own_files.mjs';
import { drop, finished, once } from './support/own_page.mjs';

const given = process.argv.slice(2);
const site = take_option(given, '--site', 'build/site'), shots = take_option(given, '--shots'), about = take_option(given, '--about', '');
const server = await serve(site, 0), browser = await launchWhole();
if (shots) mkdirSync(shots, { recursive: true });

const rows = (page) => page.locator('#main table tbody tr:has(a[href*="a/"])').count();
const until = (page, name) => page.waitForFunction((n) => document.getElementById('diarium').dataset.screen === n, name);
const press = (page, selector) => page.locator(selector).first().evaluate((one) => one.click());
const type = async (page, words) => {
  await page.fill('#top input[type=search]', words);
  await page.keyboard.press('Enter');
  await page.waitForFunction((said) => new URLSearchParams(location.search).get('q') === said, words);
  await settled(page);
};
const column = (page, word) => page.evaluate((said) => {
  const at = [...document.querySelectorAll('#main thead th')].findIndex((one) => one.textContent.trim().startsWith(said));
  return [...document.querySelectorAll('#main tbody tr')].filter((row) => row.children.length > at).map((row) => row.children[at].textContent.trim());
}, word);
/** Whether words are lit in the reader, in sight. */
const lit = (page) => page.waitForFunction(() => {
  const box = document.querySelector('#main .prose :is(.lit, mark, [data-hit])')?.getBoundingClientRect();
  return box && box.bottom > 0 && box.top < innerHeight;
});

/** Each: who, the options of the window, and steps [what is done, how]; a step may say what it saw. */
const walks = {
  newspaper: [{}, [
    ['reads the first screen, where each card says why it stands there', async (v) => {
      await v.go();
      const cards = await v.page.evaluate(() => [...document.querySelectorAll('#main .card')].map((one) => [one.querySelector('.kicker')?.textContent, [...one.querySelectorAll('.card-meta')].at(-1)?.textContent]));
      check(cards.length > 0 && cards.every(([, why]) => /^(Visas för att|Utvalt efter) /.test(why)), `${cards.length} cards, ${cards.map(([, why]) => why)}`);
      return cards.map(([kicker]) => kicker).join(', ');
    }],
    ['follows the first card to its case and to the words that it was read from', async ({ page }) => {
      await press(page, '#main .card-title a');
      await until(page, 'case');
      await settled(page);
      await press(page, '#main a[href*="d/"][href*="s="]');
      await until(page, 'reader');
      await lit(page);
    }],
    ['opens the latest meeting, its matters in order with what was decided', async (v) => {
      await v.go();
      if (await v.page.locator('[data-sid="main.to_meetings"] a').count() === 0) return 'no minutes of a meeting here';
      await press(v.page, '[data-sid="main.to_meetings"] a');
      await until(v.page, 'meeting');
      await settled(v.page);
      const matters = await v.page.evaluate(() => [...document.querySelector('#main table').querySelectorAll('tbody tr')].map((row) => [...row.children].map((cell) => cell.textContent.trim())));
      const numbers = matters.map(([first]) => Number(/§ (\d+)/.exec(first)?.[1]));
      check(matters.length > 0 && numbers.every((one, i) => i === 0 || one >= numbers[i - 1]), `§§ ${numbers}`);
      return `${matters.length} §§, ${matters.filter((cells) => cells[2] && !cells[2].startsWith('inget')).length} with a decision`;
    }],
    ['looks at what is cited and absent', async (v) => {
      await v.go('luckor/');
      return v.page.locator('#main .lede').first().textContent();
    }],
  ]],
  journalist: [{}, [
    ['opens the table of cases', async (v) => { await v.go('arenden/'); check(await rows(v.page) > 0, 'no cases'); return `${await rows(v.page)} rows are shown`; }],
    ['asks which motions about a matter were rejected, and who objected', async ({ page }) => {
      await type(page, `vilka motioner ${about ? `om ${about} ` : ''}avslogs och vem reserverade sig`);
      await until(page, 'cases');
      const outcomes = await column(page, 'Utfall'), objected = await column(page, 'Invände');
      check(outcomes.every((one) => /[Aa]vslag|[Aa]vsl/.test(one)), `among the outcomes is «${outcomes.find((one) => !/[Aa]vsl/.test(one))}»`);
      return `1 question, 1 screen: ${outcomes.length} rows, ${objected.filter((one) => one && !/ingen känd|inte känt/.test(one)).length} of them with who objected`;
    }],
    ['follows one statement to its words', async ({ page }) => {
      if (await rows(page) === 0) { await page.goto(`${server.url}arenden/`); await settled(page); }
      await press(page, '#main tbody tr a[href*="d/"]');
      await until(page, 'reader');
      await lit(page);
    }],
  ]],
  wording: [{}, [
    ['opens copied wording', async (v) => {
      await v.go('relationer/?slag=ordalydelse');
      const seen = await v.page.evaluate(() => ({ high: document.getElementById('main').scrollHeight, rows: document.querySelectorAll('#main a[href*="jamfor/"], #main a[href*="d/"]').length,
        first: document.querySelector('#main a[href*="jamfor/"], #main a[href*="d/"]')?.getBoundingClientRect().top ?? -1 }));
      check(seen.rows > 0 && seen.first < 800, `the first row lies at ${seen.first} px`);
      return `${seen.rows} links, the first at ${Math.round(seen.first)} px, the page is ${seen.high} px high`;
    }],
    ['sets both papers beside each other', async ({ page }) => {
      const there = await page.locator('#main a[href*="jamfor/"]').count();
      if (there === 0) return 'no pair of papers to compare here';
      await press(page, '#main a[href*="jamfor/"]');
      await until(page, 'compare');
      const same = await page.evaluate(() => document.querySelectorAll('#main ins, #main del, #main mark').length);
      check(same > 0, 'nothing is marked');
      return `${same} places are marked`;
    }],
  ]],
  secretary: [{}, [
    ['opens the page of a party', async (v) => { await v.go(`parti/${await party(v)}/`); return v.page.locator('h1').first().textContent(); }],
    ['asks for the cases that it opened and that wait', async (v) => {
      const mine = await party(v);
      await v.go('arenden/');
      await type(v.page, `motionär:${mine}`);
      const movers = await column(v.page, 'Väckt'), all = movers.length;
      check(movers.every((one) => new RegExp(`\\b${mine}\\b`).test(one)), `moved by «${movers.find((one) => !new RegExp(`\\b${mine}\\b`).test(one))}»`);
      await type(v.page, `motionär:${mine} status:öppen`);
      return `${mine}: ${all} cases, ${await rows(v.page)} open`;
    }],
    ['reads the clock of a year', async (v) => {
      await v.go('tid/');
      const clock = await v.page.evaluate(() => document.querySelector('#main table')?.getBoundingClientRect().top ?? -1);
      return clock < 0 ? 'no motion waits' : `its table begins at ${Math.round(clock)} px`;
    }],
  ]],
  registrar: [{}, [
    ['lets 32 files of her own fall', async (v) => {
      await v.go();
      await drop(v.page, mixed(32, ['txt', 'md', 'html', 'docx', 'pdf']));
      const began = Date.now();
      await once(v.page);
      return `${await finished(v.page)} ${((Date.now() - began) / 1000).toFixed(1)} s`;
    }],
    ['finds what is hers', async ({ page }) => {
      await press(page, '#own .own-head button');
      await type(page, 'egen:ja');
      const found = await page.locator('#main .result-title a').count();
      check(found === 20, `${found} of them are found`);
      return `${found} on the first page`;
    }],
  ]],
  researcher: [{}, [
    ['sorts the cases by outcome', async (v) => {
      await v.go('arenden/');
      await v.page.evaluate(() => [...document.querySelectorAll('#main thead th')].find((one) => one.textContent.trim().startsWith('Utfall')).querySelector('a, button').click());
      await v.page.waitForFunction(() => location.search.includes('ordning='));
    }],
    ['takes what is shown as CSV', async ({ page }) => {
      const [download] = await Promise.all([page.waitForEvent('download'), press(page, '[data-sid="main.export.csv"]')]);
      const lines = readFileSync(await download.path(), 'utf8').replace(/^\uFEFF/, '').trim().split(/\r?\n(?=(?:[^"]*"[^"]*")*[^"]*$)/);
      const head = lines[0].split(/[;,]/), at = head.indexOf('outcome'), proposed = head.indexOf('proposed');
      check(at >= 0 && lines.length > 1, `the head is ${lines[0]}`);
      const cells = (line) => [...line.matchAll(/("(?:[^"]|"")*"|[^;,]*)(?:[;,]|$)/g)].map((one) => one[1]);
      const told = lines.slice(1).map(cells);
      return `${told.length} lines, ${told.filter((one) => one[at]).length} with what was decided in the end, ${told.filter((one) => one[at] || one[proposed]).length} with that or what was proposed`;
    }],
    ['opens the figures', async (v) => { await v.go('siffror/'); return `${await v.page.locator('#main table').count()} tables`; }],
  ]],
  citizen: [{ width: 390, height: 844, touch: true }, [
    ['opens a link to a paper', async (v) => {
      await v.go('d/');
      const href = await v.page.locator('#main a[href*="d/"]').first().evaluate((one) => one.getAttribute('href'));
      await v.page.goto(new URL(href, v.page.url()).href);
      await v.page.waitForSelector('#main .prose p');
      await settled(v.page);
      const top = await v.page.evaluate(() => document.querySelector('#main .prose p, #main .prose h2').getBoundingClientRect().top);
      check(top < 600, `the text begins at ${top} px`);
      return `its words begin at ${Math.round(top)} of 844 px`;
    }],
    ['opens the menu', async ({ page }) => {
      await page.locator('[data-sid="top.places"]').first().click();
      await page.waitForSelector('#left .sheet-head', { state: 'visible' });
      return `${await page.locator('#left .nav-item').count()} pages`;
    }],
    ['finds the text again, nothing lies to the side', async ({ page }) => {
      await page.keyboard.press('Escape');
      check(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'too wide');
    }],
  ]],
};

/** A party that opened a case here. */
let chosen = null;
async function party(v) {
  if (chosen) return chosen;
  await v.go('siffror/');
  const known = await v.page.evaluate(() => [...document.querySelectorAll('#main a[href*="motion"]')].map((a) => /motion%C3%A4r:([A-Z]+)/.exec(a.href)?.[1]).filter(Boolean));
  check(known.length > 0, 'no party opened a case');
  return chosen = known.includes('MP') ? 'MP' : known[0];
}

const { step, end } = open_suite();
for (const [who, [options, steps]] of Object.entries(walks)) {
  if (given.length > 0 && !given.includes(who)) continue;
  const visit = await open(browser, server.url, options);
  let at = 0;
  for (const [what, act] of steps) {
    const ended = await step(`${who} ${++at}: ${what}`, () => act(visit));
    if (shots) await visit.page.screenshot({ path: `${shots}/${who}-${at}${ended === 'failed' ? '-failed' : ''}.png` });
    if (ended === 'failed') break;
  }
  await visit.close();
}
await close_all(browser, server);
end();
