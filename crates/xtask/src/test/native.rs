//! Unit and property tests on this machine.

use super::counts::{Counts, Suite, of_test_result_line};
use crate::{paths, process};
use xshell::cmd;

pub(super) fn run(filter: Option<&str>) -> Suite {
    Suite::run("native tests", "unit and property tests of every crate; about 6 min the first time", || {
        let shell = paths::shell()?;
        let mut counts = Counts::default();
        let cargo = cmd!(shell, "cargo test --workspace --locked --no-fail-fast {filter...}");
        let well = process::watch(cargo, |line| {
            counts = counts + of_test_result_line(line).unwrap_or_default();
        })?;
        Ok((counts, well))
    })
}
