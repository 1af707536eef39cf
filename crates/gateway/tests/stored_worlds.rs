//! A journal that an earlier build exported still gives its world, and is written again to the byte.

mod support;

use support::{LAB, Lab, scenario};

const JOURNAL: &str = include_str!("fixtures/journal.json");

#[test]
fn an_exported_journal_gives_its_world() {
    let mut lab = Lab::of(scenario(1, 1));
    let headers = [("content-type", "application/json")];
    lab.call("POST", &format!("{LAB}/journal"), &headers, JOURNAL).ok();
    assert_eq!(lab.state_hash(), "06dfca051c28a6a681273d5c7533fc37bf615350448227ecdd7815d9d4d75bb8");
    lab.sign_in("admin@contoso.com");
    assert_eq!(lab.get(&format!("{LAB}/journal")).text(), JOURNAL);
    // What a host stores of it opens again.
    lab.reopen();
    assert_eq!(lab.state_hash(), "06dfca051c28a6a681273d5c7533fc37bf615350448227ecdd7815d9d4d75bb8");
}
