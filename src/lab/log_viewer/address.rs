//! What of the viewer is in the address: the files, how they stand, and which lines are shown. A line is linked by it.

use crate::navigation::Parameters;
use crate::paths;
use contract::log_viewer::OPENED;

/// Further files beside the one in the path, with commas between.
pub const WITH: &str = "with";
/// How several files stand.
pub const VIEW: &str = "view";
/// Only lines of this component.
pub const COMPONENT: &str = "component";
/// Only lines of this thread.
pub const THREAD: &str = "thread";
/// Whether the filter's text is a regular expression.
pub const EXPRESSION: &str = "regex";
/// The moment that was gone to, as `2026-11-29T12:00:00`.
pub const TIME: &str = "time";
/// Of `view`: each file in a list of its own.
const SIDE_BY_SIDE: &str = "side";

/// How several files stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// One list, by time.
    #[default]
    Merged,
    /// A list each.
    SideBySide,
}

impl Layout {
    /// Of the address.
    pub fn of_query(value: Option<&str>) -> Self {
        if value == Some(SIDE_BY_SIDE) { Self::SideBySide } else { Self::Merged }
    }

    /// In the address.
    pub fn query(self) -> Option<&'static str> {
        (self == Self::SideBySide).then_some(SIDE_BY_SIDE)
    }
}

/// The files of an address, each once: the path's, then those of the query.
pub fn files_of(path_file: Option<&str>, with: Option<&str>) -> Vec<String> {
    let with = with.unwrap_or_default().split(',').filter(|file| !file.is_empty()).map(decoded);
    let mut files: Vec<String> = Vec::new();
    for file in path_file.map(str::to_owned).into_iter().chain(with) {
        if !files.contains(&file) {
            files.push(file);
        }
    }
    files
}

/// The address of some files, in this order; filters stay, and the line does while its file does.
pub fn address_of(files: &[String], query: &Parameters) -> String {
    let mut query = query.clone();
    // The path names one of the lab's own: an opened file is only there in this tab.
    let first = files.iter().position(|file| !file.starts_with(OPENED));
    let rest: Vec<String> =
        files.iter().enumerate().filter(|(index, _)| Some(*index) != first).map(|(_, file)| escaped(file)).collect();
    query.set(WITH, (!rest.is_empty()).then(|| rest.join(",")));
    let is_gone = |line: &str| line.rsplit_once(':').is_some_and(|(file, _)| !files.iter().any(|known| known == file));
    if query.get("line").is_some_and(|line| is_gone(&line)) {
        query.set("line", None);
    }
    if files.len() < 2 {
        query.set(VIEW, None);
    }
    first.map_or(paths::LOGS.to_owned(), |first| paths::log(&files[first])) + &query.to_query()
}

/// A name in a list whose items stand between commas.
fn escaped(name: &str) -> String {
    name.replace('%', "%25").replace(',', "%2C")
}

fn decoded(name: &str) -> String {
    name.replace("%2C", ",").replace("%25", "%")
}

/// The link to one line of the files that are shown now.
pub fn link_to(files: &[String], query: &Parameters, line: &str) -> String {
    let mut query = query.clone();
    query.set("line", Some(line.to_owned()));
    address_of(files, &query)
}

/// Thread of a typed number, decimal or hexadecimal: `7896`, `0x1ED8`.
pub fn thread_of(text: &str) -> Option<u32> {
    let text = text.trim();
    match text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
        Some(digits) => u32::from_str_radix(digits, 16).ok(),
        None => text.parse().ok(),
    }
}

/// Milliseconds since 1970 of a local time as `<input type="datetime-local">` writes it.
pub fn moment_of(text: &str) -> Option<i64> {
    let time: jiff::civil::DateTime = text.parse().ok()?;
    let elapsed = time.duration_since(jiff::civil::date(1970, 1, 1).at(0, 0, 0, 0));
    i64::try_from(elapsed.as_millis()).ok()
}

/// A local time as `<input type="datetime-local">` takes it, to the second.
pub fn moment_text(local_ms: i64) -> String {
    crate::i18n::format::rfc3339(local_ms).trim_end_matches('Z').to_owned()
}

/// The name of a file of which only the id is known: an opened file that is not open (any more) in this tab.
pub fn name_of(id: &str) -> &str {
    id.strip_prefix(OPENED).unwrap_or(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(files: &[&str]) -> Vec<String> {
        files.iter().map(|file| (*file).to_owned()).collect()
    }

    #[test]
    fn files_and_address_agree() {
        for files in [
            names(&["BgbServer.log"]),
            names(&["BgbServer.log", "CMGatewayNotificationWorker.log"]),
            names(&["BgbServer.log", "~odd, 100% name.lo_"]),
            names(&["~a.log", "~b.log"]),
        ] {
            let address = address_of(&files, &Parameters::default());
            let (path, query) = address.split_once('?').unwrap_or((&address, ""));
            let file = path.strip_prefix("/lab/logs/");
            let with = Parameters::of_query(query).get(WITH);
            assert_eq!(files_of(file, with.as_deref()), files, "{address}");
        }
    }

    #[test]
    fn a_line_leaves_the_address_with_its_file() {
        let query = Parameters::of_query("?line=~a.log:3&level=error&view=side");
        let both = address_of(&names(&["~a.log", "~b.log"]), &query);
        assert!(both.contains("line=") && both.contains("view=side"), "{both}");
        let other = address_of(&names(&["~b.log"]), &query);
        assert!(!other.contains("line=") && !other.contains("view=") && other.contains("level=error"), "{other}");
        assert!(link_to(&names(&["x.log"]), &Parameters::default(), "7").ends_with("/lab/logs/x.log?line=7"));
    }

    #[test]
    fn threads_are_decimal_or_hexadecimal() {
        assert_eq!(
            (thread_of(" 7896"), thread_of("0x1ED8"), thread_of("x"), thread_of("")),
            (Some(7896), Some(7896), None, None)
        );
    }

    #[test]
    fn a_moment_is_read_as_the_field_writes_it() {
        for text in ["2026-11-29T12:00:00", "2026-11-29T12:00"] {
            assert_eq!(moment_of(text).map(moment_text).as_deref(), Some("2026-11-29T12:00:00"));
        }
        assert_eq!(moment_of("noon"), None);
    }
}
