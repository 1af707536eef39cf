//! `docs/versions.md` is made of the tables of `scenario::product`; to renew it: `TENANT_ATTACH_LAB_UPDATE=1 cargo test -p scenario --test
//! version_document`.

use scenario::product::{Area, Feature, Term, Version};
use std::fmt::Write as _;
use std::path::PathBuf;
use strum::VariantArray as _;

const HEAD: &str = "\
# Versions of Configuration Manager

The version of the site is part of the scenario (*Lab > Scenario*, `siteVersion` of `gateway/lab/reset`), and an update from the console
(*Administration > Updates and Servicing*) changes it while the world runs. *Lab > Versions* compares two of them. The default is 2006, that of the documents which the
world follows. What the portal is called and shows follows the site's version here, as a tenant looked while that version was new.

This file is made of `crates/scenario/src/product`.
";

const fn title(area: Area) -> &'static str {
    match area {
        Area::Onboarding => "Attaching the tenant",
        Area::AllDevices => "The list of all devices",
        Area::DevicePages => "Pages of a device",
        Area::Applications => "Applications of a device",
        Area::Rights => "Rights",
        Area::Connection => "Connection",
    }
}

/// The documentation of a variant, as it stands in the source.
fn words(feature: Feature) -> String {
    let source = include_str!("../src/product/feature.rs");
    let lines: Vec<&str> = source.lines().map(str::trim).collect();
    let variant = format!("{feature:?},");
    let at = lines.iter().position(|line| *line == variant).expect("the variant");
    lines[at - 1].trim_start_matches("/// ").to_owned()
}

fn document() -> String {
    let mut text = HEAD.to_owned();
    let mut line = |words: &str| writeln!(text, "{words}").expect("a string takes everything");
    line("\n## Releases\n");
    line("| Version | Build | Available | In-console update from |\n| --- | --- | --- | --- |");
    for version in Version::VARIANTS {
        let release = version.release();
        line(&format!("| {version} | {} | {} | {} or later |", release.build, release.available, release.updates_from));
    }
    line(
        "\n*Updates and servicing for Configuration Manager* has builds and dates, *What's new in version …* of each the way of updates.",
    );
    line("2303 is here because no update leads from 2207 to 2403.");
    line("\n## Names\n");
    line("| From | Name | Source |\n| --- | --- | --- |");
    for term in Term::VARIANTS {
        for (since, name) in term.names() {
            line(&format!("| {since} | {name} | {} |", term.source()));
        }
    }
    for area in Area::VARIANTS {
        line(&format!("\n## {}\n", title(*area)));
        line("| Feature | From | Until | Simulated | Source |\n| --- | --- | --- | --- | --- |");
        for feature in Feature::VARIANTS.iter().filter(|feature| feature.area() == *area) {
            let is_end = |version: &&Version| **version > feature.since() && !feature.is_in(**version);
            let until = Version::VARIANTS.iter().find(is_end).map_or(String::new(), ToString::to_string);
            let simulated = if feature.is_simulated() { "yes" } else { "no" };
            let (words, since, source) = (words(*feature), feature.since(), feature.source());
            line(&format!("| {words} | {since} | {until} | {simulated} | {source} |"));
        }
    }
    text
}

#[test]
fn the_document_is_that_of_the_tables() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/versions.md");
    let document = document();
    if std::env::var_os("TENANT_ATTACH_LAB_UPDATE").is_some() {
        std::fs::write(&path, &document).expect("the document is written");
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        found == document,
        "docs/versions.md is not what the tables say. Renew it with TENANT_ATTACH_LAB_UPDATE=1 cargo test -p scenario --test \
         version_document."
    );
}
