"""msgraph-beta-sdk against gateway-server: what a developer does with it on a real tenant."""

import asyncio
import unittest

from kiota_abstractions.base_request_configuration import RequestConfiguration
from msgraph_beta.generated.device_management.managed_devices.item.trigger_configuration_manager_action.trigger_configuration_manager_action_post_request_body import (
    TriggerConfigurationManagerActionPostRequestBody,
)
from msgraph_beta.generated.device_management.managed_devices.managed_devices_request_builder import ManagedDevicesRequestBuilder
from msgraph_beta.generated.models.action_state import ActionState
from msgraph_beta.generated.models.configuration_manager_action import ConfigurationManagerAction
from msgraph_beta.generated.models.configuration_manager_action_delivery_status import ConfigurationManagerActionDeliveryStatus
from msgraph_beta.generated.models.configuration_manager_action_type import ConfigurationManagerActionType
from msgraph_beta.generated.models.management_agent_type import ManagementAgentType
from msgraph_beta.generated.models.o_data_errors.o_data_error import ODataError
from msgraph_core.requests.batch_request_builder import BatchRequestBuilder
from msgraph_core.requests.batch_request_content import BatchRequestContent
from msgraph_core.requests.batch_request_item import BatchRequestItem
from msgraph_core.tasks.page_iterator import PageIterator

from lab import AUTOMATION, REPORTS, advance, application_token, client_of, client_with_default_address, onboard, persona_token

Query = ManagedDevicesRequestBuilder.ManagedDevicesRequestBuilderGetQueryParameters


def asked(**options):
    return RequestConfiguration(query_parameters=Query(**options))


async def action(client, device_id, kind):
    asked_for = ConfigurationManagerAction(odata_type="#microsoft.graph.configurationManagerAction", action=kind)
    body = TriggerConfigurationManagerActionPostRequestBody(configuration_manager_action=asked_for)
    device = client.device_management.managed_devices.by_managed_device_id(device_id)
    await device.trigger_configuration_manager_action.post(body)


async def newest_result(client, device_id):
    device = await client.device_management.managed_devices.by_managed_device_id(device_id).get()
    return device.device_action_results[0]


