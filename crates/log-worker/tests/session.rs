//! What the worker answers, without a browser.

use contract::log_viewer::{Answer, AskKind, JumpTarget, Place, Show, ViewFilter, ViewerLine, ViewerRow};
use contract::logs::{LogLine, Severity};
use contract::trace::Step;
use log_worker::Session;
use std::io::Read;

const GUID: &str = "0b6f1d6c-5a52-4a5a-8f4e-2f1f6b1f2a3c";

fn ccm(message: &str, time: &str, component: &str, kind: u8) -> String {
    format!(
        "<![LOG[{message}]LOG]!><time=\"{time}\" date=\"09-25-2026\" component=\"{component}\" context=\"\" type=\"{kind}\" \
         thread=\"40\" file=\"a.cpp:7\">\r\n"
    )
}

fn simple(message: &str, time: &str) -> String {
    format!("{message}~~  $$<SMS_NOTIFICATION_SERVER><09-25-2026 {time}><thread=7896 (0x1ED8)>\r\n")
}

struct Lab {
    session: Session,
    asked: u32,
}

impl Lab {
    fn new() -> Self {
        Self { session: Session::default(), asked: 0 }
    }

    fn open(&mut self, name: &str, text: &str) -> String {
        let id = self.session.open(name, text.len() as u64);
        for piece in text.as_bytes().chunks(64) {
            self.session.push(&id, piece);
        }
        self.session.finish(&id);
        id
    }

    fn ask(&mut self, what: AskKind) -> Answer {
        self.asked += 1;
        let answer = self.session.answer(self.asked, what);
        while self.session.work(3) {}
        answer
    }

    fn show(&mut self, views: &[&[&str]], filter: ViewFilter) {
        let views = views.iter().map(|ids| ids.iter().map(|id| (*id).to_owned()).collect()).collect();
        self.ask(AskKind::Show(Show { views, filter, highlight: "push".into() }));
    }

    fn rows(&mut self, view: usize) -> Vec<ViewerRow> {
        match self.ask(AskKind::Rows { view, first: 0, count: 500 }) {
            Answer::Rows(rows) => rows,
            other => panic!("{other:?}"),
        }
    }

    fn texts(&mut self, view: usize) -> Vec<String> {
        self.rows(view).into_iter().map(|row| row.text).collect()
    }

    fn place(&mut self, what: AskKind) -> Option<Place> {
        match self.ask(what) {
            Answer::Place(place) => place,
            other => panic!("{other:?}"),
        }
    }

    fn line(&mut self, line: &str) -> ViewerLine {
        match self.ask(AskKind::Line { line: line.into() }) {
            Answer::Line(Some(line)) => *line,
            other => panic!("{other:?}"),
        }
    }
}

fn lab_line(sequence: u64, text: &str, level: Severity) -> LogLine {
    LogLine {
        sequence,
        date_time: "2026-09-25T08:00:01.500Z".into(),
        component: "SMS_NOTIFICATION_SERVER".into(),
        step: Step::StartPush,
        thread: 9,
        text: text.into(),
        level,
        task_guid: Some(GUID.into()),
        invented: true,
        ..LogLine::default()
    }
}

#[test]
fn a_file_is_read_shown_and_described() {
    let mut lab = Lab::new();
    let id = lab.open("ccm.log", &[ccm("push one", "08:00:01.250+060", "Agent", 1), "torn line\r\n".into()].concat());
    lab.show(&[&[&id]], ViewFilter::default());
    let rows = lab.rows(0);
    assert_eq!(rows.len(), 2);
    assert_eq!(
        (rows[0].line.as_str(), rows[0].thread, rows[0].marks.as_slice()),
        ("~ccm.log:1", Some(40), [(0, 4)].as_slice())
    );
    assert!(rows[1].is_plain && rows[1].local_ms.is_none() && rows[1].text == "torn line");
    let line = lab.line("~ccm.log:1");
    assert_eq!((line.bias_minutes, line.source.as_str(), line.file_name.as_str()), (Some(60), "a.cpp:7", "ccm.log"));
    let state = lab.session.state();
    assert_eq!(
        (state.files[0].lines, state.files[0].is_read, &state.files[0].components),
        (2, true, &vec!["Agent".to_owned()])
    );
    assert!(state.views[0].marks == 1 && !state.views[0].is_working);
}

