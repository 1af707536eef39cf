//! `docs/faults.md` is made of the catalogue; to renew it: `TENANT_ATTACH_LAB_UPDATE=1 cargo test -p simulation --test
//! fault_document`.

use simulation::faults::catalog::{Area, Entry, TargetKind, entries};
use simulation::faults::{REMEDIES, RemedyPlace, remedy};
use std::fmt::Write as _;
use std::path::PathBuf;

const HEAD: &str = "# Faults

Everything that can be broken in the lab, on purpose: from the fault page, or with [`PUT gateway/lab/faults/{id}`](api.md). Each fault has the symptom, the line and the cure
that the documents of the real product give it; what none of them shows is ours and marked so ([deviations.md](deviations.md)). Numbers F1 to F69 count the known faults of
tenant attach. How to add one: [adding-a-fault.md](adding-a-fault.md).

This file is made of the catalogue (`crates/simulation/src/faults/catalog`) by a test.
";

fn area_name(area: Area) -> &'static str {
    match area {
        Area::Caller => "People: rights and accounts",
        Area::Tenant => "The tenant and its applications",
        Area::ServiceConnectionPoint => "The service connection point",
        Area::Network => "The way to the internet",
        Area::ManagementPoint => "The management point",
        Area::Client => "Clients",
        Area::Site => "The site",
        Area::CloudService => "The services of the cloud",
    }
}

fn place_name(place: RemedyPlace) -> &'static str {
    match place {
        RemedyPlace::Console => "console",
        RemedyPlace::AdminCenter => "admin center",
        RemedyPlace::Directory => "directory of the tenant",
        RemedyPlace::ActiveDirectory => "Active Directory",
        RemedyPlace::ControlPanel => "control panel of the server",
        RemedyPlace::Client => "client",
        RemedyPlace::Lab => "lab",
    }
}

fn write_entry(out: &mut String, entry: &Entry) -> std::fmt::Result {
    writeln!(out, "\n### `{}`\n", entry.id)?;
    writeln!(out, "- Symptom: {}", entry.symptom)?;
    let places: Vec<String> = entry.places.iter().map(|place| format!("`{place}`")).collect();
    writeln!(out, "- Shows in: {}", places.join(", "))?;
    match (entry.error, entry.status) {
        (Some(code), Some(status)) => writeln!(out, "- Error: `{code}`, status {status}")?,
        (Some(code), None) => writeln!(out, "- Error: `{code}`")?,
        (None, _) => {}
    }
    match entry.log {
        Some(log) => {
            let whose = if log.invented { " (ours)" } else { "" };
            writeln!(out, "- Line: {}: `{}`{whose}", log.file, log.text)?;
        }
        None => writeln!(out, "- Line: none")?,
    }
    writeln!(out, "- Component: {}", entry.component)?;
    if entry.target != TargetKind::None {
        let of = if entry.target == TargetKind::User { "a user, or every user" } else { "a device" };
        writeln!(out, "- On: {of}")?;
    }
    for parameter in entry.parameters {
        let (name, default, min, max) = (parameter.name, parameter.default, parameter.min, parameter.max);
        writeln!(out, "- Parameter: `{name}`, {min} to {max}, otherwise {default}")?;
    }
    writeln!(out, "- Cause: {}", entry.cause)?;
    let cure = remedy(entry.remedy);
    let place = cure
        .machine
        .map_or_else(|| place_name(cure.place).to_owned(), |machine| format!("{machine}, {}", place_name(cure.place)));
    writeln!(out, "- Remedy: `{}` ({place}): {}", cure.id, cure.words)?;
    writeln!(out, "- Source: {}", entry.source)
}

fn document() -> Result<String, std::fmt::Error> {
    let mut out = HEAD.to_owned();
    let areas = [
        Area::Caller,
        Area::Tenant,
        Area::ServiceConnectionPoint,
        Area::Network,
        Area::ManagementPoint,
        Area::Client,
        Area::Site,
        Area::CloudService,
    ];
    for area in areas {
        let of_area: Vec<_> = entries().filter(|entry| entry.area == area).collect();
        if of_area.is_empty() {
            continue;
        }
        writeln!(out, "\n## {}", area_name(area))?;
        for entry in of_area {
            write_entry(&mut out, entry)?;
        }
    }
    writeln!(out, "\n## Remedies\n\n| remedy | where | what | cures |\n| --- | --- | --- | --- |")?;
    for cure in REMEDIES {
        let cured: Vec<String> =
            entries().filter(|entry| entry.remedy == cure.id).map(|entry| format!("`{}`", entry.id)).collect();
        writeln!(out, "| `{}` | {} | {} | {} |", cure.id, place_name(cure.place), cure.words, cured.join(", "))?;
    }
    Ok(out)
}

#[test]
fn what_is_checked_in_is_what_the_catalogue_says() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/faults.md");
    let text = document().expect("text");
    if std::env::var_os("TENANT_ATTACH_LAB_UPDATE").is_some() {
        std::fs::write(&path, &text).expect("written");
    }
    let found = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        found == text,
        "docs/faults.md is not what the catalogue says. Renew it with TENANT_ATTACH_LAB_UPDATE=1 cargo test -p simulation \
         --test fault_document, and look at the difference."
    );
}
