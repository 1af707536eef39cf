"""Unchanged programs: Microsoft's own libraries with their default addresses, through `gateway-server proxy`.

HTTPS_PROXY, SSL_CERT_FILE and REQUESTS_CA_BUNDLE are set as the proxy says it, by `cargo xtask test --only clients`.
"""

import asyncio
import os
import unittest
import urllib.error
import urllib.request

import msal
from azure.core.exceptions import ClientAuthenticationError
from azure.identity import ClientSecretCredential
from azure.identity.aio import ClientSecretCredential as AsyncClientSecretCredential
from kiota_abstractions.base_request_configuration import RequestConfiguration
from msgraph_beta import GraphServiceClient
from msgraph_beta.generated.models.o_data_errors.o_data_error import ODataError
from msgraph_beta.generated.users.users_request_builder import UsersRequestBuilder
from msgraph_core.tasks.page_iterator import PageIterator

from lab import AUTOMATION, LAB, REPORTS

TENANT = "contoso.com"
SECRET = "not-a-secret"
SCOPE = "https://graph.microsoft.com/.default"


def report():
    with urllib.request.urlopen(f"{LAB}/gateway/proxy") as answer:
        return answer.read().decode()


@unittest.skipUnless("HTTPS_PROXY" in os.environ, "the server is no proxy")
class Unchanged(unittest.TestCase):
    def test_msal_signs_in_at_the_real_authority(self):
        app = msal.ConfidentialClientApplication(AUTOMATION, client_credential=SECRET, authority=f"https://login.microsoftonline.com/{TENANT}")
        token = app.acquire_token_for_client([SCOPE])
        self.assertEqual((token["token_source"], token["token_type"]), ("identity_provider", "Bearer"))
        self.assertEqual(app.acquire_token_for_client([SCOPE])["token_source"], "cache")

    def test_azure_identity_signs_in_both_ways(self):
        self.assertTrue(ClientSecretCredential(TENANT, AUTOMATION, SECRET).get_token(SCOPE).token)

        async def signed_in():
            async with AsyncClientSecretCredential(TENANT, AUTOMATION, SECRET) as credential:
                return await credential.get_token(SCOPE)

        self.assertTrue(asyncio.run(signed_in()).token)

    def test_a_wrong_secret_is_refused_in_the_librarys_own_terms(self):
        with self.assertRaisesRegex(ClientAuthenticationError, "7000215"):
            ClientSecretCredential(TENANT, AUTOMATION, "wrong").get_token(SCOPE)

    def test_the_sdk_pages_through_users_by_links_of_the_real_host(self):
        async def pages():
            client = GraphServiceClient(ClientSecretCredential(TENANT, AUTOMATION, SECRET))
            query = UsersRequestBuilder.UsersRequestBuilderGetQueryParameters(top=7, select=["id"])
            first = await client.users.get(RequestConfiguration(query_parameters=query))
            ids = []
            await PageIterator(first, client.request_adapter).iterate(lambda user: ids.append(user.id) or True)
            return first.odata_next_link, ids

        link, ids = asyncio.run(pages())
        self.assertTrue(link.startswith("https://graph.microsoft.com/beta/users?"), link)
        self.assertEqual(len(ids), len(set(ids)))
        self.assertGreater(len(ids), 14)

    def test_the_report_says_which_permission_would_have_been_enough(self):
        async def devices():
            await GraphServiceClient(ClientSecretCredential(TENANT, REPORTS, SECRET)).device_management.managed_devices.get()

        asyncio.run(devices())
        _, _, own = report().partition("Contoso Device Reports (application permissions)")
        self.assertIn("would be enough:    DeviceManagementManagedDevices.Read.All", own)
        self.assertIn("more than enough:   none", own)

    def test_a_missing_permission_is_the_sdks_own_error(self):
        async def users():
            await GraphServiceClient(ClientSecretCredential(TENANT, REPORTS, SECRET)).users.get()

        with self.assertRaises(ODataError) as refused:
            asyncio.run(users())
        self.assertEqual(refused.exception.response_status_code, 403)

    def test_nothing_else_is_reached(self):
        with self.assertRaisesRegex(urllib.error.URLError, "Tunnel connection failed: 403 Refused: this proxy leads to the simulated hosts only"):
            urllib.request.urlopen("https://example.com/")


if __name__ == "__main__":
    unittest.main()
