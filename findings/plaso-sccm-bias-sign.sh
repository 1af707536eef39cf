#!/usr/bin/env bash
# plaso 20260720 (PyPI), Python 3.11.
#
# The plugin `text/sccm` takes the bias in a client's log for an offset east of Greenwich. Windows' bias is what is added to local time for
# UTC (a client in New York writes `+240` in summer, one in Berlin `-120`), so its times are off by twice the offset: two events of
# machines in two time zones that are a second apart stand twelve hours apart in the timeline, and in the wrong order.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv environment
environment/bin/pip install --quiet --disable-pip-version-check plaso==20260720
mkdir logs
line() { printf '<![LOG[%s]LOG]!><time="%s" date="07-01-2026" component="BgbAgent" context="" type="1" thread="1" file="a.cpp:1">\r\n' "$1" "$2"; }
{ line 'Berlin, 12:00:00 UTC' 14:00:00.000-120; line 'New York, 12:00:01 UTC' 08:00:01.000+240; } >logs/CcmNotificationAgent.log
environment/bin/log2timeline --quiet --unattended --status_view none --logfile log2timeline.log.gz --parsers text/sccm --storage_file found.plaso logs >/dev/null 2>&1
environment/bin/psort --quiet --unattended --status_view none --logfile psort.log.gz --output_format dynamic --fields datetime,text -w found.csv found.plaso >/dev/null 2>&1
# The output has no commas within a field.
seen=$(tail -n +2 found.csv)
expected='2026-07-01T04:00:01.000000+00:00,New York  12:00:01 UTC
2026-07-01T16:00:00.000000+00:00,Berlin  12:00:00 UTC'
echo "$seen"
[ "$seen" = "$expected" ] || { echo "changed: it was"; echo "$expected"; exit 1; }
