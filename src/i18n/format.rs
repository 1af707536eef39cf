//! Dates and numbers as each language writes them. Simulated time is always shown in UTC.

use super::choice::language;
use super::language::Language;

/// Milliseconds of a day.
const DAY_MS: i64 = 86_400_000;

/// A point of simulated time, taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Civil {
    year: i64,
    month: i64,
    day: i64,
    hour: i64,
    minute: i64,
    second: i64,
    millisecond: i64,
}

impl Civil {
    /// Of milliseconds since 1970, in UTC. The calendar part is Howard Hinnant's `civil_from_days`.
    fn of_ms(ms: i64) -> Self {
        let days = ms.div_euclid(DAY_MS) + 719_468;
        let of_day = ms.rem_euclid(DAY_MS);
        let era = days.div_euclid(146_097);
        let day_of_era = days.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
        Self {
            year: year_of_era + era * 400 + i64::from(month <= 2),
            month,
            day: day_of_year - (153 * shifted_month + 2) / 5 + 1,
            hour: of_day / 3_600_000,
            minute: of_day / 60_000 % 60,
            second: of_day / 1_000 % 60,
            millisecond: of_day % 1_000,
        }
    }
}

/// Milliseconds since 1970 of an RFC 3339 time in UTC, as the gateway writes them; nothing where it is not one.
pub fn parse_rfc3339_ms(text: &str) -> Option<i64> {
    let number = |from: usize, to: usize| text.get(from..to)?.parse::<i64>().ok();
    let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
    let (hour, minute, second) = (number(11, 13)?, number(14, 16)?, number(17, 19)?);
    let rest = text.get(19..)?.strip_suffix('Z')?;
    let millisecond = match rest.strip_prefix('.') {
        Some(digits) => format!("{digits:0<3}").get(..3)?.parse::<i64>().ok()?,
        None if rest.is_empty() => 0,
        None => return None,
    };
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) || hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    // Howard Hinnant's `days_from_civil`.
    let shifted_year = if month <= 2 { year - 1 } else { year };
    let era = shifted_year.div_euclid(400);
    let year_of_era = shifted_year.rem_euclid(400);
    let day_of_year = (153 * (if month > 2 { month - 3 } else { month + 9 }) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    let days = era * 146_097 + day_of_era - 719_468;
    Some(days * DAY_MS + ((hour * 60 + minute) * 60 + second) * 1_000 + millisecond)
}

/// RFC 3339 of milliseconds since 1970, in whole seconds: what a form sends.
pub fn rfc3339(ms: i64) -> String {
    let civil = Civil::of_ms(ms);
    let Civil { year, month, day, hour, minute, second, .. } = civil;
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
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

/// The time of day with milliseconds, the same in every language: the log viewer's column.
pub fn log_time(ms: i64) -> String {
    let Civil { year, month, day, hour, minute, second, millisecond } = Civil::of_ms(ms);
    format!("{month}/{day}/{year} {hour}:{minute:02}:{second:02}.{millisecond:03}")
}

/// The time of day alone: `8:49:50 PM`, `20:49:50`.
pub fn time_of_day(ms: i64) -> String {
    time_of_day_in(ms, language())
}

/// A whole number, grouped: `1,000` in English, `1 000` (with a no-break space) in Swedish.
pub fn number(value: i64) -> String {
    grouped(value, language())
}

fn date_time_in(ms: i64, language: Language) -> String {
    let Civil { year, month, day, .. } = Civil::of_ms(ms);
    match language {
        Language::English => format!("{month}/{day}/{year}, {}", time_of_day_in(ms, language)),
        Language::Swedish => format!("{year:04}-{month:02}-{day:02} {}", time_of_day_in(ms, language)),
    }
}

fn time_of_day_in(ms: i64, language: Language) -> String {
    let Civil { hour, minute, second, .. } = Civil::of_ms(ms);
    match language {
        Language::English => {
            let half = if hour < 12 { "AM" } else { "PM" };
            format!("{}:{minute:02}:{second:02} {half}", (hour + 11) % 12 + 1)
        }
        Language::Swedish => format!("{hour:02}:{minute:02}:{second:02}"),
    }
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
        for text in ["1970-01-01T00:00:00Z", "2000-02-29T23:59:59Z", "2020-09-28T08:00:00Z", "9999-12-30T00:00:00Z"] {
            assert_eq!(rfc3339(parse_rfc3339_ms(text).expect("a time")), text);
        }
        assert_eq!(parse_rfc3339_ms("2020-09-28T08:00:00.5Z"), Some(1_601_280_000_500));
    }

    #[test]
    fn refuses_what_is_no_time() {
        for text in ["", "yesterday", "2020-13-01T00:00:00Z", "2020-09-28T08:00:00", "2020-09-28T08:00:00+02:00"] {
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
