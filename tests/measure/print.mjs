// Prints web pages as PDF, many in one Chromium: starting one for each would take longer than what is measured.
import path from 'node:path';
import { launch } from '../web/support/browser.mjs';

/** `tagged`: with the structure of the page. `print(html, folder, name)` writes FOLDER/NAME.pdf and returns its path; `close()` ends the browser. */
export async function printer({ tagged = false } = {}) {
  const browser = await launch('none');
  const page = await browser.newPage({ javaScriptEnabled: false });
  return {
    async print(html, folder, name) {
      const out = path.join(folder, `${name}.pdf`);
      await page.setContent(html);
      await page.pdf({ path: out, preferCSSPageSize: true, printBackground: true, tagged });
      return out;
    },
    close: () => browser.close(),
  };
}
