import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { PAGE } from './paths.mjs';

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

/**
 * A server of static files, as any other, on this machine only.
 *
 * @param {{ port?: number, headers?: Readonly<Record<string, string>> }} [options]
 */
export async function servePage({ port = 0, headers = {} } = {}) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = normalize(decodeURIComponent(pathname)).replace(/\/$/, '/index.html');
    answer(name).then(
      ({ body, type }) => {
        response.writeHead(200, { ...headers, 'Content-Type': type, 'Content-Encoding': 'gzip' }).end(body);
      },
      () => {
        response.writeHead(404).end();
      },
    );
  });
  await new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => {
      resolve(undefined);
    });
  });
  const address = server.address();
  const used = typeof address === 'object' && address !== null ? address.port : port;
  return { address: `http://127.0.0.1:${used}/`, close: () => server.close() };
}

/** @type {Map<string, Promise<Buffer>>} */
const packed = new Map();

async function answer(/** @type {string} */ name) {
  const body = packed.get(name) ?? readFile(join(PAGE, name)).then((text) => promisify(gzip)(text));
  packed.set(name, body);
  return { body: await body, type: TYPES[extname(name)] ?? 'application/octet-stream' };
}