#[test]
fn logs_of_the_lab_and_of_a_site_are_merged_by_time() {
    let mut lab = Lab::new();
    let id = lab.open(
        "site.log",
        &[ccm("first", "10:00:01.000-120", "a", 1), ccm("last", "10:00:02.000-120", "a", 1)].concat(),
    );
    lab.show(&[&["BgbServer.log", &id]], ViewFilter::default());
    let lines = vec![lab_line(7, "middle", Severity::Information)];
    lab.ask(AskKind::Append { file: "BgbServer.log".into(), is_new: true, lines });
    assert_eq!(lab.texts(0), ["first", "middle", "last"]);
    let row = &lab.rows(0)[1];
    assert_eq!(
        (row.line.as_str(), row.task_guid.as_deref(), row.invented, row.step),
        ("7", Some(GUID), true, Some(Step::StartPush))
    );
    // Side by side: the same moment in the other list.
    lab.show(&[&["BgbServer.log"], &[&id]], ViewFilter::default());
    let moment_ms = 1_790_323_201_500;
    let place = lab.place(AskKind::AtTime { view: 1, moment_ms, is_utc: true }).expect("a line");
    assert_eq!((place.line.as_str(), place.row), ("~site.log:2", 1));
    let local = lab.place(AskKind::AtTime { view: 1, moment_ms: moment_ms + 7_200_000, is_utc: false });
    assert_eq!(local.map(|place| place.row), Some(1));
}

#[test]
fn lines_that_follow_are_added_and_another_world_begins_anew() {
    let mut lab = Lab::new();
    lab.show(&[&["x.log"]], ViewFilter { level: Severity::Error, ..ViewFilter::default() });
    let append = |is_new, sequence, level| AskKind::Append {
        file: "x.log".into(),
        is_new,
        lines: vec![lab_line(sequence, &format!("line {sequence}"), level)],
    };
    lab.ask(append(true, 3, Severity::Error));
    lab.ask(append(false, 3, Severity::Error));
    lab.ask(append(false, 4, Severity::Information));
    lab.ask(append(false, 5, Severity::Error));
    assert_eq!(lab.texts(0), ["line 3", "line 5"]);
    let hidden = lab.place(AskKind::Locate { view: 0, line: "4".into() }).expect("a place");
    assert_eq!((hidden.row, hidden.is_shown), (1, false));
    lab.ask(append(true, 1, Severity::Error));
    assert_eq!(lab.texts(0), ["line 1"]);
}

#[test]
fn errors_are_jumped_between_also_from_a_hidden_line() {
    let mut lab = Lab::new();
    let text: String = [1, 3, 1, 2].iter().map(|kind| ccm("x", "08:00:00.000+0", "a", *kind)).collect();
    let id = lab.open("a.log", &text);
    lab.show(&[&[&id]], ViewFilter::default());
    let mut jump = |from: Option<&str>, backwards| {
        let place = lab
            .place(AskKind::Jump { view: 0, target: JumpTarget::Trouble, from: from.map(str::to_owned), backwards })
            .expect("an error");
        (place.line, place.has_wrapped, place.trouble)
    };
    assert_eq!(jump(None, false), ("~a.log:2".into(), false, Some(1)));
    assert_eq!(jump(Some("~a.log:2"), false), ("~a.log:4".into(), false, Some(2)));
    assert_eq!(jump(Some("~a.log:4"), false), ("~a.log:2".into(), true, Some(1)));
    assert_eq!(jump(Some("~a.log:1"), true), ("~a.log:4".into(), true, Some(2)));
    lab.show(&[&[&id]], ViewFilter { level: Severity::Warning, ..ViewFilter::default() });
    let place = lab
        .place(AskKind::Jump { view: 0, target: JumpTarget::Trouble, from: Some("~a.log:1".into()), backwards: false })
        .expect("an error");
    assert_eq!((place.line.as_str(), place.row), ("~a.log:2", 0), "the hidden line before it is not skipped");
}

