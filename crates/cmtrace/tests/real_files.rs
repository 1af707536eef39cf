//! Files as real components write them, each framing, and what goes wrong in them.

use cmtrace::{Framing, LogFile, LogReader, ReadError, Severity};

fn read(bytes: &[u8], piece: usize) -> Result<LogFile, ReadError> {
    let mut reader = LogReader::new("test.log", bytes.len() as u64)?;
    for bytes in bytes.chunks(piece.max(1)) {
        reader.push(bytes)?;
    }
    reader.finish()
}

fn log(text: &str) -> LogFile {
    read(text.as_bytes(), 7).expect("a log")
}

fn messages(file: &LogFile) -> Vec<&str> {
    file.lines().map(|line| line.message()).collect()
}

const CLIENT: &str = "<![LOG[Receive task from server with pushid=7]LOG]!><time=\"19:35:04.986+240\" date=\"09-25-2026\" \
                      component=\"BgbAgent\" context=\"\" type=\"2\" thread=\"8540\" file=\"bgbconnector.cpp:386\">\r\n";
const WORKER: &str = "<![LOG[Batching 12 records]LOG]!><time=\"19:35:04.9860000\" date=\"09-25-2026\" \
                      component=\"SMS_SERVICE_CONNECTOR_CMGatewaySyncUploadWorker\" context=\"\" type=\"1\" thread=\"71\" \
                      file=\"\">\r\n";
const SERVER: &str = "~Get one push message from database.~~  $$<SMS_NOTIFICATION_SERVER><09-25-2026 \
                      19:35:04.936+240><thread=7896 (0x1ED8)>\r\n";

#[test]
fn a_client_record_has_all_its_columns() {
    let file = log(CLIENT);
    let line = file.line(0).expect("a line");
    assert_eq!(line.message(), "Receive task from server with pushid=7");
    assert_eq!(line.component(), "BgbAgent");
    assert_eq!(line.thread(), Some(8540));
    assert_eq!(line.severity(), Severity::Warning);
    assert_eq!(line.source(), "bgbconnector.cpp:386");
    assert_eq!(line.framing(), Framing::Ccm);
    assert_eq!(line.time().bias_minutes(), Some(240));
    assert_eq!(line.time().local().expect("a time").to_string(), "2026-09-25T19:35:04.986");
    assert_eq!(line.record(), CLIENT.trim_end());
}

#[test]
fn a_managed_worker_has_no_bias() {
    let file = log(WORKER);
    let line = file.line(0).expect("a line");
    assert_eq!(line.time().bias_minutes(), None);
    assert_eq!(line.time().local().expect("a time").to_string(), "2026-09-25T19:35:04.986");
    assert_eq!(file.bias_minutes(), None);
}

#[test]
fn a_simple_record_has_no_padding_and_the_severity_of_its_words() {
    let file = log(&[SERVER, &SERVER.replace("Get one push message", "Failed to get a message")].concat());
    let line = file.line(0).expect("a line");
    assert_eq!(line.message(), "Get one push message from database.");
    assert_eq!(line.component(), "SMS_NOTIFICATION_SERVER");
    assert_eq!(line.thread(), Some(7896));
    assert_eq!(line.framing(), Framing::Simple);
    assert_eq!(line.severity(), Severity::Information);
    assert_eq!(file.line(1).expect("a line").severity(), Severity::Error);
}

#[test]
fn a_message_may_have_several_lines() {
    let text = CLIENT
        .replace("Receive task", "Exception details:\r\n  at Worker.Run()\r\n<![LOG is no record\r\nReceive task");
    let file = log(&[&text, CLIENT].concat());
    assert_eq!(file.entries().len(), 2);
    assert!(messages(&file)[0].starts_with("Exception details:\r\n  at Worker.Run()\r\n"), "{:?}", messages(&file));
}

#[test]
fn what_is_cut_off_or_malformed_stays_as_it_is_and_hides_nothing() {
    let cut = &CLIENT[..40];
    let cases = [
        // A record that was cut off, then a whole one.
        format!("{cut}\r\n{CLIENT}"),
        // Attributes without a time, an impossible date, a missing end.
        format!("<![LOG[no time]LOG]!><date=\"09-25-2026\" component=\"a\">\r\n{CLIENT}"),
        format!("{}{CLIENT}", CLIENT.replace("09-25-2026", "13-45-2026")),
        format!("{SERVER}{CLIENT}{cut}"),
        format!("plain words\r\n\r\n{WORKER}<MAXIMUM LOG FILE SIZE REACHED - FILE RENAMED>\r\n"),
        format!("text before {CLIENT}"),
        format!("{}{CLIENT}", SERVER.replace("19:35:04", "soon")),
        CLIENT.replace("\r\n", "").repeat(3),
    ];
    for case in cases {
        let mut whole: Vec<Vec<String>> = Vec::new();
        for piece in [1, 3, 64, 4096] {
            let file = read(case.as_bytes(), piece).expect("a log");
            let shown: String = file.lines().map(|line| line.record()).collect();
            let strip = |text: &str| text.replace(['\r', '\n'], "");
            assert_eq!(strip(&shown), strip(&case), "nothing is lost");
            assert!(file.lines().any(|line| line.framing() != Framing::Plain), "{case}");
            whole.push(file.lines().map(|line| line.record().to_owned()).collect());
        }
        assert!(whole.windows(2).all(|pair| pair[0] == pair[1]), "the same in pieces of any size: {case}");
    }
}

#[test]
fn a_file_in_utf16_is_read_like_one_in_utf8() {
    let text = [CLIENT, SERVER, WORKER].concat().replace("Receive", "Ångström tog emot");
    let wide: Vec<u8> = [0xFF, 0xFE].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let file = read(&wide, 5).expect("a log");
    assert_eq!(messages(&file), messages(&log(&text)));
}

#[test]
fn a_binary_file_is_refused_by_name_and_place() {
    let error = read(b"MZ\x90\x00\x03\x00\x00\x00\x04", 4).expect_err("no log");
    assert_eq!(error.code(), "LogNotText");
    assert!(error.to_string().contains("NUL"), "{error}");
    let error = LogReader::new("large.log", 600 * 1024 * 1024).expect_err("too large");
    assert_eq!(error.code(), "LogTooLarge");
}

#[test]
fn reading_costs_no_more_than_its_bytes_in_files_that_were_cut_to_pieces() {
    // A search of the rest of the file at each of these lines would take minutes.
    let cases = [
        "<![LOG[no end\r\n".repeat(100_000),
        format!("{}]LOG]!><broken>\r\n", "x<![LOG[no end\r\n".repeat(100_000)),
        format!("{}]LOG]!>", "<![LOG[".repeat(200_000)),
        "$$<".repeat(400_000),
        "$$<\r\n".repeat(200_000),
        "]LOG]!>".repeat(200_000),
    ];
    for case in cases {
        let file = read(case.as_bytes(), 65_536).expect("a log");
        assert!(!file.entries().is_empty());
    }
}
