#!/usr/bin/env bash
# msgraph-sdk 1.65.0 (PyPI), Python 3.11.
#
# Each object that it reads runs more than 2,000 import statements, the first as the thousandth: `Entity.get_field_deserializers` imports every
# class that is derived from Entity. A device of two properties takes it milliseconds, and a list of 100,000 devices more than ten minutes,
# whatever the server and `$select`.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv environment
environment/bin/pip install --quiet --disable-pip-version-check --no-compile msgraph-sdk==1.65.0
cat >read.py <<'PY'
import builtins, time
from kiota_serialization_json.json_parse_node_factory import JsonParseNodeFactory
from msgraph.generated.models.managed_device import ManagedDevice

def read():
    node = JsonParseNodeFactory().get_root_parse_node("application/json", b'{"id": "1", "deviceName": "PC1"}')
    return node.get_object_value(ManagedDevice)

read()  # the first loads the modules
asked, own = 0, builtins.__import__

def counting(*arguments, **named):
    global asked
    asked += 1
    return own(*arguments, **named)

builtins.__import__ = counting
device = read()
builtins.__import__ = own
begun = time.perf_counter()
for _ in range(100):
    read()
print(f"{device.device_name}: {10 * (time.perf_counter() - begun):.1f} ms, import statements: {asked}")
PY
seen=$(environment/bin/python read.py)
echo "$seen"
[ "${seen##*: }" -gt 2000 ] || { echo "changed: it was 2426"; exit 1; }
