/** Exercises: a broken world whose cause nothing gives away, hints at a price, the cause, a check of the world itself, and the results. */
import fs from 'node:fs';
import { expect, expectAccessible, test } from '../support/lab.ts';

const TITLE = 'The quiet service';
/** Its directory, by which results are kept. */
const NAME = 'the-quiet-service';
const CAUSE = 'SMS_EXECUTIVE does not run on the service connection point.';

test('a learner is told the story, investigates, states the cause, repairs the world, and keeps the result', async ({ lab }) => {
  await lab.openOnboarded('lab/exercises');
  const { page } = lab;
  await expect(page.getByRole('heading', { level: 1, name: 'Exercises' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Start: / })).toHaveCount(18);
  await expectAccessible(page);

  // A world with work in it is not replaced without a question.
  const before = await lab.api.status();
  await page.getByRole('button', { name: `Start: ${TITLE}` }).click();
  const question = page.getByRole('dialog', { name: 'Start an exercise' });
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await expectAccessible(page);
  await question.getByRole('button', { name: 'Cancel' }).click();
  expect((await lab.api.status()).journalLength).toBe(before.journalLength);
  await page.getByRole('button', { name: `Start: ${TITLE}` }).click();
  await question.getByRole('button', { name: 'Start the exercise' }).click();

  const run = page.getByRole('region', { name: TITLE });
  await expect(run).toBeFocused();
  await expect(run).toContainText('An action on IT-LT-0008 has been pending for an hour.');
  await lab.api.pauseClock();
  await expectAccessible(page);

  // Nothing gives the cause away: neither the page of the faults, nor its address, nor the switches.
  await page.getByRole('link', { name: /^Faults/ }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Faults' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Switch on: / })).toHaveCount(0);
  expect((await lab.api.call('GET', 'gateway/lab/faults')).text).not.toContain('"on":true');
  expect((await lab.api.call('PUT', 'gateway/lab/faults/management-point-down', { body: '{"on":true}' })).status).toBeGreaterThanOrEqual(400);
  await page.goBack();

  await run.getByRole('button', { name: /^Take the next hint/ }).click();
  await expect(run.getByRole('log', { name: 'Hints' }).getByRole('listitem')).toHaveCount(1);

  await run.getByRole('button', { name: 'State the cause' }).press('Enter');
  await expect(run.getByRole('button', { name: 'State the cause' })).toHaveAccessibleDescription('Choose a cause first.');
  await run.getByRole('radio', { name: 'The upload was turned off in the settings.' }).check();
  await run.getByRole('button', { name: 'State the cause' }).click();
  await expect(run.getByText('Not the cause: The upload was turned off in the settings.')).toBeVisible();
  await run.getByRole('radio', { name: CAUSE }).check();
  await run.getByRole('button', { name: 'State the cause' }).click();
  await expect(run.getByText(`Right: ${CAUSE}`)).toBeVisible();

  // Found is not repaired.
  await run.getByRole('button', { name: 'Check the world' }).click();
  await expect(run.getByText('The world does not work yet.')).toBeVisible();
  await run.getByRole('link', { name: 'What an administrator can do' }).click();
  await page.getByRole('button', { name: /^Restart SMS_EXECUTIVE/ }).click();
  await page.goBack();
  await run.getByRole('button', { name: 'Check the world' }).click();
  await expect(run.getByRole('heading', { name: 'Why it was so' })).toBeVisible();
  await expect(run).toContainText('Restart SMS_EXECUTIVE');
  await expectAccessible(page);

  const results = page.getByRole('region', { name: 'Your results' });
  await expect(results.getByRole('row').filter({ hasText: TITLE })).toContainText('Solved');
  const download = page.waitForEvent('download');
  await results.getByRole('button', { name: 'Export as CSV' }).click();
  expect(fs.readFileSync(await (await download).path(), 'utf8')).toContain(NAME);
  await page.reload();
  await expect(page.getByRole('region', { name: 'Your results' }).getByRole('row').filter({ hasText: TITLE })).toContainText('Solved');
});

test('a directory of a trainer that is no exercise is refused with what is wrong, and nothing is replaced', async ({ lab }) => {
  await lab.openOnboarded('lab/exercises');
  const { page } = lab;
  const before = await lab.api.status();
  const file = { name: 'broken.zip', mimeType: 'application/zip', buffer: Buffer.from('PK no zip at all') };
  await page.getByLabel('Open a zip').setInputFiles(file);
  await expect(page.getByRole('alert')).toContainText('Nothing was replaced');
  await expectAccessible(page);
  expect((await lab.api.status()).journalLength).toBe(before.journalLength);
});
