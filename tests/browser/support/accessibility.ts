/** axe-core, and its findings in words that a person can act on. */
import { expect, type Page } from '@playwright/test';
import fs from 'node:fs';
import { createRequire } from 'node:module';

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Finding = { id: string; impact: string | null; help: string; nodes: { target: unknown[]; html: string; failureSummary?: string }[] };

/**
 * Fails unless axe-core finds nothing at all in the page as it is now, and no control stands in a live region: it would be
 * read aloud with each change of the words around it.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNoControlInLiveRegions(page);
  // Evaluated, not added as a script: the page's content security policy stays as visitors get it.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const findings = await page.evaluate(async () => {
    const axe = (globalThis as unknown as { axe: { run: (root: Document) => Promise<{ violations: Finding[] }> } }).axe;
    return (await axe.run(document)).violations;
  });
  expect(findings.map(inWords).join('\n\n'), 'what axe-core found').toBe('');
}

async function expectNoControlInLiveRegions(page: Page): Promise<void> {
  const live = page.locator('[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]');
  const controls = live.locator('a[href], button, input, select, textarea, [tabindex]:not([tabindex="-1"])');
  expect(await controls.evaluateAll((all) => all.map((one) => one.outerHTML.slice(0, 200))), 'controls in a live region').toEqual([]);
}

function inWords(finding: Finding): string {
  const places = finding.nodes.map((node) => {
    const why = (node.failureSummary ?? '').split('\n').slice(1).map((line) => line.trim()).join('; ');
    return `  ${node.target.join(' ')}\n    ${node.html.slice(0, 200)}\n    ${why}`;
  });
  return `${finding.impact ?? 'minor'}: ${finding.help} (${finding.id})\n${places.join('\n')}`;
}
