//! What of a timeline is shown, as the address of its page holds it: time range, levels, providers, order and page.

use crate::i18n::format::{parse_rfc3339_ms, rfc3339};
use crate::navigation::Parameters;
use contract::timeline::{DeviceTimeline, KEPT_DAYS, TimelineEvent};

/// Rows of a page.
pub(super) const PAGE_ROWS: u64 = 50;
pub(super) const HOUR_MS: i64 = 3_600_000;
pub(super) const DAY_MS: i64 = 24 * HOUR_MS;

/// Levels, the worst first.
pub(super) const LEVELS: [&str; 4] = ["Critical", "Error", "Warning", "Information"];
/// The documented providers.
pub(super) const PROVIDERS: [&str; 7] = [
    "Application Error",
    "Application Hang",
    "Microsoft-Windows-WER-SystemErrorReporting",
    "Windows Error Reporting",
    "Microsoft-Windows-WindowsUpdateClient",
    "Boot",
    "Microsoft-ConfigMgr",
];

/// The filter. Without bounds it is the last day; a list that is empty keeps everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct TimelineFilter {
    /// `2020-09-28T08:00`, UTC, as a field for date and time writes it.
    pub(super) start: Option<String>,
    /// The same.
    pub(super) end: Option<String>,
    /// Of [`LEVELS`].
    pub(super) levels: Vec<String>,
    /// Of [`PROVIDERS`].
    pub(super) providers: Vec<String>,
}

/// Milliseconds of what a field for date and time writes.
fn of_field(text: &str) -> Option<i64> {
    parse_rfc3339_ms(&format!("{text}:00Z")).or_else(|| parse_rfc3339_ms(&format!("{text}Z")))
}

/// What a field for date and time shows, to the minute.
pub(super) fn field(ms: i64) -> String {
    rfc3339(ms).chars().take(16).collect()
}

fn listed(text: Option<String>, known: &[&str]) -> Vec<String> {
    let text = text.unwrap_or_default();
    let named: Vec<&str> = text.split(',').collect();
    known.iter().filter(|one| named.contains(one)).map(|one| (*one).to_owned()).collect()
}

impl TimelineFilter {
    /// Reads the query of the page.
    pub(super) fn of(query: &Parameters) -> Self {
        let bound = |name| query.get(name).filter(|text| of_field(text).is_some());
        Self {
            start: bound("start"),
            end: bound("end"),
            levels: listed(query.get("levels"), &LEVELS),
            providers: listed(query.get("providers"), &PROVIDERS),
        }
    }

    /// Writes the query of the page; the page and the event that is open go.
    pub(super) fn changes(&self) -> Vec<(&'static str, Option<String>)> {
        let list = |all: &[String]| (!all.is_empty()).then(|| all.join(","));
        vec![
            ("start", self.start.clone()),
            ("end", self.end.clone()),
            ("levels", list(&self.levels)),
            ("providers", list(&self.providers)),
            ("page", None),
            ("event", None),
        ]
    }

    /// Start and end in milliseconds, where the timeline was read at `read_ms`: an end before the start is one day after it.
    pub(super) fn range(&self, read_ms: i64) -> (i64, i64) {
        let start = self.start.as_deref().and_then(of_field);
        let end = self.end.as_deref().and_then(of_field);
        let (start, end) = match (start, end) {
            (None, None) => (read_ms - DAY_MS, read_ms),
            (Some(start), None) => (start, read_ms),
            (None, Some(end)) => (end - DAY_MS, end),
            (Some(start), Some(end)) => (start, end),
        };
        let start = start.max(read_ms - KEPT_DAYS * DAY_MS);
        if end > start { (start, end) } else { (start, start + DAY_MS) }
    }

    /// Ticks or clears a value of a list.
    pub(super) fn tick(list: &mut Vec<String>, known: &[&str], value: &str, is_wanted: bool) {
        // Empty means everything: the first box that is cleared leaves the others.
        let mut ticked: Vec<&str> =
            known.iter().copied().filter(|one| list.is_empty() || list.iter().any(|ticked| ticked == one)).collect();
        ticked.retain(|one| *one != value || is_wanted);
        if is_wanted && !ticked.contains(&value) {
            ticked.push(value);
        }
        let is_everything = ticked.len() == known.len();
        *list = if is_everything { Vec::new() } else { ticked.into_iter().map(str::to_owned).collect() };
    }

