// emulate from npm (vercel-labs): its service `microsoft` gives tokens and answers `me`, as Entra ID and Graph do.
import { once } from 'node:events';
import net from 'node:net';
import path from 'node:path';
import { start } from './program.mjs';
import { installed, onCore } from './throughput.mjs';

/** The last version that runs on Node 20. */
export const EMULATE = '0.10.0';
/** Requests that it is sent with one token, or by one client: it turns each away from the 5,000th of an hour on. */
export const REQUESTS_A_TOKEN = 4_900;
const PERSON = 'testuser@outlook.com';
const CLIENT = { client_id: 'desk', redirect_uri: 'http://localhost/' };

async function freePort() {
  const holder = net.createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const { port } = holder.address();
  holder.close();
  await once(holder, 'close');
  return port;
}

/** Starts it on one core; nothing where npm has no such package. */
export async function emulate(scratch) {
  let home;
  try {
    home = installed(scratch, 'emulate', EMULATE);
  } catch {
    return undefined;
  }
  const port = await freePort();
  const words = [...onCore(0), 'node', path.join(home, 'dist/index.js'), 'start', '--service', 'microsoft', '--port', String(port)];
  const { child } = await start(words, scratch, (line) => line.includes(`:${port}`));
  const address = `http://127.0.0.1:${port}/`;
  const post = (target, form) => fetch(new URL(target, address), { method: 'POST', body: new URLSearchParams(form), redirect: 'manual' });
  return {
    address,
    person: PERSON,
    /** A token of its one user: who presses that user's button on its page sends the first of these forms. */
    async signIn() {
      const pressed = await post('oauth2/v2.0/authorize/callback', { ...CLIENT, email: PERSON, scope: 'openid User.Read' });
      const code = new URL(pressed.headers.get('location')).searchParams.get('code');
      const redeemed = await post('oauth2/v2.0/token', { ...CLIENT, grant_type: 'authorization_code', code });
      return (await redeemed.json()).access_token;
    },
    async end() {
      child.kill();
      await once(child, 'exit');
    },
  };
}
