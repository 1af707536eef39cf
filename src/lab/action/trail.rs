//! The lines of one action, grouped into hops: what each component did, and when.

use crate::i18n::format::parse_rfc3339_ms;
use crate::i18n::text_id;
use contract::logs::{LogLine, Severity};
use contract::trace::Step;

/// What a hop is. The four components are those of "Troubleshooting tenant attach and device actions".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HopKind {
    /// The service connection point accepts the request and forwards it to the site.
    Forwarded,
    /// The service connection point refuses the request.
    Refused,
    /// The management point pushes the task to the client.
    Pushed,
    /// The management point is done with pushing.
    PushFinished,
    /// The client receives the task, and answers.
    Client,
    /// The management point reports the answer to the site.
    Reported,
    /// A step that is no part of an action's way through the site.
    Other,
}

impl HopKind {
    /// Of a step.
    const fn of(step: Step) -> Self {
        match step {
            Step::Receive | Step::Validate | Step::Authorize | Step::MissTarget | Step::Forward => Self::Forwarded,
            Step::RefuseCaller => Self::Refused,
            Step::GetPushMessage | Step::StartPush | Step::FailPush => Self::Pushed,
            Step::FinishPush | Step::DropPush => Self::PushFinished,
            Step::ClientReceive | Step::ClientRespond | Step::FailClient | Step::PollPolicy => Self::Client,
            Step::Report => Self::Reported,
            Step::TurnUploadOff
            | Step::StartUploadRun
            | Step::BatchRecords
            | Step::ScheduleNextRun
            | Step::ReturnToCloud
            | Step::FailUpload
            | Step::FailReceive
            | Step::ServeConsole
            | Step::CheckEndpoints
            | Step::StartComponent => Self::Other,
        }
    }

    /// Of the lines that one component wrote in a row: a refusal or a report says what all of them led to, else the
    /// beginning of a push does.
    fn of_lines(lines: &[LogLine]) -> Self {
        let kinds = lines.iter().map(|line| Self::of(line.step));
        let rank = |kind: &Self| match kind {
            Self::Refused | Self::Reported => 2,
            Self::Pushed => 1,
            _ => 0,
        };
        kinds.max_by_key(rank).unwrap_or(Self::Other)
    }

    /// Id of its name.
    pub const fn title_id(self) -> &'static str {
        match self {
            Self::Forwarded => text_id("hop-forwarded"),
            Self::Refused => text_id("hop-refused"),
            Self::Pushed => text_id("hop-pushed"),
            Self::PushFinished => text_id("hop-push-finished"),
            Self::Client => text_id("hop-client"),
            Self::Reported => text_id("hop-reported"),
            Self::Other => text_id("hop-other"),
        }
    }

    /// Id of its explanation.
    pub const fn text_id(self) -> &'static str {
        match self {
            Self::Forwarded => text_id("hop-forwarded-text"),
            Self::Refused => text_id("hop-refused-text"),
            Self::Pushed => text_id("hop-pushed-text"),
            Self::PushFinished => text_id("hop-push-finished-text"),
            Self::Client => text_id("hop-client-text"),
            Self::Reported => text_id("hop-reported-text"),
            Self::Other => text_id("hop-other-text"),
        }
    }
}

/// Lines that one component wrote in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hop {
    /// What it is.
    pub kind: HopKind,
    /// Id of the file.
    pub file: String,
    /// Simulated milliseconds since the action's first line.
    pub since_start_ms: i64,
    /// The lines, at least one.
    pub lines: Vec<TrailLine>,
}

/// A line with its place in time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrailLine {
    /// Position over all files.
    pub sequence: u64,
    /// Simulated time, RFC 3339.
    pub date_time: String,
    /// Simulated milliseconds since the action's first line.
    pub since_start_ms: i64,
    /// How bad CMTrace shows it to be.
    pub level: Severity,
    /// The words.
    pub text: String,
    /// No source document shows it.
    pub invented: bool,
}

/// Groups the lines of an action, which are in order of `sequence`.
pub fn hops(lines: &[LogLine]) -> Vec<Hop> {
    let ms = |line: &LogLine| parse_rfc3339_ms(&line.date_time).unwrap_or_default();
    let start_ms = lines.first().map_or(0, ms);
    lines
        .chunk_by(|earlier, later| earlier.file == later.file)
        .map(|group| {
            let file = group[0].file.clone();
            let lines: Vec<TrailLine> = group
                .iter()
                .map(|line| TrailLine {
                    sequence: line.sequence,
                    date_time: line.date_time.clone(),
                    since_start_ms: ms(line) - start_ms,
                    level: line.level,
                    text: line.text.clone(),
                    invented: line.invented,
                })
                .collect();
            Hop { kind: HopKind::of_lines(group), file, since_start_ms: lines[0].since_start_ms, lines }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(lines: &[(&str, u32, Step)], expected: &[(HopKind, i64, usize)]) {
        let lines: Vec<LogLine> = (1..)
            .zip(lines)
            .map(|(sequence, (file, millisecond, step))| LogLine {
                sequence,
                file: (*file).into(),
                date_time: format!("2020-09-28T08:00:00.{millisecond:03}Z"),
                step: *step,
                ..LogLine::default()
            })
            .collect();
        let found: Vec<_> = hops(&lines).iter().map(|hop| (hop.kind, hop.since_start_ms, hop.lines.len())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn an_action_that_completes_passes_every_component() {
        check(
            &[
                ("CMGatewayNotificationWorker.log", 100, Step::Receive),
                ("CMGatewayNotificationWorker.log", 150, Step::Forward),
                ("BgbServer.log", 300, Step::GetPushMessage),
                ("BgbServer.log", 310, Step::StartPush),
                ("16777221-CcmNotificationAgent.log", 400, Step::ClientReceive),
                ("BgbServer.log", 450, Step::FinishPush),
                ("16777221-CcmNotificationAgent.log", 500, Step::ClientRespond),
                ("BgbServer.log", 900, Step::Report),
            ],
            &[
                (HopKind::Forwarded, 0, 2),
                (HopKind::Pushed, 200, 2),
                (HopKind::Client, 300, 1),
                (HopKind::PushFinished, 350, 1),
                (HopKind::Client, 400, 1),
                (HopKind::Reported, 800, 1),
            ],
        );
    }

    #[test]
    fn a_refused_action_ends_where_it_is_refused() {
        check(
            &[
                ("CMGatewayNotificationWorker.log", 0, Step::Receive),
                ("CMGatewayNotificationWorker.log", 5, Step::RefuseCaller),
            ],
            &[(HopKind::Refused, 0, 2)],
        );
        check(&[], &[]);
    }
}
