#!/usr/bin/env bash
# @microsoft/microsoft-graph-client 3.0.7 (npm), Node 20.
#
# `client.api(url)` takes an absolute URL, such as an `@odata.nextLink`, only if it begins with `https://`. One with `http://` is taken
# for a path: the client writes its own base URL and version before it. Against a gateway on plain http a page walk therefore asks
# for `http://host/v1.0/http://host/v1.0/users?...`, and a server that copies the request's path into the next link
# makes that address longer by one base with every page. Nothing leaves the machine: a middleware of ours ends the chain.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @microsoft/microsoft-graph-client@3.0.7
cat > ask.cjs <<'NODE'
const { Client } = require('@microsoft/microsoft-graph-client');

const asked = [];
const last = {
  async execute(context) {
    asked.push(String(context.request));
    context.response = new Response('{"value":[]}', { headers: { 'content-type': 'application/json' } });
  },
};
const client = Client.initWithMiddleware({ middleware: last, baseUrl: 'http://localhost:1/', customHosts: new Set(['localhost']) });
(async () => {
  for (const scheme of ['http', 'https']) await client.api(`${scheme}://localhost:1/v1.0/users?$skiptoken=a`).get();
  console.log(asked.join('\n'));
})();
NODE
seen=$(node ask.cjs)
expected='http://localhost:1/v1.0/http://localhost:1/v1.0/users?$skiptoken=a
https://localhost:1/v1.0/users?$skiptoken=a'
printf 'asked for, given a next link with http and one with https:\n%s\n' "$seen"
[ "$seen" = "$expected" ] || { printf 'changed: it was\n%s\n' "$expected"; exit 1; }