#[test]
fn highlighted_lines_are_counted_and_jumped_between_also_those_that_come_later() {
    let mut lab = Lab::new();
    let text = ["push 1", "pull", "push 2", "pull"].map(|words| ccm(words, "08:00:00.000+0", "a", 1)).concat();
    let id = lab.open("a.log", &text);
    // The fixture highlights `push`.
    lab.show(&[&[&id, "x.log"]], ViewFilter::default());
    assert_eq!(lab.session.state().views[0].marks, 2);
    let mut jump = |from: &str, backwards| {
        let ask = AskKind::Jump { view: 0, target: JumpTarget::Mark, from: Some(from.to_owned()), backwards };
        let place = lab.place(ask).expect("a line");
        (place.line, place.has_wrapped, place.mark, place.trouble)
    };
    assert_eq!(jump("~a.log:1", false), ("~a.log:3".into(), false, Some(2), None));
    assert_eq!(jump("~a.log:3", false), ("~a.log:1".into(), true, Some(1), None));
    assert_eq!(jump("~a.log:1", true), ("~a.log:3".into(), true, Some(2), None));
    assert_eq!(jump("~a.log:4", true), ("~a.log:3".into(), false, Some(2), None));
    let lines = vec![lab_line(7, "push 3", Severity::Information)];
    lab.ask(AskKind::Append { file: "x.log".into(), is_new: true, lines });
    assert_eq!(lab.session.state().views[0].marks, 3);
    // A filter that hides them all leaves nothing to jump to.
    lab.show(&[&[&id]], ViewFilter { text: "pull".into(), ..ViewFilter::default() });
    let ask = AskKind::Jump { view: 0, target: JumpTarget::Mark, from: None, backwards: false };
    assert_eq!((lab.session.state().views[0].marks, lab.place(ask)), (0, None));
}

#[test]
fn an_expression_filters_and_an_invalid_one_is_named_and_filters_nothing() {
    let mut lab = Lab::new();
    let text = ["push 1", "pull 22", "push 333"].map(|words| ccm(words, "08:00:00.000+0", "a", 1)).concat();
    let id = lab.open("a.log", &text);
    let filter = |text: &str| ViewFilter { text: text.into(), is_expression: true, ..ViewFilter::default() };
    lab.show(&[&[&id]], filter(r"^push \d{3}$"));
    assert_eq!(lab.texts(0), ["push 333"]);
    lab.show(&[&[&id]], filter("push ("));
    let problem = lab.session.state().filter_problem.expect("a problem");
    assert_eq!(problem.code, "RegularExpressionInvalid");
    assert_eq!(lab.texts(0).len(), 3);
    lab.show(&[&[&id]], filter(r"(\w{900}){900}"));
    assert_eq!(lab.session.state().filter_problem.expect("a problem").code, "RegularExpressionTooLarge");
    lab.show(&[&[&id]], ViewFilter { text: "PUSH (".into(), ..ViewFilter::default() });
    assert_eq!((lab.session.state().filter_problem, lab.texts(0).len()), (None, 0), "a text is no expression");
}

