//! Bounds of a time: days of the calendar in UTC, and days before now.

use crate::i18n::format::{parse_rfc3339_ms, rfc3339};

/// Days that one can count back: a century.
pub const DAYS_AGO_MAX: u32 = 36_500;
/// Milliseconds of an hour: what counts from now follows the clock hour by hour, not with every poll.
pub const HOUR_MS: i64 = 3_600_000;
const DAY_MS: i64 = 24 * HOUR_MS;
/// Graph writes the year 1 for *never*: whatever is known is later than this.
const EARLIEST: &str = "1970-01-01T00:00:00Z";
/// In the address: a time that is not known.
const NEVER: &str = "never";

/// The bounds; those that are there hold together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TimeRange {
    /// Not before this day, `2020-09-01`.
    pub from: Option<String>,
    /// Not after this day.
    pub to: Option<String>,
    /// More than so many days before now.
    pub days_ago: Option<u32>,
    /// Also where no time is known; with nothing else, only there.
    pub is_never: bool,
}

/// A day as a date field writes it, if it is one.
pub fn day(text: &str) -> Option<String> {
    start_ms(text).is_some_and(|ms| ms >= 0).then(|| text.to_owned())
}

fn start_ms(day: &str) -> Option<i64> {
    let mut start = day.to_owned();
    start.push_str("T00:00:00Z");
    parse_rfc3339_ms(&start)
}

impl TimeRange {
    /// Reads [`Self::text`]; what is not understood is no bound.
    pub fn of_text(text: &str) -> Self {
        let mut range = Self::default();
        for part in text.split(',') {
            if part == NEVER {
                range.is_never = true;
            } else if let Some((from, to)) = part.split_once("..") {
                (range.from, range.to) = (day(from), day(to));
            } else if let Some(days) = part.strip_suffix('d').and_then(|days| days.parse().ok()) {
                range.days_ago = Some(days).filter(|days| *days <= DAYS_AGO_MAX);
            }
        }
        range
    }

    /// `2020-09-01..2020-09-05,30d,never`, as the address of the page has it.
    pub fn text(&self) -> String {
        let mut parts = Vec::new();
        if self.from.is_some() || self.to.is_some() {
            let (from, to) = (self.from.as_deref().unwrap_or_default(), self.to.as_deref().unwrap_or_default());
            parts.push(format!("{from}..{to}"));
        }
        parts.extend(self.days_ago.map(|days| format!("{days}d")));
        parts.extend(self.is_never.then(|| NEVER.to_owned()));
        parts.join(",")
    }

    /// The term of a `$filter`.
    pub fn expression(&self, property: &str, now_ms: i64) -> String {
        let mut bounds = Vec::new();
        let from = self.from.as_deref().and_then(start_ms).map(rfc3339);
        let ends = [
            self.to.as_deref().and_then(start_ms).map(|start_ms| start_ms + DAY_MS),
            self.days_ago.map(|days| now_ms - i64::from(days) * DAY_MS),
        ];
        if from.is_some() || ends.iter().any(Option::is_some) {
            bounds.push(format!("{property} ge {}", from.as_deref().unwrap_or(EARLIEST)));
        }
        bounds.extend(ends.into_iter().flatten().map(|end_ms| format!("{property} lt {}", rfc3339(end_ms))));
        let bounds = bounds.join(" and ");
        match self.is_never {
            false => bounds,
            true if bounds.is_empty() => format!("{property} lt {EARLIEST}"),
            true => format!("({bounds} or {property} lt {EARLIEST})"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2020-09-08, 10:00.
    const NOW_MS: i64 = 1_599_559_200_000;

    fn check(text: &str, expected: &str) {
        let range = TimeRange::of_text(text);
        assert_eq!(range.text(), text);
        assert_eq!(range.expression("t", NOW_MS), expected, "{text}");
    }

    // DeviceOffboardingManager#33: stale devices are found by their last check-in.
    #[test]
    fn bounds_are_written_as_graph_reads_them() {
        check("30d", "t ge 1970-01-01T00:00:00Z and t lt 2020-08-09T10:00:00Z");
        check("2020-09-01..", "t ge 2020-09-01T00:00:00Z");
        check("..2020-08-31", "t ge 1970-01-01T00:00:00Z and t lt 2020-09-01T00:00:00Z");
        check(
            "2020-09-01..2020-09-01,0d",
            "t ge 2020-09-01T00:00:00Z and t lt 2020-09-02T00:00:00Z and t lt 2020-09-08T10:00:00Z",
        );
        check("never", "t lt 1970-01-01T00:00:00Z");
        check("2020-09-01..,never", "(t ge 2020-09-01T00:00:00Z or t lt 1970-01-01T00:00:00Z)");
    }

    #[test]
    fn what_is_no_day_is_no_bound() {
        for nonsense in ["", "..", "yesterday..", "2020-13-01..", "-3d", "36501d", "d", "0001-01-01.."] {
            assert_eq!(TimeRange::of_text(nonsense), TimeRange::default(), "{nonsense}");
        }
    }
}
