//! Simulated time: integer milliseconds since 1970, UTC.

use jiff::SignedDuration;
use jiff::civil::{Date, DateTime, Time};
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

    /// The time of whole minutes since 1970.
    pub fn from_minutes(minutes: u32) -> Self {
        Self(i64::from(minutes) * MINUTE_MS)
    }

    /// Whole minutes since 1970, the resolution in which the site keeps activity.
    pub fn minutes(self) -> u32 {
        u32::try_from(self.0.div_euclid(MINUTE_MS)).unwrap_or(0)
    }

    /// `self` and `milliseconds` more, held at [`SimTime::MAX`].
    pub fn plus(self, milliseconds: i64) -> Self {
        Self(self.0.saturating_add(milliseconds).min(Self::MAX.0))
    }

    /// RFC 3339 with milliseconds, for example `2026-03-02T08:00:00.000Z`.
    pub fn rfc3339(self) -> String {
        let mut text = Vec::with_capacity(RFC_3339.len());
        self.write_rfc3339(&mut text, true);
        text.into_iter().map(char::from).collect()
    }

    /// Appends RFC 3339, with milliseconds or without. Lists write hundreds of these, so no pattern is read for them.
    pub fn write_rfc3339(self, out: &mut Vec<u8>, with_milliseconds: bool) {
        let civil = self.civil();
        let year = civil.year().unsigned_abs();
        let mut text = *RFC_3339;
        let mut put = |at: usize, value: u8| {
            text[at] += value / 10;
            text[at + 1] += value % 10;
        };
        put(0, (year / 100) as u8);
        put(2, (year % 100) as u8);
        for (at, value) in
            [(5, civil.month()), (8, civil.day()), (11, civil.hour()), (14, civil.minute()), (17, civil.second())]
        {
            put(at, value.unsigned_abs());
        }
        if with_milliseconds {
            let millisecond = civil.millisecond().unsigned_abs();
            text[20] += (millisecond / 100) as u8;
            text[21] += (millisecond / 10 % 10) as u8;
            text[22] += (millisecond % 10) as u8;
            out.extend_from_slice(&text);
        } else {
            text[19] = b'Z';
            out.extend_from_slice(&text[..20]);
        }
    }

    /// The date and the time of day in UTC. A time that is not between the years 0 and 9999 is shown as 1970.
    fn civil(self) -> DateTime {
        let since = SignedDuration::from_millis(self.0);
        EPOCH.checked_add(since).ok().filter(|civil| civil.year() >= 0).unwrap_or(EPOCH)
    }

    /// Parses RFC 3339 (seconds may be absent, as OData has it); `None` when it is not one or no time that the world can
    /// have. What is finer than a millisecond is cut off.
    pub fn parse(text: &str) -> Option<Self> {
        Self::parse_any(text).filter(|time| (0..=Self::MAX.0).contains(&time.0))
    }

    /// The same for every time of the years 1 to 9999, for comparisons: the world has none before 1970.
    pub fn parse_any(text: &str) -> Option<Self> {
        let rest = &mut text.as_bytes();
        let year = digits(rest, 4)?;
        let month = after(rest, b"-").and_then(|()| digits(rest, 2))?;
        let day = after(rest, b"-").and_then(|()| digits(rest, 2))?;
        let hour = after(rest, b"Tt ").and_then(|()| digits(rest, 2))?;
        let minute = after(rest, b":").and_then(|()| digits(rest, 2))?;
        let (mut second, mut millisecond) = (0, 0);
        if after(rest, b":").is_some() {
            second = digits(rest, 2)?;
            if after(rest, b".").is_some() {
                let places = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
                let fraction = digits(rest, places)?;
                let scale = 10_i64.checked_pow(u32::try_from(places).ok()?)?;
                if !(1..=9).contains(&places) {
                    return None;
                }
                millisecond = fraction * SECOND_MS / scale;
            }
        }
        let mut offset_ms = 0;
        if after(rest, b"Zz").is_none() {
            let sign = if after(rest, b"-").is_some() { -1 } else { after(rest, b"+").map(|()| 1)? };
            let hours = digits(rest, 2)?;
            let minutes = after(rest, b":").and_then(|()| digits(rest, 2))?;
            if hours > 23 || minutes > 59 {
                return None;
            }
            offset_ms = sign * (hours * HOUR_MS + minutes * MINUTE_MS);
        }
        // A leap second is read as the second before it.
        if !rest.is_empty() || second > 60 {
            return None;
        }
        let small = |value: i64| i8::try_from(value).ok();
        let date = Date::new(i16::try_from(year).ok()?, small(month)?, small(day)?).ok()?;
        let time = Time::new(small(hour)?, small(minute)?, small(second.min(59))?, 0).ok()?;
        let since = date.to_datetime(time).duration_since(EPOCH).as_millis();
        let ms = i64::try_from(since).ok()? + millisecond - offset_ms;
        (YEAR_1_MS..YEAR_10000_MS).contains(&ms).then_some(Self(ms))
    }

    /// `MM/dd/yyyy HH:mm:ss`, as the site's logs write a date in their text.
    pub fn log_text(self) -> String {
        self.format("%m/%d/%Y %H:%M:%S")
    }

    /// By a pattern of `strftime`, in UTC; `%3f` gives milliseconds. A time that is not between the years 0 and 9999 is
    /// shown as 1970.
    pub fn format(self, pattern: &str) -> String {
        self.civil().strftime(pattern).to_string()
    }
}

