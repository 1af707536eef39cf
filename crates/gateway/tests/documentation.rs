//! `docs/api.md` is held to the code: every route and no other, every error code, every limit, and every command in it
//! runs, from top to bottom, against a fresh lab.

mod support;

use gateway::testing::ALWAYS_EMPTY;
use gateway::testing::Access;
use gateway::testing::Code;
use gateway::testing::Endpoint;
use gateway::testing::OAuthCode;
use gateway::testing::Operation;
use gateway::testing::percent_encode;
use gateway::testing::{Routed, endpoints, route};
use http::Method;
use simulation::scenario::Scenario;
use simulation::tenant::Directory;
use simulation::tenant::developer_applications::CLIENT_SECRET;
use std::collections::{BTreeMap, BTreeSet};
use support::Lab;

const DOCUMENT: &str = include_str!("../../../docs/api.md");
const COMMAND_ERRORS: &str = include_str!("../../simulation/src/command_error.rs");
const LIMITS: &str = include_str!("../../contract/src/limits.rs");
const SERVER: &str = "http://127.0.0.1:8081";

/// `### `METHOD /gateway/template``, and the commands below it.
fn documented() -> Vec<(String, String, Vec<String>)> {
    let mut sections = Vec::new();
    for section in DOCUMENT.split("\n### ").skip(1) {
        let (heading, rest) = section.split_once('\n').expect("a heading");
        let Some((method, template)) = heading.trim_matches('`').split_once(" /gateway/") else { continue };
        let rest = rest.split("\n## ").next().unwrap_or_default();
        let commands = rest.lines().filter(|line| line.contains("curl -s")).map(str::to_owned).collect();
        sections.push((method.to_owned(), template.to_owned(), commands));
    }
    sections
}

#[test]
fn names_every_route_and_no_other() {
    let in_document: BTreeSet<String> =
        documented().iter().map(|(method, template, _)| format!("{method} {template}")).collect();
    // Those have a section together, and their rows among the permissions.
    let is_always_empty = |endpoint: &&Endpoint| ALWAYS_EMPTY.iter().any(|row| row.template == endpoint.template);
    let in_code: BTreeSet<String> = endpoints()
        .filter(|endpoint| !is_always_empty(endpoint))
        .flat_map(|endpoint| endpoint.operations.iter().map(|one| format!("{} {}", one.method, endpoint.template)))
        .collect();
    assert_eq!(in_document, in_code);
    assert_eq!(documented().len(), in_code.len(), "each once");
}

#[test]
fn names_every_error_with_its_status() {
    for code in Code::ALL {
        let row = format!("| `{}` | {} | {} |", code.as_str(), code.status().as_u16(), code.meaning());
        assert!(DOCUMENT.contains(&row), "{row}");
    }
    let identities = COMMAND_ERRORS.lines().filter_map(|line| {
        let (code, number) = line.trim().strip_prefix("Self::")?.strip_suffix(',')?.split_once(" => ")?;
        let code = code.trim_end_matches(" { .. }");
        number.bytes().all(|byte| byte.is_ascii_digit()).then_some((code, number))
    });
    let identities: Vec<_> = identities.collect();
    assert!(identities.len() > 20, "the source was read");
    for (code, number) in identities {
        let is_documented = DOCUMENT
            .lines()
            .any(|line| line.starts_with(&format!("| `{code}` | ")) && line.contains(&format!("| {number} |")));
        assert!(is_documented, "{code} {number}");
    }
}

#[test]
fn names_every_oauth_error_with_its_number() {
    for code in OAuthCode::ALL {
        let (number, error, meaning) = code.row();
        let row = format!("| `LAB{number}` | `{error}` | {meaning} |");
        assert!(DOCUMENT.contains(&row), "{row}");
    }
}

/// Client ids of the default seed, so that a reader can copy them, and what each may.
#[test]
fn names_the_developers_applications() {
    let directory = Directory::new(Scenario::default().seed, &gateway::Company::default().personas);
    for application in directory.developer_applications() {
        let line = DOCUMENT.lines().find(|line| line.starts_with(&format!("| {} |", application.display_name)));
        let line = line.unwrap_or_else(|| panic!("{}", application.display_name));
        assert!(line.contains(&application.app_id.to_string()), "{} {}", application.display_name, application.app_id);
        for name in application.application_permissions.iter().chain(&application.delegated_permissions) {
            assert!(line.contains(&format!("`{name}`")), "{name}: {line}");
        }
    }
    assert!(DOCUMENT.contains(CLIENT_SECRET));
}

