/** Leaves the count for `cargo xtask test`, which adds up every suite: `passed failed skipped` in RESULTS_FILE. */
import type { FullConfig, Reporter, Suite } from '@playwright/test/reporter';
import fs from 'node:fs';

export default class CountReporter implements Reporter {
  private root: Suite | undefined;

  onBegin(_config: FullConfig, suite: Suite) {
    this.root = suite;
  }

  onEnd() {
    const file = process.env.RESULTS_FILE;
    if (!file || !this.root) return;
    let passed = 0, failed = 0, skipped = 0;
    for (const test of this.root.allTests()) {
      // A test that never started (the run was cut short) is no pass. `flaky` is one whose browser died under it, once.
      const outcome = test.results.length === 0 ? 'unexpected' : test.outcome();
      if (outcome === 'expected' || outcome === 'flaky') passed += 1;
      else if (outcome === 'skipped') skipped += 1;
      else failed += 1;
    }
    fs.writeFileSync(file, `${passed} ${failed} ${skipped}\n`);
  }
}