#[test]
fn what_is_no_log_or_too_large_has_a_code_and_leaves_the_others() {
    let mut lab = Lab::new();
    let good = lab.open("good.log", &ccm("x", "08:00:00.000+0", "a", 1));
    let binary = lab.open("binary.log", "MZ\u{0}\u{0}\u{3}binary");
    let large = lab.session.open("large.log", 600_000_000);
    let gone = lab.session.open("gone.log", 10);
    lab.session.fail(&gone, log_worker::problem::unreadable("NotFoundError"));
    lab.show(&[&[&good, &binary, &large, &gone]], ViewFilter::default());
    let codes: Vec<Option<String>> =
        lab.session.state().files.into_iter().map(|file| file.problem.map(|problem| problem.code)).collect();
    assert_eq!(codes, [None, Some("LogNotText".into()), Some("LogTooLarge".into()), Some("LogUnreadable".into())]);
    assert!([&binary, &large, &gone].iter().all(|id| !lab.session.is_reading(id)));
    assert_eq!(lab.texts(0), ["x"]);
    let mut many = Lab::new();
    let mut is_refused = || {
        let id = many.session.open("part.log", 500_000_000);
        !many.session.is_reading(&id)
    };
    let problems: Vec<bool> = (0..5).map(|_| is_refused()).collect();
    assert_eq!(problems, [false, false, false, false, true], "two GiB together");
    assert!(
        many.session.state().files[4].problem.as_ref().is_some_and(|problem| problem.code == "LogsTooLargeTogether")
    );
    // Closing others makes room again.
    many.ask(AskKind::Close { file: "~part.log".into() });
    let id = many.session.open("again.log", 1);
    assert!(many.session.is_reading(&id));
}

#[test]
fn every_code_is_named_in_the_documentation() {
    let docs =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/logs.md")).expect("docs/logs.md");
    for code in [
        "LogTooLarge",
        "LogNotText",
        "LogsTooLargeTogether",
        "LogUnreadable",
        "RegularExpressionInvalid",
        "RegularExpressionTooLarge",
    ] {
        assert!(docs.contains(&format!("`{code}`")), "{code}");
    }
}

#[test]
fn names_that_occur_twice_are_told_apart_and_a_closed_file_is_gone() {
    let mut lab = Lab::new();
    let first = lab.open("a.log", &ccm("one", "08:00:00.000+0", "a", 1));
    let second = lab.open("a.log", &ccm("two", "08:00:00.000+0", "a", 1));
    assert_eq!((first.as_str(), second.as_str()), ("~a.log", "~a.log (2)"));
    lab.show(&[&[&first, &second]], ViewFilter::default());
    lab.ask(AskKind::Close { file: first });
    assert_eq!(lab.texts(0), ["two"]);
    assert_eq!(lab.ask(AskKind::Line { line: "~a.log:1".into() }), Answer::Line(None));
}

#[test]
fn rows_are_copied_as_cmtrace_does() {
    let mut lab = Lab::new();
    let id = lab.open("a.log", &[ccm("one", "18:00:01.250+0", "Agent", 1), "plain\r\n".into()].concat());
    lab.show(&[&[&id]], ViewFilter::default());
    let copied = lab.ask(AskKind::Copy { view: 0, first: 0, last: 9 });
    assert_eq!(copied, Answer::Text("one\tAgent\t9/25/2026 6:00:01 PM\t40 (0x0028)\r\nplain\t\t\t\r\n".into()));
}

#[test]
fn a_long_line_is_cut_for_rows_and_for_the_detail() {
    let mut lab = Lab::new();
    let id = lab.open("a.log", &ccm(&"å".repeat(300_000), "08:00:00.000+0", "a", 1));
    lab.show(&[&[&id]], ViewFilter::default());
    assert_eq!(lab.rows(0)[0].text.chars().count(), 2_000);
    assert_eq!(lab.line("~a.log:1").row.text.chars().count(), 100_000);
}

