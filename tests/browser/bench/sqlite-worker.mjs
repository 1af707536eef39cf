// A service worker that answers the peers' queries from the peers' own SQLite in WebAssembly: their page's code, as it
// is, with the rows that it writes as JSON for the body of the answer.
import './worker-as-window.mjs';
import 'peers/sqlite-page.mjs';

let written;
const { stringify } = JSON;
JSON.stringify = (...values) => (written = stringify(...values));

async function answer(query) {
  await self.query(query, 1);
  return new Response(written, { headers: { 'content-type': 'application/json' } });
}

addEventListener('install', () => self.skipWaiting());
addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
addEventListener('message', (event) => {
  const built = self.start(event.data.devices).then((answered) => event.source.postMessage(answered));
  event.waitUntil(built.catch((error) => event.source.postMessage({ error: String(error) })));
});
addEventListener('fetch', (event) => {
  const { pathname, searchParams } = new URL(event.request.url);
  if (pathname.endsWith('/query')) event.respondWith(answer(JSON.parse(searchParams.get('q'))));
});
