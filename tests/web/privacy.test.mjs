// Nothing leaves the reader's machine, and the page's policy holds.
import { check, equal, test } from './support/suite.mjs';

test('the page asks only its own origin', async ({ page, go, requests, base }) => {
  await go('');
  await page.locator('#top input[type=search]').fill('motion');
  await page.waitForTimeout(500);
  const foreign = requests.filter((url) => !url.startsWith(base) && !url.startsWith('data:') && !url.startsWith('blob:'));
  equal(foreign, [], 'requests to other origins');
  check(requests.length >= 4, 'hardly a request was made');
}, { canvas: true });

test('the policy stands in the page and refuses inline script and foreign addresses', async ({ page, go }) => {
  await go('');
  const policy = await page.evaluate(() => document.querySelector('meta[http-equiv=Content-Security-Policy]')?.content ?? '');
  for (const part of ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "style-src 'self'", "connect-src 'self'", "base-uri 'none'"])
    check(policy.includes(part), `the policy lacks ${part}: ${policy}`);
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = 1';
    document.head.append(script);
    return window.ran === 1;
  }).catch(() => false);
  check(!ran, 'an inline script ran');
}, { console: 'any' });
