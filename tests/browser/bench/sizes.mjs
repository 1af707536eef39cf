// Prints, for every file of a build, largest first: raw bytes, bytes with brotli, path; tabs between.
// node bench/sizes.mjs DIR   (called by crates/xtask/src/sizes.rs; Node has brotli built in)
import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

const folder = process.argv[2];
const files = fs.readdirSync(folder, { recursive: true }).map(String).filter((name) => fs.statSync(path.join(folder, name)).isFile());
const sizes = files.map((name) => {
  const bytes = fs.readFileSync(path.join(folder, name));
  const brotli = brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
  return { name: name.split(path.sep).join('/'), raw: bytes.length, brotli: brotli.length };
});
for (const { raw, brotli, name } of sizes.sort((one, other) => other.raw - one.raw)) console.log(`${raw}\t${brotli}\t${name}`);
