#!/usr/bin/env bash
# msgraph-core 1.5.2 (PyPI) with microsoft-kiota-abstractions 1.16.0, Python 3.10 or newer.
#
# The modules of Graph batches (`msgraph_core.requests.batch_request_item`, `batch_request_content`) import the package `deprecated`, which
# msgraph-core does not name among its requirements: after a plain `pip install msgraph-core` they cannot be imported.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-compile msgraph-core==1.5.2 microsoft-kiota-abstractions==1.16.0
seen=$("$folder/venv/bin/python" -c 'import msgraph_core.requests.batch_request_item' 2>&1 | tail -1 || true)
expected="ModuleNotFoundError: No module named 'deprecated'"
echo "import msgraph_core.requests.batch_request_item: $seen"
[ "$seen" = "$expected" ] || { echo "changed: it was $expected"; exit 1; }
