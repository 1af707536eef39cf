#!/usr/bin/env bash
# IntuneCD 2.6.0 and requests 2.34.2 (PyPI), Python 3.11.
#
# A resource that a tenant does not have (404) is meant to be passed over with "Resource not found in Microsoft Graph". A response of requests
# with an error status is false, so `if response and response.status_code == 404` never holds: the backup logs an error instead, "failed after 5
# retries with no response", though there was one request, which was answered.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv environment
environment/bin/pip install --quiet --disable-pip-version-check IntuneCD==2.6.0 requests==2.34.2
cat >ask.py <<'PY'
import http.server, threading
from IntuneCD.intunecdlib.BaseGraphModule import BaseGraphModule

asked = []

class NotFound(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        asked.append(self.path)
        self.send_response(404)
        self.end_headers()
        self.wfile.write(b'{"error":{"code":"ResourceNotFound"}}')

    def log_message(self, *arguments):
        pass

server = http.server.HTTPServer(("127.0.0.1", 0), NotFound)
threading.Thread(target=server.serve_forever, daemon=True).start()
module = BaseGraphModule()
module.token, module.report = {"access_token": "none"}, False
try:
    result = module.make_graph_request(f"http://127.0.0.1:{server.server_port}/beta/deviceManagement/applePushNotificationCertificate")
    print("result:", result)
except Exception as error:
    print(f"requests: {len(asked)}; {error}")
PY
seen=$(NO_PROXY=127.0.0.1 environment/bin/python ask.py 2>/dev/null | grep -E '^(result|requests):')
expected='requests: 1; Request failed after 5 retries with no response - no response'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: it was $expected"; exit 1; }
