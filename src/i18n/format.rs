//! Dates and numbers as each language writes them. Simulated time is always shown in UTC.

use super::choice::language;
use super::language::Language;
use jiff::SignedDuration;
use jiff::civil::{Date, DateTime, date};

/// Milliseconds of a day.
const DAY_MS: i64 = 86_400_000;
/// Where milliseconds of simulated time are counted from, in UTC.
const EPOCH: DateTime = date(1970, 1, 1).at(0, 0, 0, 0);

/// The calendar's date and time of milliseconds since 1970, in UTC; beyond the years -9999 to 9999 the nearest there is.
fn civil(ms: i64) -> DateTime {
    EPOCH.saturating_add(SignedDuration::from_millis(ms))
}

/// Milliseconds since 1970 of an RFC 3339 time in UTC, as the gateway writes them; nothing where it is not one.
///
/// A civil time and not a `jiff::Timestamp`, which ends two days before the year 9999 does.
pub fn parse_rfc3339_ms(text: &str) -> Option<i64> {
    let text = text.strip_suffix('Z').filter(|text| text.contains('T'))?;
    let elapsed = text.parse::<DateTime>().ok()?.duration_since(EPOCH);
    i64::try_from(elapsed.as_millis()).ok()
}

/// RFC 3339 of milliseconds since 1970, in whole seconds: what a form sends.
pub fn rfc3339(ms: i64) -> String {
    civil(ms).strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
}

/// Date and time: `3/4/2020, 8:49:50 PM` in English (as the admin center's pictures show), `2020-03-04 20:49:50` in Swedish.
pub fn date_time(ms: i64) -> String {
    date_time_in(ms, language())
}

/// As [`date_time`], of an RFC 3339 text. What is no time shows as it came; the year 1 stands for *never* and shows as nothing.
pub fn date_time_of(text: &str) -> String {
    match parse_rfc3339_ms(text) {
        Some(ms) if ms < 0 => String::new(),
        Some(ms) => date_time(ms),
        None => text.to_owned(),
    }
}

/// A day, of `YYYY-MM-DD`; what is none comes back as it is.
pub fn date_of(text: &str) -> String {
    let format = match language() {
        Language::English => "%-m/%-d/%Y",
        Language::Swedish => "%Y-%m-%d",
    };
    text.parse::<Date>().map_or_else(|_| text.to_owned(), |date| date.strftime(format).to_string())
}

/// Date and time with milliseconds, the same in every language: the log viewer's column.
pub fn log_time(ms: i64) -> String {
    civil(ms).strftime("%-m/%-d/%Y %-H:%M:%S%.3f").to_string()
}

/// A whole number, grouped: `1,000` in English, `1 000` (with a no-break space) in Swedish.
pub fn number(value: i64) -> String {
    grouped(value, language())
}

fn date_time_in(ms: i64, language: Language) -> String {
    let format = match language {
        Language::English => "%-m/%-d/%Y, %-I:%M:%S %p",
        Language::Swedish => "%Y-%m-%d %H:%M:%S",
    };
    civil(ms).strftime(format).to_string()
}

