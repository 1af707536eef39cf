"""Programs and libraries that are not Microsoft's, and what openapi-python-client generates: unchanged through
`gateway-server proxy` where they have the real addresses in them."""

import asyncio
import importlib
import json
import os
import pkgutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import httpx
import requests
from azure.identity import ClientSecretCredential
from kiota_abstractions.base_request_configuration import RequestConfiguration
from msgraph import GraphServiceClient
from msgraph.generated.device_management.managed_devices.managed_devices_request_builder import ManagedDevicesRequestBuilder
from msgraph_core.tasks.page_iterator import PageIterator
from odata import ODataService

from lab import AUTOMATION, LAB, application_token, lab, onboard

TENANT = "contoso.com"
SECRET = "not-a-secret"
# Programs of this environment.
PROGRAMS = Path(sys.executable).parent


def run(program, arguments, **environment):
    environment = {**os.environ, "PATH": f"{PROGRAMS}{os.pathsep}{os.environ['PATH']}", "NO_COLOR": "1", **environment}
    done = subprocess.run([PROGRAMS / program, *arguments], check=False, capture_output=True, text=True, env=environment)
    return done.returncode, done.stdout + done.stderr


class Clients(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        onboard()
        cls.token = application_token(AUTOMATION)

    def devices(self, **options):
        headers = {"authorization": f"Bearer {self.token}"}
        return requests.get(f"{LAB}/gateway/graph/beta/deviceManagement/managedDevices", options, headers=headers).json()

    @unittest.skipUnless("HTTPS_PROXY" in os.environ, "the server is no proxy")
    def test_msgraph_sdk_walks_every_device_with_its_iterator(self):
        async def names():
            client = GraphServiceClient(ClientSecretCredential(TENANT, AUTOMATION, SECRET))
            query = ManagedDevicesRequestBuilder.ManagedDevicesRequestBuilderGetQueryParameters(top=7, select=["deviceName"])
            first = await client.device_management.managed_devices.get(RequestConfiguration(query_parameters=query))
            found = []
            await PageIterator(first, client.request_adapter).iterate(lambda device: found.append(device.device_name) or True)
            return first.odata_count, found

        count, found = asyncio.run(names())
        self.assertEqual((len(found), len(set(found))), (count, count))

    @unittest.skipUnless("HTTPS_PROXY" in os.environ, "the server is no proxy")
    def test_intunecd_backs_a_tenant_up_to_its_end(self):
        names = ["DeviceManagementApps", "DeviceManagementConfiguration", "DeviceManagementScripts", "DeviceManagementServiceConfig", "Policy"]
        change = {"permissions": [f"{name}.Read.All" for name in names], "delegated": False, "granted": True}
        path = f"lab/applications/{AUTOMATION}/permissions"
        lab("POST", path, change)
        self.addCleanup(lab, "POST", path, {**change, "granted": False})
        with tempfile.TemporaryDirectory() as folder:
            known = {"TENANT_NAME": TENANT, "CLIENT_ID": AUTOMATION, "CLIENT_SECRET": SECRET}
            status, output = run("IntuneCD-startbackup", ["--mode", "1", "--path", folder], **known)
            written = sorted(str(file.relative_to(folder)) for file in Path(folder).rglob("*.json"))
            self.assertEqual(status, 0, output)
            # The tenant has no certificate for Apple's push notifications, which it logs as an error.
            errors = [line for line in output.splitlines() if "[ERROR]" in line and "applePushNotificationCertificate" not in line]
            self.assertEqual(errors, [])
            self.assertIn(os.path.join("Device Management Settings", "settings.json"), written)
            tag = json.loads((Path(folder) / "Scope Tags" / "Default.json").read_text())
            self.assertEqual(tag["displayName"], "Default")

    def test_python_odata_reads_the_metadata_and_queries(self):
        session = requests.Session()
        session.headers["authorization"] = f"Bearer {self.token}"
        service = ODataService(f"{LAB}/gateway/graph/v1.0/", session=session, reflect_entities=True)
        user = service.entities["users"]
        query = service.query(user).filter(user.userPrincipalName == "priya.raman@contoso.com")
        self.assertEqual([one.displayName for one in query], ["Priya Raman"])
        some = service.query(user).order_by(user.displayName.desc()).limit(3).all()
        self.assertEqual(len(some), 3)

    def test_openapi_python_client_generates_modules_that_are_imported_and_list(self):
        with tempfile.TemporaryDirectory() as folder:
            document = Path(folder) / "openapi.json"
            document.write_bytes(httpx.get(f"{LAB}/gateway/openapi.json").content)
            target = Path(folder) / "lab_client"
            status, output = run("openapi-python-client", ["generate", "--path", document, "--output-path", target, "--meta", "none"])
            self.assertEqual(status, 0, output)
            # It has no kind of answer for XML, which $metadata is; of everything else it says nothing.
            self.assertEqual((output.count("WARNING parsing"), output.count("Unsupported content_type application/xml")), (2, 2), output)
            self.assertNotIn("Unable to process", output)
            sys.path.insert(0, folder)
            self.addCleanup(sys.path.remove, folder)
            package = importlib.import_module("lab_client")
            for module in pkgutil.walk_packages(package.__path__, "lab_client."):
                importlib.import_module(module.name)
            operation = importlib.import_module("lab_client.api.microsoft_graph.list_managed_devicesbeta")
            client = package.AuthenticatedClient(LAB, self.token)
            page = operation.sync(client=client, top=3, select="id,deviceName")
            expected = self.devices(**{"$top": 3, "$select": "id,deviceName"})
            self.assertEqual([device.device_name for device in page.value], [device["deviceName"] for device in expected["value"]])


if __name__ == "__main__":
    unittest.main()
