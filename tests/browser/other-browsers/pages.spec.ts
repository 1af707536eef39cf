/** Pages and dialogs beside the main job: they are whole, and nothing is asked that was not explained. */
import { test } from '../support/other-browser.ts';

const CO_MANAGEMENT = 'console/administration/cloud-services/co-management';

test('the question before offboarding is a whole window', async ({ visitor }) => {
  await visitor.open();
  await visitor.api.pauseClock();
  await visitor.api.onboard();
  await visitor.open(`${CO_MANAGEMENT}?dialog=properties&page=upload`);
  await visitor.find('dialog', 'Properties');
  await visitor.expectFits('Properties');
  await visitor.press('checkbox', 'Upload to Microsoft Endpoint Manager admin center');
  await visitor.press('button', 'Apply');
  await visitor.find('dialog', 'Stop the upload');
  await visitor.expectFits('the question');
  await visitor.press('button', 'No');
});

test('the Scenario page says what the browser promises of the stored world', async ({ visitor }) => {
  await visitor.open('lab/scenario');
  await visitor.read(/not promised to keep this world|makes no such promise/);
  await visitor.find('button', 'Ask the browser to keep this world');
});
