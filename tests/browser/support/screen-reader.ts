/**
 * Guidepup's virtual screen reader, in the page: it follows the focus and the live regions, and keeps what it would say. It
 * follows the standards and is no product that people use; findings/virtual-screen-reader-*.sh say what it gets wrong.
 */
import { expect, type Page } from '@playwright/test';
import fs from 'node:fs';
import { createRequire } from 'node:module';

const MODULE = fs.readFileSync(createRequire(import.meta.url).resolve('@guidepup/virtual-screen-reader/browser.js'), 'utf8');
/** The module as a script: evaluated, not added, the page's content security policy stays as visitors get it. */
const SCRIPT = MODULE.replace(/export\s*\{[^}]*?([\w$]+) as virtual\s*\};?/, 'globalThis.screenReader = $1;');

type Virtual = { start(options: { container: Node }): Promise<void>; spokenPhraseLog(): Promise<string[]> };

export class ScreenReader {
  /** How many phrases were listened to. */
  private heard = 0;

  private constructor(private readonly page: Page) {}

  /** Starts it in the page as it is; it ends with the document. */
  static async start(page: Page): Promise<ScreenReader> {
    await page.evaluate(`(() => {\n${SCRIPT}\n})()`);
    await page.evaluate(() => {
      // The tree of a removed element has no ids, and must be asked for none (findings/dom-accessibility-api-detached.sh).
      Object.assign(Element.prototype, { getElementById: () => null });
      return (globalThis as unknown as { screenReader: Virtual }).screenReader.start({ container: document.body });
    });
    return new ScreenReader(page);
  }

  /** Everything that it has said. */
  async log(): Promise<string[]> {
    return this.page.evaluate(() => (globalThis as unknown as { screenReader: Virtual }).screenReader.spokenPhraseLog());
  }

  /** Waits until it says this, after what was waited for before. */
  async expectSays(words: string | RegExp): Promise<void> {
    const matches = (phrase: string) => (typeof words === 'string' ? phrase === words : words.test(phrase));
    const further = async () => (await this.log()).slice(this.heard);
    await expect.poll(async () => (await further()).some(matches), { message: `the screen reader says ${String(words)}` }).toBe(true);
    this.heard += (await further()).findIndex(matches) + 1;
  }
}
