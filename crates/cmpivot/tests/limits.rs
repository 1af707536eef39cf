//! The cost of a query, to read and to run.

mod support;

use cmpivot::{Code, Dialect, Limits, Settings, complete, parse, run};
use support::{NOW_MS, Tables};

fn settings(limits: Limits) -> Settings {
    Settings { limits, ..Settings::console(NOW_MS) }
}

fn refused(query: &str, limits: Limits) -> (Code, String) {
    let error = run(query, &Tables::documented(), &settings(limits)).expect_err(query);
    (error.code, error.message)
}

#[test]
fn a_result_over_the_limit_is_refused_in_the_documents_words() {
    let words = "The query result is too large, retry with additional filters".to_owned();
    let cells = Limits { result_cells_max: 9, ..Limits::DEVICE };
    assert_eq!(refused("OS", cells), (Code::ResultTooLarge, words.clone()));
    let bytes = Limits { result_bytes_max: 60, ..Limits::DEVICE };
    assert_eq!(refused("OS", bytes), (Code::ResultTooLarge, words));
    // Filtered, each is answered.
    for limits in [cells, bytes] {
        let outcome = run("OS | where ProductType == 3 | project Device", &Tables::documented(), &settings(limits));
        assert_eq!(outcome.expect("a result").table.rows, 1);
    }
}

#[test]
fn a_run_ends_at_its_steps_and_at_what_it_may_hold() {
    let steps = Limits { steps_max: 20, ..Limits::DEVICE };
    assert_eq!(
        refused("OS | where Caption like '%a%' or Caption like '%b%' | order by Caption", steps).0,
        Code::TooMuchWork
    );
    let held = Limits { held_cells_max: 10, ..Limits::DEVICE };
    for query in [
        "OS | order by Caption",
        "OS | join (Disk)",
        "OS | top 9 by Caption",
        "OS | summarize percentile(ProductType, 5), dcount(Caption), dcount(Device)",
    ] {
        assert_eq!(refused(query, held).0, Code::TooMuchWork, "{query}");
    }
}

/// `strcat` of `strcat` would be 64 to the power of its depth.
#[test]
fn texts_do_not_grow_without_end() {
    let mut text = "'0123456789'".to_owned();
    for _ in 0..3 {
        text = format!("strcat({})", vec![text; 13].join(", "));
    }
    assert_eq!(
        refused(
            &format!("OS | project A = strcat({text}, {text}, {text}) | project B = strcat(A, A, A, A, A, A, A, A)"),
            Limits::DEVICE
        )
        .0,
        Code::QueryTooLong
    );
    let query = format!(
        "OS | project A = strcat({0}) | project A = strcat({1}) | project A = strcat({1}) | project A = strcat({1})",
        ["Caption"; 64].join(", "),
        ["A"; 64].join(", ")
    );
    assert_eq!(refused(&query, Limits::DEVICE).0, Code::TooMuchWork);
}

#[test]
fn a_query_has_a_length() {
    let query = format!("OS // {}", "x".repeat(20_000));
    assert_eq!(parse(&query).expect_err("too long").code, Code::QueryTooLong);
}

#[test]
fn render_is_of_the_console() {
    let tables = Tables::documented();
    let query = "OS | summarize count() by Caption | render piechart";
    let error = run(query, &tables, &Settings::portal(NOW_MS)).expect_err(query);
    assert_eq!((error.code, &query[error.span.start..error.span.end]), (Code::NotInPortal, "render"));
    let settings = Settings { dialect: Dialect::Portal, ..Settings::console(NOW_MS) };
    let items = complete("OS | re", 7, &tables, &settings).items;
    assert!(items.is_empty(), "{items:?}");
}

/// Only the columns that a query looks at are asked for.
#[test]
fn scans_ask_for_what_is_needed() {
    let tables = Tables::documented();
    let needed = |query: &str| {
        let plan = cmpivot::Plan::new(&parse(query).expect(query), &tables, &Settings::console(NOW_MS)).expect(query);
        let names = |scan: &cmpivot::Scan| {
            let columns = &tables.schemas[scan.entity].columns;
            let needed = columns.iter().zip(&scan.needed).filter(|(_, needed)| **needed);
            needed.map(|(column, _)| column.name.clone()).collect::<Vec<_>>().join(" ")
        };
        plan.scans().into_iter().map(names).collect::<Vec<_>>()
    };
    assert_eq!(needed("Device | summarize count() by Manufacturer"), ["Manufacturer"]);
    assert_eq!(needed("Device | where Model == 'a' | order by Domain | count"), ["Domain Model"]);
    assert_eq!(needed("Device | count"), [""]);
    assert_eq!(
        needed("Device | project Device, Model | join (OS | where ProductType == 1) | project Version"),
        ["Device Model", "Device Version ProductType"]
    );
    assert_eq!(needed("OS | take 1"), ["Device Caption Version ProductType"]);
}

/// Steps for each byte of the longest queries of several shapes: no more than for short ones.
#[cfg(debug_assertions)]
#[test]
fn reading_is_work_in_proportion_to_the_length() {
    let tables = Tables::documented();
    let shapes: [(&str, &str, &str); 14] = [
        ("OS | where ", "ProductType == 1 or ", "true"),
        ("OS | project A = 1", " + 1", ""),
        ("OS | project A = strcat('a'", ", 'b'", ")"),
        ("OS | project ", "ProductType + 1, ", "1"),
        ("OS | summarize ", "count(), ", "count()"),
        ("OS | summarize count() by ", "strlen(Device), ", "1"),
        ("OS ", "| where true ", ""),
        ("OS ", "| project Device, ProductType ", ""),
        ("OS | where ", "(", "true"),
        ("OS | order by ", "ProductType asc, ", "1"),
        ("EventLog(", "'a', ", "'a')"),
        ("", "// a\n", "OS"),
        ("OS | where Device == '", "\\\\", "'"),
        ("OS | where x == ", "-", "1"),
    ];
    for (before, repeated, after) in shapes {
        let steps = |bytes: usize| {
            let count = (bytes - before.len() - after.len()) / repeated.len();
            let query = format!("{before}{}{after}", repeated.repeat(count));
            cmpivot::steps_taken();
            if let Ok(parsed) = parse(&query) {
                let _ = cmpivot::Plan::new(&parsed, &tables, &Settings::console(NOW_MS));
                let _ = parsed.to_string();
            }
            let read = cmpivot::steps_taken();
            complete(&query, query.len(), &tables, &Settings::console(NOW_MS));
            (read + cmpivot::steps_taken()) as f64 / query.len() as f64
        };
        let (short, long) = (steps(1_000), steps(16_000));
        assert!(long <= short.max(4.0) * 1.5 && long < 20.0, "{before}{repeated}…: {short} and {long} steps a byte");
    }
}

/// The console shows the first rows, and says that there are more.
#[test]
fn a_result_over_the_limit_of_the_console_is_cut() {
    let tables = Tables::documented();
    let all = run("OS", &tables, &settings(Limits::COLLECTION)).expect("a result");
    assert!(!all.is_cut);
    let columns = all.table.columns.len();
    for rows in 0..all.table.rows {
        let limits = Limits { result_cells_max: (rows * columns) as u64, ..Limits::COLLECTION };
        let cut = run("OS", &tables, &settings(limits)).expect("a result");
        assert_eq!((cut.table.rows, cut.is_cut), (rows, true));
        assert!((0..rows).all(|row| cut.table.row(row) == all.table.row(row)));
        let count = run("OS | count", &tables, &settings(Limits { result_cells_max: 1, ..limits })).expect("a result");
        assert!(!count.is_cut);
    }
}
