// A static host with brotli, for measuring: every file is compressed before the first request.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const CONTENT_TYPES = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

const ISOLATION = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };

/** How hard brotli tries, where what goes over the wire is measured; and where it is not, so that nobody waits for it. */
const BEST = 11;
export const QUICK = 1;

/** Serves `folder`; `bytes()` is what went over the wire since `reset()`. The clock of an `isIsolated` page tells five
 * microseconds, that of others a tenth of a millisecond. */
export async function serve(folder, { isIsolated = false, quality = BEST } = {}) {
  const isolation = isIsolated ? ISOLATION : {};
  const compressed = new Map();
  for (const name of fs.readdirSync(folder, { recursive: true }).map(String)) {
    const file = path.join(folder, name);
    if (!fs.statSync(file).isFile()) continue;
    compressed.set(file, brotliCompressSync(fs.readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }));
  }
  let sent = 0;
  const server = http.createServer((request, response) => {
    const asked = path.join(folder, decodeURIComponent(request.url.split('?')[0]));
    const file = compressed.has(asked) ? asked : path.join(folder, 'index.html');
    const body = compressed.get(file);
    sent += body.length;
    response.writeHead(200, {
      'content-type': CONTENT_TYPES[path.extname(file)] ?? 'application/octet-stream',
      'content-encoding': 'br',
      'content-length': body.length,
      'cache-control': 'no-cache',
      ...isolation,
    });
    response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `http://localhost:${server.address().port}`,
    bytes: () => sent,
    reset: () => {
      sent = 0;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
