//! The floors of the app: a module of `src` imports only modules below it, so that a page can be understood, moved and split off
//! without what stands above it.

/// The modules of `src`, from the ground up. Modules of one floor do not know each other.
const FLOORS: [&[&str]; 13] = [
    &["browser"],
    &["paths"],
    &["navigation"],
    &["i18n"],
    &["api"],
    &["ui"],
    &["boot", "model"],
    &["list"],
    &["cmpivot"],
    &["admin_center", "console", "lab"],
    &["chunks", "shell"],
    &["app"],
    // The roots name every module.
    &["lib", "main"],
];

fn floor_of(room: &str) -> Option<usize> {
    FLOORS.iter().position(|rooms| rooms.contains(&room))
}

/// The module of `src` that a file belongs to.
fn room_of(file: &str) -> Option<&str> {
    let below = file.strip_prefix("src/")?.strip_suffix(".rs")?;
    below.split('/').next()
}

/// What a source file imports from its own floor or from above it.
pub(super) fn faults_of(file: &str, text: &str) -> Vec<String> {
    let Some(room) = room_of(file) else { return Vec::new() };
    let Some(floor) = floor_of(room) else {
        return vec![format!("{file}: '{room}' stands on no floor of crates/xtask/src/test/floors.rs")];
    };
    let mut faults = Vec::new();
    for (index, line) in text.lines().enumerate() {
        for imported in imported_rooms(line) {
            // A name that is no module is an item of the crate's root, or of the file itself.
            let is_above = imported != room && floor_of(imported).is_some_and(|other| other >= floor);
            if is_above {
                faults.push(format!("{file}:{}: {room} imports {imported}, which is not below it", index + 1));
            }
        }
    }
    faults
}

/// The modules that a line names by `crate::`, one by one or in braces. The formatter breaks no list of them over lines that is as
/// short as one of modules.
fn imported_rooms(line: &str) -> impl Iterator<Item = &str> {
    line.split("crate::").skip(1).flat_map(|rest| {
        let list = rest.strip_prefix('{').map_or(rest, |list| list.split_once('}').map_or(list, |(inner, _)| inner));
        let is_list = list.len() != rest.len();
        let names = if is_list { list.split(", ").collect() } else { vec![rest] };
        names
            .into_iter()
            .map(|name| name.split(|sign: char| !(sign.is_alphanumeric() || sign == '_')).next().unwrap_or_default())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_import_from_above_is_found() {
        let faults = |line| faults_of("src/ui/menu.rs", line).len();
        assert_eq!(faults("use crate::lab::clock::skip_to;"), 1);
        assert_eq!(faults("use crate::{browser, shell};"), 1);
        assert_eq!(faults("    let paused = crate::shell::is_paused();"), 1);
        assert_eq!(faults("use crate::i18n::t;"), 0);
        assert_eq!(faults("use crate::ui::Icon;"), 0);
    }

    #[test]
    fn surfaces_do_not_know_each_other() {
        assert_eq!(faults_of("src/console/list.rs", "use crate::lab::NextStep;").len(), 1);
        assert_eq!(faults_of("src/app.rs", "use crate::lab::StartPage;").len(), 0);
    }

    #[test]
    fn a_new_module_has_a_floor() {
        assert_eq!(faults_of("src/cellar/mod.rs", "").len(), 1);
        assert!(faults_of("crates/cmtrace/src/lib.rs", "use crate::lab;").is_empty());
    }
}
