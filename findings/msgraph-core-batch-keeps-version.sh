#!/usr/bin/env bash
# msgraph-core 1.5.2 (PyPI), Python 3.10 or newer.
#
# The address of a request in a Graph batch is relative to the version: `/me`. An item that is made of a request keeps the absolute address, and
# `BatchRequestItem.set_url`, which means to cut host and version off, leaves the version: its pattern is written between slashes
# as in JavaScript, and in Python these belong to the pattern, which so asks for `//v1.0/`.
# The package imports `deprecated` without naming it among its requirements, hence the second package.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile msgraph-core==1.5.2 deprecated==1.2.18
seen=$("$folder/venv/bin/python" - <<'PYTHON'
from kiota_abstractions.method import Method
from kiota_abstractions.request_information import RequestInformation
from msgraph_core.requests.batch_request_item import BatchRequestItem

request = RequestInformation()
request.http_method = Method.GET
request.url = "https://graph.microsoft.com/v1.0/me"
item = BatchRequestItem(request_information=request)
print(item.url)
item.set_url(request.url)
print(item.url)
PYTHON
)
expected='https://graph.microsoft.com/v1.0/me
/v1.0/me'
printf 'address in the batch, as made and after set_url:\n%s\n' "$seen"
[ "$seen" = "$expected" ] || { printf 'changed: it was\n%s\n' "$expected"; exit 1; }
