// Programs that the bench starts: waited for until they say that they are ready.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Starts a program and waits until `isReady` accepts a line of its output. */
export async function start(words, cwd, isReady) {
  const [program, ...rest] = words;
  const child = spawn(program, rest, { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) {
    const found = isReady(line);
    if (!found) continue;
    child.stdout.resume();
    return { child, found };
  }
  throw new Error(`${words.join(' ')} ended before it was ready`);
}

/** The address in the line that `gateway-server` begins with. */
export const addressIn = (line) => /https?:\/\/[\d.]+:\d+\//.exec(line)?.[0];
