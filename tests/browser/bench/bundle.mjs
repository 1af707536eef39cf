// Pages of the bench that load what is installed from npm, built by the peers' esbuild.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Builds into an empty `folder`, which it returns; `options` are esbuild's, beside those that every page has. */
export async function bundled(peers, folder, options) {
  const esbuild = path.join(peers, 'node_modules/esbuild/lib/main.js');
  if (!fs.existsSync(esbuild)) throw new Error(`${esbuild} is missing: --peers DIR needs the peers' folder, with esbuild among what it installs`);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  const { build } = await import(pathToFileURL(esbuild));
  await build({ bundle: true, format: 'esm', minify: true, outdir: folder, external: ['node:*'], logLevel: 'error', ...options });
  return folder;
}
