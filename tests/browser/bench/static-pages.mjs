// Pages of a list as files of any web server: node static-pages.mjs FOLDER. The folder has them as a gateway answered them (0.json, 1.json, …)
// and answers.json: { address, headers }, the address that their links name and the headers to answer with. Prints where it listens.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import zlib from 'node:zlib';

const COMPRESS = { gzip: zlib.gzipSync, br: zlib.brotliCompressSync, deflate: zlib.deflateSync };
/** What tells the pages of one list apart. */
const place = (address) => new URL(address, 'http://static').searchParams.get('$skiptoken') ?? '';

const [folder] = process.argv.slice(2);
const { address, headers } = JSON.parse(fs.readFileSync(path.join(folder, 'answers.json'), 'utf8'));
const compress = COMPRESS[headers['content-encoding']] ?? ((text) => Buffer.from(text));
const pages = new Map();

const server = http.createServer((request, response) => {
  const page = pages.get(place(request.url));
  response.writeHead(page ? 200 : 404, page ? { ...headers, 'content-length': page.length } : {});
  response.end(page);
});
server.listen(0, '127.0.0.1', () => {
  const here = `http://127.0.0.1:${server.address().port}/`;
  let at = '';
  for (let number = 0; at !== undefined; number += 1) {
    const file = path.join(folder, `${number}.json`);
    if (!fs.existsSync(file)) break;
    const text = fs.readFileSync(file, 'utf8').replaceAll(address, here);
    pages.set(at, compress(text));
    const next = JSON.parse(text)['@odata.nextLink'];
    at = next && place(next);
  }
  console.log(`${pages.size} pages at ${here}`);
});
