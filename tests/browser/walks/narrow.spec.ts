/** Every page at 320 px (WCAG 2.2, 1.4.10 Reflow): nothing makes the page scroll sideways, and no heading is cut. */
import { ALL_DEVICES } from '../support/admin-center.ts';
import { CO_MANAGEMENT, COLLECTIONS, DEVICES } from '../support/console.ts';
import { expect, Lab, test } from '../support/lab.ts';

test.use({ viewport: { width: 320, height: 640 } });

/** What is wrong with the width of the page, in words; nothing where it fits. */
function faults(lab: Lab): Promise<string[]> {
  return lab.page.evaluate(() => {
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} px wide`);
    for (const heading of document.querySelectorAll<HTMLElement>('main h1, main h2')) {
      const words = document.createRange();
      words.selectNodeContents(heading);
      const text = words.getBoundingClientRect();
      // Hidden headings are for screen readers.
      if (text.width === 0 || heading.closest('.visually-hidden, [hidden]')) continue;
      for (let box: HTMLElement | null = heading; box; box = box.parentElement) {
        const { left, right } = box.getBoundingClientRect();
        const clips = box === root || getComputedStyle(box).overflowX !== 'visible';
        if (clips && (text.left < left - 1 || text.right > right + 1)) {
          found.push(`“${heading.textContent?.trim()}” is cut by ${box.tagName.toLowerCase()}.${box.className}`);
          break;
        }
      }
      if (heading.scrollWidth > heading.clientWidth + 1 && getComputedStyle(heading).overflowX !== 'visible') {
        found.push(`“${heading.textContent?.trim()}” is cut by itself`);
      }
    }
    return found;
  });
}

async function expectFits(lab: Lab, addresses: string[]): Promise<void> {
  for (const address of addresses) {
    await lab.open(address);
    await expect(lab.page.locator('[aria-busy="true"], .skeleton-line')).toHaveCount(0);
    expect(await faults(lab), address).toEqual([]);
  }
}

test('no page of a new world is wider than 320 px, and no heading is cut', async ({ lab }) => {
  await lab.open();
  await lab.api.pauseClock();
  await expectFits(lab, ['', 'lab/logs', 'lab/logs/CMGatewayNotificationWorker.log', 'lab/logs/16777221-CcmNotificationAgent.lo_', 'lab/actions/no-guid', 'lab/scenario', 'lab/graph-clients', 'devices/no-guid', 'there/is/no/such/page']);
});

test('no page of an onboarded world is wider than 320 px, and no heading is cut', async ({ lab }) => {
  await lab.openOnboarded();
  const [id] = await lab.onlineDevices(1);
  await lab.api.trigger('helpdesk', id!, 'refreshMachinePolicy');
  await lab.api.advanceMinutes(2);
  const task = (await lab.api.newestAction(id!))!.labTaskGuid!;
  const { lines } = await lab.api.ask<{ lines: { file: string }[] }>('global-admin', 'GET', `gateway/lab/actions/${task}`);
  const clientLog = lines.map(({ file }) => file).find((file) => file.includes('CcmNotificationAgent'))!;
  await expectFits(lab, [
    CO_MANAGEMENT,
    DEVICES,
    COLLECTIONS,
    ALL_DEVICES,
    `devices/${id}`,
    `devices/${id}/hardware`,
    `devices/${id}/cmpivot`,
    'tenant-administration/connectors',
    'tenant-administration/app-registrations',
    'tenant-administration/enterprise-applications',
    'lab/logs/CMGatewaySyncUploadWorker.log',
    'lab/logs/CMGatewayNotificationWorker.log?level=error',
    `lab/logs/${clientLog}`,
    `lab/actions/${task}`,
    'lab/uploads/1',
    'devices/overview',
    'devices/monitor',
    'devices/monitor/device-actions',
    'console/monitoring/co-management',
  ]);
});
