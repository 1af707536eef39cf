/** The native server, started for one test with a journal of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from './free-port.ts';
import { BUILD, GATEWAY_SERVER } from './places.ts';

export class GatewayServer {
  private child: ChildProcess | undefined;
  private readonly folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tenant-attach-lab-'));
  private output = '';
  private port = 0;

  /** With more arguments for it. */
  constructor(private readonly more: string[] = []) {}

  get url(): string {
    return `http://localhost:${this.port}/`;
  }

  /** Starts it, or starts it again on the same port with the same journal, and waits until it answers. */
  async start(): Promise<void> {
    this.port ||= await freePort();
    const database = path.join(this.folder, 'lab');
    const words = ['--listen', `127.0.0.1:${this.port}`, '--db', database, '--dist', BUILD, ...this.more];
    const child = spawn(GATEWAY_SERVER, words, { cwd: this.folder });
    this.child = child;
    child.stdout?.on('data', (text) => (this.output += text));
    child.stderr?.on('data', (text) => (this.output += text));
    child.on('error', (error) => (this.output += error));
    const deadline = Date.now() + 20_000;
    while (Date.now() < deadline) {
      if (child.exitCode !== null) break;
      const answer = await fetch(`${this.url}gateway/health`).catch(() => undefined);
      // A class answers whoever has no place in it, too.
      if (answer?.headers.has('x-lab-host')) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`gateway-server does not answer; it said:\n${this.output}`);
  }

  /** `kill -9`: what was acknowledged must still be there after the next start. */
  async kill(): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
  }

  async remove(): Promise<void> {
    await this.kill();
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}
