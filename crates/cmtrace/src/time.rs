//! Times as logs write them: local time, with the bias in minutes where the framing carries it.

use jiff::civil::{Date, DateTime};

const ABSENT_TIME: i64 = i64::MIN;
const ABSENT_BIAS: i16 = i16::MIN;
const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// The time of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct LineTime {
    /// Milliseconds since 1970-01-01 00:00 of the local clock.
    local_ms: i64,
    /// Minutes to add for UTC: Windows' bias, so `+240` is four hours *behind* UTC.
    bias_minutes: i16,
}

impl LineTime {
    /// A line without a time.
    pub const ABSENT: Self = Self { local_ms: ABSENT_TIME, bias_minutes: ABSENT_BIAS };

    pub(crate) fn new(local_ms: i64, bias_minutes: Option<i16>) -> Self {
        Self { local_ms, bias_minutes: bias_minutes.unwrap_or(ABSENT_BIAS) }
    }

    /// Milliseconds since 1970-01-01 00:00 on the clock of the machine that wrote the line.
    pub fn local_ms(self) -> Option<i64> {
        (self.local_ms != ABSENT_TIME).then_some(self.local_ms)
    }

    /// Minutes to add to the local time for UTC, as Windows counts them; absent in the managed workers' logs.
    pub fn bias_minutes(self) -> Option<i16> {
        (self.bias_minutes != ABSENT_BIAS).then_some(self.bias_minutes)
    }

    /// Milliseconds since the epoch in UTC; `assumed_bias` (minutes) stands in where the line carries none.
    pub fn utc_ms(self, assumed_bias: i16) -> Option<i64> {
        let bias = self.bias_minutes().unwrap_or(assumed_bias);
        self.local_ms().map(|local| local + i64::from(bias) * 60_000)
    }

    /// The local date and time.
    pub fn local(self) -> Option<DateTime> {
        let local_ms = self.local_ms()?;
        jiff::Timestamp::from_millisecond(local_ms).ok().map(|time| jiff::tz::Offset::UTC.to_datetime(time))
    }
}

/// Reads dates; neighbouring lines are mostly of the same day.
#[derive(Clone, Debug, Default)]
pub(crate) struct Dates {
    last: Option<([u8; 10], i64)>,
}

impl Dates {
    /// Milliseconds of the start of a day `MM-dd-yyyy` (or with one digit for month and day), since 1970-01-01.
    pub(crate) fn day_ms(&mut self, text: &[u8]) -> Option<i64> {
        let key = <[u8; 10]>::try_from(text).ok();
        if let (Some(key), Some((known, day))) = (key, self.last)
            && key == known
        {
            return Some(day);
        }
        let mut parts = text.split(|byte| *byte == b'-');
        let month = number(parts.next()?)?;
        let day = number(parts.next()?)?;
        let year = number(parts.next()?)?;
        if parts.next().is_some() {
            return None;
        }
        let date = Date::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?).ok()?;
        let day = jiff::tz::Offset::UTC.to_timestamp(date.to_datetime(jiff::civil::Time::midnight())).ok()?;
        let day = day.as_millisecond();
        if let Some(key) = key {
            self.last = Some((key, day));
        }
        Some(day)
    }
}

/// Milliseconds since midnight and the bias in minutes, of `HH:mm:ss.fff+bias`. Fractions have any number of digits, and
/// the bias may be absent (managed workers) or signed twice (`+-60`, as clients east of Greenwich write it).
pub(crate) fn time_of_day(text: &[u8]) -> Option<(i64, Option<i16>)> {
    let (hours, rest) = digits(text)?;
    let (minutes, rest) = digits(rest.strip_prefix(b":")?)?;
    let (seconds, rest) = digits(rest.strip_prefix(b":")?)?;
    if hours > 23 || minutes > 59 || seconds > 60 {
        return None;
    }
    let (milliseconds, rest) = match rest.split_first() {
        Some((b'.' | b',', rest)) => fraction(rest)?,
        _ => (0, rest),
    };
    let ms = ((i64::from(hours) * 60 + i64::from(minutes)) * 60 + i64::from(seconds)) * 1000 + i64::from(milliseconds);
    debug_assert!(ms <= DAY_MS + 1000, "bounded above");
    Some((ms, bias(rest)?))
}

fn fraction(text: &[u8]) -> Option<(u32, &[u8])> {
    let length = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (digits, rest) = text.split_at(length);
    if digits.is_empty() {
        return None;
    }
    let mut milliseconds = 0;
    for at in 0..3 {
        milliseconds = milliseconds * 10 + u32::from(digits.get(at).map_or(0, |digit| digit - b'0'));
    }
    Some((milliseconds, rest))
}

/// `Some(None)`: there is none. `None`: it cannot be read.
fn bias(text: &[u8]) -> Option<Option<i16>> {
    let signs = text.iter().take_while(|byte| matches!(byte, b'+' | b'-')).count();
    let (signs, digits) = text.split_at(signs);
    if digits.is_empty() && signs.is_empty() {
        return Some(None);
    }
    let minutes = i16::try_from(number(digits)?).ok().filter(|minutes| *minutes <= 24 * 60)?;
    Some(Some(if signs.contains(&b'-') { -minutes } else { minutes }))
}

fn digits(text: &[u8]) -> Option<(u32, &[u8])> {
    let length = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (digits, rest) = text.split_at(length);
    Some((number(digits)?, rest))
}

/// A number of one to nine digits.
pub(crate) fn number(text: &[u8]) -> Option<u32> {
    if text.is_empty() || text.len() > 9 {
        return None;
    }
    text.iter().try_fold(0_u32, |number, byte| byte.is_ascii_digit().then(|| number * 10 + u32::from(byte - b'0')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bias_is_added_to_local_time_for_utc() {
        let (ms, bias) = time_of_day(b"19:35:04.986+240").expect("a time");
        assert_eq!((ms, bias), (70_504_986, Some(240)));
        // 19:35 in New York in summer is 23:35 in London's winter time.
        assert_eq!(LineTime::new(ms, bias).utc_ms(0), Some(70_504_986 + 4 * 3_600_000));
        assert_eq!(time_of_day(b"00:00:00.000-60").expect("a time").1, Some(-60));
        assert_eq!(time_of_day(b"00:00:00.000+-60").expect("a time").1, Some(-60));
    }

    #[test]
    fn managed_workers_write_seven_decimals_and_no_bias() {
        assert_eq!(time_of_day(b"01:02:03.0470000"), Some((3_723_047, None)));
        assert_eq!(time_of_day(b"1:02:03"), Some((3_723_000, None)));
        assert_eq!(time_of_day(b"01:02:03.4"), Some((3_723_400, None)));
    }

    #[test]
    fn what_is_no_time_is_refused() {
        for text in ["", "24:00:00", "12:60:00", "12:00", "12:00:00.", "12:00:00.000+", "12:00:00.000+9999", "a:b:c"] {
            assert_eq!(time_of_day(text.as_bytes()), None, "{text}");
        }
        let mut dates = Dates::default();
        for text in ["", "13-01-2026", "02-30-2026", "02-03", "02-03-2026-1", "2026-02-03"] {
            assert_eq!(dates.day_ms(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn a_date_is_month_first() {
        let mut dates = Dates::default();
        let expected = Some(20_721 * DAY_MS);
        assert_eq!(dates.day_ms(b"09-25-2026"), expected);
        assert_eq!(dates.day_ms(b"09-25-2026"), expected);
        assert_eq!(dates.day_ms(b"9-25-2026"), expected);
        assert_eq!(dates.day_ms(b"09-26-2026"), expected.map(|day| day + DAY_MS));
    }
}
