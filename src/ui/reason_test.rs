//! Every disabled control of the app shows its reason in the same way: none is disabled without `Reason`.

use std::path::{Path, PathBuf};

/// Where an attribute may stand for itself, and why.
const ALLOWED: [(&str, &str); 3] = [
    ("src/ui/reason_tip.rs", "finds the controls that `Reason` disables"),
    ("src/admin_center/grid/device_row.rs", "the box of a row that is still being read"),
    ("src/ui/reason_test.rs", "looks for them"),
];

fn sources(directory: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(directory).expect("a readable directory") {
        let path = entry.expect("a readable entry").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// Whether a line of a view disables a control in another way than by `Reason`.
fn disables_by_itself(line: &str) -> bool {
    let line = line.trim();
    if line.starts_with("//") {
        return false;
    }
    let by_reason = line.contains(".disabled()") || line.contains("Reason::disabled");
    let attribute =
        line.contains("aria-disabled=") || line.split_whitespace().any(|part| part.starts_with("disabled="));
    line.contains("set_disabled(") || attribute && !by_reason
}

#[test]
fn every_disabled_control_has_a_reason() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    sources(&root.join("src"), &mut paths);
    let mut found = Vec::new();
    for path in paths {
        let name = path.strip_prefix(root).expect("a path below the root").to_string_lossy().replace('\\', "/");
        if ALLOWED.iter().any(|(allowed, _)| *allowed == name) {
            continue;
        }
        let source = std::fs::read_to_string(&path).expect("a readable source");
        let lines = source.lines().enumerate().filter(|(_, line)| disables_by_itself(line));
        found.extend(lines.map(|(number, line)| format!("{name}:{}: {}", number + 1, line.trim())));
    }
    assert!(found.is_empty(), "disabled without telling why:\n{}", found.join("\n"));
}

#[test]
fn the_search_tells_a_reason_from_an_attribute() {
    assert!(disables_by_itself("disabled=move || is_busy.get()"));
    assert!(disables_by_itself(r#"<button type="button" disabled=is_off>"#));
    assert!(disables_by_itself(r#"aria-disabled="true""#));
    assert!(!disables_by_itself("aria-disabled=reason.disabled()"));
    assert!(!disables_by_itself("// `disabled=` would lose the focus"));
}