    fn keeps(&self, event: &TimelineEvent, (start, end): (i64, i64)) -> bool {
        let is_in = |list: &[String], value: &str| list.is_empty() || list.iter().any(|one| one == value);
        let time = parse_rfc3339_ms(&event.date_time).unwrap_or_default();
        (start..=end).contains(&time) && is_in(&self.levels, &event.level) && is_in(&self.providers, &event.provider)
    }
}

/// When a timeline was read.
pub(super) fn read_ms(timeline: &DeviceTimeline) -> i64 {
    parse_rfc3339_ms(&timeline.read_date_time).unwrap_or_default()
}

/// The order of the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Order {
    /// The newest first.
    #[default]
    Newest,
    /// The oldest first.
    Oldest,
    /// The worst first.
    Worst,
    /// The least bad first.
    Mildest,
}

impl Order {
    /// Of the query's parameter.
    pub(super) fn of(parameter: Option<&str>) -> Self {
        match parameter {
            Some("time") => Self::Oldest,
            Some("level") => Self::Worst,
            Some("-level") => Self::Mildest,
            _ => Self::Newest,
        }
    }

    /// The query's parameter.
    pub(super) fn in_query(self) -> Option<String> {
        match self {
            Self::Newest => None,
            Self::Oldest => Some("time".to_owned()),
            Self::Worst => Some("level".to_owned()),
            Self::Mildest => Some("-level".to_owned()),
        }
    }

    /// Whether *Time* runs downward; nothing where another column is sorted by.
    pub(super) fn of_time(self) -> Option<bool> {
        match self {
            Self::Newest => Some(true),
            Self::Oldest => Some(false),
            _ => None,
        }
    }

    /// The same of *Level*.
    pub(super) fn of_level(self) -> Option<bool> {
        match self {
            Self::Worst => Some(false),
            Self::Mildest => Some(true),
            _ => None,
        }
    }
}

fn severity(level: &str) -> usize {
    LEVELS.iter().position(|one| *one == level).unwrap_or(LEVELS.len())
}

/// The events that a filter keeps, in an order.
pub(super) fn kept(timeline: &DeviceTimeline, filter: &TimelineFilter, order: Order) -> Vec<TimelineEvent> {
    let range = filter.range(read_ms(timeline));
    // They come with the newest first.
    let mut kept: Vec<_> = timeline.events.iter().filter(|event| filter.keeps(event, range)).cloned().collect();
    match order {
        Order::Newest => {}
        Order::Oldest => kept.reverse(),
        Order::Worst => kept.sort_by_key(|event| severity(&event.level)),
        Order::Mildest => kept.sort_by_key(|event| std::cmp::Reverse(severity(&event.level))),
    }
    kept
}

/// A column of the chart: its bounds in milliseconds and a count for each of [`LEVELS`].
pub(super) type Bucket = (i64, i64, [u64; 4]);

/// The columns of a range: hours of up to two days, otherwise days.
pub(super) fn buckets(events: &[TimelineEvent], (start, end): (i64, i64)) -> Vec<Bucket> {
    let width = if end - start <= 2 * DAY_MS { HOUR_MS } else { DAY_MS };
    let first = start.div_euclid(width);
    let mut buckets: Vec<Bucket> =
        (first..=(end - 1).div_euclid(width)).map(|at| (at * width, (at + 1) * width, [0; 4])).collect();
    for event in events {
        let time = parse_rfc3339_ms(&event.date_time).unwrap_or_default();
        let index = usize::try_from(time.div_euclid(width) - first).ok();
        let bucket = index.and_then(|index| buckets.get_mut(index));
        if let (Some((_, _, counts)), Some(level)) = (bucket, LEVELS.iter().position(|one| *one == event.level)) {
            counts[level] += 1;
        }
    }
    buckets
}

