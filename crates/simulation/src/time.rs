//! Simulated time: integer milliseconds since 1970, UTC.

use serde::{Deserialize, Serialize};

/// A point in simulated time, milliseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct SimTime(pub i64);

/// One second in milliseconds.
pub const SECOND_MS: i64 = 1_000;
/// One minute in milliseconds.
pub const MINUTE_MS: i64 = 60 * SECOND_MS;
/// One hour in milliseconds.
pub const HOUR_MS: i64 = 60 * MINUTE_MS;
/// One day in milliseconds.
pub const DAY_MS: i64 = 24 * HOUR_MS;

impl SimTime {
    /// The latest time that can be shown: the end of the year 9999 less a day.
    pub const MAX: Self = Self(253_402_214_400_000);

    /// `self` and `milliseconds` more, held at [`SimTime::MAX`].
    pub fn plus(self, milliseconds: i64) -> Self {
        Self(self.0.saturating_add(milliseconds).min(Self::MAX.0))
    }

    /// RFC 3339 with milliseconds, for example `2026-03-02T08:00:00.000Z`.
    pub fn rfc3339(self) -> String {
        self.format("%Y-%m-%dT%H:%M:%S%.3fZ")
    }

    /// Parses RFC 3339; `None` when it is not one or out of range.
    pub fn parse(text: &str) -> Option<Self> {
        let timestamp: jiff::Timestamp = text.parse().ok()?;
        let ms = timestamp.as_millisecond();
        (0..=Self::MAX.0).contains(&ms).then_some(Self(ms))
    }

    /// `MM/dd/yyyy HH:mm:ss`, as the site's logs write a date in their text.
    pub fn log_text(self) -> String {
        self.format("%m/%d/%Y %H:%M:%S")
    }

    /// `strftime` in UTC.
    pub fn format(self, pattern: &str) -> String {
        let timestamp = jiff::Timestamp::from_millisecond(self.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
        timestamp.to_zoned(jiff::tz::TimeZone::UTC).strftime(pattern).to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::SimTime;

    #[test]
    fn writes_the_forms_that_the_documents_show() {
        let time = SimTime::parse("2020-02-28T16:35:31Z").expect("a valid time");
        assert_eq!(time.log_text(), "02/28/2020 16:35:31");
        assert_eq!(time.rfc3339(), "2020-02-28T16:35:31.000Z");
    }

    #[test]
    fn refuses_what_is_no_time() {
        assert_eq!(SimTime::parse("yesterday"), None);
        assert_eq!(SimTime::parse("1969-12-31T23:59:59Z"), None);
    }
}
