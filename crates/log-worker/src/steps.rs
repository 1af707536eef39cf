//! Which step of a device action or of an upload a line of a real log reports, by the words that the components are known to write.
//!
//! Documented lines only; a line that fits none of them stays a line. Runs of spaces and the case of GUIDs vary between versions of
//! the product, so both are read loosely.

use contract::trace::Step;

/// A step, and the identifiers that its line carries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// The step.
    pub step: Step,
    /// The task, lower-case GUID.
    pub task_guid: Option<String>,
    /// The push of a management point.
    pub push_id: Option<u32>,
    /// The task of a management point.
    pub task_id: Option<u32>,
    /// `TemplateID` by name, as the service connection point writes it.
    pub template: Option<String>,
}

/// What a line reports; nothing where no known line begins so.
pub fn report(component: &str, message: &str) -> Option<Report> {
    let message = message.trim_start();
    // Most lines of a log are none of these: the first letter tells.
    let found = match message.as_bytes().first()? {
        b'R' => received(message),
        b'V' => begins(message, "Validating device action message content").then(|| Report::of(Step::Validate)),
        b'A' => begins(message, "Authorized to perform client action").then(|| caller(Step::Authorize, message)),
        b'U' => begins(message, "Unauthorized to perform client action").then(|| caller(Step::RefuseCaller, message)),
        b'F' => forwarded(message).or_else(|| pushed(message, "Finished sending push task", Step::FinishPush)),
        b'G' => collected(message),
        b'S' => pushed(message, "Starting to send push task", Step::StartPush).or_else(|| responded(message)),
        b'N' => begins(message, "Next run time will be at approximately").then(|| Report::of(Step::ScheduleNextRun)),
        b'B' => batched(message),
        b'W' => triggered(message),
        _ => None,
    }?;
    // Two lines of the upload worker also stand in logs of other workers.
    let is_of_upload = matches!(found.step, Step::ScheduleNextRun | Step::BatchRecords | Step::StartUploadRun);
    (!is_of_upload || component.is_empty() || component.contains("SyncUploadWorker")).then_some(found)
}

impl Report {
    fn of(step: Step) -> Self {
        Self { step, ..Self::default() }
    }
}

fn begins(message: &str, words: &str) -> bool {
    message.as_bytes().get(..words.len()).is_some_and(|start| start.eq_ignore_ascii_case(words.as_bytes()))
}

/// `Received new notification. Validating…`, and the client's `Receive task from server with pushid=…`.
fn received(message: &str) -> Option<Report> {
    if begins(message, "Received new notification") {
        return Some(Report::of(Step::Receive));
    }
    begins(message, "Receive task from server with pushid=").then(|| Report {
        push_id: number_after(message, "pushid="),
        task_id: number_after(message, "taskid="),
        task_guid: guid_after(message, "taskguid="),
        ..Report::of(Step::ClientReceive)
    })
}

/// `Authorized to perform client action. TemplateID: RequestMachinePolicy TenantId: … AADUserID: …`.
fn caller(step: Step, message: &str) -> Report {
    Report { template: word_after(message, "TemplateID:").map(str::to_owned), ..Report::of(step) }
}

/// `Forwarded BGB remote task. TemplateID: 1 TaskGuid: … TaskParam: TargetDeviceIDs: 1`.
fn forwarded(message: &str) -> Option<Report> {
    begins(message, "Forwarded BGB remote task")
        .then(|| Report { task_guid: guid_after(message, "TaskGuid:"), ..Report::of(Step::Forward) })
}

/// `Starting to send push task (PushID: 7 TaskID: 8 TaskGUID: … TaskType: 1 TaskParam: ) to 1 clients with throttling (…)`, and
/// `Finished sending push task (PushID: 7 TaskID: 8) to 1 clients`.
fn pushed(message: &str, words: &str, step: Step) -> Option<Report> {
    begins(message, words).then(|| Report {
        push_id: number_after(message, "PushID:"),
        task_id: number_after(message, "TaskID:"),
        task_guid: guid_after(message, "TaskGUID:"),
        ..Report::of(step)
    })
}