/// A time whose digits are all zero.
const RFC_3339: &[u8; 24] = b"0000-00-00T00:00:00.000Z";
const EPOCH: DateTime = DateTime::constant(1970, 1, 1, 0, 0, 0, 0);
/// 0001-01-01 and 10000-01-01.
const YEAR_1_MS: i64 = -719_162 * DAY_MS;
const YEAR_10000_MS: i64 = 2_932_897 * DAY_MS;

/// Takes one of these bytes off the front.
fn after(rest: &mut &[u8], expected: &[u8]) -> Option<()> {
    let (first, others) = rest.split_first()?;
    expected.contains(first).then(|| *rest = others)
}

/// Takes a number of this many digits off the front.
fn digits(rest: &mut &[u8], count: usize) -> Option<i64> {
    let (number, others) = rest.split_at_checked(count)?;
    *rest = others;
    number.iter().try_fold(0_i64, |value, digit| {
        let digit = i64::from(digit.checked_sub(b'0').filter(|digit| *digit < 10)?);
        value.checked_mul(10)?.checked_add(digit)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const YEAR_0_MS: i64 = -719_528 * DAY_MS;

    fn by_jiff(text: &str) -> Option<SimTime> {
        let ms = text.parse::<jiff::Timestamp>().ok()?.as_millisecond();
        (0..=SimTime::MAX.0).contains(&ms).then_some(SimTime(ms))
    }

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

    #[test]
    fn knows_the_ends_of_months() {
        for text in ["2000-02-29T00:00:00Z", "2020-02-29T00:00:00Z", "2020-12-31T23:59:60Z", "2021-01-31T00:00Z"] {
            assert!(SimTime::parse(text).is_some(), "{text}");
            assert_eq!(SimTime::parse(text), by_jiff(text), "{text}");
        }
        for text in [
            "2100-02-29T00:00:00Z",
            "2021-02-29T00:00:00Z",
            "2021-04-31T00:00:00Z",
            "2021-00-01T00:00:00Z",
            "2021-13-01T00:00:00Z",
            "2021-01-00T00:00:00Z",
            "2021-01-01T24:00:00Z",
            "2021-01-01T00:60:00Z",
            "2021-01-01T00:00:61Z",
            "2021-01-01T00:00:00",
            "2021-01-01T00:00:00.Z",
            "2021-01-01T00:00:00.0000000001Z",
            "2021-01-01T00:00:00ZZ",
            "2021-01-01",
        ] {
            assert_eq!(SimTime::parse(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn shows_what_a_calendar_library_shows(ms in YEAR_0_MS..YEAR_10000_MS - DAY_MS) {
            let zoned = jiff::Timestamp::from_millisecond(ms).expect("in range").to_zoned(jiff::tz::TimeZone::UTC);
            let expected = zoned.strftime("%Y-%m-%dT%H:%M:%S%.3fZ").to_string();
            prop_assert_eq!(SimTime(ms).rfc3339(), expected);
        }

        #[test]
        fn reads_what_a_calendar_library_reads(
            text in "(19[67]|20[012]|999)[0-9]-[01][0-9]-[0-3][0-9][Tt ][0-2][0-9]:[0-5][0-9](:[0-5][0-9]([.][0-9]{1,9})?)?(Z|z|[+-][01][0-9]:[0-5][0-9])",
        ) {
            prop_assert_eq!(SimTime::parse(&text), by_jiff(&text), "{}", text);
        }

        #[test]
        fn reads_nothing_that_a_calendar_library_refuses(
            text in "2020-[01]?[0-9]-[0-3]?[0-9][TtZ :-][0-9]{1,2}[:.]?[0-9]{1,2}[:.]?[0-9]{0,2}[:.]?[0-9]{0,10}[+Zz-]?[0-9]{0,2}:?[0-9]{0,2}",
        ) {
            if let Some(time) = SimTime::parse(&text) {
                prop_assert_eq!(Some(time), by_jiff(&text), "{}", text);
            }
        }
    }
}
