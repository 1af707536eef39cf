/** Persistent storage: asked for in silence only where no person is asked, elsewhere after the press that explains it. */
import { expect, expectAccessible, Lab, test } from '../../support/lab.ts';

type Counted = { asked: number };

/** Counts what the page asks of the browser, and answers for it. */
async function answerFor(lab: Lab, browser: 'chromium' | 'another', kept: boolean): Promise<() => Promise<number>> {
  await lab.page.addInitScript(
    ([browser, kept]) => {
      const counted = globalThis as unknown as Counted;
      counted.asked = 0;
      let isKept = false;
      StorageManager.prototype.persisted = async () => isKept;
      StorageManager.prototype.persist = async () => {
        counted.asked += 1;
        return (isKept = kept);
      };
      if (browser === 'another') Object.defineProperty(Navigator.prototype, 'userAgentData', { value: undefined });
    },
    [browser, kept] as const,
  );
  return () => lab.page.evaluate(() => (globalThis as unknown as Counted).asked);
}

test('Chromium, which asks no person, is asked on the first visit', async ({ lab }) => {
  const asked = await answerFor(lab, 'chromium', true);
  await lab.open('lab/scenario');
  await expect.poll(asked).toBe(1);
});

for (const { kept, words } of [
  { kept: true, words: 'The browser keeps this world until you delete it.' },
  { kept: false, words: 'The browser did not promise to keep this world.' },
]) {
  test(`a browser that asks a person is asked after a press, and its ${kept ? 'yes' : 'no'} is shown`, async ({ lab, page }) => {
    const asked = await answerFor(lab, 'another', kept);
    await lab.open();
    await lab.open('lab/scenario');
    await expect(page.getByRole('status').filter({ hasText: 'The browser has not promised to keep this world.' })).toBeVisible();
    await expectAccessible(page);
    expect(await asked()).toBe(0);
    const ask = page.getByRole('button', { name: 'Ask the browser to keep this world' });
    await ask.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: words })).toBeVisible();
    expect(await asked()).toBe(1);
    await expect(ask).toBeFocused();
  });
}
