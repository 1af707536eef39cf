#!/usr/bin/env bash
# msgraph-beta-sdk 1.66.0 (PyPI), msgraph-core 1.5.2, Python 3.10 or newer.
#
# A request adapter that is made without a base URL, as the SDK's README does, asks for `/beta//users`: the default base URL ends in a
# slash, and each URL template begins with one (`{+baseurl}/users`). The service answers such paths; a gateway that routes by
# segments answers 404 unless it skips empty ones. Nothing is sent here: the request is built, and its URL is printed.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile msgraph-beta-sdk==1.66.0 msgraph-core==1.5.2
seen=$("$folder/venv/bin/python" - <<'PYTHON'
from kiota_abstractions.authentication import AnonymousAuthenticationProvider
from msgraph_beta import GraphRequestAdapter, GraphServiceClient

adapter = GraphRequestAdapter(AnonymousAuthenticationProvider())
request = GraphServiceClient(request_adapter=adapter).users.to_get_request_information()
request.path_parameters["baseurl"] = adapter.base_url
print(request.url)
PYTHON
)
expected='https://graph.microsoft.com/beta//users'
echo "URL of client.users: $seen"
[ "$seen" = "$expected" ] || { echo "changed: it was $expected"; exit 1; }
