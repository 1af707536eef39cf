//! Moments and lengths of time: their texts, and the arithmetic of calendars.

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{Span, Timestamp, ToSpan};
use std::fmt::Write;
use strum::{Display, EnumString, VariantNames};

/// Milliseconds of a second, minute, hour and day.
pub(crate) const SECOND_MS: i64 = 1000;
const MINUTE_MS: i64 = 60 * SECOND_MS;
const HOUR_MS: i64 = 60 * MINUTE_MS;
pub(crate) const DAY_MS: i64 = 24 * HOUR_MS;

/// Units of a length of time in a query, largest first.
pub(crate) const UNITS: [(&str, i64); 5] =
    [("d", DAY_MS), ("h", HOUR_MS), ("m", MINUTE_MS), ("s", SECOND_MS), ("ms", 1)];

/// The periods of `datetime_add` and `datetime_diff`.
#[derive(Clone, Copy, Debug, Display, EnumString, PartialEq, Eq, VariantNames)]
#[strum(serialize_all = "lowercase")]
pub(crate) enum Period {
    Year,
    Quarter,
    Month,
    Week,
    Day,
    Hour,
    Minute,
    Second,
}

/// A moment as `2026-01-31T23:59:59Z`. One that the calendar does not reach is written in milliseconds.
pub fn datetime_text(ms: i64) -> String {
    match civil(ms) {
        Some(time) => time.strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
        None => format!("{ms} ms"),
    }
}

/// A length of time as `1.02:03:04`, with milliseconds where there are any.
pub fn timespan_text(ms: i64) -> String {
    let mut text = String::new();
    let rest = ms.unsigned_abs();
    if ms < 0 {
        text.push('-');
    }
    let (second, minute, hour, day) = (SECOND_MS as u64, MINUTE_MS as u64, HOUR_MS as u64, DAY_MS as u64);
    if rest >= day {
        let _ = write!(text, "{}.", rest / day);
    }
    let _ = write!(text, "{:02}:{:02}:{:02}", rest % day / hour, rest % hour / minute, rest % minute / second);
    if !rest.is_multiple_of(second) {
        let _ = write!(text, ".{:03}", rest % second);
    }
    text
}

fn civil(ms: i64) -> Option<DateTime> {
    Some(Timestamp::from_millisecond(ms).ok()?.to_zoned(TimeZone::UTC).datetime())
}

fn milliseconds(time: DateTime) -> Option<i64> {
    Some(time.to_zoned(TimeZone::UTC).ok()?.timestamp().as_millisecond())
}

/// Reads `2015-12-31`, `2015-12-31 23:59`, `2015-12-31T23:59:59.9Z`. Seconds are cut: CMPivot's times have a second's resolution.
pub(crate) fn parse_datetime(text: &str) -> Option<i64> {
    let text = text.trim();
    let text = text.strip_suffix(['Z', 'z']).unwrap_or(text).trim_end();
    // Longer than the longest form, with room for decimals: the calendar's own reader is not asked.
    if text.len() > 40 {
        return None;
    }
    let time = match text.parse::<DateTime>() {
        Ok(time) => time,
        Err(_) => text.parse::<Date>().ok()?.to_datetime(jiff::civil::Time::midnight()),
    };
    Some(milliseconds(time)?.div_euclid(SECOND_MS) * SECOND_MS)
}

/// `amount` periods after a moment; none where the calendar ends.
pub(crate) fn add(period: Period, amount: i64, ms: i64) -> Option<i64> {
    let time = civil(ms)?;
    let months = |months: i64| -> Option<Span> { 0.months().try_months(months).ok() };
    let span = match period {
        Period::Year => months(amount.checked_mul(12)?)?,
        Period::Quarter => months(amount.checked_mul(3)?)?,
        Period::Month => months(amount)?,
        Period::Week => return ms.checked_add(amount.checked_mul(7 * DAY_MS)?),
        Period::Day => return ms.checked_add(amount.checked_mul(DAY_MS)?),
        Period::Hour => return ms.checked_add(amount.checked_mul(HOUR_MS)?),
        Period::Minute => return ms.checked_add(amount.checked_mul(MINUTE_MS)?),
        Period::Second => return ms.checked_add(amount.checked_mul(SECOND_MS)?),
    };
    milliseconds(time.checked_add(span).ok()?)
}

/// Boundaries of a period between two moments: `later - earlier` in whole periods, each moment cut to its period. Weeks begin on
/// Sundays.
pub(crate) fn difference(period: Period, left: i64, right: i64) -> Option<i64> {
    let whole = |ms: i64| -> Option<i64> {
        Some(match period {
            Period::Second => ms.div_euclid(SECOND_MS),
            Period::Minute => ms.div_euclid(MINUTE_MS),
            Period::Hour => ms.div_euclid(HOUR_MS),
            Period::Day => ms.div_euclid(DAY_MS),
            // 1970 began on a Thursday.
            Period::Week => (ms.div_euclid(DAY_MS) + 4).div_euclid(7),
            Period::Year | Period::Quarter | Period::Month => {
                let time = civil(ms)?;
                let months = i64::from(time.year()) * 12 + i64::from(time.month()) - 1;
                match period {
                    Period::Year => months.div_euclid(12),
                    Period::Quarter => months.div_euclid(3),
                    _ => months,
                }
            }
        })
    };
    whole(left)?.checked_sub(whole(right)?)
}