/// What identifies an event in the address.
pub(super) fn key_of(event: &TimelineEvent) -> String {
    format!("{}~{}", event.date_time, event.event_id)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(time: &str, level: &str, provider: &str) -> TimelineEvent {
        TimelineEvent {
            date_time: time.into(),
            level: level.into(),
            provider: provider.into(),
            ..TimelineEvent::default()
        }
    }

    fn timeline() -> DeviceTimeline {
        DeviceTimeline {
            read_date_time: "2020-09-28T12:00:00.000Z".into(),
            sent_date_time: None,
            events: vec![
                event("2020-09-28T11:30:00.000Z", "Information", "Boot"),
                event("2020-09-28T11:10:00.000Z", "Error", "Application Error"),
                event("2020-09-27T13:00:00.000Z", "Critical", "Boot"),
                event("2020-09-20T13:00:00.000Z", "Warning", "Microsoft-ConfigMgr"),
            ],
        }
    }

    fn times(filter: &TimelineFilter, order: Order) -> Vec<String> {
        kept(&timeline(), filter, order).into_iter().map(|event| event.date_time[5..13].to_owned()).collect()
    }

    #[test]
    fn the_last_day_is_shown_at_first_and_a_range_after_that() {
        let all = TimelineFilter::default();
        assert_eq!(times(&all, Order::Newest), ["09-28T11", "09-28T11", "09-27T13"]);
        assert_eq!(times(&all, Order::Oldest)[0], "09-27T13");
        assert_eq!(times(&all, Order::Worst)[0], "09-27T13");
        assert_eq!(times(&all, Order::Mildest)[2], "09-27T13");
        let wide = TimelineFilter { start: Some("2020-09-01T00:00".into()), ..all };
        assert_eq!(times(&wide, Order::Newest).len(), 4);
        let boots = TimelineFilter { providers: vec!["Boot".into()], ..wide.clone() };
        assert_eq!(times(&boots, Order::Newest), ["09-28T11", "09-27T13"]);
        let errors = TimelineFilter { levels: vec!["Error".into(), "Warning".into()], ..wide };
        assert_eq!(times(&errors, Order::Newest), ["09-28T11", "09-20T13"]);
    }

    #[test]
    fn a_range_is_never_empty_nor_longer_than_what_is_kept() {
        let read = read_ms(&timeline());
        let of = |start: &str, end: &str| {
            let filter =
                TimelineFilter { start: Some(start.into()), end: Some(end.into()), ..TimelineFilter::default() };
            filter.range(read)
        };
        let (start, end) = of("2020-09-20T00:00", "2020-09-10T00:00");
        assert_eq!(end - start, DAY_MS);
        assert_eq!(of("2000-01-01T00:00", "2020-09-28T12:00"), (read - KEPT_DAYS * DAY_MS, read));
    }

    #[test]
    fn columns_hold_every_event_once() {
        let filter = TimelineFilter { start: Some("2020-09-01T00:00".into()), ..TimelineFilter::default() };
        let events = kept(&timeline(), &filter, Order::Newest);
        let days = buckets(&events, filter.range(read_ms(&timeline())));
        assert!(days.iter().all(|(from, to, _)| to - from == DAY_MS));
        assert_eq!(days.iter().flat_map(|(_, _, counts)| counts).sum::<u64>(), 4);
        let hours = buckets(
            &kept(&timeline(), &TimelineFilter::default(), Order::Newest),
            TimelineFilter::default().range(read_ms(&timeline())),
        );
        assert_eq!(hours.len(), 24);
        assert_eq!(hours[23].2, [0, 1, 0, 1]);
    }

    #[test]
    fn boxes_that_are_all_ticked_are_no_filter() {
        let mut levels = Vec::new();
        TimelineFilter::tick(&mut levels, &LEVELS, "Warning", false);
        assert_eq!(levels, ["Critical", "Error", "Information"]);
        TimelineFilter::tick(&mut levels, &LEVELS, "Warning", true);
        assert!(levels.is_empty());
    }

    #[test]
    fn the_address_holds_the_filter() {
        let filter = TimelineFilter {
            start: Some("2020-09-01T00:00".into()),
            end: None,
            levels: vec!["Error".into()],
            providers: vec!["Boot".into(), "Microsoft-ConfigMgr".into()],
        };
        let mut query = Parameters::default();
        for (name, value) in filter.changes() {
            query.set(name, value);
        }
        assert_eq!(TimelineFilter::of(&query), filter);
        query.set("start", Some("yesterday".into()));
        query.set("levels", Some("Fatal".into()));
        assert_eq!(TimelineFilter::of(&query).start, None);
        assert!(TimelineFilter::of(&query).levels.is_empty());
    }
}
