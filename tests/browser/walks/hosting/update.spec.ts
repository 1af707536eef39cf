/** A new build is deployed while tabs with the old one are open. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, Lab, stopListening, test as base } from '../../support/lab.ts';
import { BUILD } from '../../support/places.ts';
import { startStaticHost } from '../../support/static-host.ts';

type Deployment = {
  /** The app of the old build, open. */
  lab: Lab;
  /** Deploys the new build, and gives its id. */
  deploy: () => string;
};

const test = base.extend<{ deployment: Deployment }>({
  deployment: async ({ page }, use) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tenant-attach-lab-build-'));
    const host = await startStaticHost(BUILD);
    const lab = new Lab(page, host.url);
    await lab.open();
    await lab.api.pauseClock();
    const { build } = await lab.api.health();
    const next = nextBuild(build, folder);
    const deploy = () => {
      host.deploy(folder);
      return next;
    };
    await use({ lab, deploy });
    await stopListening(page.context());
    await host.close();
    fs.rmSync(folder, { recursive: true });
  },
});

const OFFER = 'A new version of the lab has taken over.';

// Two pages start here, and one starts again.
test.describe.configure({ timeout: 180_000 });

test('a new tab gets the new build, the old tab is told, and the world stays', async ({ page, deployment: { lab, deploy } }) => {
  await lab.api.onboard();
  const next = deploy();
  const tab = await lab.anotherTab();
  expect((await tab.api.health()).build).toBe(next);
  expect((await tab.api.status()).hasSettings).toBe(true);
  await expect(page.getByText(OFFER)).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Reload to use it' }).click();
  // The page that is left has its frame and its heading, too.
  await expect(page.getByText(OFFER)).toHaveCount(0);
  await lab.ready();
  await expect(page.locator('meta[name="lab-build"]')).toHaveAttribute('content', next);
  expect((await lab.api.health()).build).toBe(next);
});

/** Copies the build with another id, as a change of anything would give it. */
function nextBuild(build: string, folder: string): string {
  const next = [...build].reverse().join('') === build ? `${build.slice(1)}${build[0] === '0' ? '1' : '0'}` : [...build].reverse().join('');
  fs.cpSync(BUILD, folder, { recursive: true });
  for (const name of ['index.html', '404.html', 'sw.js']) {
    const file = path.join(folder, name);
    if (fs.existsSync(file)) fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replaceAll(build, next));
  }
  for (const name of fs.readdirSync(path.join(folder, 'locales'), { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.ftl')) fs.renameSync(path.join(folder, 'locales', name), path.join(folder, 'locales', name.replace(build, next)));
  }
  return next;
}
