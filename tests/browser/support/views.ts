/**
 * The windows in which layout is looked at: a laptop, a wide screen and a phone, each in both themes. A walk whose fault
 * depends on the layout runs in every window (`EVERY_WIDTH`, or `EVERY_VIEW` where colours matter); one whose fault does not runs in the default window.
 */
import type { PlaywrightTestOptions } from '@playwright/test';

type Options = Pick<PlaywrightTestOptions, 'viewport' | 'colorScheme'>;

/** One window: its name in test titles, and what Playwright is told. */
export type View = { name: string; width: number; use: Options };

const WINDOWS = [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
  { width: 390, height: 844 },
];

/** Every window in light and in dark. */
export const EVERY_VIEW: View[] = WINDOWS.flatMap((viewport) =>
  (['light', 'dark'] as const).map((colorScheme) => ({
    name: `${viewport.width} px, ${colorScheme}`,
    width: viewport.width,
    use: { viewport, colorScheme },
  })),
);

/** The three widths, where colours cannot matter: light on the laptop and the phone, dark on the wide screen. */
export const EVERY_WIDTH: View[] = EVERY_VIEW.filter((view) => (view.use.colorScheme === 'dark') === (view.width === 1920));
