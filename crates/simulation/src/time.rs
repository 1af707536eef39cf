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
        let mut text = Vec::with_capacity(RFC_3339.len());
        self.write_rfc3339(&mut text, true);
        text.into_iter().map(char::from).collect()
    }

    /// Appends RFC 3339, with milliseconds or without. Lists write hundreds of these, so no pattern is read for them.
    pub fn write_rfc3339(self, out: &mut Vec<u8>, with_milliseconds: bool) {
        let (year, month, day, of_day_ms) = self.parts();
        let of_day_s = of_day_ms / 1_000;
        let mut text = *RFC_3339;
        for (place, value) in [
            (0, year / 100),
            (2, year % 100),
            (5, month),
            (8, day),
            (11, of_day_s / 3_600),
            (14, of_day_s / 60 % 60),
            (17, of_day_s % 60),
        ] {
            text[place] += (value / 10) as u8;
            text[place + 1] += (value % 10) as u8;
        }
        if with_milliseconds {
            let millisecond = of_day_ms % 1_000;
            text[20] += (millisecond / 100) as u8;
            text[21] += (millisecond / 10 % 10) as u8;
            text[22] += (millisecond % 10) as u8;
            out.extend_from_slice(&text);
        } else {
            text[19] = b'Z';
            out.extend_from_slice(&text[..20]);
        }
    }

    /// Year, month, day, and milliseconds of the day.
    fn parts(self) -> (u32, u32, u32, u32) {
        let ms = if (YEAR_0_MS..YEAR_10000_MS).contains(&self.0) { self.0 } else { 0 };
        let (year, month, day) = civil_date(ms.div_euclid(DAY_MS));
        (year as u32, month as u32, day as u32, ms.rem_euclid(DAY_MS) as u32)
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
        let day_number = day_number(year, month, day);
        let is_date = (1..=12).contains(&month) && civil_date(day_number) == (year, month, day);
        // A leap second is shown as the second before it.
        if !rest.is_empty() || !is_date || hour > 23 || minute > 59 || second > 60 {
            return None;
        }
        let of_day_ms = hour * HOUR_MS + minute * MINUTE_MS + second.min(59) * SECOND_MS + millisecond;
        let ms = day_number * DAY_MS + of_day_ms - offset_ms;
        (YEAR_1_MS..YEAR_10000_MS).contains(&ms).then_some(Self(ms))
    }

    /// `MM/dd/yyyy HH:mm:ss`, as the site's logs write a date in their text.
    pub fn log_text(self) -> String {
        self.format("%m/%d/%Y %H:%M:%S")
    }

    /// As much of `strftime` as the documents' forms need, in UTC: `%Y %m %d %H %M %S`, and `%f` for milliseconds in
    /// three digits. A time that is not between the years 0 and 9999 is shown as 1970.
    pub fn format(self, pattern: &str) -> String {
        let mut text = Vec::with_capacity(pattern.len() + 16);
        self.write(&mut text, pattern);
        text.into_iter().map(char::from).collect()
    }

    /// Appends what [`SimTime::format`] gives; the pattern is ASCII.
    pub fn write(self, out: &mut Vec<u8>, pattern: &str) {
        let (year, month, day, of_day_ms) = self.parts();
        let mut bytes = pattern.bytes();
        while let Some(byte) = bytes.next() {
            if byte != b'%' {
                out.push(byte);
                continue;
            }
            let (value, places) = match bytes.next() {
                Some(b'Y') => (year, 4),
                Some(b'm') => (month, 2),
                Some(b'd') => (day, 2),
                Some(b'H') => (of_day_ms / 3_600_000, 2),
                Some(b'M') => (of_day_ms / 60_000 % 60, 2),
                Some(b'S') => (of_day_ms / 1_000 % 60, 2),
                Some(b'f') => (of_day_ms % 1_000, 3),
                _ => continue,
            };
            let mut scale = 10_u32.pow(places);
            while scale > 1 {
                scale /= 10;
                out.push(b'0' + (value / scale % 10) as u8);
            }
        }
    }
}

/// A time whose digits are all zero.
const RFC_3339: &[u8; 24] = b"0000-00-00T00:00:00.000Z";
/// 0000-01-01 and 10000-01-01.
const YEAR_0_MS: i64 = -719_528 * DAY_MS;
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

const DAYS_OF_400_YEARS: i64 = 146_097;
/// From 0000-03-01 to 1970-01-01. Years are counted from March, so that the leap day is a year's last.
const DAYS_TO_1970: i64 = 719_468;

/// Year, month and day of a day number since 1970 in the Gregorian calendar.
fn civil_date(day_number: i64) -> (i64, i64, i64) {
    let shifted = day_number + DAYS_TO_1970;
    let era = shifted.div_euclid(DAYS_OF_400_YEARS);
    let day_of_era = shifted.rem_euclid(DAYS_OF_400_YEARS);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

/// Day number since 1970 of a date; of the day that follows by counting on where the month is shorter.
fn day_number(year: i64, month: i64, day: i64) -> i64 {
    let year = year - i64::from(month <= 2);
    let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * DAYS_OF_400_YEARS + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - DAYS_TO_1970
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

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
