// Frame times while a list scrolls, and what is made of them.
import { quantile } from './statistics.mjs';

/** Milliseconds of a frame at 60 Hz, and what the browser's clock rounds by. */
export const FRAME_MS = 16.7;
const ROUNDING_MS = 0.15;
/** How long each movement is watched. */
export const SECONDS = 10;
const GRID = '[role="grid"]';

/** Milliseconds of every frame of ten seconds in which the list moves by so many pixels a frame, half of the time up. */
export function frames(page, pixels) {
  return page.evaluate(
    ([selector, pixels, seconds]) =>
      new Promise((resolve) => {
        const grid = document.querySelector(selector);
        const times = [];
        let begun;
        let last;
        const frame = (now) => {
          begun ??= now;
          if (last !== undefined) times.push(now - last);
          last = now;
          if (now - begun >= seconds * 1_000) {
            resolve(times);
            return;
          }
          if (pixels > 0) grid.scrollTop += now - begun < seconds * 500 ? pixels : -pixels;
          requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      }),
    [GRID, pixels, SECONDS],
  );
}

export function summary(name, times) {
  const slow = times.filter((time) => time > FRAME_MS + ROUNDING_MS).length / times.length;
  return { name, count: times.length, median: quantile(times, 0.5), p99: quantile(times, 0.99), longest: Math.max(...times), slow };
}

export const percent = (share) => `${(share * 100).toFixed(2)} %`;
