// What is to be reached, what was measured, and whether it was: the one table at the end of a bench.
import { table } from './statistics.mjs';

export const milliseconds = (value) => (value >= 1_000 ? `${(value / 1_000).toFixed(2)} s` : `${value.toFixed(value < 100 ? 2 : 0)} ms`);
/** Milliseconds, in microseconds where they are less than one. */
export const micro = (value) => (value < 1 ? `${(1_000 * value).toFixed(0)} µs` : milliseconds(value));
export const times = (value) => `${value.toFixed(value < 10 ? 2 : 1)} x`;
export const count = (value) => Math.round(value).toLocaleString('en');

/** The figures of one bench with their goals. */
export class Goals {
  rows = [];

  /** `value` shall be at most `limit`; `shown` writes both. */
  atMost(what, value, limit, shown) {
    this.#add(what, `at most ${shown(limit)}`, shown(value), value <= limit);
  }

  /** `value` shall be at least `limit`. */
  atLeast(what, value, limit, shown) {
    this.#add(what, `at least ${shown(limit)}`, shown(value), value >= limit);
  }

  /** Something that could not be measured here, and why. */
  notMeasured(what, goal, why) {
    this.rows.push([what, goal, why, 'not measured']);
  }

  #add(what, goal, measured, reached) {
    this.rows.push([what, goal, measured, reached ? 'yes' : 'NO']);
  }

  print() {
    if (this.rows.length === 0) return;
    console.log('\nGoals:');
    table([['work', 'goal', 'measured', 'reached'], ...this.rows]);
  }
}