/// The table of permissions: for each route of Graph the permissions that open it, the least first.
#[test]
fn names_the_permissions_of_every_route() {
    for endpoint in endpoints() {
        for Operation { method, access, .. } in endpoint.operations {
            let Access::Graph(needed) = access else { continue };
            let path = endpoint.template.trim_start_matches("graph/{version}").trim_start_matches('/');
            let path = if path.is_empty() { "(root)" } else { path };
            let names: Vec<String> = needed.names().map(|name| format!("`{name}`")).collect();
            let names = if names.is_empty() { "any token".to_owned() } else { names.join(", ") };
            let row = format!("| `{method} {path}` | {names} |");
            assert!(DOCUMENT.contains(&row), "{row}");
        }
    }
}

#[test]
fn names_every_limit_with_its_value() {
    let mut count = 0;
    for line in LIMITS.lines().filter_map(|line| line.strip_prefix("pub const ")) {
        let (name, rest) = line.split_once(':').expect("a constant");
        let value = rest.split_once('=').expect("a value").1.trim().trim_end_matches(';').replace('_', "");
        let value: u64 = value.split('*').map(|factor| factor.trim().parse::<u64>().expect("a number")).product();
        assert!(DOCUMENT.contains(&format!("| `{name}` | {value} |")), "{name} {value}");
        count += 1;
    }
    assert!(count > 10);
}

/// A curl command: what it sends, and where its answer goes.
#[derive(Debug, Default)]
struct Curl {
    method: String,
    target: String,
    headers: Vec<(String, String)>,
    body: String,
    output: Option<String>,
}

/// The words of a shell line, variables filled in; ends at a pipe.
fn words(line: &str, variables: &BTreeMap<String, String>) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let (mut quote, mut is_word) = (None, false);
    let mut characters = line.chars().peekable();
    while let Some(character) = characters.next() {
        match (quote, character) {
            (None, '|') => break,
            (None, ' ') => {
                if is_word {
                    words.push(std::mem::take(&mut word));
                }
                is_word = false;
                continue;
            }
            (None, '\'' | '"') => quote = Some(character),
            (Some(open), close) if open == close => quote = None,
            (Some('"'), '\\') => word.extend(characters.next()),
            (None | Some('"'), '$') => {
                let mut name = String::new();
                while let Some(letter) = characters.peek().filter(|letter| letter.is_ascii_uppercase()) {
                    name.push(*letter);
                    characters.next();
                }
                word.push_str(variables.get(&name).unwrap_or_else(|| panic!("${name} in {line}")));
            }
            (_, character) => word.push(character),
        }
        is_word = true;
    }
    if is_word {
        words.push(word);
    }
    words
}

fn curl(line: &str, variables: &BTreeMap<String, String>, files: &BTreeMap<String, Vec<u8>>) -> Curl {
    let words = words(line, variables);
    let mut words = words.iter();
    assert_eq!(
        (words.next().map(String::as_str), words.next().map(String::as_str)),
        (Some("curl"), Some("-s")),
        "{line}"
    );
    let mut curl = Curl::default();
    let (mut data, mut is_get) = (Vec::new(), false);
    while let Some(word) = words.next() {
        let mut value = || words.next().unwrap_or_else(|| panic!("a value for {word}: {line}")).clone();
        match word.as_str() {
            "-G" => is_get = true,
            "-X" => curl.method = value(),
            "-o" => curl.output = Some(value()),
            "-H" => {
                let header = value();
                let (name, text) = header.split_once(": ").expect("a header");
                curl.headers.push((name.to_owned(), text.to_owned()));
            }
            "-d" => data.push(value()),
            "--data-urlencode" => {
                let pair = value();
                let (name, text) = pair.split_once('=').expect("a pair");
                data.push(format!("{name}={}", percent_encode(text)));
            }
            "--data-binary" => {
                let file = value();
                let content = &files[file.strip_prefix('@').expect("a file")];
                data.push(String::from_utf8(content.clone()).expect("UTF-8"));
            }
            url => {
                assert!(url.starts_with(SERVER) && curl.target.is_empty(), "{url} in {line}");
                curl.target = url[SERVER.len()..].to_owned();
            }
        }
    }
    let joined = data.join("&");
    if is_get {
        curl.target = format!("{}?{joined}", curl.target);
    } else if !data.is_empty() {
        curl.body = joined;
        if curl.method.is_empty() {
            curl.method = "POST".into();
        }
        if !curl.headers.iter().any(|(name, _)| name.eq_ignore_ascii_case("content-type")) {
            curl.headers.push(("Content-Type".into(), "application/x-www-form-urlencoded".into()));
        }
    }
    if curl.method.is_empty() {
        curl.method = "GET".into();
    }
    curl
}

