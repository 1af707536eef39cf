/** Every disabled control tells why: what a person sees who comes to it with the keyboard, and who presses it. */
import { expect, type Page } from '@playwright/test';

/** More Tab stops than any page has. */
const STOPS_MAX = 250;

/** Names the disabled controls that are seen, of the dialog that is open or else of the page; how many there are. */
function mark(page: Page): Promise<number> {
  return page.evaluate(() => {
    const root = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document;
    const controls = [...root.querySelectorAll('[aria-disabled="true"]')].filter((control) => control.checkVisibility());
    for (const [index, control] of controls.entries()) control.setAttribute('data-walked', String(index));
    return controls.length;
  });
}

/**
 * Goes through the page (or the open dialog) with Tab, and expects the reason of each disabled control that it comes to; how
 * many there are. One Tab stop stands for choices that exclude each other: the arrow keys lead to the rest of them.
 */
export async function expectReasonsByKeyboard(page: Page): Promise<number> {
  const count = await mark(page);
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const reasons = new Map<number, string>();
  for (let stop = 0; stop < STOPS_MAX && reasons.size < count; stop += 1) {
    await page.keyboard.press('Tab');
    const [index, reason] = await page.evaluate(readFocused);
    if (index >= 0) {
      expect(reason, `reason of ${await words(page, index)}`).not.toBe('');
      reasons.set(index, reason);
    }
  }
  for (let index = 0; index < count; index += 1) {
    const isChoice = await page.locator(`[data-walked="${index}"][type="radio"]`).count();
    if (isChoice === 0) expect([...reasons.keys()], `Tab comes to ${await words(page, index)}`).toContain(index);
  }
  return count;
}

/** Presses each disabled control of the page (or the open dialog) in the middle, and expects its reason; how many there are. */
export async function expectReasonsByPress(page: Page, press: 'mouse' | 'touch' = 'mouse'): Promise<number> {
  const count = await mark(page);
  for (let index = 0; index < count; index += 1) {
    // The last reason may lie over what is pressed next, as for a person, who closes it.
    if (index > 0) await page.keyboard.press('Escape');
    const [x, y] = await page.evaluate((index) => {
      const control = document.querySelector(`[data-walked="${index}"]`)!;
      control.scrollIntoView({ block: 'center' });
      const area = control.getBoundingClientRect();
      return [area.left + area.width / 2, area.top + area.height / 2];
    }, index);
    await (press === 'touch' ? page.touchscreen.tap(x, y) : page.mouse.click(x, y));
    await expect.poll(() => shownReason(page, `[data-walked="${index}"]`), { message: `reason of ${await words(page, index)}` }).not.toBe('');
  }
  return count;
}

/** The reason of a control as far as it is seen: whole, in the window, and with nothing over it. */
export function shownReason(page: Page, selector: string): Promise<string> {
  return page.evaluate((selector) => {
    const ids = document.querySelector(selector)?.getAttribute('aria-describedby')?.split(' ') ?? [];
    const shown = ids.map((id) => document.getElementById(id)).filter((element) => element?.matches('.reason') && element.checkVisibility());
    const isSeen = (element: HTMLElement) => {
      const area = element.getBoundingClientRect();
      const isInWindow = area.left >= 0 && area.top >= 0 && area.right <= innerWidth && area.bottom <= innerHeight;
      return isInWindow && document.elementFromPoint(area.left + area.width / 2, area.top + area.height / 2) === element;
    };
    return shown.find((element) => isSeen(element!))?.innerText.trim() ?? '';
  }, selector);
}

/** The control that has the focus, by its mark, and its reason as it is seen. */
function readFocused(): [number, string] {
  const control = document.activeElement?.closest<HTMLElement>('[data-walked]');
  const ids = control?.getAttribute('aria-describedby')?.split(' ') ?? [];
  const shown = ids.map((id) => document.getElementById(id)).find((element) => element?.matches('.reason') && element.checkVisibility());
  const area = shown?.getBoundingClientRect();
  const isInWindow = area && area.left >= 0 && area.top >= 0 && area.right <= innerWidth && area.bottom <= innerHeight;
  return [Number(control?.dataset.walked ?? -1), isInWindow ? shown!.innerText.trim() : ''];
}

/** The control as it stands in the page, for messages. */
function words(page: Page, index: number): Promise<string> {
  return page.locator(`[data-walked="${index}"]`).evaluate((control) => control.outerHTML.slice(0, 160));
}