/// `Get one push message from database.`, and `Generated BGB task status report … (PushID: 7 ReportedClients: 1 FailedClients: 0)`.
fn collected(message: &str) -> Option<Report> {
    if begins(message, "Get one push message from database") {
        return Some(Report::of(Step::GetPushMessage));
    }
    begins(message, "Generated BGB task status report")
        .then(|| Report { push_id: number_after(message, "PushID:"), ..Report::of(Step::Report) })
}

/// `Send Task response message <BgbResponseMessage …><PushID>7</PushID><TaskID>8</TaskID><ReturnCode>1</ReturnCode>…`.
fn responded(message: &str) -> Option<Report> {
    begins(message, "Send Task response message").then(|| Report {
        push_id: number_after(message, "<PushID>"),
        task_id: number_after(message, "<TaskID>"),
        ..Report::of(Step::ClientRespond)
    })
}

/// `Batching 12 records`.
fn batched(message: &str) -> Option<Report> {
    let count = word_after(message, "Batching ")?;
    (begins(message, "Batching ") && count.parse::<u64>().is_ok() && message.contains("record"))
        .then(|| Report::of(Step::BatchRecords))
}

/// `Worker CMGatewaySyncUploadWorker was triggered by timer.`
fn triggered(message: &str) -> Option<Report> {
    (begins(message, "Worker CMGatewaySyncUploadWorker") && message.contains("triggered by timer"))
        .then(|| Report::of(Step::StartUploadRun))
}

/// What follows the first `words` of a message, in any case.
fn after<'a>(message: &'a str, words: &str) -> Option<&'a str> {
    let bytes = message.as_bytes();
    let at = bytes.windows(words.len()).position(|window| window.eq_ignore_ascii_case(words.as_bytes()))?;
    Some(message.get(at + words.len()..)?.trim_start())
}

fn word_after<'a>(message: &'a str, words: &str) -> Option<&'a str> {
    after(message, words)?.split_whitespace().next()
}

fn number_after(message: &str, words: &str) -> Option<u32> {
    let rest = after(message, words)?;
    let digits = rest.find(|character: char| !character.is_ascii_digit()).unwrap_or(rest.len());
    rest[..digits].parse().ok()
}

