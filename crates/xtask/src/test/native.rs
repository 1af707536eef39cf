//! Unit and property tests on this machine.

use super::counts::{Counts, Suite, of_test_result_line};
use crate::{paths, process};
use std::process::Command;

pub(super) fn run(filter: Option<&str>) -> Suite {
    Suite::run("native tests", "unit and property tests of every crate; about 6 min the first time", || {
        let mut cargo = Command::new("cargo");
        cargo.current_dir(paths::repository()).args(["test", "--workspace", "--locked", "--no-fail-fast"]);
        cargo.args(filter);
        let mut counts = Counts::default();
        let well = process::watch(&mut cargo, "cargo test", |line| {
            counts = counts + of_test_result_line(line).unwrap_or_default();
        })?;
        Ok((counts, well))
    })
}
