//! Counting tests honestly: from each runner's own closing lines, and a suite that broke counts as failed.

use crate::say;
use anyhow::Result;
use std::fmt;
use std::ops::Add;
use std::time::{Duration, Instant};

/// Tests that ran.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Counts {
    pub(super) passed: u64,
    pub(super) failed: u64,
    pub(super) skipped: u64,
}

impl Add for Counts {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            skipped: self.skipped + other.skipped,
        }
    }
}

impl fmt::Display for Counts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(formatter, ", {} skipped", self.skipped)?;
        }
        Ok(())
    }
}

/// A suite that has run.
#[derive(Debug)]
pub(super) struct Suite {
    name: &'static str,
    pub(super) counts: Counts,
    elapsed: Duration,
    remark: Option<String>,
}

impl Suite {
    /// Runs `work`, which returns what it counted and whether its runner said that all is well.
    /// A runner that fails without naming a failed test (it did not compile, it crashed) counts as one failure.
    pub(super) fn run(
        name: &'static str,
        why_and_how_long: &str,
        work: impl FnOnce() -> Result<(Counts, bool)>,
    ) -> Self {
        let begun = Instant::now();
        let step = say::start(name, why_and_how_long);
        let (mut counts, remark) = match work() {
            Ok((counts, true)) => (counts, None),
            Ok((counts, false)) => (counts, Some("its runner failed, see above".to_owned())),
            Err(failure) => {
                say::failed(&failure);
                (Counts::default(), Some(failure.to_string().lines().next().unwrap_or_default().to_owned()))
            }
        };
        if remark.is_some() && counts.failed == 0 {
            counts.failed = 1;
        }
        step.done();
        Self { name, counts, elapsed: begun.elapsed(), remark }
    }
}

impl Suite {
    /// A suite that was not run, and why. It counts as nothing.
    pub(super) fn skipped(name: &'static str, why: String) -> Self {
        say::note(&format!("{name}: skipped, {why}"));
        Self { name, counts: Counts::default(), elapsed: Duration::ZERO, remark: Some(format!("skipped: {why}")) }
    }
}

impl fmt::Display for Suite {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:<42} {:>12}   {}", self.name, say::duration(self.elapsed), self.counts)?;
        if let Some(remark) = &self.remark {
            write!(formatter, "   ({remark})")?;
        }
        Ok(())
    }
}

/// Adds up the closing lines of libtest and of wasm-bindgen-test:
/// `test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 2 filtered out; …`.
pub(super) fn of_test_result_line(line: &str) -> Option<Counts> {
    let counts = line.trim_start().strip_prefix("test result: ")?;
    let number_before = |word: &str| {
        counts
            .split([';', '.'])
            .find_map(|part| part.trim().strip_suffix(word)?.trim().parse::<u64>().ok())
            .unwrap_or(0)
    };
    Some(Counts { passed: number_before("passed"), failed: number_before("failed"), skipped: number_before("ignored") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_lines_are_read() {
        let native =
            "test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; 7 filtered out; finished in 0.01s";
        assert_eq!(of_test_result_line(native), Some(Counts { passed: 12, failed: 3, skipped: 1 }));
        let wasm = "test result: ok. 2 passed; 0 failed; 0 ignored; 0 filtered out; finished in 0.05s";
        assert_eq!(of_test_result_line(wasm), Some(Counts { passed: 2, failed: 0, skipped: 0 }));
        assert_eq!(of_test_result_line("test tests::result ... ok"), None);
    }

    #[test]
    fn a_suite_that_breaks_counts_as_failed() {
        let broken = Suite::run("broken", "a test", || Ok((Counts { passed: 4, ..Counts::default() }, false)));
        assert_eq!(broken.counts, Counts { passed: 4, failed: 1, skipped: 0 });
    }

    #[test]
    fn a_suite_that_was_left_out_says_why_and_fails_nothing() {
        let suite = Suite::skipped("other", "no driver".to_owned());
        assert_eq!(suite.counts, Counts::default());
        assert!(suite.to_string().ends_with("(skipped: no driver)"));
    }

    #[test]
    fn the_last_line_is_plain() {
        assert_eq!(Counts { passed: 5, failed: 0, skipped: 0 }.to_string(), "5 passed, 0 failed");
    }
}
