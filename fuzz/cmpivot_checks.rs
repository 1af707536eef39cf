//! Properties of any text as a CMPivot query: shared by the fuzz target and by the test that runs over the seeds
//! (`crates/cmpivot/tests/any_text.rs`).

use cmpivot::{
    Entities, EntityError, EntitySchema, Kind, Plan, RowBatches, Scan, Scanned, Settings, Value, complete, parse,
};

/// A wall clock that stands still: 2026-03-14 09:30:00 UTC.
const NOW_MS: i64 = 1_773_480_600_000;

/// Two entities of a few rows.
struct Few(Vec<EntitySchema>);

impl Few {
    fn new() -> Self {
        let text = Kind::String;
        let os = [("Device", text), ("Caption", text), ("ProductType", Kind::Long), ("Started", Kind::DateTime)];
        let log = [("Device", text), ("EventID", Kind::Long), ("Share", Kind::Real), ("Is", Kind::Bool)];
        let day = Some(Value::TimeSpan(86_400_000));
        let log = EntitySchema::new("EventLog", log);
        let log = log.with_parameter("log", text, None).with_parameter("time span", Kind::TimeSpan, day);
        Self(vec![EntitySchema::new("OS", os), EntitySchema::new("Device", os), log])
    }
}

impl Entities for Few {
    fn schemas(&self) -> &[EntitySchema] {
        &self.0
    }

    fn scan<'a>(&'a self, scan: &Scan) -> Result<Box<dyn Scanned<'a> + 'a>, EntityError> {
        let text = |text: &str| Value::String(text.to_owned());
        let os = |device: &str, caption: &str, ms: i64| {
            vec![text(device), text(caption), Value::Long(ms % 7), Value::DateTime(NOW_MS - ms)]
        };
        let log = |device: &str, id: i64| vec![text(device), Value::Long(id), Value::Real(0.5), Value::Bool(id > 9)];
        let rows = match scan.entity {
            2 => vec![log("clt-1", 9), log("clt-2", 4673), vec![text("clt-1"), Value::Null, Value::Null, Value::Null]],
            _ => vec![os("clt-1", "Windows 10", 5), os("clt-2", "Windows 11", 86_400_000), os("clt-3", "", 1)],
        };
        Ok(Box::new(RowBatches::new(&self.0[scan.entity], &scan.needed, &rows)))
    }
}

/// A query is refused with words and a place, or written again it is read as the same and gives the same; proposals at any place
/// do not fall over.
pub(crate) fn query(text: &str) {
    let entities = Few::new();
    let settings = Settings::console(NOW_MS);
    for cursor in [0, text.len() / 2, text.len(), usize::MAX] {
        let completions = complete(text, cursor, &entities, &settings);
        let replaces = completions.replaces;
        assert!(text.get(replaces.start..replaces.end).is_some(), "{text:?}: {replaces:?}");
    }
    let parsed = match parse(text) {
        Ok(parsed) => parsed,
        Err(error) => return refused(text, &error),
    };
    let written = parsed.to_string();
    let again = match parse(&written) {
        Ok(again) => again,
        // The written query may be longer than the one that was read: spaces and quotes have one form.
        Err(error) => {
            assert_eq!(error.code, cmpivot::Code::QueryTooLong, "{text:?}: {written:?}: {error}");
            return;
        }
    };
    assert_eq!(again.to_string(), written, "{text:?}");
    let run = |query| Plan::new(query, &entities, &settings).and_then(|plan| plan.run(&entities));
    match (run(&parsed), run(&again)) {
        (Ok(one), Ok(other)) => {
            assert_eq!(one.table.columns, other.table.columns, "{text:?}");
            assert_eq!(one.table.rows, other.table.rows, "{text:?}");
            for row in 0..one.table.rows {
                assert_eq!(one.table.row(row), other.table.row(row), "{text:?}");
            }
        }
        (Err(one), Err(other)) => {
            assert_eq!((one.code, &one.message), (other.code, &other.message), "{text:?}");
            refused(text, &one);
        }
        (one, other) => panic!("{text:?}: {one:?} and {other:?}"),
    }
}

fn refused(text: &str, error: &cmpivot::Error) {
    assert!(text.get(error.span.start..error.span.end).is_some(), "{text:?}: {error:?}");
    assert!(error.message.len() > 10 && error.message.len() < 1_000, "{text:?}: {error:?}");
    let position = error.position(text);
    assert!(position.line >= 1 && position.column >= 1, "{text:?}: {error:?}");
}