/// What `sed -E 's/.*"name":"([^"]+)".*/\1/'` leaves: the last string of that name.
fn extracted(line: &str, text: &str) -> String {
    let name = line.split("s/.*\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a sed command");
    let after = text.rsplit(&format!("\"{name}\":\"")).next().expect("the name");
    after.split('"').next().unwrap_or_default().to_owned()
}

#[test]
fn every_command_works_from_top_to_bottom() {
    let mut lab = Lab::new();
    lab.post("/gateway/lab/reset", serde_json::json!({})).ok();
    let (mut variables, mut files) = (BTreeMap::new(), BTreeMap::new());
    for (method, template, commands) in documented() {
        let mut is_shown = false;
        for line in &commands {
            let (variable, command) = match line.split_once("=$(") {
                Some((name, rest)) if name.chars().all(|letter| letter.is_ascii_uppercase()) => (Some(name), rest),
                _ => (None, line.as_str()),
            };
            let curl = curl(command, &variables, &files);
            let asked = Method::from_bytes(curl.method.as_bytes()).expect("a method");
            let path = curl.target.split('?').next().unwrap_or_default();
            let Ok(Routed::Operation(_, found)) = route(&asked, path) else { panic!("no route: {line}") };
            let endpoint = endpoints().find(|endpoint| endpoint.template == template).expect("a template");
            is_shown |=
                endpoint.operation(&asked).map(|operation| operation.name) == Some(found.name) && curl.method == method;

            let mut headers: Vec<(&str, &str)> =
                curl.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            if !headers.iter().any(|(name, _)| *name == "Authorization") {
                headers.push(("Authorization", ""));
            }
            let answer = lab.call(&curl.method, &curl.target, &headers, curl.body.clone());
            assert!((200..300).contains(&answer.status), "{line}\n{}: {}", answer.status, answer.text());
            if let Some(file) = &curl.output {
                files.insert(file.clone(), answer.body.clone());
            }
            if let Some(name) = variable {
                let value = extracted(line, &answer.text());
                assert!(value.len() >= 36 && !value.contains(['{', ' ']), "{line}: {value}");
                variables.insert(name.to_owned(), value);
            }
        }
        assert!(is_shown, "no command for {method} {template}");
    }
}

/// The table of clients has the versions that the tests pin.
#[test]
fn names_the_clients_with_their_pinned_versions() {
    const PACKAGES: &str = include_str!("../../../tests/clients/node/package.json");
    const REQUIREMENTS: &str = include_str!("../../../tests/clients/python/requirements.txt");
    let mut count = 0;
    for row in DOCUMENT.lines() {
        let cells: Vec<&str> = row.split(" | ").collect();
        let Some((name, registry)) = cells[0].trim_start_matches("| ").split_once(" (") else { continue };
        let name = name.trim_matches('`');
        let pin = match registry {
            "npm)" => format!("\"{name}\": \"{}\"", cells[1]),
            "PyPI)" => format!("{name}=={}\n", cells[1]),
            _ => continue,
        };
        assert!(PACKAGES.contains(&pin) || REQUIREMENTS.contains(&pin), "{pin}");
        count += 1;
    }
    assert!(count > 15, "{count} rows were read");
}
