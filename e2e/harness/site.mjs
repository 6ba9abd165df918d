/**
 * The whole internet of the tests: a proxy on loopback that serves every host name from two folders, over http and
 * https, and keeps a list of what was asked for. Nothing leaves the machine.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { connect } from 'node:net';
import { extname, resolve, sep } from 'node:path';
import { ROOT } from '../../scripts/setup.mjs';
import { PARAGRAPHS } from './attacks.mjs';
import { selfSigned } from './certificate.mjs';
import { seedPage } from './seed.mjs';

/** Chromium asks now and then by itself whether anybody is signed in, whatever is on the page. */
const OF_THE_BROWSER = 'accounts.google.com:443';

const FOLDERS = [resolve(ROOT, 'samples'), resolve(ROOT, 'e2e/pages')];
const TYPES = /** @type {Record<string, string>} */ ({
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
});

/**
 * @typedef {object} Site
 * @property {number} port of the proxy, on 127.0.0.1; a plain web server too
 * @property {string[]} asked every address that was asked for, in order
 * @property {{ url: string, headers: import('node:http').IncomingHttpHeaders }[]} requests the same, with what was said
 * @property {Map<string, Page>} pages what a test serves itself, by path; it comes before everything else
 * @property {() => Promise<void>} close
 */

/** @typedef {{ body: string, headers?: Record<string, string | string[]> }} Page */

/**
 * Opens the site. `https://any.test/arabic` is `samples/arabic.html`; a folder of the tests' own comes after the samples.
 * @returns {Promise<Site>}
 */
export async function openSite() {
  /** @type {string[]} */
  const asked = [];
  /** @type {Site['requests']} */
  const requests = [];
  /** @type {Site['pages']} */
  const pages = new Map();
  /** @type {Set<import('node:net').Socket>} */
  const sockets = new Set();

  /** @param {'http' | 'https'} scheme @returns {import('node:http').RequestListener} */
  const answer = (scheme) => (request, response) => {
    const url = new URL(request.url ?? '/', `${scheme}://${request.headers.host ?? 'localhost'}`);
    asked.push(url.href);
    requests.push({ url: url.href, headers: request.headers });
    const page = pages.get(url.pathname);
    if (page === undefined) return serve(url, response);
    response.writeHead(200, {
      'content-type': TYPES['.html'] ?? '',
      'cache-control': 'no-store',
      ...page.headers,
    });
    response.end(page.body);
    return undefined;
  };
  const secure = createSecureServer(
    selfSigned(['*.test', 'reader.test', 'almarsad.test', 'localhost']),
    answer('https'),
  );
  const proxy = createServer(answer('http'));
  // A browser that wants https asks a proxy for a tunnel: every name leads to the one secure server.
  proxy.on('connect', (request, client) => {
    if (!/^[^:]*\.test:443$/u.test(request.url ?? '')) {
      if (request.url !== OF_THE_BROWSER) asked.push(`refused ${request.url}`);
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const server = connect(/** @type {import('node:net').AddressInfo} */ (secure.address()).port);
    client.write('HTTP/1.1 200 Connection established\r\n\r\n');
    client.pipe(server).pipe(client);
    for (const end of [client, server]) end.on('error', () => (client.destroy(), server.destroy()));
  });
  for (const server of [secure, proxy]) {
    server.on('connection', (socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      socket.on('error', () => socket.destroy());
    });
    await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  }
  return {
    port: /** @type {import('node:net').AddressInfo} */ (proxy.address()).port,
    asked,
    requests,
    pages,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await Promise.all([proxy, secure].map((server) => new Promise((done) => server.close(done))));
    },
  };
}

/** @param {URL} url @param {import('node:http').ServerResponse} response */
function serve(url, response) {
  /** @param {string | Buffer} body @param {string} [type] */
  const send = (body, type = TYPES['.html']) => {
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
    response.end(body);
  };
  const path = decodeURIComponent(url.pathname);
  if (path === '/seed') return send(seedPage());
  if (path === '/huge') return send(hugePage(Number(url.searchParams.get('elements') ?? 5000)));
  if (path === '/loading') {
    // The first half of a page, and never the second.
    response.writeHead(200, { 'content-type': TYPES['.html'] });
    response.write(
      '<!doctype html><title>Half a page</title><p>The rest of this page never comes.',
    );
    return undefined;
  }
  if (path === '/streaming') {
    // An article whose end never comes.
    response.writeHead(200, { 'content-type': TYPES['.html'] });
    const words = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');
    response.write(
      `<!doctype html><html lang="en"><title>The late ferry</title><article><h1>The late ferry</h1>${words}<p>`,
    );
    return undefined;
  }
  // A page whose address the browser has, but of which nothing has come.
  if (path === '/never') return undefined;

  for (const folder of FOLDERS) {
    for (const file of [resolve(folder, `.${path}`), resolve(folder, `.${path}.html`)]) {
      if (file.startsWith(folder + sep) && extname(file) !== '' && existsSync(file)) {
        return send(readFileSync(file), TYPES[extname(file)] ?? 'application/octet-stream');
      }
    }
  }
  response.writeHead(404, { 'content-type': TYPES['.html'] });
  response.end('<!doctype html><title>404</title>');
  return undefined;
}

/** An article of so many elements. @param {number} elements */
function hugePage(elements) {
  const paragraph =
    '<p>Line after line, the register of the old harbour lists what came in, what went out, and who signed for it.</p>';
  return `<!doctype html><html lang="en"><title>The harbour register</title><article><h1>The harbour register</h1>${paragraph.repeat(elements)}</article></html>`;
}
