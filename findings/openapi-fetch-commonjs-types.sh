#!/usr/bin/env bash
# openapi-fetch 0.17.0 (npm), with typescript 5.9.3, Node 20.
#
# A CommonJS module gets dist/index.cjs, which sets `exports.default`, with the types of dist/index.d.cts, which say `export =`. So what the types
# allow, `createClient()`, is no function at run time, and what works, `createClient.default()`, does not compile.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm pkg set type=commonjs >/dev/null
npm install --silent --no-audit --no-fund openapi-fetch@0.17.0 typescript@5.9.3
echo '{ "compilerOptions": { "strict": true, "module": "node16", "target": "es2022", "lib": ["es2022", "dom"], "types": [], "outDir": "out" } }' >tsconfig.json
echo 'import createClient = require("openapi-fetch"); createClient<{}>({ baseUrl: "http://localhost/" });' >direct.ts
echo 'import createClient = require("openapi-fetch"); createClient.default<{}>({ baseUrl: "http://localhost/" });' >default.ts
npx --no-install tsc --project . >errors.txt 2>&1 || true
compiles() { grep -q "^$1.ts" errors.txt && echo "no" || echo "yes"; }
runs() { node "out/$1.js" >/dev/null 2>&1 && echo "yes" || echo "no"; }
seen=""
for program in direct default; do
  seen+="$program compiles $(compiles "$program"), runs $(runs "$program"); "
done
expected='direct compiles yes, runs no; default compiles no, runs yes; '
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: it was $expected"; exit 1; }
