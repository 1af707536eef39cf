//! Checks of framing, renaming and reading.

use super::*;

fn line(component: Component, sequence: u64, text: &str) -> LogLine {
    LogLine {
        sequence,
        time: SimTime::parse("2020-09-28T19:35:04.986Z").expect("a time"),
        component,
        step: Step::Receive,
        cause: Cause::Action(1),
        thread: 7_896,
        severity: Severity::Information,
        text: text.to_owned(),
        task_guid: None,
        invented: false,
    }
}

/// Every line of a file.
const ALL: LogQuery<'static> = LogQuery { after: 0, search: None, level: Severity::Information, limit: usize::MAX };

fn write(logs: &mut Logs, component: Component, text: &str) {
    let traced = (Step::BatchRecords, Cause::UploadRun(1));
    logs.write(NewLine::information(component, SimTime(1_601_280_000_000), traced, 0, text.to_owned()));
}

#[test]
fn renders_each_framing() {
    let check = |component, expected: &str| assert_eq!(framing::render(&line(component, 1, "words")), expected);
    check(
        Component::NotificationWorker,
        "<![LOG[words]LOG]!><time=\"19:35:04.9860000\" date=\"09-28-2020\" \
         component=\"SMS_SERVICE_CONNECTOR_CMGatewayNotificationWorker\" context=\"\" type=\"1\" thread=\"7896\" file=\"\">\r\n",
    );
    check(
        Component::NotificationAgent(3),
        "<![LOG[words]LOG]!><time=\"19:35:04.986+000\" date=\"09-28-2020\" component=\"BgbAgent\" context=\"\" type=\"1\" \
         thread=\"7896\" file=\"bgbconnector.cpp:386\">\r\n",
    );
    check(
        Component::NotificationServer,
        "words~~  $$<SMS_NOTIFICATION_SERVER><09-28-2020 19:35:04.986+000><thread=7896 (0x1ED8)>\r\n",
    );
}

#[test]
fn renames_a_full_file_and_keeps_one() {
    let mut logs = Logs::new(1);
    let id = LogFileId::current(Component::NotificationServer);
    let renamed = LogFileId { renamed: true, ..id };
    let words = "x".repeat(9_900);
    for _ in 0..25 {
        write(&mut logs, id.component, &words);
    }
    assert!(logs.download(renamed).is_none());
    let before = logs.last_sequence();
    write(&mut logs, id.component, &words);
    let old = logs.download(renamed).expect("renamed");
    assert!(old.len() <= LOG_FILE_BYTES_MAX + framing::RENAMED_MARKER.len() + 2);
    assert!(old.ends_with("<MAXIMUM LOG FILE SIZE REACHED - FILE RENAMED>\r\n"));
    assert_eq!(logs.files().len(), 2);
    // Who followed the file from before the renaming misses nothing.
    let query = LogQuery { after: before - 3, limit: 100, ..ALL };
    assert_eq!(logs.read(id, &query).expect("exists").lines.len(), 4);
    for _ in 0..60 {
        write(&mut logs, id.component, &words);
    }
    assert_eq!(logs.files().len(), 2);
}

#[test]
fn reads_on_from_where_it_stopped() {
    let mut logs = Logs::new(1);
    let id = LogFileId::current(Component::SyncUploadWorker);
    for number in 0..10 {
        write(&mut logs, id.component, &format!("Batching {number} records"));
        write(&mut logs, Component::NotificationServer, "between");
    }
    let first = logs.read(id, &LogQuery { after: 0, search: Some("BATCHING"), limit: 4, ..ALL }).expect("exists");
    assert_eq!((first.lines.len(), first.total, first.last_sequence), (4, 10, 7));
    let rest = logs.read(id, &LogQuery { after: first.last_sequence, limit: 100, ..ALL }).expect("exists");
    assert_eq!((rest.lines.len(), rest.total), (6, 6));
    let none = logs.read(id, &LogQuery { after: rest.last_sequence, limit: 100, ..ALL }).expect("exists");
    assert_eq!((none.lines.len(), none.last_sequence), (0, rest.last_sequence));
}

#[test]
fn reads_only_what_is_bad_enough_and_reads_on_from_there() {
    let mut logs = Logs::new(1);
    let id = LogFileId::current(Component::NotificationServer);
    for text in ["Get one push message", "FailedClients: 0", "a warning", "FailedClients: 1", "the end"] {
        write(&mut logs, id.component, text);
    }
    let found = |level| logs.read(id, &LogQuery { level, ..ALL }).expect("exists");
    let sequences = |level| found(level).lines.iter().map(|line| line.sequence).collect::<Vec<_>>();
    assert_eq!(sequences(Severity::Information), [1, 2, 3, 4, 5]);
    assert_eq!(sequences(Severity::Warning), [2, 3, 4]);
    assert_eq!(sequences(Severity::Error), [2, 4]);
    assert_eq!((found(Severity::Error).total, found(Severity::Error).last_sequence), (2, 5), "all were looked at");
    let searched = LogQuery { level: Severity::Error, search: Some("clients: 1"), ..ALL };
    assert_eq!(logs.read(id, &searched).expect("exists").total, 1, "both conditions hold");
}

#[test]
fn an_id_finds_its_file_and_nothing_else() {
    for component in [Component::SyncUploadWorker, Component::NotificationServer, Component::NotificationAgent(4)] {
        for renamed in [false, true] {
            let file = LogFileId { component, renamed };
            assert_eq!(LogFileId::parse(&file.id()), Some(file));
        }
    }
    assert_eq!(LogFileId::current(Component::NotificationAgent(4)).id(), "16777221-CcmNotificationAgent.log");
    for wrong in [
        "",
        "BgbServer",
        "bgbserver.log",
        "../BgbServer.log",
        "+16777221-CcmNotificationAgent.log",
        "1-CcmNotificationAgent.log",
    ] {
        assert_eq!(LogFileId::parse(wrong), None, "{wrong}");
    }
}
