#!/usr/bin/env bash
# @hey-api/openapi-ts 0.95.0 (npm), with typescript 5.9.3, Node 20.
#
# Imports in the generated client have file endings where TypeScript's settings need them (`nodenext`). The settings are looked for from the folder
# where openapi-ts is installed upwards, not from where it runs or writes: in a repository with several packages and one node_modules, those of the
# package are passed over. The client is generated without a word, and does not compile.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm pkg set type=module >/dev/null
npm install --silent --no-audit --no-fund @hey-api/openapi-ts@0.95.0 typescript@5.9.3
cat >openapi.json <<'JSON'
{ "openapi": "3.1.0", "info": { "title": "t", "version": "1" }, "paths": { "/machines": { "get": { "operationId": "listMachines",
  "responses": { "200": { "description": "ok", "content": { "application/json": { "schema": { "type": "array", "items": { "type": "string" } } } } } } } } } }
JSON
settings='{ "compilerOptions": { "strict": true, "module": "nodenext", "target": "es2022", "lib": ["es2022", "dom", "dom.iterable"], "types": [], "noEmit": true } }'
tried() { # the folder of the settings, where it runs
  rm -rf client tsconfig.json packages && mkdir -p packages/app
  echo "$settings" >"$1/tsconfig.json"
  (
    cd "$1"
    npx --no-install openapi-ts -i "$folder/openapi.json" -o client -c @hey-api/client-fetch >/dev/null 2>&1
    npx --no-install tsc --project . >/dev/null 2>&1
  ) && echo "compiles" || echo "does not compile"
}
seen="settings beside node_modules: $(tried .); settings in a package below: $(tried packages/app)"
expected='settings beside node_modules: compiles; settings in a package below: does not compile'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: it was $expected"; exit 1; }
