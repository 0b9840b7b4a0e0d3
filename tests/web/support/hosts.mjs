// Pages of other people's, on a port and a host name of their own: what an embedded page meets.
import { createServer } from 'node:http';

/**
 * Serves made-up pages on this machine. Their origin is another one, and another site, than that of `localhost`.
 * @param {Record<string, string | {html: string, headers?: Record<string, string>}>} pages by path
 * @returns {Promise<{url: string, close: () => Promise<void>}>} `url` ends with a slash
 */
export async function serveHosts(pages) {
  const server = createServer((request, response) => {
    const page = pages[request.url.split('?')[0]];
    if (page === undefined) return void response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found\n');
    const { html, headers = {} } = typeof page === 'string' ? { html: page } : page;
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...headers }).end(html);
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    close: () => new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    }),
  };
}

/** A page that holds `body` and the element's script; `policy` is its Content-Security-Policy. */
export function hostPage(site, body, { policy, lang = 'sv', head = '' } = {}) {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>En tidning</title><link rel="icon" href="data:,">` +
    (policy ? `<meta http-equiv="Content-Security-Policy" content="${policy}">` : '') +
    `${head}<script src="${site}diarium-explorer.js" defer></script></head><body><h1>En artikel</h1>${body}</body></html>`;
}