class Client(unittest.IsolatedAsyncioTestCase):
    @classmethod
    def setUpClass(cls):
        onboard()
        cls.token = application_token(AUTOMATION)

    def setUp(self):
        # Its connections belong to one event loop, and every test has its own.
        self.client = client_of(self.token)
        self.devices = self.client.device_management.managed_devices

    async def test_lists_page_by_page_each_device_once(self):
        first = await self.devices.get(asked(top=10, count=True, orderby=["deviceName"]))
        self.assertEqual(len(first.value), 10)
        names = []
        await PageIterator(first, self.client.request_adapter).iterate(lambda device: names.append(device.device_name) or True)
        self.assertEqual(len(names), first.odata_count)
        self.assertEqual(names, sorted(set(names), key=str.lower))

    async def test_its_default_address_doubles_a_slash(self):
        client = client_with_default_address(self.token)
        self.assertTrue(client.request_adapter.base_url.endswith("/beta/"))
        users = await client.users.get()
        self.assertTrue(users.value and users.odata_count is None)
        devices = await client.device_management.managed_devices.get(asked(top=5))
        self.assertEqual((len(devices.value), devices.odata_count > 5), (5, True))
        names = []
        await PageIterator(devices, client.request_adapter).iterate(lambda device: names.append(device.device_name) or True)
        self.assertEqual(len(names), devices.odata_count)
        [name] = [user.user_principal_name for user in users.value if user.display_name == "Priya Raman"]
        self.assertEqual((await client.users_with_user_principal_name(name).get()).display_name, "Priya Raman")

    async def test_filters_selects_orders_searches_and_counts(self):
        found = await self.devices.get(
            asked(
                filter="startswith(deviceName,'PS1') and managementAgent eq 'configurationManagerClient'",
                select=["id", "deviceName", "managementAgent"],
                orderby=["deviceName desc"],
                count=True,
            )
        )
        self.assertTrue(0 < found.odata_count == len(found.value))
        self.assertTrue(all(device.device_name.startswith("PS1") for device in found.value))
        self.assertEqual(found.value[0].management_agent, ManagementAgentType.ConfigurationManagerClient)
        self.assertIsNone(found.value[0].model)
        searched = await self.devices.get(asked(search='"PS1"', count=True))
        self.assertGreaterEqual(searched.odata_count, found.odata_count)

    async def test_reads_one_device_with_its_enumerations_and_its_client(self):
        [first] = (await self.devices.get(asked(top=1))).value
        device = await self.devices.by_managed_device_id(first.id).get()
        self.assertEqual(device.device_name, first.device_name)
        self.assertTrue(device.configuration_manager_client_information.client_identifier.startswith("GUID:"))
        overview = await self.client.device_management.managed_device_overview.get()
        self.assertEqual(overview.device_operating_system_summary.config_mgr_device_count, overview.enrolled_device_count)
        tenants = await self.client.organization.get()
        self.assertEqual([tenant.display_name for tenant in tenants.value], ["Contoso"])

    async def test_lists_the_devices_of_a_user_and_the_scope_tags(self):
        [owned] = (await self.devices.get(asked(top=1, filter="userPrincipalName ne ''"))).value
        found = await self.client.users.by_user_id(owned.user_principal_name).managed_devices.get()
        self.assertIn(owned.id, [device.id for device in found.value])
        self.assertEqual({device.user_id for device in found.value}, {owned.user_id})
        tags = await self.client.device_management.role_scope_tags.get()
        self.assertEqual([(tag.id, tag.display_name) for tag in tags.value], [("0", "Default")])

    async def test_somebody_runs_an_action_to_its_end(self):
        client = client_of(persona_token("priya.raman@contoso.com"))
        self.assertEqual((await client.me().get()).display_name, "Priya Raman")
        [device] = (await client.device_management.managed_devices.get(asked(top=1, filter="startswith(deviceName,'PS1')"))).value
        await action(client, device.id, ConfigurationManagerActionType.RefreshUserPolicy)
        self.assertEqual((await newest_result(client, device.id)).action_state, ActionState.Pending)
        await asyncio.to_thread(advance, 3)
        done = await newest_result(client, device.id)
        self.assertEqual(done.action_state, ActionState.Done)
        self.assertEqual(done.action_delivery_status, ConfigurationManagerActionDeliveryStatus.DeliveredToOnPremisesServer)
        audits = await client.device_management.remote_action_audits.get()
        [audit] = [audit for audit in audits.value if audit.managed_device_id == device.id][-1:]
        self.assertEqual((audit.device_display_name, audit.action_state), (device.device_name, ActionState.Done))
        self.assertEqual(audit.initiated_by_user_principal_name, "priya.raman@contoso.com")

    async def test_an_application_for_itself_is_told_why_the_site_refuses(self):
        [device] = (await self.devices.get(asked(top=1))).value
        await action(self.client, device.id, ConfigurationManagerActionType.AppEvaluation)
        await asyncio.to_thread(advance, 1)
        result = await newest_result(self.client, device.id)
        self.assertEqual((result.action_state, result.error_code), (ActionState.Failed, 1208))

    async def test_sends_several_requests_in_one_batch(self):
        missing = self.devices.by_managed_device_id("00000000-0000-4000-8000-000000000000")
        requests = {
            "list": self.devices.to_get_request_information(asked(top=2, select=["id", "deviceName"])),
            "tenant": self.client.organization.to_get_request_information(),
            "nobody": missing.to_get_request_information(),
        }
        items = {name: BatchRequestItem(request, id=name) for name, request in requests.items()}
        answers = await BatchRequestBuilder(self.client.request_adapter).post(BatchRequestContent(items))
        self.assertEqual(answers.get_response_status_codes(), {"list": 200, "tenant": 200, "nobody": 404})
        # This version of the SDK keeps the bodies of a batch only where they are base64, which JSON never is, here as in Graph.
        self.assertEqual(answers.get_response_by_id("list").headers["Content-Type"].split(";")[0], "application/json")

    async def test_errors_are_typed(self):
        reports = client_of(application_token(REPORTS))
        for work, status, code, words in [
            (reports.organization.get(), 403, "Forbidden", "Organization.Read.All"),
            (self.devices.get(asked(filter="colour eq 1")), 400, "PropertyUnknown", "colour"),
            (client_of("a.b.c").device_management.managed_devices.get(), 401, "InvalidAuthenticationToken", "JSON Web Token"),
            (self.devices.by_managed_device_id("x").get(), 400, "IdMalformed", "GUID"),
        ]:
            with self.subTest(code), self.assertRaises(ODataError) as refused:
                await work
            error = refused.exception
            self.assertEqual((error.response_status_code, error.error.code), (status, code))
            self.assertIn(words, error.error.message)
            self.assertEqual(len(error.error.inner_error.request_id), 36)


if __name__ == "__main__":
    unittest.main()
