// What the proxy adds to one request, over connections that stay open: the same list asked for directly, and in a tunnel to graph.microsoft.com.
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import tls from 'node:tls';
import { median } from './statistics.mjs';

const REQUESTS = 1_000;
/** Requests before those that count. */
const WARM_UP = 200;
const HOST = 'graph.microsoft.com';

/** A connection to `HOST` through the proxy at `address`. */
async function tunnel(address, authority) {
  const { hostname, port } = new URL(address);
  const socket = net.connect(Number(port), hostname);
  socket.setNoDelay(true);
  socket.write(`CONNECT ${HOST}:443 HTTP/1.1\r\nhost: ${HOST}:443\r\n\r\n`);
  const [head] = await once(socket, 'data');
  if (!String(head).startsWith('HTTP/1.1 200')) throw new Error(`the proxy refuses: ${head}`);
  const secure = tls.connect({ socket, servername: HOST, ca: fs.readFileSync(authority) });
  await once(secure, 'secureConnect');
  return secure;
}

/** The median of milliseconds until the whole answer is there, one request after another over one connection. */
async function latency(connection, host, target, token) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  agent.createConnection = () => connection;
  const ask = () =>
    new Promise((resolve, reject) => {
      const begun = performance.now();
      const request = http.get({ agent, path: target, headers: { host, authorization: `Bearer ${token}` } }, (answer) => {
        answer.resume().on('end', () => (answer.statusCode === 200 ? resolve(performance.now() - begun) : reject(new Error(`${target}: ${answer.statusCode}`))));
      });
      request.on('error', reject);
    });
  const measured = [];
  for (let at = 0; at < WARM_UP + REQUESTS; at += 1) measured.push(await ask());
  agent.destroy();
  return median(measured.slice(WARM_UP));
}

/** Medians of one request, directly and through the proxy, in turn so that both see the same machine. */
export async function proxyLatency(address, authority, token, target) {
  const { host, hostname, port } = new URL(address);
  const direct = [];
  const proxied = [];
  for (let run = 0; run < 3; run += 1) {
    const socket = net.connect(Number(port), hostname);
    socket.setNoDelay(true);
    direct.push(await latency(socket, host, `/gateway/graph${target}`, token));
    proxied.push(await latency(await tunnel(address, authority), HOST, target, token));
  }
  return { direct: median(direct), proxied: median(proxied) };
}
