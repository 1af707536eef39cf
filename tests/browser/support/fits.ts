/** Whether what has opened over the page can be seen: a person does not scroll a window that shows nothing. */
import { expect, type Page } from '@playwright/test';

/**
 * What cannot be seen of the open dialogs, flyouts, menus and panels, in words. It runs in the page, of any browser, and so
 * refers to nothing outside.
 */
export function whatDoesNotFit(): string[] {
  /** Lower than this a window that scrolls is a strip. */
  const USABLE_HEIGHT = 480;
  /** Space around a dialog, and the bars above a panel. */
  const MARGIN = 140;
  /** A box that scrolls shows at least a few lines. */
  const FEW_LINES = 64;
  const faults: string[] = [];
  const round = (box: DOMRect) => `${Math.round(box.left)},${Math.round(box.top)} to ${Math.round(box.right)},${Math.round(box.bottom)}`;
  const nameOf = (element: Element) =>
    (element.getAttribute('aria-label') ?? (element.textContent ?? '').trim().replace(/\s+/g, ' ').slice(0, 40)) || element.tagName;
  const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowY);
  const windows = [...document.querySelectorAll('dialog[open], section.popover, [role="menu"]')].filter((window) => window.getClientRects().length > 0);
  for (const window of windows) {
    const titled = document.getElementById(window.getAttribute('aria-labelledby') ?? '');
    const title = titled?.textContent ?? nameOf(window);
    const box = window.getBoundingClientRect();
    if (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1) {
      faults.push(`${title}: it stands at ${round(box)} of a page of ${innerWidth},${innerHeight}`);
    }
    const all = [window, ...window.querySelectorAll('*')];
    for (const inner of all.filter((element) => scrolls(element) && element.scrollHeight > element.clientHeight + 1 && element.tagName !== 'SELECT')) {
      if (box.height < Math.min(USABLE_HEIGHT, innerHeight - MARGIN)) {
        faults.push(`${title}: ${Math.round(box.height)} px high, and hides a part of ${nameOf(inner)} (${inner.clientHeight} of ${inner.scrollHeight} px)`);
      } else if (inner.clientHeight < Math.min(FEW_LINES, inner.scrollHeight)) {
        faults.push(`${title}: shows ${inner.clientHeight} of ${inner.scrollHeight} px of ${nameOf(inner)}`);
      }
    }
    for (const control of window.querySelectorAll('button, input, select, textarea, a[href], [role="menuitem"]')) {
      const place = control.getBoundingClientRect();
      if (place.width < 2 || place.height < 2) continue; // for screen readers alone, or not shown
      let inside: Element | null = control.parentElement;
      while (inside && inside !== window && !scrolls(inside)) inside = inside.parentElement;
      // In a box that scrolls it can be brought to where that box is, and beside it nothing is hidden.
      const frame = (inside ?? window).getBoundingClientRect();
      const isBeside = place.left < frame.left - 1 || place.right > frame.right + 1;
      const canScroll = inside !== null && scrolls(inside);
      if (isBeside || (!canScroll && (place.top < frame.top - 1 || place.bottom > frame.bottom + 1))) {
        faults.push(`${title}: ${nameOf(control)} stands at ${round(place)}, outside of ${round(frame)}`);
      }
    }
  }
  return windows.length === 0 ? ['nothing is open'] : faults;
}

/** Looks at what is open in windows of these sizes. */
export async function expectFits(page: Page, what: string, sizes: readonly { width: number; height: number }[]): Promise<void> {
  const before = page.viewportSize()!;
  for (const size of sizes) {
    await page.setViewportSize(size);
    expect(await page.evaluate(whatDoesNotFit), `${what} at ${size.width} px`).toEqual([]);
  }
  await page.setViewportSize(before);
}