#[test]
fn a_device_action_of_a_site_is_traced_through_its_three_logs() {
    let upper = GUID.to_uppercase();
    let worker = "SMS_SERVICE_CONNECTOR_CMGatewayNotificationWorker";
    let mut lab = Lab::new();
    let service = [
        ccm("Received new notification. Validating basic notification details...", "08:00:00.1000000", worker, 1),
        ccm("Validating device action message content...", "08:00:00.2000000", worker, 1),
        ccm(
            &format!("Authorized to perform client action. TemplateID: RequestMachinePolicy TenantId: {GUID} AADUserID:     {GUID}"),
            "08:00:00.3000000",
            worker,
            1,
        ),
        ccm(&format!("Forwarded BGB remote task. TemplateID: 1 TaskGuid: {GUID} TaskParam: TargetDeviceIDs: 1"), "08:00:00.4000000", worker, 1),
        ccm("Received new notification. Validating basic notification details..", "08:05:00.1000000", worker, 1),
        ccm(
            &format!("Unauthorized to perform client action. TemplateID: RequestMachinePolicy TenantId: {GUID} AADUserID: {GUID}"),
            "08:05:00.3000000",
            worker,
            3,
        ),
    ]
    .concat();
    let server = [
        simple("Get one push message from database.", "08:00:02.000+000"),
        simple(
            &format!(
                "Starting to send push task (PushID: 13 TaskID: 14 TaskGUID: {upper} TaskType: 1 TaskParam: ) to 1 clients with \
                 throttling (strategy: 1 param: 42)"
            ),
            "08:00:02.031+000",
        ),
        simple("Finished sending push task (PushID: 13 TaskID: 14) to 1 clients", "08:00:02.047+000"),
        simple(
            "Generated BGB task status report C:\\inboxes\\bgb.box\\Bgb00001.BTS at 09/25/2026 08:00:31. (PushID: 13 ReportedClients: 1 \
             FailedClients: 0)",
            "08:00:31.000+000",
        ),
        simple("Finished sending push task (PushID: 99 TaskID: 99) to 1 clients", "08:09:00.000+000"),
    ]
    .concat();
    let client = [
        ccm(
            &format!("Receive task from server with pushid=13, taskid=14, taskguid={upper}, tasktype=1 and taskParam="),
            "08:00:02.081+000",
            "BgbAgent",
            1,
        ),
        ccm(
            "Send Task response message <BgbResponseMessage TimeStamp=\"2026-09-25T08:00:02Z\"><PushID>13</PushID><TaskID>14</TaskID>\
             <ReturnCode>1</ReturnCode></BgbResponseMessage> successfully.",
            "08:00:02.100+000",
            "BgbAgent",
            1,
        ),
    ]
    .concat();
    lab.open("CMGatewayNotificationWorker.log", &service);
    lab.open("BgbServer.log", &server);
    lab.open("CcmNotificationAgent.log", &client);
    let Answer::Actions(actions) = lab.ask(AskKind::Actions) else { panic!("no actions") };
    assert_eq!(actions.len(), 2);
    let done = &actions[0];
    assert_eq!((done.task_guid.as_deref(), done.template.as_deref()), (Some(GUID), Some("RequestMachinePolicy")));
    assert_eq!(done.pushes, [(13, 14)]);
    let steps: Vec<Step> = done.hops.iter().map(|hop| hop.step).collect();
    assert_eq!(
        steps,
        [
            Step::Receive,
            Step::Validate,
            Step::Authorize,
            Step::Forward,
            Step::GetPushMessage,
            Step::StartPush,
            Step::FinishPush,
            Step::ClientReceive,
            Step::ClientRespond,
            Step::Report,
        ]
    );
    assert!(done.hops.is_sorted_by_key(|hop| hop.utc_ms));
    assert_eq!(done.hops[7].line, "~CcmNotificationAgent.log:1");
    let refused: Vec<Step> = actions[1].hops.iter().map(|hop| hop.step).collect();
    assert_eq!((refused, &actions[1].task_guid), (vec![Step::Receive, Step::RefuseCaller], &None));
}

#[test]
fn a_zip_holds_every_file() {
    let files = [("CM01/a.log".to_owned(), "line\r\n".repeat(1_000)), ("CM01/b.log".to_owned(), "Grüße".to_owned())];
    let bytes = log_worker::archive::zip(&files).expect("a zip");
    assert!(bytes.len() < 1_000, "compressed");
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a zip");
    for (path, content) in files {
        let mut read = String::new();
        archive.by_name(&path).expect("a file").read_to_string(&mut read).expect("text");
        assert_eq!(read, content);
    }
}
