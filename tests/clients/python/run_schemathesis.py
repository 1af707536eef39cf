"""schemathesis asks gateway-server for everything in its OpenAPI document: no 5xx but the documented ones, no undocumented
status, answers of the documented types. Arguments: examples for one operation, and the seed. The last line counts
operations, as pytest counts tests.
"""

import os
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from lab import LAB, onboard, persona_token

# Each of these ends the world, or the run: a reset and an import take another seed's keys with them, and throttling
# would leave nothing but 429 to see, and a fault that is switched on the 5xx that it is about. They have tests of their own.
LEFT_OUT = ["Reset", "ImportJournal", "SetThrottling", "SwitchFault", "SwitchFaultByPOST"]
# Some fifty operations of one shape. The gateway's own tests ask for each of them.
LEFT_OUT_TAG = "Always empty"
CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"


def main(examples, seed):
    onboard()
    with tempfile.TemporaryDirectory() as folder:
        run(Path(folder) / "junit.xml", examples, seed)


def run(report, examples, seed):
    configuration = Path(__file__).with_name("schemathesis.toml")
    arguments = ["--config-file", str(configuration), "run", f"{LAB}/gateway/openapi.json", "--url", LAB, "--checks", CHECKS, "--seed", seed]
    arguments += ["--max-examples", examples, "--phases", "examples,coverage,fuzzing", "--mode", "all", "--no-color"]
    arguments += ["--header", f"Authorization: Bearer {persona_token('admin@contoso.com')}", "--generation-database", "none"]
    arguments += ["--report", "junit", "--report-junit-path", str(report), "--suppress-health-check", "all", "--warnings", "off"]
    for operation in LEFT_OUT:
        arguments += ["--exclude-operation-id", operation]
    arguments += ["--exclude-tag", LEFT_OUT_TAG]
    program = Path(sys.executable).with_name("schemathesis")
    # It leaves a cache where it runs: what an earlier run found must not steer this one.
    environment = {**os.environ, "NO_COLOR": "1"}
    status = subprocess.run([program, *arguments], check=False, cwd=report.parent, env=environment).returncode
    cases = list(ElementTree.parse(report).iter("testcase"))
    failed = sum(case.find("failure") is not None or case.find("error") is not None for case in cases)
    print(f"{failed} failed, {len(cases) - failed} passed in schemathesis")
    sys.exit(status)


if __name__ == "__main__":
    main(*sys.argv[1:])
