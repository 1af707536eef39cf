//! The OpenAPI document is made of the code: the table of endpoints, the tables of Graph's types, the tables of error
//! codes, and what a fresh world answers where no table says it. `docs/openapi.json` is that document; to renew it:
//! `TENANT_ATTACH_LAB_UPDATE=1 cargo test -p gateway --test openapi`.

mod bodies;
mod document;
mod operations;
mod schemas;
#[path = "../support/mod.rs"]
mod support;

use contract::faults::FaultId;
use document::{Path, paths};
use gateway::testing::endpoints;
use serde_json::{Value, json};
use std::path::PathBuf;
use strum::VariantArray as _;
use support::{LAB, Lab, oauth};

fn checked_in() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/openapi.json")
}

fn lab() -> Lab {
    let mut lab = Lab::new();
    lab.onboard_and_settle();
    lab
}

#[test]
fn what_is_checked_in_is_what_the_code_says() {
    let mut text = serde_json::to_string_pretty(&document::document(&mut lab())).expect("JSON");
    text.push('\n');
    if std::env::var_os("TENANT_ATTACH_LAB_UPDATE").is_some() {
        std::fs::write(checked_in(), &text).expect("written");
    }
    let found = std::fs::read_to_string(checked_in()).unwrap_or_default();
    let line = found.lines().zip(text.lines()).position(|(found, made)| found != made);
    assert!(
        found == text,
        "docs/openapi.json is not what the code says (first at line {:?}). Renew it with \
         TENANT_ATTACH_LAB_UPDATE=1 cargo test -p gateway --test openapi, and look at the difference.",
        line.map_or(found.lines().count().min(text.lines().count()), |line| line) + 1
    );
}

/// Every route stands in it, in every version that has it, and every name that it uses is defined.
#[test]
fn it_is_whole() {
    let document = document::document(&mut lab());
    let paths = document["paths"].as_object().expect("paths");
    for endpoint in endpoints() {
        for operation in endpoint.operations {
            let stable = format!("/gateway/{}", endpoint.template.replace("{version}", "v1.0"));
            let beta = stable.replacen("v1.0", "beta", 1);
            let method = operation.method.as_str().to_lowercase();
            assert!(
                [stable, beta]
                    .iter()
                    .any(|path| !paths.get(path).map_or(&Value::Null, |path| &path[&method]).is_null()),
                "{}",
                operation.name
            );
        }
    }
    let text = document.to_string();
    for name in text.split("#/components/").skip(1).filter_map(|rest| rest.split('"').next()) {
        let found = name.split('/').fold(&document["components"], |value, part| &value[part]);
        assert!(!found.is_null(), "{name}");
    }
}

/// The query options of a route are those that it knows, and no others.
#[test]
fn options_are_those_of_the_code() {
    const ALL: [&str; 17] = [
        "$top",
        "$skip",
        "$skiptoken",
        "$count",
        "$select",
        "$filter",
        "$orderby",
        "$search",
        "$expand",
        "$format",
        "after",
        "search",
        "level",
        "collection",
        "upload",
        "from",
        "device",
    ];
    let mut lab = lab();
    let examples = document::Examples::of(&mut lab);
    for Path { target, method, described, is_open, .. } in paths(&examples) {
        if is_open || method != "GET" {
            continue;
        }
        for option in ALL {
            let answer = lab.get(&format!("{target}?{option}=%00"));
            let is_unknown = answer.status == 400 && answer.code() == "QueryOptionUnknown";
            // A path whose example is not there in this world says nothing of its options.
            // Beta knows `search` for `$search`, which the document does not repeat.
            let with_dollar = format!("${option}");
            let is_known = described.query.contains(&option)
                || target.contains("/graph/beta") && described.query.contains(&with_dollar.as_str());
            let is_expected = is_known != is_unknown || answer.status == 404;
            assert!(is_expected, "{target}?{option}: {}", answer.text());
        }
    }
}

/// Whether the site is onboarded, and what is changed then.
type Change<'change> = (bool, &'change dyn Fn(&mut Lab));

/// Each route, in each kind of world and for each kind of caller, answers as the document says (`support::documented` compares each answer).
#[test]
fn it_names_what_every_kind_of_world_answers() {
    let examples = document::Examples::of(&mut lab());
    let listing: Value = serde_json::from_str(include_str!("../../../../public/exercises.json")).expect("JSON");
    let exercise = |lab: &mut Lab| {
        lab.post(&format!("{LAB}/exercises"), listing[0].clone()).ok();
        lab.sign_in("admin@contoso.com");
    };
    let broken = |lab: &mut Lab| {
        for id in FaultId::VARIANTS {
            let target = format!("{LAB}/faults/{id}");
            let _ = lab.post(&target, json!({"on": true}));
            let _ = lab.post(&target, json!({"on": true, "target": {"user": "global-admin"}}));
        }
    };
    let as_user = |lab: &mut Lab| lab.sign_in_as("helpdesk-no-notify");
    let as_application = |lab: &mut Lab| {
        let token = oauth::for_itself(lab, "device-reports").ok();
        lab.token = token["access_token"].as_str().expect("a token").to_owned();
    };
    let changes: [Change<'_>; 6] = [
        (false, &|_| {}),
        (true, &|_| {}),
        (true, &exercise),
        (true, &broken),
        (true, &as_user),
        (true, &as_application),
    ];
    for (is_attached, change) in changes {
        let mut lab = if is_attached { lab() } else { Lab::new() };
        change(&mut lab);
        for path in paths(&examples).iter().filter(|path| !["Reset", "StartExercise"].contains(&path.operation)) {
            let content_type = [("content-type", "application/json")];
            let bodies: &[&str] = match path.described.body {
                None => &[""],
                Some(_) => &["{}", "[", r#"{"at":"7","journalLength":3}"#, r#"{"sequence":1}"#, r#"{"answer":"no"}"#],
            };
            for body in bodies {
                lab.call(&path.method, &path.target, if body.is_empty() { &[] } else { &content_type }, *body);
            }
        }
    }
}
