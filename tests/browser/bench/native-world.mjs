// `gateway-server` with a world of its own in a folder, as several parts of the bench start it.
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { Gateway, overNetwork, timed } from './gateway.mjs';
import { addressIn, start } from './program.mjs';

/** The server with its world in `folder`, after `words` and with more arguments. */
export async function server(binary, folder, words = [], more = []) {
  const command = [...words, binary, ...more, '--listen', '127.0.0.1:0', '--db', path.join(folder, 'lab.sqlite'), '--dist', folder];
  const { child, found } = await start(command, folder, addressIn);
  const gateway = new Gateway(overNetwork(found));
  const end = async (signal = 'SIGTERM') => {
    child.kill(signal);
    await once(child, 'exit');
  };
  return { gateway, address: found, end };
}

/** An empty folder of this name. */
export const fresh = (scratch, name) => {
  const folder = path.join(scratch, name);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  return folder;
};

/** A new world of `size` devices, with everything uploaded: what that took, and how many devices are visible. */
export async function populated(gateway, size) {
  await gateway.signIn();
  const generated = await gateway.generate(size);
  await gateway.onboard();
  let visible = 0;
  const uploaded = await timed(async () => {
    visible = await gateway.synchronize();
  });
  return { generated, uploaded, visible };
}
