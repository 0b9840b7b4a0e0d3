// WebKit by W3C WebDriver, spoken directly: WebKitGTK's MiniBrowser under Xvfb. No library between, as each call is one request.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { patience } from './patience.mjs';

const elementKey = 'element-6066-11e4-a52e-4f735466cecf';
const program = '/usr/bin/WebKitWebDriver';
export const missing = () => [program, '/usr/bin/Xvfb'].filter((file) => !existsSync(file));

/** A session of WebKit: {go(url), run(script, ...values), element(css), click(css), type(css, words), until(script, ...values), close()}. */
export async function webkit(display = ':96', port = 4571) {
  const screen = spawn('Xvfb', [display, '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], { stdio: 'ignore' });
  await new Promise((done) => setTimeout(done, 1000));
  const driver = spawn(program, [`--port=${port}`, '--host=127.0.0.1'],
    { stdio: 'ignore', env: { ...process.env, DISPLAY: display, LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' } });
  const base = `http://127.0.0.1:${port}/session`;
  const call = async (method, path, body) => {
    const answer = await fetch(base + path, { method, body: body === undefined ? undefined : JSON.stringify(body) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  const stop = () => {
    driver.kill();
    screen.kill();
  };
  let session;
  for (let tries = 0; !session; ++tries) {
    try {
      const made = await call('POST', '', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { args: ['--automation'] } } } });
      session = `/${made.sessionId}`;
    } catch (error) {
      if (tries > 20) {
        stop();
        throw error;
      }
      await new Promise((done) => setTimeout(done, 300));
    }
  }
  const run = (script, ...args) => call('POST', `${session}/execute/sync`, { script, args });
  const element = async (css) => (await call('POST', `${session}/element`, { using: 'css selector', value: css }))[elementKey];
  return {
    run, element,
    go: (url) => call('POST', `${session}/url`, { url }),
    reload: () => call('POST', `${session}/refresh`, {}),
    click: async (css) => call('POST', `${session}/element/${await element(css)}/click`, {}),
    type: async (css, text) => call('POST', `${session}/element/${await element(css)}/value`, { text }),
    async until(what, script, ...values) {
      for (const end = Date.now() + patience; Date.now() < end; await new Promise((done) => setTimeout(done, 100)))
        if (await run(script, ...values)) return;
      throw new Error(`waited in vain for ${what}`);
    },
    async close() {
      await call('DELETE', session).catch(() => {});
      stop();
    },
  };
}
