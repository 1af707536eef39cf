/** A static host as people rent them: files, a fallback to index.html for unknown paths, nothing else. */
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const CONTENT_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.ftl': 'text/plain; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

export type StaticHost = {
  /** Where the app starts, with a slash at the end. */
  url: string;
  /** Paths that were asked for, in order. */
  requests: string[];
  /** Serves another build from now on: what a deployment does. */
  deploy: (folder: string) => void;
  close: () => Promise<void>;
};

/**
 * Serves `folder` under `base` on a free port.
 *
 * Like a real static host it answers a path below `gateway/` with the fallback page and status 200: the app must not
 * take that for the gateway.
 */
export async function startStaticHost(folder: string, base = '/'): Promise<StaticHost> {
  if (!fs.existsSync(path.join(folder, 'index.html'))) {
    throw new Error(`${folder} holds no build: run \`cargo xtask test --only browser\`, which makes it`);
  }
  let root = folder;
  const requests: string[] = [];
  const server = http.createServer((request, response) => {
    // A browser that takes this host for its proxy sends the whole address.
    const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    requests.push(asked);
    if (!asked.startsWith(base)) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Nothing is hosted here.');
      return;
    }
    let file = path.join(root, asked.slice(base.length));
    if (!file.startsWith(root) || !fs.existsSync(file) || fs.statSync(file).isDirectory()) file = path.join(root, 'index.html');
    const stat = fs.statSync(file);
    const etag = `"${stat.mtimeMs}-${stat.size}"`;
    const headers = {
      'content-type': CONTENT_TYPES[path.extname(file)] ?? 'application/octet-stream',
      'cache-control': 'no-cache',
      etag,
    };
    if (request.headers['if-none-match'] === etag) {
      response.writeHead(304, headers).end();
      return;
    }
    response.writeHead(200, { ...headers, 'content-length': stat.size });
    if (request.method === 'HEAD') response.end();
    else fs.createReadStream(file).pipe(response);
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}${base}`,
    requests,
    deploy: (next) => {
      root = next;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
