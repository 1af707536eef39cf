/** A class on one server: a trainer and a learner, each in a browser of their own. */
import type { Page } from '@playwright/test';
import { expect, expectAccessible, stopListening, test } from '../../support/lab.ts';
import { GatewayServer } from '../../support/gateway-server.ts';

const JOIN = 'AUTUMN-26';
const TRAINER = 'TEACH-THE-CLASS';

async function join(page: Page, name: string, code: string): Promise<void> {
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('Code').fill(code);
  await page.getByRole('button', { name: 'Join' }).click();
}

// Two apps start here, one after the other.
test.describe.configure({ timeout: 150_000 });

test('a trainer hands an exercise to a learner, sees the hint that is taken, and ends the place', async ({ page, browser, complaints }) => {
  const server = new GatewayServer(['--class', '--class-worlds', '1', '--class-join-code', JOIN, '--class-trainer-code', TRAINER]);
  const other = await browser.newContext();
  try {
    await server.start();
    const learner = await other.newPage();
    learner.on('pageerror', (error) => complaints.push(`thrown: ${error.message}`));
    await learner.goto(`${server.url}lab/class`);
    await expect(learner.getByRole('heading', { level: 1, name: 'Join the class' })).toBeVisible({ timeout: 30_000 });
    await expect(learner.getByLabel('Name')).toBeFocused();
    await expectAccessible(learner);
    await join(learner, 'Anna', 'WRONG-1');
    await expect(learner.getByRole('alert')).toContainText('neither the join code');
    await join(learner, 'Anna', JOIN);
    await expect(learner.getByRole('heading', { level: 1, name: 'Class' })).toBeVisible({ timeout: 30_000 });
    await expect(learner.getByText('Personal code', { exact: true })).toBeVisible();
    await expect(learner.getByRole('link', { name: 'Class: Anna' })).toBeVisible();
    await expect(learner.getByRole('heading', { name: 'Learners' })).toHaveCount(0);
    await expectAccessible(learner);

    await page.goto(`${server.url}lab/class`);
    await join(page, 'Bo', JOIN);
    await expect(page.getByRole('alert')).toContainText('The class is full');
    await join(page, 'Eva Trainer', TRAINER);
    const row = page.getByRole('row', { name: /^Anna/ });
    // The app starts only now.
    await expect(row.getByText('No exercise')).toBeVisible({ timeout: 30_000 });
    await expect(row.getByText('Now')).toBeVisible();
    await expect(page.getByText(/AUTUMN-26\. 1 of 1/)).toBeVisible();
    await page.getByLabel('Exercise', { exact: true }).selectOption({ label: 'Nothing since the weekend' });
    await row.getByRole('button', { name: 'Hand out to Anna: Nothing since the weekend' }).click();
    await expect(row.getByText('0 of 3')).toBeVisible();
    await expectAccessible(page);

    await expect(learner.getByText(/handed out an exercise.*Nothing since the weekend/)).toBeVisible();
    await learner.getByRole('link', { name: 'Open the exercise' }).click();
    await learner.getByRole('button', { name: /hint/i }).first().click();
    await expect(row.getByText('1 of 3')).toBeVisible();

    // Another tab of the trainer's has the place by its cookie, and asks for the code.
    const tab = await page.context().newPage();
    await tab.goto(`${server.url}lab/class`);
    await tab.getByLabel("Trainer's code").fill(TRAINER);
    await tab.getByRole('button', { name: 'Show the class' }).click();
    await expect(tab.getByRole('row', { name: /^Anna/ })).toBeVisible();
    await tab.close();

    await row.getByRole('button', { name: 'End this place: Anna' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'End this place' }).click();
    await expect(page.getByText('Nobody has joined yet.')).toBeVisible();
    await expect(learner.getByRole('heading', { level: 1, name: 'Join the class' })).toBeVisible();
  } finally {
    await other.close();
    await stopListening(page.context());
    await server.remove();
  }
});
