/**
 * Compares the pictures of two runs of `cargo xtask screens`, pixel by pixel: `node compare.mjs BEFORE AFTER DIFFERENCES`. Each
 * pair that differs leaves a picture with the differences in red. Fonts differ between machines, so both runs are of one machine.
 */
import fs from 'node:fs';
import path from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** How far a colour may be off, from 0 to 1; anti-aliased edges are not counted at all. */
const THRESHOLD = 0.1;
/** Pixels that may differ in a picture that counts as the same: a caret, a ring of focus that is being drawn. */
const PIXELS_MAX = 20;

/** Names of the pictures below a folder. */
function pictures(folder) {
  if (!fs.existsSync(folder)) return [];
  const names = fs.readdirSync(folder, { recursive: true }).map((name) => String(name).split(path.sep).join('/'));
  return names.filter((name) => name.endsWith('.png')).sort();
}

/** How two pictures differ: pixels, and the picture of it; nothing where they count as the same. */
function difference(before, after) {
  if (before.width !== after.width || before.height !== after.height) {
    return { words: `${before.width} x ${before.height} before, ${after.width} x ${after.height} after` };
  }
  const { width, height } = before;
  const picture = new PNG({ width, height });
  const pixels = pixelmatch(before.data, after.data, picture.data, width, height, { threshold: THRESHOLD });
  if (pixels <= PIXELS_MAX) return undefined;
  const share = (100 * pixels) / (width * height);
  return { words: `${pixels} pixels, ${share < 0.1 ? 'under 0.1' : share.toFixed(1)} %`, picture };
}

/** Compares two folders; returns how many pairs there were and what is not the same. */
function compare(beforeFolder, afterFolder, differencesFolder) {
  const [before, after] = [pictures(beforeFolder), pictures(afterFolder)];
  const read = (folder, name) => PNG.sync.read(fs.readFileSync(path.join(folder, name)));
  const pairs = after.filter((name) => before.includes(name));
  const changed = [];
  for (const name of pairs) {
    const found = difference(read(beforeFolder, name), read(afterFolder, name));
    if (found === undefined) continue;
    changed.push({ name, words: found.words });
    if (found.picture === undefined) continue;
    const file = path.join(differencesFolder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, PNG.sync.write(found.picture));
  }
  const gone = before.filter((name) => !after.includes(name));
  const added = after.filter((name) => !before.includes(name));
  return { pairs: pairs.length, changed, gone, added };
}

const [beforeFolder, afterFolder, differencesFolder] = process.argv.slice(2);
fs.rmSync(differencesFolder, { recursive: true, force: true });
const { pairs, changed, gone, added } = compare(beforeFolder, afterFolder, differencesFolder);
for (const { name, words } of changed) console.log(`  differs  ${name}: ${words}`);
for (const name of gone) console.log(`  gone     ${name}`);
for (const name of added) console.log(`  new      ${name}`);
if (pairs === 0) console.log(`There is nothing to compare: ${beforeFolder} has none of the pictures.`);
else console.log(`${changed.length} of ${pairs} pictures differ${changed.length > 0 ? `; see ${differencesFolder}` : ''}.`);
process.exitCode = pairs === 0 ? 2 : changed.length > 0 ? 1 : 0;
