#!/usr/bin/env bash
# plaso 20260720 (PyPI), Python 3.11.
#
# The plugin `text/sccm` reads letters and digits of a component only: what a component of the site server is called begins with `SMS_`,
# so that all of them are `SMS` in the timeline, and nothing tells them apart but the file. Nothing warns of it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv environment
environment/bin/pip install --quiet --disable-pip-version-check plaso==20260720
mkdir logs
for component in SMS_SERVICE_CONNECTOR_CMGatewayNotificationWorker SMS_CLOUD_SERVICES_MANAGER; do
  printf '<![LOG[written by %s]LOG]!><time="08:00:00.0000000" date="07-01-2026" component="%s" context="" type="1" thread="1" file="">\r\n' "$component" "$component" >"logs/$component.log"
done
environment/bin/log2timeline --quiet --unattended --status_view none --logfile log2timeline.log.gz --parsers text/sccm --storage_file found.plaso logs >/dev/null 2>&1
environment/bin/psort --quiet --unattended --status_view none --logfile psort.log.gz --output_format dynamic --fields component,text -w found.csv found.plaso >/dev/null 2>&1
seen=$(tail -n +2 found.csv | sort; environment/bin/pinfo found.plaso 2>/dev/null | grep -o 'No warnings stored' || true)
expected='SMS,written by SMS_CLOUD_SERVICES_MANAGER
SMS,written by SMS_SERVICE_CONNECTOR_CMGatewayNotificationWorker
No warnings stored'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: it was"; echo "$expected"; exit 1; }