/// A whole number, grouped in thousands as `language` does.
pub(super) fn grouped(value: i64, language: Language) -> String {
    let separator = match language {
        Language::English => ',',
        Language::Swedish => '\u{a0}',
    };
    let digits = value.unsigned_abs().to_string();
    let mut text = String::new();
    if value < 0 {
        text.push('-');
    }
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

/// Bytes in the largest unit that keeps a figure before the point: `256 GB`.
pub fn bytes(count: i64) -> String {
    const UNITS: [&str; 5] = ["B", "kB", "MB", "GB", "TB"];
    let count = count.max(0);
    let mut size = 1;
    let mut unit = 0;
    while count / size >= 1_024 && unit + 1 < UNITS.len() {
        size *= 1_024;
        unit += 1;
    }
    let (whole, rest) = (count / size, count % size);
    // In tenths, rounded; a figure that is near a whole one, or long, goes without them.
    let tenths = whole * 10 + (rest * 10 + size / 2) / size;
    let figure = if rest * 20 < size || whole >= 100 {
        (whole + (rest + size / 2) / size).to_string()
    } else {
        let point = if language() == Language::Swedish { ',' } else { '.' };
        format!("{}{point}{}", tenths / 10, tenths % 10)
    };
    format!("{figure}\u{a0}{}", UNITS[unit])
}

/// How long something takes, in the two largest units that are not zero: `1 h 5 min`, `42 s`, `350 ms`.
pub fn duration(ms: i64) -> String {
    let ms = ms.abs();
    let parts = [(ms / DAY_MS, "d"), (ms / 3_600_000 % 24, "h"), (ms / 60_000 % 60, "min"), (ms / 1_000 % 60, "s")];
    let shown: Vec<String> = parts
        .iter()
        .skip_while(|(count, _)| *count == 0)
        .take(2)
        .filter(|(count, _)| *count > 0)
        .map(|(count, unit)| format!("{count}\u{a0}{unit}"))
        .collect();
    if shown.is_empty() { format!("{ms}\u{a0}ms") } else { shown.join(" ") }
}

/// How far something lies after a start, to the millisecond within the first minute: `+30 ms`, `+1.305 s`, `+2 min 5 s`.
pub fn offset(ms: i64) -> String {
    match ms {
        1_000..60_000 => {
            let point = if language() == Language::Swedish { ',' } else { '.' };
            format!("+{}{point}{:03}\u{a0}s", ms / 1_000, ms % 1_000)
        }
        _ => format!("+{}", duration(ms)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_a_time_as_the_pictures_do() {
        let ms = parse_rfc3339_ms("2020-03-04T20:49:50Z").expect("a time");
        assert_eq!(date_time_in(ms, Language::English), "3/4/2020, 8:49:50 PM");
        assert_eq!(date_time_in(ms, Language::Swedish), "2020-03-04 20:49:50");
    }

    #[test]
    fn midnight_and_noon_are_twelve() {
        let midnight = parse_rfc3339_ms("2020-02-29T00:00:00.000Z").expect("a time");
        assert_eq!(date_time_in(midnight, Language::English), "2/29/2020, 12:00:00 AM");
        assert_eq!(date_time_in(midnight + DAY_MS / 2, Language::English), "2/29/2020, 12:00:00 PM");
    }

    #[test]
    fn reading_and_writing_agree() {
        for text in ["1970-01-01T00:00:00Z", "2000-02-29T23:59:59Z", "2020-09-28T08:00:00Z", "9999-12-31T23:59:59Z"] {
            assert_eq!(rfc3339(parse_rfc3339_ms(text).expect("a time")), text);
        }
        assert_eq!(parse_rfc3339_ms("2020-09-28T08:00:00.5Z"), Some(1_601_280_000_500));
    }

    #[test]
    fn a_log_time_has_milliseconds_and_no_leading_zero() {
        let ms = parse_rfc3339_ms("2020-09-08T08:05:09.030Z").expect("a time");
        assert_eq!(log_time(ms), "9/8/2020 8:05:09.030");
        assert_eq!(log_time(ms - 30), "9/8/2020 8:05:09.000");
    }

    #[test]
    fn a_time_beyond_the_calendar_is_its_end() {
        assert_eq!(rfc3339(i64::MAX), "9999-12-31T23:59:59Z");
    }

    #[test]
    fn refuses_what_is_no_time() {
        for text in [
            "",
            "yesterday",
            "2020-13-01T00:00:00Z",
            "2020-02-30T00:00:00Z",
            "2020-09-28Z",
            "2020-09-28T08:00:00",
            "2020-09-28T08:00:00+02:00",
        ] {
            assert_eq!(parse_rfc3339_ms(text), None, "{text}");
        }
    }

    #[test]
    fn the_year_one_is_never() {
        assert_eq!(date_time_of("0001-01-01T00:00:00Z"), "");
    }

    #[test]
    fn numbers_are_grouped() {
        assert_eq!(grouped(1_000_000, Language::English), "1,000,000");
        assert_eq!(grouped(-1_000, Language::Swedish), "-1\u{a0}000");
        assert_eq!(grouped(40, Language::English), "40");
    }

    #[test]
    fn offsets_are_exact_within_a_minute() {
        for (ms, expected) in [(0, "+0 ms"), (30, "+30 ms"), (1_005, "+1.005 s"), (125_000, "+2 min 5 s")] {
            assert_eq!(offset(ms).replace('\u{a0}', " "), expected);
        }
    }

    #[test]
    fn durations_take_two_units() {
        for (ms, expected) in [
            (350, "350 ms"),
            (42_000, "42 s"),
            (3_900_000, "1 h 5 min"),
            (DAY_MS + 1_000, "1 d"),
            (90_000, "1 min 30 s"),
        ] {
            assert_eq!(duration(ms).replace('\u{a0}', " "), expected);
        }
    }
}