/// A GUID with or without braces, in small letters.
fn guid_after(message: &str, words: &str) -> Option<String> {
    let guid = after(message, words)?.trim_start_matches('{').get(..36)?;
    let is_guid = guid.bytes().enumerate().all(|(at, byte)| match at {
        8 | 13 | 18 | 23 => byte == b'-',
        _ => byte.is_ascii_hexdigit(),
    });
    is_guid.then(|| guid.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    const GUID: &str = "0b6f1d6c-5a52-4a5a-8f4e-2f1f6b1f2a3c";

    fn full(step: Step, guid: bool, push_id: Option<u32>, task_id: Option<u32>) -> Option<Report> {
        Some(Report { step, task_guid: guid.then(|| GUID.to_owned()), push_id, task_id, template: None })
    }

    #[test]
    fn every_documented_line_of_an_action_is_a_step() {
        let upper = GUID.to_uppercase();
        let start = |spaces: &str| {
            format!(
                "Starting to send push task (PushID: 7 TaskID: 8 TaskGUID: {upper} TaskType: 1 TaskParam: ) to 1 clients{spaces}\
                 with throttling (strategy: 1 param: 42)"
            )
        };
        for (message, expected) in [
            ("Received new notification. Validating basic notification details...".into(), full(Step::Receive, false, None, None)),
            ("Received new notification. Validating basic notification details..".into(), full(Step::Receive, false, None, None)),
            ("Validating device action message content...".into(), full(Step::Validate, false, None, None)),
            (
                format!("Forwarded BGB remote task. TemplateID: 1 TaskGuid: {GUID} TaskParam: TargetDeviceIDs: 1"),
                full(Step::Forward, true, None, None),
            ),
            ("Get one push message from database.".into(), full(Step::GetPushMessage, false, None, None)),
            (start(" "), full(Step::StartPush, true, Some(7), Some(8))),
            (start("  "), full(Step::StartPush, true, Some(7), Some(8))),
            ("Finished sending push task (PushID: 9 TaskID: 12) to 2 clients".into(), full(Step::FinishPush, false, Some(9), Some(12))),
            (
                "Generated BGB task status report C:\\inboxes\\bgb.box\\Bgb5c1db.BTS at 09/16/2019 16:46:39. (PushID: 9 \
                 ReportedClients: 2 FailedClients: 0)"
                    .into(),
                full(Step::Report, false, Some(9), None),
            ),
            (
                format!("Receive task from server with pushid=7, taskid=8, taskguid={upper}, tasktype=1 and taskParam="),
                full(Step::ClientReceive, true, Some(7), Some(8)),
            ),
            (
                "Send Task response message <BgbResponseMessage TimeStamp=\"2020-01-21T15:43:43Z\"><PushID>8</PushID>\
                 <TaskID>9</TaskID><ReturnCode>1</ReturnCode></BgbResponseMessage> successfuly."
                    .into(),
                full(Step::ClientRespond, false, Some(8), Some(9)),
            ),
        ] {
            assert_eq!(report("any", &message), expected, "{message}");
        }
    }

    #[test]
    fn the_caller_s_action_is_named() {
        for (word, spaces, step) in
            [("Authorized", "     ", Step::Authorize), ("Unauthorized", " ", Step::RefuseCaller)]
        {
            let line = format!(
                "{word} to perform client action. TemplateID: RequestMachinePolicy TenantId: {GUID} AADUserID:{spaces}{GUID}"
            );
            let expected = Report { template: Some("RequestMachinePolicy".into()), ..Report::of(step) };
            assert_eq!(report("", &line), Some(expected), "{line}");
        }
    }

    #[test]
    fn lines_of_the_upload_worker_count_in_its_own_log() {
        const WORKER: &str = "SMS_SERVICE_CONNECTOR_CMGatewaySyncUploadWorker";
        for (line, step) in [
            ("Next run time will be at approximately: 02/28/2020 16:35:31", Step::ScheduleNextRun),
            ("Batching 12 records", Step::BatchRecords),
            ("Worker CMGatewaySyncUploadWorker was triggered by timer.", Step::StartUploadRun),
        ] {
            assert_eq!(report(WORKER, line).map(|report| report.step), Some(step), "{line}");
            assert_eq!(report("SMS_SERVICE_CONNECTOR_GenericUploadWorker", line), None, "{line}");
        }
    }

    #[test]
    fn every_other_line_stays_a_line() {
        for line in [
            "",
            "   ",
            "Retrieving push tasks from database...",
            "Receiving message from queue timeout.",
            "Batching of records is off",
            "Starting SMS Notification Server...",
            "Send message successfully",
            "Grüße",
            "Finished",
        ] {
            assert_eq!(report("", line), None, "{line}");
        }
    }

    #[test]
    fn a_damaged_identifier_is_left_out() {
        let cut =
            report("", "Starting to send push task (PushID: x TaskID: 8 TaskGUID: 0b6f1d6c-5a52").expect("a step");
        assert_eq!((cut.push_id, cut.task_id, cut.task_guid), (None, Some(8), None));
        let odd =
            report("", "Forwarded BGB remote task. TaskGuid: 0b6f1d6cx5a52-4a5a-8f4e-2f1f6b1f2a3c").expect("a step");
        assert_eq!(odd.task_guid, None);
        assert_eq!(guid_after("TaskGuid: ååååååååååååååååååååååååååå", "TaskGuid:"), None);
    }
}
