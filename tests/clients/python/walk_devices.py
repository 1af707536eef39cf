"""msgraph-sdk walks devices by its iterator at several addresses in turn, so that each sees the same machine: what `cargo xtask bench`
measures of it. Arguments: devices, turns, addresses of Graph. The token is in the variable TOKEN. Prints the seconds of every turn
at each address as JSON.
"""

import asyncio
import json
import os
import sys
import time

from kiota_abstractions.authentication import BaseBearerTokenAuthenticationProvider
from kiota_abstractions.base_request_configuration import RequestConfiguration
from msgraph import GraphRequestAdapter, GraphServiceClient
from msgraph.generated.device_management.managed_devices.managed_devices_request_builder import ManagedDevicesRequestBuilder
from msgraph_core.tasks.page_iterator import PageIterator

from lab import Token


class Walk:
    """One walk through the devices at one address. The iterator rests after each turn and goes on from there."""

    def __init__(self, address):
        self.adapter = GraphRequestAdapter(BaseBearerTokenAuthenticationProvider(Token(os.environ["TOKEN"])))
        self.adapter.base_url = address
        self.devices = GraphServiceClient(request_adapter=self.adapter).device_management.managed_devices
        self.iterator = None
        self.ids = []

    async def warm_up(self):
        """The first device that a process reads costs it seconds, in which it imports what a device is made of."""
        query = ManagedDevicesRequestBuilder.ManagedDevicesRequestBuilderGetQueryParameters(top=1)
        await self.devices.get(RequestConfiguration(query_parameters=query))

    async def go_on(self, until):
        """Walks until this many devices were seen. Returns the seconds that it took."""
        begun = time.perf_counter()
        if self.iterator is None:
            self.iterator = PageIterator(await self.devices.get(), self.adapter)
        await self.iterator.iterate(lambda device: self.ids.append(device.id) or len(self.ids) < until)
        return time.perf_counter() - begun


async def main(count, turns, addresses):
    walks = [Walk(address) for address in addresses]
    await walks[0].warm_up()
    seconds = {address: [] for address in addresses}
    for turn in range(turns):
        # Who was last is first in the next turn: a machine that becomes slower is slower for both.
        for walk, address in list(zip(walks, addresses))[:: 1 if turn % 2 == 0 else -1]:
            seconds[address].append(await walk.go_on(count * (turn + 1) // turns))
    for walk in walks:
        assert len(set(walk.ids)) == len(walk.ids) == count, f"{len(walk.ids)} devices, {len(set(walk.ids))} of them different"
        assert walk.ids == walks[0].ids, "not the same devices"
    print(json.dumps(seconds))


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3:]))
